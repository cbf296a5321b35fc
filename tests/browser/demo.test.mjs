// The pages of the demo: everything they lead to or show is there, and they can be read on paper.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { signIn } from './walk.mjs';

// Pages are the same on both databases; their queries are held by the Rust tests.
const skip = databaseName !== 'SQLite';
/** Leads out, or changes what the next page looks like. */
const LEFT_OUT = /^\/(logg-ut|sprak)\b/;
/** What tells one row from another in an address. */
const ROW = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+/g;

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

/** Addresses of our own in a page's links, pictures, styles and scripts. */
async function named(page, html) {
  const found = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const of = (name) => [...parsed.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name));
    return [...of('href'), ...of('src')];
  }, html);
  return [...new Set(found.map((address) => address.split('#')[0]))].filter(
    (address) => address.startsWith('/') && !LEFT_OUT.test(address),
  );
}

/** Asks for everything from these pages on. Of pages that differ in their rows only, a few are read. */
async function follow(visitor, from, each = 3) {
  const { page, context } = visitor;
  const [asked, read, pictures] = [new Map(), new Map(), new Set()];
  const ahead = from.map((path) => [path, 'the beginning']);
  for (let next; (next = ahead.pop());) {
    const [path, at] = next;
    if (asked.has(path)) continue;
    const answer = await context.request.get(path, { maxRedirects: 5 });
    asked.set(path, answer.status());
    assert.equal(answer.status(), 200, `${path}, from ${at}`);
    const type = answer.headers()['content-type'] ?? '';
    if (type.startsWith('image/') && path.includes('/bilde/')) pictures.add(path);
    const form = path.replace(ROW, '*').replace(/=[^&]*/g, '');
    if (!type.startsWith('text/html') || (read.get(form) ?? 0) >= each) continue;
    read.set(form, (read.get(form) ?? 0) + 1);
    ahead.push(...(await named(page, await answer.text())).map((address) => [address, path]));
  }
  return { asked, pictures };
}

test('what everybody is shown and led to is there', { skip }, async () => {
  const visitor = await visit(browser, { baseUrl: server.baseUrl });
  await visitor.page.goto('/');
  const { asked, pictures } = await follow(visitor, ['/']);
  assert.ok(asked.size > 20, `${asked.size} addresses`);
  assert.equal(pictures.size, 1, 'the figure of the draft');
  await visitor.close();
});

test('what staff are shown and led to is there', { skip, timeout: 300_000 }, async () => {
  const visitor = await visit(browser, { baseUrl: server.baseUrl });
  await signIn(visitor, server.demo, 'project_lead');
  const { asked } = await follow(visitor, ['/arbeid']);
  assert.ok(asked.size > 100, `${asked.size} addresses`);
  await visitor.close();
});

test('pages on paper say where they are from, have contents and numbers, and no hints of forms', { skip }, async () => {
  const visitor = await visit(browser, { baseUrl: server.baseUrl });
  const { page } = visitor;
  const { hearing, hearings } = server.demo;
  const digest = new URL(hearings.find((one) => one.digest).digest).pathname;
  await page.goto(digest);
  const answer = await page.locator('a[href*="/svar/"]').first().getAttribute('href');
  await page.emulateMedia({ media: 'print' });
  for (const path of [`/horing/${hearing}`, digest, answer.split('#')[0]]) {
    await page.goto(path);
    const paper = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const rules = (list) => [...list].flatMap((rule) => [rule, ...(rule.cssRules ? rules(rule.cssRules) : [])]);
      const pages = [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules));
      const seen = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
      const headings = seen('main :is(h1, h2, h3, h4, h5, h6)');
      return {
        printed: getComputedStyle(document.documentElement).getPropertyValue('--printed'),
        page: pages.find((rule) => rule instanceof CSSPageRule)?.cssText ?? '',
        loose: headings.filter((one) => getComputedStyle(one).breakAfter !== 'avoid').map((one) => one.textContent),
        contents: seen('.contents a, .toc a').length,
        sections: seen('.sec, .dsec').length,
        forms: seen('input, select, button, .ds-button, [data-field="description"]').map((one) => one.outerHTML),
      };
    });
    const address = decodeURI(page.url());
    assert.ok(paper.printed.includes(address) && /\b20\d\d\b/.test(paper.printed), `${path}: ${paper.printed}`);
    for (const wanted of ['counter(page)', 'counter(pages)', 'var(--printed']) {
      assert.ok(paper.page.includes(wanted), `${path}: ${wanted} in ${paper.page}`);
    }
    assert.deepEqual(paper.loose, [], `${path}: headings that part from their text`);
    assert.deepEqual(paper.forms, [], `${path}: parts of forms`);
    assert.ok(paper.sections > 0);
    assert.ok(paper.contents > 0 || paper.sections <= 3, `${path}: ${paper.sections} sections and no contents`);
    assert.ok((await page.pdf({ preferCSSPageSize: true })).length > 10_000);
  }
  await visitor.close();
});
