// A button that ticks every box of its group, or none once all are ticked. Without this file one ticks them one by one.
export function chooseAll() {
  for (const button of document.querySelectorAll('[data-all]')) {
    const boxes = [...button.closest('fieldset').querySelectorAll('input[type=checkbox]')];
    const all = () => boxes.every((box) => box.checked);
    const tell = () => {
      button.firstElementChild.textContent = all() ? button.dataset.none : button.dataset.all;
    };
    button.hidden = boxes.length < 2;
    button.addEventListener('click', () => {
      const checked = !all();
      for (const box of boxes) box.checked = checked;
      tell();
    });
    for (const box of boxes) box.addEventListener('change', tell);
    tell();
  }
}
