import type { Command } from 'commander';
import { runProcess } from '#operations';
import { startAll } from '../all-in-one.js';

/** `khronika up`: everything in one process, on the embedded log and store unless settings name Kafka and PostgreSQL. */
export const upCommand = (program: Command): Command =>
  program
    .command('up')
    .description('start everything in one process and serve')
    .option('--sample', 'feed an invented sample of posts and print the incidents found')
    .action(async ({ sample = false }: { sample?: boolean }) => {
      await runProcess((die) => startAll({ sample, die }));
    });
