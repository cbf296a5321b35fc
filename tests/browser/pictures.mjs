// Takes the README's pictures of the demo: node tests/browser/pictures.mjs, after scripts/build.
import { mkdirSync } from 'node:fs';
import { launch, visit } from './page.mjs';
import { startDemo } from './server.mjs';
import { signIn } from './walk.mjs';

const FOLDER = 'docs/pictures';

mkdirSync(FOLDER, { recursive: true });
const server = await startDemo();
const browser = await launch();
const { demo, baseUrl } = server;
const lead = await visit(browser, { baseUrl });
const { page } = lead;

await page.goto(`/horing/${demo.hearing}`);
await take('hearing');

await signIn(lead, demo, 'project_lead');
await page.goto(`/arbeid/${demo.hearing}/arbeidsbenk`);
await page.locator('.inbox a', { hasText: 'Nordvik leieboerforening' }).click();
await page.waitForURL(/\/arbeidsbenk\/[^/]+$/);
await take('workbench');

await browser.close();
await server.stop();

/** What a window of 1440 by 900 shows. */
async function take(name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}
