// Pasting into a section: the words go in at once, as everywhere; then the server reads the formatting, and its Markdown takes their place.
// So nothing is lost where it cannot be read, and whoever undoes it has the plain words first.
import { formatted } from './clipboard.js';

/** The readers' own limit is thirty seconds. */
const PATIENCE = 45_000;

export function pasteIntoSection(box) {
  const field = document.getElementById(box.dataset.field);
  const { form } = field;
  const said = box.querySelector('[data-said]');
  const found = box.querySelector('[data-found]');
  const pattern = box.querySelector('template');
  const plain = box.querySelector('[data-plain]');
  let reading = null;
  let last = 0;
  let put = null;

  field.addEventListener('paste', (event) => {
    const html = formatted(event);
    if (!html) return;
    const { selectionStart: start, selectionEnd: end, value } = field;
    // What was said of the paste before is not true of this one.
    say('');
    // The browser puts the words in when the event is over.
    setTimeout(() => {
      const inserted = field.value.length - (value.length - (end - start));
      if (inserted < 0) return;
      const work = read(html, { start, text: field.value.slice(start, start + inserted) });
      reading = work;
      work.finally(() => {
        if (reading === work) reading = null;
      });
    });
  });
  plain.addEventListener('click', () => {
    if (put && replace(put.markdown, put.start, put.words)) say(box.dataset.saidPlain);
    field.focus();
    plain.hidden = true;
  });
  // Saved before the formatting was read, it would be saved without.
  form.addEventListener('submit', (event) => {
    if (!reading) return;
    event.preventDefault();
    const { submitter } = event;
    reading.finally(() => setTimeout(() => form.requestSubmit(submitter)));
  });
  box.dataset.ready = 'yes';

  async function read(html, piece) {
    const turn = ++last;
    if (html.size > Number(box.dataset.most)) return say(box.dataset.saidTooLarge);
    say(box.dataset.saidReading);
    const taken = new Set([...field.value.matchAll(/\[\^([^\]\s]{1,20})\]/g)].map(([, label]) => label));
    const body = new FormData();
    body.append('csrf', form.elements.csrf.value);
    body.append('taken', [...taken].join(' '));
    body.append('html', html);
    const told = await ask(body);
    if (turn !== last && !told.markdown) return undefined;
    if (!told.markdown) return tell(told);
    const markdown = told.inline ? told.markdown : apart(told.markdown, piece);
    const start = replace(piece.text, piece.start, markdown);
    if (start === null) return say(box.dataset.saidChanged);
    put = { start, markdown, words: piece.text };
    return tell(told, true);
  }

  async function ask(body) {
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const answer = await fetch(box.dataset.url, { method: 'POST', body, signal });
      if (answer.headers.get('content-type')?.includes('json')) return await answer.json();
    } catch {
      // Told below: the words stand in the field.
    }
    return { said: box.dataset.saidFailed };
  }

  // Blocks of Markdown stand apart from the text around them.
  function apart(markdown, { start, text }) {
    const [before, after] = [field.value.slice(0, start), field.value.slice(start + text.length)];
    const above = !before.trim() || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    const below = !after.trim() || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
    return above + markdown + below;
  }

  // Puts a text where another stands, also when it has moved since; null where it stands no longer.
  function replace(old, at, text) {
    let start = at;
    if (field.value.slice(start, start + old.length) !== old) start = old ? field.value.indexOf(old) : -1;
    if (start < 0) return null;
    const caret = [field.selectionStart, field.selectionEnd].map((place) => {
      if (place <= start) return place === start && !old ? start + text.length : place;
      return Math.max(start, place - old.length) + text.length;
    });
    const top = field.scrollTop;
    const isHere = document.activeElement === field;
    field.setSelectionRange(start, start + old.length);
    // Only this way the browser's own undo takes it back.
    if (!isHere || !document.execCommand('insertText', false, text)) {
      field.setRangeText(text, start, start + old.length, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    field.setSelectionRange(...caret);
    field.scrollTop = top;
    return start;
  }

  function tell({ said: words, told = [] }, isPut = false) {
    say(words);
    found.replaceChildren(...told.map(line));
    plain.hidden = !isPut;
  }

  function say(words) {
    said.textContent = words;
    found.replaceChildren();
    plain.hidden = true;
  }

  function line({ text, quote }) {
    const item = pattern.content.firstElementChild.cloneNode(true);
    const [words, quoted] = item.querySelectorAll('p');
    words.textContent = text;
    quoted.textContent = quote;
    quoted.hidden = !quote;
    return item;
  }
}
