// A workshop's notes: a lead tells of the workshop, pastes its notes and reads them in, on phone and desktop widths.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { fillHearing, findings, press, signIn, submit, until } from './walk.mjs';

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

const NOTES = [
  'Bord\tInnspill\tTema',
  '1\tFlere små boliger\t',
  '1\tBusser om kvelden\tKollektivtrafikk',
  '2\t\t',
].join('\n');

for (const view of ['desktop', 'phone']) {
  test(`notes are pasted, looked over and read in, on a ${view} and ${databaseName}`, async () => {
    const pages = findings();
    const lead = await visit(browser, { baseUrl: server.baseUrl, view });
    const { page } = lead;
    await signIn(lead, server.demo, 'project_lead');
    await page.goto(`${server.demo.project}/ny-runde`);
    await fillHearing(page, { title: `Innspill fra ${view}` });
    await page.check('input[name=kind][value=input_round]');
    await submit(page, '/ny-runde');
    const board = new URL(page.url()).pathname.replace('/oppsett', '');

    await page.goto(board);
    await page.click(`a[href="${board}/verksted"]`);
    assert.match(await page.textContent('main'), /Ingen verksteder eller møter ennå/);
    await pages.look(lead, `workshops-${view}`);
    await page.fill('#title', 'Verksted på biblioteket');
    await page.fill('#held_on', '2026-01-20');
    await press(page, 'main form.card button[type=submit]');
    await pages.look(lead, `workshop-${view}`);

    await page.fill('#text', NOTES);
    await press(page, 'form[enctype] button[type=submit]');
    assert.match(await page.textContent('main'), /Lagre 2 lapper/);
    await pages.look(lead, `notes-preview-${view}`);
    await page.selectOption('#author', '0');
    lead.expect(/status of 422/);
    await press(page, 'form[action$="/kolonner"] button[type=submit]');
    assert.match(await page.textContent('#author-error'), /valgt to ganger/);
    await pages.look(lead, `notes-refused-${view}`);
    await page.selectOption('#author', '');
    await press(page, 'form[action$="/kolonner"] button[type=submit]');
    await press(page, '.keepbar > button[type=submit]');
    await until(page, async () => /2 nye lapper er lagret/.test(await page.textContent('main')));
    await page.click('main a[href*="/verksted/"]');
    assert.match(await page.textContent('main'), /2 lapper er lagret/);
    await page.click('main li .confirm summary');
    await pages.look(lead, `workshop-read-${view}`);
    await lead.close();
    pages.none();
  });
}
