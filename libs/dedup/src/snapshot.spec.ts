import { arriving, contentOf, Groups, groupsSnapshot, type Revision } from '#dedup';

const DAY = 24 * 3600 * 1000;

/** A post of some words; those with the same number modulo 40 differ by one word. */
const post = (n: number, more: Partial<Revision> = {}): Revision => ({
  id: `telegram:канал${n % 5}/${n}`,
  at: n * 0.3 * DAY,
  since: n * 0.3 * DAY,
  content: contentOf({
    text: Array.from({ length: 12 }, (_, i) => `слово${(n % 40) * 20 + i}`).join(' ') + ` конец${n % 7}`,
  }),
  ...(n % 9 === 0 && { forwardOf: `telegram:канал1/${n + 3}` }),
  ...more,
});

/** Groups of some posts over several epochs, with edits and withdrawals. */
function filled(): Groups {
  const groups = new Groups();
  for (let n = 0; n < 600; n++) groups.put(post(n));
  for (let n = 0; n < 600; n += 11) groups.put(post(n, { content: post(n + 1).content, since: 300 * DAY }));
  for (let n = 5; n < 600; n += 13) groups.withdraw(post(n).id, 301 * DAY);
  return groups;
}

const read = (chunks: Iterable<Uint8Array>): Groups => {
  const reader = groupsSnapshot.read();
  for (const chunk of chunks) reader.take(Uint8Array.from(chunk));
  return reader.end();
};

test('groups that were written and read back answer alike, and are written alike', () => {
  const groups = filled();
  const back = read(groupsSnapshot.write(groups));
  expect(back.size).toBe(groups.size);
  for (let n = 0; n < 600; n += 7)
    for (const asked of [post(n, { since: 400 * DAY }), post(n, { id: `telegram:other/${n}`, since: 400 * DAY })])
      expect(arriving(back, asked)).toEqual(arriving(groups, asked));
  expect([...groupsSnapshot.write(back)]).toEqual([...groupsSnapshot.write(groups)]);
});

test('a snapshot is of the moment when it was begun', () => {
  const groups = filled();
  const before = [...groupsSnapshot.write(groups)].map((chunk) => Uint8Array.from(chunk));
  const chunks = groupsSnapshot.write(groups);
  const written = [chunks.next().value as Uint8Array];
  for (let n = 600; n < 1200; n++) groups.put(post(n));
  groups.withdraw(post(1).id, 500 * DAY);
  written.push(...chunks);
  expect(written.map((chunk) => Uint8Array.from(chunk))).toEqual(before);
});

test('a snapshot that is cut short, or goes on too long, is refused', () => {
  const chunks = [...groupsSnapshot.write(filled())];
  expect(() => read(chunks.slice(0, -1))).toThrow('ends too soon');
  expect(() => read([...chunks, new Uint8Array(8)])).toThrow('more than its header says');
});
