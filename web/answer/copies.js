// What is typed stays in this browser until the server has shown that it has it. Each copy is sealed with a key that only the pages
// of the same answer carry, so that whoever answers next on the same machine cannot read it.
const START = 'lydhor-kopi';
const TAB = 'lydhor-fane';
/** How long a page that is being left may hold its lock still, in milliseconds. */
const LEAVING = 500;
/** The same where the page was loaded again: it is its own lock that is let go, however slow the machine. */
const RELOADED = 5000;

/**
 * The copies of one answer: `{ lasting, names(), left(), read(name), keep(target, what), drop(name), mine(target) }`. `left()`:
 * those that no
 * other open tab is writing.
 * `lasting`: they outlive this tab. They do not where the browser can seal nothing (a page without https) or stores nothing.
 */
export async function copies({ response, revision, key }) {
  const sealed = await opener(key);
  const store = sealed ? storage('localStorage') : null;
  const place = store ?? storage('sessionStorage');
  const begins = `${START}:${response}:`;
  const turns = new Map();
  const open = await others();
  const mine = (target) => `${begins}${revision}:${target}:${tab()}`;

  return {
    lasting: Boolean(store),
    mine,
    names: () => names(place, begins),
    left: () => names(place, begins).filter((name) => !open.has(name.split(':')[4])),
    async read(name) {
      try {
        const found = place.getItem(name);
        return found && { ...parts(name), ...JSON.parse(await unseal(found, name)) };
      } catch {
        return null; // not ours to read
      }
    },
    // True when the copy is in the store: full and forbidden stores refuse.
    async keep(target, what) {
      const name = mine(target);
      const turn = next(name);
      try {
        const text = await seal(JSON.stringify({ ...what, at: Date.now() }), name);
        if (turn !== turns.get(name)) return true; // a later one is on its way
        place.setItem(name, text);
        return place.getItem(name) === text;
      } catch {
        return false;
      }
    },
    drop(name) {
      next(name);
      place?.removeItem(name);
    },
  };

  function next(name) {
    turns.set(name, (turns.get(name) ?? 0) + 1);
    return turns.get(name);
  }

  async function seal(text, name) {
    if (!sealed) return text;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const how = { name: 'AES-GCM', iv, additionalData: bytes(name) };
    return `${base64(iv)}.${base64(new Uint8Array(await crypto.subtle.encrypt(how, sealed, bytes(text))))}`;
  }

  async function unseal(found, name) {
    if (!sealed) return found;
    const [iv, text] = found.split('.').map(unbase64);
    const how = { name: 'AES-GCM', iv, additionalData: bytes(name) };
    return new TextDecoder().decode(await crypto.subtle.decrypt(how, sealed, text));
  }
}

/** Forgets every copy of one answer. */
export function forget(response) {
  for (const place of ['localStorage', 'sessionStorage'].map(storage)) {
    for (const name of names(place, `${START}:${response}:`)) place.removeItem(name);
  }
}

/** Do two contents, `[stance, text]`, say the same? What the server takes out of a text or joins in it is no difference. */
export function same([stance, text], [otherStance, otherText]) {
  return (stance ?? '') === (otherStance ?? '') && plain(text) === plain(otherText);
}

function plain(text) {
  const lines = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').normalize('NFC');
  return lines
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();
}

function parts(name) {
  const [, , revision, target] = name.split(':');
  return { name, revision, target };
}

function names(place, begins) {
  if (!place) return [];
  const all = Array.from({ length: place.length }, (_, index) => place.key(index));
  return all.filter((name) => name.startsWith(begins));
}

// Two tabs of one answer keep a copy each.
function tab() {
  const place = storage('sessionStorage');
  if (!place) return 'x';
  if (!place.getItem(TAB)) place.setItem(TAB, id());
  return place.getItem(TAB);
}

// A tab that is open holds a lock of its name. Gives the names of the others.
async function others() {
  if (!navigator.locks) return new Set();
  // A tab that was duplicated comes with the name of the first, which goes on holding its lock: it takes a name of its own.
  if (!(await hold(tab()))) {
    storage('sessionStorage')?.removeItem(TAB);
    await hold(tab());
  }
  const me = `${TAB}:${tab()}`;
  const { held } = await navigator.locks.query();
  const tabs = held.map(({ name }) => name).filter((name) => name.startsWith(`${TAB}:`) && name !== me);
  return new Set(tabs.map((name) => name.slice(TAB.length + 1)));
}

// Holds the lock until the page is left; false where another tab goes on holding it.
function hold(name) {
  const [navigation] = performance.getEntriesByType('navigation');
  const patience = navigation?.type === 'reload' ? RELOADED : LEAVING;
  return new Promise((done) => {
    const held = () => {
      done(true);
      return new Promise(() => {});
    };
    navigator.locks.request(`${TAB}:${name}`, { signal: AbortSignal.timeout(patience) }, held).catch(() => done(false));
  });
}

/** 32 random hexadecimal digits; `randomUUID` is missing on pages without https. */
export function id() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function opener(key) {
  if (!crypto.subtle || !key) return null;
  return crypto.subtle.importKey('raw', unbase64(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

// Some browsers throw at the mere mention.
function storage(kind) {
  try {
    const place = globalThis[kind];
    place.setItem(START, START);
    place.removeItem(START);
    return place;
  } catch {
    return null;
  }
}

const bytes = (text) => new TextEncoder().encode(text);

function base64(some) {
  let text = '';
  for (let at = 0; at < some.length; at += 8192) text += String.fromCharCode(...some.subarray(at, at + 8192));
  return btoa(text);
}

function unbase64(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}
