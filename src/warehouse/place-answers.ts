import { relationName, sqlName, type Warehouse } from './warehouse.js';

/** Those who answered a variable in one place, and how many gave each answer. */
export interface PlaceAnswers {
  n: number;
  answers: Map<string, number>;
}

/**
 * Who answered a variable in each place, by the place's code. Rows without an answer or a place count nowhere.
 * @param unit the column that rows of one respondent share: `n` counts it once, `answers` counts rows
 */
export async function countPlaceAnswers(
  warehouse: Warehouse,
  relation: string,
  { variable, place, unit }: { variable: string; place: string; unit: string },
): Promise<Map<string, PlaceAnswers>> {
  const found = new Map<string, PlaceAnswers>();
  const from = `from ${relationName(relation)} where ${sqlName(variable)} is not null and ${sqlName(place)} is not null`;
  const code = `cast(${sqlName(place)} as varchar)`;
  const units = await warehouse.all<{ place: string; n: number }>(
    `select ${code} as place, count(distinct ${sqlName(unit)})::double as n ${from} group by 1 order by 1`,
  );
  for (const { place: at, n } of units) found.set(at, { n, answers: new Map() });
  const rows = await warehouse.all<{ place: string; answer: string; n: number }>(
    `select ${code} as place, cast(${sqlName(variable)} as varchar) as answer, count(*)::double as n ${from} group by 1, 2 order by 1, 2`,
  );
  for (const { place: at, answer, n } of rows) found.get(at)?.answers.set(answer, n);
  return found;
}
