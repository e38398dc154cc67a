import type { Codebook, Variable } from '../codebook/index.js';
import { didYouMean, type Fault, FaultError } from '../errors/index.js';
import { makeSchemas, relationName, sqlText, type Warehouse } from '../warehouse/index.js';
import { answersSql, cleanSql, missingSql, prepareAnswers, responseSql } from './answers-sql.js';
import { saveCodebook } from './codebook-table.js';
import { declaredMissing, missingAnswers, withDeclaredMissing } from './declared-missing.js';
import { dropPlaces } from './geography/place-table.js';
import { type HarmonizeReport, report } from './harmonize-report.js';
import { respondentGroupRelation, waveRelations } from './relations.js';
import { usedStatuses } from './response-status.js';
import { withTickCells } from './tick-cells.js';
import { rawKind } from './values-sql.js';
import { leaveOut, type WantedRows } from './wanted-rows.js';

/** Makes a view of the clean and the missing table for every respondent group. */
export async function makeRespondentGroups(warehouse: Warehouse, codebook: Codebook): Promise<void> {
  const { clean, missing } = waveRelations(codebook);
  for (const { name } of codebook.respondentGroups) {
    const rows = `select row_id from ${relationName(clean)} where respondent_group = ${sqlText(name)}`;
    for (const relation of [clean, missing]) {
      await warehouse.run(
        `create or replace view ${relationName(respondentGroupRelation(relation, name))} as
         select * from ${relationName(relation)} where row_id in (${rows})`,
      );
    }
  }
}

/** Variables that have a column in the clean table: all but free text and identifiers that were dropped. */
export function cleanVariables(codebook: Codebook): Variable[] {
  return codebook.variables.filter(
    (v) => v.role !== 'free_text' && !(v.role === 'direct_identifier' && v.identifier !== 'hash'),
  );
}

/** Faults for codebook columns that the raw table lacks, each with the nearest column. */
function absentColumns(codebook: Codebook, variables: Variable[], columns: Map<string, string>): Fault[] {
  return variables
    .filter((v) => !columns.has(v.column))
    .map((v) => ({
      code: 'LV-HARMONIZE-COLUMN',
      place: { file: codebook.file, variable: v.name },
      what: `the export has no column '${v.column}'`,
      remedy: `${didYouMean(v.column, columns.keys())}; correct the codebook's column or take the variable out`,
    }));
}

/**
 * Makes the clean, missing and response tables of a wave from its raw table, all in SQL: answers to
 * codes, missing answers (declared by the codebook or by the data file) and blanks to null with their reason, derived variables, scale scores,
 * response status. Rows below the least answered share are left out and counted.
 * @param raw the raw table, where it is not called as the wave is
 * @param wanted which rows are taken; all when left out
 * Throws LV-HARMONIZE-COLUMN when the raw table lacks a column of the codebook.
 */
export async function harmonize(
  warehouse: Warehouse,
  given: Codebook,
  raw: string = waveRelations(given).raw,
  wanted: WantedRows = {},
): Promise<HarmonizeReport> {
  const codebook = withDeclaredMissing(given, await declaredMissing(warehouse, raw));
  const relations = { ...waveRelations(given), raw: await withTickCells(warehouse, raw, codebook) };
  const columns = new Map((await warehouse.describe(relations.raw)).map((c) => [c.name, c.type]));
  const variables = cleanVariables(codebook);
  const faults = absentColumns(codebook, variables, columns);
  if (faults.length > 0) throw new FaultError(faults);

  const kinds = new Map(variables.map((v) => [v.name, rawKind(columns.get(v.column)!)]));
  await makeSchemas(warehouse, 'clean', 'missing', 'response');
  const places = await prepareAnswers(warehouse, relations.raw, codebook, variables, kinds);
  await warehouse.run(
    `create or replace temp table answers as ${answersSql(relations.raw, codebook, variables, kinds)}`,
  );
  const leftOut = await leaveOut(warehouse, codebook, wanted);
  await warehouse.run(
    `create or replace table ${relationName(relations.response)} as ${responseSql(codebook)}`,
  );
  const used = `row_id in (select row_id from ${relationName(relations.response)} where status in (${usedStatuses.map(sqlText).join(', ')}))`;
  await warehouse.run(
    `create or replace table ${relationName(relations.clean)} as ${cleanSql(codebook, variables)} where ${used} order by row_id`,
  );
  await warehouse.run(
    `create or replace table ${relationName(relations.missing)} as ${missingSql(codebook, variables)} where ${used} order by row_id`,
  );
  await warehouse.run('drop table answers');
  await saveCodebook(warehouse, codebook);
  await dropPlaces(warehouse);
  return {
    ...(await report(warehouse, relations, variables, places)),
    missingAnswers: missingAnswers(given, codebook),
    ...(leftOut === undefined ? {} : { leftOut }),
  };
}
