// Says at the foot of each printed page where it comes from and when it was printed: print.css puts it there.
export function tellOnPaper() {
  addEventListener('beforeprint', () => {
    const root = document.documentElement;
    const now = new Date().toLocaleString(root.lang, { dateStyle: 'long', timeStyle: 'short' });
    const address = location.origin + location.pathname + (location.search.length < 60 ? location.search : '');
    // A string of JSON is one of CSS too: an address holds no line breaks.
    root.style.setProperty('--printed', JSON.stringify(`${decodeURI(address)} · ${now}`));
  });
}
