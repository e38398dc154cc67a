import type { Codebook, Question, Variable } from '../codebook/index.js';
import { relationName, sqlName, sqlText, type Warehouse } from '../warehouse/index.js';
import { emptySql, folded, foldedSql, rawKind } from './values-sql.js';

/** A tick-all question that the export writes into one cell, with its options. */
interface TickCell {
  question: Question;
  cell: NonNullable<Question['cell']>;
  options: Variable[];
}

/** Stands for the separator: in no text of a form. */
const unit = '\u001f';

/** Tick-all questions in one cell whose column is there. */
export function tickCells(codebook: Codebook, columns: ReadonlySet<string>): TickCell[] {
  const byName = new Map(codebook.variables.map((v) => [v.name, v]));
  return codebook.questions.flatMap((question) => {
    const { cell } = question;
    if (cell === undefined || !columns.has(cell.column)) return [];
    return [{ question, cell, options: question.variables.map((name) => byName.get(name)!) }];
  });
}

/** A text of an option as it stands between two separators; one that itself holds the separator is found all the same. */
const between = (text: string, separator: string) =>
  `${unit}${text.replaceAll(separator, unit).split(unit).map(folded).join(unit)}${unit}`;

/** The cell's parts between separators, folded, with a separator at each end. */
function cellSql({ column, separator }: TickCell['cell']): string {
  const marked = `replace(cast(${sqlName(column)} as varchar), ${sqlText(separator)}, ${sqlText(unit)})`;
  const trimmed = `regexp_replace(${foldedSql(marked)}, ' ?\\x1F ?', ${sqlText(unit)}, 'g')`;
  return `${sqlText(unit)} || ${trimmed} || ${sqlText(unit)}`;
}

/** The cell without the options of these texts, the longest first; twice, since two alike may share a separator. */
function withoutSql(cell: string, texts: readonly string[]): string {
  const sorted = [...new Set(texts)].sort((a, b) => b.length - a.length);
  return [...sorted, ...sorted].reduce(
    (sql, text) => `replace(${sql}, ${sqlText(text)}, ${sqlText(unit)})`,
    `(${cell})`,
  );
}

/** 1 where the option stands in the cell, 0 where others do, null where the cell is empty. */
function optionSql({ cell, options }: TickCell, option: Variable): string {
  const textsOf = (v: Variable) => (v.inCell ?? []).map((text) => between(text, cell.separator));
  const own = textsOf(option);
  // «Ja, personal» holds «Ja» where a comma stands between the options.
  const longer = options
    .filter((other) => other !== option)
    .flatMap(textsOf)
    .filter((text) => own.some((part) => text !== part && text.includes(part)));
  const rest = withoutSql(cellSql(cell), longer);
  const found = own.map((text) => `contains(${rest}, ${sqlText(text)})`).join(' or ');
  return `case when not ${emptySql(cell.column, 'text')} then cast((${found}) as integer) end as ${sqlName(option.column)}`;
}

const view = 'ledervilkar_cells';

/**
 * The raw relation with a column for each option of the tick-all questions that the export writes into one cell; the
 * relation itself where there are none.
 */
export async function withTickCells(
  warehouse: Warehouse,
  relation: string,
  codebook: Codebook,
): Promise<string> {
  if (!codebook.questions.some(({ cell }) => cell !== undefined)) return relation;
  const types = await warehouse.describe(relation);
  const cells = tickCells(codebook, new Set(types.map(({ name }) => name)));
  if (cells.length === 0) return relation;
  const texts = new Set(cells.map(({ cell }) => cell.column));
  const columns = types.map(({ name, type }) =>
    texts.has(name) && rawKind(type) !== 'text'
      ? `cast(${sqlName(name)} as varchar) as ${sqlName(name)}`
      : sqlName(name),
  );
  const options = cells.flatMap((tick) => tick.options.map((option) => optionSql(tick, option)));
  await warehouse.run(
    `create or replace temp view ${relationName(view)} as select ${[...columns, ...options].join(', ')} from ${relationName(relation)}`,
  );
  return view;
}

/** Parts of the cells that are none of the options, and how many rows have each, the commonest first. */
export async function otherTicks(
  warehouse: Warehouse,
  relation: string,
  { cell, options }: TickCell,
): Promise<{ value: string; n: number }[]> {
  const texts = options.flatMap((v) => (v.inCell ?? []).map((text) => between(text, cell.separator)));
  const rest = withoutSql(cellSql(cell), texts);
  return warehouse.all<{ value: string; n: number }>(
    `select value, count(*) as n from (
       select distinct line, unnest(string_split(rest, ${sqlText(unit)})) as value
       from (select row_number() over () as line, ${rest} as rest from ${relationName(relation)} where not ${emptySql(cell.column, 'text')})
     ) where value <> '' group by value order by n desc, value`,
  );
}
