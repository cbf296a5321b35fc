// The yearly status report: looked over by the lead, sent, and read by everybody; with an indicator's line beside its table.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { findings, signIn } from './walk.mjs';

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

/** Presses a button, and waits for the page that answers. */
async function press(page, button) {
  const answered = page.waitForEvent('load');
  await page.click(button);
  await answered;
}

test(`a report is looked over, sent and read by everybody, on phone and desktop widths and ${databaseName}`, async () => {
  const pages = findings();
  const lead = await visit(browser, { baseUrl: server.baseUrl, view: 'phone' });
  const { page } = lead;
  await page.goto('/');
  const plan = await page.locator('main a[href^="/plan/"]').first().getAttribute('href');
  const followup = `/planarbeid/${plan.split('/').pop()}/oppfolging`;
  await signIn(lead, server.demo, 'project_lead');
  await page.goto(followup);
  if (await page.locator('form[action$="/begynn"]').count()) await press(page, 'form[action$="/begynn"] button');

  await page.goto(`${followup}/indikatorer`);
  await pages.look(lead, 'indicators');
  await page.fill('#name', 'Kommunale utleieboliger');
  await page.fill('#unit', 'boliger');
  await page.fill('#goal_number', '1 200');
  await page.fill('#goal_year', '2031');
  await press(page, 'form.card button[type=submit]');
  for (const [year, number] of [
    ['2024', '980'],
    ['2025', '1 010,5'],
    ['2028', '1 150'],
  ]) {
    await page.fill('#year', year);
    await page.fill('#number', number);
    await press(page, 'form[action$="/tall"] button[type=submit]');
  }
  assert.match(await page.getAttribute('svg.chart', 'aria-label'), /fra 980 i 2024 til 1\s150 i 2028/);
  await pages.look(lead, 'indicator');

  await page.goto(`${followup}/rapport`);
  await pages.look(lead, 'status-reports');
  await page.fill('#year', '2025');
  await page.fill('#foreword', 'Kjære kommunestyre.\nDette er den siste rapporten.');
  await press(page, 'form.card button[type=submit]');
  const report = new URL(page.url()).pathname;
  await pages.look(lead, 'status-report-draft-phone');
  await page.goto(`${report}/endre`);
  await pages.look(lead, 'status-report-form');
  await page.goto(report);
  await page.click('.confirm:has(form[action$="/send"]) summary');
  await press(page, 'form[action$="/send"] button[type=submit]');
  await pages.look(lead, 'status-report-sent-phone');
  await lead.close();

  for (const view of ['desktop', 'phone']) {
    const visitor = await visit(browser, { baseUrl: server.baseUrl, view });
    await visitor.page.goto(plan);
    await visitor.page.click(`main a[href="${plan}/status"]`);
    await visitor.page.waitForURL((url) => url.pathname === `${plan}/status`);
    await pages.look(visitor, `status-public-${view}`);
    await visitor.page.click(`main a[href="${plan}/status/2025"]`);
    await visitor.page.waitForURL((url) => url.pathname === `${plan}/status/2025`);
    const text = await visitor.page.textContent('main');
    assert.match(text, /Dette er den siste rapporten\./);
    assert.match(text, /Kommunale utleieboliger/);
    await pages.look(visitor, `status-report-public-${view}`);
    await visitor.close();
  }
  pages.none();
});
