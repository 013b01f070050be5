import type { Command } from 'commander';
import { getJson } from '../client.js';
import { withFilters, type FilterOptions } from '../filter-options.js';
import { plainTable, print } from '../tables.js';

interface Options extends FilterOptions {
  readonly json?: boolean;
  readonly interval?: string;
  readonly groupBy?: string;
}

interface Timeline {
  readonly interval: string;
  readonly items: readonly { readonly from: string; readonly group: string; readonly count: number }[];
}

/** Widest bar, in characters. */
const WIDEST = 40;

/** `khronika timeline`: how many incidents began when. */
export const timelineCommand = (program: Command): Command =>
  withFilters(program.command('timeline').description('count incidents by when they began'))
    .option('--interval <interval>', 'hour, day (without it) or week, as clocks of the place show it')
    .option('--group-by <group>', 'family (without it), type, country or place')
    .option('--json', 'print the answer as JSON')
    .action(async ({ json, ...query }: Options) => {
      print(await getJson<Timeline>('/v1/timeline', { ...query }), { json }, drawn);
    });

function drawn({ interval, items }: Timeline): string {
  if (items.length === 0) return 'No incidents.';
  const most = Math.max(...items.map(({ count }) => count));
  const table = plainTable(['from', 'what', 'incidents', '']);
  for (const { from, group, count } of items)
    table.push([
      interval === 'hour' ? from.slice(0, 16).replace('T', ' ') : from.slice(0, 10),
      group || '—',
      count,
      '▇'.repeat(Math.ceil((count / most) * WIDEST)),
    ]);
  return table.toString();
}
