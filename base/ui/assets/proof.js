// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2
// Makes the proof of work that a form asks for, in a worker, and sends the form: a number whose SHA-256
// behind the challenge's seal begins with so many zero bits. Our own SHA-256, because the browser's is only
// there over https. Without this file one waits and presses the button.
(function () {
  'use strict';
  var page = typeof document !== 'undefined';
  if (page) {
    var form = document.querySelector('form[data-proof]');
    var worker = form && window.Worker && new Worker(document.currentScript.src);
    if (!worker) return;
    worker.onmessage = function (event) {
      form.elements.answer.value = event.data;
      form.submit();
    };
    var parts = form.elements.proof.value.split('.');
    worker.postMessage({ bits: Number(parts[2]), seal: parts[3] });
    return;
  }

  // The constants of FIPS 180-4, 4.2.2 and 5.3.3: fractional parts of the roots of the first primes.
  var k = new Int32Array(64), start = new Int32Array(8), block = new Int32Array(64), first = 0;
  for (var n = 2, found = 0; found < 64; n++) {
    for (var d = 2; d * d <= n && n % d; d++);
    if (d * d <= n) continue;
    k[found] = Math.pow(n, 1 / 3) % 1 * 4294967296;
    if (found < 8) start[found] = Math.pow(n, 1 / 2) % 1 * 4294967296;
    found++;
  }

  // The first word of the SHA-256 of what lies in `block`.
  function hash() {
    var a = start[0], b = start[1], c = start[2], d = start[3];
    var e = start[4], f = start[5], g = start[6], h = start[7];
    for (var i = 0; i < 64; i++) {
      if (i > 15) {
        var x = block[i - 15], y = block[i - 2];
        block[i] = block[i - 16] + block[i - 7]
          + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3)
          + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10);
      }
      var s = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7))
        + (e & f ^ ~e & g) + k[i] + block[i] | 0;
      var t = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b ^ a & c ^ b & c) | 0;
      h = g; g = f; f = e; e = d + s | 0;
      d = c; c = b; b = a; a = s + t | 0;
    }
    return a + first >>> 0;
  }

  self.onmessage = function (event) {
    var seal = event.data.seal + ':', bits = event.data.bits;
    first = start[0];
    for (var answer = 0; ; answer++) {
      var text = seal + answer;
      block.fill(0, 0, 16);
      for (var i = 0; i < text.length; i++) block[i >> 2] |= text.charCodeAt(i) << 24 - i % 4 * 8;
      block[i >> 2] |= 128 << 24 - i % 4 * 8;
      block[15] = text.length * 8;
      if (Math.clz32(hash()) >= bits) break;
    }
    self.postMessage(String(answer));
  };
})();
