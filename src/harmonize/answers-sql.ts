import type { Codebook, Question, Variable } from '../codebook/index.js';
import { relationName, sqlName, sqlText, type Warehouse } from '../warehouse/index.js';
import { conditionSql } from './condition-sql.js';
import { withDerived } from './derive-sql.js';
import { type PlaceReport, preparePlaces } from './geography/place-table.js';
import { countedQuestions, statusSql } from './response-status.js';
import { scoreSql } from './score-sql.js';
import { declaredMissingSql, emptySql, isValueSql, type RawKind, validSql } from './values-sql.js';

/** Working name of a variable's declared-missing reason and of its emptiness in the answers table. */
const reasonName = (name: string) => sqlName(`${name}/reason`);
const emptyName = (name: string) => sqlName(`${name}/empty`);

/**
 * One row a raw row: valid answer, declared reason and emptiness of each variable; then derived ones.
 * `prepareAnswers` goes before it.
 */
export function answersSql(
  raw: string,
  codebook: Codebook,
  variables: Variable[],
  kinds: Map<string, RawKind>,
): string {
  const derived = withDerived(valuesSql(raw, codebook, variables, kinds), codebook.derived, codebook.scales);
  return `select *, ${respondentGroupSql(codebook)} as respondent_group from (${derived})`;
}

/** Looks up the places in the raw table, so that `answersSql` can join what they give. */
export function prepareAnswers(
  warehouse: Warehouse,
  raw: string,
  codebook: Codebook,
  variables: Variable[],
  kinds: Map<string, RawKind>,
): Promise<PlaceReport[]> {
  return preparePlaces(warehouse, codebook, (source, before) => {
    const own = variables.filter((v) => v.name === source);
    // What stands in the data needs no other answers.
    return own.length > 0
      ? valuesSql(raw, codebook, variables, kinds, own)
      : withDerived(valuesSql(raw, codebook, variables, kinds), before, codebook.scales);
  });
}

/** Valid answer, declared reason and emptiness of each variable that is wanted. */
function valuesSql(
  raw: string,
  codebook: Codebook,
  variables: Variable[],
  kinds: Map<string, RawKind>,
  wanted = variables,
): string {
  const multiple = new Map(
    codebook.questions
      .filter((q) => q.kind === 'multiple_choice')
      .flatMap((q) => q.variables.map((v) => [v, q] as const)),
  );
  const byName = new Map(variables.map((v) => [v.name, v]));
  const select = wanted.flatMap((v) => {
    const kind = kinds.get(v.name)!;
    const question = multiple.get(v.name);
    const value = question === undefined ? validSql(v, kind) : tickedSql(v, question, byName, kinds);
    const empty = question === undefined ? emptySql(v.column, kind) : `${value} is null`;
    return [
      `${value} as ${sqlName(v.name)}`,
      `${declaredMissingSql(v, kind)} as ${reasonName(v.name)}`,
      `${empty} as ${emptyName(v.name)}`,
    ];
  });
  return `select ${['row_number() over () as row_id', ...select].join(', ')} from ${relationName(raw)}`;
}

/**
 * A tick-all option is 1 or 0 where the respondent ticked any of the question's options. Exports write 0
 * for all options both for «none of these» and for a question that was skipped or not shown: no answer.
 */
function tickedSql(
  v: Variable,
  question: Question,
  byName: Map<string, Variable>,
  kinds: Map<string, RawKind>,
): string {
  const ticked = (option: Variable) => {
    const one = option.values.find((value) => Number(value.code) === 1) ?? { code: 1, label: { nb: '1' } };
    return `coalesce(${isValueSql(option, kinds.get(option.name)!, one)}, false)`;
  };
  // One cell tells who answered: own words among the ticks are an answer too.
  const any =
    question.cell === undefined
      ? question.variables.map((name) => ticked(byName.get(name)!)).join(' or ')
      : `not ${emptySql(v.column, 'number')}`;
  return `case when ${any} then cast(${ticked(v)} as integer) end`;
}

function respondentGroupSql(codebook: Codebook): string {
  const cases = codebook.respondentGroups.filter((g) => g.when !== undefined);
  // The group without a condition takes whoever is in none of the others.
  const rest = codebook.respondentGroups.find((g) => g.when === undefined)?.name ?? '';
  if (cases.length === 0) return sqlText(rest);
  return `case ${cases.map((g) => `when ${conditionSql(g.when!, sqlName)} then ${sqlText(g.name)}`).join(' ')} else ${sqlText(rest)} end`;
}

const askedSql = (condition: Variable['askedIf']) =>
  condition === undefined ? 'true' : `(${conditionSql(condition, sqlName)})`;

/** Status of every raw row, with the questions put to it and answered by it. */
export function responseSql(codebook: Codebook): string {
  const questions = countedQuestions(codebook);
  const count = (tests: string[]) =>
    tests.length === 0 ? '0' : tests.map((t) => `cast(${t} as integer)`).join(' + ');
  const given = (name: string) => `${sqlName(name)} is not null or ${reasonName(name)} is not null`;
  const answered = questions.map((q) => `(${q.variables.map(given).join(' or ')})`);
  // An answer to a question that routing should have hidden shows that it was put.
  const asked = questions.map((q, i) => `(${askedSql(q.askedIf)} or ${answered[i]})`);
  return `select row_id, asked, answered, ${statusSql(codebook, 'asked', 'answered')} as status
    from (select *, ${count(asked)} as asked, ${count(answered)} as answered from answers) order by row_id`;
}

/** The valid answers, what is derived of them and the scores of scales. */
export function cleanSql(codebook: Codebook, variables: Variable[]): string {
  const names = [...variables.map((v) => v.name), ...codebook.derived.map((d) => d.name)];
  const scores = codebook.scales.map((s) => `${scoreSql(s)} as ${sqlName(s.name)}`);
  return `select ${['row_id', 'respondent_group', ...names.map(sqlName), ...scores].join(', ')} from answers`;
}

/** Why a value is missing: the declared reason, not asked, none of the codes, or no answer. */
export function missingSql(codebook: Codebook, variables: Variable[]): string {
  const reasons = variables.map((v) => {
    const name = sqlName(v.name);
    return `case when ${name} is not null then null
      when ${reasonName(v.name)} is not null then ${reasonName(v.name)}
      when not ${emptyName(v.name)} then 'invalid'
      when not ${askedSql(v.askedIf)} then 'not_asked'
      else 'no_answer' end as ${name}`;
  });
  const derived = codebook.derived.map((d) => {
    const name = sqlName(d.name);
    // A place that is there but can't be placed is an invalid value, not a missing answer.
    const invalid = 'place' in d.rule ? `when ${sqlName(d.rule.place)} is not null then 'invalid'` : '';
    return `case when ${name} is not null then null ${invalid} else 'no_answer' end as ${name}`;
  });
  return `select ${['row_id', ...reasons, ...derived].join(', ')} from answers`;
}
