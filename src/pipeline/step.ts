import type { Warehouse } from '../warehouse/index.js';
import type { LoadedPipeline, LoadedWave } from './load.js';
import type { Progress } from './progress.js';
import type { Read } from './reads.js';

/** What a step sees: the definition, the earlier steps' outputs and folders, and where to tell progress. */
export interface StepContext {
  pipeline: LoadedPipeline;
  progress: Progress;
  /** Folder with the files that an earlier step wrote. */
  folderOf(step: string): string;
  /** The warehouse that an earlier step wrote, open to read. */
  warehouseOf(step: string): Promise<Warehouse>;
  /** Folder with what the step itself wrote in the last run, proved, where this very program wrote it. */
  before: string | undefined;
  /** What an earlier step gave. */
  outputOf<Output>(step: string): Output;
}

/** What a step gives. */
interface StepResult<Output> {
  rows: number | null;
  output: Output;
  /** What stands for its files where later steps read less than all of them, so that they need not run again. */
  content?: string;
}

/**
 * One step of a run. It writes its files into a folder of its own and gives an output that is JSON, so
 * that a later run can take both up again when nothing the step depends on has changed.
 */
export interface Step<Output = unknown> {
  name: string;
  /** Steps whose files or outputs it reads. */
  after: readonly string[];
  /** False where the pipeline has no use for the step. */
  wanted(pipeline: LoadedPipeline): boolean;
  /** The part of the definition that the step depends on; JSON. */
  definition(pipeline: LoadedPipeline): unknown;
  /** Those of the pipeline's reads that the step reads itself, by identity. */
  inputs(pipeline: LoadedPipeline): readonly Read[];
  run(context: StepContext, folder: string): Promise<StepResult<Output>>;
}

/** The name of a step of one wave: of an earlier wave with the wave's name after it. */
export const stepName = (step: string, { earlier }: Pick<LoadedWave, 'earlier'>): string =>
  earlier === '' ? step : `${step}-${earlier.replace(/[^\p{L}\p{N}._-]/gu, '_')}`;
