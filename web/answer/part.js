// One part of an answer: kept in the browser as it is typed, saved when the writer pauses. What came of it stands beside the field.
import { id, same } from './copies.js';
import { find, fill, present } from './conflict.js';

const WAIT = 800;
const RETRY = 10_000;
/** Requests that may outlive the page hold 64 kB together. */
const SMALL = 60_000;
/** Saves whose answer never came, at most as many as the server looks through. */
const UNHEARD = 50;

/**
 * `page`, shared by all parts: `{ url, csrf, revision, store, words, ended, over(field), tick(target, isDone) }`.
 * Gives `{ target, element, flush(), leave(), safe() }`; `flush()` ends in saved, conflict, refused, offline, ended or closed.
 */
export function part(element, page) {
  const target = element.dataset.part;
  const text = element.querySelector('textarea');
  const version = element.querySelector(`input[name="version-${target}"]`);
  const said = element.querySelector('[data-saved]');
  let saved = 'unsaved' in element.dataset ? '' : content();
  let base = version.value;
  let asked = null;
  let unheard = [];
  let running = null;
  let timer = 0;
  let kept = true;
  let closed = false;
  let refused = '';
  let older = [];

  element.addEventListener('input', () => changed(WAIT));
  element.addEventListener('focusout', () => changed(0));
  addEventListener('online', () => changed(0));
  const ready = restore();
  return { target, element, flush, leave, safe: () => isSaved() || (kept && page.store.lasting) };

  function content() {
    const stance = element.querySelector('input[type="radio"]:checked')?.value ?? '';
    return JSON.stringify([stance, text.value]);
  }

  function isSaved() {
    return content() === saved && !find(element);
  }

  function changed(wait) {
    mark();
    if (isSaved()) return;
    keep();
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  }

  // What is typed is in the browser before it is on its way, and also when it can go nowhere.
  async function keep() {
    await ready;
    const keys = [asked?.key, ...unheard].filter(Boolean);
    const what = { content: content(), version: base, keys, title: element.dataset.title };
    kept = await page.store.keep(target, what);
    return kept;
  }

  function drop() {
    page.store.drop(page.store.mine(target));
  }

  async function restore() {
    // The box that came with the page: the server has kept both texts apart.
    const box = find(element);
    if (box) return settle(box, JSON.parse(box.dataset.stands), box.dataset.version);
    const all = page.store.left().filter((name) => name.split(':')[3] === target);
    if (!all.length) return;
    text.readOnly = true;
    const read = (await Promise.all(all.map(page.store.read))).filter((one) => one?.revision === page.revision);
    text.readOnly = false;
    older = read.sort((a, b) => b.at - a.at).filter((one) => !isHere(one));
    bring();
  }

  // A copy that says what stands here has done its work.
  function isHere(copy) {
    if (!same(JSON.parse(copy.content), JSON.parse(content()))) return false;
    page.store.drop(copy.name);
    return true;
  }

  function bring() {
    const copy = older.shift();
    if (!copy) return;
    put(JSON.parse(copy.content));
    [base, unheard] = [copy.version, copy.keys];
    setTimeout(async () => {
      await keep();
      if (copy.name !== page.store.mine(target)) page.store.drop(copy.name);
      say(page.words.saidRestored);
      send();
    });
  }

  // There may be more than one copy, of more than one tab: each is shown beside what has been saved.
  function next() {
    older = older.filter((one) => !isHere(one));
    const copy = older.shift();
    if (!copy) return;
    const mine = JSON.parse(content());
    present(element, 'kept', JSON.parse(copy.content), mine, (choice) => {
      if (choice === 'other') put(JSON.parse(copy.content));
      page.store.drop(copy.name);
      changed(0);
      next();
    });
  }

  function put([stance, words]) {
    for (const radio of element.querySelectorAll('input[type="radio"]')) radio.checked = radio.value === stance;
    text.value = words;
    text.dispatchEvent(new Event('lydhor:put', { bubbles: true }));
    element.closest('details').open = true;
    mark();
  }

  function body(sent) {
    if (asked?.sent !== sent || asked.base !== base) {
      if (asked) unheard = [asked.key, ...unheard].slice(0, UNHEARD);
      asked = { sent, base, key: id() };
    }
    const [stance, words] = JSON.parse(sent);
    const fields = { target, stance, text: words, version: base, save_key: asked.key, follows: unheard.join(' ') };
    return new URLSearchParams({ csrf: page.csrf, revision: page.revision, ...fields });
  }

  function send() {
    clearTimeout(timer);
    running ??= attempt().finally(() => {
      running = null;
      if (!page.ended && !closed && !isSaved() && content() !== refused && !find(element)) {
        clearTimeout(timer);
        timer = setTimeout(send, asked ? RETRY : WAIT);
      }
    });
    return running;
  }

  async function attempt() {
    const sent = content();
    if (page.ended) return ended();
    if (closed) return 'closed';
    if (find(element)) return 'conflict';
    if (sent === saved) return 'saved';
    const long = page.over(text);
    if (long) return refuse(sent, long);
    say(page.words.saidSaving);
    const fields = body(sent).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    try {
      return await heard(
        await fetch(page.url, { method: 'POST', body: fields, headers, keepalive: fields.length < SMALL }),
        sent,
      );
    } catch {
      say((await keep()) && page.store.lasting ? page.words.saidOffline : page.words.saidOfflineUnsafe, 'danger');
      return 'offline';
    }
  }

  async function heard(answer, sent) {
    if ([401, 403, 404].includes(answer.status)) return ended();
    const isJson = answer.headers.get('content-type')?.includes('json');
    if (!isJson || ![200, 409, 410, 422].includes(answer.status)) throw new Error('not saved');
    const told = await answer.json();
    if (answer.status === 422) return refuse(sent, told.said);
    if (answer.status === 410) return close(told.said);
    [asked, unheard] = [null, []];
    if (answer.status === 409) return meet(told);
    saved = sent;
    base = version.value = String(told.version);
    if (content() === sent) drop();
    else keep();
    say(told.said, 'saved');
    next();
    return 'saved';
  }

  function refuse(sent, why) {
    refused = sent;
    say(why, 'danger');
    return 'refused';
  }

  async function close(why) {
    closed = true;
    await keep();
    say(why, 'danger');
    return 'closed';
  }

  async function ended() {
    page.ended = true;
    say((await keep()) && page.store.lasting ? page.words.saidEnded : page.words.saidEndedUnsafe, 'danger');
    return 'ended';
  }

  // Two contents: the typed one stays in its field, what stands is shown above it, and the writer chooses. Until then the old
  // version is the one that was edited: nothing on the way can replace what stands.
  function meet(told) {
    const other = [told.other.stance ?? '', told.other.text];
    const mine = JSON.parse(content());
    if (same(other, mine)) {
      [saved, base, version.value] = [content(), String(told.version), String(told.version)];
      drop();
      say('');
      return 'saved';
    }
    say('');
    settle(present(element, 'conflict', other, mine), other, String(told.version));
    keep();
    return 'conflict';
  }

  function settle(box, other, theirs) {
    fill(box, other, JSON.parse(content()));
    box.addEventListener('click', (event) => {
      const choice = event.target.closest('[data-settle]')?.dataset.settle;
      if (!choice) return;
      event.preventDefault();
      box.remove();
      base = version.value = theirs;
      if (choice === 'other') put(other);
      saved = JSON.stringify(other);
      if (isSaved()) drop();
      text.focus();
      changed(0);
      next();
    });
  }

  async function flush() {
    await ready;
    for (;;) {
      await running;
      if (find(element)) return 'conflict';
      if (content() === saved) return 'saved';
      const outcome = await send();
      if (outcome !== 'saved') return outcome;
    }
  }

  // The page goes: one request that outlives it. It carries the key of the save under way, so that both are one.
  function leave() {
    if (isSaved() || page.ended || closed || find(element) || page.over(text)) return;
    keep();
    navigator.sendBeacon(page.url, body(content()));
  }

  function say(words, tone = '') {
    said.dataset.tone = tone;
    said.textContent = words;
  }

  function mark() {
    page.tick(target, Boolean(text.value.trim() || JSON.parse(content())[0]));
  }
}
