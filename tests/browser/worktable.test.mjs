// The worktable as people use it: moved by keys and by dragging, on a desktop; by its buttons on a phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { beginProject, findings, signIn } from './walk.mjs';

const skip = databaseName !== 'SQLite';
let server;
let browser;

before(async () => {
  if (skip) return;
  server = await startDemo();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Writes something new in the form whose address ends so. */
async function write(page, end, heading, kind) {
  const form = page.locator(`form[action$="${end}"]`);
  const fold = form.locator('xpath=ancestor::details[1]');
  if (kind && !(await fold.getAttribute('open'))) await fold.locator('summary').first().click();
  if (kind) await form.locator('select[name=kind]').selectOption(kind);
  await form.locator('input[name=heading]').fill(heading);
  const answered = page.waitForEvent('load');
  await form.locator('button[type=submit]').click();
  await answered;
}

const area = (page, name) => page.getByRole('region', { name, exact: true });
const inside = (page, name) => area(page, name).locator('.slip a[href*="/del/"]').allInnerTexts();
// The links of closed menus have no text.
const trimmed = (texts) => texts.map((text) => text.trim()).filter(Boolean);

for (const view of ['desktop', 'phone']) {
  test(`focus areas are filled and sections moved on a ${view}`, { skip }, async () => {
    const { demo, baseUrl } = server;
    const pages = findings();
    const staff = await visit(browser, { baseUrl, view });
    const { page } = staff;
    await signIn(staff, demo, 'project_lead');
    const project = await beginProject(page, `Oppvekstplan ${view}`);
    await page.goto(`${project}/plan`);
    const begun = page.waitForEvent('load');
    await page.locator('form:has(input[name=seen]) button[type=submit]').last().click();
    await begun;
    await page.goto(`${project}/plan/arbeidsbord`);
    await pages.look(staff, `worktable-empty-${view}`);
    await write(page, '/arbeidsbord', 'Skole');
    await write(page, '/arbeidsbord', 'Helse');
    const skole = (await area(page, 'Skole').getAttribute('id')).slice(2);
    for (const [kind, heading] of [
      ['text', 'Mange leser lite'],
      ['goal', 'Barn trives'],
      ['measure', 'Bygge bibliotek'],
    ]) {
      await write(page, `/${skole}/ny`, heading, kind);
    }
    assert.deepEqual(trimmed(await inside(page, 'Skole')), ['Mange leser lite', 'Barn trives', 'Bygge bibliotek']);
    await pages.look(staff, `worktable-${view}`);

    // By keys, one after another: the page gives the place back.
    await page.locator('.slip a', { hasText: 'Barn trives' }).focus();
    for (const order of [
      ['Barn trives', 'Mange leser lite', 'Bygge bibliotek'],
      ['Mange leser lite', 'Barn trives', 'Bygge bibliotek'],
    ]) {
      await page.locator('.slip a:focus', { hasText: 'Barn trives' }).waitFor();
      const moved = page.waitForEvent('load');
      await page.keyboard.press(order[0] === 'Barn trives' ? 'Alt+ArrowUp' : 'Alt+ArrowDown');
      await moved;
      assert.deepEqual(trimmed(await inside(page, 'Skole')), order);
    }
    if (view === 'desktop') {
      // Both ends are in sight: a page that scrolls ends the drag.
      await page.evaluate(() => window.scrollTo(0, 0));
      const dropped = page.waitForEvent('load');
      await page.locator('.slip', { hasText: 'Bygge bibliotek' }).dragTo(area(page, 'Helse').locator('h2'));
      await dropped;
    } else {
      const slip = page.locator('.slip', { hasText: 'Bygge bibliotek' });
      await slip.locator('summary').click();
      await slip.locator('select[name=target]').selectOption({ label: 'Helse' });
      const moved = page.waitForEvent('load');
      await slip.locator('button[name=side]').click();
      await moved;
    }
    assert.deepEqual(trimmed(await inside(page, 'Helse')), ['Bygge bibliotek']);
    await staff.close();
    pages.none();
  });
}
