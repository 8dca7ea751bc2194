// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// A planner at the desk: signs in with the one-time address, makes a brainstorm from a template, is told
// what is missing, looks at it as a participant, rehearses, opens it, makes a link and a poster, sees two phones
// answer, one Finnish and one Swedish, clears the queue, closes, writes the summary, publishes and corrects. On
// a phone with scripts, at a desk without. All of it over plain http by the machine's network address, as on a
// home network, where the machine has one.
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
    : await demo({ lan: true });
  browser = await launch();
  const { context, page } = await person(browser, { width: 320, site: site.url });
  await page.goto(site.addresses.facilitator);
  await isSound(page, 'sign-in link');
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/\/desk/);
  signedIn = await context.cookies();
  await context.close();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

const save = (page) => page.locator('main form .actions button[type=submit]').last().click();

async function sound(page, name, scripts) {
  // Chromium notes a refused form (422) in the console; that is what a refused form should be.
  page.troubles = page.troubles.filter((t) => !t.includes('status of 422'));
  // Without scripts axe cannot run in the page: the same markup is checked with them.
  if (scripts) await isSound(page, name);
  else assert.deepEqual(page.troubles, [], `${name}: troubles`);
  await shot(page, name);
}

async function open(scripts, width, lang) {
  const one = await person(browser, { width, scripts, site: site.url, locale: lang === 'sv' ? 'sv-FI' : 'fi-FI' });
  await one.context.addCookies(signedIn);
  return one;
}

