// The machine stops while invitations go out: nobody gets two letters, and what is not known is said.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { startSmtp } from './smtp.mjs';
import { fillHearing, signIn, submit, until } from './walk.mjs';

const TITLE = 'Plan for vei og vann';
/** As many letters as may be on their way at once: smtp_connections in config/lydhor.toml. */
const CONNECTIONS = 4;

let smtp;
let server;
let browser;

before(async () => {
  smtp = await startSmtp({ delay: 150 });
  server = await startDemo({ smtpUrl: smtp.url, seconds: 120 });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await smtp?.stop();
});

test(`a server killed while letters go out sends nobody two, on ${databaseName}`, async () => {
  const lead = await visit(browser, { baseUrl: server.baseUrl });
  const { page } = lead;
  await signIn(lead, server.demo, 'project_lead');
  await page.goto(`${server.demo.project}/ny-runde`);
  await fillHearing(page, { title: TITLE });
  await submit(page, '/ny-runde');
  const hearing = new URL(page.url()).pathname.replace('/oppsett', '');
  await page.goto(`${hearing}/publiser`);
  await submit(page, '/publiser');
  await page.goto(`${hearing}/brev`);
  await submit(page, '/brev');
  await page.goto(`${hearing}/horingsparter`);
  await page.locator('input[name=valgt]').evaluateAll((boxes) => boxes.forEach((box) => (box.checked = true)));
  await submit(page, '/horingsparter');
  const asked = await page.locator('input[name=valgt]').count();
  assert.ok(asked >= 30, `${asked} are asked`);
  await submit(page, '/horingsparter/send');

  const sent = () => smtp.letters.filter(({ subject, text }) => `${subject} ${text}`.includes(TITLE));
  while (sent().length < 12) await page.waitForTimeout(20);
  await server.kill('SIGKILL');
  const before = sent().length;
  assert.ok(before < asked, `${before} of ${asked} were sent before the kill`);
  await server.restart();

  await page.goto(hearing);
  const count = async (word) => Number(await page.locator(`.filters a[href*="vis=${word}"] .num`).textContent());
  await until(page, async () => (await page.locator('.tiles use[href$="#hourglass"]').count()) === 0, 120);
  const uncertain = await count('uklart');
  const receivers = sent().map(({ headers }) => headers.get('to').text);
  assert.deepEqual(
    receivers.filter((to, at) => receivers.indexOf(to) !== at),
    [],
    'two letters to one',
  );
  assert.ok(uncertain <= CONNECTIONS, `${uncertain} are uncertain`);
  assert.ok(asked - receivers.length <= uncertain, `${receivers.length} of ${asked} came, ${uncertain} are uncertain`);
  assert.ok(receivers.length > before, 'sending went on after the restart');
  assert.equal(await count('feilet'), 0);
  await lead.close();
});
