/**
 * `npm run eval -- near-duplicates PAIRS [POSTS]`: how well near duplicates are found, against labelled pairs.
 *
 * PAIRS: NDJSON of `{pair, label, near_dup, a_text, a_date, b_text, b_date}`, or TSV with the columns `first_text`,
 * `second_text` and `quality` of pairs of articles, none of which is a duplicate. The pairs stand among the posts of POSTS
 * (NDJSON of `{channel, message_id, date, text}`), if given. Prints precision, recall, F1 and every error, then the size
 * of the index and whether a shuffled arrival gives the same groups.
 */
import { readFileSync } from 'node:fs';
import { arriving, Groups, type Revision } from '#dedup';
import { clean } from '#text';
import { revisionOf } from '../../apps/deduper/src/dedupe.stage.js';

interface Pair {
  readonly pair: number | string;
  readonly label: string;
  readonly near_dup: number;
  readonly a_text: string;
  readonly a_date: string;
  readonly b_text: string;
  readonly b_date: string;
}

const [pairsFile, postsFile] = process.argv.slice(2);
if (!pairsFile) {
  console.error('usage: npm run eval -- near-duplicates PAIRS [POSTS]');
  process.exit(2);
}
const lines = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean);
const pairs = pairsFile.endsWith('.tsv')
  ? pairsOfArticles(pairsFile)
  : lines(pairsFile).map((line) => JSON.parse(line) as Pair);
const posts = (postsFile ? lines(postsFile) : []).map((line, n) => {
  const { channel, message_id: messageId, date, text } = JSON.parse(line) as Record<string, string>;
  return revision(`${channel}/${messageId}/${n}`, date!, text!);
});

/** Pairs of articles of other stories or of one, in other words each time. */
function pairsOfArticles(file: string): Pair[] {
  const [header, ...rows] = lines(file).map((line) => line.split('\t'));
  const column = (name: string) => header!.indexOf(name);
  return rows.map((row, n) => ({
    pair: n,
    label: row[column('quality')] ?? '',
    near_dup: 0,
    a_text: row[column('first_text')] ?? '',
    a_date: '2024-01-01T00:00:00Z',
    b_text: row[column('second_text')] ?? '',
    b_date: '2024-01-01T01:00:00Z',
  }));
}

function revision(postId: string, date: string, verbatim: string): Revision {
  const { text, marks, links } = clean({ verbatim, format: 'text' });
  const publishedAt = new Date(date).toISOString();
  return revisionOf({ postId, publishedAt, capturedAt: publishedAt, text, marks: [...marks], links: [...links] });
}

/** Takes posts in and returns where each of them stands in the end. */
function group(arrivals: readonly Revision[]): { groups: Groups; stands: Map<string, string> } {
  const groups = new Groups();
  const stands = new Map<string, string>();
  for (const post of arrivals) {
    for (const { postId, standing } of arriving(groups, post))
      stands.set(postId, `${standing.canonical}\n${standing.origin}`);
    groups.put(post);
  }
  return { groups, stands };
}

function shuffled<T>(items: readonly T[]): T[] {
  const copy = [...items];
  let seed = 1;
  for (let i = copy.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    const j = seed % (i + 1);
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

const inOrder = posts.toSorted((a, b) => a.at - b.at);
const { groups: crowd, stands } = group(inOrder);

/** What the later text of a pair is found to be of the earlier one, or of a post of the crowd that says just the same. */
function relationOf(pair: Pair): string | undefined {
  const [first, second] = [
    revision(`pair/${pair.pair}a`, pair.a_date, pair.a_text),
    revision(`pair/${pair.pair}b`, pair.b_date, pair.b_text),
  ].sort((a, b) => a.at - b.at);
  const one = arriving(crowd, first!)[0]!.standing;
  crowd.put(first!);
  const other = arriving(crowd, second!)[0]!.standing;
  crowd.withdraw(first!.id, first!.since);
  const copies = new Set([first!.id, ...one.relations.filter(({ kind }) => kind === 'exact').map(({ to }) => to)]);
  const found = other.relations.find(({ kind, to }) => kind !== 'variant' && copies.has(to));
  return found ? `${found.kind} ${found.score}` : one.canonical === other.canonical ? 'same canonical' : undefined;
}

const counts = { hits: 0, wrong: 0, missed: 0 };
const wrongByLabel = new Map<string, { wrong: number; of: number }>();
for (const pair of pairs) {
  const found = relationOf(pair);
  if (found && pair.near_dup) counts.hits++;
  else if (found) counts.wrong++;
  else if (pair.near_dup) counts.missed++;
  const label = wrongByLabel.get(pair.label) ?? { wrong: 0, of: 0 };
  label.of++;
  if (!!found !== !!pair.near_dup) {
    label.wrong++;
    console.log(`pair ${pair.pair} (${pair.label}): ${found ?? 'not found'}`);
  }
  wrongByLabel.set(pair.label, label);
}
const { hits, wrong, missed } = counts;
const share = (part: number, of: number) => (of === 0 ? '-' : (part / of).toFixed(3));
console.log(
  `${pairs.length} pairs: precision ${share(hits, hits + wrong)}, recall ${share(hits, hits + missed)}, F1 ${share(2 * hits, 2 * hits + wrong + missed)}`,
);
for (const [label, { wrong: errors, of }] of wrongByLabel) console.log(`  ${label}: ${errors} of ${of} wrong`);

if (posts.length > 0) {
  const indexBytes = Math.round(crowd.indexBytes / crowd.size);
  const allBytes = Math.round(crowd.bytes / crowd.size);
  console.log(`index: ${indexBytes} bytes a post, ${allBytes} with ids and times`);
  const duplicates = inOrder.filter(({ id }) => stands.get(id)!.split('\n')[0] !== id).length;
  const few = shuffled(posts).slice(0, 6000);
  const expected = group(few.toSorted((a, b) => a.at - b.at)).stands;
  const moved = [...group(few).stands].filter(([id, stand]) => expected.get(id) !== stand).length;
  console.log(
    `${posts.length} posts: ${duplicates} duplicates; ${moved} of ${few.length} stand elsewhere after a shuffled arrival`,
  );
}
