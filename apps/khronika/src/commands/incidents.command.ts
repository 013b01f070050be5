import type { Command } from 'commander';
import type { Incident } from '#contracts';
import { getJson } from '../client.js';
import { incidentTable, print } from '../tables.js';

interface Options {
  readonly json?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly type?: string;
  readonly country?: string;
  readonly place?: string;
  readonly q?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

/** `khronika incidents`: the timeline as a table. */
export const incidentsCommand = (program: Command): Command =>
  program
    .command('incidents')
    .description('list incidents, the latest first')
    .option('--from <time>', 'happened at or after (RFC 3339 or a date)')
    .option('--to <time>', 'happened before')
    .option('--type <type>', 'a family or a type: riot, coercion.detention')
    .option('--country <code>', 'ISO 3166 alpha-2')
    .option('--place <name>', 'name or id of a place')
    .option('--q <words>', 'words of the posts')
    .option('--limit <n>', 'how many (1 to 500)')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .option('--json', 'print the answer as JSON')
    .action(async ({ json, ...filters }: Options) => {
      const page = await getJson<{ items: Incident[]; next: string | null }>('/v1/incidents', filters);
      print(page, { json }, ({ items, next }) =>
        next ? `${incidentTable(items)}\nMore: --cursor ${next}` : incidentTable(items),
      );
    });
