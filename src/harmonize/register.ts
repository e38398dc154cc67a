import type { Codebook } from '../codebook/index.js';
import { didYouMean, type Fault, FaultError, fault } from '../errors/index.js';
import {
  makeSchemas,
  relationName,
  sqlLiteral,
  sqlName,
  sqlText,
  type Warehouse,
} from '../warehouse/index.js';
import { answersSql, prepareAnswers } from './answers-sql.js';
import { presentPart } from './check/columns.js';
import { conditionSql } from './condition-sql.js';
import { declaredMissing, withDeclaredMissing } from './declared-missing.js';
import { dropPlaces, type PlaceReport } from './geography/place-table.js';
import { codesSql, registerCells } from './register-cells.js';
import { mergeStrata, type Stratum } from './register-strata.js';
import { waveRelations } from './relations.js';
import { rawKind } from './values-sql.js';

/** Columns that a register adds to the clean table, for the design of the pipeline to name. */
const registerColumns = {
  /** Population by respondents in the stratum. */
  weight: 'register_weight',
  stratum: 'register_stratum',
  /** Units of the population in the stratum: the finite population correction. */
  size: 'register_size',
} as const;

/** Units of the population, invited and answering, in one class of a background variable. */
export interface RegisterCount {
  respondent_group: string;
  /** Background variables, crossed; none for the whole group. */
  by: string[];
  /** Code of each, '' where it is not known. */
  values: string[];
  population: number;
  gross: number;
  net: number;
}

/** What the register tells of the population and of who answered. */
export interface RegisterReport {
  population: number;
  gross: number;
  net: number;
  strata: Stratum[];
  counts: RegisterCount[];
  places: PlaceReport[];
}

/**
 * Makes the register's table of a wave (one row a unit: its background, whether it was invited, whether its
 * answer is used) from its raw table, by the codebook's own recodes; and adds weight, stratum and population
 * size to the clean table. Non-response is adjusted for within strata (population by respondents); strata
 * with fewer than two respondents are merged with their nearest (see `mergeStrata`).
 * Throws LV-REGISTER-COLUMN, LV-REGISTER-DUPLICATE, LV-REGISTER-KEY (answers from units that the register
 * does not have), LV-REGISTER-TWICE (a unit with several answers).
 */
export async function harmonizeRegister(warehouse: Warehouse, codebook: Codebook): Promise<RegisterReport> {
  const register = codebook.register!;
  const relations = waveRelations(codebook);
  const columns = new Map((await warehouse.describe(relations.rawRegister)).map((c) => [c.name, c.type]));
  const declared = await declaredMissing(warehouse, relations.rawRegister);
  const part = {
    ...presentPart(withDeclaredMissing(codebook, declared), [...columns.keys()]),
    respondentGroups: codebook.respondentGroups,
  };
  checkColumns(part, codebook, columns);
  const variables = part.variables.filter((v) => v.role !== 'free_text');
  const kinds = new Map(variables.map((v) => [v.name, rawKind(columns.get(v.column)!)]));
  const places = await prepareAnswers(warehouse, relations.rawRegister, part, variables, kinds);
  const names = [...variables, ...part.derived].map((v) => sqlName(v.name));
  const key = sqlName(register.key);
  const clean = relationName(relations.clean);
  const table = relationName(relations.register);
  await makeSchemas(warehouse, 'register');
  await warehouse.run(
    `create or replace table ${table} as
     select row_id, respondent_group, ${names.join(', ')},
       coalesce(${conditionSql(register.invited, sqlName)}, false) as is_invited,
       ${key} in (select ${key} from ${clean} where ${key} is not null) as is_used
     from (${answersSql(relations.rawRegister, part, variables, kinds)}) order by row_id`,
  );
  await dropPlaces(warehouse);
  await checkKeys(warehouse, codebook, table, clean, key);
  const strata = await addWeights(warehouse, codebook, table, clean, key);
  const counts: RegisterCount[] = [];
  for (const by of [[], ...register.groups.map((names) => [names].flat())]) {
    counts.push(...(await countsBy(warehouse, table, by)));
  }
  const total = (take: (c: RegisterCount) => number) =>
    counts.filter((c) => c.by.length === 0).reduce((sum, c) => sum + take(c), 0);
  return {
    population: total((c) => c.population),
    gross: total((c) => c.gross),
    net: total((c) => c.net),
    strata,
    counts,
    places,
  };
}

