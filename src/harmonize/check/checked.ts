import type { Codebook } from '../../codebook/index.js';
import type { Warehouse } from '../../warehouse/index.js';
import type { RawKind } from '../values-sql.js';

/** Data under check. */
export interface Checked {
  warehouse: Warehouse;
  /** The raw relation. */
  raw: string;
  /** One row a raw row: valid answers by variable name, `name/reason`, `name/empty`, derived variables. */
  answers: string;
  whole: Codebook;
  /** The part of the codebook that the data have columns for. */
  part: Codebook;
  kinds: Map<string, RawKind>;
  rows: number;
}
