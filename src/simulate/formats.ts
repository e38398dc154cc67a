import type { Codebook } from '../codebook/index.js';
import type { SourceTable } from '../ingest/index.js';
import type { Answers } from './answers.js';
import { type ExportFile, nettskjemaExport } from './nettskjema.js';
import { spssTable } from './spss.js';
import { surveyXactExport } from './surveyxact.js';

export type { ExportFile } from './nettskjema.js';

/** Writes made-up answers as a survey service exports them. */
type ExportWriter = (codebook: Codebook, answers: Answers, n: number, seed: number) => ExportFile[];

/** A data file that a reader's own writer writes from a table. */
export interface TableFile {
  name: string;
  table: SourceTable;
}

export type SimulationFormat = 'nettskjema' | 'surveyxact' | 'spss';

/** Every service's format that made-up answers come in: a new one is a writer here. */
export const exportFormats: Record<Exclude<SimulationFormat, 'spss'>, ExportWriter> = {
  nettskjema: nettskjemaExport,
  surveyxact: surveyXactExport,
};

/** Files and data files of made-up answers in a format. */
export function exportOf(
  format: SimulationFormat,
  codebook: Codebook,
  answers: Answers,
  n: number,
  seed: number,
): { files: ExportFile[]; tables: TableFile[] } {
  if (format === 'spss')
    return { files: [], tables: [{ name: spssName(codebook), table: spssTable(codebook, answers, n) }] };
  return { files: exportFormats[format](codebook, answers, n, seed), tables: [] };
}

/** The name of a made-up data file in SPSS's format. */
export const spssName = ({ survey, wave }: Codebook): string =>
  `simulerte-data-${survey}-${wave.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.sav`;
