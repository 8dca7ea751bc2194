// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// Chromium as a person uses it: a phone, a desk, dark or light, with or without scripts.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

export async function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

// A fresh person: own cookies, own window. `bypassCSP` lets axe in; the policy itself has its own test. `site`
// is the address of the server where it is not this machine's loopback.
export async function person(browser, { width = 320, dark = false, scripts = true, locale = 'fi-FI', bypassCSP = true, phone = false, site } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: width < 700 ? 720 : 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
    locale,
    bypassCSP,
    isMobile: phone,
    hasTouch: phone,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.troubles = [];
  page.on('pageerror', (e) => page.troubles.push(`script error: ${e.message}`));
  page.on('console', (m) => {
    if (m.type() === 'error') page.troubles.push(`console: ${m.text()}`);
  });
  const host = (address) => new URL(address).host;
  const ours = site && host(site);
  page.on('request', (r) => {
    const own = ['data:', 'blob:'].some((p) => r.url().startsWith(p)) || host(r.url()) === ours || /^(localhost|127\.)/.test(host(r.url()));
    if (!own) page.troubles.push(`a request left for ${r.url()}`);
  });
  return { context, page };
}

// A long story lays its later chapters out when it has loaded: whoever looks at the whole waits for it.
export async function laidOut(page) {
  await page.waitForFunction(() => !document.querySelector('.chapter:not(.laid)'));
}

// No violation of axe's, nothing wider than the screen, nothing in the console.
export async function isSound(page, name) {
  await laidOut(page);
  await page.evaluate(axeSource);
  const result = await page.evaluate((t) => axe.run(document, { runOnly: { type: 'tag', values: t } }), tags);
  const found = result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 4).join(' | ')}`);
  assert.deepEqual(found, [], `${name}: axe`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `${name}: ${overflow} px wider than the screen`);
  assert.deepEqual(page.troubles, [], `${name}: troubles`);
}

export async function shot(page, name) {
  if (!process.env.RIIHI_SHOTS) return;
  mkdirSync(process.env.RIIHI_SHOTS, { recursive: true });
  await page.screenshot({ path: `${process.env.RIIHI_SHOTS}/${name}.png`, fullPage: true });
}
