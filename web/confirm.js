// A form with data-confirm="question" asks before it is sent. Without JavaScript it is sent at once, so use it only where the
// act can be undone.
export function askFirst() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.dataset.confirm || form.dataset.confirmed) return;
    event.preventDefault();
    ask(form, event.submitter);
  });
}

function ask(form, submitter) {
  const words = document.body.dataset;
  const dialog = document.createElement('dialog');
  dialog.className = 'ds-dialog';
  dialog.setAttribute('aria-labelledby', 'ask-title');
  const title = Object.assign(document.createElement('h2'), { id: 'ask-title', textContent: words.confirmTitle });
  const text = Object.assign(document.createElement('p'), { textContent: form.dataset.confirm });
  const row = Object.assign(document.createElement('div'), { className: 'row' });
  row.append(button(words.confirmYes, 'primary', 'yes'), button(words.cancel, 'tertiary', ''));
  const inner = Object.assign(document.createElement('form'), { method: 'dialog', className: 'stack' });
  inner.append(title, text, row);
  dialog.append(inner);
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (dialog.returnValue !== 'yes') return;
    form.dataset.confirmed = 'yes';
    form.requestSubmit(submitter ?? undefined);
    delete form.dataset.confirmed;
  });
  dialog.showModal();
}

function button(text, variant, value) {
  const made = Object.assign(document.createElement('button'), { className: 'ds-button', textContent: text, value });
  made.dataset.variant = variant;
  return made;
}
