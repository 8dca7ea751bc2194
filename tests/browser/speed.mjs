// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// How fast the results come: `node speed.mjs ADDRESS-OF-RESULTS [PID] [ROUNDS]`. The server's time and
// processor for the page and the list of ideas, then what a phone on slow 4G with a processor six times
// slower sees of the first view: its largest paint, its weight, what moved. Prints a table for
// docs/benchmarks/README.md. `PID` is the server's, for its processor time.
import { readFileSync } from 'node:fs';
import { launch } from './lib/browser.mjs';

const [address, pid, rounds = '40'] = process.argv.slice(2);
if (!address) {
  console.error('node speed.mjs http://localhost:8400/fi/b/NAME/results [PID] [ROUNDS]');
  process.exit(2);
}
const n = Number(rounds);

// Seconds of processor that the server has used.
function cpu() {
  if (!pid) return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function take(path) {
  const from = performance.now();
  const answer = await fetch(path, { headers: { 'accept-encoding': 'gzip' } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - from;
}

const rank = (all, share) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))];
const round = (x) => (x < 10 ? x.toFixed(1) : Math.round(x).toString());

console.log('| page | first | p50 ms | p95 ms | processor ms each |');
console.log('|---|---|---|---|---|');
const sorts = ['agreed', 'divisive', 'rated', 'newest'];
const words = ['koulu', 'kirjasto', 'bussilinja', 'uimahalli'];
for (const [name, path] of [
  ['results', () => address],
  ['ideas, another page of the list each time', (i) => `${address}/ideas?sort=${sorts[i % 4]}&after=${24 * i}`],
  ['ideas by a word, never kept', (i) => `${address}/ideas?q=${words[i % 4]}`],
  ['one idea after another', null],
]) {
  let paths = Array.from({ length: n }, (_, i) => path?.(i));
  if (!path) {
    const api = await (await fetch(`${address}/ideas`)).text();
    const links = [...api.matchAll(/href="([^"]*\/results\/ideas\/[^"/?#]+)"/g)].map((m) => new URL(m[1], address).href);
    paths = [...new Set(links)].slice(0, n);
  }
  const first = await take(paths[0]);
  const before = cpu();
  const times = [];
  for (const p of paths) times.push(await take(p));
  const each = pid ? round(((cpu() - before) * 1000) / paths.length) : '-';
  console.log(`| ${name} | ${round(first)} ms | ${round(rank(times, 0.5))} | ${round(rank(times, 0.95))} | ${each} |`);
}

const browser = await launch();
console.log('\n| first view, slow 4G, processor 6 times slower | largest paint s | weight kB | moved |');
console.log('|---|---|---|---|');
for (const [name, path, width] of [['results', address, 390], ['ideas', `${address}/ideas`, 390]]) {
  const paints = [];
  let bytes = 0;
  let moved = 0;
  for (let i = 0; i < 3; i += 1) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, isMobile: true, hasTouch: true });
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    // What Lighthouse calls slow 4G: 150 ms there and back, 1.6 Mbit/s.
    await client.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 });
    await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    bytes = 0;
    client.on('Network.loadingFinished', (e) => (bytes += e.encodedDataLength));
    await page.addInitScript(() => {
      window.seen = { paint: 0, moved: 0 };
      new PerformanceObserver((l) => l.getEntries().forEach((e) => (window.seen.paint = e.startTime))).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((l) => l.getEntries().forEach((e) => (window.seen.moved += e.value))).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    // On a busy machine the browser may tell of its paint after the net has fallen quiet.
    await page.waitForFunction(() => window.seen.paint > 0);
    const seen = await page.evaluate(() => window.seen);
    paints.push(seen.paint / 1000);
    moved = Math.max(moved, seen.moved);
    await context.close();
  }
  console.log(`| ${name}, ${width} px | ${paints.map((p) => p.toFixed(2)).join(' / ')} | ${Math.round(bytes / 1000)} | ${moved.toFixed(3)} |`);
}
await browser.close();
