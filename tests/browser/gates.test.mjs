// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// The accessibility gates over every page-state of `lib/states.mjs`: one demo, one browser, one page after
// another. `RIIHI_GATES` names a file that the outcome is written to (`bin/test-accessibility`);
// `RIIHI_STATES`, a pattern of names, tries some of them; `RIIHI_GATES_WITHOUT`, as in `A2 A4`, leaves slow gates
// out.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { laidOut, launch, person, shot } from './lib/browser.mjs';
import * as eyes from './lib/eyes.mjs';
import * as gates from './lib/gates.mjs';
import { demo } from './lib/riihi.mjs';
import { desks, states } from './lib/states.mjs';

const WHAT = {
  A1: 'axe-core',
  A2: 'IBM Equal Access, WCAG 2.2',
  A3: 'html-validate and the Nu validator',
  A4: 'HTML_CodeSniffer, WCAG 2 AA',
  A5: 'the keyboard',
  A6: 'the size of targets',
  A7: 'reflow, text spacing, text at 200 %',
  A11: 'stillness',
  A12: 'forced colours',
  A14: 'languages',
  A15: 'time limits',
};
const outcome = new Map(Object.keys(WHAT).map((id) => [id, { looked: 0, faults: [], ms: 0 }]));
const seen = [];
const sources = mkdtempSync(join(tmpdir(), 'riihi-gates-'));
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  // Matters of taste that our templates decide otherwise: how a doctype is written, white space, void
  // elements, long titles.
  rules: {
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    // What scrolls is a `div` around a table, named and reachable; a `section` would want a heading.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Radio buttons and boxes of one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
  },
});

let site;
let browser;
let desk;
const cookies = { visitor: [], participant: [], facilitator: [] };

before(async () => {
  site = await demo();
  browser = await launch();
  cookies.facilitator = await eyes.facilitator(browser, site, async (page) => (desk = await desks(page, site.url)));
  cookies.participant = await eyes.participant(browser, site);
});
after(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(sources, { recursive: true, force: true });
});

const wanted = new RegExp(process.env.RIIHI_STATES ?? '');
const all = states().filter((s) => wanted.test(s.name));
const without = new Set((process.env.RIIHI_GATES_WITHOUT ?? '').split(' '));

// Runs a gate and keeps what it found.
async function gate(id, name, faults) {
  const kept = outcome.get(id);
  const from = performance.now();
  const found = await faults;
  kept.ms += performance.now() - from;
  if (!found) return [];
  kept.looked += 1;
  kept.faults.push(...found.map((f) => `${name}: ${f}`));
  return found.map((f) => `${id} ${f}`);
}

// An empty place for somebody with the same light, by who it is.
async function enter(state) {
  const { context, page } = await person(browser, { width: state.width, dark: state.dark, locale: `${state.lang}-FI` });
  await context.addCookies(cookies[state.who]);
  return { context, page };
}

async function looks(state, name) {
  const { context, page } = await enter(state);
  try {
    let path = typeof state.path === 'string' ? state.path : await state.path(page, state.lang, site.url, desk);
    if (!/^\/(fi|sv|en)(\/|$)/.test(path)) path = `/${state.lang}${path}`;
    page.troubles.length = 0;
    const answer = await page.goto(`${site.url}${path}`);
    await laidOut(page);
    assert.equal(answer.status(), state.status ?? 200, `${name}: ${path}`);
    const found = [];
    if (!state.prepare) {
      const html = await answer.text();
      writeFileSync(join(sources, `${name}.html`), html);
      const report = await validator.validateString(html);
      const lines = report.results.flatMap((r) => r.messages.filter((m) => m.severity === 2).map((m) => `${m.ruleId}: ${m.message} (line ${m.line})`));
      found.push(...(await gate('A3', name, [...new Set(lines)].slice(0, 4))));
    }
    await state.prepare?.(page);
    await shot(page, `gate-${name}`);
    found.push(...(await gate('A14', name, gates.languages(page, state.lang))));
    found.push(...(await gate('A11', name, gates.still(page))));
    found.push(...(await gate('A6', name, gates.targets(page))));
    found.push(...(await gate('A7', name, gates.reflow(page, state.width))));
    if (state.keys) found.push(...(await gate('A5', name, gates.tabWalk(page))));
    found.push(...(await gate('A1', name, gates.axe(page))));
    if (state.first) {
      if (!without.has('A2')) found.push(...(await gate('A2', name, gates.ace(page))));
      if (!without.has('A4')) found.push(...(await gate('A4', name, gates.htmlcs(page))));
    }
    if (state.forced) {
      await page.emulateMedia({ forcedColors: 'active' });
      await page.reload();
      await laidOut(page);
      await shot(page, `gate-${name}-forced`);
      found.push(...(await gate('A12', name, gates.tabWalk(page, { forced: true }))));
    }
    seen.push(state);
    return found;
  } finally {
    await context.close();
  }
}

