import type { Codebook } from '../codebook/index.js';
import { answersOut, savedCodebook } from '../harmonize/index.js';
import type { SourceTable, SourceVariable } from '../ingest/index.js';
import type { Language } from '../results/index.js';
import { countRows, loadLabels, relationTable, type Warehouse } from '../warehouse/index.js';
import { type OutVariable, outVariables } from './variables.js';

/** A table on its way out. */
export interface Content {
  relation: string;
  table: SourceTable;
  variables: OutVariable[];
  /** The codebook that the clean table was made by; undefined of a raw table, which goes out as it came. */
  codebook: Codebook | undefined;
  rows: number;
}

/** A warehouse's table with its labels and missing codes, ready to be written in any format. */
export async function contentOf(
  warehouse: Warehouse,
  relation: string,
  language: Language,
): Promise<Content> {
  const codebook = await savedCodebook(warehouse, relation);
  const rows = await countRows(warehouse, relation);
  const variables =
    codebook === undefined
      ? (await loadLabels(warehouse, relation)).map(asItCame)
      : outVariables(codebook, await warehouse.describe(relation), language);
  const table =
    codebook === undefined
      ? relationTable(
          warehouse,
          relation,
          variables.map((v) => v.source),
        )
      : answersOut(warehouse, relation, variables);
  return { relation, table, variables, codebook, rows };
}

/** A column of a table that no codebook is kept of. */
const asItCame = (source: SourceVariable): OutVariable => ({
  source,
  reasons: [],
  merged: [],
  of: null,
  question: null,
  label: { nb: source.label },
  values: source.valueLabels.map(({ value, label }) => ({ code: value, label: { nb: label } })),
});
