import type { Command } from 'commander';

/** `khronika up`: everything in one process, on the embedded log and store unless settings name Kafka and PostgreSQL. */
export const upCommand = (program: Command): Command =>
  program
    .command('up')
    .description('start everything in one process and serve')
    .option('--sample', 'feed an invented sample of posts and print the incidents found')
    .action(async ({ sample = false }: { sample?: boolean }) => {
      // Loaded only here: the other commands need neither Nest nor a store, and answer three times as soon without.
      const [{ runProcess }, { startAll }] = await Promise.all([import('#operations'), import('../all-in-one.js')]);
      await runProcess((die) => startAll({ sample, die }));
    });
