import { type Data, type Field, makeData, RecordBatch, Schema, Struct, type Vector } from 'apache-arrow';
import { type Fault, FaultError } from '../errors/index.js';
import { BatchBuilder } from './batch-builder.js';
import { plainVariable, type SourceTable, type SourceVariable } from './source-table.js';

/** A second table beside the export, by municipality, school or respondent. */
export interface Beside {
  file: string;
  /** The export's column that tells which row of the table is meant, and the table's own. */
  key: string;
  column: string;
  /** The table is a coding frame: which of its columns are theme and coder, and the stem of the columns made of it. */
  coding?: { theme: string; coder: string; into: string };
}

/** Rows that are joined at a time: so many fit in one batch of the columns beside. */
const mostRows = 256;

type Cell = number | string | boolean | bigint | null;

/** Keys are texts; numbers are the same with and without leading zeros. */
const keyOf = (cell: Cell | undefined): string | null => {
  const text = cell === null || cell === undefined ? '' : String(cell).trim();
  if (text === '') return null;
  return /^\d+(\.0+)?$/.test(text) ? String(Number(text)) : text;
};

/** What is added to each row: columns, and their cells by key. */
interface Added {
  variables: SourceVariable[];
  cells: Map<string, Cell[]>;
}

/**
 * A table with the columns of another beside its own, each row having those of its key's row there; without one, none.
 * @throws FaultError LV-BESIDE-COLUMN for a key that is no column and a column that both have, LV-BESIDE-KEY for a key
 *   that stands in several rows of the table beside
 */
export async function withBeside(
  source: SourceTable,
  table: SourceTable,
  beside: Beside,
): Promise<SourceTable> {
  const names = new Set(source.variables.map((v) => v.name));
  const at = source.variables.findIndex((v) => v.name === beside.key);
  const wanted = beside.coding === undefined ? [] : [beside.coding.theme, beside.coding.coder];
  const faults: Fault[] = [
    ...(at < 0 ? [noColumn(beside.key, 'the export', source)] : []),
    ...[beside.column, ...wanted]
      .filter((name) => !table.variables.some((v) => v.name === name))
      .map((name) => noColumn(name, 'the table beside it', table)),
  ];
  if (faults.length > 0) throw new FaultError(faults);
  const added = beside.coding === undefined ? await byKey(table, beside) : await byTheme(table, beside);
  const twice = added.variables.filter((v) => names.has(v.name));
  if (twice.length > 0) {
    throw new FaultError(
      twice.map((v) => ({
        code: 'LV-BESIDE-COLUMN',
        place: { file: beside.file, variable: v.name },
        what: `the export and the table beside it both have a column '${v.name}'`,
        remedy: 'rename one of them',
      })),
    );
  }
  const met = new Set<string>();
  let without = 0;
  let rows = 0;
  for await (const batch of source.batches()) {
    const keys = batch.getChildAt(at) as Vector;
    for (let row = 0; row < batch.numRows; row++, rows++) {
      const key = keyOf(keys.get(row) as Cell);
      if (key !== null && added.cells.has(key)) met.add(key);
      else without++;
    }
  }
  const unmet = added.cells.size - met.size;
  return {
    ...source,
    variables: [...source.variables, ...added.variables],
    notes: [
      ...source.notes,
      {
        code: 'LV-INGEST-BESIDE',
        text: `${rows - without} of ${rows} rows found their row in ${beside.file.split(/[\\/]/).at(-1)}${unmet === 0 ? '' : `; ${unmet} of its ${added.cells.size} rows found none here`}`,
      },
    ],
    async *batches() {
      for await (const batch of source.batches()) {
        for (let from = 0; from < batch.numRows; from += mostRows) {
          const whole = batch.numRows <= mostRows;
          yield joined(whole ? batch : batch.slice(from, from + mostRows), at, added);
        }
      }
    },
  };
}

const noColumn = (name: string, where: string, table: SourceTable): Fault => ({
  code: 'LV-BESIDE-COLUMN',
  place: { file: table.files[0] ?? '', variable: name },
  what: `${where} has no column '${name}'`,
  found: table.variables
    .slice(0, 12)
    .map((v) => v.name)
    .join(', '),
});

