import type { ResultRow } from '../results/index.js';
import type { Area } from './areas.js';
import type { BesideTables } from './beside.js';
import type { WeightsOf } from './grain-step.js';
import type { Priorities } from './rank.js';
import type { Hierarchy } from './table.js';
import type { Composite } from './together.js';

/** A reporting rule that counts units beside respondents, as the OECD does. */
interface UnitRule {
  /** Fewest respondents; the larger of this and `minN` holds. */
  minN: number;
  /** Fewest units (schools) that they come from. */
  minUnits: number;
  /** Units behind a row's numbers; null when the row is about no group of units. */
  unitsOf(row: ResultRow): number | null;
}

export interface DisclosureOptions extends Priorities {
  /** Fewest respondents that a published number, and what remains of the group it is part of, rests on. */
  minN: number;
  /** Group variables that lie within each other; their groups are protected together. */
  hierarchy?: readonly Hierarchy[];
  /** Groups of a grouping too fine to be published, or published too, that coarser ones are made of: municipalities of counties and of regions. With their true answers. */
  areas?: readonly Area[];
  /** An interval that a reader can work out for a withheld number holds at least this many respondents more than its lower end. Default 2. */
  width?: number;
  unitRule?: UnitRule;
  /** A group is withheld when fewer than this many answered otherwise than the rest: 1 all alike (default), 2 all or all but one, 0 no rule. */
  alikeBelow?: number;
  /** False: only what is too small or alike itself is withheld, not a group for its small rest (reporting rules about precision, where microdata are public). Default true. */
  secondary?: boolean;
  /** Variables of single ticks, and the category that says only that the option was not ticked. */
  unticked?: Readonly<Record<string, string>>;
  /** Lowest and highest possible value of variables that only means are given of; all at an end are alike. */
  ranges?: Readonly<Record<string, readonly [number, number]>>;
  /** Variables that are known facts of a register, not answers: groups alike in them may be shown. */
  knownFacts?: readonly string[];
  /** Group value of averages over a grouping's groups: no group, but withheld when one of them is. */
  averageGroup?: string;
  /** Level of the intervals. Default 0.95. */
  level?: number;
  /** The weights in every group; from the mean weights of the rows when left out. */
  weightsOf?: WeightsOf;
  /** Shares are published as multiples of this (0.01: whole per cent). Default: as computed. */
  roundTo?: number;
  /** Indices with their items, and variables made of others: one's number in a group follows from those of the rest. */
  composites?: readonly Composite[];
  /** Models and item statistics, over respondents of their own. */
  beside?: BesideTables;
  /** Groups that no row tells of, but models do: as rows of their answers. */
  unprinted?: readonly ResultRow[];
}
