// Single keys, which can be switched off (WCAG 2.1.4): the choice is remembered in this browser.
const STORED = 'lydhor-keys';
const dialog = document.getElementById('keys');

/** Listens for keys; `acts` says what tag, plain, none and undo do. */
export function keepKeys(acts) {
  const box = document.getElementById('keys-on');
  if (box) {
    box.checked = areOn();
    box.addEventListener('change', () => remember(box.checked));
  }
  for (const button of document.querySelectorAll('[data-help]')) {
    button.hidden = !dialog;
    button.addEventListener('click', () => dialog.showModal());
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !writes(event.target)) {
      event.preventDefault();
      acts.undo();
    } else if (
      !event.defaultPrevented &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      areOn() &&
      !writes(event.target) &&
      !dialog?.open
    ) {
      if (press(event.key, acts)) event.preventDefault();
    }
  });
}

function press(key, acts) {
  if (/^[1-9]$/.test(key)) {
    const tag = document.querySelectorAll('.tagkeys [data-tag]')[key - 1]?.dataset.tag;
    if (tag) acts.tag(tag);
    return Boolean(tag);
  }
  switch (key.toLowerCase()) {
    case 'c':
      acts.plain();
      return true;
    case 'n':
      acts.none();
      return true;
    case 'u':
      acts.undo();
      return true;
    case 'j':
    case 'k':
    case 'e':
      document.querySelector(`#actbar [data-key="${key.toLowerCase()}"]`)?.click();
      return true;
    case '/':
      document.getElementById('sok')?.focus();
      return true;
    case '?':
      dialog?.showModal();
      return true;
    default:
      return false;
  }
}

function writes(target) {
  return Boolean(target.closest?.('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'));
}

function areOn() {
  if (document.documentElement.dataset.keys) return document.documentElement.dataset.keys === 'on';
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true; // a browser that keeps nothing still gets the keys
  }
}

function remember(on) {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off');
  } catch {
    // Nothing can be kept: the choice holds for this page only.
    document.documentElement.dataset.keys = on ? 'on' : 'off';
  }
}
