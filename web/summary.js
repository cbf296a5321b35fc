// The summary on top of a refused form says which field each fault is at. Where the server named it, it stands already.
export function nameFaults() {
  for (const link of document.querySelectorAll('.ds-error-summary a[href^="#"]:not([data-named])')) {
    const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const name = field && label(field);
    if (name && !words(link).startsWith(name)) link.prepend(`${name}: `);
  }
}

function label(field) {
  const named = field.labels?.[0] ?? field.querySelector(':scope > legend');
  if (!named) return '';
  const own = named.cloneNode(true);
  for (const aside of own.querySelectorAll('.optional, small, .ds-sr-only')) aside.remove();
  return words(own);
}

// The text of an element as it is read: how its template is broken into lines is nobody's business.
function words(element) {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
