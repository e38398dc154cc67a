import type { Variable } from '../codebook/index.js';
import { relationName, sqlName, type Warehouse } from '../warehouse/index.js';
import type { MissingAnswer } from './declared-missing.js';
import type { PlaceReport } from './geography/place-table.js';
import type { WaveRelations } from './relations.js';
import { type ResponseStatus, responseStatuses, usedStatuses } from './response-status.js';

/** What harmonising kept and left out: rows in = used + left out by status; cells by reason. */
export interface HarmonizeReport {
  /** Rows that the pipeline's `duplicates` and `where` left out before anything is counted. */
  leftOut?: { duplicates: number; outside: number };
  rowsIn: number;
  rowsUsed: number;
  /** Rows by status, in the order of `responseStatuses`; no_answer is filled by who knows the invited. */
  statuses: { status: ResponseStatus; n: number }[];
  /** Cells of used rows whose value was none of the codes or outside the range, by variable. */
  invalid: { variable: string; n: number }[];
  /** Missing cells of used rows, by variable and reason. */
  missing: { variable: string; reason: string; n: number }[];
  /** Places that are unknown, split, or not of the wave's date, with the raw rows that have them. */
  places: PlaceReport[];
  /** Answers of the codebook that are missing, because the data file declares them so. */
  missingAnswers: MissingAnswer[];
}

/** Counts what harmonising kept and left out. */
export async function report(
  warehouse: Warehouse,
  relations: WaveRelations,
  variables: Variable[],
  places: PlaceReport[],
): Promise<Omit<HarmonizeReport, 'missingAnswers'>> {
  const statuses = await warehouse.all<{ status: ResponseStatus; n: number }>(
    `select status, count(*) as n from ${relationName(relations.response)} group by status`,
  );
  const byStatus = new Map(statuses.map((s) => [s.status, s.n]));
  const names = variables.map((v) => sqlName(v.name)).join(', ');
  // Where all is free text there is nothing to count.
  const counted = variables.length > 0;
  const missing = !counted
    ? []
    : await warehouse.all<{ variable: string; reason: string; n: number }>(
        `select variable, reason, count(*) as n from (unpivot ${relationName(relations.missing)} on ${names} into name variable value reason)
     group by variable, reason order by variable, reason`,
      );
  const order = new Map(variables.map((v, i) => [v.name, i]));
  missing.sort((a, b) => order.get(a.variable)! - order.get(b.variable)! || (a.reason < b.reason ? -1 : 1));
  return {
    rowsIn: statuses.reduce((sum, s) => sum + s.n, 0),
    rowsUsed: usedStatuses.reduce((sum, s) => sum + (byStatus.get(s) ?? 0), 0),
    statuses: responseStatuses.map((status) => ({ status, n: byStatus.get(status) ?? 0 })),
    invalid: missing.filter((m) => m.reason === 'invalid').map(({ variable, n }) => ({ variable, n })),
    missing,
    places,
  };
}
