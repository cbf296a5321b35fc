// The box that shows two contents of one part, and asks which is to stand. Its words are in templates/responses/conflict.html.

/** The open box of a part, or null. */
export function find(element) {
  return element.querySelector('[data-conflict]');
}

/** Opens a box: `kind` is conflict (saved meanwhile) or kept (an older copy of this browser). `chosen` hears mine or other. */
export function present(element, kind, other, mine, chosen) {
  const box = document.getElementById(kind).content.firstElementChild.cloneNode(true);
  fill(box, other, mine);
  element.prepend(box);
  element.closest('details').open = true;
  if (chosen) {
    box.addEventListener('click', (event) => {
      const choice = event.target.closest('[data-settle]')?.dataset.settle;
      if (!choice) return;
      event.preventDefault();
      box.remove();
      chosen(choice);
    });
  }
  return box;
}

/** Shows what stands: its words, and its stance in words. */
export function fill(box, [stance, text], [myStance, myText]) {
  const show = (selector, shown) => {
    for (const one of box.querySelectorAll(selector)) one.hidden = !shown;
  };
  box.querySelector('[data-other]').textContent = text;
  show('[data-other]', text !== '');
  show('[data-none]', text === '');
  show('[data-alike]', text === myText && stance !== myStance);
  for (const one of box.querySelectorAll('[data-is]')) one.hidden = one.dataset.is !== stance;
}
