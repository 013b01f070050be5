import type { Command } from 'commander';
import type { Incident } from '#contracts';
import { getJson } from '../client.js';
import { withFilters, type FilterOptions } from '../filter-options.js';
import { incidentTable, print, withMore } from '../tables.js';

interface Options extends FilterOptions {
  readonly json?: boolean;
  readonly sort?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

/** `khronika incidents`: the chronicle as a table. */
export const incidentsCommand = (program: Command): Command =>
  withFilters(program.command('incidents').description('list incidents, the latest first'))
    .option('--sort <order>', 'latest, earliest or updated')
    .option('--limit <n>', 'how many (1 to 500)')
    .option('--cursor <cursor>', 'go on where the last page ended')
    .option('--json', 'print the answer as JSON')
    .action(async ({ json, ...query }: Options) => {
      const page = await getJson<{ items: Incident[]; next: string | null }>('/v1/incidents', { ...query });
      print(page, { json }, ({ items, next }) => withMore(incidentTable(items), next));
    });
