import { possibleAnswers, type RowKey, rowIndex } from '../../figures/index.js';
import { type CategoryLabel, type ResultRow, type ResultsDocument, roundedTo } from '../../results/index.js';
import { homesOf } from './places.js';

/** The share that gave one of the two highest answers, of everyone who was asked or of one respondent group. */
export interface Level {
  variable: string;
  respondents: string;
  estimate: number;
  ci_lower: number;
  ci_upper: number;
  n: number;
  /** What disclosure control has rounded it to; 0 where it has not. */
  rounded: number;
  /** The two answers, lower first. */
  top: [CategoryLabel, CategoryLabel];
  /** The published rows that it is read from. */
  rows: RowKey[];
}

/** A share that is rounded to more than this is ranked with none. */
export const coarsest = 0.02;

/**
 * The level of a question; null where it has fewer than four ordered answers or its numbers are not there. Where the
 * results have no row of the two highest answers together it is the sum of the two, with an interval from both intervals
 * (MOVER for dependent numbers: Zou, Huang & Zhang 2009; their correlation is the multinomial one).
 */
export function levelOf(doc: ResultsDocument, variable: string, respondents: string): Level | null {
  const index = rowIndex(doc);
  const options = possibleAnswers(doc, variable);
  if (doc.labels[variable]?.kind !== 'ordinal' || options.length < 4) return null;
  const top = options.slice(-2) as [CategoryLabel, CategoryLabel];
  const key = { variable, respondent_group: respondents };
  const whole: RowKey = { ...key, statistic: 'top_two' };
  const row = index.row(whole);
  if (row !== undefined) {
    return isKnown(row) ? { ...of(row), variable, respondents, top, rows: [whole] } : null;
  }
  const keys = top.map(({ code }): RowKey => ({ ...key, statistic: 'proportion', category: code }));
  const [low, high] = keys.map((one) => index.row(one));
  if (!isKnown(low) || !isKnown(high)) return null;
  const [p, q] = [low.estimate, high.estimate];
  const estimate = Math.min(1, p + q);
  const correlation = p < 1 && q < 1 ? -Math.sqrt((p * q) / ((1 - p) * (1 - q))) : 0;
  const side = (a: number, b: number) =>
    Math.sqrt(Math.max(0, a * a + b * b + 2 * Math.max(-1, correlation) * a * b));
  return {
    variable,
    respondents,
    estimate,
    ci_lower: Math.max(0, estimate - side(p - low.ci_lower, q - high.ci_lower)),
    ci_upper: Math.min(1, estimate + side(low.ci_upper - p, high.ci_upper - q)),
    n: Math.min(low.n, high.n),
    rounded: Math.max(roundedTo(low), roundedTo(high)),
    top,
    rows: keys,
  };
}

type Known = ResultRow & { estimate: number; ci_lower: number; ci_upper: number; n: number };

const isKnown = (row: ResultRow | undefined): row is Known =>
  row !== undefined &&
  !row.suppressed &&
  row.estimate !== null &&
  row.ci_lower !== null &&
  row.ci_upper !== null &&
  row.n !== null;

const of = (row: Known) => ({
  estimate: row.estimate,
  ci_lower: row.ci_lower,
  ci_upper: row.ci_upper,
  n: row.n,
  rounded: roundedTo(row),
});

/** Levels of all statements that the report draws as a Likert figure, of everyone asked, in the report's order. */
export function levelsOf(doc: ResultsDocument): Level[] {
  return [...homesOf(doc)].flatMap(([variable, { items }]) => {
    if (!items.some(({ kind }) => kind === 'likert')) return [];
    const level = levelOf(doc, variable, '');
    return level === null ? [] : [level];
  });
}
