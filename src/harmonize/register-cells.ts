import { relationName, sqlName, sqlText, type Warehouse } from '../warehouse/index.js';
import type { StratumCell } from './register-strata.js';

/** A cell of the stratification with its invited units. */
interface RegisterCell extends StratumCell {
  invited: number;
}

/** Codes of several variables as the text of a list, '' for those that are not known. @param of the table's alias, with its dot */
export function codesSql(names: readonly string[], of = ''): string {
  const codes = names.map((name) => `coalesce(cast(${of}${sqlName(name)} as varchar), '')`);
  return `to_json([${codes.join(', ')}]::varchar[])::varchar`;
}

/** The units of a harmonised register by cell of the stratification, in the order of the cells. */
export async function registerCells(
  warehouse: Warehouse,
  register: string,
  strata: readonly string[],
): Promise<RegisterCell[]> {
  const cells = await warehouse.all<{ path: string; size: number; used: number; invited: number }>(
    `select ${codesSql(strata)} as path, count(*) as size, count(*) filter (is_used) as used,
       count(*) filter (is_invited) as invited
     from ${relationName(register)} group by 1 order by 1`,
  );
  return cells.map((cell) => ({ ...cell, path: JSON.parse(cell.path) as string[] }));
}

/** Units of one cell of the stratification that are alike in some variables. */
interface InvitedUnits {
  /** Code of each variable, '' where it is not known. */
  codes: string[];
  path: string[];
  invited: number;
  /** Of those invited: whose answers are used. */
  answered: number;
}

/** Those invited of a respondent group ('' for all) by variables of the register and cell of the stratification. */
export async function invitedByCell(
  warehouse: Warehouse,
  register: string,
  variables: readonly string[],
  strata: readonly string[],
  respondentGroup: string,
): Promise<InvitedUnits[]> {
  const where = respondentGroup === '' ? '' : `where respondent_group = ${sqlText(respondentGroup)}`;
  const rows = await warehouse.all<{ codes: string; path: string; invited: number; answered: number }>(
    `select ${codesSql(variables)} as codes, ${codesSql(strata)} as path,
       count(*) filter (is_invited) as invited, count(*) filter (is_invited and is_used) as answered
     from ${relationName(register)} ${where} group by 1, 2 order by 1, 2`,
  );
  return rows.map((row) => ({
    ...row,
    codes: JSON.parse(row.codes) as string[],
    path: JSON.parse(row.path) as string[],
  }));
}
