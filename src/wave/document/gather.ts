import { resolveDesign } from '../../design/index.js';
import { type DisclosureSummary, protect, type SetDifference } from '../../disclosure/index.js';
import { FaultError } from '../../errors/index.js';
import { type HarmonizeReport, type RegisterReport, withoutMissingAnswers } from '../../harmonize/index.js';
import type { Provenance, ProvenanceCount, ResultsDocument, Text } from '../../results/index.js';
import type { Findings, Tell } from '../analyses/index.js';
import { setDifferences } from '../control/answer-sets.js';
import { type Control, disclosureOptions } from '../control/control.js';
import { groupingCosts, nestingCosts } from '../control/nesting-notes.js';
import { averageLabels } from '../describe/average-labels.js';
import { coarseShare, roundedShares } from '../describe/combined-shares.js';
import type { ModelRun } from '../models/facts.js';
import { withheldNotes, withoutHiddenCases } from '../models/withheld.js';
import { type Answers, rowBase, type Wave } from '../wave.js';
import { labelsOf } from './labels.js';
import { provenanceOf, responseRows } from './provenance.js';
import { comparePublished } from './published.js';
import { registerRows, registerWeights } from './response.js';
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
  versions: Record<string, string>;
}

/** What a document says of a pipeline beside the wave. */
type Head = Pick<ResultsDocument, 'pipeline' | 'title'>;

/**
 * All that is said of a wave: the rows of every analysis, less what may not be published, with what figures and reports
 * need beside them.
 */
export async function gather(
  wave: Wave,
  head: Head,
  facts: WaveFacts,
  findings: readonly Findings[],
  answers: Answers,
  tell: Pick<Tell, 'say'>,
): Promise<{ document: ResultsDocument; disclosure: DisclosureSummary }> {
  const { definition, codebook } = wave;
  const { harmonized, register } = facts;
  const base = rowBase(wave);
  const runs = findings.flatMap((f) => f.runs ?? []);
  const models = findings.flatMap((f) => f.models ?? []);
  const control = theOnly(findings.flatMap((f) => f.control ?? []));
  const provenance = provenanceOf(codebook, harmonized, {
    inputs: facts.inputs,
    simulated: facts.simulated,
    invited: facts.invited ?? register?.gross ?? null,
    ...weightsOf(definition.design, register),
    dropped: [...facts.dropped, ...findings.flatMap((f) => f.dropped ?? [])],
    seed: definition.seed,
    versions: facts.versions,
  });
  const beside = {
    models: runs.map((run) => run.facts),
    differences: await differencesOf(wave, answers, runs),
  };
  const computed = findings.flatMap((f) => f.rows);
  const { summary, cost, coarse, ...outcome } = protect(computed, disclosureOptions(wave, control, beside));
  // Reasons that nobody gave stand only where it is withheld which were given.
  const rows = outcome.rows.filter((r) => r.statistic !== 'missing' || r.suppressed || r.estimate !== 0);
  for (const found of [...nestingCosts(wave, control.areas, rows), ...groupingCosts(cost)])
    tell.say(`note: ${new FaultError([found]).message}`);
  for (const note of withheldNotes(models, rows)) tell.say(`note: ${note}`);
  const combined = roundedShares(
    findings.flatMap((f) => f.combined ?? []).map((share) => coarseShare(share, base, coarse)),
    definition.disclosure.round_to,
  );
  const document: ResultsDocument = {
    format: 'ledervilkar-results',
    version: 1,
    pipeline: head.pipeline,
    ...base,
    title: head.title,
    provenance,
    labels: labelsOf(
      withoutMissingAnswers(codebook, harmonized.missingAnswers),
      Object.assign({}, ...definition.models.map((m) => ({ ...m.defined, ...m.latent }))),
      averageLabels(definition.averages, codebook, rows),
    ),
    models: withoutHiddenCases(models, rows),
    report: fillTexts(definition.report, codebook, rows, definition.disclosure.min_n),
    published: comparePublished(codebook, rows, combined),
    rows: [
      ...responseRows(base, provenance),
      ...(register === null ? [] : registerRows(register, base)),
      ...rows,
    ],
  };
  return { document, disclosure: summary };
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

/** How the numbers are weighted, in words; left out where they are not. */
function weightsOf(
  design: Wave['definition']['design'],
  register: RegisterReport | null,
): { weights?: Text } {
  if (design === undefined) return {};
  if (register !== null) return { weights: registerWeights(register) };
  const name = typeof design === 'string' ? design : String(design.type);
  return {
    weights: {
      nb: `Vektet etter utvalgsplanen (${name})`,
      nn: `Vekta etter utvalsplanen (${name})`,
      en: `Weighted by the survey design (${name})`,
    },
  };
}
