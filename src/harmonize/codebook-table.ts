import type { Codebook } from '../codebook/index.js';
import type { SourceTable, SourceVariable } from '../ingest/index.js';
import {
  makeSchemas,
  queryTable,
  relationName,
  sqlName,
  sqlText,
  type Warehouse,
} from '../warehouse/index.js';
import { waveRelations } from './relations.js';

/**
 * Keeps the codebook that the clean table was made by in the warehouse, so that the table can be read with its
 * questions, labels and missing codes wherever it goes. Without what only makes answers up or is held against them.
 */
export async function saveCodebook(warehouse: Warehouse, codebook: Codebook): Promise<void> {
  const { simulationModel: _model, ...known } = codebook;
  const content = {
    ...known,
    file: '',
    variables: codebook.variables.map(({ simulate: _simulate, ...v }) => v),
    published: [],
  };
  const { clean } = waveRelations(codebook);
  await makeSchemas(warehouse, 'meta');
  await warehouse.run('create table if not exists meta.codebook (relation varchar, content varchar)');
  await warehouse.run('delete from meta.codebook where relation = $1', [clean]);
  await warehouse.run('insert into meta.codebook values ($1, $2)', [clean, JSON.stringify(content)]);
}

/** The codebooks that a warehouse keeps, by the name of the clean table that each made. */
export async function savedCodebooks(warehouse: Warehouse): Promise<Map<string, Codebook>> {
  if ((await warehouse.describe('meta.codebook')).length === 0) return new Map();
  const rows = await warehouse.all<{ relation: string; content: string }>(
    'select relation, content from meta.codebook order by relation',
  );
  return new Map(rows.map(({ relation, content }) => [relation, JSON.parse(content) as Codebook]));
}

/** The codebook of a clean table, or of one respondent group's view of it; undefined of any other table. */
export async function savedCodebook(warehouse: Warehouse, relation: string): Promise<Codebook | undefined> {
  const saved = await savedCodebooks(warehouse);
  const own = [...saved.keys()].find(
    (clean) =>
      relation === clean ||
      saved.get(clean)!.respondentGroups.some(({ name }) => relation === `${clean}_${name}`),
  );
  return own === undefined ? undefined : saved.get(own);
}

/** A column of the clean table as it goes out, with the code that stands for each reason why an answer is missing. */
export interface AnswerColumn {
  source: SourceVariable;
  reasons: readonly { reason: string; code: number | string }[];
}

/**
 * The clean answers as a source table, with their missing codes back in place («vet ikke» as 98 again), in the order of
 * the rows: where an answer is null and its reason has a code. Reasons without one stay null.
 * @param clean the clean table or a respondent group's view of it
 */
export function answersOut(
  warehouse: Warehouse,
  clean: string,
  columns: readonly AnswerColumn[],
): SourceTable {
  return queryTable(
    warehouse,
    answersOutSql(clean, columns),
    columns.map(({ source }) => source),
  );
}

function answersOutSql(clean: string, columns: readonly AnswerColumn[]): string {
  const missing = clean.replace(/^clean\./, 'missing.');
  const select = columns.map(({ source: { name }, reasons }) => {
    const column = `c.${sqlName(name)}`;
    if (reasons.length === 0) return column;
    const cases = reasons.map(
      ({ reason, code }) =>
        `when ${sqlText(reason)} then ${typeof code === 'number' ? String(code) : sqlText(code)}`,
    );
    return `coalesce(${column}, case m.${sqlName(name)} ${cases.join(' ')} end) as ${sqlName(name)}`;
  });
  return `select ${select.join(', ')} from ${relationName(clean)} c
    join ${relationName(missing)} m on m.row_id = c.row_id order by c.row_id`;
}
