import type { Codebook } from '../codebook/index.js';
import type { Answers } from './answers.js';
import { type ExportFile, nettskjemaExport } from './nettskjema.js';
import { surveyXactExport } from './surveyxact.js';

export type { ExportFile } from './nettskjema.js';

/** Writes made-up answers as a survey service exports them. */
export type ExportWriter = (codebook: Codebook, answers: Answers, n: number, seed: number) => ExportFile[];

export type SimulationFormat = 'nettskjema' | 'surveyxact';

/** Every format that made-up answers come in: a new one is a writer here. */
export const exportFormats: Record<SimulationFormat, ExportWriter> = {
  nettskjema: nettskjemaExport,
  surveyxact: surveyXactExport,
};
