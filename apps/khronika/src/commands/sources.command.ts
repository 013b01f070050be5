import type { Command } from 'commander';
import { getJson } from '../client.js';
import { plainTable, print, withMore, type Output } from '../tables.js';

interface Source {
  readonly id: string;
  readonly posts: number;
  readonly rejected: number;
  readonly lastCaptured: string;
  readonly lastPublished: string | null;
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
}

interface SourceDetail extends Source {
  readonly days: readonly {
    readonly day: string;
    readonly captures: number;
    readonly published: number;
    readonly telling: number;
    readonly state: string;
  }[];
}

interface Options extends Output {
  readonly from?: string;
  readonly to?: string;
  readonly gapDays?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

/** `khronika sources [ID]`: what came from where, and when nobody was looking. */
export const sourcesCommand = (program: Command): Command =>
  program
    .command('sources')
    .description('show what came from each source and its gaps; of one source, day by day')
    .argument('[id]', 'a source: telegram:channelname')
    .option('--gap-days <n>', 'shortest gap, in days')
    .option('--from <date>', 'of one source: first day')
    .option('--to <date>', 'of one source: last day')
    .option('--limit <n>', 'how many (1 to 500)')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .option('--json', 'print the answer as JSON')
    .action(async (id: string | undefined, { json, ...query }: Options) => {
      if (id === undefined) {
        const page = await getJson<{ items: Source[]; next: string | null }>('/v1/sources', { ...query });
        return print(page, { json }, ({ items, next }) => withMore(listed(items), next));
      }
      return print(
        await getJson<SourceDetail>(`/v1/sources/${encodeURIComponent(id)}`, { ...query }),
        { json },
        ({ days, ...source }) => {
          const table = plainTable(['day', 'captures', 'posts', 'with claims', '']);
          for (const { day, captures, published, telling, state } of days)
            table.push([day, captures, published, telling, state.replace('-', ' ')]);
          return `${listed([source])}\n\n${table.toString()}`;
        },
      );
    });

function listed(sources: readonly Source[]): string {
  if (sources.length === 0) return 'No sources.';
  const table = plainTable(['source', 'posts', 'rejected', 'last looked', 'last post', 'nobody looked']);
  for (const { id, posts, rejected, lastCaptured, lastPublished, gaps } of sources)
    table.push([
      id,
      posts,
      rejected,
      lastCaptured,
      lastPublished ?? '—',
      gaps
        .slice(-3)
        .map(({ from, to }) => (from === to ? from : `${from} to ${to}`))
        .join(', ') || '—',
    ]);
  return table.toString();
}
