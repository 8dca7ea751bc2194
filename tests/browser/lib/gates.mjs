// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// The accessibility gates that a browser can check, one function each. A gate looks at the page as it
// stands and gives what is wrong, as sentences; nothing is a pass.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const here = createRequire(import.meta.url);
const source = (module) => readFileSync(here.resolve(module), 'utf8');
const axeSource = source('axe-core/axe.min.js');
const aceSource = source('accessibility-checker-engine/ace.js');
const htmlcsSource = source('html_codesniffer/build/HTMLCS.js');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

// What axe cannot decide by itself, by rule, with what a person found.
export const triaged = JSON.parse(readFileSync(new URL('../../../docs/a11y/triage.json', import.meta.url), 'utf8'));

// A1: axe, and nothing undecided that nobody has looked at.
export async function axe(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate((t) => window.axe.run(document, { runOnly: { type: 'tag', values: t }, resultTypes: ['violations', 'incomplete'] }), tags);
  const line = (v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`;
  // Excused only in the places that a person has looked at.
  const undecided = [];
  for (const rule of result.incomplete) {
    const within = triaged.axe[rule.id]?.within;
    const elsewhere = await page.evaluate(
      ([targets, where]) => targets.filter((t) => !where || !document.querySelector(t)?.closest(where)),
      [rule.nodes.map((n) => n.target.flat().join(' ')), within],
    );
    if (elsewhere.length) undecided.push({ id: rule.id, nodes: elsewhere.map((t) => ({ target: [t] })) });
  }
  return [
    ...result.violations.map(line),
    ...undecided.map((v) => `undecided ${line(v)}`),
  ];
}

// A2: IBM's engine, by WCAG 2.2. It takes labels in folded parts for missing: all is unfolded first.
export async function ace(page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
  await page.evaluate(aceSource);
  return page.evaluate(async (known) => {
    const excused = (rule) => rule && (!rule.pages || new RegExp(rule.pages).test(location.pathname));
    const report = await new window.ace.Checker().check(document, ['WCAG_2_2']);
    return report.results
      .filter((r) => r.value[0] === 'VIOLATION' && r.value[1] === 'FAIL' && !excused(known[r.ruleId]))
      .map((r) => `${r.ruleId}: ${r.message} ${r.path.dom}`)
      .slice(0, 4);
  }, triaged.ace);
}

// A4: HTML_CodeSniffer, level AA. Nothing at all where it falls over itself, as it does on a lone button
// with a name: then the page has not been looked at.
export async function htmlcs(page) {
  await page.evaluate(htmlcsSource);
  return page.evaluate(
    (known) =>
      new Promise((resolve) => {
        const tell = () =>
          resolve(
            window.HTMLCS.getMessages()
              // What nobody is shown needs no name: a form's hidden first button, which keeps Enter from sending.
              .filter((m) => m.type === window.HTMLCS.ERROR && !known[m.code] && !m.element?.closest?.('[hidden]'))
              .map((m) => `${m.code} ${m.element?.outerHTML?.slice(0, 90) ?? ''}`)
              .slice(0, 4),
          );
        try {
          window.HTMLCS.process('WCAG2AA', document, tell, () => resolve(null));
        } catch {
          resolve(null);
        }
      }),
    triaged.htmlcs,
  );
}

// A5: every control is reached by Tab, shows where one is, is not covered, and the way back is the same.
export async function tabWalk(page, { forced = false } = {}) {
  const faults = [];
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    const seen = (e) => e.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) && e.getClientRects().length > 0;
    const can = 'a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]';
    let id = 0;
    const groups = new Set();
    for (const e of document.querySelectorAll(can)) {
      if (e.closest('[inert]') || e.tabIndex < 0 || !seen(e)) continue;
      if (e.type === 'radio') {
        const group = `${e.form?.action} ${e.name}`;
        if (groups.has(group)) continue;
        groups.add(group);
        e.dataset.walkGroup = group;
      }
      e.dataset.walk = String(id++);
    }
  });
  // The first stops of a long page; what comes after is more of the same.
  const wanted = Math.min(await page.locator('[data-walk]').count(), 120);
  const look = () =>
    page.evaluate((forcedColours) => {
      const e = document.activeElement;
      if (!e || e === document.body) return null;
      const group = e.type === 'radio' ? document.querySelector(`[data-walk-group="${CSS.escape(`${e.form?.action} ${e.name}`)}"]`) : e;
      // The ring may be drawn on the label of a hidden radio button.
      const shown = [e, e.nextElementSibling, e.closest('label'), e.closest('.card'), e.querySelector('span'), e.parentElement].filter(Boolean);
      const ring = shown.some((x) => {
        const s = getComputedStyle(x);
        const outline = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
        return outline || (!forcedColours && s.boxShadow !== 'none');
      });
      const box = (e.labels?.[0] && e.getBoundingClientRect().width < 4 ? e.labels[0] : e).getClientRects()[0] ?? e.getBoundingClientRect();
      const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
      // The middle of what is in sight: a table may be taller than the screen.
      const y = (Math.max(box.top, 1) + Math.min(box.bottom, innerHeight - 1)) / 2;
      const at = document.elementFromPoint(x, y);
      const own = at && (e.contains(at) || at.contains(e) || e.labels?.[0]?.contains(at) || at.closest('svg')?.contains(e));
      return { id: group?.dataset.walk ?? '', ring, covered: !own, what: (e.outerHTML ?? '').slice(0, 110) };
    }, forced);
  // From the top, also where a page puts the focus elsewhere when it opens.
  await page.locator('[data-walk="0"]').focus();
  const order = [];
  for (let i = 0; i < wanted; i += 1) {
    if (i > 0) await page.keyboard.press('Tab');
    const at = await look();
    if (!at) break;
    if (order.length && order[order.length - 1].id === at.id && at.id !== '') {
      faults.push(`held fast at ${at.what}`);
      break;
    }
    if (!at.ring) faults.push(`no ring: ${at.what}`);
    if (at.covered) faults.push(`covered: ${at.what}`);
    order.push(at);
  }
  const reached = new Set(order.map((o) => o.id));
  const missed = await page.locator('[data-walk]').evaluateAll((all, [got, most]) => all.filter((e) => Number(e.dataset.walk) < most && !got.includes(e.dataset.walk)).map((e) => e.outerHTML.slice(0, 110)), [[...reached], wanted - 5]);
  faults.push(...missed.map((m) => `not reached: ${m}`));
  // Back over the last forty stops.
  if (order.length > 2) {
    await page.locator(`[data-walk="${order[Math.min(order.length, 41) - 1].id}"]`).first().focus().catch(() => {});
    for (let i = Math.min(order.length, 41) - 2; i >= 0; i -= 1) {
      await page.keyboard.press('Shift+Tab');
      const at = await look();
      if (at?.id !== order[i].id) {
        faults.push(`the way back differs at ${order[i].what}`);
        break;
      }
    }
  }
  faults.push(...(await escape(page)));
  // A focused skip link lies over the wordmark; the other gates look at the page as it is without.
  await page.evaluate(() => document.activeElement?.blur?.());
  return faults.slice(0, 6);
}

// What opens over the page closes by Esc, and the focus is again where it was opened from.
async function escape(page) {
  const faults = [];
  for (const opener of await page.locator('[aria-haspopup], [popovertarget], [aria-expanded="false"][aria-controls]').all()) {
    if (!(await opener.isVisible())) continue;
    await opener.click();
    await page.keyboard.press('Escape');
    const after = await opener.evaluate((e) => {
      const id = e.getAttribute('popovertarget') ?? e.getAttribute('aria-controls');
      const box = id && document.getElementById(id);
      return { open: e.getAttribute('aria-expanded') === 'true' || Boolean(box?.matches('dialog[open], :popover-open')), back: document.activeElement === e, what: e.outerHTML.slice(0, 90) };
    });
    if (after.open) faults.push(`Esc does not close ${after.what}`);
    if (!after.back) faults.push(`Esc does not lead back to ${after.what}`);
  }
  return faults;
}

// A6: at least 24 px, or as much room around; buttons and fields 44 px.
export function targets(page) {
  return page.evaluate(() => {
    const faults = [];
    const boxOf = (e) => {
      const label = e.labels?.[0];
      const own = e.getBoundingClientRect();
      if (!label || !['radio', 'checkbox'].includes(e.type)) return own;
      const l = label.getBoundingClientRect();
      return { left: Math.min(own.left, l.left), top: Math.min(own.top, l.top), right: Math.max(own.right, l.right), bottom: Math.max(own.bottom, l.bottom) };
    };
    const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(
      (e) => e.checkVisibility({ checkVisibilityCSS: true }) && e.getClientRects().length && !e.closest('.sr, .skip'),
    );
    const boxes = all.map((e) => {
      const b = boxOf(e);
      return { e, x: (b.left + b.right) / 2, y: (b.top + b.bottom) / 2, w: b.right - b.left, h: b.bottom - b.top };
    });
    for (const b of boxes) {
      const inline = b.e.tagName === 'A' && getComputedStyle(b.e).display === 'inline' && !b.e.closest('nav, svg');
      if (inline) continue;
      const main = b.e.matches('.btn, main button[type=submit]:not(.btn-text), select, textarea, input[type=text], input[type=email], input[type=password]');
      if (main && b.h < 43.5) faults.push(`${Math.round(b.h)} px high: ${b.e.outerHTML.slice(0, 90)}`);
      if (b.w >= 24 && b.h >= 24) continue;
      const near = boxes.some((o) => o !== b && !o.e.contains(b.e) && !b.e.contains(o.e) && Math.hypot(o.x - b.x, o.y - b.y) < 24);
      if (near) faults.push(`${Math.round(b.w)} x ${Math.round(b.h)} px: ${b.e.outerHTML.slice(0, 90)}`);
    }
    return faults.slice(0, 4);
  });
}

// Wider than the screen, or text that is cut off.
function spills(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const faults = [];
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll('main *')].find((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.table-wrap, [tabindex="0"], svg'));
      faults.push(`${root.scrollWidth - root.clientWidth} px wider than the screen: ${wide?.outerHTML.slice(0, 90) ?? ''}`);
    }
    for (const e of document.querySelectorAll('main *, header *, footer *')) {
      if (!['hidden', 'clip'].includes(getComputedStyle(e).overflowX) || e.closest('.sr, .skip, svg')) continue;
      const s = getComputedStyle(e);
      if (s.position === 'absolute' && e.clientWidth <= 2) continue;
      if (!e.textContent.trim()) continue;
      if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) faults.push(`cut off: ${e.outerHTML.slice(0, 90)}`);
    }
    return faults.slice(0, 3);
  });
}

// A7: reflow at the page's own width, with room between letters and lines, and with text twice the size
// (what a browser's own setting for the size of text does).
export async function reflow(page, width) {
  const faults = (await spills(page)).map((f) => `as it is: ${f}`);
  const css = async (content, name) => {
    const style = await page.addStyleTag({ content });
    faults.push(...(await spills(page)).map((f) => `${name}: ${f}`));
    await style.evaluate((s) => s.remove());
  };
  await css('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }', 'text spacing');
  if (width >= 1000) await css('html { font-size: 200% !important }', '200 % text');
  return faults;
}

// A11: nothing moves for those who asked for stillness.
export async function still(page) {
  const moving = await page.evaluate(() => document.getAnimations().length);
  return moving ? [`${moving} animations although motion is reduced`] : [];
}

// A14: the page says its language, people's words say theirs.
export async function languages(page, lang) {
  return page.evaluate((wanted) => {
    const faults = [];
    if (document.documentElement.lang !== wanted) faults.push(`the page says ${document.documentElement.lang}`);
    if (!document.title.trim()) faults.push('no title');
    for (const e of document.querySelectorAll('.idea p, .idea-card blockquote, .idea-words, .say-idea, .say-answer')) {
      if (!e.closest('[lang]:not(html)') && !e.querySelector('[lang]')) faults.push(`an idea without a language: ${e.textContent.trim().slice(0, 60)}`);
    }
    return faults.slice(0, 3);
  }, lang);
}