/** The rows of a table by its key. */
async function byKey(table: SourceTable, { file, column }: Beside): Promise<Added> {
  const own = table.variables.map((v, i) => ({ v, i })).filter(({ v }) => v.name !== column);
  const at = table.variables.findIndex((v) => v.name === column);
  const cells = new Map<string, Cell[]>();
  const twice = new Set<string>();
  for await (const batch of table.batches()) {
    const keys = batch.getChildAt(at) as Vector;
    const columns = own.map(({ i }) => batch.getChildAt(i) as Vector);
    for (let row = 0; row < batch.numRows; row++) {
      const key = keyOf(keys.get(row) as Cell);
      if (key === null) continue;
      if (cells.has(key)) twice.add(key);
      cells.set(
        key,
        columns.map((c) => c.get(row) as Cell),
      );
    }
  }
  if (twice.size > 0) {
    throw new FaultError({
      code: 'LV-BESIDE-KEY',
      place: { file, variable: column },
      what: `several rows of the table have the same '${column}'`,
      found: [...twice].slice(0, 6).join(', '),
      expected: 'one row for each',
    });
  }
  return { variables: own.map(({ v }) => v), cells };
}

/**
 * The themes of a coding frame, a column of 0 and 1 each, as the coder that stands first in the file has given them: all
 * rows that this coder has coded have all columns. A row with an empty theme alone was coded with none, and has the
 * column `none`: a question without a tick is no answer.
 */
async function byTheme(table: SourceTable, { column, coding }: Beside): Promise<Added> {
  const { theme, coder, into } = coding!;
  const at = (name: string) => table.variables.findIndex((v) => v.name === name);
  const given = new Map<string, Set<string>>();
  const themes = new Set<string>();
  let first: string | null = null;
  for await (const batch of table.batches()) {
    const [keys, texts, coders] = [column, theme, coder].map((name) => batch.getChildAt(at(name)) as Vector);
    for (let row = 0; row < batch.numRows; row++) {
      const key = keyOf(keys!.get(row) as Cell);
      const who = keyOf(coders!.get(row) as Cell);
      if (key === null || who === null) continue;
      first ??= who;
      const name = keyOf(texts!.get(row) as Cell);
      if (name !== null) themes.add(name);
      if (who !== first) continue;
      const own = given.get(key) ?? new Set();
      if (name !== null) own.add(name);
      given.set(key, own);
    }
  }
  const list = [...themes].sort();
  return {
    variables: [...list, 'none'].map((name) => ({
      ...plainVariable(`${into}.${name}`, 'number'),
      measure: 'nominal',
    })),
    cells: new Map(
      [...given].map(([key, own]) => [
        key,
        [...list.map((name) => (own.has(name) ? 1 : 0)), own.size === 0 ? 1 : 0],
      ]),
    ),
  };
}

/** A batch with the added columns. */
function joined(batch: RecordBatch, at: number, { variables, cells }: Added): RecordBatch {
  const builder = new BatchBuilder(variables, Math.max(1, batch.numRows));
  const parts: RecordBatch[] = [];
  const keys = batch.getChildAt(at) as Vector;
  for (let row = 0; row < batch.numRows; row++) {
    const key = keyOf(keys.get(row) as Cell);
    const own = key === null ? undefined : cells.get(key);
    variables.forEach((v, c) => {
      const cell = own?.[c] ?? null;
      const column = builder.columns[c]!;
      if (cell === null) column.setNull(builder.row);
      else if (v.type === 'text') column.setText(builder.row, String(cell));
      else column.setNumber(builder.row, Number(cell));
    });
    builder.next();
    parts.push(...builder.take());
  }
  parts.push(...builder.take(true));
  const [more] = parts;
  const schema = new Schema([...batch.schema.fields, ...(more?.schema.fields ?? [])] as Field[]);
  const children: Data[] = [...batch.data.children, ...(more?.data.children ?? [])];
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length: batch.numRows, nullCount: 0, children }),
  );
}
