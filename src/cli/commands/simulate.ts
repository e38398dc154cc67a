import type { Command } from 'commander';
import { fault } from '../../errors/index.js';
import { loadPipeline, outFolder, readPopulation } from '../../pipeline/index.js';
import { simulateExport, writeExport, writtenExport } from '../../simulate/index.js';
import { modelVariants } from '../../wave/index.js';
import { type GlobalOptions, printJson, progress } from '../output.js';

interface Options extends GlobalOptions {
  n?: number;
  seed?: number;
  out: string;
}

function wholeNumber(option: string, least: number) {
  return (text: string): number => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isSafeInteger(value) && value >= least) return value;
    return fault(
      {
        code: 'LV-CLI-OPTION',
        what: `${option} is no whole number`,
        found: `'${text}'`,
        expected: `a whole number from ${least}`,
      },
      { exitCode: 2 },
    );
  };
}

/** `simulate`: a made-up export for a pipeline, marked as simulated, with the truth beside it. */
export function simulateCommand(program: Command): void {
  program
    .command('simulate')
    .description('write a made-up export for a pipeline, marked as simulated, with its true parameters')
    .argument('<pipeline.yaml>', 'the pipeline')
    .option('--n <N>', "how many answer (the pipeline's own number when left out)", wholeNumber('--n', 1))
    .option(
      '--seed <S>',
      "seed of the random numbers (the pipeline's own when left out)",
      wholeNumber('--seed', Number.MIN_SAFE_INTEGER),
    )
    .requiredOption('--out <DIR>', 'folder to write to')
    .addHelpText(
      'after',
      '\nExample:\n  ledervilkar simulate pipelines/led-skole-2022.yaml --n 20000 --seed 1 --out out/simulated',
    )
    .action(async (file: string, options: Options) => {
      const { definition, source, codebook, models, inputs, allReads } = await loadPipeline(file);
      const folder = outFolder(options.out, {
        reads: allReads.flatMap(({ role, path }) =>
          path === null ? [] : [{ what: `an input (${role})`, path }],
        ),
        listed: writtenExport,
      });
      const own = 'simulate' in source ? source.simulate : undefined;
      const register = own === undefined ? undefined : inputs[0];
      const population = register === undefined ? undefined : await readPopulation(register);
      const answered = options.n ?? own?.answered ?? (population === undefined ? 200 : undefined);
      // A larger n than the pipeline's keeps its response rate.
      const rate = own?.answered === undefined || own.invited === undefined ? 1 : own.answered / own.invited;
      const invited =
        options.n === undefined && own?.invited !== undefined
          ? own.invited
          : Math.ceil((answered ?? 0) / rate);
      const made = simulateExport(codebook, {
        invited,
        answered,
        population,
        seed: options.seed ?? own?.seed ?? definition.seed,
        format: own?.format ?? 'nettskjema',
        models: models.flatMap((model) =>
          modelVariants(model).map((variant) => ({ ...variant, file: model.file })),
        ),
      });
      writeExport(made, folder);
      progress(
        `simulerte data: ${made.truth.answered} answers of ${made.truth.invited} invited in ${options.out}`,
        options,
      );
      if (options.json)
        printJson({
          simulated: true,
          folder: options.out,
          files: made.files.map((f) => f.name),
          truth: made.truth,
        });
      else process.stdout.write(`${made.files.map((f) => f.name).join('\n')}\n`);
    });
}
