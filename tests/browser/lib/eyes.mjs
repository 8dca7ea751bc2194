// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// Those in whose eyes a page is looked at: the demo's facilitator, and somebody who takes part.
import { person } from './browser.mjs';

const cookies = async (context) => {
  const all = await context.cookies();
  await context.close();
  return all;
};

// Signs the demo's facilitator in by the address that works once; `look` may use the signed-in page first.
export async function facilitator(browser, site, look = () => {}) {
  const { context, page } = await person(browser, { width: 1280 });
  await page.goto(site.addresses.facilitator);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/\/desk/);
  await look(page);
  return cookies(context);
}

// Joins the open brainstorm and reads all languages.
export async function participant(browser, site) {
  const { context, page } = await person(browser, { width: 390 });
  await page.goto(`${site.url}/fi/b/kokeile/join`);
  for (const box of await page.locator('input[name=languages_read]').all()) await box.check();
  await page.locator('main form button[type=submit]').last().click();
  await page.waitForURL(/\/q\/1/);
  return cookies(context);
}
