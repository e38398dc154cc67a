import type { DraftFacts } from '../../codebook/index.js';

/** What one raw column holds: all that a codebook draft needs to know, and more that checks do. */
export interface ColumnFacts extends Required<DraftFacts> {
  name: string;
  min: number;
  max: number;
}
