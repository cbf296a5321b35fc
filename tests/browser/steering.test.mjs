// The steering group: a lead puts a question to it and writes what was decided, on phone and desktop widths.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { beginProject, findings, press, signIn } from './walk.mjs';

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

const SAVE = 'main form.card button[type=submit]';

for (const view of ['desktop', 'phone']) {
  test(`a meeting, its question and its decision, on a ${view} and ${databaseName}`, async () => {
    const pages = findings();
    const lead = await visit(browser, { baseUrl: server.baseUrl, view });
    const { page } = lead;
    await signIn(lead, server.demo, 'project_lead');
    const project = await beginProject(page, 'Plan for ungdom');
    await page.goto(`${project}/moter`);
    await page.fill('#held_on', '2030-03-12');
    await page.fill('#place', 'Rådhuset, møterom 2');
    await pages.look(lead, `meetings-${view}`);
    await press(page, SAVE);
    await page.fill('#title', 'Skal planen ha et eget mål for ungdom?');
    await page.fill('#explanation', 'Ungdomsrådet ber om det.');
    await press(page, SAVE);
    await pages.look(lead, `meeting-${view}`);
    await page.click('main a[href*="/sporsmal/"]');
    await page.fill('#decision', 'Ja, som et delmål.');
    lead.expect(/status of 422/);
    await pages.look(lead, `question-${view}`);
    await press(page, SAVE);
    assert.match(await page.textContent('#decided_by-error'), /hvem som var med/);
    assert.equal(await page.inputValue('#decision'), 'Ja, som et delmål.');
    await pages.look(lead, `question-refused-${view}`);
    await page.fill('#decided_by', 'Hele styringsgruppen');
    await press(page, SAVE);
    assert.match(await page.textContent('main'), /Ja, som et delmål\./);

    await page.click('header.pagehead .confirm summary');
    await pages.look(lead, `meeting-remove-${view}`);
    await press(page, 'header.pagehead .confirm button[type=submit]');
    await press(page, '.flash form button');
    assert.match(await page.textContent('main'), /Ja, som et delmål\./);
    await page.goto(`${project}/styringsgruppe`);
    assert.match(await page.textContent('main'), /Hele styringsgruppen/);
    await pages.look(lead, `steering-${view}`);
    await page.goto(`${project}/medlemmer/inviter`);
    await pages.look(lead, `invite-${view}`);
    await lead.close();
    pages.none();
  });
}
