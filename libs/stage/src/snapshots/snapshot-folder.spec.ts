import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SnapshotFolder } from './snapshot-folder.js';
import { UnusableSnapshot, type SnapshotLabel } from './snapshot.js';

const folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const label: SnapshotLabel = { stage: 'dedupe', version: 2, form: 1, generation: 3, slice: 'whole' };
const facts = { folded: [{ partition: 1, next: 9, last: { offset: 8, digest: 'd' } }], inputs: {}, records: 7 };
const file = join(folder, 'dedupe.g3', 'whole.snapshot');
const chunks = [Uint8Array.of(1, 2, 3), new Uint8Array(300_000).fill(7), new Uint8Array()];

const store = new SnapshotFolder(folder);
const load = (of: SnapshotLabel = label) => {
  const taken: Uint8Array[] = [];
  return store.load(of, () => ({ take: (chunk) => void taken.push(chunk), end: () => taken }));
};
beforeEach(() => store.save(label, facts, chunks.values()));

test('chunks come back as they were cut, each in a buffer of its own', async () => {
  const loaded = await load();
  expect(loaded).toEqual({ state: chunks, facts });
  expect(loaded?.state.map(({ byteOffset, buffer }) => [byteOffset, buffer.byteLength])).toEqual(
    chunks.map(({ length }) => [0, length]),
  );
});

test('there is nothing where nothing was saved', async () => {
  await expect(load({ ...label, slice: '0' })).resolves.toBeUndefined();
});

test.each([
  ['another version of the stage', { version: 3 }],
  ['another form', { form: 2 }],
])('a snapshot of %s is not used', async (_name, change) => {
  await expect(load({ ...label, ...change })).rejects.toThrow(UnusableSnapshot);
});

test('a byte that changed anywhere is noticed before anybody is told', async () => {
  const whole = readFileSync(file);
  const places = [0, 7, 8, 11, 12, 20, whole.indexOf('dedupe'), 400, 100_000, whole.length - 40, whole.length - 1];
  for (const at of places) {
    const damaged = Buffer.from(whole);
    damaged[at]! ^= 1;
    writeFileSync(file, damaged);
    await expect(load()).rejects.toThrow(UnusableSnapshot);
  }
});

test.each([0, 5, 60, 100_000])('a file cut off after %i bytes is noticed', async (bytes) => {
  truncateSync(file, bytes);
  await expect(load()).rejects.toThrow(UnusableSnapshot);
});

test('a snapshot that could not be finished leaves the one before', async () => {
  const broken = function* (): Generator<Uint8Array> {
    yield Uint8Array.of(1);
    throw new Error('no more');
  };
  await expect(store.save(label, facts, broken())).rejects.toThrow('no more');
  expect((await load())?.state).toHaveLength(chunks.length);
  expect(readdirSync(join(folder, 'dedupe.g3'))).toEqual(['whole.snapshot']);
});

test('what a killed process left half-written is removed', async () => {
  writeFileSync(`${file}.4711`, 'half');
  await store.save(label, facts, chunks.values());
  expect(readdirSync(join(folder, 'dedupe.g3'))).toEqual(['whole.snapshot']);
});

test('other work is done between the chunks', async () => {
  let turns = 0;
  let done = false;
  const tick = (): void => {
    turns++;
    if (!done) setImmediate(tick);
  };
  tick();
  await store.save(label, facts, Array.from({ length: 50 }, () => Uint8Array.of(1)).values());
  done = true;
  expect(turns).toBeGreaterThan(50);
});

test('the snapshots of a generation go together', async () => {
  await store.save({ ...label, generation: 4 }, facts, chunks.values());
  await store.drop(3);
  expect(await load()).toBeUndefined();
  expect(await load({ ...label, generation: 4 })).toBeDefined();
});
