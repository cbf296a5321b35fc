// Menus and confirmations are <details>: close them with Escape, with a click outside, and with their own cancel button.
const open = 'details.menu[open], details.confirm[open]';

export function closeMenus() {
  document.addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll(open)) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const menu = event.target.closest(open);
    if (menu) close(menu);
  });
  for (const button of document.querySelectorAll('[data-close]')) {
    button.hidden = false;
    button.addEventListener('click', () => close(button.closest('details')));
  }
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

function close(menu) {
  menu.open = false;
  menu.querySelector('summary').focus();
}
