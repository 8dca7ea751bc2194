// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// The pictures of pages in docs/pictures, from the demo: the first view of each, as small as it can still be
// read. Run it again when a page changes: node tests/browser/pictures-of-pages.mjs
import { mkdirSync } from 'node:fs';
import { launch, person } from './lib/browser.mjs';
import { demo } from './lib/riihi.mjs';

const folder = new URL('../../docs/pictures/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const done = '/b/tulevaisuuden-kunta/results';
const site = await demo();
const browser = await launch();
const somebody = await person(browser, { width: 390 });
await somebody.page.goto(`${site.url}/fi/b/kokeile/join`);
await somebody.page.locator('main form button[type=submit]').last().click();
await somebody.page.waitForURL(/\/q\/1/);
const cookies = await somebody.context.cookies();
await somebody.context.close();
for (const [name, path, lang, width, dark, at] of [
  ['front', '', 'fi', 1280, false],
  ['question', '/b/kokeile/q/1', 'fi', 390, false],
  ['results-common', done, 'sv', 1280, false, '#agree'],
  ['results', done, 'fi', 1280, false],
  ['results-phone-dark', done, 'sv', 390, true],
  ['results-map', `${done}?map=kunta`, 'fi', 1280, false, '#map-h, #municipalities'],
  ['results-groups', done, 'en', 1280, true, '#groups'],
  ['results-ideas', `${done}/ideas?q=koulu`, 'fi', 1280, false],
  ['sheet', `${done}/kunta/091`, 'sv', 1280, false],
  ['wall', '/b/tulevaisuuden-kunta/wall', 'fi', 1280, true],
  ['intro', '/b/kokeile', 'sv', 390, false],
  ['style', '/style', 'en', 1280, false, '#colours'],
]) {
  const { context, page } = await person(browser, { width, dark, locale: `${lang}-FI` });
  if (name === 'question') await context.addCookies(cookies);
  await page.goto(`${site.url}/${lang}${path}`);
  if (at) await page.locator(at).first().scrollIntoViewIfNeeded();
  if (at) await page.locator(at).first().evaluate((e) => e.scrollIntoView({ block: 'start' }));
  await page.screenshot({ path: `${folder}${name}.jpg`, type: 'jpeg', quality: 55 });
  await context.close();
}
await browser.close();
await site.stop();
