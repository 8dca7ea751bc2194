// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// A councillor reads the results: the story from the top, a map by municipality, one idea, a search, a
// municipality's page on paper, the files. Then the wall while somebody takes part. On a phone and at a
// desk, in Finnish, Swedish and English, light and dark, with scripts and without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isSound, launch, person, shot } from '../lib/browser.mjs';
import { demo } from '../lib/riihi.mjs';

let site;
let browser;

before(async () => {
  // RIIHI_SITE: a running demo, instead of one of our own.
  site = process.env.RIIHI_SITE ? { url: process.env.RIIHI_SITE, stop: async () => {} } : await demo();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

async function sound(page, name, scripts = true) {
  if (scripts) await isSound(page, name);
  else assert.deepEqual(page.troubles, [], `${name}: troubles`);
  await shot(page, name);
}

for (const [lang, width, dark, scripts] of [
  ['fi', 320, false, true],
  ['sv', 1280, false, true],
  ['en', 768, true, true],
  ['fi', 1280, true, false],
]) {
  test(`the story: ${lang}, ${width} px${dark ? ', dark' : ''}, scripts ${scripts ? 'on' : 'off'}`, async () => {
    const name = `results-${lang}-${width}${dark ? '-dark' : ''}${scripts ? '' : '-plain'}`;
    const { context, page } = await person(browser, { width, dark, scripts, locale: `${lang}-FI` });
    const base = `${site.url}/${lang}/b/tulevaisuuden-kunta/results`;
    await page.goto(base);
    await sound(page, `${name}-1-story`, scripts);
    // Sections in the order of the story, each reached from the contents.
    const anchors = await page.locator('.contents a').evaluateAll((all) => all.map((a) => a.hash));
    assert.deepEqual(anchors.slice(0, 7), ['#promise', '#summary', '#short', '#who', '#agree', '#themes', '#divides']);
    for (const anchor of anchors) assert.equal(await page.locator(anchor).count(), 1, `${anchor} is there`);
    const places = await page.locator('main section > h2[id]').evaluateAll((all) => all.map((h) => `#${h.id}`));
    assert.deepEqual(places, anchors, 'the contents are the page');

    await page.goto(`${base}?map=kunta`);
    assert.ok((await page.locator('#municipalities tbody tr').count()) > 10, 'municipalities are on the map');
    await sound(page, `${name}-2-map`, scripts);

    // A number opens to the ideas behind it.
    await page.goto(base);
    await page.locator('#who-stakeholder_group .bar-label a').first().click();
    await page.waitForURL(/whose=role-resident/);
    assert.ok((await page.locator('.idea-card').count()) > 10);
    await sound(page, `${name}-3-whose`, scripts);
    await page.locator('.idea-card a').first().click();
    await page.waitForURL(/\/ideas\/\d+/);
    await sound(page, `${name}-4-idea`, scripts);

    // Every choice is in the address, and words narrow the list: fewer are told than there are, and fewer
    // again with a word more; what is told is what all the pages show.
    const told = async () => Number((await page.locator('.list-head strong').textContent()).replace(/\D/g, ''));
    await page.goto(`${base}/ideas`);
    const whole = await told();
    await page.goto(`${base}#every`);
    await page.locator('#f-q').fill(lang === 'sv' ? 'biblioteket' : lang === 'en' ? 'schools' : 'kirjastot');
    await page.locator('form[role=search] button').click();
    await page.waitForURL(/[?&]q=/);
    const found = await told();
    assert.ok(found > 0 && found < whole, `${found} of ${whole} ideas found`);
    const shown = await page.locator('.idea-card').count();
    assert.ok(shown > 0 && shown <= found, `${shown} of ${found} shown`);
    await sound(page, `${name}-5-search`, scripts);

    await page.goto(base);
    await page.locator('#f-kunta').selectOption('091');
    await page.locator('#f-kunta').locator('xpath=ancestor::form').locator('button').click();
    await page.waitForURL(/kunta=091/);
    await sound(page, `${name}-6-lens`, scripts);
    await page.locator('a[href$="/results/kunta/091"]').click();
    await page.locator('.sheet h1').waitFor();
    await sound(page, `${name}-7-sheet`, scripts);
    await page.goto(`${base}/method`);
    await sound(page, `${name}-8-method`, scripts);
    await context.close();
  });
}

test('a municipality is one A4', async () => {
  const { context, page } = await person(browser, { width: 794 });
  for (const [lang, code] of [['fi', '091'], ['sv', '049'], ['en', '005'], ['fi', '478']]) {
    await page.goto(`${site.url}/${lang}/b/tulevaisuuden-kunta/results/kunta/${code}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;
    assert.equal(pages, 1, `${lang} ${code}: ${pages} pages`);
  }
  await context.close();
});

test('the files come down whole', async () => {
  const { context, page } = await person(browser, { width: 1280 });
  const base = `${site.url}/fi/b/tulevaisuuden-kunta/results`;
  await page.goto(base);
  const links = await page.locator('.downloads a').evaluateAll((all) => all.map((a) => a.href));
  assert.ok(links.length > 12);
  for (const link of links) {
    const answer = await page.request.get(link);
    assert.equal(answer.status(), 200, link);
    assert.ok((await answer.body()).length > 60, link);
  }
  const zip = await (await page.request.get(`${base}/data/results.zip`)).body();
  assert.equal(zip.subarray(0, 2).toString(), 'PK');
  const tables = await page.locator('a[href*="/results/tables/"]').evaluateAll((all) => all.map((a) => a.href));
  for (const link of tables) {
    const text = await (await page.request.get(link)).text();
    assert.ok(text.includes(';') && text.split('\n').length > 1, link);
  }
  await context.close();
});

test('the first view is light and does not jump', async () => {
  const { context, page } = await person(browser, { width: 390 });
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0;
  client.on('Network.loadingFinished', (e) => (bytes += e.encodedDataLength));
  await page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((e) => (window.shifts += e.value))).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${site.url}/fi/b/tulevaisuuden-kunta/results`, { waitUntil: 'networkidle' });
  assert.ok(bytes > 20_000 && bytes < 100_000, `${bytes} bytes`);
  assert.ok((await page.evaluate(() => window.shifts)) < 0.01, 'nothing moves while it loads');
  await context.close();
});

// Somebody new takes part: joins and rates as long as there are ideas, up to `most`.
async function takesPart(most) {
  const api = `${site.url}/api/v1/brainstorms`;
  const send = (path, body, token) =>
    fetch(`${api}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
  const id = (await (await fetch(`${api}/kokeile`)).json()).id;
  const me = await (await send(`${id}/participants`, { language: 'fi' })).json();
  const ideas = (await (await fetch(`${api}/${id}/ideas?limit=50`)).json()).items;
  for (const idea of ideas.slice(0, most)) {
    const answer = await send(`${id}/votes`, { idea: idea.id, value: 1 }, me.token);
    assert.ok(answer.status < 500, `a vote was answered ${answer.status}`);
  }
}

test('the wall counts along, and can be stopped', async () => {
  const { context, page } = await person(browser, { width: 1920 });
  await page.goto(`${site.url}/fi/b/kokeile/wall`);
  await sound(page, 'wall-fi-1920');
  const people = page.locator('[data-live-count=participants]');
  const number = async () => Number((await people.textContent()).replace(/\D/g, ''));
  const before = await number();
  for (let n = 0; n < 6; n += 1) await takesPart(2);
  await page.waitForFunction((was) => Number(document.querySelector('[data-live-count=participants]').textContent.replace(/\D/g, '')) > was, before, { timeout: 20_000 });
  const pause = page.locator('[data-live-toggle]');
  await pause.click();
  assert.ok(await page.evaluate(() => document.documentElement.classList.contains('live-paused')));
  const paused = await number();
  for (let n = 0; n < 6; n += 1) await takesPart(1);
  await page.waitForTimeout(3_000);
  assert.equal(await number(), paused, 'nothing moves while it is stopped');
  await context.close();
  for (const [width, dark] of [[320, false], [1280, true]]) {
    const small = await person(browser, { width, dark });
    await small.page.goto(`${site.url}/sv/b/kokeile/wall`);
    await sound(small.page, `wall-sv-${width}`);
    await small.context.close();
  }
});
