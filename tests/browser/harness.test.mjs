// The harness itself: what must fail a test does fail it, and mail arrives as a mail server sees it.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { connect as secure } from 'node:tls';
import { accessible } from './a11y.mjs';
import { complaints } from './html.mjs';
import { fits, launch, visit } from './page.mjs';
import { startSmtp } from './smtp.mjs';

const whole =
  '<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"><title>Side</title>' +
  '<meta name="viewport" content="width=device-width"></head><body>';
const PAGES = {
  '/good': `${whole}<main><h1>God dag</h1></main></body></html>`,
  '/inline': `${whole}<main><h1 style="color: red">God dag</h1></main></body></html>`,
  '/script': `${whole}<main><h1>God dag</h1></main><script src="/gone.js"></script></body></html>`,
  '/pale': `${whole}<main><h1>God dag</h1><input><p class="x">Tekst</p></main></body></html>`,
  '/dark': `${whole}<link rel="stylesheet" href="/dark.css"><main><h1>God dag</h1><p>Tekst</p></main></body></html>`,
  '/dark.css': '@media (prefers-color-scheme: dark) { p { color: #999; background: #aaa; } }',
  '/wide': `${whole}<main><h1>God dag</h1><table><tr><td>${'x'.repeat(2000)}</td></tr></table></main></body></html>`,
};

let site;
let browser;
let baseUrl;

before(async () => {
  site = createServer((request, response) => {
    const page = PAGES[request.url];
    response.setHeader('Content-Security-Policy', "default-src 'self'; img-src 'self' data:");
    response.writeHead(page || request.url === '/favicon.ico' ? 200 : 404, {
      'Content-Type': request.url.endsWith('.css') ? 'text/css' : 'text/html',
    });
    response.end(page ?? '');
  });
  await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${site.address().port}`;
  browser = await launch();
});

after(async () => {
  await browser?.close();
  site?.close();
});

async function visiting(path, act = async () => {}) {
  const visitor = await visit(browser, { baseUrl, view: 'phone' });
  await visitor.page.goto(path);
  await act(visitor);
  await visitor.close();
}

test('a good page passes', () =>
  visiting('/good', async (visitor) => {
    await accessible(visitor.page);
    await fits(visitor.page);
    assert.deepEqual(await complaints('good', await visitor.html()), []);
  }));

test('a breach of the security policy fails', () => assert.rejects(visiting('/inline'), /style-src/));

test('a missing script fails, unless it was announced', async () => {
  await assert.rejects(visiting('/script'), /status of 404/);
  await visiting('/script', async (visitor) => visitor.expect(/gone\.js|status of 404|MIME type/));
  await assert.rejects(
    visiting('/good', async (visitor) => visitor.expect(/404/)),
    /did not come/,
  );
});

test('an inaccessible page fails', () =>
  assert.rejects(
    visiting('/pale', ({ page }) => accessible(page)),
    /Form elements must have labels/,
  ));

test('a page that is pale in the dark alone fails', () =>
  assert.rejects(
    visiting('/dark', ({ page }) => accessible(page)),
    /dark: color-contrast/,
  ));

test('a page wider than the phone fails', () =>
  assert.rejects(
    visiting('/wide', ({ page }) => fits(page)),
    /needs \d+ pixels of/,
  ));

test('invalid HTML is told', async () => {
  assert.match((await complaints('a', '<p style="a: b"><div></p>')).join(), /no-inline-style/);
});

test('the mail server wants STARTTLS with its own certificate, refuses whom it should, and reads letters', async () => {
  const smtp = await startSmtp();
  smtp.refuse('nei@example.no', 550, 'No such user');
  smtp.refuse('vent@example.no', 451, 'Try later', 1);
  const ca = readFileSync(new URL(smtp.url).searchParams.get('ca'));
  const plain = talk(connect(smtp.port, '127.0.0.1'));
  await plain.says(/^220/);
  assert.match(await plain.ask('EHLO test'), /STARTTLS/);
  assert.match(await plain.ask('MAIL FROM:<fra@example.no>'), /^530/);
  assert.match(await plain.ask('STARTTLS'), /^220/);
  plain.socket.removeAllListeners('data');
  const peer = talk(secure({ socket: plain.socket, ca, servername: 'localhost' }));
  await peer.ask('EHLO test');
  assert.match(await peer.ask('MAIL FROM:<fra@example.no>'), /^250/);
  assert.match(await peer.ask('RCPT TO:<nei@example.no>'), /^550 No such user/);
  assert.match(await peer.ask('RCPT TO:<vent@example.no>'), /^451/);
  assert.match(await peer.ask('RCPT TO:<vent@example.no>'), /^250/);
  assert.match(await peer.ask('DATA'), /^354/);
  assert.match(
    await peer.ask('Subject: =?utf-8?Q?H=C3=B8ring?=\r\n\r\nSvar her: http://127.0.0.1:1/i/abc.\r\n.'),
    /^250/,
  );
  const letter = await smtp.letter('vent@example.no', /Høring/);
  assert.deepEqual(letter.links, ['http://127.0.0.1:1/i/abc']);
  await assert.rejects(smtp.letter('vent@example.no', /Kvittering/, 0.1), /vent@example\.no: Høring/);
  peer.socket.end();
  await smtp.stop();
});

function talk(socket) {
  let heard = '';
  let wake = () => {};
  socket.on('data', (data) => ((heard += data), wake()));
  const complete = /(^|\n)\d{3} .*\r\n$/;
  const says = async () => {
    while (!complete.test(heard)) await new Promise((resolve) => (wake = resolve));
    const said = heard;
    heard = '';
    return said;
  };
  return { socket, says, ask: (line) => (socket.write(`${line}\r\n`), says()) };
}
