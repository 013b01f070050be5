import { Option, type Command } from 'commander';
import { BadRequest } from '../client.js';
import { canonicalExport, exportIncidents, openSink } from '../exports.js';
import { withFilters, type FilterOptions } from '../filter-options.js';

const FORMATS = ['csv', 'acled', 'geojson', 'ndjson'] as const;

interface Options extends FilterOptions {
  readonly canonical?: boolean;
  readonly format?: (typeof FORMATS)[number];
  readonly output?: string;
  readonly generation?: string;
}

/** `khronika export`: incidents for other tools, or the whole read model in its canonical form with its SHA-256. */
export const exportCommand = (program: Command): Command =>
  withFilters(
    program
      .command('export')
      .description(
        'write incidents for other tools; with --canonical the whole read model, and its SHA-256 to standard error',
      )
      .option('--canonical', 'the whole read model, sorted: the same log and code give the same bytes')
      .addOption(new Option('--format <format>', 'acled is CSV in its columns, marked lossy').choices(FORMATS))
      .option('--output <file>', 'a file instead of standard output')
      .option('--generation <n>', 'with --canonical: another generation than the live one'),
  ).action(async ({ canonical, format, output, generation, ...filter }: Options) => {
    if (canonical === true && (format !== undefined || Object.keys(filter).length > 0))
      throw new BadRequest('--canonical is the whole read model: it takes neither a format nor a filter');
    if (canonical !== true && generation !== undefined)
      throw new BadRequest('--generation is of --canonical: incidents are exported as they are live');
    if (canonical !== true && format === undefined)
      throw new BadRequest(`--canonical, or --format ${FORMATS.join('|')}`);
    const sink = await openSink(output);
    try {
      if (canonical) {
        const { sha256, rows, generation: of } = await canonicalExport(generation, sink.write);
        process.stderr.write(`${sha256}  generation ${of}, ${rows} rows\n`);
      } else await exportIncidents(format!, { ...filter }, sink.write);
    } finally {
      await sink.close();
    }
  });
