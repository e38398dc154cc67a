import {
  type BoundDesign,
  type RowUnits,
  type RowWeights,
  rowUnits,
  rowWeights,
} from '../../design/index.js';
import { didYouMean, type Fault, FaultError, fault } from '../../errors/index.js';
import { type SourceVariable, shownValue } from '../../ingest/index.js';
import { type Code, type CodedColumn, firstText, isNumericType } from '../../warehouse/index.js';
import type { RegressionRequest } from '../request.js';

/** What is known of a column beside its values. */
export type LabelledColumn = Pick<SourceVariable, 'name' | 'valueLabels' | 'missing'>;

/** A column of the rows that count: its codes, or its numbers. */
export type ReadColumn =
  | { kind: 'codes'; name: string; levels: Code[]; labels: ReadonlyMap<Code, string>; at: ArrayLike<number> }
  | { kind: 'numbers'; name: string; numbers: Float64Array };

/** The codes as a person knows them, with their labels. */
export const shownCodes = ({
  levels,
  labels,
}: {
  levels: readonly Code[];
  labels: ReadonlyMap<Code, string>;
}) => levels.map((code) => (labels.has(code) ? `${code} (${labels.get(code)})` : String(code)));

/** Some of them for a fault: a text without a label may be a respondent's own words, and is cut short. */
export function someCodes(
  codes: { levels: readonly Code[]; labels: ReadonlyMap<Code, string> },
  most: number,
): string {
  const shown = shownCodes(codes).map((text, k) =>
    codes.labels.has(codes.levels[k]!) ? text : shownValue(text),
  );
  const some = [...new Set(shown.slice(0, most))].join(', ');
  return `${some}${shown.length > most ? `, ... (${shown.length})` : ''}`;
}

/** The place of a code that was asked for as it stands or by its label; -1 where there is none. */
export function placeOf(
  asked: Code,
  { levels, labels }: { levels: readonly Code[]; labels: ReadonlyMap<Code, string> },
): number {
  const at = levels.findIndex((code) => String(code) === String(asked));
  return at >= 0 ? at : levels.findIndex((code) => labels.get(code) === asked);
}

/** The rows of a model: those with an answer in every column and a positive weight. */
export interface ReadRows {
  rows: Int32Array;
  units: RowUnits | null;
  weights: RowWeights;
  outcome: ReadColumn;
  predictors: ReadColumn[];
  /** Predictors whose values have labels in part: taken as numbers. */
  partlyLabelled: string[];
}

/**
 * Reads the outcome and the predictors; declared missing codes are missing, and rows without an answer in any column
 * are left out. Codes are those of the rows that count.
 * @param names of the predictors
 * @throws LV-REGRESSION-COLUMN, LV-REGRESSION-NUMBER (a text where a number is asked for), LV-REGRESSION-NO-ROWS,
 *   LV-REGRESSION-NOT-FINITE
 */
export async function readRows(
  bound: BoundDesign,
  request: RegressionRequest,
  names: readonly string[],
  labels: readonly LabelledColumn[],
): Promise<ReadRows> {
  const { types } = bound.data;
  const all = [request.outcome, ...names];
  const numeric = (name: string) => isNumericType(types.get(name) ?? '');
  const asked = (name: string): 'categories' | 'number' | undefined => {
    if (name !== request.outcome) return request.predictors?.[name]?.as;
    return request.family === 'logistic' || request.family === 'ordered' ? 'categories' : 'number';
  };
  await checkColumns(bound, all, (name) => asked(name) === 'number' && !numeric(name), request);
  const labelled = new Map(labels.map((column) => [column.name, column]));
  const plain = (name: string) =>
    numeric(name) &&
    asked(name) !== 'categories' &&
    (asked(name) === 'number' || (labelled.get(name)?.valueLabels ?? []).length === 0);
  const columns = await bound.data.columns(
    all.map((name) => {
      const missing = labelled.get(name)?.missing;
      return {
        name,
        ...(missing === undefined || missing.length === 0 ? {} : { missing }),
        ...(plain(name) ? { asNumbers: true } : {}),
      };
    }),
  );
  const units = await rowUnits(bound);
  const weights = await rowWeights(bound, units);
  const rows = rowsThatCount(columns, weights);
  if (rows.length < 2) tooFew(rows.length, all, columns, weights);
  const partlyLabelled: string[] = [];
  const read = columns.map((column, k): ReadColumn => {
    const name = all[k]!;
    if (column.numbers !== undefined) return { kind: 'numbers', name, numbers: column.numbers };
    const labels = new Map(labelled.get(name)?.valueLabels.map(({ value, label }) => [value, label]));
    const codes = { ...usedCodes(name, column, rows), labels };
    if (asked(name) !== undefined || !numeric(name)) return codes;
    // A number of which only some values have a label (an end of a scale, 'none') is a number.
    if (codes.levels.every((code) => labels.has(code))) return codes;
    if (codes.levels.some((code) => labels.has(code))) partlyLabelled.push(name);
    const numbers = new Float64Array(column.at.length);
    for (const row of rows) numbers[row] = column.levels[column.at[row]! - 1] as number;
    return { kind: 'numbers', name, numbers };
  });
  checkFinite(read, rows);
  return { rows, units, weights, outcome: read[0]!, predictors: read.slice(1), partlyLabelled };
}

