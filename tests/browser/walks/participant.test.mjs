// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// A participant on a phone: joins, rates ten ideas, writes one, is stopped kindly at an identity code, gets
// the thank-you and the code, and comes back on another device. With scripts and without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isSound, launch, person, shot } from '../lib/browser.mjs';
import { demo } from '../lib/riihi.mjs';

let site;
let browser;

before(async () => {
  // RIIHI_SITE: a running server to walk on, instead of a demo of our own.
  site = process.env.RIIHI_SITE
    ? { url: process.env.RIIHI_SITE, stop: async () => {} }
    : await demo();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

// The demo's open brainstorm.
const slug = 'kokeile';
const words = {
  fi: {
    start: 'Aloita',
    go: 'Siirry kysymyksiin',
    idea: 'Kirjaston pihalle sopisi penkki, jolla voi lukea iltaan asti ilman kirjautumista mihinkään.',
    own: 'Kirjoita oma idea',
  },
  sv: {
    start: 'Börja',
    go: 'Gå till frågorna',
    idea: 'På bibliotekets gård kunde det finnas en bänk där man får läsa ända till kvällen utan avgift.',
    own: 'Skriv en egen idé',
  },
};
const button = (page, name) => page.getByRole('button', { name, exact: true });
const link = (page, name) => page.getByRole('link', { name, exact: true });

async function open(scripts, lang, width = 320) {
  const locale = lang === 'sv' ? 'sv-FI' : 'fi-FI';
  return person(browser, { width, scripts, locale });
}

async function sound(page, name, scripts) {
  // Chromium notes every refused form as an error; that a form is refused is what the walk wants to see.
  page.troubles = page.troubles.filter((t) => !/status of 422/.test(t));
  // Without scripts axe cannot run in the page: the same markup is checked with them.
  if (scripts) await isSound(page, name);
  else {
    assert.deepEqual(page.troubles, [], `${name}: troubles`);
  }
  await shot(page, name);
}

// From the poster's address to the first question.
async function join(context, page, lang, name, scripts) {
  await page.goto(`${site.url}/b/${slug}?via=poster`);
  assert.match(page.url(), new RegExp(`/${lang}/b/${slug}`), 'the address without a language goes to the reader’s');
  await sound(page, `${name}-1-intro`, scripts);
  await link(page, words[lang].start).click();
  await sound(page, `${name}-2-background`, scripts);
  assert.equal((await context.cookies()).length, 0, 'no cookie before the first own action');
  if (scripts) {
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
    assert.equal(stored, 0, 'nothing is stored before the first own action');
  }
  const group = page.locator('input[name=stakeholder_group]').first();
  if (await group.count()) await group.check();
  const place = page.locator('input[name=municipality_name]');
  if (await place.count()) {
    await place.fill('Kirkko');
    await page.locator('button[name=find]').click();
    await sound(page, `${name}-2-municipality`, scripts);
    await page.locator('input[name=municipality]').first().check();
  }
  // Ideas in every language: the demo's brainstorm to try is small.
  for (const box of await page.locator('input[name=languages_read]').all()) await box.check();
  await button(page, words[lang].go).click();
  await page.waitForURL(/\/q\/1/);
  const cookies = await context.cookies();
  assert.equal(cookies.length, 1, 'one cookie after joining');
  assert.ok(cookies[0].httpOnly && cookies[0].sameSite === 'Lax');
}

const dots = (page) => page.locator('.dot-done').count();

// One rating by a tap, whatever stands there: an agree question.
async function tap(page, scripts, value) {
  const before = await page.locator('.rate-card input[name=idea]').inputValue();
  if (scripts) {
    await page.locator(`input[name=value][value="${value}"]`).click();
    await page.waitForFunction((old) => document.querySelector('.rate-card input[name=idea]')?.value !== old, before);
  } else {
    await page.locator(`button[name=tap][value="${value}"]`).click();
  }
}

async function rateTen(page, name, scripts) {
  let done = 0;
  let undone = false;
  while (done < 10) {
    if (await page.locator('#f-percent').count()) {
      await sound(page, `${name}-4-guess-${done}`, scripts);
      if (done === 3) {
        await page.locator('#f-percent').fill('101');
        await page.locator('#step form button[type=submit]').click();
        await page.locator('.errors').waitFor();
        await page.locator('#f-percent').fill('60');
        await page.locator('#step form button[type=submit]').click();
      } else {
        await page.locator('#step form a.btn-quiet').click();
      }
      await page.locator('.rate-card').waitFor();
    }
    await tap(page, scripts, ['1', '-1', '0'][done % 3]);
    done += 1;
    if (done === 2 && !undone) {
      undone = true;
      await page.locator('.last button').click();
      await page.waitForFunction(() => document.querySelectorAll('.dot-done').length === 1);
      done -= 1;
    }
    if (done === 1) {
      assert.equal(await dots(page), 1);
      await sound(page, `${name}-3-rating`, scripts);
    }
  }
  await page.waitForURL(/\/summary|\/q\/1/);
  await page.locator('.stats').waitFor();
  await sound(page, `${name}-5-summary`, scripts);
}

async function write(page, lang, name, scripts) {
  await page.goto(`${site.url}/${lang}/b/${slug}/q/1`);
  await page.locator('#own summary').click();
  // An identity code from the test range: right check sign, nobody's.
  await page.locator('#own textarea').fill(`${words[lang].idea} 010190-900P`);
  await page.locator('#own button').click();
  await page.locator('.notice-error').waitFor();
  assert.match(await page.locator('textarea[name=text]').inputValue(), /010190/, 'what was typed is kept');
  await sound(page, `${name}-6-held`, scripts);
  await page.locator('textarea[name=text]').fill(words[lang].idea);
  await page.locator('.actions button').click();
  if (await page.locator('#similar').count()) {
    await sound(page, `${name}-6-similar`, scripts);
    await page.locator('.actions button').click();
  }
  await page.locator('.notice-success').waitFor();
}

async function thanksAndBack(page, lang, name, scripts) {
  await page.goto(`${site.url}/${lang}/b/${slug}/thanks`);
  await sound(page, `${name}-7-thanks`, scripts);
  const code = (await page.locator('#the-code').textContent()).trim();
  assert.match(code, /^[0-9A-Z]{6}(-[0-9A-Z]{6}){3}$/);
  await page.goto(`${site.url}/${lang}/b/${slug}/me`);
  await sound(page, `${name}-8-me`, scripts);
  await page.getByText(words[lang].idea).first().waitFor();

  const other = await open(scripts, lang);
  await other.page.goto(`${site.url}/${lang}/b/${slug}/return`);
  await sound(other.page, `${name}-9-return`, scripts);
  assert.equal((await other.context.cookies()).length, 0);
  await other.page.locator('#f-code').fill(code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'));
  await other.page.locator('.actions button').click();
  await other.page.locator('.errors').waitFor();
  await other.page.locator('#f-code').fill(code.toLowerCase().replaceAll('-', ' '));
  await other.page.locator('.actions button').click();
  await other.page.getByText(words[lang].idea).first().waitFor();
  assert.equal((await other.context.cookies()).length, 1);
  await other.context.close();

  if (scripts) {
    const third = await open(true, lang);
    await third.page.goto(`${site.url}/${lang}/b/${slug}/return#${code.replaceAll('-', '')}`);
    assert.equal(await third.page.locator('#f-code').inputValue(), code.replaceAll('-', ''));
    assert.ok(!third.page.url().includes('#'), 'the code does not stay in the address');
    await third.context.close();
  }
}

for (const lang of ['fi', 'sv']) {
  for (const scripts of [true, false]) {
    const name = `participant-${lang}-${scripts ? 'scripts' : 'plain'}`;
    test(`a participant takes part and comes back (${lang}, ${scripts ? 'with' : 'without'} scripts, 320 px)`, async () => {
      const { context, page } = await open(scripts, lang);
      await join(context, page, lang, name, scripts);
      await rateTen(page, name, scripts);
      await write(page, lang, name, scripts);
      await thanksAndBack(page, lang, name, scripts);
      await context.close();
    });
  }
}

test('with the keyboard alone: the arrows choose and send nothing, Enter sends', async () => {
  const { context, page } = await open(true, 'fi');
  await join(context, page, 'fi', 'participant-keys', true);
  await page.locator('input[name=value][value="1"]').waitFor();
  // Tab until the first answer has the focus: everything on the way can be reached.
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.name === 'value')) break;
  }
  assert.equal(await page.evaluate(() => document.activeElement?.name), 'value');
  const first = await page.locator('.rate-card input[name=idea]').inputValue();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(300);
  assert.equal(await page.locator('.rate-card input[name=idea]').inputValue(), first, 'arrowing casts no vote');
  assert.equal(await dots(page), 0);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.dot-done').length === 1);
  // The focus is on the next idea, not lost; the script moves it after the page has settled.
  await page.waitForFunction(() => (document.activeElement?.className ?? '').includes('rate-card'));
  await context.close();
});

test('the pages around: list, moderation, privacy, results’ door, in light and dark, narrow and wide', async () => {
  for (const [width, dark] of [[320, false], [1280, true]]) {
    for (const lang of ['fi', 'sv', 'en']) {
      const { context, page } = await person(browser, { width, dark, locale: lang });
      for (const tail of ['', '/join', '/ideas', '/moderation', '/privacy', '/return']) {
        await page.goto(`${site.url}/${lang}/b/${slug}${tail}`);
        assert.equal(await page.locator('html').getAttribute('lang'), lang);
        await isSound(page, `${lang}${tail} ${width}${dark ? ' dark' : ''}`);
        await shot(page, `around-${lang}-${width}${tail.replaceAll('/', '-')}`);
      }
      assert.equal((await context.cookies()).length, 0, 'reading sets no cookie');
      await context.close();
    }
  }
});
