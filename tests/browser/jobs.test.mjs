// Work that takes time, as whoever started it sees it: with and without a script, and across a server that dies.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { findings, signIn, until } from './walk.mjs';

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

/** Says yes to a list of so many rows; leaves the page of its job open. */
async function start(visitor, name, rows) {
  const { page } = visitor;
  const lines = Array.from(
    { length: rows },
    (_, at) => `${name} ${at + 1};Annet;${name.toLowerCase()}${at + 1}@example.org`,
  );
  const buffer = Buffer.from(['Navn;Type;E-post', ...lines].join('\r\n'));
  await page.goto('/register/import');
  await page.setInputFiles('#file', { name: 'liste.csv', mimeType: 'text/csv', buffer });
  await page.click('main form.form button[type=submit]');
  await page.waitForURL(/\/register\/import\/.+/);
  await page.click('.keepbar button[type=submit]');
  await page.waitForURL(/\/underveis\//);
}

for (const view of ['desktop', 'phone']) {
  test(`a list is saved while one looks at it, on a ${view} and ${databaseName}`, async () => {
    const pages = findings();
    const staff = await visit(browser, { baseUrl: server.baseUrl, view });
    const { page } = staff;
    await signIn(staff, server.demo, 'caseworker');
    await start(staff, view === 'phone' ? 'Sameie' : 'Lag', 3000);
    await page.waitForSelector('[data-part=progress] progress');
    await pages.look(staff, `job-under-way-${view}`);
    await page.waitForSelector('[data-part=words] .ds-alert[data-color=success]', { timeout: 60_000 });
    assert.match(await page.textContent('[data-part=words]'), /3000 nye høringsparter er lagret/);
    assert.equal(await page.locator('[data-open]').count(), 0, 'nothing is asked for any more');
    await page.reload();
    await pages.look(staff, `job-done-${view}`);
    await page.click('[data-part=onward] a');
    await page.waitForURL(/\/register$/);
    await staff.close();
    pages.none();
  });
}

test('without JavaScript one loads the page again', async () => {
  const staff = await visit(browser, { baseUrl: server.baseUrl, javaScriptEnabled: false });
  const { page } = staff;
  await signIn(staff, server.demo, 'caseworker');
  await start(staff, 'Forening', 2000);
  const look = page.locator('noscript a, [data-part=onward] a').first();
  assert.match(await look.textContent(), /Se hvor langt vi er kommet/);
  await look.click();
  await until(page, async () => (await page.textContent('main')).includes('2000 nye høringsparter er lagret'), 60);
  await staff.close();
});

test(`a server killed on the way goes on when it starts again, on ${databaseName}`, async () => {
  const staff = await visit(browser, { baseUrl: server.baseUrl });
  const { page } = staff;
  await signIn(staff, server.demo, 'caseworker');
  await start(staff, 'Klubb', 6000);
  await page.waitForFunction(() => document.querySelector('[data-part=progress] progress')?.value > 0);
  staff.expect(/request failed|Failed to load resource/);
  const failed = page.waitForEvent('requestfailed');
  await server.kill('SIGKILL');
  await failed;
  await server.restart();
  // The page stands open all the while.
  await page.waitForSelector('[data-part=words] .ds-alert[data-color=success]', { timeout: 120_000 });
  assert.match(await page.textContent('[data-part=words]'), /6000 nye høringsparter er lagret/);
  await page.goto('/register?q=klubb');
  assert.match(await page.textContent('main [role=status]'), /6[\s\u00a0]?000 høringsparter/);
  await staff.close();
});
