// On a phone the row of tabs is wider than the window: bring the one that is open into view.
export function showCurrentTab() {
  const current = document.querySelector('.tabs [aria-current]');
  const row = current?.closest('.tabs__in');
  if (!row) return;
  const [tab, box] = [current.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += tab.left - box.left - (box.width - tab.width) / 2;
}
