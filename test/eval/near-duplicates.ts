/**
 * `node test/eval/near-duplicates.ts PAIRS [POSTS]`: how well near duplicates are found, against labelled pairs.
 *
 * PAIRS: NDJSON of `{pair, label, near_dup, a_text, a_date, b_text, b_date}`; the pairs stand among the posts of POSTS
 * (NDJSON of `{channel, message_id, date, text}`), if given. Prints precision, recall, F1 and every error, then the speed
 * and memory of grouping all posts, and whether a shuffled arrival gives the same groups. Needs a build.
 */
import { readFileSync } from 'node:fs';
import { arriving, contentOf, Groups, type GroupedPost } from '#dedup';
import { gazetteer } from '#gazetteer';
import { clean } from '#text';

interface Pair {
  pair: number;
  label: string;
  near_dup: number;
  a_text: string;
  a_date: string;
  b_text: string;
  b_date: string;
}

const [pairsFile, postsFile] = process.argv.slice(2);
if (!pairsFile) {
  console.error('usage: node test/eval/near-duplicates.ts PAIRS [POSTS]');
  process.exit(2);
}
const lines = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean);
const pairs = lines(pairsFile).map((line) => JSON.parse(line) as Pair);
let started = performance.now();
const posts = (postsFile ? lines(postsFile) : []).map((line, n) => {
  const { channel, message_id: messageId, date, text } = JSON.parse(line);
  return grouped(`${channel}/${messageId}/${n}`, date, text);
});
const readPerSecond = Math.round((posts.length / (performance.now() - started)) * 1000);

function grouped(id: string, date: string, verbatim: string): GroupedPost {
  const { text, marks, links } = clean({ verbatim, format: 'text' });
  return { id, at: Date.parse(date), content: contentOf({ text, skip: marks, links, places: townsIn }) };
}

/** As the stage does. */
function townsIn(text: string): string[] {
  const named = gazetteer()
    .mentions(text)
    .filter(({ form }) => form === 'name');
  const places = named.map(({ candidates }) => candidates[0]!);
  return places.filter(({ precision }) => precision === 'settlement' || precision === 'district').map(({ id }) => id);
}

function group(arrivals: readonly GroupedPost[]): Groups {
  const groups = new Groups();
  for (const post of arrivals) {
    const [own, ...others] = arriving(groups, post);
    groups.put(post, own!.standing);
    for (const { postId, standing } of others) groups.restand(postId, standing);
  }
  return groups;
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

let hits = 0;
let false_ = 0;
let missed = 0;
const crowd = group(posts);
for (const { pair, label, near_dup: expected, a_text, a_date, b_text, b_date } of pairs) {
  const [first, second] = [grouped('pair/a', a_date, a_text), grouped('pair/b', b_date, b_text)].sort(
    (a, b) => a.at - b.at,
  );
  crowd.put(first!, arriving(crowd, first!)[0]!.standing);
  const [one, other] = [first!, second!].map((post) => arriving(crowd, post)[0]!.standing);
  // Both may be copies of posts in the crowd, and then it is these that are related.
  const copies = new Set([first!.id, ...one!.relations.filter(({ kind }) => kind === 'exact').map(({ to }) => to)]);
  const found =
    other!.relations.find(({ kind, to }) => kind !== 'variant' && copies.has(to)) ??
    (one!.canonical === other!.canonical ? { kind: 'same canonical', score: '' } : undefined);
  crowd.drop(first!.id);
  if (found && expected) hits++;
  else if (found) false_++;
  else if (expected) missed++;
  if (!!found !== !!expected)
    console.log(`pair ${pair} (${label}): ${found ? `${found.kind} ${found.score}` : 'not found'}`);
}
const precision = hits / (hits + false_);
const recall = hits / (hits + missed);
console.log({
  pairs: pairs.length,
  hits,
  false: false_,
  missed,
  precision,
  recall,
  f1: (2 * hits) / (2 * hits + false_ + missed),
});

if (posts.length > 0) {
  const inOrder = [...posts].sort((a, b) => a.at - b.at);
  group(inOrder);
  started = performance.now();
  const groups = group(inOrder);
  const seconds = (performance.now() - started) / 1000;
  const other = group(shuffled(posts));
  const moved = posts.filter(({ id }) => {
    const [a, b] = [groups.members.get(id)!, other.members.get(id)!];
    return a.canonical !== b.canonical || a.origin !== b.origin;
  });
  console.log({
    posts: posts.length,
    cleanedAndReadPerSecond: readPerSecond,
    groupedPerSecond: Math.round(posts.length / seconds),
    indexBytesPerPost: Math.round(groups.bytes / posts.length),
    duplicates: posts.filter(({ id }) => groups.members.get(id)!.canonical !== id).length,
    movedByShuffledArrival: moved.length,
  });
}
