// A responsible unit reports its measures on a phone, by the link of its letter, and without an account.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visit } from './page.mjs';
import { databaseName, startDemo } from './server.mjs';
import { startSmtp } from './smtp.mjs';
import { findings } from './walk.mjs';

let server;
let smtp;
let browser;

before(async () => {
  smtp = await startSmtp();
  server = await startDemo({ smtpUrl: smtp.url });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await smtp?.stop();
});
