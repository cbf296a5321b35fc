// A plan that several write on after its hearing: who is here, what was said, what it said before; inputs whose place is gone, and whether
// something should be heard anew.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { findings, signIn } from './walk.mjs';

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

/** Does something that leads to another page. */
async function leads(page, what) {
  const loaded = page.waitForEvent('load');
  await what();
  await loaded;
}

test('two in one section see each other, speak of it and find back', { skip }, async () => {
  const { demo, baseUrl } = server;
  const pages = findings();
  const lead = await visit(browser, { baseUrl, view: 'desktop' });
  const other = await visit(browser, { baseUrl, view: 'phone' });
  await signIn(lead, demo, 'project_lead');
  await signIn(other, demo, 'caseworker');
  await lead.page.clock.install();
  await lead.page.goto(`${demo.project}/plan/2`);
  const address = await lead.page.locator('a[href*="/del/"]').nth(1).getAttribute('href');
  await lead.page.goto(address);
  await other.page.goto(address);
  await other.page.locator('[data-writers]', { hasText: 'har også denne plandelen åpen' }).waitFor();
  await lead.page.clock.fastForward(20000);
  await lead.page.locator('[data-writers]', { hasText: 'har også denne plandelen åpen' }).waitFor();

  await other.page.locator('textarea[name=body]').fill('En helt annen tekst.');
  await leads(other.page, () =>
    other.page.locator('form:has(textarea[name=body]) button[type=submit]').first().click(),
  );
  await lead.page.clock.fastForward(20000);
  await lead.page.locator('[data-writers]', { hasText: 'har lagret en ny tekst' }).waitFor();

  await lead.page.locator('textarea[name=comment]').fill('Husk å spørre Nav om tallene.');
  await leads(lead.page, () => lead.page.locator('form[action$="/kommentar"] button').click());
  await pages.look(lead, 'section-comments');
  await other.page.goto(address);
  await other.page.locator('li', { hasText: 'Husk å spørre Nav' }).waitFor();
  await pages.look(other, 'section-comments-phone');
  await leads(other.page, () => other.page.locator('form[action$="/ferdig"] button').click());
  await other.page.goto(`${address}/historikk`);
  assert.ok(await other.page.locator('ins', { hasText: 'annen' }).first().isVisible());
  await pages.look(other, 'section-history-phone');
  await leads(other.page, () => other.page.locator('a[href*="?tekst="]').last().click());
  assert.notEqual(await other.page.locator('textarea[name=body]').inputValue(), 'En helt annen tekst.');
  pages.none();
});

test('inputs whose place is gone are given another, and what changed is heard anew', { skip }, async () => {
  const { demo, baseUrl } = server;
  const pages = findings();
  const lead = await visit(browser, { baseUrl, view: 'phone' });
  const { page } = lead;
  await signIn(lead, demo, 'project_lead');
  await page.goto(`${demo.project}/plan/steder`);
  await pages.look(lead, 'places-none');
  await page.goto(`${demo.project}/plan/2/arbeidsbord`);
  const card = page.locator('[id^="s-"]', { hasText: /\d+ innspill/ }).last();
  const id = (await card.getAttribute('id')).slice(2);
  await page.goto(`${demo.project}/plan/2`);
  await leads(page, () => page.locator(`form[action$="/del/${id}/slett"]`).evaluate((form) => form.requestSubmit()));
  await page.goto(demo.project);
  await leads(page, () => page.locator('a[href$="/plan/steder"]').click());
  await pages.look(lead, 'places');
  await leads(page, () => page.locator('article a').first().click());
  await pages.look(lead, 'place');
  await page.locator('select[name=onto]').selectOption('nowhere');
  await leads(page, () => page.locator('form[data-guard] button[type=submit]').click());
  await pages.look(lead, 'place-why');
  await page.fill('input[name=why]', 'Ikke kommunens oppgave.');
  await leads(page, () => page.locator('form[data-guard] button[type=submit]').click());
  assert.ok(await page.locator('td', { hasText: 'Ikke kommunens oppgave.' }).isVisible());
  await pages.look(lead, 'places-said');

  await page.goto(`${demo.project}/hores-pa-nytt`);
  await pages.look(lead, 'anew');
  await page.locator('input[name=part]').first().check();
  await leads(page, () => page.locator('form:has(input[name=part]) button[type=submit]').click());
  await pages.look(lead, 'anew-begun');
  assert.match(page.url(), /\/oppsett$/);
  pages.none();
});
