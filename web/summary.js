// The summary on top of a refused form says which field each fault is at. Where the server named it, it stands already.
export function nameFaults() {
  for (const link of document.querySelectorAll('.ds-error-summary a[href^="#"]:not([data-named])')) {
    const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const name = field && label(field);
    if (name && !link.textContent.startsWith(name)) link.prepend(`${name}: `);
  }
}

function label(field) {
  const words = field.labels?.[0] ?? field.querySelector(':scope > legend');
  if (!words) return '';
  const own = words.cloneNode(true);
  for (const aside of own.querySelectorAll('.optional, small, .ds-sr-only')) aside.remove();
  return own.textContent.trim();
}
