import type { Codebook } from '../../codebook/index.js';
import { loadLabels, relationName, type Warehouse } from '../../warehouse/index.js';
import { answersSql, prepareAnswers } from '../answers-sql.js';
import { declaredBy, withDeclaredMissing } from '../declared-missing.js';
import { dropPlaces } from '../geography/place-table.js';
import { withTickCells } from '../tick-cells.js';
import { rawKind } from '../values-sql.js';
import type { Checked } from './checked.js';
import { codeFindings } from './codes.js';
import { columnFindings, presentPart } from './columns.js';
import { declaredFindings } from './declared.js';
import type { Finding } from './finding.js';
import { placeFindings } from './places.js';
import { routingFindings } from './routing.js';
import { dateFindings, equalRowFindings, idFindings, speedFindings, straightLineFindings } from './rows.js';
import { scaleFindings } from './scales.js';
import { tickCellFindings } from './tick-cells.js';
import { tickFindings } from './ticks.js';
import { wordingFindings } from './wording.js';

/**
 * Holds raw data against their codebook. Errors: columns that the codebook expects and the data lack, codes
 * outside the labels, answers to questions that routing should have hidden, scales with an item missing or
 * running the wrong way, duplicate ids, options whose codes are turned. Notes: columns that the codebook doesn't
 * know, codes that the file declares missing and the codebook doesn't, changed wordings, broken tick-all rules,
 * straight-lining, fast respondents, equal rows, impossible dates. All computed in SQL; the relation is left as it was.
 * @param given a raw table or view: the export's columns and codes
 */
export async function checkData(warehouse: Warehouse, given: string, codebook: Codebook): Promise<Finding[]> {
  const relation = await withTickCells(warehouse, given, codebook);
  const types = new Map((await warehouse.describe(relation)).map((c) => [c.name, c.type]));
  const columns = [...types.keys()];
  const findings = columnFindings(codebook, columns);
  const present = presentPart(codebook, columns);
  if (present.variables.length === 0) return findings;
  const kinds = new Map(present.variables.map((v) => [v.name, rawKind(types.get(v.column)!)]));
  const sources = await loadLabels(warehouse, given);
  const declared = declaredBy(sources);
  findings.push(
    ...(await declaredFindings(warehouse, relation, codebook, present.variables, kinds, declared)),
    ...wordingFindings(codebook, present, sources),
  );
  const part = withDeclaredMissing(present, declared);
  const answers = 'ledervilkar_check';
  const places = await prepareAnswers(warehouse, relation, part, part.variables, kinds);
  await warehouse.run(
    `create or replace temp table ${relationName(answers)} as ${answersSql(relation, part, part.variables, kinds)}`,
  );
  try {
    const [count] = await warehouse.all<{ n: number }>(`select count(*) as n from ${relationName(answers)}`);
    const checked: Checked = {
      warehouse,
      raw: relation,
      answers,
      whole: codebook,
      part,
      kinds,
      rows: count!.n,
    };
    if (checked.rows === 0) {
      return [
        ...findings,
        { severity: 'note', code: 'LV-CHECK-NO-ROWS', what: 'the data have no rows', n: 0 },
      ];
    }
    if (checked.rows === 1) {
      findings.push({
        severity: 'error',
        code: 'LV-CHECK-ONE-ROW',
        what: 'the data have one respondent, of whom nothing can be published',
        n: 1,
        remedy: 'wait for more answers, or see whether the export was filtered',
      });
    }
    findings.push(...placeFindings(checked, places));
    for (const check of [
      idFindings,
      codeFindings,
      routingFindings,
      scaleFindings,
      dateFindings,
      equalRowFindings,
      straightLineFindings,
      tickFindings,
      tickCellFindings,
      speedFindings,
    ]) {
      findings.push(...(await check(checked)));
    }
    return findings;
  } finally {
    await warehouse.run(`drop table if exists ${relationName(answers)}`);
    await dropPlaces(warehouse);
  }
}
