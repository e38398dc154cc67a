import type { Codebook, Condition } from '../codebook/index.js';
import type { LoadedDesign } from '../design/index.js';
import { type DivisionArea, waveRelations } from '../harmonize/index.js';
import type { Beside } from '../ingest/index.js';
import type { ReportDefinition, ResultRow } from '../results/index.js';
import type { Warehouse } from '../warehouse/index.js';
import type { Ask, ModelAsk } from './ask.js';
import type { Division } from './divisions/division.js';

/** A model that is asked for, with its text. */
export interface WaveModel {
  definition: ModelAsk;
  /** Absolute path of the model's file. */
  file: string;
  syntax: string;
}

/** One wave of a survey and what is asked of it: what every analysis starts from. */
export interface Wave {
  codebook: Codebook;
  /** What is asked, with the report that shows it and the seed of what is drawn. */
  definition: Ask & { seed: number; report: ReportDefinition; where?: Condition | undefined };
  models: readonly WaveModel[];
  /** The survey design, read from its file where it has one; undefined where none is named. */
  design: LoadedDesign | undefined;
  /** Regions that the pipeline's files make of municipalities, by the file's name in it. */
  correspondences?: Readonly<Record<string, DivisionArea[]>>;
  /** Tables beside the answers, coding frames of free text among them. */
  beside?: readonly Beside[];
  /** Groupings of municipalities among the areas. */
  divisions?: readonly Division[];
}

/** The fields that every row of a wave has. */
export const rowBase = ({ codebook }: Pick<Wave, 'codebook'>): Pick<ResultRow, 'survey' | 'wave'> => ({
  survey: codebook.survey,
  wave: codebook.wave,
});

/** The harmonised answers of a wave: its warehouse, open to read, and the tables in it. */
export interface Answers {
  warehouse: Warehouse;
  /** The clean table, one row a respondent. */
  clean: string;
  /** The reasons of missing answers, one row a respondent. */
  missing: string;
}

/** Does something with the harmonised answers in a warehouse that is open to read; it leaves nothing behind there. */
export async function withAnswers<Found>(
  harmonized: Warehouse,
  { codebook }: Pick<Wave, 'codebook'>,
  use: (answers: Answers) => Promise<Found>,
): Promise<Found> {
  const warehouse = await harmonized.again();
  try {
    const { clean, missing } = waveRelations(codebook);
    return await use({ warehouse, clean, missing });
  } finally {
    warehouse.close();
  }
}
