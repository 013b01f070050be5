#!/usr/bin/env node
// Plain JavaScript, so that it can say so when Node itself is too old for the rest.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OLDEST = [24, 9];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const tooOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
const bundled = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));

if (!tooOld) await import('../dist/apps/khronika/src/main.js');
else if (existsSync(bundled)) {
  const child = spawn(bundled, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
} else {
  process.stderr.write(`khronika: Node ${OLDEST.join('.')} or later is needed; this is ${process.versions.node}\n`);
  process.exit(2);
}
