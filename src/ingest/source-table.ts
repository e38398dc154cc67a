import type { RecordBatch } from 'apache-arrow';

/** What kind of values a source column holds, whatever the format called it. */
export type SourceType = 'number' | 'text' | 'date' | 'datetime' | 'time' | 'boolean';

/** A code and its text, as the export gives them. */
export interface ValueLabel {
  value: number | string;
  label: string;
}

/** Declared missing values of a variable: discrete codes, or ranges with both ends included. */
export type MissingCode =
  | { value: number | string; label?: string }
  | { from: number; to: number; label?: string };

/** All that an export says of one variable. */
export interface SourceVariable {
  /** Name as in the export (the column's header). */
  name: string;
  type: SourceType;
  /** Variable label or question text; '' when the export has none. */
  label: string;
  valueLabels: ValueLabel[];
  missing: MissingCode[];
  /** Display format in the export's own notation (`F8.2`, `%tdD`, `DATE`); '' when it has none. */
  format: string;
  /** The text that a battery's or a tick-all question's columns share; '' for a single question. */
  question: string;
  /** How the export says the question is answered; 'unknown' when it doesn't. */
  element:
    | 'single'
    | 'multiple'
    | 'matrix'
    | 'scale'
    | 'number'
    | 'text'
    | 'date'
    | 'attachment'
    | 'meta'
    | 'unknown';
  /** The most options of the question that the form lets a respondent tick, where it has such a rule. */
  mostTicks?: number;
  /** Measurement level, where the export states it. */
  measure: 'nominal' | 'ordinal' | 'scale' | 'unknown';
}

/** Something odd about the export that a person should know of, though it could be read. */
export interface SourceNote {
  code: string;
  text: string;
  variable?: string;
  /** Rows of the file that are no respondents and were left out. */
  rowsLeftOut?: number;
}

/**
 * The one form that every reader gives: the variables, and the rows as Arrow record batches in the
 * order of the file. A column is Float64 for numbers; Utf8 for text; TimestampMillisecond (UTC clock time
 * as written) for date and datetime; Float64 seconds since midnight for time; Bool for boolean. Null is
 * system missing or an empty cell. Declared missing codes stay in the data as they stand.
 * `batches()` may be called once for each pass; each pass reads the file anew, in chunks.
 */
export interface SourceTable {
  /** Short name of the reader: 'csv', 'nettskjema', 'surveyxact', 'spss', 'stata', 'xlsx', 'parquet', 'arrow'. */
  format: string;
  /** Files that were read, as given. */
  files: string[];
  variables: SourceVariable[];
  /** Number of rows where the header tells it, else null until read. */
  rowCount: number | null;
  notes: SourceNote[];
  batches(): AsyncIterable<RecordBatch>;
}

/** A variable with nothing known of it but name and type. */
export function plainVariable(name: string, type: SourceType): SourceVariable {
  return {
    name,
    type,
    label: '',
    valueLabels: [],
    missing: [],
    format: '',
    question: '',
    element: 'unknown',
    measure: 'unknown',
  };
}
