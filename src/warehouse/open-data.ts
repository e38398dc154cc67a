import { existsSync } from 'node:fs';
import { assertPlainFile, didYouMean, FaultError, fault, nearestFile, oddFile } from '../errors/index.js';
import {
  openSource,
  type SourceNote,
  type SourceOptions,
  type SourceTable,
  type SourceVariable,
} from '../ingest/index.js';
import { loadSourceTable } from './load.js';
import { loadLabels } from './load-labels.js';
import { Warehouse } from './warehouse.js';

/** Data ready for queries. Close the warehouse when done. */
export interface OpenedData {
  warehouse: Warehouse;
  /** Name for `relationName`. */
  relation: string;
  /** In the order of the relation's columns. */
  variables: SourceVariable[];
  /** What was odd about the file; empty for a warehouse's table. */
  notes: SourceNote[];
}

/** `warehouse.duckdb:schema.table`. */
export const tableOfWarehouse = /^(.+\.(?:duckdb|db)):([^:]+)$/;

function assertColumns(
  ref: string,
  wanted: readonly string[] | undefined,
  variables: readonly SourceVariable[],
): void {
  const names = variables.map((v) => v.name);
  const unknown = (wanted ?? []).filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  throw new FaultError(
    unknown.map((name) => ({
      code: 'LV-DATA-UNKNOWN-COLUMN',
      place: { file: ref },
      what: `there is no column '${name}'`,
      remedy: didYouMean(name, names),
    })),
  );
}

/**
 * Opens any <data> of the command line: a file, an export folder, or `warehouse.duckdb:schema.table`.
 * A file is loaded into a warehouse in memory; a warehouse's table is opened where it is, for reading only,
 * with its labels from the meta tables.
 * @param options.columns only these columns are needed (a table in a warehouse keeps all of its own); or what says
 *   which, told the names that there are
 * @param options.source what the user says of a file (separator, encoding, sheet)
 * Throws LV-INGEST-OPTION, LV-DATA-NOT-FOUND, LV-DATA-NO-TABLE, LV-DATA-UNKNOWN-COLUMN, and what the readers throw.
 */
export async function openData(
  ref: string,
  options: {
    columns?: readonly string[] | ((names: string[]) => readonly string[]);
    source?: SourceOptions;
  } = {},
): Promise<OpenedData> {
  const columnsOf = (variables: readonly SourceVariable[]) =>
    typeof options.columns === 'function' ? options.columns(variables.map((v) => v.name)) : options.columns;
  const inWarehouse = tableOfWarehouse.exec(ref);
  if (inWarehouse) {
    const [, file, relation] = inWarehouse as unknown as [string, string, string];
    if (Object.keys(options.source ?? {}).length > 0) {
      fault(
        {
          code: 'LV-INGEST-OPTION',
          place: { file },
          what: "separator, encoding, sheet and rows of the header say nothing of a warehouse's table",
          remedy: 'leave them out',
        },
        { exitCode: 2 },
      );
    }
    if (oddFile(file) === undefined && !existsSync(file)) {
      fault(
        {
          code: 'LV-DATA-NOT-FOUND',
          place: { file },
          what: 'there is no such file',
          remedy: nearestFile(file),
        },
        { exitCode: 2 },
      );
    }
    assertPlainFile(file, 'LV-DATA-UNREADABLE');
    const warehouse = await Warehouse.open(file, { readOnly: true, foreign: true });
    try {
      const variables = await loadLabels(warehouse, relation);
      if (variables.length === 0) {
        const tables = await warehouse.all<{ name: string }>(
          `select schema_name || '.' || table_name as name from duckdb_tables() where schema_name <> 'meta' order by 1`,
        );
        const names = tables.map((t) => t.name);
        fault({
          code: 'LV-DATA-NO-TABLE',
          place: { file },
          what: `there is no table '${relation}'`,
          remedy: didYouMean(relation, names),
        });
      }
      assertColumns(ref, columnsOf(variables), variables);
      return { warehouse, relation, variables, notes: [] };
    } catch (error) {
      warehouse.close();
      throw error;
    }
  }
  const source = await openSource(ref, options.source);
  const wanted = columnsOf(source.variables);
  assertColumns(ref, wanted, source.variables);
  return loadInMemory(source, wanted);
}

/** A source's columns (all when left out) in a warehouse in memory. */
export async function loadInMemory(source: SourceTable, columns?: readonly string[]): Promise<OpenedData> {
  const warehouse = await Warehouse.open();
  try {
    await loadSourceTable(
      warehouse,
      'data',
      source,
      columns === undefined ? {} : { columns: [...new Set(columns)] },
    );
    const variables = await loadLabels(warehouse, 'data');
    return { warehouse, relation: 'data', variables, notes: source.notes };
  } catch (error) {
    warehouse.close();
    throw error;
  }
}
