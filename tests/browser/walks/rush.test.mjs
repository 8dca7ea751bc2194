// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// Far more join than people would: the device proves some work by itself, and who runs no scripts waits.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isSound, launch, person, shot } from '../lib/browser.mjs';
import { demo } from '../lib/riihi.mjs';

let site;
let browser;

before(async () => {
  site = await demo({ env: { RIIHI__LIMITS__JOINS_AT_ONCE: '1', RIIHI__LIMITS__JOINS_PER_MINUTE: '1' } });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

const path = (lang) => `${site.url}/${lang}/b/kokeile/join`;
const join = async (page, lang, name) => {
  await page.goto(path(lang));
  await page.getByRole('button', { name, exact: true }).click();
};

test('in a rush the device proves some work, and the answers go along', async () => {
  const first = await person(browser);
  await join(first.page, 'fi', 'Siirry kysymyksiin');
  await first.page.waitForURL('**/q/1');
  for (const [lang, name, heading] of [['fi', 'Siirry kysymyksiin', 'Hetki vielä'], ['sv', 'Gå till frågorna', 'Ett ögonblick till']]) {
    const { context, page } = await person(browser, { locale: `${lang}-FI` });
    // Held back for a moment, so that the page between can be looked at.
    await page.route('**/assets/proof.*.js', async (route) => {
      await new Promise((go) => { setTimeout(go, 1500); });
      await route.continue();
    });
    await page.goto(path(lang), { waitUntil: 'domcontentloaded' });
    await page.getByRole('button', { name, exact: true }).click({ noWaitAfter: true });
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.waitForURL('**/q/1');
    page.troubles = page.troubles.filter((t) => !/status of 429/.test(t));
    assert.deepEqual(page.troubles, []);
    await context.close();
  }
  await first.context.close();
});

test('without scripts one waits and goes on with the button', async () => {
  const { context, page } = await person(browser, { scripts: false });
  await join(page, 'fi', 'Siirry kysymyksiin');
  await page.getByRole('heading', { level: 1, name: 'Hetki vielä' }).waitFor();
  await shot(page, 'proof-fi');
  await page.getByRole('button', { name: 'Siirry kysymyksiin', exact: true }).click();
  // Too early: the same page, and the wait goes on where it was.
  await page.getByRole('heading', { level: 1, name: 'Hetki vielä' }).waitFor();
  await page.waitForTimeout(20_500);
  await page.getByRole('button', { name: 'Siirry kysymyksiin', exact: true }).click();
  await page.waitForURL('**/q/1');
  await context.close();
});

test('the page between is sound in light and dark', async () => {
  for (const dark of [false, true]) {
    const { context, page } = await person(browser, { dark });
    await page.route('**/assets/proof.*.js', (route) => route.abort());
    await join(page, 'fi', 'Siirry kysymyksiin');
    await page.getByRole('heading', { level: 1, name: 'Hetki vielä' }).waitFor();
    page.troubles = page.troubles.filter((t) => !/status of 429|ERR_FAILED/.test(t));
    await isSound(page, `proof ${dark ? 'dark' : 'light'}`);
    await shot(page, `proof-fi-${dark ? 'dark' : 'light'}`);
    await context.close();
  }
});
