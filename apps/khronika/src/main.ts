import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { UnreadableFile } from '../../ingestor/src/reading/unreadable-file.js';
import { BadRequest } from './client.js';
import { analyseCommand } from './commands/analyse.command.js';
import { changesCommand } from './commands/changes.command.js';
import { deadLettersCommand } from './commands/dead-letters.command.js';
import { decideCommand, decisionsCommand } from './commands/decide.command.js';
import { exportCommand } from './commands/export.command.js';
import { footersCommand } from './commands/footers.command.js';
import { importCommand } from './commands/import.command.js';
import { incidentCommand } from './commands/incident.command.js';
import { incidentsCommand } from './commands/incidents.command.js';
import { postsCommand } from './commands/posts.command.js';
import { releaseCommand } from './commands/release.command.js';
import { replayCommand } from './commands/replay.command.js';
import { sourcesCommand } from './commands/sources.command.js';
import { statusCommand } from './commands/status.command.js';
import { taxonomyCommand } from './commands/taxonomy.command.js';
import { timelineCommand } from './commands/timeline.command.js';
import { upCommand } from './commands/up.command.js';

const program = new Command('khronika')
  .description('Turns what channels post into a chronicle of incidents')
  .version(versionOf(new URL('../../../../package.json', import.meta.url)))
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'khronika: ')) })
  .exitOverride();

for (const add of [
  upCommand,
  importCommand,
  incidentsCommand,
  incidentCommand,
  timelineCommand,
  changesCommand,
  postsCommand,
  sourcesCommand,
  decideCommand,
  decisionsCommand,
  exportCommand,
  releaseCommand,
  statusCommand,
  analyseCommand,
  footersCommand,
  replayCommand,
  deadLettersCommand,
  taxonomyCommand,
]) {
  add(program).exitOverride().configureOutput(program.configureOutput());
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (fault) {
  if (fault instanceof CommanderError) process.exit(fault.exitCode === 0 ? 0 : 2);
  process.stderr.write(`khronika: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(fault instanceof BadRequest || fault instanceof UnreadableFile ? 2 : 1);
}

function versionOf(file: URL): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
