// Says beside a field when its text is longer than the server takes. Nothing is cut: all that was pasted stays, and can be shortened.

/** Characters as the server counts them: Unicode scalar values, line breaks as one. */
export function length(text) {
  let count = 0;
  for (const sign of text.replaceAll('\r\n', '\n').replaceAll('\ufeff', '')) count += sign.length > 0 ? 1 : 0;
  return count;
}

/** What is wrong with a field's length, in words; empty where nothing is. */
export function tooLong(field) {
  const most = Number(field.dataset.max);
  const text = field.hasAttribute('data-untrimmed') ? field.value : field.value.trim().normalize('NFC');
  const has = text.length > most ? length(text) : 0;
  if (has <= most) return '';
  const { tooLong: words, thousands } = document.body.dataset;
  return words.replace('#length', grouped(has, thousands)).replace('#max', grouped(most, thousands));
}

export function watchLimits() {
  for (const event of ['input', 'lydhor:put']) {
    document.addEventListener(event, ({ target }) => target.dataset?.max && tell(target));
  }
}

function tell(field) {
  const words = tooLong(field);
  const place = document.getElementById(`${field.id}-limit`);
  if (!place && !words) return;
  const shown = place ?? make(field);
  if (shown.textContent !== words) shown.textContent = words;
  shown.hidden = !words;
  field.closest('.field')?.toggleAttribute('data-invalid', Boolean(words));
  if (words) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

function make(field) {
  const place = Object.assign(document.createElement('p'), {
    className: 'ds-validation-message',
    id: `${field.id}-limit`,
  });
  place.setAttribute('role', 'alert');
  field.insertAdjacentElement('afterend', place);
  const described = field.getAttribute('aria-describedby');
  field.setAttribute('aria-describedby', described ? `${described} ${place.id}` : place.id);
  return place;
}

const grouped = (number, sign) => String(number).replace(/\B(?=(\d{3})+$)/g, sign);
