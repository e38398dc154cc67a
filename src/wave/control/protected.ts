import { resolveDesign } from '../../design/index.js';
import {
  type BesideTables,
  type DisclosureOptions,
  type DisclosureSummary,
  type GroupingCost,
  protect,
  type SetDifference,
} from '../../disclosure/index.js';
import type { ResultRow } from '../../results/index.js';
import type { Findings } from '../analyses/index.js';
import { type CombinedShare, coarseShare, roundedShares } from '../describe/combined-shares.js';
import type { ModelRun } from '../models/facts.js';
import { type Answers, rowBase, type Wave } from '../wave.js';
import { setDifferences } from './answer-sets.js';
import { type Control, disclosureOptions } from './control.js';

/** The numbers of a wave less what may not be published; JSON. */
export interface Protected {
  rows: ResultRow[];
  summary: DisclosureSummary;
  /** Groupings that made others be withheld. */
  cost: GroupingCost[];
  combined: CombinedShare[];
}

const noControl: Control = { hierarchy: [], areas: [], unprinted: [], units: {}, weights: {} };

/** What of a wave's definition its protection hangs on, beside what the analyses find; JSON. */
export const protectionOf = (wave: Wave): unknown => ({
  limits: wave.definition.disclosure,
  // Rules that are functions are made of the limits.
  options: disclosureOptions(wave, noControl, { models: [], differences: [] }),
  design: wave.definition.design ?? null,
  scales: wave.codebook.scales.map(({ name, items }) => [name, items]),
});

/** Withholds what may not be published of the tables that the analyses made. */
export async function protectWave(
  asked: Wave,
  findings: readonly Findings[],
  answers: Answers,
): Promise<Protected> {
  const wave = withChosen(asked, findings);
  const runs = findings.flatMap((f) => f.runs ?? []);
  const options = limitsOf(wave, findings, {
    models: runs.map((run) => run.facts),
    differences: await differencesOf(wave, answers, runs),
  });
  const { rows, summary, cost, coarse } = protect(
    findings.flatMap((f) => f.rows),
    options,
  );
  const base = rowBase(wave);
  const combined = roundedShares(
    findings.flatMap((f) => f.combined ?? []).map((share) => coarseShare(share, base, coarse)),
    wave.definition.disclosure.round_to,
  );
  return { rows, summary, cost, combined };
}

/** The wave with the divisions that were chosen for its areas. */
export const withChosen = (wave: Wave, findings: readonly Findings[]) => ({
  ...wave,
  divisions: findings.flatMap((f) => f.divisions ?? []),
});

/** What disclosure control is told of a wave with its divisions. */
export const limitsOf = (
  wave: Wave,
  findings: readonly Findings[],
  beside: BesideTables,
): DisclosureOptions => disclosureOptions(wave, controlOf(findings), beside);

/** What the control must know comes from the one analysis that counts all tables. */
export function controlOf(findings: readonly Findings[]): Control {
  const [control] = findings.flatMap((f) => f.control ?? []);
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