function checkColumns(part: Codebook, codebook: Codebook, columns: ReadonlyMap<string, string>): void {
  const register = codebook.register!;
  const has = new Set([...part.variables, ...part.derived].map((v) => v.name));
  const needed = [register.key, register.invited.variable, ...register.strata, ...register.groups.flat()];
  const lacking = [...new Set(needed)].filter((name) => !has.has(name));
  if (lacking.length === 0) return;
  throw new FaultError(
    lacking.map((name): Fault => {
      const column = codebook.variables.find((v) => v.name === name)?.column ?? name;
      return {
        code: 'LV-REGISTER-COLUMN',
        place: { file: codebook.file, variable: name },
        what: `the register has no column for '${name}', nor those that it is made from`,
        remedy: didYouMean(column, columns.keys()),
      };
    }),
  );
}

/** At most ten keys, as texts. */
async function keysOf(warehouse: Warehouse, sql: string): Promise<{ n: number; text: string }> {
  const rows = await warehouse.all<{ key: string }>(
    `select cast(key as varchar) as key from (${sql}) order by 1`,
  );
  const shown = rows.slice(0, 10).map((row) => row.key);
  return { n: rows.length, text: `${shown.join(', ')}${rows.length > 10 ? ', ...' : ''}` };
}

async function checkKeys(
  warehouse: Warehouse,
  codebook: Codebook,
  table: string,
  clean: string,
  key: string,
): Promise<void> {
  const place = { file: codebook.file, variable: codebook.register!.key };
  const twice = (relation: string) =>
    `select ${key} as key from ${relation} where ${key} is not null group by 1 having count(*) > 1`;
  const faults: Fault[] = [];
  const add = (found: { n: number; text: string }, fault: Omit<Fault, 'place' | 'found'>) => {
    if (found.n > 0) faults.push({ ...fault, place, found: found.text });
  };
  const duplicate = await keysOf(warehouse, twice(table));
  add(duplicate, {
    code: 'LV-REGISTER-DUPLICATE',
    what: `${duplicate.n} units stand more than once in the register`,
    expected: 'one row a unit',
  });
  const unknown = await keysOf(
    warehouse,
    `select coalesce(cast(${key} as varchar), '(empty)') as key from ${clean}
     where ${key} is null or ${key} not in (select ${key} from ${table} where ${key} is not null)`,
  );
  add(unknown, {
    code: 'LV-REGISTER-KEY',
    what: `${unknown.n} answers are from units that the register does not have`,
    expected: 'every answer from a unit of the register',
    remedy: 'add the units to the register, or correct their keys in the export',
  });
  const several = await keysOf(warehouse, twice(clean));
  add(several, {
    code: 'LV-REGISTER-TWICE',
    what: `${several.n} units have more than one answer that is used`,
    expected: 'one answer a unit',
    remedy: 'take the surplus answers out of the export',
  });
  if (faults.length > 0) throw new FaultError(faults);
}

/** Weight, stratum and population size of every row of the clean table. */
async function addWeights(
  warehouse: Warehouse,
  codebook: Codebook,
  table: string,
  clean: string,
  key: string,
): Promise<Stratum[]> {
  const names = codebook.register!.strata;
  const strata = mergeStrata(await registerCells(warehouse, waveRelations(codebook).register, names));
  const rows = strata.flatMap((s) =>
    s.cells.map(
      (cell) =>
        `(${sqlText(JSON.stringify(cell))}, ${sqlText(s.name)}, ${sqlLiteral(s.size)}, ${sqlLiteral(s.used)})`,
    ),
  );
  if (rows.length === 0) fault({ code: 'LV-REGISTER-EMPTY', what: 'the register has no units' });
  const { weight, stratum, size } = registerColumns;
  await warehouse.run(
    `create or replace table ${clean} as
     select c.*, s.stratum as ${stratum}, cast(s.size as double) / s.used as ${weight}, cast(s.size as double) as ${size}
     from ${clean} c
     left join ${table} r on r.${key} = c.${key}
     left join (values ${rows.join(', ')}) s(path, stratum, size, used) on s.path = ${codesSql(names, 'r.')}
     order by c.row_id`,
  );
  return strata;
}

async function countsBy(warehouse: Warehouse, table: string, by: string[]): Promise<RegisterCount[]> {
  const values = by.map((name, i) => `coalesce(cast(${sqlName(name)} as varchar), '') as v${i}`);
  const keys = ['respondent_group', ...by.map((_, i) => `v${i}`)];
  const rows = await warehouse.all<Record<string, string | number>>(
    `select ${['respondent_group', ...values].join(', ')}, count(*) as population,
       count(*) filter (is_invited) as gross, count(*) filter (is_used) as net
     from ${table} group by ${keys.join(', ')} order by ${keys.join(', ')}`,
  );
  return rows.map((row) => ({
    respondent_group: String(row.respondent_group),
    by,
    values: by.map((_, i) => String(row[`v${i}`])),
    population: Number(row.population),
    gross: Number(row.gross),
    net: Number(row.net),
  }));
}
