import { join } from 'node:path';
import { simulateExport, writeExport } from '../../simulate/index.js';
import { modelVariants } from '../../wave/index.js';
import type { LoadedWave } from '../load.js';
import { readPopulation } from '../population.js';
import { type Step, stepName } from '../step.js';

export interface SimulateOutput {
  invited: number;
  answered: number;
}

/** A made-up export in the service's own format, for pipelines whose source is simulated. */
export const simulateStep = (wave: LoadedWave): Step<SimulateOutput> => ({
  name: stepName('simulate', wave),
  after: [],
  wanted: () => 'simulate' in wave.source,
  definition: () => ({
    source: wave.source,
    seed: wave.definition.seed,
    codebook: { ...wave.codebook, file: '', simulationModel: '' },
    models: wave.models.map((m) => [m.definition, m.syntax]),
  }),
  inputs: () => wave.reads.filter((read) => read.role === 'register' || read.role === 'simulation model'),
  async run(_context, folder) {
    const { source, codebook } = wave;
    const { seed } = wave.definition;
    if (!('simulate' in source)) throw new Error('the simulate step runs for simulated sources only');
    const { invited, answered, format, seed: own, margins } = source.simulate;
    const models = wave.models.flatMap((model) =>
      modelVariants(model).map((variant) => ({ ...variant, file: model.file })),
    );
    const [register] = wave.inputs;
    const made = simulateExport(codebook, {
      invited: invited ?? 0,
      answered,
      seed: own ?? seed,
      format,
      exactMargins: margins === 'exact',
      models,
      beside: source.beside.flatMap(({ coding }) => (coding === undefined ? [] : [`${coding.into}.`])),
      ...(register === undefined ? {} : { population: await readPopulation(register) }),
    });
    await writeExport(made, join(folder, 'export'));
    return {
      rows: made.truth.answered,
      output: { invited: made.truth.invited, answered: made.truth.answered },
    };
  },
});
