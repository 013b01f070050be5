import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import type { Incident } from '#contracts';
import { getJson, getStream } from '../client.js';
import { write } from '../standard-output.js';
import { plainTable, print, withMore, type Output } from '../tables.js';

interface Options extends Output {
  readonly cursor?: string;
  readonly limit?: string;
  readonly follow?: boolean;
}

interface Change {
  readonly change: string;
  readonly at: string;
  readonly id: string;
  readonly into: readonly string[];
  readonly incident: Incident | null;
}

/** `khronika changes`: what happened to incidents, so far or from now on. */
export const changesCommand = (program: Command): Command =>
  program
    .command('changes')
    .description('list what happened to incidents; with --follow one line for each further change as it comes')
    .option('--cursor <cursor>', 'go on after a change that is known; `now`: leave the past out')
    .option('--limit <n>', 'how many (1 to 1000)')
    .option('--follow', 'go on until stopped')
    .option('--json', 'print JSON; with --follow one line a change')
    .action(async ({ follow, json, cursor, limit }: Options) => {
      if (follow) return followed(cursor ?? 'now', json === true);
      const page = await getJson<{ items: Change[]; next: string }>('/v1/changes', { cursor, limit });
      print(page, { json }, ({ items, next }) => withMore(tableOf(items), next));
    });

async function followed(cursor: string, json: boolean): Promise<void> {
  const { chunks } = await getStream('/v1/changes', { cursor }, 'text/event-stream');
  for await (const line of createInterface({ input: Readable.from(chunks) })) {
    if (!line.startsWith('data: ')) continue;
    const data = line.slice('data: '.length);
    const change = JSON.parse(data) as Change | { readonly generation: number };
    const text = json
      ? data
      : 'change' in change
        ? lineOf(change)
        : `generation ${change.generation} is live: all begins again`;
    await write(`${text}\n`);
  }
}

const lineOf = ({ at, change, id, into, incident }: Change): string =>
  [at, change, id, into.join(' '), incident?.title ?? ''].filter(Boolean).join('  ');

function tableOf(changes: readonly Change[]): string {
  if (changes.length === 0) return 'No changes.';
  const table = plainTable(['captured', 'what', 'incident', 'into', 'title now']);
  for (const { at, change, id, into, incident } of changes)
    table.push([at, change, id, into.join(' '), incident?.title ?? '']);
  return table.toString();
}
