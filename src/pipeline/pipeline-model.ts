import type { PipelineFile } from './schema.js';

/** A model of the pipeline with its text. */
export interface PipelineModel {
  definition: PipelineFile['models'][number];
  /** Absolute path of the model's file. */
  file: string;
  syntax: string;
}
