// One hearing from a Word draft to the politicians' digest, as people walk it, with a mail server between.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startNeighbour } from './neighbour.mjs';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { startSmtp } from './smtp.mjs';
import { beginProject, fillHearing, findings, signIn, submit, until } from './walk.mjs';

const DRAFT = 'tests/data/plan/boligsosial-handlingsplan-horingsutkast.docx';
const TITLE = 'Hjem for alle 2027–2031';
const SAID = 'Vi mener at tiltaket må få egne midler. Ellers blir det bare ord.';
const THANKS = 'Takk for et godt og lesbart utkast.';
const ASSESSED = 'Kommunen er enig i at tiltaket trenger egne midler, og legger det inn i økonomiplanen.';
const CONCLUSION = 'Tiltaket får egne midler fra 2028.';

let smtp;
let server;
let browser;
let neighbour;

before(async () => {
  smtp = await startSmtp();
  server = await startDemo({ smtpUrl: smtp.url });
  neighbour = startNeighbour(server);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await smtp?.stop();
});

test(`one hearing from a Word draft to the politicians' digest, on ${databaseName}`, async (t) => {
  const { demo, baseUrl } = server;
  const pages = findings();
  const lead = await visit(browser, { baseUrl });
  const { page } = lead;
  const free = demo.invitations.filter(({ answered }) => !answered);
  const [asked, silent, unreachable] = free;
  smtp.refuse(unreachable.email, 550, 'No such mailbox here');
  let project;
  let hearing;
  let slug;
  let number;
  let quotedAt;

  await t.test('the lead signs in and imports the draft', async () => {
    await signIn(lead, demo, 'project_lead');
    await pages.look(lead, 'hearings');
    project = await beginProject(page, TITLE);
    await pages.look(lead, 'project');
    await page.goto(`${project}/plan/les-inn`);
    await pages.look(lead, 'plan-import');
    await page.setInputFiles('#file', DRAFT);
    await page.fill('#title', TITLE);
    await submit(page, '/les-inn');
    assert.ok((await page.locator('section[aria-labelledby=notes] li').count()) > 0, 'the preview warns of something');
    assert.ok((await page.locator('.tree > li').count()) > 20, 'the preview shows the sections');
    await pages.look(lead, 'plan-preview');
    await page.click('button[form=keep]');
    await page.waitForURL(/\/plan\/1$/);
    assert.equal(await page.locator('h1').textContent(), TITLE);
    await pages.look(lead, 'plan');
  });

  await t.test('creates a hearing on it, and publishes it', async () => {
    await page.goto(`${project}/ny-runde`);
    await pages.look(lead, 'hearing-new');
    await fillHearing(page, { title: TITLE, plan: TITLE });
    await submit(page, '/ny-runde');
    [, hearing, slug] = new URL(page.url()).pathname.match(/^(\/arbeid\/([^/]+))\/oppsett$/);
    await pages.look(lead, 'hearing-settings');
    await page.goto(`${hearing}/forhandsvisning`);
    assert.equal(await page.locator('h1').textContent(), TITLE);
    await pages.look(lead, 'hearing-preview');
    await page.goto(`${hearing}/publiser`);
    await pages.look(lead, 'hearing-publish');
    await submit(page, '/publiser');
    await pages.look(lead, 'hearing-published');
  });

  await t.test('lets the steering group in', async () => {
    await page.goto(`${project}/medlemmer`);
    const steering = demo.users.find(({ role }) => role === 'steering_group');
    const account = await page.locator('#account option', { hasText: steering.name }).getAttribute('value');
    await page.selectOption('#account', account);
    await page.check('input[name=role][value=steering]');
    await submit(page, '/medlemmer');
    assert.match(await page.locator('table').textContent(), new RegExp(steering.name));
    await pages.look(lead, 'members');
    await page.goto(`/horing/${slug}`);
    assert.equal(await page.locator('h1').textContent(), TITLE);
    await pages.look(lead, 'hearing-public');
  });

  await t.test('writes to three, and one cannot be reached', async () => {
    await page.goto(`${hearing}/brev`);
    await page.fill('#subject_nb', `Høring: ${TITLE}`);
    await page.fill('#subject_nn', `Høyring: ${TITLE}`);
    await submit(page, '/brev');
    await pages.look(lead, 'letter');
    await page.goto(`${hearing}/horingsparter`);
    await pages.look(lead, 'recipients');
    await page.locator('input[name=valgt]').evaluateAll((boxes) => boxes.forEach((box) => (box.checked = false)));
    for (const { email } of [asked, silent, unreachable]) {
      await page.locator('label.choice', { hasText: email }).locator('input').check();
    }
    await submit(page, '/horingsparter');
    await pages.look(lead, 'recipients-confirm');
    await submit(page, '/horingsparter/send');
    for (const { email } of [asked, silent]) {
      const letter = await smtp.letter(email, new RegExp(TITLE), 60);
      assert.match(letter.html, /<a [^>]*href="http/);
      assert.equal(letter.links.filter((link) => link.includes('/i/')).length, 1, letter.text);
    }
    const failed = page.locator('.board tbody tr', { hasText: unreachable.consultee });
    await until(page, async () => /No such mailbox here/.test(await failed.textContent()));
    await pages.look(lead, 'board');
  });

  const letter = await smtp.letter(asked.email, new RegExp(TITLE), 1);
  const respondent = await visit(browser, { baseUrl, view: 'phone' });

  await t.test('following the link alone is not counted as opened', async () => {
    await respondent.page.goto(letter.links.find((link) => link.includes('/i/')));
    await pages.look(respondent, 'landing');
    await page.reload();
    assert.equal(await opened(page, asked), '–');
  });

  await t.test('a respondent answers on a phone', async () => {
    const { page } = respondent;
    await page.click('.choose--first button[type=submit]');
    await page.waitForURL(/\/svar\/[^/]+$/);
    const section = page.locator('section.sec', { has: page.locator('.stances') }).nth(3);
    await section.locator('summary').click();
    await section.locator('.stances [data-stance=supports_partly]').click();
    await section.locator('textarea').fill(`${SAID}\n\n${THANKS}`);
    await section.locator('[data-saved]', { hasText: /Lagret|Lagra/ }).waitFor();
    await pages.look(respondent, 'answer');
    await page.reload();
    assert.equal(await section.locator('textarea').inputValue(), `${SAID}\n\n${THANKS}`, 'a draft outlives its window');
    await page.click('button[name=then][value=review]');
    await page.waitForURL(/\/se-over$/);
    await pages.look(respondent, 'review');
    await page.fill('#name', 'Kari Eksempel');
    await page.fill('#email', 'kari@example.org');
    await page.check('#approved');
    await submit(page, '/se-over');
    await page.waitForURL(/\/kvittering$/);
    number = (await page.locator('.receipt dd.num').first().textContent()).trim();
    await pages.look(respondent, 'receipt');
  });

  await t.test('has the receipt by e-mail, and the board knows', async () => {
    const question = await smtp.letter('kari@example.org', /Bekreft/, 60);
    assert.ok(!question.text.includes(SAID), 'a strange address is asked before it gets a word of the answer');
    await respondent.page.goto(question.links.find((link) => link.includes('/bekreft/')));
    await pages.look(respondent, 'confirm');
    await respondent.page.click('main form button[type=submit]');
    await respondent.page.locator('h1', { hasText: 'Adressen er bekreftet' }).waitFor();
    const receipt = await smtp.letter('kari@example.org', new RegExp(number), 60);
    assert.ok(receipt.text.includes(SAID), 'the receipt holds a copy of the answer');
    await page.reload();
    assert.notEqual(await opened(page, asked), '–');
    await respondent.close();
  });

  await t.test('the answer is cut, and every word is accounted for', async () => {
    await page.goto(`${hearing}/emneknagger`);
    await page.fill('#name', 'Økonomi');
    await submit(page, '/emneknagger');
    await pages.look(lead, 'tags');
    await page.goto(`${hearing}/arbeidsbenk`);
    await page.click(`.inbox a:has-text("${asked.consultee}")`);
    await page.waitForURL(/\/arbeidsbenk\/[^/]+$/);
    await page.locator('[data-start]', { hasText: SAID }).click({ clickCount: 3 });
    await page.keyboard.press('1');
    const input = page.locator('.inputs > li', { hasText: SAID });
    await input.getByText('Økonomi').waitFor();
    await page.keyboard.press('u');
    await input.waitFor({ state: 'detached' });
    await page.locator('[data-start]', { hasText: SAID }).evaluate(selectAndPress, '1');
    await input.getByText('Økonomi').waitFor();
    await pages.look(lead, 'workbench');
    await page.click('.part__foot button[type=submit]');
    await page.locator('.part__done').waitFor();
    const cover = page.locator('#hearing-coverage progress');
    assert.equal(await cover.getAttribute('value'), await cover.getAttribute('max'));
  });

  await t.test('is assessed by the lead, who is not offered to approve', async () => {
    await page.goto(`${hearing}/vurderinger`);
    await pages.look(lead, 'assessments');
    await page.locator('label', { hasText: SAID }).locator('input[name=input]').check();
    await submit(page, '/vurderinger/utvalg');
    await page.fill('#reasoning', ASSESSED);
    await page.locator('input[name=outcome]').first().check();
    await page.fill('#conclusion', CONCLUSION);
    await submit(page, '/vurderinger/ny', '[name=do][value=propose]');
    await page.goto(`${hearing}/vurderinger/1`);
    assert.equal(await page.locator('form[action$="/godkjenn"]').count(), 0, 'nobody approves their own');
    await pages.look(lead, 'assessment-own');
  });

  await t.test('approved by the steering group', async () => {
    const steering = await visit(browser, { baseUrl });
    await signIn(steering, demo, 'steering_group');
    await steering.page.goto(`${hearing}/vurderinger/1`);
    await pages.look(steering, 'assessment-to-approve');
    await submit(steering.page, '/godkjenn');
    await steering.close();
  });

  await t.test('cleared and published by the lead', async () => {
    await page.goto(`${hearing}/svar`);
    await pages.look(lead, 'responses');
    await page.click(`table a:has-text("${asked.consultee}")`);
    await page.waitForURL(/\/svar\/[^/]+$/);
    await pages.look(lead, 'response');
    await page.click('a[href$="/klarer"]');
    await pages.look(lead, 'response-to-clear');
    for (const tick of await page.locator('input[name="finding"]').all()) await tick.check();
    await submit(page, '/klarer');
    await page.goto(`${hearing}/oppsummering`);
    await pages.look(lead, 'digest-staff');
    await page.click('.confirm:has(form[action$="/oppsummering/publiser"]) summary');
    await submit(page, '/oppsummering/publiser');
  });

  await t.test('read by somebody without an account, down to the words of the answer', async () => {
    const reader = await visit(browser, { baseUrl });
    const { page } = reader;
    await page.goto(`/horing/${slug}/oppsummering`);
    const quote = page.locator('.arg', { hasText: SAID });
    assert.ok((await quote.locator('figcaption').textContent()).includes(asked.consultee), 'who said it');
    const verdict = quote.locator('.verdict');
    assert.ok((await verdict.textContent()).includes(ASSESSED), 'what the municipality says');
    assert.ok((await verdict.textContent()).includes(CONCLUSION), 'and where it ends');
    assert.equal(await verdict.locator('.verdict__head .ds-tag').count(), 1, 'the outcome');
    await pages.look(reader, 'digest');
    for (const [format, type] of Object.entries(FORMATS)) {
      const file = await reader.context.request.get(`/horing/${slug}/oppsummering.${format}`);
      assert.equal(file.status(), 200);
      assert.equal(file.headers()['content-type'].split(';')[0], type);
      assert.equal((await file.body()).subarray(0, 2).toString(), 'PK');
    }
    await quote.locator('figcaption a').click();
    await page.waitForURL(/\/svar\/[^/]+#.+/);
    quotedAt = new URL(page.url()).hash;
    assert.equal(await page.locator('mark').textContent(), SAID);
    assert.equal(await page.locator(quotedAt).count(), 1, 'the link leads to the place itself');
    await pages.look(reader, 'digest-answer');
    await reader.close();
  });

  await t.test(
    'while another program opened, read and closed the database all the time; then it is killed',
    async () => {
      assert.ok((await neighbour.stop()) > 5, 'it read the whole time');
      await server.restart();
      await page.goto(`${hearing}/svar`);
      assert.ok((await page.locator('table').textContent()).includes(asked.consultee), 'the answer is there');
      await page.goto(`/horing/${slug}/oppsummering`);
      assert.equal(await page.locator('.arg', { hasText: SAID }).count(), 1, 'and so is what came of it');
      await server.run('check', '--whole');
    },
  );

  await lead.close();
  pages.none();
});

const FORMATS = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** In the page: a key that comes before the browser has told that the selection changed. */
function selectAndPress(block, key) {
  getSelection().selectAllChildren(block);
  document.dispatchEvent(new KeyboardEvent('keydown', { key }));
}

/** When the board says a consultee opened the hearing. */
async function opened(page, { consultee }) {
  const row = page.locator('.board tbody tr').filter({ has: page.getByRole('rowheader', { name: consultee }) });
  return (await row.locator('td').nth(2).textContent()).trim();
}
