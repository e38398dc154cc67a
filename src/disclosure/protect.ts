import type { ResultRow } from '../results/index.js';
import { auditTable, type CellAudit } from './audit.js';
import { checkOptions } from './check-options.js';
import { costByGrouping, type GroupingCost } from './cost.js';
import { Decider } from './decide.js';
import type { Grain } from './grain-step.js';
import { grainedRows } from './grained-rows.js';
import { limitsOf } from './limits.js';
import type { DisclosureOptions } from './options.js';
import { protectedTables } from './protected-tables.js';
import { type SuppressionReason, suppressionReasons, withheld } from './reasons.js';
import { roundedShare } from './rounding.js';
import { cellKeyOf, type Table, tableKey, variableOf } from './table.js';

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
