import { mergeStrata, waveRelations } from '../../harmonize/index.js';
import { relationName, sqlLiteral, sqlName } from '../../warehouse/index.js';
import type { Answers, Wave } from '../wave.js';
import type { ResponseCell } from './response-cell.js';

/** Units of the register in one class of everything that is known of them. */
interface UnitRow extends Record<string, unknown> {
  codes: string;
  path: string;
  population: number;
  invited: number;
  answered: number;
}

/**
 * Who was invited and who answered of a respondent group, by background variables and weights: each invited unit stands for
 * the population of its stratum by those invited there, and each answer is weighted up from the strata that the design
 * merges. Null where the wave has no register.
 */
export async function responseCells(
  wave: Pick<Wave, 'codebook'>,
  { warehouse }: Pick<Answers, 'warehouse'>,
  respondentGroup: string,
  variables: readonly string[],
): Promise<ResponseCell[] | null> {
  const { register } = wave.codebook;
  if (register === undefined) return null;
  const relation = waveRelations(wave.codebook).register;
  const [schema, table] = relation.split('.') as [string, string];
  const [found] = await warehouse.all<{ n: number | bigint }>(
    `select count(*) as n from information_schema.tables where table_catalog = current_database() and table_schema = ${sqlLiteral(schema)} and table_name = ${sqlLiteral(table)}`,
  );
  if (Number(found!.n) === 0) return null;
  const list = (names: readonly string[]) =>
    `to_json([${names.map((name) => `coalesce(cast(${sqlName(name)} as varchar), '')`).join(', ')}]::varchar[])::varchar`;
  // Strata are of the register as a whole, so that merging them is what the weights come from.
  const all = await warehouse.all<{ path: string; size: number; used: number; invited: number }>(
    `select ${list(register.strata)} as path, count(*)::double as size, count(*) filter (is_used)::double as used,
       count(*) filter (is_invited)::double as invited
     from ${relationName(relation)} group by 1 order by 1`,
  );
  const inCell = new Map(all.map((cell) => [cell.path, cell]));
  const rates = new Map<string, number>();
  for (const stratum of mergeStrata(all.map((c) => ({ ...c, path: JSON.parse(c.path) as string[] })))) {
    const paths = stratum.cells.map((cell) => JSON.stringify(cell));
    const invited = paths.reduce((sum, path) => sum + (inCell.get(path)?.invited ?? 0), 0);
    for (const path of paths) rates.set(path, invited === 0 ? 0 : stratum.used / invited);
  }
  const where = respondentGroup === '' ? '' : `where respondent_group = ${sqlLiteral(respondentGroup)}`;
  const rows = await warehouse.all<UnitRow>(
    `select ${list(variables)} as codes, ${list(register.strata)} as path,
       count(*) filter (is_invited)::double as invited, count(*) filter (is_invited and is_used)::double as answered
     from ${relationName(relation)} ${where} group by 1, 2 order by 1, 2`,
  );
  return rows.flatMap(({ codes, path, invited, answered }) => {
    if (invited === 0) return [];
    const stratum = inCell.get(path)!;
    return [
      {
        codes: JSON.parse(codes) as string[],
        invited,
        answered,
        weight: stratum.size / stratum.invited,
        rate: rates.get(path)!,
      },
    ];
  });
}
