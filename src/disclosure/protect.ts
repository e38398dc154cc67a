import { type Fault, FaultError } from '../errors/index.js';
import type { ResultRow } from '../results/index.js';
import { protectAreas } from './area-protect.js';
import { type Area, type AreaTable, answersIn, areaTable } from './areas.js';
import { auditTable, type CellAudit, type Limits } from './audit.js';
import { grains } from './grain.js';
import { relationOf } from './grain-relation.js';
import type { Grain, WeightsOf } from './grain-step.js';
import { grainedRows } from './grained-rows.js';
import { tieJointly } from './joint.js';
import { markPrimary } from './primary.js';
import { type SuppressionReason, suppressionReasons, withheld } from './reasons.js';
import { roundedShare } from './rounding.js';
import { protectTable } from './secondary.js';
import { relate } from './sums.js';
import { cellKey, crossing, groupOf, type Hierarchy, type Table, tableKey, tablesOf } from './table.js';

/** A reporting rule that counts units beside respondents, as the OECD does. */
export interface UnitRule {
  /** Fewest respondents; the larger of this and `minN` holds. */
  minN: number;
  /** Fewest units (schools) that they come from. */
  minUnits: number;
  /** Units behind a row's numbers; null when the row is about no group of units. */
  unitsOf(row: ResultRow): number | null;
}

export interface DisclosureOptions {
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
): { rows: ResultRow[]; summary: DisclosureSummary; coarse: (row: ResultRow) => ResultRow } {
  checkOptions(options);
  const found = new Map<Table, ReadonlyMap<string, Grain>>();
  const tables = protectedTables(rows, options, found);
  const decide = decider(tables, options);
  const coarse = grainedRows(rows, tables, found, options);
  const out = rows.map((row) => {
    const reason = row.suppressed ? null : decide(row);
    if (reason !== null) return withheld(row, suppressionReasons[reason]);
    return options.roundTo === undefined ? coarse(row) : roundedShare(coarse(row), options.roundTo);
  });
  return { rows: out, summary: summarise([...tables.values()], out), coarse };
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
    rows,
    units,
    (row) => !isAverage(row, options),
    (variable) => options.ranges?.[variable] ?? null,
    answersIn(options.areas ?? []),
  );
  const published = byCell(rows);
  const weightsOf = options.weightsOf ?? (() => null);
  const relation = relationOf({ areas: options.areas ?? [], hierarchy });
  for (const table of tables.values()) {
    const limits = limitsOf(options, variableOf(table));
    relate(table, hierarchy);
    const wide = areaTable(table, variableOf(table), options.areas ?? [], hierarchy, limits.minN);
    if (wide !== null) leaveToAreas(table, wide);
    tieJointly(table, hierarchy);
    markPrimary(table, limits);
    if (wide !== null) markPrimary(wide, limits);
    if (!(options.secondary ?? true)) continue;
    for (;;) {
      protectTable(table, limits);
      // What the areas call for may have to be protected in the table's own sums, and the reverse.
      while (wide !== null && protectAreas(wide, limits)) protectTable(table, limits);
      const { grain, lost } = grains(table, published.get(table.key) ?? new Map(), {
        ...limits,
        weightsOf,
        relation,
      });
      found.set(table, grain);
      if (lost.length === 0) break;
      for (const cell of lost) Object.assign(cell, { reason: 'derivable', primary: true });
    }
  }
  return tables;
}

/** Shares and means by table and cell. */
function byCell(rows: readonly ResultRow[]): Map<string, Map<string, ResultRow[]>> {
  const found = new Map<string, Map<string, ResultRow[]>>();
  for (const row of rows) {
    if (row.statistic !== 'proportion' && row.statistic !== 'mean') continue;
    const cells = found.get(tableKey(row)) ?? new Map<string, ResultRow[]>();
    found.set(tableKey(row), cells);
    const key = cellKey(groupOf(row));
    cells.set(key, [...(cells.get(key) ?? []), row]);
  }
  return found;
}

/** That an area's respondents are those of each kind is one more thing that areas tell: no sum of the table's own. */
function leaveToAreas(table: Table, { fine }: AreaTable): void {
  table.relations = table.relations.filter(
    ({ parent }) => ![...table.cells[parent]!.group.keys()].some((name) => fine.has(name)),
  );
}

const isAverage = (row: ResultRow, { averageGroup }: DisclosureOptions) =>
  averageGroup !== undefined && row.group_variable !== '' && row.group_value === averageGroup;

const variableOf = (table: Table) => (JSON.parse(table.key) as string[])[2]!;

