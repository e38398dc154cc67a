import { definitionPlace } from '../../codebook/index.js';
import { relationName, sqlName } from '../../warehouse/index.js';
import type { Checked } from './checked.js';
import { type Finding, percent } from './finding.js';

/** Rows that break a rule of a tick-all question: more ticks than it allows, or more beside one that stands alone. */
export async function tickFindings(checked: Checked): Promise<Finding[]> {
  const { warehouse, answers, part, rows } = checked;
  const variables = new Map(part.variables.map((v) => [v.name, v]));
  const found: Finding[] = [];
  for (const q of part.questions.filter((x) => x.kind === 'multiple_choice')) {
    const exclusive = q.variables.filter((name) => variables.get(name)?.exclusive);
    if (q.atMost === undefined && exclusive.length === 0) continue;
    const ticks = (names: readonly string[]) =>
      names.map((name) => `coalesce(${sqlName(name)}, 0)`).join(' + ');
    const all = ticks(q.variables);
    const tests = [
      q.atMost === undefined ? 'false' : `${all} > ${q.atMost}`,
      ...exclusive.map((name) => `coalesce(${sqlName(name)}, 0) = 1 and ${all} > 1`),
    ];
    const counts = await warehouse.columns(
      `select ${tests.map((test) => `count(*) filter (where ${test})`).join(', ')} from ${relationName(answers)}`,
    );
    const add = (code: string, name: string, n: number, what: string, remedy: string) => {
      if (n === 0) return;
      const share = percent(n, rows);
      found.push({
        severity: 'note',
        code,
        place: { ...definitionPlace(checked.whole, name), variable: name },
        what: `${n} of ${rows} rows (${share}) ${what}`,
        remedy,
        n,
      });
    };
    add(
      'LV-CHECK-AT-MOST',
      q.name,
      counts[0]![0]!,
      `have more than ${q.atMost} ticks, the most that the question allows`,
      "see whether the form held the rule; correct the codebook's at_most if it is wrong",
    );
    exclusive.forEach((name, i) => {
      add(
        'LV-CHECK-EXCLUSIVE',
        name,
        counts[i + 1]![0]!,
        `have another tick beside «${variables.get(name)!.label.nb}», which should stand alone`,
        "see whether the form held the rule; take 'exclusive' away if it is wrong",
      );
    });
  }
  return found;
}
