import type { Command } from 'commander';
import { cleanRun } from '../../pipeline/index.js';
import { type GlobalOptions, printJson } from '../output.js';

/** `clean <run folder>`: removes the working folder beside a run; the run itself stays. */
export function cleanCommand(program: Command): void {
  program
    .command('clean')
    .description(
      'remove the answers and unprotected numbers that a run keeps for the next one; the run stays',
    )
    .argument('<folder>', 'a run folder')
    .addHelpText('after', '\nExample:\n  ledervilkar clean out/participants')
    .action((folder: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const cleaned = cleanRun(folder);
      if (options.json) {
        printJson(cleaned);
        return;
      }
      const size = (cleaned.bytes / 1e6).toFixed(1);
      process.stdout.write(`${cleaned.folder}: ${size} MB removed\n`);
      for (const name of cleaned.left)
        process.stdout.write(`left, as no run wrote it or it was kept for you: ${name}\n`);
    });
}