function limitsOf(options: DisclosureOptions, variable: string): Limits {
  return {
    minN: Math.max(options.minN, options.unitRule?.minN ?? 1),
    width: options.width ?? 2,
    minUnits: options.unitRule?.minUnits ?? 0,
    alikeBelow: options.knownFacts?.includes(variable) ? 0 : (options.alikeBelow ?? 1),
    rests: options.secondary ?? true,
    unticked: options.unticked?.[variable] ?? '',
  };
}

/** The reason to withhold a row, or null. */
function decider(
  tables: ReadonlyMap<string, Table>,
  options: DisclosureOptions,
): (row: ResultRow) => SuppressionReason | null {
  const { minN } = limitsOf(options, '');
  const reasons = new Map<string, Map<string, SuppressionReason>>();
  /** Groupings with a withheld group, by table. */
  const touched = new Map<string, Set<string>>();
  for (const [key, table] of tables) {
    const found = new Map<string, SuppressionReason>();
    const sets = new Set<string>();
    for (const cell of table.cells) {
      if (cell.reason === '' || cell.remainder) continue;
      found.set(cell.key, cell.reason);
      sets.add(JSON.stringify([...cell.group.keys()]));
    }
    reasons.set(key, found);
    touched.set(key, sets);
  }
  const ofCell = (row: ResultRow) => reasons.get(tableKey(row))?.get(cellKey(groupOf(row))) ?? null;
  const few = (row: ResultRow): SuppressionReason | null =>
    row.n !== null && row.n > 0 && row.n < minN ? 'few' : null;

  /** A number over all groups of its grouping tells of the withheld ones. */
  const anyWithheld = (row: ResultRow): boolean => {
    const names = [...row.group_variable.split(crossing)];
    if (row.respondent_group !== '') names.push('respondent_group');
    const set = JSON.stringify(names.sort());
    return (touched.get(tableKey(row))?.has(set) ?? false) || ofCell(withoutGroup(row)) !== null;
  };

  return (row) => {
    if (isAverage(row, options)) {
      return (options.secondary ?? true) && anyWithheld(row) ? 'derivable' : few(row);
    }
    switch (row.statistic) {
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
        return ofCell({ ...row, variable: row.category }) ?? few(row);
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

function summarise(tables: readonly Table[], rows: readonly ResultRow[]): DisclosureSummary {
  const cells = tables.flatMap((t) => t.cells.filter((c) => !c.remainder && !c.latent && c.n > 0));
  const primary = cells.filter((c) => c.primary).length;
  const lost = cells.filter((c) => c.reason !== '');
  const reasons: DisclosureSummary['reasons'] = {};
  for (const cell of lost) {
    if (cell.reason !== '') reasons[cell.reason] = (reasons[cell.reason] ?? 0) + 1;
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

function checkOptions(options: DisclosureOptions): void {
  const faults: Fault[] = [];
  const whole = (code: string, what: string, value: number | undefined, least: number) => {
    if (value === undefined || (Number.isInteger(value) && value >= least)) return;
    faults.push({ code, what, found: String(value), expected: `a whole number of ${least} or more` });
  };
  whole('LV-DISCLOSURE-MIN-N', 'the smallest published number of respondents is wrong', options.minN, 1);
  whole('LV-DISCLOSURE-WIDTH', 'the width that withheld numbers are kept at is wrong', options.width, 1);
  whole('LV-DISCLOSURE-ALIKE', 'the number of answers that must differ is wrong', options.alikeBelow, 0);
  whole(
    'LV-DISCLOSURE-UNITS',
    "the reporting rule's number of respondents is wrong",
    options.unitRule?.minN,
    1,
  );
  whole(
    'LV-DISCLOSURE-UNITS',
    "the reporting rule's number of units is wrong",
    options.unitRule?.minUnits,
    0,
  );
  if (options.roundTo !== undefined && !(options.roundTo > 0 && options.roundTo <= 0.5)) {
    faults.push({
      code: 'LV-DISCLOSURE-ROUND',
      what: 'shares cannot be rounded to this step',
      found: String(options.roundTo),
      expected: 'more than 0, at most 0.5, like 0.01 for whole per cent',
    });
  }
  for (const start of options.hierarchy ?? []) {
    if (climbsTo(start.parent, start.child, options.hierarchy ?? [])) {
      faults.push({
        code: 'LV-DISCLOSURE-HIERARCHY',
        place: { variable: start.child },
        what: 'the nested groupings go in a circle',
        found: `${start.child} in ${start.parent}, and back`,
        remedy: 'name each pair once, the finer one as the child',
      });
    }
  }
  if (faults.length > 0) throw new FaultError(faults);
}

function climbsTo(
  from: string,
  to: string,
  hierarchy: readonly Hierarchy[],
  seen = new Set<string>(),
): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return hierarchy.some((h) => h.child === from && climbsTo(h.parent, to, hierarchy, seen));
}
