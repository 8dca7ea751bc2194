// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

// Starts the real binary on a free port with a home of its own, and stops it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const binary = process.env.RIIHI_BINARY ?? new URL('../../../target/debug/riihi', import.meta.url).pathname;

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// Runs a command of the binary to its end and gives what it printed.
export function riihi(args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let out = '';
    let err = '';
    child.stdout.on('data', (d) => (out += d));
    child.stderr.on('data', (d) => (err += d));
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code, out, err }));
  });
}

// The demo: `{ url, addresses, home, stop }`; addresses are what it prints, by name. With `lan` it is reached
// as phones on the same network reach it: by the machine's own address, over plain http. `env` sets what it is
// started with.
export async function demo({ lan = false, env = {} } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'riihi-walk-'));
  const port = await freePort();
  const options = ['--data', home, '--listen', `127.0.0.1:${port}`, ...(lan ? ['--lan'] : [])];
  const child = spawn(binary, ['demo', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let printed = '';
  let errors = '';
  child.stderr.on('data', (d) => (errors += d));
  const ready = new Promise((resolve, reject) => {
    child.stdout.on('data', (d) => {
      printed += d;
      // The last address printed is the results': everything before it is there.
      if (/^\s*results\s/m.test(printed)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`riihi demo ended with ${code}\n${errors}`)));
    child.once('error', reject);
  });
  const timeout = setTimeout(() => child.kill('SIGKILL'), 120_000);
  await ready;
  clearTimeout(timeout);
  const addresses = {};
  for (const [, name, address] of printed.matchAll(/^\s*(\w+)\s+(https?:\/\/\S+)/gm)) {
    addresses[name] ??= address;
  }
  return {
    url: lan ? new URL(addresses.participant).origin : `http://localhost:${port}`,
    note: printed,
    home,
    addresses,
    log: () => errors,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => {
          rmSync(home, { recursive: true, force: true });
          resolve();
        });
        child.kill('SIGTERM');
      }),
  };
}
