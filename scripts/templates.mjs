// The templates in the house format: `node scripts/templates.mjs` writes, `--check` only says which are not.
// The formatter is dprint's for markup, which knows Jinja; a template whose first line says so is left as it is.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createFromBuffer } from '@dprint/formatter';

const FOLDER = 'templates';
const LEFT_ALONE = 'not formatted:';

const wasm = createRequire(import.meta.url).resolve('dprint-plugin-markup/plugin.wasm');
const formatter = createFromBuffer(readFileSync(wasm));
formatter.setConfig(
    { lineWidth: 120, indentWidth: 2, newLineKind: 'lf' },
    { quotes: 'double', preferAttrsSingleLine: true },
);
const problems = formatter.getConfigDiagnostics().map(({ message }) => message);

const check = process.argv.includes('--check');
const names = readdirSync(FOLDER, { recursive: true }).filter((name) => name.endsWith('.html'));
for (const path of names.toSorted().map((name) => `${FOLDER}/${name}`)) {
    const text = readFileSync(path, 'utf8');
    if (text.split('\n', 1)[0].includes(LEFT_ALONE)) continue;
    try {
        const formatted = formatter.formatText({ filePath: path.replace(/html$/, 'jinja'), fileText: text });
        if (formatted === text) continue;
        if (check) problems.push(`${path}: not in the house format (make fmt)`);
        else writeFileSync(path, formatted);
    } catch (error) {
        problems.push(`${path}: ${error}`);
    }
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
