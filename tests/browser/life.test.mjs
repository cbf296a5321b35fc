// One small plan through its whole life, as its team walks it: mandate, workshop, draft, hearing, council, follow-up and status report.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { agree, beginProject, fillHearing, findings, press, signIn, submit, until } from './walk.mjs';

const TITLE = 'Trygge skoleveier 2027–2030';
const OUTLINE = '# Trygge skoleveier\n\n## 1 Lys og fortau\n\n## 2 Fart\n';
const DRAFT = `# Trygge skoleveier

## 1 Lys og fortau

Mange barn går til skolen i mørket.

### 1.1 Tiltak

| Nr | Tiltak | Ansvarlig | Frist | Kostnad |
|---|---|---|---|---|
| 1 | Sette opp lys langs tre skoleveier | Teknisk drift | 2027 | 900 000 kr |
| 2 | Bygge fortau i Skolegata | Teknisk drift | 2028 | 2 mill. kr |

## 2 Fart

Bilene kjører for fort ved skolene.
`;
const NOTES = [
  'Bord\tInnspill\tTema',
  '1\tDet er mørkt i Bakken\tLys og fortau',
  '2\tBilene kjører for fort\tFart',
].join('\n');
const MINUTES = `Forslag fra Ap v/Kari Nordmann:
1.1, pkt. 1 endres til: «Sette opp lys langs fem skoleveier»
Forslaget ble vedtatt med 20 mot 15 stemmer.`;

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

/** Reads a text in as the plan's next version. */
async function readIn(page, project, text) {
  await page.goto(`${project}/plan/les-inn`);
  await page.setInputFiles('#file', { name: 'plan.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await page.fill('#title', TITLE);
  await submit(page, '/les-inn');
  await press(page, 'button[form=keep]');
  assert.match(new URL(page.url()).pathname, /\/plan\/\d+$/);
}

for (const view of ['desktop', 'phone']) {
  test(`a plan from mandate to status report, on a ${view} and ${databaseName}`, async (t) => {
    const pages = findings();
    const lead = await visit(browser, { baseUrl: server.baseUrl, view });
    const { page } = lead;
    const said = async (part = 'main') => (await page.textContent(part)).replace(/\s+/g, ' ');
    let project;
    let treatment;

    await t.test('1: the mandate', async () => {
      await signIn(lead, server.demo, 'project_lead');
      project = await beginProject(page, `${TITLE} ${view}`);
      await page.goto(`${project}/oppsett`);
      await page.fill('#mandate', 'Kommunestyret vil at alle barn skal komme trygt til skolen.');
      await press(page, 'form[data-guard] button[type=submit]');
      await page.goto(project);
      await pages.look(lead, `life-begun-${view}`);
    });

    await t.test('2: a workshop on an outline', async () => {
      await readIn(page, project, OUTLINE);
      await page.goto(`${project}/ny-runde`);
      await fillHearing(page, { title: `Innspill ${view}` });
      await page.check('input[name=kind][value=input_round]');
      await page.fill('#decided_by', '');
      await page.fill('#decided_on', '');
      await page.fill('#postal_address', '');
      await submit(page, '/ny-runde');
      const round = new URL(page.url()).pathname.replace('/oppsett', '');
      await page.goto(`${round}/publiser`);
      assert.match(await said('h1'), /innspillsrunden/);
      await submit(page, '/publiser');
      await page.goto(`/horing/${round.split('/').pop()}`);
      assert.match(await said(), /Gi innspill/);
      assert.doesNotMatch(await said(), /høring(en|sfrist|sutkast|ssvar)/i, 'an input round is told as one');
      await pages.look(lead, `life-input-round-${view}`);
      await page.goto(`${round}/verksted`);
      await page.fill('#title', 'Verksted på skolen');
      await page.fill('#held_on', '2026-01-20');
      await press(page, 'main form.card button[type=submit]');
      await page.fill('#text', NOTES);
      await press(page, 'form[enctype] button[type=submit]');
      await press(page, '.keepbar > button[type=submit]');
      await until(page, async () => /2 nye lapper er lagret/.test(await said()));
    });

    await t.test('3 and 4: a draft, in which the themes live on', async () => {
      await readIn(page, project, DRAFT);
      await pages.look(lead, `life-draft-${view}`);
      await page.goto(`${project}/plan/endringer`);
      assert.match(await said(), /Mange barn går til skolen i mørket/);
    });

    await t.test('5: the hearing', async () => {
      await page.goto(`${project}/ny-runde`);
      await fillHearing(page, { title: `Høring ${view}`, plan: 'versjon 2' });
      await submit(page, '/ny-runde');
      const round = new URL(page.url()).pathname.replace('/oppsett', '');
      await page.goto(`${round}/publiser`);
      await submit(page, '/publiser');
      await page.goto(project);
      await pages.look(lead, `life-hearing-${view}`);
    });

    await t.test('6: the council adopts it with an amendment', async () => {
      await page.goto(`${project}/behandling`);
      await page.fill('#body', 'Kommunestyret');
      await page.fill('#met_on', '2026-02-20');
      await page.selectOption('#plan', '2');
      await page.selectOption('#ruling', 'adopt_with_changes');
      await page.fill('#decision', 'Planen vedtas med én endring.');
      await press(page, 'main form.card button[type=submit]');
      await page.goto(`${project}/behandling`);
      treatment = await page.locator('main a[href$="/forslag"]').last().getAttribute('href');
      await page.goto(treatment);
      await page.fill('#minutes', MINUTES);
      await press(page, 'form:has(#minutes) button[type=submit]');
      await press(page, 'form[action$="/bekreft"] button');
      await press(page, 'form[action$="/vedta"] button');
      await agree(page, '/publiser');
      await pages.look(lead, `life-adopted-${view}`);
    });

    await t.test('7: its measures are followed up', async () => {
      await page.goto(`${project}/oppfolging`);
      await pages.look(lead, `life-follow-up-empty-${view}`);
      await press(page, 'form[action$="/begynn"] button');
      assert.match(await said(), /lys langs fem skoleveier/, 'as the council adopted it');
      assert.match(await said(), /Teknisk drift/);
      await pages.look(lead, `life-follow-up-${view}`);
      await page.click('main a[href*="/oppfolging/tiltak/"] >> nth=0');
      await page.check('input[name=status][value=begun]');
      await page.fill('#said', 'Lyset er satt opp langs to av veiene.');
      await press(page, 'form[data-guard]:has(#said) button[type=submit]');
      assert.match(await said(), /langs to av veiene/);
      await pages.look(lead, `life-measure-${view}`);
      await page.goto(`${project}/oppfolging/rapport`);
      await page.fill('#year', '2026');
      await page.fill('#foreword', 'Kjære kommunestyre.');
      await press(page, 'form.card button[type=submit]');
      await agree(page, '/send');
      await page.goto(`/plan/${project.split('/').pop()}/status/2026`);
      assert.match(await said(), /langs to av veiene/, 'everybody reads what became of it');
      await pages.look(lead, `life-status-${view}`);
    });

    await lead.close();
    pages.none();
  });
}
