// A form with data-guard warns before the page is left with changes that are not saved. Whoever saves them calls `saved(form)`.
const dirty = new Set();

export function guardUnsaved() {
  for (const form of document.querySelectorAll('form[data-guard]')) {
    form.addEventListener('input', () => dirty.add(form));
    form.addEventListener('submit', () => dirty.delete(form));
    form.addEventListener('lydhor:saved', () => saved(form));
  }
  addEventListener('beforeunload', (event) => {
    if (dirty.size) event.preventDefault();
  });
}

/** The form's changes are safe. Other bundles dispatch `lydhor:saved` on the form instead of importing this. */
export function saved(form) {
  dirty.delete(form);
}
