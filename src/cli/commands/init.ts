import type { Command } from 'commander';
import { makeProject, projectExamples } from '../../pipeline/index.js';
import { type GlobalOptions, printJson } from '../output.js';

interface Options extends GlobalOptions {
  example: string;
}

/** `init [folder]`: a project of the user's own that runs at once. */
export function initCommand(program: Command): void {
  const examples = Object.entries(projectExamples).map(
    ([name, { shows }]) => `  ${name.padEnd(13)} ${shows}`,
  );
  program
    .command('init')
    .description('a project of your own: pipeline, codebook, models, folders; it runs at once')
    .argument('[folder]', 'a new or empty folder', '.')
    .option('--example <name>', `what to start from: ${Object.keys(projectExamples).join(', ')}`, 'led-skole')
    .addHelpText('after', `\nExamples to start from:\n${examples.join('\n')}`)
    .addHelpText('after', '\nExample:\n  ledervilkar init my-evaluation --example participants')
    .action(async (folder: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const made = await makeProject(folder, options.example);
      if (options.json) {
        printJson(made);
        return;
      }
      const enter = folder === '.' ? '' : `  cd "${folder}"\n`;
      process.stdout.write(
        `${made.files.length} files written\n\nNext:\n${enter}  npx ledervilkar run ${made.pipeline}\n`,
      );
    });
}
