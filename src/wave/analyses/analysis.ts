import type { ModelDescription, ProvenanceCount, ResultRow } from '../../results/index.js';
import type { Control } from '../control/control.js';
import type { CombinedShare } from '../describe/combined-shares.js';
import type { PublishedDifference } from '../describe/published-differences.js';
import type { SameGroups } from '../describe/same-groups.js';
import type { ChosenDivision } from '../divisions/division.js';
import type { ModelRun } from '../models/facts.js';
import type { RegressionRun } from '../regressions/run.js';
import type { Answers, Wave } from '../wave.js';

/** What an analysis tells while it runs. */
export interface Tell {
  /** The share of it that is done, 0-1. */
  part(done: number): void;
  /** Something that the person who reads the numbers should know. */
  note(text: string): void;
}

/** What an analysis found: rows of the results table, and what the other readers of a wave must know beside them. JSON. */
export interface Findings {
  rows: ResultRow[];
  /** What disclosure control must know of the data beside the rows. */
  control?: Control;
  /** Models, as figures and tables describe them, and as disclosure control does. */
  models?: ModelDescription[];
  runs?: ModelRun[];
  /** Regressions with their rows, of which it is decided last what may be published. */
  regressions?: RegressionRun[];
  /** Intervals of shares of several categories, which published figures ask for. */
  combined?: CombinedShare[];
  /** Intervals of differences that published figures ask for. */
  differences?: PublishedDifference[];
  /** Rows of who was invited and who answered, which tell no answers. */
  response?: ResultRow[];
  /** Groupings that part respondents as an earlier one does, and are not tested. */
  same?: SameGroups[];
  /** Divisions of municipalities that were chosen for areas. */
  divisions?: ChosenDivision[];
  /** What was left out, and why. */
  dropped?: ProvenanceCount[];
}

/** A kind of analysis: what it hangs on, which files of the pipeline it reads, and how it is run on a wave. */
export interface Analysis {
  name: string;
  /** The part of the wave's definition that its numbers hang on; JSON. */
  definition(wave: Wave): unknown;
  /** Roles of the files that it reads. */
  reads: readonly ('design' | 'model' | 'beside')[];
  /** Whether the wave's definition asks for it; it is no step of a run that doesn't. Always, when left out. */
  asked?(wave: Wave): boolean;
  /** Run on the waves before the described one too, for what has changed since. */
  ofEveryWave: boolean;
  run(wave: Wave, answers: Answers, tell: Tell): Promise<Findings>;
}

/** A part of the codebook as JSON without what its variables and answers are called, which no number hangs on. */
export const withoutLabels = (part: object): object =>
  JSON.parse(JSON.stringify(part, (key, value) => (key === 'label' ? undefined : value)));
