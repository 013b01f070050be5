import { Option, type Command } from 'commander';
import { openInput } from '../client.js';
import { plainTable, print } from '../tables.js';
import { FORMATS } from './import.command.js';

interface Options {
  readonly format: (typeof FORMATS)[number];
  readonly source?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** `khronika footers FILE`: proposes lines that posts of a source end with, for a person to accept; needs no server. */
export const footersCommand = (program: Command): Command =>
  program
    .command('footers')
    .description('propose footers from a corpus of posts: what is right goes into libs/text/src/footers/accepted.ts')
    .argument('[file]', 'the file; standard input without one')
    .addOption(new Option('--format <format>', 'what the file holds').choices(FORMATS).default('ndjson'))
    .option('--source <source>', 'where posts come from that do not say so: telegram:channelname')
    .option('--all', 'also those that are known already')
    .option('--json', 'print the answer as JSON')
    .action(async (file: string | undefined, { format, source, all, json }: Options) => {
      const { bytes } = await openInput(file);
      // Loaded only here, as in `up`.
      const [{ FEEDS }, { clean, cutDump, FooterCensus }, { fileOptions }] = await Promise.all([
        import('../../../ingestor/src/feeds/index.js'),
        import('#text'),
        import('../file-options.js'),
      ]);
      const census = new FooterCensus();
      for await (const finding of FEEDS[format].parse(bytes, fileOptions(new Date().toISOString(), source))) {
        if ('problem' in finding) {
          process.stderr.write(`khronika: ${finding.problem.place}: ${finding.problem.message}\n`);
          process.exitCode = 2;
        }
        if (!('fact' in finding)) continue;
        const { type, data } = finding.fact;
        if (type === 'post.captured') census.take(data.source, clean(data).text);
        else
          for (const { start, end, tailsRepeat } of cutDump({ text: data.text, carry: '', last: true }).posts)
            census.take(
              data.source,
              clean({ verbatim: data.text.slice(start, end), format: 'text', tailsRepeat }).text,
            );
      }
      const proposals = census.proposals().filter(({ isKnown }) => all || !isKnown);
      print(proposals, { json }, () => {
        if (proposals.length === 0) return 'Nothing to propose.';
        const rows = plainTable(['source', 'posts', 'share', 'line', 'words']);
        for (const { source: of, posts, share, example, words } of proposals)
          rows.push([of, posts, `${Math.round(100 * share)} %`, example, words]);
        return rows.toString();
      });
    });
