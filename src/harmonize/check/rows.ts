import { definitionPlace, type Variable } from '../../codebook/index.js';
import { relationName, sqlName } from '../../warehouse/index.js';
import { emptySql } from '../values-sql.js';
import type { Checked } from './checked.js';
import { counted, type Finding, percent, shownValues } from './finding.js';

const single = async (checked: Checked, sql: string): Promise<number[]> =>
  (await checked.warehouse.columns(sql)).map((column) => column[0]!);

/** Ids that stand on more than one row. Several id variables make one key together. */
export async function idFindings(checked: Checked): Promise<Finding[]> {
  const ids = checked.part.variables.filter((v) => v.role === 'id');
  if (ids.length === 0) return [];
  const names = ids.map((v) => sqlName(v.column)).join(', ');
  const filled = ids.map((v) => `not ${emptySql(v.column, checked.kinds.get(v.name)!)}`).join(' and ');
  const [n, rows] = await single(
    checked,
    `select count(*), coalesce(sum(n), 0) from
       (select count(*) as n from ${relationName(checked.raw)} where ${filled} group by ${names} having count(*) > 1)`,
  );
  const [empty] = await single(
    checked,
    `select count(*) from ${relationName(checked.raw)} where not (${filled})`,
  );
  const found: Finding[] = [];
  const place = {
    ...definitionPlace(checked.whole, ids[0]!.name),
    variable: ids.map((v) => v.name).join(' + '),
  };
  if (n! > 0) {
    const worst = await checked.warehouse.all<{ value: string; n: number }>(
      `select concat_ws(' + ', ${names}) as value, count(*) as n from ${relationName(checked.raw)}
       where ${filled} group by ${names} having count(*) > 1 order by 2 desc, 1 limit 5`,
    );
    found.push({
      severity: 'error',
      code: 'LV-CHECK-DUPLICATE-ID',
      place,
      what: `${counted(n!, 'id stands', 'ids stand')} on more than one row (${rows} rows in all)`,
      found: shownValues(worst),
      expected: 'one row an id',
      remedy:
        "say which is taken in the pipeline: 'duplicates: last' (or first); or give the variable another role if it names a group",
      n: rows!,
    });
  }
  if (empty! > 0) {
    found.push({
      severity: 'note',
      code: 'LV-CHECK-EMPTY-ID',
      place,
      what: `${counted(empty!, 'row has', 'rows have')} no id`,
      n: empty!,
    });
  }
  return found;
}

/** Dates that can't be right: before 1900, or later than two years after the wave (2100 when its year is not told). */
export async function dateFindings(checked: Checked): Promise<Finding[]> {
  const dates = checked.part.variables.filter((v) => v.type === 'date' || v.type === 'datetime');
  if (dates.length === 0) return [];
  const year = /(?:19|20)\d\d/.exec(checked.whole.wave)?.[0];
  const last = year === undefined ? 2100 : Number(year) + 2;
  const counts = await single(
    checked,
    `select ${dates.map((v) => `count(*) filter (where year(${sqlName(v.name)}) not between 1900 and ${last})`).join(', ')}
     from ${relationName(checked.answers)}`,
  );
  return dates.flatMap((v, i): Finding[] =>
    counts[i] === 0
      ? []
      : [
          {
            severity: 'note',
            code: 'LV-CHECK-DATE',
            place: { ...definitionPlace(checked.whole, v.name), variable: v.name },
            what: `${counted(counts[i]!, 'date', 'dates')} can't be right`,
            expected: `a year from 1900 to ${last}`,
            n: counts[i]!,
          },
        ],
  );
}

const answerRoles = new Set<Variable['role']>(['item', 'background', 'multiple_choice']);

/** Rows whose answers are all equal to another row's: the same form delivered twice, perhaps. */
export async function equalRowFindings(checked: Checked): Promise<Finding[]> {
  const answers = checked.part.variables.filter((v) => answerRoles.has(v.role));
  // Few answers coincide by chance.
  if (answers.length < 10) return [];
  const names = answers.map((v) => sqlName(v.name));
  // A list: a sum of thousands of terms is nested deeper than DuckDB goes.
  const filled = `list_sum([${names.map((x) => `cast(${x} is not null as integer)`).join(', ')}])`;
  const key = names.map((x) => `coalesce(cast(${x} as varchar), '')`).join(', ');
  const [n] = await single(
    checked,
    `select coalesce(sum(n), 0) from (select count(*) as n from ${relationName(checked.answers)}
       where ${filled} >= 10 group by md5(concat_ws(chr(31), ${key})) having count(*) > 1)`,
  );
  return n === 0
    ? []
    : [
        {
          severity: 'note',
          code: 'LV-CHECK-EQUAL-ROWS',
          what: `${n} rows have exactly the same answers as another row`,
          remedy: 'see whether a form was delivered twice',
          n: n!,
        },
      ];
}

/** Batteries of five items or more where a respondent gave every item the same answer. */
export async function straightLineFindings(checked: Checked): Promise<Finding[]> {
  const batteries = checked.part.questions.filter((q) => q.kind === 'battery' && q.variables.length >= 5);
  const found: Finding[] = [];
  for (const q of batteries) {
    const names = q.variables.map(sqlName);
    const whole = names.map((x) => `${x} is not null`).join(' and ');
    const [answered, same] = await single(
      checked,
      `select count(*), count(*) filter (where least(${names.join(', ')}) = greatest(${names.join(', ')}))
       from ${relationName(checked.answers)} where ${whole}`,
    );
    if (same === 0) continue;
    found.push({
      severity: 'note',
      code: 'LV-CHECK-STRAIGHT-LINE',
      place: { ...definitionPlace(checked.whole, q.name), variable: q.name },
      what: `${same} of ${answered} (${percent(same!, answered!)}) gave all ${names.length} items the same answer`,
      n: same!,
    });
  }
  return found;
}

/** A column that tells how long the answering took, as survey services name it. */
const answerTime = /answer_?time|duration|elapsed|varighet|svartid|tidsbruk/i;

/**
 * Respondents who took less than a third of the median time (a relative threshold between the 30 and 50 %
 * that Greszki, Meyer & Schoen 2015 try).
 */
export async function speedFindings(checked: Checked): Promise<Finding[]> {
  const times = checked.part.variables.filter(
    (v) => v.role === 'metadata' && v.type === 'number' && answerTime.test(`${v.name} ${v.column}`),
  );
  const found: Finding[] = [];
  for (const v of times) {
    const x = sqlName(v.name);
    const [n, timed] = await single(
      checked,
      `select count(*) filter (where ${x} < (select median(${x}) / 3 from ${relationName(checked.answers)})), count(${x})
       from ${relationName(checked.answers)}`,
    );
    if (n === 0 || timed! < 10) continue;
    found.push({
      severity: 'note',
      code: 'LV-CHECK-SPEED',
      place: { ...definitionPlace(checked.whole, v.name), variable: v.name },
      what: `${n} of ${timed} (${percent(n!, timed!)}) answered in less than a third of the median time`,
      n: n!,
    });
  }
  return found;
}
