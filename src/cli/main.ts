#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { Command, CommanderError } from 'commander';
import { FaultError, systemFault } from '../errors/index.js';
import { neededCommands } from './commands/index.js';
import { exampleFile } from './examples.js';

// `ledervilkar ... | head` closes our output early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const program = new Command('ledervilkar')
  .version(ownVersion(), '--version', 'the version of the program')
  .description('Survey answers from school and kindergarten leaders: from export to report')
  .option('--json', 'print one JSON document on stdout and nothing else there', false)
  .option('--quiet', 'no progress on stderr', false)
  .option('--debug', 'show where in the program an error arose', false)
  .showHelpAfterError('(see the command with --help)')
  .exitOverride();
for (const register of await neededCommands(process.argv.slice(2))) register(program);
// --json, --quiet and --debug may stand after the command's name as well.
for (const command of allCommands(program)) {
  command.exitOverride();
  for (const option of program.options) {
    if (option.long !== '--version' && !command.options.some((o) => o.long === option.long))
      command.addOption(option);
  }
}

/** The version of the package that this file is of. */
function ownVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function allCommands(parent: Command): Command[] {
  return parent.commands.flatMap((c) => [c as Command, ...allCommands(c as Command)]);
}

try {
  const [node = '', main = '', ...given] = process.argv;
  await program.parseAsync([node, main, ...given.map(exampleFile)]);
} catch (error) {
  process.exitCode = report(error);
}

/** Prints an error for a person and gives the exit code: 0 help, 1 data or check, 2 wrong use. */
function report(thrown: unknown): number {
  const debug = process.argv.includes('--debug');
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
  const error = systemFault(thrown) ?? thrown;
  if (error instanceof FaultError) {
    const mark = styleText('red', 'error:', { stream: process.stderr });
    process.stderr.write(`${error.message.replace(/^/gm, `${mark} `)}\n`);
    if (debug) process.stderr.write(`${error.stack}\n`);
    return error.exitCode;
  }
  const e = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(
    `error: something went wrong inside ledervilkar: ${e.message}; run again with --debug and report what it prints [LV-INTERNAL]\n`,
  );
  if (debug) process.stderr.write(`${e.stack}\n`);
  return 1;
}
