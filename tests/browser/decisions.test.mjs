// What a council decides of a plan: minutes are pasted, looked over, and made the adopted version that everybody reads.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { agree, findings, press, signIn } from './walk.mjs';

let server;
let browser;

before(async () => {
  server = await startDemo();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const MINUTES = `Forslag fra Ap v/Kari Nordmann:
Side 17, 2.2.4, pkt. 5 endres til: «Avvikle bruken av pensjonat for alle.»
Forslaget ble vedtatt med 21 mot 14 stemmer.
Forslag fra Høyre:
2.2.4, pkt. 2, siste setning strykes.`;

test(`minutes become the adopted plan, on phone and desktop widths and ${databaseName}`, async () => {
  const pages = findings();
  const lead = await visit(browser, { baseUrl: server.baseUrl, view: 'phone' });
  const { page } = lead;
  await signIn(lead, server.demo, 'project_lead');
  await page.goto('/arbeid');
  const project = await page.locator('main a[href^="/planarbeid/"]:not([href$="/ny"])').first().getAttribute('href');
  await page.goto(`${project}/behandling`);
  const at = await page.locator('main a[href$="/forslag"]').last().getAttribute('href');
  await page.goto(at);
  await pages.look(lead, 'amendments-none');
  await page.fill('#minutes', MINUTES);
  await press(page, 'form:has(#minutes) button[type=submit]');
  assert.match(await page.textContent('main'), /siste setning/);
  await pages.look(lead, 'amendments-read');
  await press(page, 'form[action$="/bekreft"] button');
  await page.click('main a[href*="/endringsforslag/"] >> nth=1');
  await pages.look(lead, 'amendment-doubtful');
  lead.expect(/status of 422/);
  await press(page, 'form[data-guard] button[type=submit]');
  assert.match(await page.textContent('#shape-error'), /Velg hva forslaget gjør/);
  await pages.look(lead, 'amendment-refused');
  await page.selectOption('#shape', 'item_struck');
  await page.selectOption('#outcome', 'fallen');
  await press(page, 'form[data-guard] button[type=submit]');

  lead.expect(/status of 422/);
  await press(page, 'form[action$="/vedta"] button');
  assert.match(await page.textContent('[role=alert]'), /sier ikke at organet vedtok planen/);
  await pages.look(lead, 'amendments-troubled');
  await page.goto(at.replace(/\/forslag$/, ''));
  await page.selectOption('#ruling', 'adopt_with_changes');
  await page.fill('#decision', 'Planen vedtas med én endring.');
  await press(page, 'form[data-guard] button[type=submit]');
  await page.goto(at.replace(/forslag$/, 'punkter'));
  await page.fill('#text', 'Kommunedirektøren legger hvert år fram en sak om status for tiltakene.');
  await press(page, 'form.card button[type=submit]');
  await pages.look(lead, 'points');
  await page.goto(at);
  await press(page, 'form[action$="/vedta"] button');
  await agree(page, '/publiser');
  await pages.look(lead, 'amendments-adopted');
  const plan = await page.getAttribute('main a[href^="/plan/"]', 'href');
  await lead.close();

  for (const view of ['desktop', 'phone']) {
    const visitor = await visit(browser, { baseUrl: server.baseUrl, view });
    await visitor.page.goto('/');
    await pages.look(visitor, `front-adopted-${view}`);
    await visitor.page.click(`main a[href="${plan}"]`);
    await visitor.page.waitForURL((url) => url.pathname === plan);
    assert.match(await visitor.page.textContent('main'), /Avvikle bruken av pensjonat for alle\./);
    const history = visitor.page.locator('details', { hasText: 'Kari Nordmann' });
    await history.locator('summary').click();
    assert.match(await history.textContent(), /Stemmer for:\s+21/);
    await pages.look(visitor, `plan-adopted-${view}`);
    await visitor.close();
  }
  pages.none();
});
