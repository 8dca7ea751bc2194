// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// The page-states that the accessibility gates look at: every template of the product, and what it looks
// like when a form was refused, when nothing was found, when somebody has answered. Each page is seen in
// all three languages, narrow and wide, light and dark, one after another: `VIEWS` is dealt round.

// Whose eyes: nobody's in particular, somebody's who takes part, a facilitator's.
const visitor = (name, path, extra = {}) => ({ name, who: 'visitor', path, ...extra });
const participant = (name, path, extra = {}) => ({ name, who: 'participant', path, ...extra });
const facilitator = (name, path, extra = {}) => ({ name, who: 'facilitator', path, ...extra });

const done = '/b/tulevaisuuden-kunta';
const open = '/b/kokeile';

async function openAll(page) {
  await page.evaluate(() => document.querySelectorAll('main details').forEach((d) => (d.open = true)));
}

// Sends the first form of the page as it is, without the browser's own checks: the server's refusal.
async function sendEmpty(page, selector) {
  await page.locator(selector).first().evaluate((f) => {
    f.noValidate = true;
    f.querySelectorAll('[required]').forEach((i) => i.removeAttribute('required'));
  });
  await Promise.all([page.waitForLoadState('load'), page.locator(`${selector} button[type=submit]`).last().click()]);
  await page.locator('.errors, .notice-error').first().waitFor();
}

// Writes to the organisation and gives the message's address at the desk.
async function feedback(page, lang, url) {
  await page.goto(`${url}/${lang}/feedback?from=/${lang}${open}`);
  await page.locator('input[name=about]').first().check();
  await page.locator('textarea[name=message]').fill('Kartta ei aukea näppäimistöllä.\n\nVoisitteko katsoa?');
  await Promise.all([page.waitForURL(/sent=1/), page.locator('main form button[type=submit]').first().click()]);
  await page.goto(`${url}/${lang}/desk/feedback`);
  return page.locator('main a[href*="/desk/feedback/"]').first().getAttribute('href');
}

// The first link of a page that leads to an address like this one.
const linkOf = (from, pattern) => async (page, lang, url, desk) => {
  const start = from(desk);
  await page.goto(`${url}/${lang}${start}`);
  const all = await page.locator('main a').evaluateAll((links) => links.map((l) => l.getAttribute('href')));
  const found = all.find((href) => href && pattern.test(href));
  if (!found) throw new Error(`${start} links to nothing like ${pattern}`);
  return found;
};

