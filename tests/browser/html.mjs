// HTML validity: pages are kept while the tests walk through them, and all are validated in one run at the end.
//
// As a program, `node tests/browser/html.mjs FOLDER`, it validates a folder of pages.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const FOLDER = 'build/pages';
const VNU = 'node_modules/vnu-jar/build/dist/vnu.jar';

const rules = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      'no-inline-style': 'error',
      'no-trailing-whitespace': 'off', // the pages come from templates: what matters is what they mean
      'long-title': 'off', // a hearing's name is as long as it is
      'void-style': 'off',
      'tel-non-breaking': 'off',
      'require-sri': 'off', // all our assets come from ourselves, under names with a hash
    },
  }),
);

/** Keeps a page, as the server sent it, for the validators, under a name. */
export function keep(name, html) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name.replaceAll(/[^\w-]+/g, '-')}.html`), html);
}

/** Keeps the page a visitor is on, and fails at once with what html-validate says of it. */
export async function valid(visitor, name, page = visitor.page) {
  const html = await visitor.html(page);
  keep(name, html);
  const found = await complaints(name, html);
  assert.equal(found.length, 0, `${page.url()}\n  ${found.join('\n  ')}`);
}

/** What html-validate says of a page, one line each. */
export async function complaints(name, html) {
  const report = await rules.validateString(html, `${name}.html`);
  const messages = report.results.flatMap((result) => result.messages);
  return messages.map(({ line, column, ruleId, message }) => `${name}:${line}:${column} ${message} (${ruleId})`);
}

/** Runs both validators over a folder; gives the number of pages and all complaints. */
export async function validate(folder) {
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  const found = [];
  for (const page of pages) found.push(...(await complaints(page, readFileSync(join(folder, page), 'utf8'))));
  // The validator does not know the focusgroup attribute of Designsystemet's components yet.
  const args = ['-jar', VNU, '--errors-only', '--skip-non-html', '--filterpattern', '.*focusgroup.*', folder];
  const vnu = spawnSync('java', args, { encoding: 'utf8' });
  if (vnu.error) throw vnu.error;
  if (vnu.status !== 0) found.push(...(vnu.stdout + vnu.stderr).trim().split('\n'));
  return { pages: pages.length, found };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { pages, found } = await validate(process.argv[2] ?? FOLDER);
  for (const line of found) console.error(line);
  console.log(`HTML: ${pages} pages validated, ${found.length} complaints`);
  process.exitCode = found.length > 0 || pages === 0 ? 1 : 0;
}
