// The responsible units are asked by one button, and one of them reports its measures on a phone, without an account.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { startSmtp } from './smtp.mjs';
import { findings, signIn, until } from './walk.mjs';

let server;
let smtp;
let browser;

before(async () => {
  smtp = await startSmtp();
  server = await startDemo({ smtpUrl: smtp.url });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await smtp?.stop();
});

/** Presses a button, and waits for the page that answers. */
async function press(page, button) {
  const answered = page.waitForEvent('load');
  await page.click(button);
  await answered;
}

/** The project whose adopted plan is followed up. */
async function followed(page) {
  await page.goto('/arbeid');
  const links = await page.locator('main a[href^="/planarbeid/"]:not([href$="/ny"])').all();
  for (const path of await Promise.all(links.map((link) => link.getAttribute('href')))) {
    await page.goto(`${path}/oppfolging`);
    if (await page.locator('main a[href*="/oppfolging/tiltak/"]').count()) return path;
  }
  throw new Error('no plan is followed up');
}

test(`a unit is asked and reports on a phone, on ${databaseName}`, async () => {
  const pages = findings();
  const lead = await visit(browser, { baseUrl: server.baseUrl });
  const { page } = lead;
  await signIn(lead, server.demo, 'project_lead');
  const project = await followed(page);
  await page.goto(`${project}/rapportering`);
  await pages.look(lead, 'calls-none');
  await page.goto(`${project}/rapportering/oppsett`);
  await pages.look(lead, 'calls-rhythm');
  await page.goto(`${project}/rapportering/ny`);
  await pages.look(lead, 'calls-ask');
  await press(page, 'form[action$="/rapportering/ny"] button');
  const call = page.url();
  await pages.look(lead, 'call-asked');

  const letter = await smtp.letter('plan.bygg@example.no', /Hvordan går det/);
  const link = letter.links.find((address) => address.includes('/r/'));
  const unit = await visit(browser, { baseUrl: server.baseUrl, view: 'phone' });
  const phone = unit.page;
  await phone.goto(link);
  await pages.look(unit, 'report-phone');
  unit.expect(/status of 422/);
  const card = phone.locator('main form section.card').first();
  await card.getByLabel('Forsinket').check();
  await press(phone, 'main form > .row button[type=submit]');
  assert.match(await phone.textContent('main'), /Skriv hvorfor tiltaket/);
  assert.ok(
    await phone.locator('main form section.card').first().getByLabel('Forsinket').isChecked(),
    'what was chosen stays',
  );
  await pages.look(unit, 'report-refused-phone');
  for (const one of await phone.locator('main form section.card').all()) {
    await one.getByLabel('I gang').check();
    await one.locator('textarea').first().fill('Det går framover.');
  }
  const needs = phone
    .locator('main form section.card')
    .first()
    .locator('details', { hasText: 'Trenger tiltaket noe?' });
  if (!(await needs.getAttribute('open'))) await needs.locator('summary').click();
  await pages.look(unit, 'report-filled-phone');
  await press(phone, 'main form > .row button[type=submit]');
  assert.match(await phone.textContent('main'), /er rapportert/);
  assert.match(await phone.textContent('h1'), /Takk/);
  await pages.look(unit, 'report-receipt-phone');

  await page.goto(call);
  await until(page, async () => /Har rapportert alt/.test(await page.textContent('tbody')));
  await pages.look(lead, 'call-answered');
  await page.goto(`${project}/utsendinger`);
  await pages.look(lead, 'project-letters');
  await unit.close();
  await lead.close();
  pages.none();
});