// `times`: in how many views; `keys`: the tab walk too; `forced`: in forced colours as well.
export const PAGES = [
  visitor('front', '', { times: 2, keys: true }),
  visitor('accessibility', '/accessibility'),
  visitor('privacy', '/privacy'),
  visitor('feedback', '/feedback'),
  visitor('style', '/style', { times: 2, keys: true, forced: true }),
  visitor('not-found', '/b/ei-ole', { status: 404 }),
  visitor('sign-in', '/sign-in', { times: 2, keys: true }),
  visitor('sign-in-refused', '/sign-in', { prepare: (page) => sendEmpty(page, 'main form') }),
  visitor('intro', open, { times: 3, keys: true, forced: true }),
  visitor('join', `${open}/join`, { times: 2, keys: true, forced: true }),
  visitor('ideas', `${open}/ideas`, { times: 2 }),
  visitor('moderation', `${open}/moderation`),
  visitor('brainstorm-privacy', `${open}/privacy`),
  visitor('return', `${open}/return`, { times: 2 }),
  visitor('return-refused', `${open}/return`, { prepare: (page) => sendEmpty(page, 'main form') }),
  visitor('comments-log', `${open}/comments/log`),
  visitor('results', `${done}/results`, { times: 4, keys: true, forced: true }),
  visitor('results-unfolded', `${done}/results`, { times: 2, prepare: openAll }),
  visitor('results-municipalities', `${done}/results?map=kunta`, { times: 2, prepare: openAll }),
  visitor('results-lens', `${done}/results?kunta=091`, { times: 2 }),
  visitor('results-ideas', `${done}/results/ideas`, { times: 2, keys: true }),
  visitor('results-search', `${done}/results/ideas?q=koulu`, { times: 2 }),
  visitor('results-none', `${done}/results/ideas?q=zzzzqqqq`, { times: 2 }),
  visitor('results-group', `${done}/results/ideas?whose=group-A`),
  visitor('result-idea', async (page, lang, url) => {
    await page.goto(`${url}/${lang}${done}/results/ideas`);
    return page.locator('.idea-card a').first().getAttribute('href');
  }, { times: 2, keys: true }),
  visitor('method', `${done}/results/method`, { times: 2 }),
  visitor('sheet', `${done}/results/kunta/091`, { times: 2 }),
  visitor('results-filtered', `${done}/results/ideas?q=koulu&lang=fi&sort=divisive`, { keys: true }),
  visitor('results-last-page', `${done}/results/ideas?after=144`),
  visitor('changes', `${open}/changes`),
  visitor('embed', `${open}/embed`),
  visitor('wall', `${open}/wall`, { times: 2, keys: true }),
  visitor('wall-results', `${done}/wall`, { times: 2 }),
  visitor('wall-after-update', `${open}/wall`, {
    prepare: async (page) => {
      const before = await page.locator('[data-live-count=participants]').textContent();
      // Public figures move with every fifth participant.
      const join = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"language":"fi","reads":["fi"]}' };
      for (let i = 0; i < 5; i += 1) await fetch(`${new URL(page.url()).origin}/api/v1${open}/participants`.replace('/b/', '/brainstorms/'), join);
      await page.waitForFunction((old) => document.querySelector('[data-live-count=participants]').textContent !== old, before);
    },
  }),
  participant('question', `${open}/q/1`, { times: 2, keys: true, forced: true }),
  participant('question-own', `${open}/q/1`, { times: 2, prepare: openAll }),
  participant('write-refused', `${open}/q/1`, {
    prepare: async (page) => {
      await page.locator('#own summary').click();
      await page.locator('#own textarea').fill('Kirjaston pihalle penkki 010190-900P');
      await page.locator('#own button').click();
      await page.locator('.notice-error').waitFor();
    },
  }),
  participant('after-a-vote', `${open}/q/1`, {
    prepare: async (page) => {
      const card = page.locator('.rate-card input[name=value][value="1"]');
      if (!(await card.count())) return;
      const before = await page.locator('.rate-card input[name=idea]').inputValue();
      await card.click();
      await page.waitForFunction((old) => document.querySelector('.rate-card input[name=idea]')?.value !== old, before);
    },
  }),
  participant('write', `${open}/q/1/write`),
  participant('report', async (page, lang, url) => {
    await page.goto(`${url}/${lang}${open}/q/1`);
    return page.locator('a[href*="/report/"]').first().getAttribute('href');
  }, { keys: true }),
  participant('summary', `${open}/summary`),
  participant('thanks', `${open}/thanks`, { times: 2 }),
  participant('me', `${open}/me`, { times: 2 }),
  participant('me-background', `${open}/me/background`),
  participant('comments', async (page, lang, url) => {
    await page.goto(`${url}/${lang}${open}/ideas`);
    return page.locator('a[href*="/comments"]').first().getAttribute('href');
  }, { times: 2, keys: true }),
  facilitator('desk', '/desk', { times: 2, keys: true }),
  facilitator('desk-new', '/desk/new'),
  facilitator('desk-account', '/desk/account'),
  facilitator('desk-organisation', '/desk/organisation'),
  facilitator('desk-templates', '/desk/templates', {
    times: 2,
    // A file that is no template: the page says why.
    prepare: async (page) => {
      await page.locator('#f-docx').setInputFiles({ name: 'raportti.docx', mimeType: 'text/plain', buffer: Buffer.from('x') });
      await page.locator('form[action$="report.docx"] button').click();
      await page.locator('.field-error').first().waitFor();
    },
  }),
  facilitator('desk-people', '/desk/people'),
  ...['', '/texts', '/settings', '/questions', '/questions/new', '/background', '/seeds', '/channels', '/invite',
    '/invite/links', '/ideas', '/queue', '/copies', '/paper', '/paper/sheet', '/comments', '/missing', '/summary'].map(
    (tail) => facilitator(`desk-open${tail.replaceAll('/', '-')}`, (page, lang, url, desk) => desk.open + tail),
  ),
  ...['/themes', '/themes/history', '/ballots', '/summary', '/rows'].map((tail) =>
    facilitator(`desk-done${tail.replaceAll('/', '-')}`, (page, lang, url, desk) => desk.done + tail, { times: tail === '/ballots' ? 2 : 1 }),
  ),
  facilitator('desk-step', linkOf((d) => d.open, /\/step\/close/), { keys: true }),
  facilitator('desk-idea', linkOf((d) => `${d.open}/ideas`, /\/desk\/b\/[^/]+\/ideas\/[^/?]+$/), { times: 2 }),
  facilitator('desk-question', linkOf((d) => `${d.open}/questions`, /\/questions\/(?!new)[^/]+$/)),
  facilitator('desk-theme', linkOf((d) => `${d.done}/themes`, /\/themes\/(?!history)[^/?]+$/), { times: 2, keys: true, prepare: openAll }),
  facilitator('desk-archive', (page, lang, url, desk) => `${desk.done}/archive`),
  facilitator('desk-done', (page, lang, url, desk) => desk.done, { times: 2, keys: true, prepare: openAll }),
  facilitator('desk-audit', '/desk/audit'),
  visitor('feedback-about-a-page', `/feedback?from=/fi${open}`, { keys: true }),
  visitor('feedback-refused', '/feedback', { prepare: (page) => sendEmpty(page, 'main form') }),
  visitor('feedback-sent', '/feedback?sent=1'),
  facilitator('desk-feedback-one', feedback, { times: 2, keys: true }),
  facilitator('desk-feedback-refused', feedback, {
    prepare: async (page) => {
      await page.locator('main form button[value=answer]').click();
      await page.locator('.errors').waitFor();
    },
  }),
  facilitator('desk-feedback', '/desk/feedback', { times: 2, keys: true }),
  // Last, for what comes after would see them: a thousand ideas pasted as a table, and the lists that hold them.
  facilitator('desk-seeds-thousand', thousand),
  facilitator('desk-ideas-thousand', (page, lang, url, desk) => `${desk.open}/ideas`),
  visitor('ideas-thousand', `${open}/ideas`, { times: 2 }),
];

