// Where the server shows what it has: copies that say the same have done their work, others are told of. Where it says that the answer is
// closed on this machine, all its copies go.
import { copies, forget, same } from './answer/copies.js';

const left = document.querySelector('[data-forget]');
if (left) forget(left.dataset.forget);
const page = document.querySelector('[data-answered-page]');
if (page) compare(page.dataset);

async function compare({ response, revision, drafting, copyKey }) {
  const store = await copies({ response, revision, key: copyKey });
  const found = await Promise.all(store.names().map(store.read));
  const over = found.filter(Boolean).filter((copy) => {
    if (copy.revision === revision && same(JSON.parse(copy.content), shown(copy.target))) store.drop(copy.name);
    // What belongs to a draft that goes on is brought back there.
    else return copy.revision === revision || copy.revision !== drafting;
    return false;
  });
  const box = document.querySelector('[data-left-over]');
  for (const copy of over) box.querySelector('ul').append(line(box, copy, store));
  box.hidden = over.length === 0;
}

function shown(target) {
  const part = document.querySelector(`[data-said="${target}"]`);
  return part ? [part.dataset.stance, part.querySelector('.said')?.textContent ?? ''] : ['', ''];
}

function line(box, copy, store) {
  const item = box.querySelector('template').content.firstElementChild.cloneNode(true);
  const [stance, text] = JSON.parse(copy.content);
  item.prepend(Object.assign(document.createElement('h3'), { textContent: copy.title ?? '' }));
  item.querySelector('.said').textContent = text;
  for (const one of item.querySelectorAll('[data-is]')) one.hidden = one.dataset.is !== stance;
  const link = item.querySelector('a');
  if (link) link.hash = copy.target;
  item.querySelector('[data-drop]').addEventListener('click', () => {
    store.drop(copy.name);
    item.remove();
    box.hidden = !box.querySelector('li');
  });
  return item;
}
