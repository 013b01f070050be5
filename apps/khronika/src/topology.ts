import { deadLetters, decisions, postsRaw, type Participant, type Topic } from '#contracts';
import { VIEW_TOPICS } from '#read-model';
import { classify } from '../../classifier/src/classify.stage.js';
import { dedupe } from '../../deduper/src/dedupe.stage.js';
import { normalise } from '../../normaliser/src/normalise.stage.js';
import { link } from '../../projector/src/link.stage.js';

/** The stages, in the order of the way of a post. */
export const STAGES = [normalise, dedupe, classify, link] as const;

/** Who writes and reads which topics: the ingestor, every stage, the views, and the api with what people ruled. */
export const PARTICIPANTS: readonly Participant[] = [
  { name: 'ingestor', from: [], to: [postsRaw] },
  ...STAGES.map(({ name, from, to }) => ({ name, from, to: [...to, deadLetters] })),
  { name: 'views', from: VIEW_TOPICS, to: [] },
  { name: 'api', from: [], to: [decisions] },
];

/** The way of a post as a Mermaid flow chart, for the README. */
export function flowChart(): string {
  const drawn = PARTICIPANTS.flatMap(({ name, from, to }) => [
    ...from.filter((topic) => topic !== deadLetters).map((topic) => `  ${box(topic)} --> ${name}([${name}])`),
    ...to.filter((topic) => topic !== deadLetters).map((topic) => `  ${name}([${name}]) --> ${box(topic)}`),
  ]);
  return ['flowchart LR', '  world((channels)) --> ingestor', ...drawn, '  views --> api([api])'].join('\n');
}

const box = ({ name }: Topic): string => `${name.replaceAll('.', '_')}[${name}]`;
