// A real SMTP server for the tests: STARTTLS, refusals by address, and the letters it took.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { certificate } from './certificate.mjs';

/**
 * Starts a server on loopback. `url` is what Lydhør wants as LYDHOR_SMTP_URL.
 *
 * `refuse(address, 550 | 451, words, times)` answers RCPT TO with that code, `times` times (always, if not given).
 * `letters` holds what arrived, oldest first: `{ to, from, subject, text, html, headers, attachments, links, raw }`.
 * `letter(address, pattern)` waits for the newest letter to an address whose subject or text matches.
 */
export async function startSmtp({ delay = 0 } = {}) {
  const { key, cert } = certificate();
  const folder = mkdtempSync(join(tmpdir(), 'lydhor-smtp-'));
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, cert);
  const letters = [];
  const refusals = new Map();
  const waiting = new Set();

  const server = new SMTPServer({
    key,
    cert,
    authOptional: true,
    disabledCommands: ['AUTH'],
    disableReverseLookup: true,
    closeTimeout: 500,
    logger: false,
    onMailFrom: (address, session, done) =>
      done(session.secure ? null : refusal(530, 'Must issue a STARTTLS command first')),
    onRcptTo(address, session, done) {
      const rule = refusals.get(address.address.toLowerCase());
      if (!rule || rule.times <= 0) return done();
      rule.times -= 1;
      done(refusal(rule.code, rule.words));
    },
    onData(stream, session, done) {
      take(stream, session).then(() => setTimeout(done, delay), done);
    },
  });
  server.on('error', () => {}); // a client that hangs up is the client's affair

  async function take(stream, session) {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    const raw = Buffer.concat(chunks);
    const parsed = await simpleParser(raw);
    const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
    const { subject = '', text = '', html, headers, attachments } = parsed;
    const from = session.envelope.mailFrom.address;
    letters.push({ to, from, subject, text, html, headers, attachments, links: linksIn(text), raw: raw.toString() });
    for (const look of waiting) look();
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address();

  const find = (address, pattern) =>
    letters.findLast(
      ({ to, subject, text }) =>
        to.includes(address.toLowerCase()) && (!pattern || pattern.test(subject) || pattern.test(text)),
    );

  return {
    url: `smtp://localhost:${port}?ca=${ca}`,
    port,
    letters,
    refuse: (address, code, words, times = Infinity) => refusals.set(address.toLowerCase(), { code, words, times }),
    accept: (address) => refusals.delete(address.toLowerCase()),
    letter: (address, pattern, seconds = 20) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = find(address, pattern);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          const had = letters.map(({ to, subject }) => `${to}: ${subject}`).join('\n  ');
          reject(new Error(`No letter to ${address} ${pattern ?? ''} in ${seconds} s. Letters:\n  ${had}`));
        }, seconds * 1000);
        waiting.add(look);
        look();
      }),
    async stop() {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const refusal = (code, words) => Object.assign(new Error(words), { responseCode: code });

/** Every address in a letter's text part, in order. */
export function linksIn(text) {
  return [...text.matchAll(/https?:\/\/[^\s<>"')\]]+/g)].map(([link]) => link.replace(/[.,;:]$/, ''));
}
