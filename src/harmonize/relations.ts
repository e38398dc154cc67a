import type { Codebook } from '../codebook/index.js';

/** Relations of one wave in the warehouse, all named by survey and wave. */
export interface WaveRelations {
  /** What the export held. */
  raw: string;
  /** One row a used respondent: valid answers, derived variables, scores; `row_id` is the row in raw. */
  clean: string;
  /** The same rows and variables: why a value is missing, null where there is one. */
  missing: string;
  /** One row for every row in raw: status, questions asked and answered. */
  response: string;
  /** One row a unit of the population: as the file held it, and recoded. */
  rawRegister: string;
  register: string;
}

/** `led-skole`, `2022` -> raw.led_skole_2022 and its siblings. */
export function waveRelations(codebook: Pick<Codebook, 'survey' | 'wave'>): WaveRelations {
  const table = `${codebook.survey}_${codebook.wave}`.toLowerCase().replace(/[^a-z0-9_]+/g, '_');
  return {
    raw: `raw.${table}`,
    clean: `clean.${table}`,
    missing: `missing.${table}`,
    response: `response.${table}`,
    rawRegister: `raw.${table}_register`,
    register: `register.${table}`,
  };
}

/** The view of a table of the wave (clean, missing) that has one respondent group's rows. */
export function respondentGroupRelation(relation: string, group: string): string {
  return `${relation}_${group}`;
}
