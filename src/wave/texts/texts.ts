import type { ResponseStatus } from '../../harmonize/index.js';

/** What is said of a wave, its answers and its weights, in one language. */
export interface WaveTexts {
  quote: (text: string) => string;
  and: string;
  or: string;
  /** A number with at most so many decimals. */
  decimal: (x: number, most: number) => string;
  /** A number with just so many decimals. */
  fixed: (x: number, decimals: number) => string;
  /** All respondents. */
  all: string;
  respondentGroup: string;
  wave: string;
  status: Record<ResponseStatus, string>;
  /** Places that a derived variable could not use whole. */
  place: Record<'unknown' | 'split', (variable: string) => string>;
  belowLeastShare: (percent: string) => string;
  invalidValue: (variable: string) => string;
  duplicateRows: string;
  outside: (rows: number, who: string) => string;
  /** Two groupings that are one, so that the first is not tested. */
  sameGroups: (grouping: string, same: string) => string;
  unweighted: string;
  design: Record<'srs' | 'stratified' | 'cluster' | 'replicate', string>;
  weightedByDesign: (design: string) => string;
  /** @param spread lowest and highest weight, and Kish's design effect */
  calibrated: (variables: string, spread: readonly string[], effective: string) => string;
  weightedByRegister: (strata: number, merged: number, low: string, high: string) => string;
  /** Two groups whose difference is told. */
  against: (own: string, less: string) => string;
  groups: string;
  averageOf: (groups: string) => string;
  division: Record<'municipality' | 'correspondence' | 'grown' | 'county', string>;
  /** Whom a question was put to. */
  routing: {
    not: string;
    are: (list: string) => string;
    answered: (list: string, question: string) => string;
    ticked: (question: string) => string;
    atLeast: (limit: number, question: string) => string;
    atMost: (limit: number, question: string) => string;
    any: (answered: boolean, question: string) => string;
    whole: (who: string) => string;
  };
}
