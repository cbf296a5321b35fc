// The workbench: a selection becomes an input by one key, and only the pieces that changed are put in place.
import { keepKeys } from './workbench/keys.js';
import { sendForm, sendTo, undoLast } from './workbench/pieces.js';
import { clearSelection, followSelection, paragraphAt, pending } from './workbench/selection.js';

const bench = document.querySelector('.bench');
const cutForm = document.getElementById('cut');

if (bench) begin();

function begin() {
  if (cutForm) {
    cutForm.hidden = false;
    followSelection();
  }
  document.querySelector('.inbox [aria-current]')?.scrollIntoView({ block: 'nearest' });
  document.addEventListener('click', onClick);
  document.addEventListener('submit', onSubmit);
  keepKeys({ tag: useTag, plain: cut, none: () => cut(null, 'no_content'), undo: undoLast });
}

function onClick(event) {
  const button = event.target.closest('[data-tag], [data-plain], [data-none]');
  if (button) {
    event.preventDefault();
    if (button.dataset.tag) useTag(button.dataset.tag);
    else cut(null, 'none' in button.dataset ? 'no_content' : undefined);
    return;
  }
  const link = event.target.closest('a[data-open]');
  if (link && plainClick(event)) {
    event.preventDefault();
    sendTo(link.href, null, { focus: new URL(link.href).hash.slice(1) });
    return;
  }
  const mark = event.target.closest('mark.cut');
  if (mark && getSelection().isCollapsed) choose(mark.dataset.input, true);
  else if (!event.target.closest('.inputs')) choose(null);
}

function onSubmit(event) {
  const form = event.target;
  if (form.matches('.received__take')) {
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form));
    fields.set('kind', kind());
    sendTo(form.action, fields);
  } else if (form.matches('[data-send], [data-undo]')) {
    event.preventDefault();
    sendForm(form);
  }
}

/** A tag for the selection; else for the chosen input; else for the paragraph whose button has the focus. */
function useTag(tag) {
  const chosen = document.querySelector('.inputs > [data-active]');
  if (!pending() && chosen) {
    const { url, query, version } = chosen.dataset;
    sendTo(`${url}/knagg/${tag}${query}`, new URLSearchParams({ csrf: token(), version }), {
      choose: chosen.id.slice(6),
    });
  } else {
    cut(tag);
  }
}

function cut(tag, asKind = kind()) {
  if (!cutForm) return;
  const what = pending() ?? paragraphAt(document.activeElement);
  if (!what) {
    cutForm.dataset.wanting = '';
    document.getElementById('said').textContent = document.querySelector('#cut-h .small')?.textContent ?? '';
    return;
  }
  const fields = new URLSearchParams({ csrf: token(), kind: asKind, ...what });
  if (tag) fields.append('tag', tag);
  sendTo(document.getElementById('answer').dataset.cut, fields).finally(clearSelection);
}

function kind() {
  return cutForm?.querySelector('[name=kind]:checked')?.value ?? 'proposal';
}

function token() {
  return document.querySelector('[name=csrf]').value;
}

/** Lights up an input in the text and in the list. */
function choose(id, scroll = false) {
  for (const lit of document.querySelectorAll('[data-active]')) lit.removeAttribute('data-active');
  if (!id) return;
  for (const mark of document.querySelectorAll(`mark[data-input="${id}"]`)) mark.dataset.active = '';
  const item = document.getElementById(`input-${id}`);
  if (!item) return;
  item.dataset.active = '';
  if (scroll) item.scrollIntoView({ block: 'nearest' });
}

function plainClick(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
