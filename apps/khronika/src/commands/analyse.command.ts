import { Option, type Command } from 'commander';
import { openInput } from '../client.js';
import { write } from '../standard-output.js';
import { plainTable } from '../tables.js';
import { FORMATS } from './import.command.js';

interface Options {
  readonly format: (typeof FORMATS)[number];
  readonly source?: string;
  readonly referenceDate?: string;
  readonly table?: boolean;
  readonly explain?: boolean;
}

/** `khronika analyse [FILE]`: the pure stages over a file, one JSON line a post; needs no server. */
export const analyseCommand = (program: Command): Command =>
  program
    .command('analyse')
    .description('run the stages over a file (or standard input) without a server: one JSON line a post')
    .argument('[file]', 'the file; standard input without one')
    .addOption(new Option('--format <format>', 'what the file holds').choices(FORMATS).default('ndjson'))
    .option('--source <source>', 'where posts come from that do not say so: telegram:channelname')
    .option('--reference-date <date>', 'date of the newest post, where posts carry none')
    .option('--table', 'print a table of claims for people')
    .option('--explain', 'print for people how each post was read: words, fields, rules, and what was rejected')
    .option('--json', 'print JSON lines (the default)')
    .action(async (file: string | undefined, { format, source, referenceDate, table, explain }: Options) => {
      const { bytes } = await openInput(file);
      // Loaded only here, as in `up`.
      const [{ FEEDS }, { Analysis }, { fileOptions }] = await Promise.all([
        import('../../../ingestor/src/feeds/index.js'),
        import('../analysis.js'),
        import('../file-options.js'),
      ]);
      const options = fileOptions(new Date().toISOString(), source, referenceDate);
      const analysis = new Analysis();
      const rows = plainTable(['post', 'where', 'what', 'words']);
      let problems = 0;
      for await (const finding of FEEDS[format].parse(bytes, options)) {
        if ('problem' in finding) {
          problems += 1;
          process.stderr.write(`khronika: ${finding.problem.place}: ${finding.problem.message}\n`);
        }
        if (!('fact' in finding)) continue;
        if (explain) {
          for (const text of analysis.explain(finding)) await write(`${text}\n\n`);
          continue;
        }
        for (const answer of analysis.take(finding)) {
          if (!table) await write(`${JSON.stringify(answer)}\n`);
          for (const { type, polarity, place, spans } of table ? answer.claims : [])
            rows.push([answer.id, place.name, polarity === 'negated' ? `not ${type}` : type, spans[0]?.text ?? '']);
        }
      }
      if (table) await write(`${rows.toString()}\n`);
      if (problems > 0) process.exitCode = 2;
    });
