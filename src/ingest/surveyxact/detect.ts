import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The three files of a SurveyXact export. */
export interface SurveyXactFiles {
  dataset: string;
  structure: string;
  labels: string;
}

/** The SurveyXact files of a folder, whatever their letter case; null when one of the three is not there. */
export async function surveyXactFiles(folder: string): Promise<SurveyXactFiles | null> {
  const names = await readdir(folder);
  const find = (stem: string) =>
    names.find((name) => new RegExp(`^${stem}\\.(csv|tsv|txt)$`, 'i').test(name));
  const [dataset, structure, labels] = [find('dataset'), find('structure'), find('labels')];
  if (dataset === undefined || structure === undefined || labels === undefined) return null;
  return { dataset: join(folder, dataset), structure: join(folder, structure), labels: join(folder, labels) };
}

/** Whether a workbook's sheets are those of a SurveyXact export. */
export function isSurveyXactWorkbook(sheets: readonly string[]): boolean {
  const has = (pattern: RegExp) => sheets.some((sheet) => pattern.test(sheet));
  return has(/^dataset(\(\d+\))?$/i) && has(/^structure$/i) && has(/^labels$/i);
}
