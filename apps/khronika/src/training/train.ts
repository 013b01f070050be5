import { readFileSync, writeFileSync } from 'node:fs';
import { type RelevanceModel, type WrittenModel, writeModel } from '#classification';
import { crossValidate, learn, type Measured } from './cross-validation.js';
import { readLabelledPosts } from './labelled-posts.js';

/**
 * `npm run train -- FILE…`: learns which words tell that a post is about something else, from labelled posts (see
 * {@link readLabelledPosts}). Prints F1 of the rules alone and with the learnt model on sources that the model did not
 * see, and writes the model only if relevance gains by it. Exit code 1: nothing was gained; 2: the files cannot be read.
 */
const MODEL = 'libs/classification/src/relevance/learnt.ts';

const files = process.argv.slice(2);
if (files.length === 0) fail('usage: npm run train -- FILE…');
let posts;
try {
  posts = files.flatMap(readLabelledPosts);
} catch (error) {
  fail((error as Error).message);
}
const { rules, both } = crossValidate(posts);
process.stdout.write(`${posts.length} posts\n${row('rules alone', rules)}${row('with the learnt model', both)}`);
if (both.relevance <= rules.relevance) {
  process.stdout.write('nothing gained: the model is left as it is\n');
  process.exit(1);
}
writeFileSync(MODEL, source(learn(posts, versionNow() + 1)));
process.stdout.write(`written to ${MODEL}\n`);

function row(name: string, { relevance, family, type }: Measured): string {
  const figures = [relevance, family, type].map((f1) => f1.toFixed(3));
  return `${name.padEnd(24)} relevance ${figures[0]}  family ${figures[1]}  type ${figures[2]}\n`;
}

function source(model: RelevanceModel): string {
  const { version, languages, weights }: WrittenModel = writeModel(model);
  return [
    "import type { WrittenModel } from './model.js';",
    '',
    '/** Written by `npm run train`. */',
    'export const RELEVANCE: WrittenModel = {',
    `  version: ${version},`,
    `  languages: [${languages.map((language) => `'${language}'`).join(', ')}],`,
    '  weights:',
    `    '${weights}',`,
    '};',
    '',
  ].join('\n');
}

function versionNow(): number {
  return Number(/version: (\d+)/.exec(readFileSync(MODEL, 'utf8'))?.[1] ?? 0);
}

function fail(message: string): never {
  process.stderr.write(`train: ${message}\n`);
  process.exit(2);
}
