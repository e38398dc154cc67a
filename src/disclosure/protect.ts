import type { ResultRow } from '../results/index.js';
import { type Area, type AreaTable, answersIn, areaTable } from './areas.js';
import { auditTable, type CellAudit, type Limits } from './audit.js';
import { Beside, type BesideTables } from './beside.js';
import { checkOptions } from './check-options.js';
import { coarsen, grainer } from './coarsen.js';
import { costByGrouping, type GroupingCost } from './cost.js';
import type { Grain, WeightsOf } from './grain-step.js';
import { grainedRows } from './grained-rows.js';
import { compositesIn, guardOf } from './guard.js';
import { tieJointly } from './joint.js';
import { markPrimary } from './primary.js';
import { type Priorities, ranking } from './rank.js';
import { type SuppressionReason, suppressionReasons, withheld } from './reasons.js';
import { roundedShare } from './rounding.js';
import { classTables } from './score-classes.js';
import { relate } from './sums.js';
import {
  type Cell,
  cellKey,
  crossing,
  groupOf,
  type Hierarchy,
  type Table,
  tableKey,
  tablesOf,
  variableOf,
} from './table.js';
import { isTail } from './tails.js';
import { type Composite, type Guarded, protectComposite, startFromParts } from './together.js';
import { Variances } from './variances.js';

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
  const decide = decider(rows, tables, options);
  const coarse = grainedRows(rows, tables, found, options);
  const out = rows.map((row) => {
    const reason = row.suppressed ? null : decide(row);
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

function protectedTables(
  rows: readonly ResultRow[],
  options: DisclosureOptions,
  found = new Map<Table, ReadonlyMap<string, Grain>>(),
): Map<string, Table> {
  const units = options.unitRule ? (row: ResultRow) => options.unitRule!.unitsOf(row) : () => null;
  const hierarchy = options.hierarchy ?? [];
  const tables = tablesOf(
    [...rows, ...(options.unprinted ?? [])],
    units,
    (row) => !isAverage(row, options),
    (variable) => options.ranges?.[variable] ?? null,
    answersIn(options.areas ?? []),
  );
  const classes = classTables(rows, tables, hierarchy);
  const guarded = new Map<string, Guarded>();
  const composites = compositesIn(tables, options.composites ?? []);
  const held = new Map<Table, Cell[]>();
  // What is made of others comes after them, so that its pattern can follow theirs.
  const wholes = new Set(composites.map(([whole]) => whole));
  for (const key of [...[...tables.keys()].filter((k) => !wholes.has(k)), ...wholes]) {
    const table = tables.get(key)!;
    const limits = limitsOf(options, variableOf(table));
    relate(table, hierarchy);
    const wide = areaTable(table, variableOf(table), options.areas ?? [], hierarchy, limits.minN);
    if (wide !== null) leaveToAreas(table, wide);
    tieJointly(table, hierarchy);
    markPrimary(table, limits);
    if (wide !== null) markPrimary(wide, limits);
    if (!(options.secondary ?? true)) continue;
    const guard = guardOf(table, wide, classes.get(key) ?? null, limits);
    guarded.set(key, guard);
    const made = composites.filter(([whole]) => whole === key);
    held.set(
      table,
      made.flatMap(([, parts]) =>
        startFromParts(
          table,
          parts.map((p) => tables.get(p)!),
        ),
      ),
    );
    guard.protect(held.get(table)!);
  }
  if (!(options.secondary ?? true)) return tables;
  const families = () => {
    const { minN } = limitsOf(options, '');
    for (const [whole, parts] of composites) {
      protectComposite(
        guarded.get(whole)!,
        parts.map((p) => guarded.get(p)!),
        minN,
        held,
      );
    }
  };
  families();
  const inFamily = new Set(composites.flatMap(([whole, parts]) => [whole, ...parts]));
  const grainOf = grainer(rows, options, (table) => limitsOf(options, variableOf(table)));
  let waiting = [...tables.keys()];
  while (waiting.length > 0) {
    // What a step can't hide is withheld, and that may call for more in the other tables of its family.
    const lost = waiting.filter((key) => coarsen(tables.get(key)!, guarded.get(key)!, held, grainOf, found));
    const again = lost.some((key) => inFamily.has(key));
    if (again) families();
    waiting = again ? [...inFamily] : [];
  }
  return tables;
}

/** That an area's respondents are those of each kind is one more thing that areas tell: no sum of the table's own. */
function leaveToAreas(table: Table, { fine }: AreaTable): void {
  table.relations = table.relations.filter(
    ({ parent }) => ![...table.cells[parent]!.group.keys()].some((name) => fine.has(name)),
  );
}

const isAverage = (row: ResultRow, { averageGroup }: DisclosureOptions) =>
  averageGroup !== undefined && row.group_variable !== '' && row.group_value === averageGroup;

function limitsOf(options: DisclosureOptions, variable: string): Limits {
  return {
    minN: Math.max(options.minN, options.unitRule?.minN ?? 1),
    width: options.width ?? 2,
    minUnits: options.unitRule?.minUnits ?? 0,
    alikeBelow: options.knownFacts?.includes(variable) ? 0 : (options.alikeBelow ?? 1),
    rests: options.secondary ?? true,
    unticked: options.unticked?.[variable] ?? '',
    rank: ranking(options),
  };
}

/** The reason to withhold a row, or null. */
function decider(
  rows: readonly ResultRow[],
  tables: ReadonlyMap<string, Table>,
  options: DisclosureOptions,
): (row: ResultRow) => SuppressionReason | null {
  const { minN } = limitsOf(options, '');
  const reasons = new Map<string, Map<string, SuppressionReason>>();
  /** Groupings with a withheld group, by table: of all respondents, and of those of one kind. */
  const touched = new Map<string, Set<string>>();
  for (const [key, table] of tables) {
    const found = new Map<string, SuppressionReason>();
    const sets = new Set<string>();
    for (const cell of table.cells) {
      if ((cell.reason === '' && !cell.mute) || cell.remainder) continue;
      found.set(cell.key, cell.reason === '' ? 'coarse' : cell.reason);
      const names = [...cell.group.keys()];
      for (const respondents of ['', cell.group.get('respondent_group') ?? ''])
        sets.add(JSON.stringify([names, respondents]));
    }
    reasons.set(key, found);
    touched.set(key, sets);
  }
  const ofCell = (row: ResultRow) => reasons.get(tableKey(row))?.get(cellKey(groupOf(row))) ?? null;
  const few = (row: ResultRow): SuppressionReason | null =>
    row.n !== null && row.n > 0 && row.n < minN ? 'few' : null;

  const { beside: facts = { models: [], differences: [] }, secondary = true } = options;
  const beside = new Beside(facts, minN, secondary, ofCell);
  const variances = new Variances(rows, tables, secondary);
  const sharesOf = (row: ResultRow) =>
    rows.filter(
      (other) =>
        other.statistic === 'proportion' &&
        tableKey(other) === tableKey(row) &&
        cellKey(groupOf(other)) === cellKey(groupOf(row)),
    );

  /** A number over all groups of its grouping tells of the withheld ones. */
  const anyWithheld = (row: ResultRow): boolean => {
    const names = [...row.group_variable.split(crossing)];
    if (row.respondent_group !== '') names.push('respondent_group');
    const set = JSON.stringify([names.sort(), row.respondent_group]);
    return (touched.get(tableKey(row))?.has(set) ?? false) || ofCell(withoutGroup(row)) !== null;
  };

  return (row) => {
    if (isAverage(row, options)) {
      return (options.secondary ?? true) && anyWithheld(row) ? 'derivable' : few(row);
    }
    switch (row.statistic) {
      case 'variance_share':
      case 'variance_sd':
      case 'variance_groups':
      case 'median_odds_ratio':
        return ofCell(row) ?? variances.ofRow(row) ?? few(row);
      case 'response':
      case 'dropped':
        return null;
      case 'test':
        return anyWithheld(row) ? 'derivable' : few(row);
      case 'difference':
        return ofDifference(row, reasons.get(tableKey(row)) ?? new Map()) ?? few(row);
      case 'count':
      case 'missing':
      case 'missing_share':
        // A category's count is no group: what counts is whether its group may be published.
        return ofCell(row);
      case 'item_mean':
      case 'item_sd':
        return ofCell({ ...row, variable: row.category }) ?? beside.ofItems(row) ?? few(row);
      case 'correlation':
        return ofCell(row) ?? ofCell({ ...row, variable: row.category }) ?? few(row);
      case 'quantile':
        return (
          ofCell(row) ?? few(row) ?? (secondary && isTail(row, minN, sharesOf(row)) ? 'derivable' : null)
        );
      case 'parameter':
      case 'parameter_std':
      case 'fit':
      case 'r_square':
        return beside.ofModel(row) ?? few(row);
      default:
        return ofCell(row) ?? few(row);
    }
  };
}

const withoutGroup = (row: ResultRow): ResultRow => ({ ...row, group_variable: '', group_value: '' });

/** A difference tells of a withheld group when it names one: as its group, or on either side of `a-b`. */
function ofDifference(
  row: ResultRow,
  cells: ReadonlyMap<string, SuppressionReason>,
): SuppressionReason | null {
  if (row.group_value !== '' && cells.has(cellKey(groupOf(row)))) return 'derivable';
  for (const key of cells.keys()) {
    const group = new Map(JSON.parse(key) as [string, string][]);
    const codes = row.group_variable.split(crossing).map((name) => group.get(name));
    if (codes.some((c) => c === undefined)) continue;
    // Of another respondent group, unless those are what is compared.
    const compared = row.group_variable.split(crossing).includes('respondent_group');
    if (!compared && (group.get('respondent_group') ?? '') !== row.respondent_group) continue;
    const code = codes.join(crossing);
    if (row.category.startsWith(`${code}-`) || row.category.endsWith(`-${code}`)) return 'derivable';
  }
  return null;
}

function summarise(
  tables: readonly Table[],
  given: readonly ResultRow[],
  rows: readonly ResultRow[],
): DisclosureSummary {
  const printed = new Set(
    given
      .filter((row) => row.group_variable === '' || row.group_value !== '')
      .map((row) => tableKey(row) + cellKey(groupOf(row))),
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
