import { basename, join, relative } from 'node:path';
import type { Command } from 'commander';
import { runPipeline, silent, streamProgress } from '../../pipeline/index.js';
import { type GlobalOptions, printJson } from '../output.js';

interface RunCommandOptions extends GlobalOptions {
  out?: string;
  force?: boolean;
  only?: string;
}

/** `run <pipeline.yaml>`: the whole pipeline, from export to report. */
export function runCommand(program: Command): void {
  program
    .command('run')
    .description('run a pipeline from export to report; unchanged steps are reused')
    .argument('<pipeline.yaml>', 'the pipeline file')
    .option('--out <folder>', "folder for the outputs (default: out/<the pipeline's name>)")
    .option('--force', 'run every step again')
    .option('--only <step>', 'run this step and those it needs, and publish nothing')
    .addHelpText('after', '\nExample:\n  $ ledervilkar run example:participants')
    .action(async (file: string, _options, command: Command) => {
      const options = command.optsWithGlobals<RunCommandOptions>();
      const progress = options.quiet ? silent : streamProgress(process.stderr);
      progress.say(`ledervilkar ${basename(file)}`);
      const result = await runPipeline(file, { ...options, progress });
      if (options.json) {
        const { pipeline: _text, ...manifest } = result.manifest ?? { pipeline: null };
        printJson({
          folder: result.folder,
          working_folder: result.workingFolder,
          steps: result.steps,
          ...manifest,
        });
        return;
      }
      const shown = relative(process.cwd(), result.folder) || '.';
      if (result.manifest === null) {
        process.stdout.write(`The step's files lie in ${shown}\n`);
        return;
      }
      if (result.manifest.simulated)
        process.stdout.write('Simulerte data: the answers are made up (see export/).\n');
      const warehouses = result.manifest.outputs.filter((f) => f.name.endsWith('.duckdb'));
      if (warehouses.length > 0) {
        const files = warehouses.map(({ name }) => join(shown, name));
        process.stdout.write(`Microdata, not to be shared: ${files.join(', ')}\n`);
      }
      process.stdout.write(
        `Microdata and unprotected numbers for the next run: ${relative(process.cwd(), result.workingFolder)} (removed by: ledervilkar clean ${shown})\n`,
      );
      // Last, where the eye rests.
      process.stdout.write(`The report lies at ${join(shown, 'report.html')}\n`);
    });
}
