import { Presets, SingleBar } from 'cli-progress';
import { Option, type Command } from 'commander';
import { postFile } from '../client.js';
import { print } from '../tables.js';

/** Formats that a file may have. */
export const FORMATS = ['ndjson', 'text-dump', 'telegram-export', 'telegram-web'] as const;

interface Options {
  readonly format: (typeof FORMATS)[number];
  readonly source?: string;
  readonly referenceDate?: string;
  readonly json?: boolean;
}

interface Imported {
  readonly accepted: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly dumps?: number;
  readonly problems: readonly { readonly place: string; readonly message: string }[];
}

/** `khronika import FILE`: hands a file to the ingestor, with a progress bar on a terminal. */
export const importCommand = (program: Command): Command =>
  program
    .command('import')
    .description('import a file of posts; - reads standard input')
    .argument('<file>', 'the file')
    .addOption(new Option('--format <format>', 'what the file holds').choices(FORMATS).default('ndjson'))
    .option('--source <source>', 'where its posts come from: telegram:channelname')
    .option('--reference-date <date>', 'date of its newest post, where posts carry none')
    .option('--json', 'print the answer as JSON')
    .action(async (file: string, { json, ...parameters }: Options) => {
      const bar = progressBar(file);
      try {
        const answer = await postFile<Imported>('/v1/imports', { ...parameters }, file, bar.update);
        bar.stop();
        print(answer, { json }, summary);
      } finally {
        bar.stop();
      }
    });

function summary({ accepted, repeated, rejected, dumps, problems }: Imported): string {
  const counts = `${accepted} accepted, ${repeated} repeated, ${rejected} rejected`;
  const posts = dumps ? `parts of a dump, cut into posts by the normaliser: ${counts}` : counts;
  return [posts, ...problems.map(({ place, message }) => `  ${place}: ${message}`)].join('\n');
}

function progressBar(file: string) {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { format: `${file} {bar} {percentage}% {value}/{total} bytes`, etaBuffer: 50 },
    Presets.rect,
  );
  let started = false;
  return {
    update: (sent: number, total: number | undefined) => {
      if (!started) bar.start(total ?? sent, 0);
      started = true;
      if (total === undefined) bar.setTotal(sent);
      bar.update(sent);
    },
    stop: () => bar.stop(),
  };
}
