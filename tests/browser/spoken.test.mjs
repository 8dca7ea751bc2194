// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// What a screen reader says on the seven flows, word by word, and which keys were pressed: joining, writing
// an idea, rating, commenting, the map of opinions, a table, signing in. The reader is virtual (it follows
// the accessibility rules, as people's own readers do); what it says is kept in docs/a11y/spoken and must
// stay the same. `RIIHI_SPOKEN=write` writes it anew, to be read through before it is committed.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launch, person } from './lib/browser.mjs';
import { demo } from './lib/riihi.mjs';

const reader = readFileSync(createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader').replace(/lib\/.*$/, 'lib/esm/index.browser.js'), 'base64');
const folder = new URL('../../docs/a11y/spoken/', import.meta.url).pathname;
const done = '/b/tulevaisuuden-kunta/results';
const open = '/b/kokeile';

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

// Reads a part of the page from its beginning, at most so many phrases.
async function read(page, selector, most) {
  // Which idea is drawn is chance: its words are not what is tested.
  await page.evaluate(() => document.querySelectorAll('.rate-card .idea p, .rate-card blockquote p').forEach((p) => (p.textContent = '…')));
  return page.evaluate(
    async ([source, where, limit]) => {
      const { virtual } = await import(`data:text/javascript;base64,${source}`);
      const container = document.querySelector(where);
      await virtual.start({ container });
      for (let i = 0; i < limit; i += 1) {
        await virtual.next();
        const said = await virtual.lastSpokenPhrase();
        if (/^end of (main|region|form|document)/.test(said) && (await virtual.spokenPhraseLog()).length > 3 && i > limit / 2) break;
      }
      const log = await virtual.spokenPhraseLog();
      await virtual.stop();
      return log;
    },
    [reader, selector, most],
  );
}

// Presses a key so often that the focus is on what is sought, and says how often. Past thirty the number says how
// long the page is, which changes with every link above and which nobody counts.
async function tabTo(page, selector, log, most = 120) {
  for (let n = 1; n < most; n += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) {
      log.push(n > 30 ? '[Tab until there]' : `[Tab x ${n}]`);
      return;
    }
  }
  assert.fail(`no way by Tab to ${selector}`);
}

async function press(page, key, log) {
  await page.keyboard.press(key);
  log.push(`[${key}]`);
}

async function join(page, lang, log = []) {
  await page.goto(`${site.url}/${lang}${open}/join`);
  log.push(...(await read(page, 'main', 40)));
  await tabTo(page, 'main form button[type=submit]:not([name])', log);
  await press(page, 'Enter', log);
  await page.waitForURL(/\/q\/1/);
  return log;
}

const flows = {
  join: (page, lang) => join(page, lang),
  async idea(page, lang) {
    await join(page, lang);
    const log = [];
    await tabTo(page, '#own summary', log);
    await press(page, 'Enter', log);
    log.push(...(await read(page, '#own', 14)));
    await page.locator('#own textarea').focus();
    await page.keyboard.type('Penkki kirjaston pihalle, 010190-900P');
    log.push('[types an idea with an identity code]');
    await tabTo(page, '#own button', log);
    await press(page, 'Enter', log);
    await page.locator('.notice-error').waitFor();
    log.push(...(await read(page, 'main', 24)));
    return log;
  },
  async rate(page, lang) {
    await join(page, lang);
    const log = await read(page, '.rate-card', 20);
    await tabTo(page, '.rate-card input[name=value]', log);
    await press(page, 'ArrowRight', log);
    await press(page, 'Enter', log);
    await page.waitForFunction(() => document.querySelectorAll('.dot-done').length === 1);
    await page.waitForFunction(() => (document.activeElement?.className ?? '').includes('rate-card'));
    await page.waitForFunction(() => document.querySelector('[data-status]').textContent.trim() !== '').catch(() => {});
    log.push(`(status) ${(await page.locator('[data-status]').textContent()).trim()}`);
    return log;
  },
  async comment(page, lang) {
    await join(page, lang);
    await page.goto(`${site.url}/${lang}${open}/ideas`);
    const log = [];
    await tabTo(page, 'a[href*="/comments"]', log);
    await press(page, 'Enter', log);
    await page.waitForURL(/\/comments/);
    log.push(...(await read(page, 'main', 40)));
    await tabTo(page, 'main form textarea[name=text]', log);
    await page.keyboard.type('Penkki mahtuisi myös pysäkille.');
    log.push('[types a comment]');
    await tabTo(page, 'main form[method=post] button[type=submit]', log);
    await press(page, 'Enter', log);
    await page.locator('.notice-success').first().waitFor();
    log.push(...(await read(page, 'main', 30)));
    return log;
  },
  async map(page, lang) {
    await page.goto(`${site.url}/${lang}${done}`);
    const log = await read(page, 'section[aria-labelledby=groups]', 40);
    // The picture's table is behind a heading that the keys open.
    await tabTo(page, 'section[aria-labelledby=groups] summary', log, 400);
    await press(page, 'Enter', log);
    assert.ok(await page.evaluate(() => document.activeElement.parentElement.open), 'the keys open it');
    return log;
  },
  async table(page, lang) {
    await page.goto(`${site.url}/${lang}${done}`);
    const log = [];
    await tabTo(page, '#who-stakeholder_group details summary', log, 400);
    await press(page, 'Enter', log);
    log.push(...(await read(page, '#who-stakeholder_group details', 40)));
    return log;
  },
  async 'sign-in'(page, lang) {
    await page.goto(`${site.url}/${lang}/sign-in`);
    const log = await read(page, 'main', 30);
    await tabTo(page, 'input[name=email]', log);
    await page.keyboard.type('aino@example.org');
    await tabTo(page, 'input[name=password]', log);
    await page.keyboard.type('not the right one');
    log.push('[types an address and a wrong password]');
    await press(page, 'Enter', log);
    await page.locator('.errors, .notice-error').first().waitFor();
    log.push(...(await read(page, 'main', 16)));
    if (lang !== 'fi') return log;
    // The one-time address works once.
    await page.goto(site.addresses.facilitator);
    log.push(...(await read(page, 'main', 10)));
    await tabTo(page, 'main form button[type=submit]', log);
    await press(page, 'Enter', log);
    await page.waitForURL(/\/desk/);
    log.push(...(await read(page, 'main', 10)));
    return log;
  },
};

for (const [name, flow] of Object.entries(flows)) {
  for (const lang of ['fi', 'sv']) {
    test(`what is heard: ${name}, ${lang}`, async () => {
      const { context, page } = await person(browser, { width: 1280, locale: `${lang}-FI` });
      const heard = (await flow(page, lang)).map((line) => line.replace(/localhost:\d+/g, 'localhost').replace(/\b\d{1,2}\.\d{1,2}\.20\d\d\b/g, 'D.M.YYYY').replace(/\/ideas\/[0-9a-z]{13}\b/g, '/ideas/ID')).join('\n');
      await context.close();
      const file = `${folder}${name}.${lang}.txt`;
      if (process.env.RIIHI_SPOKEN === 'write' || !existsSync(file)) {
        assert.equal(process.env.RIIHI_SPOKEN, 'write', `${file} is missing`);
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, `${heard}\n`);
      }
      assert.equal(`${heard}\n`, readFileSync(file, 'utf8'));
    });
  }
}
