// What differs between two versions of a plan: inline and side by side, legible on a phone and on paper.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { beginProject, findings, signIn, submit } from './walk.mjs';

const skip = databaseName !== 'SQLite';

const LINE = 'Naboer som klager på bråk, skal få svar innen ti dager.';
const KEPT = ['Alt', 'Barn', 'Dyr', 'Elver', 'Fjell', 'Gater', 'Hus'].map((word) => `${word} teller med.`);
const head = '| Nr | Tiltak | Ansvarlig | Frist |\n|---|---|---|---|\n';
const OLD = `# Boligplan\n\n## 1 Bakgrunn\n\nHvorfor vi skriver.\n\n${KEPT.join('\n\n')}\n\n${LINE}\n\n## 2 Ungdom\n\nTekst.\n\n
## 3 Tiltak\n\n${head}| 1 | Bygge ti boliger | NAV | 2027 |\n\n## 4 Økonomi\n\nKroner.\n`;
const NEW = `# Boligplan\n\n## 1 Bakgrunn\n\nHvorfor vi skriver nå.\n\n${KEPT.join('\n\n')}\n\n## 2 Barn\n\nBarn skal leke.\n\n
## 3 Ungdom og unge voksne\n\nTekst.\n\n${LINE}\n\n## 4 Tiltak\n\n${head}| 1 | Bygge tjue boliger | NAV | 2029 |\n`;

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

for (const view of ['desktop', 'phone']) {
  test(`two versions are compared on a ${view}`, { skip }, async () => {
    const pages = findings();
    const lead = await visit(browser, { baseUrl: server.baseUrl, view });
    const { page } = lead;
    await signIn(lead, server.demo, 'project_lead');
    const project = await beginProject(page, `Boligplan på ${view}`);
    for (const text of [OLD, NEW]) {
      await page.goto(`${project}/plan/les-inn`);
      await page.setInputFiles('#file', { name: 'plan.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
      await submit(page, '/les-inn');
      await page.click('button[form=keep]');
      await page.waitForURL(/\/plan\/\d$/);
    }
    await page.goto(`${project}/plan`);
    await pages.look(lead, `versions-${view}`);
    await page.click('form.pickers button');
    await page.waitForURL(/endringer\?fra=1&til=2/);
    await pages.look(lead, `differences-${view}`);
    assert.equal((await page.locator('.diffsum tbody tr').count()) > 2, true);
    assert.ok(await page.locator('.diff ins').first().isVisible());
    assert.match(await page.locator('.diff', { hasText: 'Bakgrunn' }).first().textContent(), /Flyttet til/);
    await page.locator('.diffsame summary').first().click();
    assert.ok(await page.locator('.diffsame[open] p', { hasText: KEPT[2] }).isVisible());
    await page.click('a[href*="vis=spalter"]');
    await page.waitForURL(/vis=spalter/);
    await pages.look(lead, `differences-columns-${view}`);
    const changed = page.locator('.diff__line[data-kind=changed]').first().locator('> div');
    const [left, right] = await Promise.all([changed.nth(0).boundingBox(), changed.nth(1).boundingBox()]);
    assert.equal(left.y === right.y, view === 'desktop');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('form.pickers').isVisible(), false);
    assert.ok(await page.locator('.diff del').first().isVisible());
    await page.emulateMedia({ media: 'screen' });
    await lead.close();
    pages.none();
  });
}
