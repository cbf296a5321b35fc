// Accessibility, by axe: WCAG 2.2 AA and good practice, in light and in dark.
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What another colour scheme can change: everything else was looked at in the first.
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Fails with every finding on the page as it stands now; leaves the colour scheme as it was. */
export async function accessible(page, { schemes = ['light', 'dark'], without = [] } = {}) {
  const before = await page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  const findings = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Colours change by transitions, however short: what is measured is where they end.
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))));
    await page.waitForTimeout(60);
    const builder = new AxeBuilder({ page });
    if (colorScheme === schemes[0]) builder.withTags(TAGS);
    else builder.withRules(OF_COLOUR);
    for (const selector of without) builder.exclude(selector);
    const { violations } = await builder.analyze();
    for (const { id, help, nodes } of violations) {
      for (const node of nodes) findings.push(`${colorScheme}: ${id}: ${help}\n    ${node.html}\n    ${why(node)}`);
    }
  }
  await page.emulateMedia({ colorScheme: before });
  assert.equal(findings.length, 0, `${page.url()}\n  ${findings.join('\n  ')}`);
}

const why = (node) => (node.failureSummary ?? '').split('\n').slice(1).join(' ').trim();
