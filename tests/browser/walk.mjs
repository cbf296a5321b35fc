// What the browser tests do on their way: sign in, and hold each page against the same demands.
import assert from 'node:assert/strict';
import { accessible } from './a11y.mjs';
import { complaints, keep } from './html.mjs';
import { fits } from './page.mjs';
import { databaseName } from './server.mjs';

/**
 * Collects what is wrong with the pages of a walk, so that one run tells of them all.
 *
 * `look(visitor, name)` holds a page against axe in light and dark, the width of the window, and html-validate,
 * and keeps its HTML for the other validator. `none()` fails with everything that was found. A walk that sees the same HTML
 * in another window says `html: false`. On PostgreSQL the pages are those of SQLite, which are looked at there: only their
 * width is.
 */
export function findings({ html: ofHtml = true } = {}) {
  const found = [];
  const attempt = (act) => act().catch((error) => found.push(error.message));
  return {
    async look(visitor, name) {
      const { page } = visitor;
      await attempt(() => fits(page));
      if (databaseName !== 'SQLite') return;
      await attempt(() => accessible(page));
      if (!ofHtml) return;
      await attempt(async () => {
        const html = await visitor.html();
        keep(name, html);
        found.push(...(await complaints(name, html)));
      });
    },
    none: () => assert.equal(found.length, 0, `${found.length} findings\n${found.join('\n')}`),
  };
}

/** Signs in as one of demo.json's users, by role. */
export async function signIn({ page }, demo, role) {
  const user = demo.users.find((one) => one.role === role);
  await page.goto('/logg-inn');
  await page.fill('#email', user.email);
  await page.fill('#password', user.password);
  await page.click('form[action="/logg-inn"] button[type=submit]');
  await page.waitForURL((url) => url.pathname !== '/logg-inn');
  return user;
}

/** Submits the form of an address' end, and waits for the page that answers. */
export async function submit(page, end, button = 'button[type=submit]') {
  const answered = page.waitForEvent('load');
  await page.click(`form[action$="${end}"] ${button}`);
  await answered;
}

/** Presses a button, and waits for the page that answers. */
export async function press(page, button) {
  const answered = page.waitForEvent('load');
  await page.click(button);
  await answered;
}

/** Opens what asks first, and says yes. */
export async function agree(page, end) {
  await page.click(`.confirm:has(form[action$="${end}"]) summary`);
  await press(page, `form[action$="${end}"] button[type=submit]`);
}

/** Loads a page again until `test()` holds. */
export async function until(page, test, seconds = 30) {
  for (const end = Date.now() + seconds * 1000; !(await test()); await page.reload()) {
    assert.ok(Date.now() < end, `nothing came of waiting ${seconds} s at ${page.url()}`);
    await page.waitForTimeout(250);
  }
}

/** Begins a project; its path. */
export async function beginProject(page, title) {
  await page.goto('/planarbeid/ny');
  await page.fill('#title', title);
  await page.click('form[data-guard] button[type=submit]');
  await page.waitForURL((url) => url.pathname !== '/planarbeid/ny');
  return new URL(page.url()).pathname;
}

/** Fills in the form of a new round: open from today for fifty days, on the plan with that title, or on the first there is. */
export async function fillHearing(page, { title, plan = '' }) {
  const today = await page.inputValue('#opens_on');
  await page.fill('#title', title);
  await page.fill('#purpose', 'Flere skal få et trygt sted å bo.\n\nVi spør om satsingene er de rette.');
  await page.fill('#case_number', '2026/4711');
  await page.fill('#decided_on', daysAfter(today, -7));
  await page.fill('#decided_by', 'Kommunestyret');
  await page.check('input[name=profile][value=thematic_plan]');
  await page.fill('#deadline', daysAfter(today, 50));
  await page.fill('#contact_phone', '75 00 00 00');
  await page.fill('#postal_address', 'Nordvik kommune\nPostboks 1\n8001 Nordvik');
  const version = page.locator('#plan option:not([value=""])', { hasText: plan }).first();
  await page.selectOption('#plan', await version.getAttribute('value'));
  await page.check('#stance');
  await page.fill('#question', 'Hva er viktigst å begynne med?');
}

/** The day `days` after an ISO date, as ISO. */
function daysAfter(day, days) {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
