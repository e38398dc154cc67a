import { definitionPlace, type Variable } from '../../codebook/index.js';
import { relationName, sqlName } from '../../warehouse/index.js';
import { declaredMissingSql, emptySql, type RawKind, validSql } from '../values-sql.js';
import type { Checked } from './checked.js';
import { type Finding, percent, shownValues } from './finding.js';
import { nearestWords } from './nearest-words.js';

/** Aggregates a query: a query with thousands of them exhausts the machine. */
const chunkSize = 200;

/** True where the raw cell holds something that the codebook has no place for. */
function outsideSql(v: Variable, kind: RawKind): string {
  const filled = `not ${emptySql(v.column, kind)}`;
  return `${filled} and (${validSql(v, kind)}) is null and (${declaredMissingSql(v, kind)}) is null`;
}

/** The texts that a variable's answers stand as in the data, where they are words and not codes. */
function wordsOf(v: Variable): string[] {
  const labels = v.values.filter((value) => !value.declared).map((value) => value.label.nb);
  return labels.every((label) => /^[-\d.,\s]*$/.test(label)) ? [] : labels;
}

/** Codes outside the labels and values outside the range, with the commonest of them and their counts. */
export async function codeFindings(checked: Checked): Promise<Finding[]> {
  const { warehouse, raw, part, kinds } = checked;
  const variables = part.variables.filter((v) => v.type !== 'text' || v.values.length > 0);
  const found: Finding[] = [];
  for (let start = 0; start < variables.length; start += chunkSize) {
    const chunk = variables.slice(start, start + chunkSize);
    const tests = chunk.map((v) => outsideSql(v, kinds.get(v.name)!));
    const counts = await warehouse.columns(
      `select ${tests.map((t) => `count(*) filter (where ${t})`).join(', ')} from ${relationName(raw)}`,
    );
    for (const [i, v] of chunk.entries()) {
      const n = counts[i]![0]!;
      if (n === 0) continue;
      const worst = await warehouse.all<{ value: string; n: number }>(
        `select cast(${sqlName(v.column)} as varchar) as value, count(*) as n from ${relationName(raw)}
         where ${tests[i]} group by 1 order by 2 desc, 1 limit 5`,
      );
      const answers = v.values.filter((value) => !value.declared);
      const words = kinds.get(v.name) === 'text' ? wordsOf(v) : [];
      found.push({
        severity: 'error',
        code: answers.length > 0 ? 'LV-CHECK-CODE' : 'LV-CHECK-VALUE',
        place: { ...definitionPlace(checked.whole, v.name), variable: v.name },
        what: `${n} of ${checked.rows} rows (${percent(n, checked.rows)}) have ${
          answers.length === 0
            ? 'a value that the codebook has no room for'
            : words.length > 0
              ? 'an answer that is none of the options'
              : 'a code outside the labels'
        }`,
        found: shownValues(worst, words),
        expected:
          answers.length > 0
            ? (words.length > 0 ? words : answers.map((value) => String(value.code))).slice(0, 12).join(', ')
            : v.range === undefined
              ? `a ${v.type}`
              : `${v.range[0]} to ${v.range[1]}`,
        remedy:
          answers.length === 0
            ? "correct the codebook's type or range, or the data"
            : words.length > 0
              ? nearestWords(worst, words)
              : 'add the code to the codebook, or correct the data',
        n,
      });
    }
  }
  return found;
}
