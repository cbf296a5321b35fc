// What a respondent types is never lost: offline, without a session, in two tabs, too long, on a shared machine, without JavaScript.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fits, launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { findings, submit } from './walk.mjs';

// The rules behind these pages are held on both databases by the Rust tests.
const skip = databaseName !== 'SQLite';
const SAVED = /Lagret kl/;

let server;
let browser;
let free;

before(async () => {
  if (skip) return;
  server = await startDemo();
  browser = await launch();
  free = server.demo.invitations.filter(({ answered }) => !answered);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens a personal link; the first draft of whoever is asked. */
async function begin(more = {}, { link } = free.shift()) {
  const visitor = await visit(browser, { baseUrl: server.baseUrl, ...more });
  await open(visitor.page, link);
  return { ...visitor, link };
}

async function open(page, link) {
  await page.goto(link);
  await page.click('.choose--first button[type=submit]');
  await page.waitForURL(/\/svar\/[^/]+$/);
  if (await page.evaluate(() => Boolean(document.querySelector('noscript')?.offsetHeight))) return;
  await page
    .locator('form[data-ready]')
    .waitFor({ state: 'attached', timeout: 3000 })
    .catch(() => {});
}

/** The nth part with a stance, opened: `{ part, text, said }`. */
async function section(page, at = 3) {
  const part = page.locator('section.sec', { has: page.locator('.stances') }).nth(at);
  await part.locator('details').evaluate((details) => (details.open = true));
  return { part, text: part.locator('textarea'), said: part.locator('[data-saved]') };
}

const stored = (page) => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
const copies = async (page) => (await stored(page)).split('lydhor-kopi:').length - 1;

test('text typed offline outlives every button and comes back with the next page', { skip }, async () => {
  const visitor = await begin();
  const { page, context } = visitor;
  visitor.expect(/ERR_INTERNET_DISCONNECTED/);
  const { text, said } = await section(page);
  await context.setOffline(true);
  await text.fill('Skrevet på bussen uten nett');
  await said.filter({ hasText: /ligger i denne nettleseren/ }).waitFor();
  for (const button of ['stay', 'review']) {
    await page.click(`.submitbar button[value=${button}]`);
    await page.locator('[data-told]', { hasText: /får ikke lagret/ }).waitFor();
    assert.match(page.url(), /\/svar\/[^/]+$/);
  }
  assert.ok((await copies(page)) > 0);
  assert.ok(!(await stored(page)).includes('bussen'), 'nobody else on the machine can read it');
  await page.goto('about:blank');
  await context.setOffline(false);
  await page.goBack();
  const again = await section(page);
  await again.said.filter({ hasText: SAVED }).waitFor();
  assert.equal(await again.text.inputValue(), 'Skrevet på bussen uten nett');
  await page.reload();
  assert.equal(await (await section(page)).text.inputValue(), 'Skrevet på bussen uten nett', 'the server has it');
  assert.equal(await copies(page), 0);
  await visitor.close();
});

test('a session that is gone keeps the text until the link has been opened again', { skip }, async () => {
  const visitor = await begin();
  const { page, context, link } = visitor;
  visitor.expect(/status of 401/);
  const { text, said } = await section(page);
  const cookies = await context.cookies();
  await context.clearCookies();
  await text.fill('Skrevet etter at økten gikk ut');
  await said.filter({ hasText: /personlige lenken/ }).waitFor();
  await text.press('End');
  await text.pressSequentially(', og litt til');
  await page.click('button[name=then][value=review]');
  await page.locator('[data-told]', { hasText: /lenken i e-posten/ }).waitFor();
  assert.ok((await copies(page)) > 0 && cookies.length > 0);
  await open(page, link);
  const again = await section(page);
  await again.said.filter({ hasText: SAVED }).waitFor();
  assert.equal(await again.text.inputValue(), 'Skrevet etter at økten gikk ut, og litt til');
  await visitor.close();
});

test('a server that answers something else has not saved anything', { skip }, async () => {
  const visitor = await begin();
  const { page } = visitor;
  visitor.expect(/status of 5\d\d|status of 429/);
  const { text, said } = await section(page);
  let answers = [
    { status: 500, body: 'feil' },
    { status: 429, body: '' },
    { status: 200, contentType: 'text/html', body: '<p>Logg inn på nettet</p>' },
  ];
  await page.route('**/del', (route) => (answers.length ? route.fulfill(answers.shift()) : route.continue()));
  for (const word of ['Én', 'Én to', 'Én to tre']) {
    await text.fill(word);
    await text.blur();
    await said.filter({ hasText: /ligger i denne nettleseren/ }).waitFor();
    assert.ok((await copies(page)) > 0, word);
  }
  await page.click('button[name=then][value=review]');
  await page.waitForURL(/\/se-over$/);
  assert.match(await page.locator('.parts').textContent(), /Én to tre/);
  assert.equal(await copies(page), 0);
  await visitor.close();
});

test('a browser that keeps nothing is not said to keep it', { skip }, async () => {
  const visitor = await visit(browser, { baseUrl: server.baseUrl });
  const { page, context } = visitor;
  visitor.expect(/ERR_INTERNET_DISCONNECTED/);
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page, free.shift().link);
  const { text, said } = await section(page);
  await context.setOffline(true);
  await text.fill('Ikke ta vare på meg');
  await said.filter({ hasText: /tar ikke vare på teksten/ }).waitFor();
  let asked = 0;
  page.on('dialog', (dialog) => (asked++, dialog.accept()));
  await page.close({ runBeforeUnload: true });
  await page.waitForEvent('close').catch(() => {});
  assert.equal(asked, 1, 'leaving is asked about');
  await visitor.close();
});

test('a paste over the limit is all there, told with its count, and saved once it is shorter', { skip }, async () => {
  for (const [locale, told] of [
    ['nb-NO', /50\s003 tegn.*50\s000/],
    ['nn-NO', /50\s003 teikn.*50\s000/],
    ['en-GB', /50,003 characters.*50,000/],
  ]) {
    const visitor = await begin({ locale });
    const { page } = visitor;
    const { part, text, said } = await section(page);
    // One character of three is two units in the browser's own count.
    const long = `${'😀ab'.repeat(16_667)}\nå`;
    await text.focus();
    await page.keyboard.insertText(long);
    assert.equal(await text.inputValue(), long, 'nothing is cut');
    await part.locator('.ds-validation-message', { hasText: told }).waitFor();
    await page.click('button[name=then][value=review]');
    await page.locator('[data-told]:not(:empty)').waitFor();
    assert.match(page.url(), /\/svar\/[^/]+$/, 'what is not saved is not looked over');
    assert.ok((await copies(page)) > 0);
    await text.fill(long.slice(0, -4));
    await said.filter({ hasText: /Lagret|Lagra kl|Saved at/ }).waitFor();
    assert.equal(await part.locator('.ds-validation-message:visible').count(), 0);
    assert.equal(await copies(page), 0);
    await visitor.close();
  }
});

test('an unsettled conflict is settled before anything goes on', { skip }, async () => {
  const one = await begin();
  one.expect(/status of 409/);
  const { page, context } = one;
  const other = await context.newPage();
  await other.goto(page.url());
  const [mine, theirs] = [await section(page), await section(other)];
  await theirs.text.fill('Fra den andre fanen');
  await theirs.said.filter({ hasText: SAVED }).waitFor();
  await mine.text.fill('Fra denne fanen');
  const box = mine.part.locator('[data-conflict]');
  await box.waitFor();
  assert.match(await box.textContent(), /Fra den andre fanen/);
  assert.doesNotMatch(await box.textContent(), /Noen andre har/);
  await page.click('button[name=then][value=review]');
  await page.locator('[data-told]', { hasText: /Velg hvilken tekst/ }).waitFor();
  assert.match(page.url(), /\/svar\/[^/]+$/);
  await other.reload();
  assert.equal(await (await section(other)).text.inputValue(), 'Fra den andre fanen', 'nothing was replaced');
  await page.reload();
  const again = await section(page);
  await again.part.locator('[data-conflict]').waitFor();
  assert.equal(await again.text.inputValue(), 'Fra denne fanen', 'both outlive the page');
  await again.part.locator('[data-settle=mine]').click();
  await again.said.filter({ hasText: SAVED }).waitFor();
  await page.click('button[name=then][value=review]');
  await page.waitForURL(/\/se-over$/);
  assert.match(await page.locator('.parts').textContent(), /Fra denne fanen/);
  await one.close();
});

test('a duplicated tab keeps copies under a name of its own', { skip }, async () => {
  const one = await begin();
  const { page, context } = one;
  // Both go on to save when the network is back: that is a conflict, and told as one.
  one.expect(/ERR_INTERNET_DISCONNECTED|status of 409/);
  // A page that is opened so begins with what the session of the first holds, as a duplicated tab does.
  const [twin] = await Promise.all([context.waitForEvent('page'), page.evaluate(() => void open(location.href))]);
  await twin.locator('form[data-ready]').waitFor({ state: 'attached' });
  const names = () => Promise.all([page, twin].map((tab) => tab.evaluate(() => sessionStorage['lydhor-fane'])));
  const [first, second] = await names();
  assert.notEqual(first, second);
  await context.setOffline(true);
  for (const tab of [page, twin]) {
    const { text, said } = await section(tab);
    await text.fill(`Skrevet i fane ${tab === page}`);
    await said.filter({ hasText: /ligger i denne nettleseren/ }).waitFor();
  }
  assert.equal(await copies(page), 2, 'neither has written over the other');
  await context.setOffline(false);
  await page.reload();
  assert.deepEqual(await names(), [first, second], 'a tab that is loaded again keeps its name');
  await one.close();
});

test('a conflict in the stance alone shows what stands in words', { skip }, async () => {
  const one = await begin();
  one.expect(/status of 409/);
  const { page, context } = one;
  const other = await context.newPage();
  await other.goto(page.url());
  const [mine, theirs] = [await section(page), await section(other)];
  await theirs.part.locator('.stances [data-stance=supports]').click();
  await theirs.said.filter({ hasText: SAVED }).waitFor();
  await mine.part.locator('.stances [data-stance=opposes]').click();
  const box = mine.part.locator('[data-conflict]');
  await box.waitFor();
  assert.deepEqual(await box.locator('[data-is]:visible').allInnerTexts(), ['Støtter']);
  await box.locator('[data-settle=other]').click();
  assert.ok(await mine.part.locator('input[value=supports]').isChecked());
  await one.close();
});

test('going to another app and on again is no conflict with oneself', { skip }, async () => {
  const visitor = await begin();
  const { page } = visitor;
  const { part, text, said } = await section(page);
  let lost = 1;
  // The save reaches the server, and its answer does not come back.
  await page.route('**/del', async (route) => {
    if (!lost) return route.continue();
    lost -= 1;
    await route.fetch();
    return route.fulfill({ status: 200, contentType: 'text/html', body: 'borte' });
  });
  await text.fill('Før');
  await said.filter({ hasText: /ligger i denne nettleseren/ }).waitFor();
  await text.fill('Før og etter');
  await text.blur();
  await said.filter({ hasText: SAVED }).waitFor();
  assert.equal(await part.locator('[data-conflict]').count(), 0);
  await visitor.close();
});

test('what was sent leaves no copy, and what was not is told', { skip }, async () => {
  const visitor = await begin();
  const { page, context } = visitor;
  visitor.expect(/ERR_INTERNET_DISCONNECTED|status of 410/);
  const { text, said } = await section(page);
  await text.fill('Dette blir sendt');
  await said.filter({ hasText: SAVED }).waitFor();
  const other = await context.newPage();
  await other.goto(page.url());
  await page.click('button[name=then][value=review]');
  await page.waitForURL(/\/se-over$/);
  await page.check('#approved');
  await submit(page, '/se-over');
  assert.equal(await copies(page), 0);
  const late = await section(other);
  await late.text.fill('Dette kom for sent');
  await late.said.filter({ hasText: /allerede sendt/ }).waitFor();
  await page.reload();
  const over = page.locator('[data-left-over] li');
  await over.waitFor();
  assert.match(await over.textContent(), /Dette kom for sent/);
  await over.locator('[data-drop]').click();
  assert.equal(await page.locator('[data-left-over]').isVisible(), false);
  assert.equal(await copies(page), 0);
  await visitor.close();
});

test(
  'closing the answer on a shared machine takes its cookie and its copies, and says what is not saved',
  { skip },
  async () => {
    const visitor = await begin();
    const { page, context } = visitor;
    visitor.expect(/ERR_INTERNET_DISCONNECTED|status of 404/);
    const { text, said } = await section(page);
    const url = page.url();
    await page.evaluate(() => localStorage.setItem('lydhor-kopi:en-annen:r:whole:t', 'x'));
    await context.setOffline(true);
    await text.fill('Ikke lagret ennå');
    await said.filter({ hasText: /ligger i denne nettleseren/ }).waitFor();
    await page.click('form[data-sign-out] button');
    await page.locator('dialog', { hasText: /ikke lagret/ }).waitFor();
    await page.click('dialog button[value=""]');
    await context.setOffline(false);
    await page.click('form[data-sign-out] button');
    await page.locator('[data-forget]').waitFor();
    assert.equal(await copies(page), 1, 'only those of this answer are gone');
    const answer = await page.goto(url);
    assert.equal(answer.status(), 404);
    assert.match(await page.locator('main').textContent(), /personlige lenken/);
    await open(page, visitor.link);
    assert.equal(
      await (await section(page)).text.inputValue(),
      'Ikke lagret ennå',
      'it was saved before it was closed',
    );
    await visitor.close();
  },
);

test('without JavaScript one is told that it is saved, and comes back to the section', { skip }, async () => {
  const visitor = await begin({ javaScriptEnabled: false });
  const { page } = visitor;
  assert.match(await page.locator('.hero').textContent(), /Trykk «Lagre utkast»/);
  assert.equal(await page.getByText('Alt lagres underveis').isVisible(), false);
  const part = page.locator('section.sec', { has: page.locator('.stances') }).nth(3);
  await part.locator('summary').click();
  await part.locator('textarea').fill('Uten skript');
  await part.locator('[data-plain]').click();
  const key = await part.getAttribute('id');
  await page.waitForURL((url) => url.hash === `#${key}`);
  assert.match(await page.locator('.flash').textContent(), /Utkastet er lagret/);
  assert.match(await part.locator('[data-saved]').textContent(), SAVED);
  assert.equal(await part.locator('textarea').inputValue(), 'Uten skript');
  await visitor.close();
});

test('a narrow window holds every page of an answer, also at 400 % zoom', { skip }, async () => {
  const pages = findings();
  for (const viewport of [
    { width: 320, height: 256 },
    { width: 320, height: 640 },
    { width: 390, height: 844 },
  ]) {
    const visitor = await begin({ viewport });
    const { page } = visitor;
    const { text, said } = await section(page);
    await text.fill('Ett ord som ikke kan deles: Menneskerettighetsorganisasjonssammenslutningene');
    await said.filter({ hasText: SAVED }).waitFor();
    await fits(page);
    const stuck = await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight / 2);
      const fixed = [...document.querySelectorAll('*')].filter((one) =>
        /fixed|sticky/.test(getComputedStyle(one).position),
      );
      const seen = fixed
        .map((one) => one.getBoundingClientRect())
        .filter(({ bottom, top }) => bottom > 0 && top < innerHeight);
      return seen.reduce((sum, { height }) => sum + height, 0) / innerHeight;
    });
    assert.ok(stuck < 0.34, `bars take ${Math.round(stuck * 100)} % of ${viewport.width} × ${viewport.height}`);
    await page.click('button[name=then][value=review]');
    await page.waitForURL(/\/se-over$/);
    await fits(page);
    await page.check('#approved');
    await submit(page, '/se-over');
    await page.waitForURL(/\/kvittering$/);
    await fits(page);
    await pages.look(visitor, `receipt-${viewport.width}x${viewport.height}`);
    await visitor.close();
  }
  pages.none();
});

test('the list of sections folds away over what was chosen, and the fields are three tabs away', { skip }, async () => {
  const visitor = await begin({ view: 'phone' });
  const { page } = visitor;
  await page.click('.toc summary');
  await page.locator('.toc__pane a').nth(5).click();
  assert.equal(await page.locator('.toc details').evaluate((details) => details.open), false);
  await visitor.close();
  const desk = await begin();
  await desk.page.keyboard.press('Tab');
  await desk.page.keyboard.press('Tab');
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.press('Tab');
  const inside = await desk.page.evaluate(() => Boolean(document.activeElement.closest('section.sec')));
  assert.ok(inside, 'the skip link leads to what can be answered');
  await desk.close();
});
