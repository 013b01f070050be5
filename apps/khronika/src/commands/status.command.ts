import type { Command } from 'commander';
import { getJson } from '../client.js';
import { plainTable, print } from '../tables.js';

/** Body of `GET /v1/status`. */
export interface Status {
  readonly generation: number;
  readonly idle: boolean;
  readonly log: string;
  readonly store: string;
  readonly stages: readonly {
    readonly name: string;
    readonly lag: number;
    readonly processed: number;
    readonly deadLetters: number;
  }[];
}

/** `khronika status`: how far every stage has come. */
export const statusCommand = (program: Command): Command =>
  program
    .command('status')
    .description('show how far every stage has come')
    .option('--json', 'print the answer as JSON')
    .action(async (options: { json?: boolean }) => {
      print(await getJson<Status>('/v1/status'), options, ({ generation, idle, log, store, stages }) => {
        const table = plainTable(['stage', 'lag', 'processed', 'dead letters']);
        for (const stage of stages) table.push([stage.name, stage.lag, stage.processed, stage.deadLetters]);
        const state = idle ? 'idle: every accepted post is in the read model' : 'at work';
        return `generation ${generation}, log ${log}, store ${store}; ${state}\n\n${table.toString()}`;
      });
    });
