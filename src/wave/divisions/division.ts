import type { DivisionArea } from '../../harmonize/index.js';
import type { Text } from '../../results/index.js';

/** A grouping of municipalities that answers are told by in their place. */
export interface Division {
  /** Column and grouping. */
  name: string;
  /** The variable of municipalities. */
  of: string;
  kind: 'municipality' | 'correspondence' | 'grown' | 'county';
  /** What it is called, where a pipeline names it. */
  label?: Text;
  /** Respondents that each area was grown to. */
  least?: number;
  areas: DivisionArea[];
}

/** A division that was chosen, and how much of it may be shown. */
export interface ChosenDivision extends Division {
  /** Variables and respondent groups that it was chosen for. */
  variables: string[];
  respondents: string[];
  /** Areas that may be shown in each of their tables. */
  shown: number;
  /** Finer ones that were tried, and how many of their areas may be shown. */
  tried: { kind: Division['kind']; label?: Text; least?: number; areas: number; shown: number }[];
}

/** The least share of a division's areas that may be shown, for it to be chosen. */
export const leastShown = 0.8;
