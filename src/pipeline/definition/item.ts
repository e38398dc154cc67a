import type { Codebook } from '../../codebook/index.js';
import type { PipelineFile } from '../schema.js';

/** A figure or table of the report as the pipeline file states it. */
export type Item = PipelineFile['report']['chapters'][number]['items'][number];

export type { Add, Path } from '../../wave/index.js';

/** All variables that a questionnaire's question, or a variable by itself, stands for. */
export function partsOf(codebook: Codebook, name: string): string[] {
  return codebook.questions.find((q) => q.name === name)?.variables ?? [name];
}
