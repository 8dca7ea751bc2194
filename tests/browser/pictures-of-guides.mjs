// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// The pictures of the facilitator's guides, taken from the demo's real desk: docs/guides/pictures/NAME.LANG.png.
// Run it again when a page changes: node tests/browser/pictures-of-guides.mjs
import { mkdirSync, statSync } from 'node:fs';
import { launch, person } from './lib/browser.mjs';
import { demo } from './lib/riihi.mjs';

const folder = new URL('../../docs/guides/pictures/', import.meta.url).pathname;
// A guide stays small enough to be mailed.
const most = 100_000;
mkdirSync(folder, { recursive: true });

const site = await demo();
const browser = await launch();
let failed = false;
try {
  const { context, page } = await person(browser, { width: 880 });
  await page.goto(site.addresses.facilitator);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/\/desk/);
  for (const lang of ['fi', 'sv']) {
    // As high as it has to be to show what the text beside it is about.
    const take = async (name, address, from = 'main .eyebrow, main h1', height = 640) => {
      const reply = address && (await page.goto(address));
      if (reply && !reply.ok()) throw new Error(`${address}: ${reply.status()}`);
      await page.evaluate(() => document.fonts.ready);
      const top = await page.locator(from).first().boundingBox();
      const full = await page.evaluate(() => document.documentElement.scrollHeight);
      const y = Math.max(0, Math.floor(top.y) - 24);
      const file = `${folder}${name}.${lang}.png`;
      await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y, width: 880, height: Math.min(height, full - y) } });
      const { size } = statSync(file);
      console.log(`${file.replace(/.*\/docs/, 'docs')} ${size}`);
      if (size > most) failed = true;
    };
    await take('templates', `${site.url}/${lang}/desk/new`);
    await page.locator('input[name=from][value="template:strategy"]').check();
    await page.locator('#f-title').fill(lang === 'fi' ? 'Kuntastrategia 2035' : 'Kommunstrategi 2035');
    await page.locator('main form .actions button[type=submit]').last().click();
    await page.waitForURL(/\/desk\/b\//);
    const draft = page.url().split('?')[0];
    await take('draft', draft, undefined, 900);
    await take('promise', `${draft}/texts`, '#promise', 460);
    await take('trial', `${draft}/step/start_trial`);
    const desks = {};
    await page.goto(`${site.url}/${lang}/desk`);
    for (const link of await page.locator('main a[href*="/desk/b/"]').all()) {
      const [href, title] = [await link.getAttribute('href'), await link.textContent()];
      desks[title.trim()] ??= `${site.url}${href}`;
    }
    const addresses = Object.values(desks).filter((a) => a !== draft);
    const shows = async (address, words) => {
      await page.goto(address);
      return (await page.locator('main').textContent()).includes(words);
    };
    for (const address of addresses) {
      if (await shows(address, '/b/kokeile')) await take('running', address, 'main h2', 640);
    }
    for (const address of addresses) {
      // The published one has a funnel, people to compare with the population, and a package.
      if (!(await shows(address, '/b/tulevaisuuden-kunta'))) continue;
      await take('invite', `${address}/invite`);
      await take('missing', `${address}/missing`);
      await take('summary', `${address}/summary`);
      await take('archive', `${address}/archive`);
    }
  }
  await context.close();
} finally {
  await browser.close();
  await site.stop();
}
if (failed) {
  console.error(`a picture is over ${most} bytes`);
  process.exit(1);
}