for (const state of all) {
  const name = `${state.name}-${state.lang}-${state.width}${state.dark ? '-dark' : ''}`;
  test(name, async () => assert.deepEqual(await looks(state, name), [], name));
}

// A15. A session of staff ends half an hour after the last request: whoever reads or writes for longer is told
// in time, in a place that is announced, and goes on with one press.
test('staff are told five minutes before a session ends, and go on where they were', async () => {
  if (!wanted.test('desk-session')) return;
  const found = [];
  for (const lang of ['fi', 'sv', 'en']) {
    const { context, page } = await enter({ who: 'facilitator', width: 390, lang });
    await page.clock.install();
    await page.goto(`${site.url}/${lang}/desk/new`);
    const box = page.locator('[role=alert] [data-session]');
    await page.locator('#f-title').focus();
    await page.clock.fastForward('24:30');
    if (await box.isVisible()) found.push(`${lang}: warned too early`);
    await page.clock.fastForward('00:45');
    await box.waitFor({ state: 'visible' });
    found.push(...(await gate('A6', `session-ends-${lang}`, gates.targets(page))));
    found.push(...(await gate('A7', `session-ends-${lang}`, gates.reflow(page, 390))));
    await box.locator('button').focus();
    await page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
    if ((await page.evaluate(() => document.activeElement.id)) !== 'f-title') found.push(`${lang}: the focus is not where it was`);
    await page.clock.fastForward('25:15');
    await box.waitFor({ state: 'visible' });
    await shot(page, `gate-session-ends-${lang}`);
    await gate('A15', `session-ends-${lang}`, found.map((f) => f));
    await context.close();
  }
  assert.deepEqual(found, []);
});

test('the Nu validator finds no error in any page as it is sent', async (t) => {
  if (spawnSync('java', ['-version']).status !== 0) {
    if (process.env.RIIHI_GATES) assert.fail('java is missing');
    t.diagnostic('SKIPPED: java is missing');
    return;
  }
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const run = spawnSync('java', ['-Xmx512m', '-jar', jar, '--errors-only', '--format', 'json', sources], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const known = Object.keys(gates.triaged.vnu);
  const all = JSON.parse(run.stderr || run.stdout).messages.filter((m) => !known.some((k) => m.message.startsWith(k)));
  const lines = all.map((m) => `${m.url.split('/').pop()}:${m.lastLine}: ${m.message}`);
  await gate('A3', 'the Nu validator', lines);
  assert.deepEqual(lines.slice(0, 20), []);
});

test('the outcome covers sixty page-states and is written where it is asked for', (t) => {
  t.diagnostic(`seconds by gate: ${[...outcome].map(([id, { ms }]) => `${id} ${(ms / 1000).toFixed(0)}`).join(', ')}`);
  if (process.env.RIIHI_STATES) return;
  assert.ok(seen.length >= 60, `${seen.length} page-states`);
  if (!process.env.RIIHI_GATES) return;
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const count = (key) => new Set(seen.map((s) => s[key])).size;
  const engine = (name) => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`${name}/package.json`), 'utf8')).version;
  const date = new Date().toISOString().slice(0, 10);
  // The day on which the statement was first written stays what it is.
  const before = existsSync(process.env.RIIHI_GATES) ? JSON.parse(readFileSync(process.env.RIIHI_GATES, 'utf8')) : {};
  const file = {
    written: before.written ?? date,
    date,
    commit: git('rev-parse', '--short', 'HEAD'),
    browser: browser.version(),
    engines: { 'axe-core': engine('axe-core'), 'accessibility-checker-engine': engine('accessibility-checker-engine'), 'vnu-jar': engine('vnu-jar') },
    page_states: seen.length,
    pages: count('name'),
    languages: count('lang'),
    widths: [...new Set(seen.map((s) => s.width))].sort((a, b) => a - b),
    gates: [...outcome].map(([id, { looked, faults }]) => ({ id, what: WHAT[id], looked, faults: faults.length, first: faults.slice(0, 5) })),
  };
  writeFileSync(process.env.RIIHI_GATES, `${JSON.stringify(file, null, 2)}\n`);
});
