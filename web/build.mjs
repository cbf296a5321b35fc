// Makes build/assets: bundled and hashed CSS, JS and fonts, the icon sprite, the favicon, and manifest.json (name -> hashed file).
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { icons, own } from './icons.mjs';

const out = 'build/assets';
const entries = [
  'app.css',
  'app.js',
  'answered.js',
  'autosave.js',
  'paste.js',
  'progress.js',
  'workbench.js',
  'worktable.js',
  'writers.js',
];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const manifest = {
  ...(await bundle()),
  'icons.svg': write('icons', sprite()),
  'favicon.svg': write('favicon', favicon()),
};
writeFileSync(`${out}/manifest.json`, JSON.stringify(manifest, null, 1));
console.log(manifest);

async function bundle() {
  const result = await build({
    entryPoints: entries.map((name) => `web/${name}`),
    bundle: true,
    minify: true,
    format: 'esm',
    outdir: out,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    metafile: true,
    legalComments: 'none',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
  });
  const names = {};
  for (const [file, made] of Object.entries(result.metafile.outputs)) {
    if (made.entryPoint) names[basename(made.entryPoint)] = basename(file);
    if (/inter-latin-wght-normal-\w+\.woff2$/.test(file)) names['font.woff2'] = basename(file);
  }
  return names;
}

function sprite() {
  const fromPackage = Object.entries(icons).map(([name, file]) => symbol(name, inner(file)));
  const drawnHere = Object.entries(own).map(([name, shapes]) => symbol(name, shapes));
  return `<svg xmlns="http://www.w3.org/2000/svg">${[...fromPackage, ...drawnHere].join('')}</svg>`;
}

function inner(file) {
  const svg = readFileSync(`node_modules/@navikt/aksel-icons/dist/svg/${file}.svg`, 'utf8');
  return svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
}

function symbol(name, shapes) {
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none">${shapes}</symbol>`;
}

function favicon() {
  return readFileSync('web/mark.svg', 'utf8');
}

function write(name, svg) {
  const hash = createHash('sha256').update(svg).digest('hex').slice(0, 8);
  const file = `${name}-${hash}.svg`;
  writeFileSync(`${out}/${file}`, svg);
  return file;
}
