// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2
// Results that move while people vote. The pages are whole without this file.
(function () {
  'use strict';
  var doc = document, soon = null;
  function paused() { return doc.documentElement.classList.contains('live-paused'); }
  function each(selector, act) { Array.prototype.forEach.call(doc.querySelectorAll(selector), act); }

  // A story takes in its new parts by itself: the elements whose id begins with live-, except one that holds
  // the focus or something opened. Each reader asks at a moment of their own within the time that the server
  // names, so that not all ask at once.
  function follow(story, spread) {
    if (soon || paused()) return;
    soon = setTimeout(function () {
      fetch(location.href, { credentials: 'same-origin' }).then(function (answer) {
        return answer.ok ? answer.text() : '';
      }).then(function (text) {
        soon = null;
        if (!text || paused()) return;
        var fresh = new DOMParser().parseFromString(text, 'text/html'), moved = false;
        each('[id^=live-]', function (part) {
          var next = fresh.getElementById(part.id);
          if (!next || next.innerHTML === part.innerHTML) return;
          if (part.contains(doc.activeElement) || part.querySelector('details[open]')) return;
          part.replaceChildren.apply(part, Array.from(next.childNodes));
          moved = true;
        });
        // Said in the page's one live region, which speaks at most every ten seconds.
        if (moved) window.riihi.announce(story.getAttribute('data-live-story'));
      }).catch(function () { soon = null; });
    }, 50 + Math.random() * spread);
  }
  doc.addEventListener('results', function (event) {
    var spread = 3000;
    try { spread = Number(JSON.parse(event.detail.data).spread_ms) || 0; } catch (e) { /* as if many read */ }
    each('[data-live-story]', function (story) { follow(story, spread); });
  });

  // How many ideas have come since: offered, not pushed in.
  doc.addEventListener('counts', function (event) {
    var counts;
    try { counts = JSON.parse(event.detail.data); } catch (e) { return; }
    each('[data-live-more]', function (link) {
      var more = counts[link.getAttribute('data-live-more')] - Number(link.getAttribute('data-live-known'));
      if (!(more > 0)) return;
      link.textContent = link.getAttribute('data-live-words').replace('#', String(more));
      link.hidden = false;
      window.riihi.announce(link.textContent);
    });
  });
})();
