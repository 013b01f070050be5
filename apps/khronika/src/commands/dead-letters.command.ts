import { Argument, Option, type Command } from 'commander';
import { BadRequest, getJson, postJson } from '../client.js';
import { plainTable, print, withMore, type Output } from '../tables.js';

interface Letter {
  readonly id: string;
  readonly state: string;
  readonly stage: string;
  readonly error: string;
  readonly recordId: string;
  readonly attempt: number;
}

interface ListOptions extends Output {
  readonly stage?: string;
  readonly state?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

interface ReplayOptions extends Output {
  readonly stage?: string;
  readonly all?: boolean;
}

/** `khronika dead-letters …`: what stages could not work on, and its next delivery. */
export function deadLettersCommand(program: Command): Command {
  const letters = program.command('dead-letters').description('records that a stage could not work on');
  const json = () => new Option('--json', 'print the answer as JSON');

  letters
    .command('list')
    .description('list them, the newest capture first')
    .option('--stage <stage>', 'those of one stage only')
    .option('--state <state>', 'waiting or redelivered')
    .option('--limit <n>', 'how many (1 to 500)')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .addOption(json())
    .action(async ({ json: asJson, ...query }: ListOptions) => {
      const page = await getJson<{ items: Letter[]; next: string | null }>('/v1/dead-letters', query);
      print(page, { json: asJson }, ({ items, next }) => withMore(table(items), next));
    });
  letters
    .command('show')
    .description('show one of them with its record')
    .argument('<id>', 'the dead letter: classify:posts.deduplicated.g1:0:7')
    .action(async (id: string) => print(await getJson(pathOf(id)), { json: true }, String));
  letters
    .command('replay')
    .description(
      'deliver one, or all that wait, to their stages again: each exactly once, in no order with what passed since',
    )
    .addArgument(new Argument('[id]', 'the dead letter'))
    .option('--all', 'all that wait')
    .option('--stage <stage>', 'with --all: those of one stage only')
    .addOption(json())
    .action(async (id: string | undefined, { all, stage, json: asJson }: ReplayOptions) => {
      if ((id === undefined) === !all) throw new BadRequest('name one dead letter, or say --all');
      if (stage !== undefined && !all) throw new BadRequest('--stage goes with --all');
      const query = stage === undefined ? '' : `?stage=${encodeURIComponent(stage)}`;
      const path = id === undefined ? `/v1/dead-letters/replay${query}` : `${pathOf(id)}/replay`;
      const answer = await postJson<{ ordered: number }>(path);
      print(answer, { json: asJson }, ({ ordered }) => `${ordered} to be delivered again`);
    });
  return letters;
}

const pathOf = (id: string): string => `/v1/dead-letters/${encodeURIComponent(id)}`;

const MAX_ERROR = 60;

function table(letters: readonly Letter[]): string {
  if (letters.length === 0) return 'No dead letters.';
  const rows = plainTable(['stage', 'state', 'failed', 'record', 'error', 'id']);
  for (const { id, stage, state, attempt, recordId, error } of letters)
    rows.push([stage, state, `${attempt + 1} times`, recordId, error.split('\n')[0]!.slice(0, MAX_ERROR), id]);
  return rows.toString();
}
