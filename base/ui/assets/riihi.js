// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2
// What makes the pages livelier. Every form and link works without this file.
(function () {
  'use strict';
  var doc = document;
  var live = doc.querySelector('[data-status]');
  var quiet = 10000, last = 0, waiting = null, text = '';

  // Speaks in the page's one live region, at most every ten seconds; of several the newest is said.
  function announce(words, now) {
    if (!live || !words) return;
    text = words;
    var wait = now ? 0 : Math.max(0, last + quiet - Date.now());
    if (waiting && !now) return;
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      waiting = null;
      last = Date.now();
      live.textContent = text;
    }, wait);
  }
  window.riihi = { announce: announce };

  function each(root, selector, act) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), act);
  }
  // Once for each element, also when a part of the page has been swapped.
  var known = new WeakSet();
  function once(selector, act) {
    each(doc, selector, function (element) {
      if (known.has(element)) return;
      known.add(element);
      act(element);
    });
  }
  function fill(pattern, n) {
    return pattern.replace('#', String(n));
  }

  // A textarea that says how many characters are left.
  function counter(area) {
    var max = Number(area.getAttribute('data-count'));
    var out = doc.getElementById('n-' + area.name);
    if (!out || !max) return;
    function show() {
      var left = max - Array.from(area.value).length;
      out.textContent = fill(area.getAttribute(left < 0 ? 'data-over' : 'data-left'), Math.abs(left));
      out.classList.toggle('counter-over', left < 0);
    }
    area.addEventListener('input', show);
    if (area.value) show();
  }

  function prepare() {
    once('textarea[data-count]', counter);
    once('[data-copy], [data-live-toggle]', function (button) { button.hidden = false; });
    once('[data-autofocus]', function (box) { box.focus(); });
    once('[data-announce]', function (box) { announce(box.getAttribute('data-announce')); });
  }

  // Rating: a tap on an answer sends it; the arrows only choose, and Enter sends what is chosen.
  doc.addEventListener('click', function (event) {
    var input = event.target;
    if (!input.matches || !input.matches('form[data-rating] input[type=radio]')) return;
    // Arrow keys and screen readers click without a pointer or a count.
    if (event.detail > 0 || event.pointerType) input.form.requestSubmit();
  });
  doc.addEventListener('keydown', function (event) {
    var input = event.target;
    if (event.key !== 'Enter' || !input.matches || !input.matches('form[data-rating] input[type=radio]')) return;
    event.preventDefault();
    if (!input.checked) input.checked = true;
    input.form.requestSubmit();
  });

  doc.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-copy]');
    if (!button || !navigator.clipboard) return;
    navigator.clipboard.writeText(button.getAttribute('data-copy')).then(function () {
      var label = button.textContent;
      button.textContent = button.getAttribute('data-copied');
      announce(button.textContent, true);
      setTimeout(function () { button.textContent = label; }, 3000);
    });
  });

  // Live updates can be stopped: htmx asks before it swaps.
  // The choice holds until the tab is closed.
  var paused = false;
  function pause(on) {
    paused = on;
    doc.documentElement.classList.toggle('live-paused', on);
    each(doc, '[data-live-toggle]', function (button) {
      button.textContent = button.getAttribute(on ? 'data-resume' : 'data-pause');
    });
    try { on ? sessionStorage.setItem('live-paused', '1') : sessionStorage.removeItem('live-paused'); } catch (e) { /* not kept */ }
  }
  doc.addEventListener('click', function (event) {
    if (event.target.closest && event.target.closest('[data-live-toggle]')) pause(!paused);
  });
  try { if (sessionStorage.getItem('live-paused')) pause(true); } catch (e) { /* nothing is kept */ }
  doc.addEventListener('htmx:sse:before:message', function (event) {
    if (paused) event.preventDefault();
  });
  // The stream's `counts` fill numbers in; `results` only offers the new page: nothing moves under the reader.
  doc.addEventListener('counts', function (event) {
    var counts;
    try { counts = JSON.parse(event.detail.data); } catch (e) { return; }
    var write = new Intl.NumberFormat(doc.documentElement.lang);
    each(doc, '[data-live-count]', function (place) {
      var n = counts[place.getAttribute('data-live-count')];
      if (typeof n === 'number') place.textContent = write.format(n).replace(/\u00a0/g, '\u202f');
    });
  });
  doc.addEventListener('results', function () {
    each(doc, '[data-live-refresh][hidden]', function (link) {
      link.hidden = false;
      announce(link.textContent.trim());
    });
  });

  // Switching the language keeps what was typed, in this tab's name, for the same page only.
  var KEEP = 'riihi-typed:' + location.pathname.replace(/^\/(fi|sv|en)(?=\/|$)/, '') + ':';
  doc.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('[data-lang-switch]');
    if (!link) return;
    var typed = {};
    each(doc, 'main textarea[name], main input[type=text][name]', function (f) {
      if (f.value !== f.defaultValue) typed[f.name] = f.value;
    });
    each(doc, 'main input[type=radio]:checked, main input[type=checkbox]:checked', function (f) {
      if (!f.defaultChecked) typed[f.name + '=' + f.value] = true;
    });
    window.name = Object.keys(typed).length ? KEEP + JSON.stringify(typed) : '';
  });
  if (window.name.indexOf('riihi-typed:') === 0) {
    try {
      var typed = window.name.indexOf(KEEP) === 0 ? JSON.parse(window.name.slice(KEEP.length)) : {};
      each(doc, 'main textarea[name], main input[type=text][name]', function (f) {
        if (typeof typed[f.name] === 'string') f.value = typed[f.name];
      });
      each(doc, 'main input[type=radio], main input[type=checkbox]', function (f) {
        if (typed[f.name + '=' + f.value] === true) f.checked = true;
      });
    } catch (e) { /* not ours */ }
    window.name = '';
  }

  // The return code rides in the fragment, which is never sent; it leaves the address.
  each(doc, '[data-fragment]', function (f) {
    if (f.value || location.hash.length < 2) return;
    f.value = location.hash.slice(1);
    history.replaceState(null, '', location.pathname + location.search);
  });

  prepare();
  doc.addEventListener('htmx:after:swap', prepare);

  // Chapters that wait (story.css): laid out after loading, at once if the address leads into the page.
  each(doc, '.chapter', function (c, i) {
    function lay() { c.classList.add('laid'); }
    location.hash ? lay() : window.addEventListener('load', function () { setTimeout(lay, 99 * i); });
  });
})();
