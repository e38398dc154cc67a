import { join } from 'node:path';
import type { Command } from 'commander';
import { fault } from '../../errors/index.js';
import { type LoadedWave, loadPipeline, outFolder, readPopulation } from '../../pipeline/index.js';
import { type SimulatedExport, simulateExport, writeExport, writtenExport } from '../../simulate/index.js';
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
      '\nExample:\n  ledervilkar simulate example:led-skole-2022 --n 2000 --seed 1 --out out/simulated',
    )
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const { definition, allReads, waves } = await loadPipeline(file);
      const folder = outFolder(options.out, {
        reads: allReads.flatMap(({ role, path }) =>
          path === null ? [] : [{ what: `an input (${role})`, path }],
        ),
        listed: (out) =>
          waves.length === 1
            ? writtenExport(out)
            : new Set(
                waves.flatMap(({ codebook: { wave } }) =>
                  [...writtenExport(join(out, wave))].map((name) => `${wave}/${name}`),
                ),
              ),
      });
      const written: { folder: string; made: SimulatedExport }[] = [];
      for (const wave of waves) {
        // Each wave's export is in a folder of its own; that of a pipeline with one wave in the folder itself.
        const own = waves.length === 1 ? options.out : join(options.out, wave.codebook.wave);
        const made = await simulateWave(wave, options, definition.seed);
        await writeExport(made, waves.length === 1 ? folder : join(folder, wave.codebook.wave));
        progress(
          `simulerte data: ${made.truth.answered} answers of ${made.truth.invited} invited in ${own}`,
          options,
        );
        written.push({ folder: own, made });
      }
      const told = written.map(({ folder: own, made }) => ({
        simulated: true,
        folder: own,
        files: [...made.files, ...made.tables].map((f) => f.name),
        truth: made.truth,
      }));
      if (options.json) printJson(told.length === 1 ? told[0] : { simulated: true, waves: told });
      else
        process.stdout.write(
          `${written.flatMap(({ folder: own, made }) => [...made.files, ...made.tables].map((f) => (written.length === 1 ? f.name : join(own, f.name)))).join('\n')}\n`,
        );
    });
}

/** A wave's made-up export. A seed that is given is the newest wave's, and each earlier one's is another. */
async function simulateWave(
  { source, codebook, models, inputs, earlier }: LoadedWave,
  options: Options,
  seed: number,
): Promise<SimulatedExport> {
  const own = 'simulate' in source ? source.simulate : undefined;
  const register = own === undefined ? undefined : inputs[0];
  const population = register === undefined ? undefined : await readPopulation(register);
  const answered = options.n ?? own?.answered ?? (population === undefined ? 200 : undefined);
  // A larger n than the pipeline's keeps its response rate.
  const rate = own?.answered === undefined || own.invited === undefined ? 1 : own.answered / own.invited;
  const invited =
    options.n === undefined && own?.invited !== undefined ? own.invited : Math.ceil((answered ?? 0) / rate);
  const given = options.seed === undefined || earlier === '' ? options.seed : apart(options.seed, earlier);
  return simulateExport(codebook, {
    invited,
    answered,
    population,
    seed: given ?? own?.seed ?? seed,
    format: own?.format ?? 'nettskjema',
    exactMargins: own?.margins === 'exact',
    beside: source.beside.flatMap(({ coding }) => (coding === undefined ? [] : [`${coding.into}.`])),
    models: models.flatMap((model) =>
      modelVariants(model).map((variant) => ({ ...variant, file: model.file })),
    ),
  });
}

/** Another seed for each name: waves with one seed would be drawn from the same random numbers. */
const apart = (seed: number, name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 2 ** 31, Math.abs(seed % 2 ** 31));
