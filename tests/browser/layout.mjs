// Every kind of page of the demo hearing, on a desktop or on a phone: legible, valid, and no wider than the window.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { findings, signIn } from './walk.mjs';

// Pages are the same on both databases; their queries are held by the Rust tests.
const skip = databaseName !== 'SQLite';

/** The walk in one kind of window. Each has a file of its own, so that both go at once. */
export function layout(view) {
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

  test(`the pages of staff on a ${view}`, { skip }, async () => {
    const { demo, baseUrl } = server;
    const hearing = `/arbeid/${demo.hearing}`;
    const pages = findings({ html: view === 'desktop' });
    const lead = await visit(browser, { baseUrl, view });
    const { page } = lead;
    await signIn(lead, demo, 'project_lead');
    const tabs = [
      '',
      '/oppsett',
      '/plan',
      '/horingsparter',
      '/brev',
      '/utsendinger',
      '/svar',
      '/arbeidsbenk',
      '/vurderinger',
    ];
    const more = ['/oppsummering', '/logg', '/emneknagger', '/brev/forhandsvisning', '/svar/ny'];
    const others = ['/arbeid', '/planarbeid/ny', '/register', '/register/ny', '/register/import', '/postkasse', '/meg'];
    const ofProject = [
      '',
      '/plan',
      '/plan/les-inn',
      '/plan/1',
      '/plan/steder',
      '/hores-pa-nytt',
      '/milepeler',
      '/bakgrunn',
      '/oppsett',
      '/behandling',
      '/tekstendringer',
      '/tekstendringer?liste=uten-grunn',
      '/oppfolging',
      '/medlemmer',
      '/logg',
      '/ny-runde',
    ];
    const here = [...[...tabs, ...more].map((tab) => hearing + tab), ...ofProject.map((page) => demo.project + page)];
    for (const path of [...here, ...others]) {
      const answer = await page.goto(path);
      assert.equal(answer.status(), 200, path);
      await pages.look(lead, `staff-${path}-${view}`);
    }
    const firsts = [
      [hearing, 'table th a'],
      [`${hearing}/svar`, 'table th a'],
      [`${hearing}/utsendinger`, 'table th a'],
      [`${hearing}/arbeidsbenk`, '.inbox a'],
      [`${hearing}/vurderinger`, 'table th a'],
      ['/register', 'table th a'],
      ['/postkasse', 'table th a'],
    ];
    for (const [path, link] of firsts) {
      await page.goto(path);
      await page.goto(await page.locator(link).first().getAttribute('href'));
      await pages.look(lead, `staff-${path}-first-${view}`);
    }
    // A form that is refused: the summary of what is wrong, and the fields it leads to.
    lead.expect(/422/);
    for (const path of ['/planarbeid/ny', `${demo.project}/milepeler`, `${demo.project}/bakgrunn`, '/register/ny']) {
      await page.goto(path);
      await submitted(page);
      await pages.look(lead, `staff-${path}-refused-${view}`);
    }
    await lead.close();
    pages.none();
  });

  test(`the pages of everybody on a ${view}`, { skip }, async () => {
    const { demo, baseUrl } = server;
    const pages = findings({ html: view === 'desktop' });
    const visitor = await visit(browser, { baseUrl, view });
    const { page } = visitor;
    for (const path of ['/', `/horing/${demo.hearing}`, '/logg-inn', '/personvern', '/tilgjengelighet']) {
      await page.goto(path);
      await pages.look(visitor, `open-${path}-${view}`);
    }
    visitor.expect(/404/);
    await page.goto('/finnes-ikke');
    await pages.look(visitor, `open-error-${view}`);
    visitor.expect(/422/);
    await page.goto(`/horing/${demo.hearing}/svar`);
    await submitted(page);
    await pages.look(visitor, `open-uninvited-refused-${view}`);
    const [first, second] = demo.invitations.filter(({ answered }) => !answered);
    await page.goto((view === 'phone' ? first : second).link);
    await pages.look(visitor, `open-landing-${view}`);
    await page.click('.choose--first button[type=submit]');
    await page.waitForURL(/\/svar\/[^/]+$/);
    await page.locator('.comment summary').first().click();
    await page.locator('.comment textarea').first().fill('Et forslag.');
    await page
      .locator('[data-saved]', { hasText: /Lagret|Lagra/ })
      .first()
      .waitFor();
    await pages.look(visitor, `open-answer-${view}`);
    await page.click('button[name=then][value=review]');
    await page.waitForURL(/\/se-over$/);
    await pages.look(visitor, `open-review-${view}`);
    await visitor.close();
    pages.none();
  });
}

/** Presses the page's own form as it stands, and waits for the summary of what is missing. */
async function submitted(page) {
  await page.locator('main form button[type=submit]').last().click();
  await page.locator('.ds-error-summary').waitFor();
}
