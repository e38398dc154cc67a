import type { MissingReason } from '../../codebook/index.js';
import type { SourceType, SourceVariable } from '../../ingest/index.js';

/** The words of exported files in one language. */
export interface ExportTexts {
  /** Labels of columns that the program makes. */
  columns: Record<string, string>;
  variable: string;
  label: string;
  question: string;
  wording: string;
  type: string;
  made: string;
  measure: string;
  code: string;
  missing: string;
  types: Record<SourceType, string>;
  measures: Record<SourceVariable['measure'], string>;
  reasons: Record<MissingReason, string>;
  dataSheet: string;
  variableSheet: string;
  codeSheet: string;
  simulated: string;
  simulatedShort: string;
  microdata: string;
  rows(n: number, columns: number): string;
  readIn(program: string): string;
  merged(variable: string, codes: string): string;
}
