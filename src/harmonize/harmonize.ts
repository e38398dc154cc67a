import type { Codebook, Condition, Question, Variable } from '../codebook/index.js';
import { didYouMean, type Fault, FaultError } from '../errors/index.js';
import { makeSchemas, relationName, sqlName, sqlText, type Warehouse } from '../warehouse/index.js';
import { saveCodebook } from './codebook-table.js';
import { conditionSql } from './condition-sql.js';
import {
  declaredMissing,
  type MissingAnswer,
  missingAnswers,
  withDeclaredMissing,
} from './declared-missing.js';
import { withDerived } from './derive-sql.js';
import { dropPlaces, type PlaceReport, preparePlaces } from './geography/place-table.js';
import { respondentGroupRelation, type WaveRelations, waveRelations } from './relations.js';
import {
  countedQuestions,
  type ResponseStatus,
  responseStatuses,
  statusSql,
  usedStatuses,
} from './response-status.js';
import { scoreSql } from './score-sql.js';
import { withTickCells } from './tick-cells.js';
import { declaredMissingSql, emptySql, isValueSql, type RawKind, rawKind, validSql } from './values-sql.js';

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

/** What harmonising kept and left out: rows in = used + left out by status; cells by reason. */
export interface HarmonizeReport {
  /** Rows that the pipeline's `duplicates` and `where` left out before anything is counted. */
  leftOut?: { duplicates: number; outside: number };
  rowsIn: number;
  rowsUsed: number;
  /** Rows by status, in the order of `responseStatuses`; no_answer is filled by who knows the invited. */
  statuses: { status: ResponseStatus; n: number }[];
  /** Cells of used rows whose value was none of the codes or outside the range, by variable. */
  invalid: { variable: string; n: number }[];
  /** Missing cells of used rows, by variable and reason. */
  missing: { variable: string; reason: string; n: number }[];
  /** Places that are unknown, split, or not of the wave's date, with the raw rows that have them. */
  places: PlaceReport[];
  /** Answers of the codebook that are missing, because the data file declares them so. */
  missingAnswers: MissingAnswer[];
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

/** Which rows of an export are taken. */
export interface WantedRows {
  /** Rows with one id: the first or the last of them, in the export's order; all when left out. */
  duplicates?: 'first' | 'last';
  /** Rows for which this holds. */
  where?: Condition;
}

/** Takes rows out of the answers before anything is counted: first repeated ids, then those outside. */
async function leaveOut(
  warehouse: Warehouse,
  codebook: Codebook,
  { duplicates, where }: WantedRows,
): Promise<HarmonizeReport['leftOut']> {
  if (duplicates === undefined && where === undefined) return undefined;
  const rows = async () =>
    Number((await warehouse.all<{ n: number }>('select count(*) as n from answers'))[0]!.n);
  const all = await rows();
  const ids = codebook.variables.filter((v) => v.role === 'id').map((v) => sqlName(v.name));
  if (duplicates !== undefined && ids.length > 0) {
    await warehouse.run(
      `delete from answers where row_id in (select row_id from
         (select row_id, row_number() over (partition by ${ids.join(', ')} order by row_id ${duplicates === 'last' ? 'desc' : 'asc'}) as place
          from answers where ${ids.map((id) => `${id} is not null`).join(' and ')})
         where place > 1)`,
    );
  }
  const once = await rows();
  if (where !== undefined)
    await warehouse.run(`delete from answers where not ${conditionSql(where, sqlName)}`);
  return { duplicates: all - once, outside: once - (await rows()) };
}

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
  const values = valuesSql(raw, codebook, variables, kinds);
  return preparePlaces(warehouse, codebook, (derived) => withDerived(values, derived, codebook.scales));
}

/** Valid answer, declared reason and emptiness of each variable. */
function valuesSql(
  raw: string,
  codebook: Codebook,
  variables: Variable[],
  kinds: Map<string, RawKind>,
): string {
  const multiple = new Map(
    codebook.questions
      .filter((q) => q.kind === 'multiple_choice')
      .flatMap((q) => q.variables.map((v) => [v, q] as const)),
  );
  const byName = new Map(variables.map((v) => [v.name, v]));
  const select = variables.flatMap((v) => {
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
function responseSql(codebook: Codebook): string {
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

function cleanSql(codebook: Codebook, variables: Variable[]): string {
  const names = [...variables.map((v) => v.name), ...codebook.derived.map((d) => d.name)];
  const scores = codebook.scales.map((s) => `${scoreSql(s)} as ${sqlName(s.name)}`);
  return `select ${['row_id', 'respondent_group', ...names.map(sqlName), ...scores].join(', ')} from answers`;
}

/** Why a value is missing: the declared reason, not asked, none of the codes, or no answer. */
function missingSql(codebook: Codebook, variables: Variable[]): string {
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

async function report(
  warehouse: Warehouse,
  relations: WaveRelations,
  variables: Variable[],
  places: PlaceReport[],
): Promise<Omit<HarmonizeReport, 'missingAnswers'>> {
  const statuses = await warehouse.all<{ status: ResponseStatus; n: number }>(
    `select status, count(*) as n from ${relationName(relations.response)} group by status`,
  );
  const byStatus = new Map(statuses.map((s) => [s.status, s.n]));
  const names = variables.map((v) => sqlName(v.name)).join(', ');
  // Where all is free text there is nothing to count.
  const counted = variables.length > 0;
  const missing = !counted
    ? []
    : await warehouse.all<{ variable: string; reason: string; n: number }>(
        `select variable, reason, count(*) as n from (unpivot ${relationName(relations.missing)} on ${names} into name variable value reason)
     group by variable, reason order by variable, reason`,
      );
  const order = new Map(variables.map((v, i) => [v.name, i]));
  missing.sort((a, b) => order.get(a.variable)! - order.get(b.variable)! || (a.reason < b.reason ? -1 : 1));
  return {
    rowsIn: statuses.reduce((sum, s) => sum + s.n, 0),
    rowsUsed: usedStatuses.reduce((sum, s) => sum + (byStatus.get(s) ?? 0), 0),
    statuses: responseStatuses.map((status) => ({ status, n: byStatus.get(status) ?? 0 })),
    invalid: missing.filter((m) => m.reason === 'invalid').map(({ variable, n }) => ({ variable, n })),
    missing,
    places,
  };
}
