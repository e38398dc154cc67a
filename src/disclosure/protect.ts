import type { ResultRow } from '../results/index.js';
import type { Area } from './areas.js';
import { auditTable, type CellAudit } from './audit.js';
import type { BesideTables } from './beside.js';
import { checkOptions } from './check-options.js';
import { costByGrouping, type GroupingCost } from './cost.js';
import { Decider } from './decide.js';
import type { Grain, WeightsOf } from './grain-step.js';
import { grainedRows } from './grained-rows.js';
import { limitsOf } from './limits.js';
import { protectedTables } from './protected-tables.js';
import type { Priorities } from './rank.js';
import { type SuppressionReason, suppressionReasons, withheld } from './reasons.js';
import { roundedShare } from './rounding.js';
import { cellKeyOf, type Hierarchy, type Table, tableKey, variableOf } from './table.js';
import type { Composite } from './together.js';

/** A reporting rule that counts units beside respondents, as the OECD does. */
export interface UnitRule {
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

/** What the control took: cells are groups' answers to a variable, each with all its numbers. */
export interface DisclosureSummary {
  cells: number;
  primary: number;
  secondary: number;
  /** (primary + secondary) / cells. */
  share: number;
  /** Rows of the results table without their number, tests and differences included. */
  rows: number;
  reasons: Partial<Record<SuppressionReason, number>>;
}

/**
 * Withholds what may not be published of a results table: groups with too few respondents, groups whose rest
 * is too small, groups that answered alike, and as few further groups as needed so that none of them can be
 * worked out from totals, other groups, crossings (`group_variable` 'a*b') or nested groupings. Also tests over
 * groups of which one is withheld, and differences with it. Rows keep their order; withheld ones lose all
 * numbers and say why (`suppressionReasons`). Weighted numbers of groups that hold withheld respondents are rounded,
 * so that whole numbers tell nothing; `coarse` does the same to a row made of them later. Method: docs/disclosure.md.
 * Throws LV-DISCLOSURE-MIN-N, -WIDTH, -ALIKE, -ROUND, -UNITS for a limit out of range, LV-DISCLOSURE-CROSSING.
 */
export function protect(
  rows: readonly ResultRow[],
  options: DisclosureOptions,
): {
  rows: ResultRow[];
  summary: DisclosureSummary;
  cost: GroupingCost[];
  coarse: (row: ResultRow) => ResultRow;
} {
  checkOptions(options);
  const found = new Map<Table, ReadonlyMap<string, Grain>>();
  const tables = protectedTables(rows, options, found);
  const decide = new Decider(rows, tables, options);
  const coarse = grainedRows(rows, tables, found, options);
  const out = rows.map((row) => {
    const reason = row.suppressed ? null : decide.reasonOf(row);
    if (reason !== null) return withheld(row, suppressionReasons[reason]);
    return options.roundTo === undefined ? coarse(row) : roundedShare(coarse(row), options.roundTo);
  });
  const summary = summarise([...tables.values()], rows, out);
  return { rows: out, summary, cost: costByGrouping(tables.values()), coarse };
}

/** What a reader can still find out of every withheld cell, after `protect` with the same options. */
export function auditRows(rows: readonly ResultRow[], options: DisclosureOptions): CellAudit[] {
  checkOptions(options);
  return [...protectedTables(rows, options).values()].flatMap((table) =>
    auditTable(table, limitsOf(options, variableOf(table))),
  );
}

function summarise(
  tables: readonly Table[],
  given: readonly ResultRow[],
  rows: readonly ResultRow[],
): DisclosureSummary {
  const printed = new Set(
    given
      .filter((row) => row.group_variable === '' || row.group_value !== '')
      .map((row) => tableKey(row) + cellKeyOf(row)),
  );
  const cells = tables.flatMap((t) =>
    t.cells.filter((c) => !c.remainder && !c.latent && c.n > 0 && printed.has(t.key + c.key)),
  );
  const primary = cells.filter((c) => c.primary).length;
  const lost = cells.filter((c) => c.reason !== '' || c.mute);
  const reasons: DisclosureSummary['reasons'] = {};
  for (const cell of lost) {
    const reason = cell.reason === '' ? 'coarse' : cell.reason;
    reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  return {
    cells: cells.length,
    primary,
    secondary: lost.length - primary,
    share: cells.length === 0 ? 0 : lost.length / cells.length,
    rows: rows.filter((row) => row.suppressed).length,
    reasons,
  };
}
