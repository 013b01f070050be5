import type { Command } from 'commander';
import { openSink } from '../exports.js';
import { createRelease, verifyRelease } from '../releases.js';
import { print, type Output } from '../tables.js';

/** `khronika release create|verify`: a state of the chronicle that can be cited, and whether it still holds. */
export function releaseCommand(program: Command): Command {
  const release = program.command('release').description('make a state of the chronicle citable, and verify one');
  const version = (): string => program.version() ?? '';
  release
    .command('create')
    .description(
      'write what identifies the state that is live: log positions, code and data versions, hash of the export',
    )
    .option('--output <file>', 'a file instead of standard output')
    .action(async ({ output }: { output?: string }) => {
      const made = await createRelease(version());
      const sink = await openSink(output);
      await sink.write(Buffer.from(`${JSON.stringify(made, null, 2)}\n`));
      await sink.close();
      if (output !== undefined) process.stdout.write(`${made.id}\n`);
    });
  release
    .command('verify')
    .description('hold a release against what is live, or against a generation that was rebuilt')
    .argument('<file>', 'what `release create` wrote')
    .option('--generation <n>', 'of a replay up to the positions of the release')
    .option('--json', 'print the answer as JSON')
    .action(async (file: string, { generation, json }: Output & { generation?: string }) => {
      const verdict = await verifyRelease(file, version(), generation);
      print(verdict, { json: json === true }, ({ id, holds, differences, rebuild }) =>
        [
          holds ? `${id} holds` : `${id} does not hold`,
          ...differences.map((difference) => `  ${difference}`),
          ...(rebuild ? [`  the log has gone on since; to rebuild: ${rebuild}`] : []),
        ].join('\n'),
      );
      if (!verdict.holds) process.exitCode = 1;
    });
  return release;
}
