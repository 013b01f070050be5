import { deadLetters, decisions, postsRaw, replays, type Participant, type Topic } from '#contracts';
import { VIEW_TOPICS } from '#read-model';
import { classify } from '../../classifier/src/classify.stage.js';
import { dedupe } from '../../deduper/src/dedupe.stage.js';
import { normalise } from '../../normaliser/src/normalise.stage.js';
import { link } from '../../projector/src/link.stage.js';

/** The stages, in the order of the way of a post. */
export const STAGES = [normalise, dedupe, classify, link] as const;

/** Who writes and reads which topics: the ingestor, every stage, the views, and the api with what people ask for. */
export const PARTICIPANTS: readonly Participant[] = [
  { name: 'ingestor', from: [], to: [postsRaw] },
  ...STAGES.map(({ name, from, to }) => ({ name, from: [...from, deadLetters, replays], to: [...to, deadLetters] })),
  { name: 'views', from: [...VIEW_TOPICS, replays], to: [] },
  { name: 'api', from: [], to: [decisions, deadLetters, replays] },
];

/** Not the way of a post, but how its stages are run: left out of the picture. */
const CONTROL: ReadonlySet<Topic> = new Set([deadLetters, replays]);

/** The way of a post as a Mermaid flow chart, for the README. */
export function flowChart(): string {
  const drawn = PARTICIPANTS.flatMap(({ name, from, to }) => [
    ...from.filter((topic) => !CONTROL.has(topic)).map((topic) => `  ${box(topic)} --> ${name}([${name}])`),
    ...to.filter((topic) => !CONTROL.has(topic)).map((topic) => `  ${name}([${name}]) --> ${box(topic)}`),
  ]);
  return ['flowchart LR', '  world((channels)) --> ingestor', ...drawn, '  views --> api([api])'].join('\n');
}

const box = ({ name }: Topic): string => `${name.replaceAll('.', '_')}[${name}]`;
