// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2
// Says five minutes before a session ends that it will, and goes on with it when asked to.
(function () {
  'use strict';
  var doc = document, box = doc.querySelector('[data-session]');
  if (!box) return;
  var button = box.querySelector('button'), from = null, timer;

  function start() {
    box.hidden = true;
    clearTimeout(timer);
    timer = setTimeout(function () { box.hidden = false; }, (Number(box.getAttribute('data-session')) - 5) * 60000);
  }
  // Whoever answers goes on where they were.
  button.addEventListener('focus', function (event) { from = event.relatedTarget; });
  button.addEventListener('click', function () {
    fetch(button.getAttribute('data-href'), { redirect: 'manual' }).then(function (answer) {
      // Too late: the page itself leads to signing in.
      if (!answer.ok) return location.reload();
      start();
      (from || doc.getElementById('main')).focus();
    });
  });
  // Another request has moved the end.
  doc.addEventListener('htmx:after:swap', start);
  start();
})();
