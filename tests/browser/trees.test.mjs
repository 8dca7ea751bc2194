// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// What the browser tells assistive technology about the key pages: roles, names and states, in all three
// languages, compared with docs/a11y/trees. `RIIHI_TREES=write` writes them anew: read the difference before
// it is committed.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch, person } from './lib/browser.mjs';
import * as eyes from './lib/eyes.mjs';
import { demo } from './lib/riihi.mjs';

const folder = new URL('../../docs/a11y/trees/', import.meta.url).pathname;
const open = '/b/kokeile';
const done = '/b/tulevaisuuden-kunta/results';
const PAGES = [
  ['front', ''],
  ['intro', open],
  ['join', `${open}/join`],
  ['question', `${open}/q/1`, 'participant'],
  ['thanks', `${open}/thanks`, 'participant'],
  ['results', done],
  ['results-ideas', `${done}/ideas`],
  ['method', `${done}/method`],
  ['sheet', `${done}/kunta/091`],
  ['wall', '/b/tulevaisuuden-kunta/wall'],
  ['feedback', '/feedback'],
  ['sign-in', '/sign-in'],
  ['desk', '/desk', 'facilitator'],
  ['desk-new', '/desk/new', 'facilitator'],
];

let site;
let browser;
const cookies = {};

before(async () => {
  site = await demo();
  browser = await launch();
  cookies.facilitator = await eyes.facilitator(browser, site);
  cookies.participant = await eyes.participant(browser, site);
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

// Without what differs from one run to the next: the port, the idea that was drawn, days and times, codes, ids.
function steady(tree, drawn) {
  let text = tree.replaceAll(new RegExp(site.url.replace(/^https?:\/\//, ''), 'g'), 'HOST');
  for (const words of drawn) text = text.replaceAll(words, '…').replaceAll('"…"', '…');
  return `${text
    .replace(/\b[0-9A-Z]{5,6}(-[0-9A-Z]{5,6}){3}\b/g, 'CODE')
    .replace(/(\/url: )(?!"?\/(fi|sv|en)\/?"?$)\S*\d\S*/gm, '$1ADDRESS')
    .replace(DAYS, 'DAY')
    .replace(/\b(kello|klo|kl\.?|at) \d{1,2}[.:]\d\d\b/g, '$1 TIME')}\n`;
}
// The demo lives around today: every day it names moves on.
const months = Array.from({ length: 12 }, (_, m) => new Date(2026, m, 1).toLocaleString('en-GB', { month: 'long' })).join('|');
const DAYS = new RegExp(`\\b\\d{1,2}\\.\\d{1,2}\\.(20\\d\\d\\b)?|\\b\\d{1,2} (${months})( 20\\d\\d)?\\b`, 'g');

for (const [name, path, who] of PAGES) {
  for (const lang of ['fi', 'sv', 'en']) {
    test(`${name}, ${lang}`, async (t) => {
      const file = `${folder}${name}.${lang}.yml`;
      const write = process.env.RIIHI_TREES === 'write';
      if (!write && !existsSync(file)) return t.skip('no tree is kept yet: RIIHI_TREES=write');
      const { context, page } = await person(browser, { width: 1280, locale: `${lang}-FI` });
      await context.addCookies(cookies[who] ?? []);
      await page.goto(`${site.url}/${lang}${path}`);
      const drawn = await page.locator('.rate-card .idea-big p').allTextContents();
      const tree = steady(await page.locator('body').ariaSnapshot(), drawn.map((w) => w.trim()).filter(Boolean));
      await context.close();
      if (write) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, tree);
        return;
      }
      const lines = (t) => t.split('\n');
      assert.deepEqual(lines(tree), lines(readFileSync(file, 'utf8')), `${name}.${lang}: RIIHI_TREES=write, and read what has changed`);
    });
  }
}
