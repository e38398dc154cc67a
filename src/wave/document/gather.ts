import { resolveDesign, type WeightSpread } from '../../design/index.js';
import { type DisclosureSummary, protect, type SetDifference } from '../../disclosure/index.js';
import { FaultError } from '../../errors/index.js';
import { listed } from '../../figures/index.js';
import { type HarmonizeReport, type RegisterReport, withoutMissingAnswers } from '../../harmonize/index.js';
import type {
  ModelDescription,
  Provenance,
  ProvenanceCount,
  RegressionDescription,
  ResultRow,
  ResultsDocument,
  Text,
} from '../../results/index.js';
import type { Findings, Tell } from '../analyses/index.js';
import { setDifferences } from '../control/answer-sets.js';
import { type Control, disclosureOptions } from '../control/control.js';
import { groupingCosts, nestingCosts } from '../control/nesting-notes.js';
import { averageLabels } from '../describe/average-labels.js';
import { type CombinedShare, coarseShare, roundedShares } from '../describe/combined-shares.js';
import { type PublishedDifference, roundedDifferences } from '../describe/published-differences.js';
import type { ChosenDivision } from '../divisions/division.js';
import { byDivisions, divisionLabels } from '../divisions/told.js';
import type { ModelRun } from '../models/facts.js';
import { withheldNotes, withoutHiddenCases } from '../models/withheld.js';
import { poolLabels } from '../pool/labels.js';
import type { PoolSaid } from '../pool/say.js';
import { publishRegressions } from '../regressions/withheld.js';
import { waveText } from '../texts/index.js';
import type { WaveTexts } from '../texts/texts.js';
import { type Answers, rowBase, type Wave } from '../wave.js';
import type { LinkingErrors } from '../waves/change.js';
import { acrossWaves, type LinkedOverAll } from '../waves/earlier.js';
import type { LinkedErrors } from '../waves/linked-error.js';
import { labelsOf, withCoded } from './labels.js';
import { leftOutCounts } from './left-out.js';
import { withPlurals } from './plurals.js';
import { provenanceOf, responseRows } from './provenance.js';
import { comparePublished } from './published.js';
import { registerRows, registerWeights } from './response.js';
import { sideDifferences } from './sides.js';
import { fillTexts } from './text-numbers.js';

/** What became of a wave before it was analysed. */
export interface WaveFacts {
  inputs: Provenance['inputs'];
  simulated: boolean;
  /** How many were invited, where the source tells. */
  invited: number | null;
  dropped: ProvenanceCount[];
  harmonized: HarmonizeReport;
  /** The register's part, where there is a register. */
  register: RegisterReport | null;
  /** What calibration to known totals did to the weights, where the design asks for it. */
  calibration?: CalibrationFacts;
  versions: Record<string, string>;
}

/** What is said of one wave, as it may be published. */
export interface WaveSaid {
  provenance: Provenance;
  /** Response, register and every analysis, less what may not be published. */
  rows: ResultRow[];
  models: ModelDescription[];
  regressions: RegressionDescription[];
  divisions: ChosenDivision[];
  combined: CombinedShare[];
  differences: PublishedDifference[];
  disclosure: DisclosureSummary;
}

/** The rows of every analysis of a wave, less what may not be published. */
export async function sayOfWave(
  asked: Wave,
  facts: WaveFacts,
  findings: readonly Findings[],
  answers: Answers,
  tell: Pick<Tell, 'note'>,
): Promise<WaveSaid> {
  const divisions = findings.flatMap((f) => f.divisions ?? []);
  const wave = { ...asked, divisions };
  const { definition, codebook } = wave;
  const { harmonized, register } = facts;
  const base = rowBase(wave);
  const runs = findings.flatMap((f) => f.runs ?? []);
  const models = findings.flatMap((f) => f.models ?? []);
  const control = theOnly(findings.flatMap((f) => f.control ?? []));
  const provenance = provenanceOf(codebook, harmonized, {
    inputs: facts.inputs,
    simulated: facts.simulated,
    // Of how many invited some are left out of, nobody tells.
    invited: definition.where === undefined ? (facts.invited ?? register?.gross ?? null) : null,
    ...weightsOf(codebook, definition.design, register, facts.calibration),
    dropped: [
      ...facts.dropped,
      ...leftOutCounts(wave, harmonized),
      ...findings.flatMap((f) => f.dropped ?? []),
    ],
    seed: definition.seed,
    versions: facts.versions,
  });
  const beside = {
    models: runs.map((run) => run.facts),
    differences: await differencesOf(wave, answers, runs),
  };
  const computed = findings.flatMap((f) => f.rows);
  const options = disclosureOptions(wave, control, beside);
  const { summary, cost, coarse, ...outcome } = protect(computed, options);
  // Reasons that nobody gave stand only where it is withheld which were given.
  const rows = outcome.rows.filter((r) => r.statistic !== 'missing' || r.suppressed || r.estimate !== 0);
  const made = new Map(divisions.map(({ name, of }) => [name, of]));
  const costs = cost.map((each) => ({ ...each, grouping: made.get(each.grouping) ?? each.grouping }));
  for (const found of [
    ...nestingCosts(wave, withoutDivisions(control.areas, made), rows),
    ...groupingCosts(costs),
  ])
    tell.note(new FaultError([found]).message);
  const regressions = publishRegressions(
    wave,
    findings.flatMap((f) => f.regressions ?? []),
    rows,
    answeredIn(computed),
    {
      minN: Math.max(options.minN, options.unitRule?.minN ?? 0),
      alikeBelow: options.alikeBelow ?? 1,
      secondary: options.secondary ?? true,
    },
  );
  for (const note of [...withheldNotes(models, rows), ...regressions.notes]) tell.note(note);
  return {
    provenance,
    rows: [
      ...responseRows(base, provenance),
      ...(register === null ? [] : registerRows(register, base)),
      ...findings.flatMap((f) => f.response ?? []),
      ...rows,
      ...regressions.rows,
    ],
    models: withoutHiddenCases(models, rows),
    regressions: regressions.descriptions,
    divisions,
    combined: roundedShares(
      findings.flatMap((f) => f.combined ?? []).map((share) => coarseShare(share, base, coarse)),
      definition.disclosure.round_to,
    ),
    differences: roundedDifferences(
      findings.flatMap((f) => f.differences ?? []),
      definition.disclosure.round_to,
    ),
    disclosure: summary,
  };
}

