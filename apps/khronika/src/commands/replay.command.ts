import { Argument, Option, type Command } from 'commander';
import { getJson, postJson } from '../client.js';
import { diffText, replayTable, replayText, watched, type Replay, type ReplayDiff } from '../replays.js';
import { print, type Output } from '../tables.js';

interface StartOptions extends Output {
  readonly from: string;
  readonly since?: string;
  readonly until?: string;
  readonly watch?: boolean;
}

/** Steps that a person takes with a replay, by the word that they are asked for with. */
const STEPS = {
  promote: 'make its generation the live one',
  rollback: 'make the generation live again that it replaced',
  retire: 'remove the generation that it replaced (after a roll-back: its own)',
  cancel: 'give it up, and remove its generation',
} as const;

/** `khronika replay …`: makes the past anew by the code of today, beside what is live. */
export function replayCommand(program: Command): Command {
  const replay = program.command('replay').description('build a new generation beside the live one, compare, promote');
  const id = () => new Argument('<id>', 'the replay: replay-2');
  const json = () => new Option('--json', 'print the answer as JSON');

  replay
    .command('start')
    .description('open a replay')
    .requiredOption(
      '--from <topic>',
      'posts.raw, posts.normalised, posts.deduplicated or claims: what follows is made anew',
    )
    .option('--since <bound>', 'take in only what was captured from then on: a time, or offsets 0:120,1:80')
    .option('--until <bound>', 'take in only what was captured before; it cannot be promoted then')
    .option('--watch', 'wait until it has caught up')
    .addOption(json())
    .action(async ({ from, since, until, watch, json: asJson }: StartOptions) => {
      const body = { from, ...(since && { since: boundOf(since) }), ...(until && { until: boundOf(until) }) };
      const opened = await postJson<Replay>('/v1/replays', body);
      print(watch ? await watched(opened.id) : opened, { json: asJson }, replayText);
    });
  replay
    .command('list')
    .description('list replays, the newest first')
    .addOption(json())
    .action(async (output: Output) => {
      print(await getJson<{ items: Replay[] }>('/v1/replays'), output, ({ items }) => replayTable(items));
    });
  replay
    .command('show')
    .description('show one replay and how far it has come')
    .addArgument(id())
    .addOption(json())
    .action(async (of: string, output: Output) => print(await getJson<Replay>(pathOf(of)), output, replayText));
  replay
    .command('watch')
    .description('wait until a replay has caught up')
    .addArgument(id())
    .addOption(json())
    .action(async (of: string, output: Output) => print(await watched(of), output, replayText));
  replay
    .command('diff')
    .description('compare its incidents with those of the generation that is live, or that it replaced')
    .addArgument(id())
    .option('--limit <n>', 'how many of each list (1 to 1000)')
    .addOption(json())
    .action(async (of: string, { limit, ...output }: Output & { limit?: string }) =>
      print(await getJson<ReplayDiff>(`${pathOf(of)}/diff`, { limit }), output, diffText),
    );
  for (const [step, description] of Object.entries(STEPS))
    replay
      .command(step)
      .description(description)
      .addArgument(id())
      .addOption(json())
      .action(async (of: string, output: Output) =>
        print(await postJson<Replay>(`${pathOf(of)}/${step}`), output, replayText),
      );
  return replay;
}

const pathOf = (id: string): string => `/v1/replays/${encodeURIComponent(id)}`;

/** Offsets as `partition:offset,…`, else a time, which the server checks. */
function boundOf(text: string): unknown {
  if (!/^\d+:\d+(,\d+:\d+)*$/.test(text)) return text;
  return text.split(',').map((one) => {
    const [partition, offset] = one.split(':').map(Number);
    return { partition, offset };
  });
}
