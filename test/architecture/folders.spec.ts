import { readdirSync, readFileSync, statSync } from 'node:fs';
import { CLAIM_TYPES, familyOf, TOPICS } from '#contracts';

const root = new URL('../../', import.meta.url);
const foldersIn = (path: string) =>
  readdirSync(new URL(path, root)).filter((name) => statSync(new URL(`${path}${name}`, root)).isDirectory());
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** Where a new folder is one way of growing. The sample is no kind of file: it is fed by `up --sample`. */
const GROWING: readonly (readonly [path: string, but: readonly string[]])[] = [
  ['apps/ingestor/src/feeds/', ['sample']],
  ['libs/classification/src/types/', []],
  ['libs/classification/src/languages/', []],
  ['libs/text/src/languages/', []],
  ['libs/read-model/src/views/', []],
];

test.each(GROWING)('every folder of %s is in its index', (path, but) => {
  const index = read(`${path}index.ts`);
  for (const folder of foldersIn(path)) if (!but.includes(folder)) expect(index).toContain(`'./${folder}/`);
});

test('every type of the taxonomy has a file in the folder of its family', () => {
  for (const type of CLAIM_TYPES) {
    const family = familyOf(type);
    const kind = type.slice(family.length + 1);
    expect(read(`libs/classification/src/types/${family}/index.ts`)).toContain(`'./${kind}.js'`);
  }
});

test('every event has a file, and every file an event of a topic', () => {
  const files = readdirSync(new URL('libs/contracts/src/events/', root))
    .filter((file) => file !== 'index.ts' && !file.endsWith('.spec.ts'))
    .map((file) => file.replace('.ts', ''));
  const names = new Set(TOPICS.flatMap(({ events }) => events.map(({ name }) => name.replace('.', '-'))));
  expect(files.sort()).toEqual([...names].sort());
});