/** Areas less the divisions that were chosen for them: these were made so as to be told. */
const withoutDivisions = (areas: Control['areas'], made: ReadonlyMap<string, string>): Control['areas'] =>
  areas.map((area) => ({
    ...area,
    values: Object.fromEntries(
      Object.entries(area.values).filter(([name]) => (made.get(name) ?? name) === name),
    ),
  }));

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
  const labels = withPlurals(
    withCoded(
      labelsOf(
        withoutMissingAnswers(codebook, harmonized.missingAnswers),
        Object.assign({}, ...definition.models.map((m) => ({ ...m.defined, ...m.latent }))),
        averageLabels(definition.averages, codebook, rows),
      ),
      wave,
    ),
    definition.variations,
  );
  const before =
    waves.length === 1
      ? undefined
      : acrossWaves(
          waves.map((each) => ({
            codebook: each.wave.codebook,
            rows: each.said.rows,
            answered: each.said.provenance.answered,
            used: each.said.provenance.used,
            linking: each.linking,
            linked: each.linked,
          })),
          overAll,
        );
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

/** Regressions in the order of the pipeline. */
const inOrder = (
  { regressions }: Wave['definition'],
  found: readonly RegressionDescription[],
): RegressionDescription[] =>
  regressions.flatMap(({ name }) => found.find((description) => description.name === name) ?? []);

/** Respondents behind the table of a variable in a respondent group, as computed; null where there is none. */
function answeredIn(rows: readonly ResultRow[]) {
  const found = new Map<string, number>();
  for (const row of rows) {
    if (row.group_variable !== '' || !['mean', 'proportion'].includes(row.statistic) || row.n === null)
      continue;
    found.set(JSON.stringify([row.variable, row.respondent_group]), row.n);
  }
  return (variable: string, respondentGroup: string) =>
    found.get(JSON.stringify([variable, respondentGroup])) ?? null;
}

/** What a wave was read from; of an earlier one under its name, as waves have files of the same names. */
function inputsOf({ wave, said }: SaidWave, place: number): Provenance['inputs'] {
  const { inputs } = said.provenance;
  return place === 0
    ? inputs
    : inputs.map((input) => ({ ...input, name: `${wave.codebook.wave}/${input.name}` }));
}

/** What the control must know comes from the one analysis that counts all tables. */
function theOnly(controls: readonly Control[]): Control {
  const [control] = controls;
  if (control === undefined) throw new Error('no analysis says how groups lie');
  return control;
}

/** How far models and item statistics are from the tables, in respondents. */
async function differencesOf(
  { codebook, design }: Wave,
  { warehouse, clean }: Answers,
  runs: readonly ModelRun[],
): Promise<SetDifference[]> {
  const columns = (await warehouse.describe(clean)).map((c) => c.name);
  const { weight } = resolveDesign(design, columns);
  return setDifferences(warehouse, clean, codebook.scales, runs, weight);
}

/** Whether respondents are drawn in clusters, or replicate weights stand for how they were. */
const inClusters = ({ design }: Wave): boolean =>
  design?.alternatives.some(
    (drawn) => drawn.type === 'replicate' || ('cluster' in drawn && drawn.cluster !== undefined),
  ) ?? false;

/** Variables that weights are calibrated to, and how far the weights reach then. */
interface CalibrationFacts {
  variables: readonly string[];
  after: WeightSpread;
}

/** How the numbers are weighted, in words; left out where they are not. */
function weightsOf(
  codebook: Wave['codebook'],
  design: Wave['definition']['design'],
  register: RegisterReport | null,
  calibration: CalibrationFacts | undefined,
): { weights?: Text } {
  if (design === undefined) return {};
  // A design that is named (of the OECD's files) has replicate weights.
  const type = typeof design === 'string' ? 'replicate' : (String(design.type) as keyof WaveTexts['design']);
  const drawn =
    register !== null ? registerWeights(register) : waveText((t) => t.weightedByDesign(t.design[type]));
  if (calibration === undefined) return { weights: drawn };
  const known = new Map([...codebook.variables, ...codebook.derived].map((v) => [v.name, v.label]));
  const { min, max, designEffect, effectiveN } = calibration.after;
  return {
    weights: waveText((t, label) => {
      const names = calibration.variables.map((name) => label(known.get(name) ?? { nb: name }).toLowerCase());
      return `${label(drawn).replace(/\.?$/, '.')} ${t.calibrated(
        listed(names, t.and),
        [min, max, designEffect].map((x) => t.fixed(x, 2)),
        t.fixed(effectiveN, 0),
      )}`;
    }),
  };
}
