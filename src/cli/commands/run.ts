import { basename, join, relative } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { type Progress, type RunResult, runPipeline, silent, streamProgress } from '../../pipeline/index.js';
import { openForReading } from '../open.js';
import { type GlobalOptions, printJson } from '../output.js';
import { shellText } from '../shell-text.js';

interface RunCommandOptions extends GlobalOptions {
  out?: string;
  force?: boolean;
  only?: string;
  open?: boolean;
}

// Left alone, the engine lets what is no longer in use pile up to twice of what is: 200 MB more at a run's end, for a
// twentieth of its time.
setFlagsFromString('--heap-growing-percent=30');

/** `run <pipeline.yaml>`: the whole pipeline, from export to report. */
export function runCommand(program: Command): void {
  program
    .command('run')
    .description('run a pipeline from export to report; unchanged steps are reused')
    .argument('<pipeline.yaml>', 'the pipeline file')
    .option('--out <folder>', "folder for the outputs (default: out/<the pipeline's name>)")
    .option('--force', 'run every step again')
    .option('--only <step>', 'run this step and those it needs, and publish nothing')
    .option('--open', 'open the report when it is done')
    .addHelpText('after', '\nExample:\n  $ ledervilkar run example:participants')
    .action(async (file: string, _options, command: Command) => {
      const options = command.optsWithGlobals<RunCommandOptions>();
      const began = Date.now();
      const { progress, notes } = counting(options.quiet ? silent : streamProgress(process.stderr));
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
      } else process.stdout.write(summary(result, notes(), Date.now() - began));
      if (options.open && result.manifest !== null) await openForReading(join(result.folder, 'report.html'));
    });
}

/** Progress that counts what is noted. */
function counting(progress: Progress): { progress: Progress; notes: () => number } {
  let n = 0;
  const note = (text: string) => {
    n++;
    progress.note(text);
  };
  return {
    progress: { ...progress, note },
    notes: () => n,
  };
}

/** What became of the run, a line each; the report last, where the eye rests. */
function summary(result: RunResult, notes: number, milliseconds: number): string {
  const { manifest, numbers, steps } = result;
  const shown = relative(process.cwd(), result.folder) || '.';
  if (manifest === null || numbers === null) return `The step's files lie in ${shown}\n`;
  const rowsOf = (step: string) => steps.find(({ name }) => name === step)?.rows ?? null;
  const [read, used] = [rowsOf('ingest'), rowsOf('harmonize')];
  const reused = steps.filter((step) => step.reused).length;
  const warehouses = manifest.outputs.flatMap(({ name }) =>
    name.endsWith('.duckdb') ? [join(shown, name)] : [],
  );
  const share = numbers.rows === 0 ? 0 : (100 * numbers.suppressed) / numbers.rows;
  const lines: [string, string | null][] = [
    ['Simulerte data', manifest.simulated ? 'the answers are made up (see export/)' : null],
    ['Answers', read === null ? null : `${read} read, ${used ?? read} used`],
    ['Numbers', `${numbers.rows}, of which ${numbers.suppressed} withheld (${share.toFixed(1)} %)`],
    ['Notes', notes === 0 ? null : `${notes}, above`],
    [
      'Time',
      `${(milliseconds / 1000).toFixed(1)} s${reused > 0 ? `; ${reused} of ${steps.length} steps unchanged` : ''}`,
    ],
    ['Microdata', warehouses.length === 0 ? null : `not to be shared: ${warehouses.join(', ')}`],
    [
      'For next time',
      `${relative(process.cwd(), result.workingFolder)} (microdata too; removed by: ledervilkar clean ${shellText(shown)})`,
    ],
    ['Report', join(shown, 'report.html')],
  ];
  const told = lines.filter(([, what]) => what !== null);
  return told.map(([name, what]) => `${`${name}:`.padEnd(16)}${what}\n`).join('');
}
