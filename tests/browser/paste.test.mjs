// Pasting from Word: into a section, where Markdown takes the place of the words, and as a whole plan. On a desktop and a phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { findings, signIn } from './walk.mjs';

// What is read is held by the Rust tests on both databases.
const skip = databaseName !== 'SQLite';

const mark = (sign) => `<span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span>`;
const item = (level, sign, text) =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]>${mark(sign)}<![endif]>${text}<o:p></o:p></p>`;
const SECTION = {
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><p class=MsoNormal>Vi <b>bygger</b>:</p>
${item(1, '·', 'Hus')}${item(2, 'o', 'Små')}<p class=MsoNormal><img src="file:///C:/clip_image001.png" alt="Kart over Nordvik"></p>
<!--EndFragment--></body></html>`,
  text: 'Vi bygger:\n·\tHus\no\tSmå\n',
};
const MARKDOWN = 'Vi **bygger**:\n\n- Hus\n  - Små';
const PLAN = {
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoTitle>Limt plan</p><h1>Bakgrunn</h1><p>Hvorfor.</p>
<h1>Tiltak</h1><table><tr><td rowspan=2>Bygge</td><td>Hus</td></tr><tr><td>Hytter</td></tr></table></body></html>`,
  text: 'Limt plan\nBakgrunn\nHvorfor.\nTiltak\nBygge\tHus\nHytter',
};

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

/** Pastes as people do: what another program has copied lies on the clipboard, whole, and the keys bring it. */
async function paste(page, field, { html, text }) {
  await page.evaluate(
    ([formatted, plain]) => {
      const copy = (event) => {
        event.preventDefault();
        event.clipboardData.setData('text/html', formatted);
        event.clipboardData.setData('text/plain', plain);
      };
      document.addEventListener('copy', copy, { once: true });
      document.execCommand('copy');
    },
    [html, text],
  );
  await page.focus(field);
  await page.keyboard.press('Control+V');
}

/** The field comes to hold just this: keys and the server's reading need their moment. */
async function holds(page, text) {
  const same = (expected) => document.getElementById('body').value === expected;
  await page.waitForFunction(same, text, { timeout: 15_000 }).catch(() => {});
  assert.equal(await page.inputValue('#body'), text);
}

const said = (page, pattern) => page.locator('[data-said]', { hasText: pattern }).waitFor();

for (const view of ['desktop', 'phone']) {
  test(`a section is pasted into on a ${view}`, { skip }, async () => {
    const { demo, baseUrl } = server;
    const pages = findings();
    const staff = await visit(browser, { baseUrl, view, permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = staff;
    await signIn(staff, demo, 'project_lead');
    const section = await openSection(page, demo);
    const before = await page.inputValue('#body');
    await page.locator('[data-paste][data-ready]').waitFor({ state: 'attached' });
    await page.fill('#body', 'Foran.\n\nEtter.');
    await page.evaluate(() => document.getElementById('body').setSelectionRange(6, 6));
    await paste(page, '#body', SECTION);
    await said(page, /limt inn med formateringen/);
    await holds(page, `Foran.\n\n${MARKDOWN}\n\nEtter.`);
    assert.match(await page.locator('[data-found]').textContent(), /clip_image001\.png.*Kart over Nordvik/s);
    await pages.look(staff, `paste-section-${view}`);

    // The browser's own undo takes the formatting back first, then the words.
    await page.focus('#body');
    await page.keyboard.press('Control+Z');
    await holds(page, `Foran.${SECTION.text}\n\nEtter.`);
    await page.keyboard.press('Control+Z');
    await holds(page, 'Foran.\n\nEtter.');

    // Words of one line go on from where they are put, and can be had without formatting.
    await page.evaluate(() => document.getElementById('body').setSelectionRange(0, 6));
    await paste(page, '#body', { html: '<p class=MsoNormal>Helt <i>foran</i>.</p>', text: 'Helt foran.' });
    await said(page, /limt inn med formateringen/);
    await holds(page, 'Helt *foran*.\n\nEtter.');
    await page.click('[data-plain]');
    await holds(page, 'Helt foran.\n\nEtter.');

    // Where the server cannot be asked, the words stand.
    staff.expect(/lim-inn|ERR_FAILED/);
    await page.route('**/lim-inn', (route) => route.abort());
    await page.evaluate(() => document.getElementById('body').setSelectionRange(0, 11));
    await paste(page, '#body', { html: '<b>Ord</b>', text: 'Ord' });
    await said(page, /klarte ikke å lese formateringen/);
    await holds(page, 'Ord\n\nEtter.');
    await page.unroute('**/lim-inn');

    // Saved at once, it is saved with its formatting.
    await page.fill('#body', '');
    await page.route('**/lim-inn', async (route) => {
      await page.waitForTimeout(300);
      await route.continue();
    });
    await paste(page, '#body', SECTION);
    await page.locator('[data-said]', { hasText: 'Leser' }).waitFor();
    await page.locator('form[data-guard] button[type=submit]').first().click();
    await page.waitForURL(/\/plan\/\d+#s-/);
    await page.goto(section);
    await holds(page, MARKDOWN);
    await page.fill('#body', before);
    await page.locator('form[data-guard] button[type=submit]').first().click();
    await page.waitForURL(/\/plan\/\d+#s-/);
    await staff.close();
    pages.none();
  });

  test(`a whole plan is pasted on a ${view}`, { skip }, async () => {
    const { demo, baseUrl } = server;
    const pages = findings();
    const staff = await visit(browser, { baseUrl, view, permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = staff;
    await signIn(staff, demo, 'project_lead');
    await page.goto(`${demo.project}/plan/les-inn`);
    await page.locator('[data-paste][data-ready]').waitFor({ state: 'attached' });
    await paste(page, '#text', PLAN);
    await said(page, /Limt inn med formatering, 8 ord/);
    await pages.look(staff, `paste-plan-${view}`);

    // Other words are read as they stand; taken back, they are the pasted ones.
    await page.focus('#text');
    await page.keyboard.type('x');
    await said(page, /endret teksten/);
    await page.keyboard.press('Backspace');
    await said(page, /Limt inn med formatering/);
    await page.locator('form[action$="/lim-inn"] button').click();
    await page.waitForURL(/\/plan\/les-inn\/[^/]+$/);
    assert.equal(await page.inputValue('#title'), 'Limt plan');
    assert.match(await page.locator('.tree').textContent(), /Bakgrunn.*Hvorfor.*Tiltak.*Bygge/s);
    assert.match(await page.locator('main').textContent(), /sammenslåtte celler/);
    await pages.look(staff, `paste-preview-${view}`);
    await staff.close();
    pages.none();
  });
}

test('without script a plan is pasted as Markdown', { skip }, async () => {
  const { demo, baseUrl } = server;
  const staff = await visit(browser, { baseUrl, javaScriptEnabled: false });
  const { page } = staff;
  await signIn(staff, demo, 'project_lead');
  await page.goto(`${demo.project}/plan/les-inn`);
  assert.equal(await page.locator('[data-with-script]:visible').count(), 0);
  await page.fill('#text', '# Mål\n\nFlere hjem.\n\n# Tiltak\n\nBygge.');
  await page.locator('form[action$="/lim-inn"] button').click();
  await page.waitForURL(/\/plan\/les-inn\/[^/]+$/);
  assert.equal(await page.locator('.tree > li').count(), 2);
  await staff.close();
});

/** Opens the first section of a plan that is not heard: one made for this. */
async function openSection(page, demo) {
  await page.goto(`${demo.project}/plan/les-inn`);
  await page.fill('#text', '# Mål\n\nFlere hjem.\n\n# Tiltak\n\nBygge.');
  await page.locator('form[action$="/lim-inn"] button').click();
  await page.waitForURL(/\/plan\/les-inn\/[^/]+$/);
  await page.fill('#title', 'Plan å lime i');
  await page.click('button[form=keep]');
  await page.waitForURL(/\/plan\/\d+$/);
  const path = await page.locator('a[href*="/del/"]').first().getAttribute('href');
  await page.goto(path);
  return path;
}
