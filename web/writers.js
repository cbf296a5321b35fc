// Who else has the same section open, and whether somebody has saved it meanwhile: asked while the page is looked at. Without a script
// one is told when one opens the page, and when one saves.
const place = document.querySelector('[data-writers]');
const form = document.querySelector('form:has(input[name=version]):has(textarea[name=body])');
const EVERY = 15000;

async function tell() {
  if (!document.hidden) await ask().catch(() => {});
  setTimeout(tell, EVERY);
}

async function ask() {
  const { csrf, version } = form.elements;
  const body = new URLSearchParams({ csrf: csrf.value, version: version.value });
  const answer = await fetch(place.dataset.writers, { method: 'POST', body, redirect: 'error' });
  if (!answer.ok) return;
  const { writers, saved } = await answer.json();
  const words = [saved, writers].filter(Boolean).join(' ');
  // What has not changed is not read aloud again.
  if (place.textContent !== words) place.textContent = words;
}

if (place && form) tell();
