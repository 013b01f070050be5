import { setFlagsFromString } from 'node:v8';

/** Benches by name; each prints its own lines. All figures are ratios to something measured in the same run. */
const BENCHES = [
  'stages',
  'normalise',
  'dedupe',
  'classify',
  'embedded',
  'kafka',
  'runner',
  'start',
  'queries',
  'freshness',
  'replay',
] as const;

const [name, file] = process.argv.slice(2);
if (file) process.env['TEST_POSTS'] = file;
setFlagsFromString('--expose-gc');

const chosen = name && name !== 'all' ? [name] : BENCHES;
for (const bench of chosen) {
  if (!(BENCHES as readonly string[]).includes(bench)) {
    process.stderr.write(
      `bench: ${bench} is none of ${BENCHES.join(', ')}; usage: npm run bench -- NAME [POSTS.jsonl]\n`,
    );
    process.exit(2);
  }
  console.log(`\n# ${bench}`);
  await ((await import(`./${bench}.bench.js`)) as { run(): Promise<void> }).run();
}
process.exit(0);
