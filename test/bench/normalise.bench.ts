import { Session, type Profiler } from 'node:inspector/promises';
import { MAX_TEXT_BYTES, postCaptured, postsRaw, type RawPost, type Recorded } from '#contracts';
import { decideOne } from '#stage';
import { capturePost } from '../../apps/ingestor/src/capture.js';
import { recorded } from '../../apps/khronika/src/pipeline.js';
import { normalise } from '../../apps/normaliser/src/normalise.stage.js';
import { loadPosts } from '../support/posts.js';
import { BENCH_POSTS, report } from './measure.js';

const ROUNDS = 6;
const CAPTURE = { capturedAt: '2025-01-01T00:00:00Z', via: 'bench' };
/** No post may hold up the others longer. */
const LONGEST_MS = 50;
/** What takes less need not be measured again. */
const DULL_MS = 5;
const RUNS = 5;

/** The stage alone, on one thread and by processor time: real posts, where the time goes, and the worst inputs that we know of. */
export async function run(): Promise<void> {
  const events = loadPosts(BENCH_POSTS).map(({ text, ...item }, n) =>
    captured({ ...item, verbatim: text, format: 'text' }, n),
  );
  for (let round = 1; round <= ROUNDS; round++) {
    const from = process.cpuUsage();
    const outputs = through(events);
    report(`round ${round}: ${events.length} posts, ${outputs} outputs`, events.length / processorSeconds(from), 'posts per processor second'); // prettier-ignore
  }
  const shares = await whereTimeGoes(() => through(events));
  console.table(shares.map(([where, share]) => ({ where, share: `${(100 * share).toFixed(1)} %` })));

  const units = Object.entries(UNITS);
  const costs = [...units, ...pairs(units)].map(([name, unit]) => ({ name, ms: costOf(unit) }));
  costs.sort((a, b) => b.ms - a.ms);
  for (const { name, ms } of costs.slice(0, 12)) report(`64 KiB of ${name}`, ms, 'ms');
  const over = costs.filter(({ ms }) => ms > LONGEST_MS);
  console.log(`${costs.length} worst inputs, ${over.length} over ${LONGEST_MS} ms`);
}

type Said = Parameters<typeof capturePost>[0];

function captured(said: Said, n: number): Recorded<typeof postCaptured> {
  const { data } = capturePost(said, CAPTURE);
  return recorded(postCaptured, data, `${data.postId}@0`, postsRaw, n) as Recorded<typeof postCaptured>;
}

function through(events: readonly Recorded<typeof postCaptured>[]): number {
  let state = normalise.initial();
  let outputs = 0;
  for (const event of events) {
    const decided = decideOne(normalise, state, event);
    state = decided.state;
    outputs += decided.outputs.length;
  }
  return outputs;
}

/** Milliseconds of processor time of the quickest of a few runs, the worse of plain text and HTML. */
function costOf(unit: string): number {
  const verbatim = unit.repeat(Math.floor(MAX_TEXT_BYTES / Buffer.byteLength(unit)));
  const formats: RawPost['format'][] = ['text', 'html'];
  return Math.max(
    ...formats.map((format) => {
      const event = captured({ source: 'telegram:bench', messageId: '1', verbatim, format }, 0);
      let least = Infinity;
      for (let run = 0; run < RUNS && least > DULL_MS; run++) {
        const from = process.cpuUsage();
        normalise.decide(normalise.initial(), event);
        least = Math.min(least, processorSeconds(from) * 1000);
      }
      return least;
    }),
  );
}

