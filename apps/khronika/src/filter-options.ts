import type { Command } from 'commander';

/** What of incidents is asked for on the command line, by the names of the query. */
export interface FilterOptions {
  readonly from?: string;
  readonly to?: string;
  readonly type?: readonly string[];
  readonly country?: readonly string[];
  readonly place?: readonly string[];
  readonly bbox?: string;
  readonly near?: string;
  readonly radiusKm?: string;
  readonly q?: string;
  readonly status?: readonly string[];
  readonly minOrigins?: string;
  readonly press?: string;
  readonly asOf?: string;
}

/** An option that may be given several times. */
export const several = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** Adds the conditions that lists, counts and exports of incidents share. */
export const withFilters = (command: Command): Command =>
  command
    .option('--from <time>', 'happened at or after (RFC 3339 or a date)')
    .option('--to <time>', 'happened before, or up to the end of a date')
    .option('--type <type>', 'a family or a type: riot, coercion.detention (several: any)', several)
    .option('--country <code>', 'ISO 3166 alpha-2 (several: any)', several)
    .option('--place <name>', 'name or id of a place (several: any)', several)
    .option('--bbox <box>', 'west,south,east,north in degrees')
    .option('--near <point>', 'lat,lon in degrees')
    .option('--radius-km <km>', 'distance from --near (50)')
    .option('--q <words>', 'words of the posts, in any of their forms')
    .option('--status <status>', 'corroborated, disputed, … (several: any)', several)
    .option('--min-origins <n>', 'at least so many independent origins')
    .option('--press <true|false>', 'whether journalists or media were the target')
    .option('--as-of <time>', 'as it was known at a time of capture');
