// A table that is wider than its place says so: on a phone nothing else tells that there are more columns.
export function tellOfWideTables() {
  const words = document.body.dataset.scrollHint;
  for (const scroller of document.querySelectorAll('.scroller')) {
    const hint = Object.assign(document.createElement('p'), { className: 'scroller__hint noprint', hidden: true });
    hint.textContent = words;
    scroller.before(hint);
    new ResizeObserver(() => {
      hint.hidden = scroller.scrollWidth <= scroller.clientWidth + 1;
    }).observe(scroller);
  }
}