/** Inputs that give some step the most to do: runs, nested marks, repeated lines, storms of emoji and of combining marks. */
const UNITS: Readonly<Record<string, string>> = {
  'one letter': 'а',
  'one space': ' ',
  'line breaks': '\n',
  'blank lines with words': 'слово\n\n',
  'lines of one word': 'a\n',
  'two lines in turn': 'a\nы\n',
  'a long line, repeated': `${'слово и дело '.repeat(20)}\n`,
  'three lines in turn': 'Первая строка\nвторая строка\nтретья строка\n',
  chants: 'Свободу!\n',
  residue: 'VIEW IN TELEGRAM\n',
  'half residue': 'view in telegram view in telegra\n',
  emphasis: '**',
  'nested emphasis': '**__~~||',
  'emphasised words': '**а** __б__ ',
  'opened brackets': '[',
  links: '[a](http://b)',
  'half links': '](',
  'nested links': '[[[a](http://b)',
  addresses: 'http://a.b/c ',
  'one address': 'http://',
  hashtags: '#a ',
  'one hashtag': '#a',
  mentions: '@abcd ',
  entities: '&amp;',
  'half entities': '&a',
  'numeric entities': '&#1;',
  tags: '<b>',
  'nested blocks': '<div><p>',
  'half tags': '<a b=',
  'half comments': '<!--',
  'quoted tags': '<a href="',
  scripts: '<script>',
  paragraphs: '<p>a',
  emoji: '😀',
  'emoji with joiners': '👨\u200d👩\u200d👧',
  'emoji with modifiers': '👍🏽️',
  flags: '🇰🇿',
  'combining marks': '\u0301',
  'letters with marks': 'и\u0306\u0301',
  'zero width': 'а\u200b',
  'bidirectional controls': 'а\u202e\u202c',
  NUL: 'a\0',
  'lone surrogates': 'a\ud800',
  'carriage returns': 'a\r\n',
  abbreviations: 'г. ',
  sentences: 'Да. Нет! ',
  ellipses: '…',
  quotes: '«"„',
  numbers: '1 000 ',
  'mixed scripts': 'мaитинг мitинг ',
  capitals: 'МИТИНГ В АЛМАТЫ ',
  Kazakh: 'Алаңға мыңдаған адам жиналды. ',
  'full width': 'ＡＢＣ',
  ligatures: 'ﷺ',
  'wrapped lines': 'строка без конца, которая идёт дальше и дальше\nвниз, ',
  'subscribe lines': 'Подписаться | Прислать новость\n',
  ideographs: '警察',
};

/** Two of them in turn, and many of the one before many of the other: each with some others, at a fixed distance. */
function* pairs(units: readonly [string, string][]): Generator<readonly [name: string, unit: string]> {
  for (let n = 0; n < PAIRS; n++) {
    const apart = 1 + 5 * Math.floor(n / units.length);
    const [one, other] = [units[n % units.length]!, units[(n + apart) % units.length]!];
    const times = n % 2 === 0 ? 1 : 1000;
    yield [`${one[0]} and ${other[0]}`, one[1].repeat(times) + other[1].repeat(times)];
  }
}

const PAIRS = 300;

/** Share of samples in each file of ours, or in a part of the engine, over several runs. */
async function whereTimeGoes(work: () => void): Promise<[where: string, share: number][]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  for (let round = 0; round < 3; round++) work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return sharesOf(profile);
}

function sharesOf({ nodes, samples = [] }: Profiler.Profile): [where: string, share: number][] {
  const whereOf = new Map(nodes.map(({ id, callFrame }) => [id, partOf(callFrame)]));
  const counts = new Map<string, number>();
  for (const sample of samples) {
    const where = whereOf.get(sample)!;
    counts.set(where, (counts.get(where) ?? 0) + 1);
  }
  return [...counts]
    .map(([where, count]): [string, number] => [where, count / samples.length])
    .filter(([, share]) => share >= 0.01)
    .sort((a, b) => b[1] - a[1]);
}

function partOf({ url, functionName }: { readonly url: string; readonly functionName: string }): string {
  const [, file] = /dist\/(?:libs|apps)\/(.+)\.js$/.exec(url) ?? [];
  return file?.replace('/src/', ': ') ?? (functionName || url || 'engine');
}

const processorSeconds = (from: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000_000;
};
