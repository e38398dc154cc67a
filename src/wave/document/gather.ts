import type { DisclosureSummary } from '../../disclosure/index.js';
import { FaultError } from '../../errors/index.js';
import type { HarmonizeReport, RegisterReport } from '../../harmonize/index.js';
import type {
  ModelDescription,
  Provenance,
  ProvenanceCount,
  RegressionDescription,
  ResultRow,
} from '../../results/index.js';
import type { Findings, Tell } from '../analyses/index.js';
import type { Control } from '../control/control.js';
import { groupingCosts, nestingCosts } from '../control/nesting-notes.js';
import { controlOf, limitsOf, type Protected, withChosen } from '../control/protected.js';
import type { CombinedShare } from '../describe/combined-shares.js';
import { type PublishedDifference, roundedDifferences } from '../describe/published-differences.js';
import { sameGroupNotes } from '../describe/same-groups.js';
import type { ChosenDivision } from '../divisions/division.js';
import { withheldNotes, withoutHiddenCases } from '../models/withheld.js';
import { publishRegressions } from '../regressions/withheld.js';
import { rowBase, type Wave } from '../wave.js';
import { leftOutCounts } from './left-out.js';
import { provenanceOf, responseRows } from './provenance.js';
import { registerRows } from './response.js';
import { type CalibrationFacts, weightsOf } from './weights-said.js';

/** What became of a wave before it was analysed. */
interface WaveFacts {
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
export function sayOfWave(
  asked: Wave,
  facts: WaveFacts,
  findings: readonly Findings[],
  kept: Protected,
  tell: Pick<Tell, 'note'>,
): WaveSaid {
  const wave = withChosen(asked, findings);
  const { divisions, definition } = wave;
  const { register } = facts;
  const base = rowBase(wave);
  const models = findings.flatMap((f) => f.models ?? []);
  const provenance = provenanceIn(wave, facts, findings);
  // Reasons that nobody gave stand only where it is withheld which were given.
  const rows = kept.rows.filter((r) => r.statistic !== 'missing' || r.suppressed || r.estimate !== 0);
  tellCosts(wave, controlOf(findings), rows, kept.cost, tell);
  const regressions = publishedRegressions(wave, findings, rows);
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
    combined: kept.combined,
    differences: roundedDifferences(
      findings.flatMap((f) => f.differences ?? []),
      definition.disclosure.round_to,
    ),
    disclosure: kept.summary,
  };
}

/** What the wave was made of, and what was left out. */
function provenanceIn(wave: Wave, facts: WaveFacts, findings: readonly Findings[]): Provenance {
  const { codebook, definition } = wave;
  const { harmonized, register } = facts;
  return provenanceOf(codebook, harmonized, {
    inputs: facts.inputs,
    simulated: facts.simulated,
    // Of how many invited some are left out of, nobody tells.
    invited: definition.where === undefined ? (facts.invited ?? register?.gross ?? null) : null,
    ...weightsOf(codebook, definition.design, register, facts.calibration),
    dropped: [
      ...facts.dropped,
      ...leftOutCounts(wave, harmonized),
      ...findings.flatMap((f) => [...sameGroupNotes(wave, f.same ?? []), ...(f.dropped ?? [])]),
    ],
    seed: definition.seed,
    versions: facts.versions,
  });
}

/** Tells which groupings made others be withheld. */
function tellCosts(
  wave: Wave & { divisions: readonly ChosenDivision[] },
  control: Control,
  rows: readonly ResultRow[],
  cost: Protected['cost'],
  tell: Pick<Tell, 'note'>,
): void {
  const made = new Map(wave.divisions.map(({ name, of }) => [name, of]));
  const costs = cost.map((each) => ({ ...each, grouping: made.get(each.grouping) ?? each.grouping }));
  const found = [...nestingCosts(wave, withoutDivisions(control.areas, made), rows), ...groupingCosts(costs)];
  for (const one of found) tell.note(new FaultError([one]).message);
}

/** The regressions that the tables leave. */
function publishedRegressions(wave: Wave, findings: readonly Findings[], rows: readonly ResultRow[]) {
  // Of the tables beside it nothing is asked here.
  const options = limitsOf(wave, findings, { models: [], differences: [] });
  return publishRegressions(
    wave,
    findings.flatMap((f) => f.regressions ?? []),
    rows,
    answeredIn(findings.flatMap((f) => f.rows)),
    {
      minN: Math.max(options.minN, options.unitRule?.minN ?? 0),
      alikeBelow: options.alikeBelow ?? 1,
      secondary: options.secondary ?? true,
    },
  );
}

/** Areas less the divisions that were chosen for them: these were made so as to be told. */
const withoutDivisions = (areas: Control['areas'], made: ReadonlyMap<string, string>): Control['areas'] =>
  areas.map((area) => ({
    ...area,
    values: Object.fromEntries(
      Object.entries(area.values).filter(([name]) => (made.get(name) ?? name) === name),
    ),
  }));

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
