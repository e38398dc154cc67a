import { type HarmonizeReport, withoutMissingAnswers } from '../../harmonize/index.js';
import type { Provenance, RegressionDescription, ResultRow, ResultsDocument } from '../../results/index.js';
import { averageLabels } from '../describe/average-labels.js';
import { byDivisions, divisionLabels } from '../divisions/told.js';
import { poolLabels } from '../pool/labels.js';
import type { PoolSaid } from '../pool/say.js';
import { rowBase, type Wave } from '../wave.js';
import type { LinkingErrors } from '../waves/change.js';
import { acrossWaves, type LinkedOverAll } from '../waves/earlier.js';
import type { LinkedErrors } from '../waves/linked-error.js';
import type { WaveSaid } from './gather.js';
import { labelsOf, withCoded } from './labels.js';
import { withPlurals } from './plurals.js';
import { comparePublished } from './published.js';
import { sideDifferences } from './sides.js';
import { fillTexts } from './text-numbers.js';

/** A wave of a document, with what is said of it. */
export interface SaidWave {
  wave: Wave;
  said: WaveSaid;
  /** Errors of scales from the link with the wave before. */
  linking: LinkingErrors;
  /** Errors of changes from the wave before, of respondents in both. */
  linked?: LinkedErrors;
}

/**
 * The results document: what is said of the described wave, and of the waves before it with what has changed since.
 * @param waves oldest first, the described one last
 * @param harmonized of the described wave
 * @param pools what waves say together
 * @param overAll errors over all waves, of respondents in several of them
 */
export function documentOf(
  head: Pick<ResultsDocument, 'pipeline' | 'title'>,
  waves: readonly SaidWave[],
  harmonized: HarmonizeReport,
  pools: readonly PoolSaid[] = [],
  overAll?: LinkedOverAll,
): ResultsDocument {
  const { wave, said } = waves.at(-1)!;
  const { definition, codebook } = wave;
  const { rows, provenance } = said;
  const regressions = inOrder(definition, [
    ...said.regressions,
    ...pools.flatMap((pool) => pool.regressions),
  ]);
  const divisions = [...said.divisions, ...pools.flatMap((pool) => pool.divisions)];
  const allRows = [...rows, ...pools.flatMap((pool) => pool.rows)];
  const labels = labelsIn(wave, harmonized, rows);
  const before = waves.length === 1 ? undefined : compared(waves, overAll);
  return {
    format: 'ledervilkar-results',
    version: 1,
    pipeline: head.pipeline,
    ...rowBase(wave),
    ...(before === undefined ? {} : { earlier: before.earlier }),
    ...(pools.length === 0 ? {} : { pooled: pools.map(({ description }) => description) }),
    title: head.title,
    provenance: {
      ...provenance,
      inputs: waves.toReversed().flatMap(inputsOf),
      simulated: waves.some((each) => each.said.provenance.simulated),
    },
    labels: {
      ...labels,
      ...divisionLabels(divisions, codebook, labels, allRows),
      ...poolLabels(pools),
    },
    ...(codebook.respondents === undefined ? {} : { respondents: codebook.respondents }),
    models: said.models,
    ...(regressions.length === 0 ? {} : { regressions }),
    report: byDivisions(fillTexts(definition.report, codebook, rows, definition.disclosure.min_n), divisions),
    published: comparePublished(codebook, rows, said.combined, said.differences),
    rows: [
      ...rows,
      ...sideDifferences(definition.report, rows, inClusters(wave)),
      ...(before?.rows ?? []),
      ...pools.flatMap((pool) => pool.rows),
    ],
  };
}

/** What variables and their categories are called. */
const labelsIn = (wave: Wave, { missingAnswers }: HarmonizeReport, rows: readonly ResultRow[]) => {
  const { definition, codebook } = wave;
  return withPlurals(
    withCoded(
      labelsOf(
        withoutMissingAnswers(codebook, missingAnswers),
        Object.assign({}, ...definition.models.map((m) => ({ ...m.defined, ...m.latent }))),
        averageLabels(definition.averages, codebook, rows),
      ),
      wave,
    ),
    definition.variations,
  );
};

/** The waves before the described one, and what has changed since. */
const compared = (waves: readonly SaidWave[], overAll: LinkedOverAll | undefined) =>
  acrossWaves(
    waves.map(({ wave, said, linking, linked }) => ({
      codebook: wave.codebook,
      rows: said.rows,
      answered: said.provenance.answered,
      used: said.provenance.used,
      linking,
      linked,
    })),
    overAll,
  );

/** Regressions in the order of the pipeline. */
const inOrder = (
  { regressions }: Wave['definition'],
  found: readonly RegressionDescription[],
): RegressionDescription[] =>
  regressions.flatMap(({ name }) => found.find((description) => description.name === name) ?? []);

/** What a wave was read from; of an earlier one under its name, as waves have files of the same names. */
function inputsOf({ wave, said }: SaidWave, place: number): Provenance['inputs'] {
  const { inputs } = said.provenance;
  return place === 0
    ? inputs
    : inputs.map((input) => ({ ...input, name: `${wave.codebook.wave}/${input.name}` }));
}

/** Whether respondents are drawn in clusters, or replicate weights stand for how they were. */
const inClusters = ({ design }: Wave): boolean =>
  design?.alternatives.some(
    (drawn) => drawn.type === 'replicate' || ('cluster' in drawn && drawn.cluster !== undefined),
  ) ?? false;
