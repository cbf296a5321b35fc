// The page of an answer: saves as one types, goes on only when everything is saved, and says why where it is not. The page works
// without it.
import { copies } from './answer/copies.js';
import { find } from './answer/conflict.js';
import { part } from './answer/part.js';
import { tooLong } from './limits.js';

const form = document.querySelector('form[data-autosave]');
if (form) start(form.dataset);

async function start({ autosave, revision, response, copyKey, ...words }) {
  const told = form.querySelector('[data-told]');
  const store = await copies({ response, revision, key: copyKey });
  const over = (field) => tooLong(field) && words.saidTooLong;
  const page = { url: autosave, csrf: form.elements.csrf.value, revision, words, store, ended: false, over, tick };
  const parts = [...form.querySelectorAll('[data-part]')].map((element) => part(element, page));
  for (const button of form.querySelectorAll('[data-plain]')) button.hidden = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const next = event.submitter?.value === 'review' ? () => location.assign(`${form.action}/se-over`) : saidSaved;
    onward(next);
  });
  for (const link of document.querySelectorAll('a[data-after-save]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      onward(() => location.assign(link.href));
    });
  }
  for (const out of document.querySelectorAll('form[data-sign-out]')) out.addEventListener('submit', signOut);
  addEventListener('pagehide', () => parts.forEach((one) => one.leave()));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') parts.forEach((one) => one.flush());
  });
  addEventListener('beforeunload', (event) => {
    if (!parts.every((one) => one.safe())) event.preventDefault();
  });
  form.dataset.ready = 'yes';

  function saidSaved() {
    told.textContent = words.saidSavedAll;
  }

  // Goes on when every part is saved; otherwise says what is in the way, and shows where.
  async function onward(next) {
    told.textContent = words.saidSaving;
    const outcomes = await Promise.all(parts.map((one) => one.flush()));
    const at = outcomes.findIndex((outcome) => outcome !== 'saved');
    if (at < 0) return next();
    told.textContent = words[`stop${outcomes[at][0].toUpperCase()}${outcomes[at].slice(1)}`];
    const { element } = parts[at];
    element.closest('details').open = true;
    const place = find(element) ?? element.querySelector('textarea');
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
    return undefined;
  }

  // What is not saved is told first; the server's own page then clears the copies.
  async function signOut(event) {
    const out = event.target;
    const isSure = out.dataset.sure || out.dataset.confirmed;
    delete out.dataset.sure;
    if (isSure) return;
    event.preventDefault();
    const outcomes = await Promise.all(parts.map((one) => one.flush()));
    if (outcomes.every((outcome) => outcome === 'saved')) delete out.dataset.confirm;
    else out.dataset.confirm = out.dataset.unsaved;
    out.dataset.sure = 'yes';
    // A form that is being submitted does not hear a second wish.
    setTimeout(() => out.requestSubmit());
  }
}

// Something is said about a section when it is said about the section or about one of its items.
function tick(target, isDone) {
  const one = form.querySelector(`[data-part="${target}"]`);
  one.toggleAttribute('data-has', isDone);
  const { of } = one.dataset;
  const dot = form.querySelector(`[data-dot="${of}"]`);
  const state = form.querySelector(`[data-of="${of}"][data-has]`) ? 'done' : 'empty';
  if (!dot || dot.dataset.state === state) return;
  dot.dataset.state = state;
  const name = dot.querySelector('.ds-sr-only');
  name.textContent = name.dataset[state];
  const done = form.querySelectorAll('[data-dot][data-state="done"]').length;
  for (const place of document.querySelectorAll('[data-answered]')) {
    const { none, one, many } = place.dataset;
    place.textContent = [none, one][done] ?? many.replace('#', done);
  }
}