// Chooses a template, gives it a name, and comes to the overview. Gives its address.
async function make(page, lang, name, scripts) {
  await page.goto(`${site.url}/${lang}/desk`);
  await sound(page, `${name}-1-list`, scripts);
  await page.locator('main .row a.btn').click();
  await sound(page, `${name}-2-new`, scripts);
  await page.locator('input[name=from][value="template:strategy"]').check();
  await page.locator('#f-title').fill(`Kävely ${name}`);
  await save(page);
  await page.waitForURL(/\/desk\/b\//);
  await sound(page, `${name}-3-draft`, scripts);
  return page.url().split('?')[0];
}

// The texts and the promise, with a mistake first: what was typed stays.
async function promise(page, base, name, scripts) {
  await page.goto(`${base}/texts`);
  for (const lang of ['fi', 'sv', 'en']) {
    await page.locator(`#f-who_decides_${lang}`).fill('Valtuusto päättää strategiasta kesäkuussa.');
    await page.locator(`#f-what_can_change_${lang}`).fill('Painopisteet voivat muuttua.');
  }
  await page.locator('#f-target_year').fill('20305');
  await save(page);
  await page.locator('.errors').waitFor();
  assert.equal(await page.locator('#f-target_year').inputValue(), '20305', 'what was typed is kept');
  await sound(page, `${name}-4-texts-refused`, scripts);
  await page.locator('#f-target_year').fill('2035');
  await page.locator('#f-answer_by').fill('2030-06-30');
  await page.locator('#f-contact_name').fill('Aino Virtanen');
  await page.locator('#f-contact_channel').fill('aino@example.org');
  await save(page);
  await page.locator('.notice-success').waitFor();
  await sound(page, `${name}-5-texts`, scripts);
}

// Seeds from a pasted table: refused with its rows named, then taken.
async function seeds(page, base, name, scripts) {
  const rows = Array.from({ length: 10 }, (_, n) => `Kävelyn aloitusidea numero ${n} kaikille;fi`);
  await page.goto(`${base}/seeds`);
  await page.locator('main details summary').click();
  await page.locator('#f-table').fill(['text;lang', ...rows, 'Lyhyt;xx'].join('\n'));
  await page.locator('form[enctype] button').click();
  await page.locator('#bad-rows').waitFor();
  await sound(page, `${name}-6-seeds-refused`, scripts);
  await page.locator('#f-table').fill(['text;lang', ...rows].join('\n'));
  await page.locator('form[enctype] button').click();
  await page.locator('.notice-success').waitFor();
  await sound(page, `${name}-7-seeds`, scripts);
}

// A question of another kind, put first.
async function question(page, base, name, scripts) {
  await page.goto(`${base}/questions`);
  await page.locator('a[href$="kind=scale"]').click();
  await sound(page, `${name}-8-scale`, scripts);
  for (const [field, text] of [['text', 'Kuinka hyvin kunta kuuntelee?'], ['low', 'Ei lainkaan'], ['high', 'Oikein hyvin']]) {
    await page.locator(`#f-${field}_fi`).fill(text);
  }
  await save(page);
  await page.locator('.notice-success').waitFor();
  await page.locator('ol form button').last().click();
  await page.locator('.notice-success').waitFor();
  await sound(page, `${name}-9-questions`, scripts);
}

// A phone that answers: joins and rates one idea.
async function answers(address, lang) {
  const locale = lang === 'sv' ? 'sv-FI' : 'fi-FI';
  const { context, page } = await person(browser, { width: 360, phone: true, site: site.url, locale });
  await page.goto(address.replace(/\/(fi|sv|en)\/b\//, '/b/'));
  assert.match(page.url(), new RegExp(`/${lang}/b/`), 'the phone’s own language');
  assert.ok(page.url().startsWith(site.url), 'on the same network address');
  await page.locator('main .actions a.btn').first().click();
  await page.locator('main form button.btn').last().click();
  await page.waitForURL(/\/q\//);
  for (let n = 1; n <= 9; n += 1) {
    await page.goto(page.url().replace(/\/q\/\d+.*/, `/q/${n}`));
    const agree = page.locator('input[name=value][value="1"]');
    if ((await agree.count()) && (await page.locator('form[data-rating]').count())) {
      await agree.click();
      await page.locator('.last').waitFor();
      break;
    }
  }
  await context.close();
}

// The draft as a participant will see it: every page, and nothing that sends.
async function preview(page, base, name, scripts) {
  await page.goto(base);
  await page.goto(await page.locator('main a[href*="/b/"]:not([href*="/desk/"])').first().getAttribute('href'));
  await page.locator('.simulated').first().waitFor();
  await sound(page, `${name}-preview`, scripts);
  await page.locator('main .actions a.btn').first().click();
  for (let n = 1; n < 12 && !page.url().includes('/thanks'); n += 1) {
    await sound(page, `${name}-preview-${n}`, scripts);
    await page.locator('main .actions a.btn').last().click();
  }
  assert.match(page.url(), /\/thanks/, 'the way leads to its end');
}

// A way in of its own, and the sheet for the wall.
async function invites(page, base, name, scripts) {
  await page.goto(`${base}/channels`);
  await page.locator('#f-audience').fill('Kirjasto');
  await page.locator('#f-kind').selectOption('poster');
  await save(page);
  await page.locator('.notice-success').waitFor();
  await page.goto(`${base}/invite`);
  await sound(page, `${name}-invite`, scripts);
  await page.locator('a[href*="/invite/poster/"]').first().click();
  await page.locator('.poster').waitFor();
  await sound(page, `${name}-poster`, scripts);
}

// A phone that sends an idea with a web address in it, which waits.
async function advertises(address, lang) {
  const { context, page } = await person(browser, { width: 360, phone: true, site: site.url, locale: `${lang}-FI` });
  await page.goto(address);
  await page.locator('main .actions a.btn').first().click();
  await page.locator('main form button.btn').last().click();
  await page.waitForURL(/\/q\//);
  for (let n = 1; n <= 9; n += 1) {
    await page.goto(page.url().replace(/\/q\/\d+.*/, `/q/${n}/write`));
    if (await page.locator('#write #f-text').count()) break;
  }
  await page.locator('#write #f-text').fill('Katsokaa miten naapurissa: https://example.org/torit');
  await page.locator('#write .actions button').click();
  await page.waitForURL(/just=spam/);
  await context.close();
}

async function queue(page, base, name, scripts) {
  await page.goto(`${base}/queue`);
  await sound(page, `${name}-queue-full`, scripts);
  await page.locator('form[action$="/approve"] button').first().click();
  await page.waitForURL(/done=/);
}

// The organiser's words, with a figure in them; after publishing with a reason.
async function summary(page, base, text, reason) {
  await page.goto(`${base}/summary`);
  for (const lang of ['fi', 'sv', 'en']) {
    const box = page.locator(`#f-summary_${lang}`);
    if (await box.count()) await box.fill(text);
  }
  if (await page.locator('#f-reason').count()) await page.locator('#f-reason').fill(reason);
  await page.locator('main form .actions button[type=submit]').last().click();
  await page.locator('.notice-success').waitFor();
}

async function step(page, base, code, name, scripts) {
  await page.locator(`main a[href$="/step/${code}"]`).first().click();
  await sound(page, `${name}-${code}`, scripts);
  await save(page);
  await page.waitForURL(/\?done=/);
  await sound(page, `${name}-${code}-done`, scripts);
}

for (const [lang, width, scripts] of [
  ['fi', 320, true],
  ['sv', 1280, true],
  ['en', 768, true],
  ['fi', 1280, false],
]) {
  test(`${lang}, ${width} px, scripts ${scripts ? 'on' : 'off'}`, async () => {
    const name = `desk-${lang}-${width}${scripts ? '' : '-plain'}`;
    const { context, page } = await open(scripts, width, lang);
    const base = await make(page, lang, name, scripts);
    await page.goto(`${base}/step/open`);
    await page.locator('.notice-warning a').first().waitFor();
    await sound(page, `${name}-not-yet`, scripts);
    await promise(page, base, name, scripts);
    await seeds(page, base, name, scripts);
    await question(page, base, name, scripts);
    for (const tail of ['settings', 'background', 'background/own/new', 'questions/new?kind=ideas', 'questions/new?kind=choice', 'questions/new?kind=text', 'channels', 'ideas', 'queue']) {
      await page.goto(`${base}/${tail}`);
      await sound(page, `${name}-${tail.replace(/\W+/g, '-')}`, scripts);
    }
    await preview(page, base, name, scripts);
    await page.goto(base);
    const address = await page.locator('main a[href*="/b/"]:not([href*="/desk/"])').first().getAttribute('href');
    await step(page, base, 'start_trial', name, scripts);
    await answers(address, lang === 'sv' ? 'sv' : 'fi');
    await page.goto(base);
    await step(page, base, 'open', name, scripts);
    assert.equal(await page.locator('.stats .stat dd').first().textContent(), '0', 'the rehearsal is wiped');
    await invites(page, base, name, scripts);
    await page.goto(base);
    await answers(address, 'fi');
    await answers(address, 'sv');
    if (!scripts) await page.reload();
    await page.waitForFunction(() => document.querySelector('.stats .stat dd')?.textContent === '2');
    await advertises(address, lang === 'sv' ? 'sv' : 'fi');
    await queue(page, base, name, scripts);
    await page.goto(`${base}/ideas`);
    await page.locator('main a[href*="/ideas/"]').first().click();
    await sound(page, `${name}-idea`, scripts);
    await page.locator('input[name=reason]').first().check();
    await page.locator('form[action$="/hide"] button').click();
    await page.locator('form[action$="/restore"] button').waitFor();
    await page.locator('form[action$="/restore"] button').click();
    await page.locator('#hide').waitFor();
    await page.goto(base);
    await step(page, base, 'close', name, scripts);
    await summary(page, base, 'Mukana oli {participants} ihmistä.', '');
    await page.goto(base);
    await step(page, base, 'publish', name, scripts);
    await summary(page, base, 'Mukana oli {participants} ihmistä. Kiitos!', 'kiitos puuttui');
    const results = await page.goto(`${address}/results`);
    assert.equal(results.status(), 200, 'the results are public');
    await page.locator('.editorial a[href="#who"]').waitFor();
    await page.getByText('kiitos puuttui').first().waitFor();
    await page.locator('a[href$="/changes"]').first().click();
    await page.getByText('kiitos puuttui').first().waitFor();
    await sound(page, `${name}-changes`, scripts);
    await context.close();
  });
}
