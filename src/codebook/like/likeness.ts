import type { Correlate, DraftFacts, DraftSource } from '../draft/source.js';
import type { Pruned } from './pruned.js';

/** An export that a codebook is to be written for. */
export interface NewExport {
  name: string;
  sources: readonly DraftSource[];
  facts: readonly DraftFacts[];
  rows: number;
  correlate: Correlate;
}

/** What became of an earlier codebook's names. */
export interface Likeness {
  yaml: string;
  /** Columns of the export that are a variable or question of the earlier codebook. */
  matched: number;
  columns: number;
  new: string[];
  reworded: { name: string; from: string; to: string }[];
  options: { name: string; kind: 'recoded' | 'reworded' | 'new'; text: string }[];
  gone: string[];
  pruned: Pruned[];
}
