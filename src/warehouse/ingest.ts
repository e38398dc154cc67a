import { type Fault, fault } from '../errors/index.js';
import { type ProtectOptions, protect, type SourceNote, type SourceTable } from '../ingest/index.js';
import { loadSourceTable } from './load.js';
import { makeSchemaOf } from './tables.js';
import { relationName, type Warehouse } from './warehouse.js';

/** What an ingest did: every column is kept, hashed, free text, or dropped by name. */
export interface IngestSummary {
  format: string;
  files: string[];
  relation: string;
  rows_in: number;
  rows_out: number;
  columns_in: number;
  columns_out: number;
  dropped: { column: string; reason: string }[];
  hashed: string[];
  free_text: { relation: string; columns: string[]; rows: number } | null;
  notes: SourceNote[];
}

/** Name of the table that holds the free texts of `schema.table`: `text.table`. */
function freeTextRelation(relation: string): string {
  return `text.${relation.slice(relation.indexOf('.') + 1)}`;
}

function assertEqual(found: number, expected: number, what: string, file: string | undefined): void {
  if (found === expected) return;
  const lost: Fault = {
    code: 'LV-INGEST-LOST',
    place: { file },
    what: `${what} were lost on the way into the warehouse`,
    found: String(found),
    expected: String(expected),
    remedy: 'this should never happen: report it',
  };
  fault(lost);
}

/**
 * Brings an export into a warehouse: personal data are taken out at the door (see `protect`), answers go to
 * `relation`, free text to `text.<table>`. Rows in are rows out, and columns in are columns out plus those
 * dropped by name; that is asserted. Replaces what stood under the relation's name.
 */
export async function ingestSource(
  warehouse: Warehouse,
  relation: string,
  source: SourceTable,
  options: ProtectOptions & { progress?: (rows: number) => void } = {},
): Promise<IngestSummary> {
  const safe = await protect(source, options);
  const textRelation = freeTextRelation(relation);
  const loadTexts = () =>
    loadSourceTable(warehouse, textRelation, safe.freeText!, { replace: true, content: 'free text' });
  // A form of open questions alone: its respondents are counted all the same.
  const onlyTexts = safe.answers.variables.length === 0 && safe.freeText !== null;
  let rowsIn = 0;
  const counted: SourceTable = {
    ...safe.answers,
    async *batches() {
      rowsIn = 0;
      for await (const batch of safe.answers.batches()) {
        rowsIn += batch.numRows;
        yield batch;
      }
    },
  };
  let texts = onlyTexts ? await loadTexts() : null;
  if (onlyTexts) {
    if (source.rowCount === null) for await (const batch of source.batches()) rowsIn += batch.numRows;
    else rowsIn = source.rowCount;
    await makeSchemaOf(warehouse, relation);
    await warehouse.run(
      `create or replace table ${relationName(relation)} as
       select cast(range + 1 as double) as "row_number" from range(${rowsIn})`,
    );
  } else {
    await loadSourceTable(warehouse, relation, counted, {
      replace: true,
      ...(options.progress === undefined ? {} : { progress: options.progress }),
    });
  }
  const quoted = relation.split('.').map((part) => `"${part.replaceAll('"', '""')}"`);
  const [{ n: rowsOut } = { n: -1 }] = await warehouse.all<{ n: number }>(
    `select count(*) as n from ${quoted.join('.')}`,
  );
  const columnsOut = onlyTexts ? 0 : (await warehouse.describe(relation)).length;
  const file = source.files[0];
  assertEqual(rowsOut, source.rowCount ?? rowsIn, 'rows', file);
  assertEqual(
    columnsOut + safe.dropped.length + safe.freeTextColumns.length,
    source.variables.length,
    'columns',
    file,
  );
  let freeText: IngestSummary['free_text'] = null;
  if (safe.freeText !== null) {
    texts ??= await loadTexts();
    freeText = { relation: textRelation, columns: safe.freeTextColumns, rows: texts };
  }
  return {
    format: source.format,
    files: source.files,
    relation,
    rows_in: source.rowCount ?? rowsIn,
    rows_out: rowsOut,
    columns_in: source.variables.length,
    columns_out: columnsOut,
    dropped: safe.dropped,
    hashed: safe.hashed,
    free_text: freeText,
    notes: source.notes,
  };
}
