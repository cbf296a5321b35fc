// Sends a change, and puts the pieces that come back in place of those of the same id.
const done = []; // addresses that undo the changes of this visit, the last one last
const SHOWN = 12_000; // milliseconds
let busy = Promise.resolve();

/** Sends a form of the page. */
export function sendForm(form) {
  const undoing = 'undo' in form.dataset && done.at(-1) === form.getAttribute('action');
  if (undoing) done.pop();
  return sendTo(form.action, new URLSearchParams(new FormData(form)), { undoing });
}

/** Posts the fields (or gets, without any) and shows what comes back. One at a time, in the order they were asked for. */
export function sendTo(url, fields, how = {}) {
  busy = busy.then(() => send(url, fields, how)).catch((error) => complain(String(error.message ?? error)));
  return busy;
}

/** Undoes the last change of this visit that is not undone yet. */
export function undoLast() {
  const last = done.pop();
  if (last) sendTo(last, new URLSearchParams({ csrf: document.querySelector('[name=csrf]').value }), { undoing: true });
}

async function send(url, fields, how) {
  const answer = await fetch(url, {
    method: fields ? 'POST' : 'GET',
    body: fields ?? undefined,
    headers: { 'X-Fragment': '1' },
  });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!answer.ok) return complain(words(page) || answer.statusText);
  const undo = page.querySelector('[data-undo]')?.getAttribute('action');
  if (undo && fields && !how.undoing) done.push(undo);
  place(page, how); // moves the pieces out of what came
}

function place(page, how) {
  const focused = document.activeElement?.id;
  const pane = document.activeElement?.closest('[data-piece]')?.id;
  const open = [...document.querySelectorAll('.context[open]')].map((details) =>
    details.closest('.part').getAttribute('aria-labelledby'),
  );
  for (const piece of page.querySelectorAll('[data-piece]')) {
    document.getElementById(piece.id)?.replaceWith(document.adoptNode(piece));
  }
  for (const part of open)
    document.querySelector(`.part[aria-labelledby="${part}"] .context`)?.setAttribute('open', '');
  refocus(how.focus ?? focused, pane);
  if (how.choose) document.getElementById(`input-${how.choose}`)?.setAttribute('data-active', '');
  document.getElementById('said').textContent = document.querySelector('#toast [data-said]')?.textContent ?? '';
  fade();
}

// The message leaves the text free again; what it offers is still on the key, and on the input itself.
function fade() {
  const toast = document.getElementById('toast');
  setTimeout(() => {
    if (toast.matches(':hover, :focus-within')) fade();
    else toast.hidden = true;
  }, SHOWN);
}

// What had the focus may be gone: then the nearest thing that is still there gets it, so that Tab goes on from where one was.
function refocus(id, pane) {
  if (!id && (!pane || document.activeElement !== document.body)) return;
  const target =
    (id && document.getElementById(id)) ||
    (pane === 'answer' && document.getElementById('who')) ||
    document.getElementById(pane);
  if (!target || target === document.activeElement) return;
  const first = target.matches('li') ? target.querySelector('select, input:not([type=hidden]), a') : target;
  if (first === target && !target.matches('a, button, input, select, [tabindex]')) target.tabIndex = -1;
  first?.focus({ preventScroll: pane === 'answer' });
  if (target.matches('li')) target.scrollIntoView({ block: 'nearest' });
}

/** What an error page says, heading and text. */
function words(page) {
  const texts = [...page.querySelectorAll('main h1, main p')].slice(0, 2).map((element) => element.textContent.trim());
  return texts.filter(Boolean).join('. ');
}

function complain(text) {
  const toast = document.getElementById('toast');
  const line = document.createElement('p');
  line.textContent = text;
  toast.replaceChildren(line);
  toast.dataset.color = 'danger';
  toast.hidden = false;
  document.getElementById('said').textContent = text;
}
