// Saves an answer as it is written: one part at a time, each save with a key so that a repeat changes nothing. The page works without it.
const WAIT = 800;
const RETRY = 10_000;
const form = document.querySelector('form[data-autosave]');
if (form) for (const element of form.querySelectorAll('[data-part]')) part(element);

function part(element) {
  const target = element.dataset.part;
  const text = element.querySelector('textarea');
  const version = element.querySelector(`input[name="version-${target}"]`);
  const said = element.querySelector('[data-saved]');
  const store = `lydhor:${form.dataset.revision}:${target}`;
  let timer = 0;
  let running = false;
  let ended = false;
  let saved = content();
  let key = crypto.randomUUID();

  for (const button of element.querySelectorAll('[data-plain]')) button.hidden = true;
  restore();
  element.addEventListener('input', () => changed(WAIT));
  element.addEventListener('focusout', () => changed(0));
  addEventListener('online', () => changed(0));
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
  form.addEventListener('submit', () => {
    saved = content();
    localStorage.removeItem(store);
  });

  function content() {
    const stance = element.querySelector('input[type="radio"]:checked')?.value ?? '';
    return JSON.stringify([stance, text.value]);
  }

  function changed(wait) {
    mark();
    if (content() === saved || ended) return;
    keep();
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  // What is typed is in the browser before it is on its way.
  function keep() {
    try {
      localStorage.setItem(store, JSON.stringify({ content: content(), version: version.value }));
    } catch {
      // A full or forbidden store: the server is still tried.
    }
  }

  function restore() {
    const kept = read(store);
    if (!kept) return;
    if (kept.content === saved) return localStorage.removeItem(store);
    if (kept.version !== version.value) return meet(kept.content, JSON.parse(saved));
    put(JSON.parse(kept.content));
    say(form.dataset.saidRestored);
    changed(0);
  }

  function put([stance, words]) {
    for (const radio of element.querySelectorAll('input[type="radio"]')) radio.checked = radio.value === stance;
    text.value = words;
    element.closest('details').open = true;
    mark();
  }

  function body(sent) {
    const [stance, words] = JSON.parse(sent);
    const fields = { target, stance, text: words, version: version.value, save_key: key };
    return new URLSearchParams({ csrf: form.elements.csrf.value, revision: form.dataset.revision, ...fields });
  }

  async function save() {
    const sent = content();
    if (running || ended || sent === saved || element.querySelector('[data-conflict]')) return;
    running = true;
    say(form.dataset.saidSaving);
    try {
      const answer = await fetch(form.dataset.autosave, { method: 'POST', body: body(sent) });
      await heard(answer, sent);
    } catch {
      say(form.dataset.saidOffline, 'danger');
      timer = setTimeout(save, RETRY);
    }
    running = false;
    if (content() !== saved && content() !== sent) changed(WAIT);
  }

  async function heard(answer, sent) {
    if (answer.status === 401 || answer.status === 404 || answer.status === 403) {
      ended = true;
      return say(form.dataset.saidEnded, 'danger');
    }
    if (answer.status >= 500 || !answer.headers.get('content-type')?.includes('json')) throw new Error('not saved');
    const told = await answer.json();
    key = crypto.randomUUID();
    if (answer.ok) {
      saved = sent;
      version.value = told.version;
      if (content() === sent) localStorage.removeItem(store);
      return say(told.said, 'saved');
    }
    say(told.said, 'danger');
    if (answer.status === 410) ended = true;
    if (answer.status === 409) {
      version.value = told.version;
      meet(sent, [told.other.stance ?? '', told.other.text]);
    }
  }

  // Two texts: the typed one stays in its field, the other stands above it, and the writer chooses.
  function meet(mine, other) {
    const box = document.getElementById('conflict').content.firstElementChild.cloneNode(true);
    box.querySelector('[data-other]').textContent = other[1];
    put(JSON.parse(mine));
    saved = JSON.stringify(other);
    element.prepend(box);
    box.scrollIntoView({ block: 'center' });
    box.addEventListener('click', ({ target: { dataset } }) => {
      if (!dataset.keep) return;
      if (dataset.keep === 'other') put(other);
      box.remove();
      localStorage.removeItem(store);
      changed(0);
      text.focus();
    });
  }

  function leave() {
    if (content() === saved || ended || element.querySelector('[data-conflict]')) return;
    keep();
    navigator.sendBeacon(form.dataset.autosave, body(content()));
  }

  function say(words, tone = '') {
    said.dataset.tone = tone;
    said.textContent = words;
  }

  function mark() {
    const state = text.value.trim() || JSON.parse(content())[0] ? 'done' : 'empty';
    const dot = form.querySelector(`[data-dot="${target}"]`);
    if (!dot || dot.dataset.state === state) return;
    dot.dataset.state = state;
    const name = dot.querySelector('.ds-sr-only');
    name.textContent = name.dataset[state];
    count();
  }
}

function read(store) {
  try {
    return JSON.parse(localStorage.getItem(store));
  } catch {
    return null;
  }
}

function count() {
  const done = form.querySelectorAll('[data-dot][data-state="done"]').length;
  for (const place of form.querySelectorAll('[data-answered]')) {
    const { none, one, many } = place.dataset;
    place.textContent = [none, one][done] ?? many.replace('#', done);
  }
}
