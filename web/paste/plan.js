// Pasting a whole plan: the field shows the words, and the formatting is sent beside them for as long as they stand as they were pasted.
import { formatted } from './clipboard.js';

export function pasteWholePlan(box) {
  const field = document.getElementById(box.dataset.field);
  const file = box.querySelector('input[type="file"]');
  const said = box.querySelector('[data-said]');
  let pasted = null;

  field.addEventListener('paste', (event) => {
    const html = formatted(event);
    if (!html) return;
    const rest = field.value.slice(0, field.selectionStart) + field.value.slice(field.selectionEnd);
    const isWhole = !rest.trim();
    // The browser puts the words in when the event is over.
    setTimeout(() => take(html, isWhole));
  });
  field.addEventListener('input', (event) => {
    if (event.inputType !== 'insertFromPaste') compare();
  });
  box.dataset.ready = 'yes';

  function take(html, isWhole) {
    const isLarge = html.size > Number(box.dataset.most);
    if (isWhole && !isLarge) {
      pasted = { html, words: field.value };
      return compare();
    }
    pasted = null;
    attach(null);
    return say(isLarge ? box.dataset.saidTooLarge : box.dataset.saidParts);
  }

  // Words that were changed afterwards are other words than the formatted ones; taken back, they are the same again.
  function compare() {
    if (!pasted) return;
    const isSame = field.value === pasted.words;
    attach(isSame ? pasted.html : null);
    if (!field.value.trim()) say('');
    else if (isSame) say(box.dataset.saidTaken.replace('#count', String(count(pasted.words))));
    else say(box.dataset.saidChanged);
  }

  function attach(html) {
    const files = new DataTransfer();
    if (html) files.items.add(html);
    file.files = files.files;
  }

  function say(words) {
    if (said.textContent !== words) said.textContent = words;
  }
}

const count = (words) => words.split(/\s+/).filter(Boolean).length;
