// The worktable: sections are moved by dragging, and by Alt and the arrows. What is done is what the buttons do.
const STEPS = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };
let dragged = null;

for (const card of document.querySelectorAll('[data-card]')) {
  card.draggable = true;
  card.addEventListener('dragstart', begin);
  card.addEventListener('dragend', end);
  card.addEventListener('dragover', over);
  card.addEventListener('dragleave', () => delete card.dataset.drop);
  card.addEventListener('drop', drop);
  card.addEventListener('keydown', step);
}
// Whoever moves one by keys goes on with it. A browser that goes to a place of the page takes the focus away, until the page has come.
addEventListener('load', () => setTimeout(focusMoved));

function focusMoved() {
  document.getElementById(location.hash.slice(1))?.querySelector('a[href]')?.focus({ preventScroll: true });
}

function begin(event) {
  event.stopPropagation();
  dragged = event.currentTarget;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', dragged.dataset.card);
}

function end() {
  dragged = null;
  for (const card of document.querySelectorAll('[data-drop]')) delete card.dataset.drop;
}

function over(event) {
  const card = event.currentTarget;
  if (!dragged || card === dragged || dragged.contains(card)) return;
  event.preventDefault();
  event.stopPropagation();
  for (const other of document.querySelectorAll('[data-drop]')) if (other !== card) delete other.dataset.drop;
  card.dataset.drop = side(card, event.clientY);
}

/** Over the upper half of a card is before it, over the lower after it. On a focus area is in it, but for another area. */
function side(card, y) {
  if ('area' in card.dataset && !('area' in dragged.dataset)) return 'under';
  const { top, height } = card.getBoundingClientRect();
  return y < top + height / 2 ? 'before' : 'after';
}

function drop(event) {
  const card = event.currentTarget;
  if (!dragged || card === dragged || dragged.contains(card)) return;
  event.preventDefault();
  event.stopPropagation();
  send(dragged, side(card, event.clientY), card.dataset.card);
}

/** Sends the card's own form with another place in it. */
function send(card, where, target) {
  const form = card.querySelector('form[data-place]');
  if (!form) return;
  const select = form.elements.target;
  select.replaceChildren(new Option('', target, true, true));
  const button = form.querySelector('[name="side"]');
  button.value = where;
  form.requestSubmit(button);
}

function step(event) {
  const name = STEPS[event.key];
  if (!name || !event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.target.matches('input, select, textarea')) return;
  event.preventDefault();
  event.stopPropagation();
  const form = event.currentTarget.querySelector('form[data-steps]');
  form.requestSubmit(form.querySelector(`[value="${name}"]`));
}
