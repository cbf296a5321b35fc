// Reads the licence of every crate and npm package we build on, and says which deny.toml does not allow.
// Needs no network and no cargo-deny; it checks the same allow list, banned names and sources.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Tools that run on a developer's machine and ship in nothing: what deny.toml need not know.
const TOOLS_ONLY = ['CC-BY-4.0', 'CC0-1.0', 'MIT-0', 'Python-2.0', 'EUPL-1.2'];
// What the assets are built from and with: fonts under the Open Font License may be bundled, not sold by themselves.
const ASSETS = ['OFL-1.1', 'BlueOak-1.0.0'];

// Their package.json names no licence, or not in SPDX: what their LICENSE file says.
const READ_BY_HAND = { 'svg-tags': 'MIT' };

const config = readFileSync('deny.toml', 'utf8');
const strings = (text) => [...text.matchAll(/"([^"]+)"/g)].map((match) => match[1]);
const allowed = new Set(strings(config.match(/^allow = \[([^\]]*)\]/m)[1]));
const banned = new Set([...config.match(/^deny = \[(.*)\]/m)[1].matchAll(/name = "([^"]+)"/g)].map((m) => m[1]));

/** Whether an SPDX expression can be met by licences in `list`. OR binds weaker than AND; "MIT/Apache-2.0" is an old OR. */
export function permits(list, expression) {
    const tokens = expression.replaceAll('/', ' OR ').match(/\(|\)|[^\s()]+/g) ?? [];
    const or = () => {
        let met = and();
        while (tokens[0] === 'OR') met = (tokens.shift(), and()) || met;
        return met;
    };
    const and = () => {
        let met = one();
        while (tokens[0] === 'AND') met = (tokens.shift(), one()) && met;
        return met;
    };
    const one = () => {
        const token = tokens.shift();
        if (token === '(') {
            const met = or();
            tokens.shift();
            return met;
        }
        if (tokens[0] === 'WITH') return list.has(`${token} ${tokens.splice(0, 2).join(' ')}`);
        return list.has(token);
    };
    return or();
}

function crates() {
    const args = ['metadata', '--format-version=1', '--locked', '--all-features'];
    const platforms = ['x86_64-unknown-linux-gnu', 'aarch64-unknown-linux-gnu'];
    const run = (more) => {
        const all = [...args, ...platforms.map((p) => `--filter-platform=${p}`), ...more];
        return JSON.parse(
            execFileSync('cargo', all, {
                maxBuffer: 1 << 28,
                stdio: ['ignore', 'pipe', more.length ? 'ignore' : 'inherit'],
            }),
        );
    };
    let graph;
    try {
        graph = run(['--offline']);
    } catch {
        graph = run([]); // crates of optional features may not have been fetched yet
    }
    const used = new Set(graph.resolve.nodes.map((node) => node.id));
    return graph.packages.filter((crate) => used.has(crate.id));
}

function npmPackages() {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    return Object.entries(lock.packages).filter(([path]) => path.includes('node_modules/'));
}

const wrong = [];
const rust = crates();
for (const crate of rust) {
    const name = `${crate.name} ${crate.version}`;
    if (!permits(allowed, crate.license ?? 'no licence named'))
        wrong.push(`${name}: ${crate.license ?? 'no licence named'}`);
    if (banned.has(crate.name)) wrong.push(`${name}: banned in deny.toml`);
    if (crate.source && !crate.source.startsWith('registry+https://github.com/rust-lang/crates.io-index')) {
        wrong.push(`${name}: comes from ${crate.source}`);
    }
}
const npm = npmPackages();
for (const [path, entry] of npm) {
    const name = path.replace(/^.*node_modules\//, '');
    const list = new Set([...allowed, ...ASSETS, ...(entry.dev || entry.devOptional ? TOOLS_ONLY : [])]);
    const licence = entry.license ?? READ_BY_HAND[name] ?? 'no licence named';
    if (!permits(list, licence)) wrong.push(`${name} ${entry.version} (npm): ${licence}`);
}
console.log(`Licences: ${rust.length} crates and ${npm.length} npm packages read, ${wrong.length} not allowed`);
if (wrong.length > 0) {
    console.error(wrong.map((line) => `  ${line}`).join('\n'));
    process.exit(1);
}
