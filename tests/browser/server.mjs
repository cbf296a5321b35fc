// Starts the real program, on the database that the run is about, and reads its demo.json.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const PROGRAM = process.env.LYDHOR_PROGRAM ?? 'target/debug/lydhor';
/** A PostgreSQL cluster, as scripts/with-postgres gives it; without it the tests run on SQLite. */
const CLUSTER = process.env.LYDHOR_TEST_DATABASE_URL;

export const databaseName = CLUSTER ? 'PostgreSQL' : 'SQLite';

/**
 * `lydhor demo` in a data folder and a database of its own.
 *
 * Gives `{ baseUrl, demo, dataDir, databaseUrl, log(), kill(signal), restart(), run(...), stop() }`; `demo` is demo.json,
 * `run('check')` another command of the program on the same database, as a process of its own.
 * `smtpUrl` sends letters for real; without it they go to the demo's mailbox page.
 */
export async function startDemo({ smtpUrl, env = {}, seconds = 60 } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'lydhor-demo-'));
  const database = CLUSTER ? createDatabase() : { url: `sqlite:${join(dataDir, 'lydhor.db')}`, drop() {} };
  const listen = `127.0.0.1:${await freePort()}`;
  const settings = {
    ...cleanEnvironment(),
    LYDHOR_DATA_DIR: dataDir,
    LYDHOR_DATABASE_URL: database.url,
    LYDHOR_LISTEN: listen,
    LYDHOR_BASE_URL: `http://${listen}`,
    ...(smtpUrl ? { LYDHOR_SMTP_URL: smtpUrl } : {}),
    ...env,
  };
  let child;
  let output = '';

  async function start() {
    if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is not built: scripts/build`);
    child = spawn(PROGRAM, ['demo'], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
    child.once('error', (error) => (output += error));
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) {
      if (child.exitCode !== null) throw new Error(`lydhor demo ended with ${child.exitCode}:\n${output}`);
      if (await answers(`http://${listen}/`)) return;
    }
    await kill('SIGKILL');
    throw new Error(`lydhor demo does not answer on ${listen} after ${seconds} s:\n${output}`);
  }

  async function kill(signal = 'SIGKILL') {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return child.ended;
  }

  try {
    await start();
  } catch (error) {
    clear();
    throw error;
  }

  function clear() {
    database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }

  return {
    baseUrl: `http://${listen}`,
    demo: JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')),
    dataDir,
    databaseUrl: database.url,
    log: () => output,
    kill,
    restart: async () => (await kill('SIGKILL'), start()),
    run: (...words) => promisify(execFile)(PROGRAM, words, { env: settings }),
    async stop() {
      const slow = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await kill('SIGTERM');
      clearTimeout(slow);
      clear();
    },
  };
}

/** Nothing of the developer's own configuration reaches the program under test. */
function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('LYDHOR_')));
}

async function answers(url) {
  try {
    return (await fetch(url, { redirect: 'manual' })).status < 500;
  } catch {
    return false; // not listening yet
  }
}

function createDatabase() {
  const name = `browser_${randomBytes(6).toString('hex')}`;
  const url = new URL(CLUSTER);
  url.pathname = `/${name}`;
  const sql = (command) => execFileSync('psql', [CLUSTER, '-qX', '-v', 'ON_ERROR_STOP=1', '-c', command]);
  sql(`CREATE DATABASE ${name}`);
  return { url: url.href, drop: () => sql(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
