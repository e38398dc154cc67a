import { join } from 'node:path';
import { simulateExport, writeExport } from '../../simulate/index.js';
import { modelVariants } from '../../wave/index.js';
import { readPopulation } from '../population.js';
import type { Step } from '../step.js';

export interface SimulateOutput {
  invited: number;
  answered: number;
}

/** A made-up export in the service's own format, for pipelines whose source is simulated. */
export const simulateStep: Step<SimulateOutput> = {
  name: 'simulate',
  after: [],
  wanted: ({ definition }) => 'simulate' in definition.source,
  definition: ({ definition, codebook, models }) => ({
    source: definition.source,
    seed: definition.seed,
    codebook: { ...codebook, file: '', simulationModel: '' },
    models: models.map((m) => [m.definition, m.syntax]),
  }),
  inputs: ({ reads }) => reads.filter((read) => read.role === 'register' || read.role === 'simulation model'),
  async run({ pipeline }, folder) {
    const { source, seed } = pipeline.definition;
    if (!('simulate' in source)) throw new Error('the simulate step runs for simulated sources only');
    const { invited, answered, format, seed: own } = source.simulate;
    const models = pipeline.models.flatMap((model) =>
      modelVariants(model).map((variant) => ({ ...variant, file: model.file })),
    );
    const [register] = pipeline.inputs;
    const made = simulateExport(pipeline.codebook, {
      invited: invited ?? 0,
      answered,
      seed: own ?? seed,
      format,
      models,
      ...(register === undefined ? {} : { population: await readPopulation(register) }),
    });
    writeExport(made, join(folder, 'export'));
    return {
      rows: made.truth.answered,
      output: { invited: made.truth.invited, answered: made.truth.answered },
    };
  },
};
