/**
 * `npm run eval -- repair POSTS [LAYOUT…]`: how many posts come back to the word when dumps are cut.
 *
 * POSTS: NDJSON of `{channel, text}`, in the order of the file. Dumps of neighbouring posts of one channel are composed of them by a fixed
 * seed, in layouts that scrapers leave, cut and cleaned, and compared with the posts that went in: by their words, as a
 * multiset. Prints precision, recall and F1 for each layout, how many posts there are too many, whether confidence tells wrong
 * cuts from right ones, and every post that did not come back.
 */
import { readFileSync } from 'node:fs';
import { clean, cutDump, wordsOf } from '#text';

const [file, ...chosen] = process.argv.slice(2);
if (!file) {
  process.stderr.write('eval repair: give a file of posts: npm run eval -- repair POSTS [LAYOUT…]\n');
  process.exit(2);
}

/** How many posts a dump is made of: a screen, some days, an archive. */
const SIZES = [8, 40, 300];
const NOTICE = 'This media is not supported in your browser\nVIEW IN TELEGRAM';

type Random = () => number;

/** The same numbers between 0 and 1 on every run (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Lines of a post without the blank ones. */
const solid = (post: string) => post.replace(/\n\s*\n/g, '\n');

/** As the scraper writes it: the first line, the rest, the rest again. */
function doubled(post: string, again: (rest: string) => string = (rest) => rest): string {
  const at = post.indexOf('\n');
  return at === -1 ? post : `${post}\n${again(post.slice(at + 1))}`;
}

const withNotice = (post: string, random: Random) => (random() < 0.3 ? `${post}\n${NOTICE}` : post);

/** A word less, a mark more: what differs between two states of one post. */
function slightlyEdited(rest: string, random: Random): string {
  const words = rest.split(' ');
  if (words.length < 12) return rest;
  words.splice(1 + Math.floor(random() * (words.length - 2)), 1);
  return words.join(' ');
}

const LAYOUTS: Readonly<Record<string, (posts: readonly string[], random: Random) => string>> = {
  'repeated tails': (posts, random) => posts.map((post) => withNotice(doubled(solid(post)), random)).join('\n'),
  'repeated tails with blank lines': (posts, random) =>
    posts.map((post) => withNotice(doubled(post), random)).join('\n'),
  'repeated tails, cut off': (posts, random) => {
    const last = solid(posts.at(-1)!);
    const whole = posts
      .slice(0, -1)
      .map((post) => withNotice(doubled(solid(post)), random))
      .concat(doubled(last))
      .join('\n');
    const rest = last.length - Math.max(0, last.indexOf('\n'));
    return last.includes('\n') ? whole.slice(0, whole.length - Math.floor(random() * (rest - 1))) : whole;
  },
  'repeated tails, some edited': (posts, random) =>
    posts
      .map((post) => doubled(solid(post), (rest) => (random() < 0.1 ? slightlyEdited(rest, random) : rest)))
      .map((post) => withNotice(post, random))
      .join('\n'),
  'blank lines between posts only': (posts, random) =>
    posts.map((post) => withNotice(solid(post), random)).join('\n\n'),
  'blank lines inside and between posts': (posts, random) => posts.map((post) => withNotice(post, random)).join('\n\n'),
  'wider gaps between posts': (posts) => posts.join('\n\n\n'),
  'no blank lines': (posts, random) => posts.map((post) => withNotice(solid(post), random)).join('\n'),
};

interface Tally {
  posts: number;
  produced: number;
  recovered: number;
  readonly confidence: { right: number[]; wrong: number[] };
}

/** Cuts a dump as the normaliser does and holds the posts to those that went in. */
function hold(dump: string, posts: readonly string[], tally: Tally, name: string): void {
  const expected = new Map<string, number>();
  for (const post of posts) {
    const words = wordsOf(clean({ verbatim: post, format: 'text' }).text);
    expected.set(words, (expected.get(words) ?? 0) + 1);
    tally.posts++;
  }
  const spurious: string[] = [];
  for (const { start, end, confidence, tailsRepeat } of cutDump({ text: dump, carry: '', last: true }).posts) {
    const { text } = clean({ verbatim: dump.slice(start, end), format: 'text', tailsRepeat });
    const words = wordsOf(text);
    if (words === '') continue;
    tally.produced++;
    const left = expected.get(words) ?? 0;
    if (left > 0) {
      expected.set(words, left - 1);
      tally.recovered++;
    } else spurious.push(text);
    tally.confidence[left > 0 ? 'right' : 'wrong'].push(confidence);
  }
  for (const [words, left] of expected) if (left > 0) console.log(`${name}, missing: ${clipped(words)}`);
  for (const text of spurious) console.log(`${name}, made up: ${clipped(text)}`);
}

const clipped = (text: string) =>
  text.length > 160 ? JSON.stringify(`${text.slice(0, 80)} … ${text.slice(-80)}`) : JSON.stringify(text);
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
const mean = (values: readonly number[]) =>
  values.length ? (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2) : '-';

const channels = new Map<string, string[]>();
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line === '') continue;
  const { channel, text } = JSON.parse(line) as { channel: string; text: string };
  // A post without words is rejected, as it would be alone.
  const post = text.trim().replace(/\r\n?/g, '\n');
  if (wordsOf(clean({ verbatim: post, format: 'text' }).text) === '') continue;
  const posts = channels.get(channel);
  if (posts) posts.push(post);
  else channels.set(channel, [post]);
}

const rows: Record<string, Record<string, string | number>> = {};
for (const [name, compose] of Object.entries(LAYOUTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const random = randomOf(1);
  const tally: Tally = { posts: 0, produced: 0, recovered: 0, confidence: { right: [], wrong: [] } };
  for (const posts of channels.values())
    for (let at = 0, n = 0; at < posts.length; n++) {
      const dumped = posts.slice(at, at + SIZES[n % SIZES.length]!);
      hold(compose(dumped, random), dumped, tally, name);
      at += dumped.length;
    }
  const { posts, produced, recovered, confidence } = tally;
  rows[name] = {
    posts,
    recovered: percent(recovered, posts),
    'too many': percent(produced - posts, posts),
    precision: percent(recovered, produced),
    f1: ((2 * recovered) / (posts + produced)).toFixed(3),
    'confidence, right': mean(confidence.right),
    'confidence, wrong': mean(confidence.wrong),
  };
}
console.table(rows);
