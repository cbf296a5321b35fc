// How far a job has come, while one looks at it. Only what has changed is put in place; without a script one loads the page again.
const place = document.querySelector('[data-progress]');
const BUSY = 1000;
const LATER = 5000;

/** What the server last said it looks like. */
let tag = '';
let asked = 0;

const open = () => place.querySelector('[data-open]');

async function ask() {
  if (document.hidden) return again(LATER);
  asked += 1;
  try {
    const headers = tag ? { 'If-None-Match': tag } : {};
    const answer = await fetch(place.dataset.progress, { headers, cache: 'no-store', redirect: 'error' });
    if (answer.ok) put(await answer.text());
    else if (answer.status !== 304 && answer.status < 500) return;
    tag = answer.headers.get('ETag') ?? tag;
  } catch {
    // The server may be starting anew; what one sees stands until it answers.
    return again(LATER);
  }
  again(asked < 60 ? BUSY : LATER);
}

function again(wait) {
  if (open()) setTimeout(ask, wait);
}

function put(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  for (const part of place.querySelectorAll('[data-part]')) {
    const other = fresh.querySelector(`[data-part=${part.dataset.part}]`);
    if (!other) continue;
    part.toggleAttribute('data-open', other.hasAttribute('data-open'));
    if (part.innerHTML !== other.innerHTML) part.innerHTML = other.innerHTML;
  }
}

if (place && open()) setTimeout(ask, BUSY / 4);
