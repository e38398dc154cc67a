import type { BoundDesign } from '../../design/index.js';
import type { ResultRow } from '../../results/index.js';
import type { Wave } from '../wave.js';
import type { Part } from './parts.js';
import type { Described } from './variables.js';

/** A part that somebody has answered in, with its design: what its estimates, tests and controls start from. */
export interface AskedPart {
  wave: Wave;
  part: Part;
  bound: BoundDesign;
  /** The fields that every row of the part has. */
  base: Partial<ResultRow>;
  /** Variables that anyone has an answer in, and groupings with two groups or more. */
  asked: { variables: ReadonlySet<string>; groups: ReadonlySet<string> };
  described: readonly Described[];
  scales: Wave['codebook']['scales'];
  /** '' for all, then the groupings that the questions are crossed with. */
  groupings: readonly string[];
  /** The variables that somebody whose group is known has answered. */
  among(by: string): ReadonlySet<string>;
}

/** Respondent groups parted from the others, each described by itself. */
export const areSeparate = ({ definition }: Pick<Wave, 'definition'>): boolean =>
  definition.respondent_groups === 'separate';