/** Says which variables have no answer at all, or else that nobody, or one respondent alone, has all. */
function tooFew(
  count: number,
  names: readonly string[],
  columns: readonly CodedColumn[],
  weights: Float64Array,
): never {
  const answers = columns.map(({ at }) => weights.reduce((n, w, i) => n + (w > 0 && at[i] !== 0 ? 1 : 0), 0));
  const code = 'LV-REGRESSION-NO-ROWS';
  const none = names.filter((_, k) => answers[k] === 0);
  if (none.length > 0)
    throw new FaultError(
      none.map((variable) => ({
        code,
        place: { variable },
        what: 'the variable has no answer in any row with a positive weight',
        remedy: 'check its missing codes, or leave it out',
      })),
    );
  return fault({
    code,
    what: `${count === 0 ? 'nobody has' : 'one respondent alone has'} an answer in the outcome and all predictors`,
    found: names.map((name, k) => `${answers[k]} with ${name}`).join(', '),
    remedy: 'leave out the predictor that few answered',
  });
}

async function checkColumns(
  { warehouse, relation, data: { types } }: BoundDesign,
  names: readonly string[],
  isText: (name: string) => boolean,
  request: RegressionRequest,
): Promise<void> {
  const faults: Fault[] = [];
  for (const name of names) {
    if (!types.has(name)) {
      faults.push({
        code: 'LV-REGRESSION-COLUMN',
        place: { variable: name },
        what: 'there is no such column in the data',
        remedy: didYouMean(name, types.keys()),
      });
    } else if (isText(name)) {
      const text = await firstText(warehouse, relation, name);
      faults.push({
        code: 'LV-REGRESSION-NUMBER',
        place: { variable: name },
        what:
          name === request.outcome
            ? `the outcome of a ${request.family} model must be a number, and this is text`
            : 'this predictor is text, and a number is asked for',
        ...(text === null ? {} : { found: `${shownValue(text.value)} in row ${text.row}` }),
        remedy:
          name === request.outcome
            ? 'take family logistic (two answers) or ordered (answers in order), or give it numbers'
            : 'take it as categories, give it numbers, or make what is no number missing (empty) in the data',
      });
    }
  }
  if (faults.length > 0) throw new FaultError(faults);
}

function rowsThatCount(columns: readonly CodedColumn[], weights: Float64Array): Int32Array {
  const rows = new Int32Array(weights.length);
  let found = 0;
  for (let i = 0; i < weights.length; i++) {
    let known = weights[i]! > 0;
    for (let k = 0; known && k < columns.length; k++) known = columns[k]!.at[i] !== 0;
    if (known) rows[found++] = i;
  }
  return rows.slice(0, found);
}

/** A coded column with the codes that the rows have, in order. */
function usedCodes(
  name: string,
  column: CodedColumn,
  rows: Int32Array,
): Omit<ReadColumn & { kind: 'codes' }, 'labels'> {
  const used = new Uint8Array(column.levels.length + 1);
  for (const row of rows) used[column.at[row]!] = 1;
  const place = new Int32Array(used.length);
  const levels: Code[] = [];
  for (let k = 1; k < used.length; k++) if (used[k] === 1) place[k] = levels.push(column.levels[k - 1]!) - 1;
  const at = new Int32Array(column.at.length);
  for (const row of rows) at[row] = place[column.at[row]!]!;
  return { kind: 'codes', name, levels, at };
}

function checkFinite(columns: readonly ReadColumn[], rows: Int32Array): void {
  const faults: Fault[] = [];
  for (const column of columns) {
    if (column.kind !== 'numbers') continue;
    let k = 0;
    while (k < rows.length && Number.isFinite(column.numbers[rows[k]!]!)) k++;
    if (k === rows.length) continue;
    const wild = rows[k]!;
    faults.push({
      code: 'LV-REGRESSION-NOT-FINITE',
      place: { variable: column.name },
      what: 'the variable has values that are no finite numbers',
      found: `${column.numbers[wild]} in row ${wild + 1}`,
      remedy: 'make them missing (empty) in the data',
    });
  }
  if (faults.length > 0) throw new FaultError(faults);
}
