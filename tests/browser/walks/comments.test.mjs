// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// A conversation beside an idea: somebody comments in Finnish without scripts, another replies in Swedish and
// reports, a moderator hides with a reason, and the public log tells it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isSound, launch, person, shot } from '../lib/browser.mjs';
import { demo } from '../lib/riihi.mjs';

let site;
let browser;

before(async () => {
  site = await demo();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

const slug = 'kokeile';
const send = (page) => page.locator('main form .actions button[type=submit]').first().click();

async function sound(page, name, scripts = true) {
  page.troubles = page.troubles.filter((t) => !/status of 422/.test(t));
  if (scripts) await isSound(page, name);
  else assert.deepEqual(page.troubles, [], `${name}: troubles`);
  await shot(page, name);
}

async function join(page, lang) {
  await page.goto(`${site.url}/${lang}/b/${slug}/join`);
  for (const box of await page.locator('input[name=languages_read]').all()) await box.check();
  await page.locator('main form .actions button[type=submit]').click();
  await page.waitForURL(/\/q\/1/);
}

test('a comment is written, answered, reported and hidden with a reason', async () => {
  const aino = await person(browser, { scripts: false });
  await join(aino.page, 'fi');
  await aino.page.locator('.rate-tail a').first().click();
  await aino.page.waitForURL(/\/comments/);
  const thread = aino.page.url().split(/[?#]/)[0];
  await sound(aino.page, 'comments-1-empty', false);
  await send(aino.page);
  await aino.page.locator('.errors').waitFor();
  await aino.page.locator('#f-text').fill('Hyvä idea, mutta kuka hoitaa talvella?');
  // The page in another language keeps what was typed, without scripts.
  await aino.page.locator('button[name=switch][lang=sv]').click();
  await aino.page.waitForURL(/\/sv\//);
  assert.equal(await aino.page.locator('#f-text').inputValue(), 'Hyvä idea, mutta kuka hoitaa talvella?');
  await send(aino.page);
  await aino.page.waitForURL(/done=sent/);

  const bo = await person(browser, { locale: 'sv-FI', width: 1280, dark: true });
  await join(bo.page, 'sv');
  await bo.page.goto(thread.replace('/fi/', '/sv/'));
  await sound(bo.page, 'comments-2-thread');
  const first = bo.page.locator('li.card').first();
  await first.locator('a[href*="reply="]').click();
  await bo.page.locator('#f-text').fill('Fastighetsskötaren, tänker jag.');
  await send(bo.page);
  await bo.page.waitForURL(/done=sent/);
  assert.equal(await bo.page.locator('li.card li').count(), 1, 'the reply stands under its comment');
  await sound(bo.page, 'comments-3-reply');
  await bo.page.locator('li.card').first().locator('a[href*="/report"]').first().click();
  await sound(bo.page, 'comments-4-report');
  await bo.page.locator('input[name=reason]').first().check();
  await send(bo.page);

  const desk = await person(browser, { width: 1280 });
  await desk.page.goto(site.addresses.facilitator);
  await desk.page.locator('main form button[type=submit]').first().click();
  await desk.page.waitForURL(/\/desk/);
  await desk.page.goto(`${site.url}/fi/b/${slug}`);
  await desk.page.goto(`${site.url}/fi/desk`);
  await desk.page.locator('main a[href*="/desk/b/"]', { hasText: 'Kokeile' }).first().click();
  await desk.page.locator('a[href$="/comments"]').first().click();
  await sound(desk.page, 'comments-5-desk');
  await desk.page.locator('main a[href*="/comments/"]').first().click();
  const form = desk.page.locator('form[action$="/hide"]');
  await form.locator('input[name=reason]').first().check();
  await form.locator('button[type=submit]').click();

  await aino.page.goto(thread);
  assert.ok(!(await aino.page.content()).includes('kuka hoitaa talvella'), 'what is hidden is not on the page');
  await aino.page.goto(`${site.url}/fi/b/${slug}/moderation`);
  await aino.page.locator('a[href$="/comments/log"]').click();
  assert.ok((await aino.page.locator('tbody tr').count()) >= 1, 'the public log tells of it');
  for (const one of [aino, bo, desk]) await one.context.close();
});
