// The formatted text of a paste, as the program it was copied in put it on the clipboard.

/** The HTML of a paste as a file to send; none where it has no formatting. Pictures inside it are not kept, so they need not travel. */
export function formatted(event) {
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (!html) return null;
  const light = html.replace(/(src\s*=\s*["']?data:image\/[a-z+.-]{1,20})[;,][^"'\s>]*/gi, '$1');
  return new File([light], 'paste.html', { type: 'text/html' });
}
