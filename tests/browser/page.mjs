// A browser whose pages may not complain: errors, failed requests and breaches of the security policy fail the test.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const PROGRAM = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const VIEWS = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/** Chromium without a word to the outside. `close()` it at the end. */
export function launch() {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const more = ['--disable-component-update', '--disable-sync', '--disable-default-apps', '--force-color-profile=srgb'];
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: PROGRAM, headless: true, args: [...quiet, ...more, ...root] });
}

/**
 * One visitor with a browser of their own: `{ page, context, expect(pattern), html(), faults, close() }`.
 *
 * `close()` fails the test if the pages complained. `expect(/status of 404/)` announces a complaint that the test
 * provokes; one that is announced and does not come fails the test too. `html()` is the page as the server sent it.
 */
export async function visit(browser, { view = 'desktop', scheme = 'light', baseUrl, locale = 'nb-NO', ...more } = {}) {
  const context = await browser.newContext({
    ...VIEWS[view],
    baseURL: baseUrl,
    locale,
    timezoneId: 'Europe/Oslo',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...more,
  });
  context.setDefaultTimeout(10_000);
  const faults = [];
  const expected = [];
  const sent = new WeakMap();
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`security policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`);
    });
  });
  context.on('page', watch);
  function watch(page) {
    const at = () => new URL(page.url(), 'about:blank').pathname;
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${at()}: console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`${at()}: error: ${error.stack ?? error}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // A navigation or a download that takes over from an open request is no failure.
      if (why !== 'net::ERR_ABORTED') faults.push(`${at()}: request failed: ${request.url()} ${why}`);
    });
    page.on('response', (response) => {
      const request = response.request();
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
        // What has gone by the time it is asked for is told by html(), not here.
        const text = response.status() < 300 || response.status() >= 400 ? response.text().catch(() => null) : null;
        if (text) sent.set(page, text);
      }
      if (response.status() >= 400) faults.push(`${at()}: status of ${response.status()}: ${response.url()}`);
    });
  }
  const page = await context.newPage();
  const unexpected = () => faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
  return {
    page,
    context,
    faults,
    expect: (pattern) => expected.push(pattern),
    async html(of = page) {
      const text = await sent.get(of);
      assert.ok(text, `no page has been loaded at ${of.url()}`);
      return text;
    },
    async close() {
      await context.close();
      assert.deepEqual(unexpected(), [], 'the browser complained');
      const idle = expected.filter((pattern) => !faults.some((fault) => pattern.test(fault)));
      assert.deepEqual(idle, [], 'announced, but did not come');
    },
  };
}

/** Fails where a page is wider than the window, so that a reader would have to scroll sideways. */
export async function fits(page) {
  // Not innerWidth: a phone zooms out from a page that is too wide, and then calls itself as wide as the page.
  const has = page.viewportSize().width;
  const needs = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(needs <= has, `${page.url()} needs ${needs} pixels of ${has}`);
}
