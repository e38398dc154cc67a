import type { SourceOptions } from '../../ingest/index.js';

/** A pipeline of an earlier wave, and what it is carried to. */
export interface CarryInput {
  /** The earlier wave's pipeline. */
  from: string;
  /** The file to write. */
  to: string;
  name: string;
  /** Paths as the new pipeline writes them, relative to its own folder. */
  codebookPath: string;
  exportPath: string;
  source: SourceOptions;
  /** The pipeline that the new codebook would be given without an earlier one: new questions are shown as there. */
  drafted: string;
  /** Variables and questions that the earlier codebook did not have. */
  fresh: readonly string[];
  write: (file: string, text: string) => void;
}

/** A part that left the pipeline, and what was wrong with it. */
export interface TakenOut {
  name: string;
  why: string;
}
