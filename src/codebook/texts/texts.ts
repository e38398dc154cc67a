import type { DurationUnit } from '../schema.js';

/** The words in which rules of derived variables, scales and routing are told, in one language. */
export interface RuleTexts {
  scaleMean(items: string): string;
  scaleSum(items: string): string;
  sum(items: string): string;
  reversed(items: string): string;
  leastAnswered(least: number, of: number): string;
  /** After the least that must be answered, of a sum. */
  lackingAsMean: string;
  missingWhereOneIs: string;
  duration(unit: string, from: string, to: string): string;
  units: Record<DurationUnit, string>;
  madeFrom(names: string): string;
  otherwise: string;
  askedIf(condition: string): string;
  quote(text: string): string;
  and: string;
  or: string;
  not: string;
  answered(variable: string): string;
  unanswered(variable: string): string;
  /** @param among limits that it stands among, as of a variable in bands: years are not parted as thousands are */
  number(x: number, among?: readonly number[]): string;
}
