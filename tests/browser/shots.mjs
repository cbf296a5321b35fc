// Pictures of the pages for people to look at: build/screenshots/NAME-WIDTH-SCHEME.png.
import { mkdirSync } from 'node:fs';

const FOLDER = 'build/screenshots';

/** The whole page, in light and in dark; the colour scheme is left light. */
export async function shots(page, name, schemes = ['light', 'dark']) {
  mkdirSync(FOLDER, { recursive: true });
  const { width } = page.viewportSize();
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${FOLDER}/${name}-${width}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
