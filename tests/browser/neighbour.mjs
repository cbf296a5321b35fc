// Another program at the server's SQLite file: opens it, reads, and closes it, over and over, as a backup or a curious
// administrator does. On PostgreSQL `lydhor check` alone.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Reads every page, as Debian's own SQLite does it. */
const READ = ['-cmd', '.timeout 10000'];

/**
 * Starts reading beside `server`. `stop()` ends it, fails if a reading failed, and gives how many there were; it ends with
 * `lydhor check --whole`, which must find nothing wrong.
 */
export function startNeighbour(server) {
  const file = server.databaseUrl.startsWith('sqlite:') ? server.databaseUrl.slice('sqlite:'.length) : null;
  let over = false;
  let readings = 0;
  const reading = (async () => {
    while (!over) {
      if (file) assert.equal((await run('sqlite3', [...READ, file, 'PRAGMA quick_check'])).stdout, 'ok\n');
      await server.run('check');
      readings += 1;
      await pause(500); // the browser needs the machine, too
    }
  })();
  // Told by stop(), not in the middle of somebody else's test.
  const ended = reading.then(
    () => null,
    (error) => error,
  );
  return {
    async stop() {
      over = true;
      const wrong = await ended;
      assert.equal(wrong, null, `${wrong?.message}\n${wrong?.stdout ?? ''}`);
      await server.run('check', '--whole');
      return readings;
    },
  };
}