// Brings a thousand ideas into the open brainstorm through the page that takes tables.
async function thousand(page, lang, url, desk) {
  await page.goto(`${url}/${lang}${desk.open}/seeds`);
  const rows = Array.from({ length: 1000 }, (_, i) => `Penkki pysäkille numero ${i + 1}, jotta bussia jaksaa odottaa;fi`);
  await page.locator('#f-table').evaluate((area, text) => { area.closest('details').open = true; area.value = text; }, ['text;lang', ...rows].join('\n'));
  const question = page.locator('#f-file_question');
  if (!(await question.inputValue())) await question.selectOption({ index: 1 });
  await Promise.all([page.waitForURL(/done=added/, { timeout: 60_000 }), page.locator('form[enctype] button[type=submit]').click()]);
  return `${desk.open}/seeds`;
}

const WIDTHS = [320, 1280, 390, 768];
const LANGS = ['fi', 'sv', 'en'];

// One row for each page-state: the page, and in which language, width and light it is seen.
export function states() {
  let n = 0;
  return PAGES.flatMap((page) =>
    Array.from({ length: page.times ?? 1 }, (_, time) => {
      const at = n++;
      const lang = LANGS[at % 3];
      const width = WIDTHS[(at + Math.floor(at / 3)) % 4];
      const dark = (at + Math.floor(at / 2)) % 2 === 1;
      return { ...page, first: time === 0, keys: page.keys && time < 2, forced: page.forced && time === 0, lang, width, dark };
    }),
  );
}

// The desk's two brainstorms, by their addresses without language.
export async function desks(page, url) {
  await page.goto(`${url}/fi/desk`);
  const links = await page.locator('main a[href*="/desk/b/"]').evaluateAll((all) => all.map((a) => [a.textContent.trim(), a.getAttribute('href')]));
  const found = (pattern) => links.find(([text]) => pattern.test(text))?.[1].replace(/^\/fi/, '');
  return { open: found(/kokeile/i) ?? links[0][1].replace(/^\/fi/, ''), done: found(/tulevaisuu/i), links };
}
