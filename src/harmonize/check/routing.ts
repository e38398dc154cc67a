import { conditionNames, definitionPlace } from '../../codebook/index.js';
import { relationName, sqlName } from '../../warehouse/index.js';
import { conditionSql } from '../condition-sql.js';
import type { Checked } from './checked.js';
import { type Finding, percent } from './finding.js';

/** Questions that were answered by respondents who should not have been asked, with counts. */
export async function routingFindings(checked: Checked): Promise<Finding[]> {
  const { warehouse, answers, part } = checked;
  const known = new Set([...part.variables, ...part.derived].map((v) => v.name));
  const multiple = new Set(part.questions.filter((q) => q.kind === 'multiple_choice').map((q) => q.name));
  const routed = part.variables.filter(
    (v) => v.askedIf !== undefined && conditionNames(v.askedIf).every((name) => known.has(name)),
  );
  const found: Finding[] = [];
  for (let start = 0; start < routed.length; start += 200) {
    const chunk = routed.slice(start, start + 200);
    const tests = chunk.map((v) => {
      // Exports write 0 for an option that nobody was shown, so only a tick is an answer.
      const answered = multiple.has(v.question)
        ? `coalesce(${sqlName(v.name)} = 1, false)`
        : `(${sqlName(v.name)} is not null or ${sqlName(`${v.name}/reason`)} is not null)`;
      return `count(*) filter (where ${answered} and not ${conditionSql(v.askedIf!, sqlName)})`;
    });
    const counts = await warehouse.columns(`select ${tests.join(', ')} from ${relationName(answers)}`);
    chunk.forEach((v, i) => {
      const n = counts[i]![0]!;
      if (n === 0) return;
      found.push({
        severity: 'error',
        code: 'LV-CHECK-ROUTING',
        place: { ...definitionPlace(checked.whole, v.name), variable: v.name },
        what: `${n} of ${checked.rows} rows (${percent(n, checked.rows)}) have an answer though the question was not for them`,
        expected: `answers only where the condition on ${[...new Set(conditionNames(v.askedIf!))].join(', ')} holds`,
        remedy: "correct the codebook's asked_if, or the data",
        n,
      });
    });
  }
  return found;
}
