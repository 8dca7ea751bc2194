// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// A facilitator at the desk of themes: names one, moves an idea, takes a theme into the summary, answers, merges
// and undoes; the results tell what was done. With scripts and without, on a phone, at a desk, in the dark.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isSound, launch, person, shot } from '../lib/browser.mjs';
import { demo } from '../lib/riihi.mjs';

let site;
let browser;
let signedIn;

before(async () => {
  // RIIHI_SITE and RIIHI_FACILITATOR: a running server and its one-time address, instead of a demo of our own.
  site = process.env.RIIHI_SITE
    ? { url: process.env.RIIHI_SITE, addresses: { facilitator: process.env.RIIHI_FACILITATOR }, stop: async () => {} }
    : await demo();
  browser = await launch();
  const { context, page } = await person(browser, { width: 320 });
  await page.goto(site.addresses.facilitator);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/\/desk/);
  signedIn = await context.cookies();
  await context.close();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

async function sound(page, name, scripts) {
  page.troubles = page.troubles.filter((t) => !t.includes('status of 422'));
  if (scripts) await isSound(page, name);
  else assert.deepEqual(page.troubles, [], `${name}: troubles`);
  await shot(page, name);
}

// The desk of the brainstorm with the most themes.
async function themes(page, lang) {
  await page.goto(`${site.url}/${lang}/desk`);
  const hrefs = await page.locator('main a[href*="/desk/b/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const bases = [...new Set(hrefs.map((h) => h.match(/\/desk\/b\/[^/?#]+/)[0]))];
  let best = { count: 0 };
  for (const base of bases) {
    const address = `${site.url}/${lang}${base}/themes`;
    await page.goto(address);
    const count = await page.locator('main li.card h2').count();
    if (count > best.count) best = { address, count };
  }
  assert.ok(best.count > 2, 'a brainstorm of the demo has themes');
  await page.goto(best.address);
  return best.address;
}

for (const [lang, width, dark, scripts] of [
  ['fi', 320, false, true],
  ['sv', 1280, true, true],
  ['en', 320, false, false],
]) {
  test(`${lang}, ${width} px, scripts ${scripts ? 'on' : 'off'}`, async () => {
    const name = `themes-${lang}-${width}${dark ? '-dark' : ''}${scripts ? '' : '-plain'}`;
    const { context, page } = await person(browser, { width, dark, scripts, locale: `${lang === 'en' ? 'en-GB' : `${lang}-FI`}` });
    await context.addCookies(signedIn);
    const base = await themes(page, lang);
    assert.ok(await page.locator('nav.tabs a[aria-current=page]').count(), 'the desk stands around it');
    await sound(page, `${name}-1-list`, scripts);

    await page.locator('main li.card a.btn').first().click();
    const one = page.url();
    await sound(page, `${name}-2-one`, scripts);
    for (const code of ['fi', 'sv', 'en']) await page.locator(`#f-name_${code}`).fill('');
    await page.locator('form[action$="/names"] button').click();
    await page.locator('.errors').waitFor();
    await sound(page, `${name}-3-refused`, scripts);
    const called = `Kävely ${name}`;
    await page.locator(`#f-name_${lang}`).fill(called);
    // By the keyboard alone.
    await page.locator(`#f-name_${lang}`).press('Enter');
    await page.locator('.notice-success').waitFor();
    assert.equal(await page.locator('h1').textContent(), called);

    await page.goto(one);
    await page.locator('input[name=idea]').nth(1).check();
    await page.locator('button[name=do][value=keep]').click();
    await page.locator('.notice-success').waitFor();
    await page.locator('textarea[name^=text_]').first().fill(`Vastaus ${name}`);
    await page.locator('form:has(input[value=answer]) button[type=submit]').click();
    await page.locator('.notice-success').waitFor();
    await page.locator('button[name=take]').first().click();
    await page.waitForURL(/done=(taken|had)/);
    await sound(page, `${name}-4-done`, scripts);

    await page.goto(one);
    await page.locator('select[name=with]').selectOption({ index: 2 });
    await page.locator('form[action$="/merge"] button').click();
    await page.locator('.notice-success').waitFor();
    await page.goto(`${base}/history`);
    await sound(page, `${name}-5-history`, scripts);
    await page.locator('button[name=do][value=undo]').first().click();
    await page.locator('button[name=do][value=redo]').first().waitFor();
    await page.goto(`${base}/0`);
    await sound(page, `${name}-6-other`, scripts);
    await page.goto(base);
    await sound(page, `${name}-7-list`, scripts);
    await context.close();
  });
}
