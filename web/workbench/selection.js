// From a selection on the page to a span of the canonical text. Offsets and quote come from that one text, in Unicode scalars.
const bar = document.getElementById('selbar');
const highlight = typeof Highlight === 'function' ? CSS.highlights : null;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
let span = null;
let range = null;

/** `{part, start, end, exact, prefix, suffix}` of what is selected now, or null. */
export function pending() {
  read(); // a key may come before the browser tells that the selection changed
  return span;
}

export function clearSelection() {
  span = range = null;
  highlight?.delete('pending');
  getSelection().removeAllRanges();
  hideBar();
}

/** Keeps up with the selection, and shows the bar beside it. */
export function followSelection() {
  document.addEventListener('selectionchange', () => {
    read();
    showBar();
  });
  for (const panel of [bar, document.getElementById('cut')]) {
    panel?.addEventListener('pointerdown', (event) => {
      if (!event.target.closest('input, label, a')) event.preventDefault(); // a button must not take the selection away
    });
  }
  addEventListener('scroll', showBar, { capture: true, passive: true });
  addEventListener('resize', showBar, { passive: true });
}

function read() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return forget();
  const found = spanOf(selection.getRangeAt(0));
  if (!found) return forget();
  span = found;
  range = selection.getRangeAt(0).cloneRange();
  highlight?.set('pending', new Highlight(range));
}

/** The paragraph whose own button, or whose row, has the focus. */
export function paragraphAt(element) {
  const block = element?.closest('.received__row')?.querySelector('[data-start]');
  if (!block) return null;
  const whole = document.createRange();
  whole.selectNodeContents(block);
  return spanOf(whole);
}

// A selection made of nothing goes away on its own when a button is pressed with the keyboard: what was chosen stays until the
// text is clicked.
function forget() {
  if (document.activeElement?.closest('#cut, #selbar')) return;
  span = range = null;
  highlight?.delete('pending');
  hideBar();
}

function spanOf(selected) {
  const blocks = [...document.querySelectorAll('[data-part] [data-start]')].filter((block) =>
    selected.intersectsNode(block),
  );
  const pieces = blocks.map((block) => within(block, selected)).filter((piece) => piece.end > piece.start);
  if (!pieces.length) return null;
  const part = pieces[0].part;
  const last = pieces.findLast((piece) => piece.part === part);
  return quote(part, pieces[0].start, last.end);
}

/** The part of a block that a range covers, in the offsets of the canonical text. */
function within(block, selected) {
  const from = Number(block.dataset.start);
  const inside = (node, offset) => {
    const before = document.createRange();
    before.selectNodeContents(block);
    before.setEnd(node, offset);
    return from + scalars(before.toString());
  };
  const start = block.contains(selected.startContainer) ? inside(selected.startContainer, selected.startOffset) : from;
  const end = block.contains(selected.endContainer)
    ? inside(selected.endContainer, selected.endOffset)
    : from + scalars(block.textContent);
  return { part: block.closest('[data-part]').dataset.part, start, end };
}

/** Cuts the quote from the canonical text itself: no white space at its ends, no character in two. */
function quote(part, from, to) {
  const text = JSON.parse(document.getElementById('texts').textContent)[part];
  const letters = [...text];
  let [start, end] = whole(text, from, to);
  while (start < end && /\s/u.test(letters[start])) start += 1;
  while (end > start && /\s/u.test(letters[end - 1])) end -= 1;
  if (start >= end) return null;
  const slice = (a, b) => letters.slice(Math.max(0, a), b).join('');
  return { part, start, end, exact: slice(start, end), prefix: slice(start - 32, start), suffix: slice(end, end + 32) };
}

function whole(text, start, end) {
  let at = 0;
  for (const { segment } of graphemes.segment(text)) {
    const next = at + scalars(segment);
    if (at < start && start < next) start = at;
    if (at < end && end < next) end = next;
    at = next;
  }
  return [start, end];
}

function scalars(text) {
  return [...text].length;
}

function showBar() {
  if (!bar || !range) return;
  if (!bar.matches(':popover-open')) bar.showPopover();
  if (matchMedia('(width < 1000px)').matches) {
    bar.style.left = bar.style.top = ''; // the style sheet puts it at the bottom, under the phone's own menu
    return;
  }
  const box = range.getBoundingClientRect();
  const pane = document.querySelector('.pane--text').getBoundingClientRect();
  const above = box.top - bar.offsetHeight - 8;
  const top = above > pane.top ? above : Math.min(box.bottom + 8, innerHeight - bar.offsetHeight - 8);
  const left = Math.min(box.left + box.width / 2 - bar.offsetWidth / 2, innerWidth - bar.offsetWidth - 8);
  bar.style.top = `${Math.max(8, top)}px`;
  bar.style.left = `${Math.max(8, left)}px`;
}

function hideBar() {
  if (bar?.matches(':popover-open')) bar.hidePopover();
}
