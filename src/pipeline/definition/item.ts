import type { Codebook } from '../../codebook/index.js';
import type { Fault } from '../../errors/index.js';
import type { PipelineFile } from '../schema.js';

/** A figure or table of the report as the pipeline file states it. */
export type Item = PipelineFile['report']['chapters'][number]['items'][number];

/** Where in the pipeline file: keys and places in lists. */
export type Path = (string | number)[];

/** Notes a fault at a place of the pipeline file. */
export type Add = (path: Path, code: string, fault: Omit<Fault, 'code' | 'place'>) => void;

/** All variables that a questionnaire's question, or a variable by itself, stands for. */
export function partsOf(codebook: Codebook, name: string): string[] {
  return codebook.questions.find((q) => q.name === name)?.variables ?? [name];
}
