import type { Language, ResultRow, ResultsDocument } from '../../results/index.js';
import { numberFormat } from '../format.js';
import { rowIndex } from '../look-up.js';

/** Measures that are counts, those that are probabilities, and sums of squares. */
const whole = new Set(['npar', 'ntotal', 'df', 'baseline_df']);
const probabilities = new Set(['pvalue', 'baseline_pvalue', 'rmsea_pvalue']);
const twoDecimals = new Set(['chisq', 'baseline_chisq', 'logl', 'aic', 'bic']);

/** True where a measure is written with other than three decimals. */
export const hasOwnDigits = (measure: string): boolean =>
  whole.has(measure) || probabilities.has(measure) || twoDecimals.has(measure);

/** A measure of fit as journals print it: counts whole, sums of squares with two decimals, others with three. */
export function fitNumber(measure: string, value: number, language: Language): string {
  const f = numberFormat(language);
  if (whole.has(measure)) return f.integer(value);
  return probabilities.has(measure) ? f.p(value) : f.decimal(value, twoDecimals.has(measure) ? 2 : 3);
}

/**
 * The row of a measure by its plain name: the robust or scaled one where the estimator has it, as a plain chi-square of
 * ordered or clustered answers does not follow its distribution (Satorra & Bentler 1994; Savalei 2018).
 */
export function fitRow<Row>(rows: ReadonlyMap<string, Row>, measure: string): Row | undefined {
  return rows.get(`${measure}_robust`) ?? rows.get(`${measure}_scaled`) ?? rows.get(measure);
}

/** The rows of a model's fit over all its groups, by measure. */
export function fitRows(doc: ResultsDocument, model: string): Map<string, ResultRow> {
  const rows = rowIndex(doc).rows(model, 'fit');
  return new Map(rows.filter((row) => row.group_variable === '').map((row) => [row.category, row]));
}

const measures = ['chisq', 'df', 'pvalue', 'cfi', 'tli', 'rmsea', 'rmsea_ci_lower', 'rmsea_ci_upper', 'srmr'];

/** The published measures that a line of fit tells, by their plain names. */
export function fitMeasures(doc: ResultsDocument, model: string): Map<string, number> {
  const rows = fitRows(doc, model);
  return new Map(
    measures.flatMap((measure) => {
      const value = fitRow(rows, measure)?.estimate;
      return value == null ? [] : [[measure, value] as const];
    }),
  );
}

/** The parts of «χ²(4) = 8,30, p = 0,081; CFI = 0,976; …» that a model has. */
export function fitParts(measures: ReadonlyMap<string, number>, language: Language): string[] {
  const shown = (name: string) => fitNumber(name, measures.get(name)!, language);
  const part = (name: string, label: string) => (measures.has(name) ? [`${label} = ${shown(name)}`] : []);
  const p = measures.get('pvalue');
  const test = p === undefined ? '' : `, p\u00a0${numberFormat(language).pIs(p)}`;
  const percent = language === 'en' ? '90%' : '90 %';
  const interval =
    measures.has('rmsea_ci_lower') && measures.has('rmsea_ci_upper')
      ? ` (${percent}: ${shown('rmsea_ci_lower')}–${shown('rmsea_ci_upper')})`
      : '';
  return [
    ...(measures.has('chisq') && measures.has('df') ? [`χ²(${shown('df')}) = ${shown('chisq')}${test}`] : []),
    ...part('cfi', 'CFI'),
    ...part('tli', 'TLI'),
    ...part('rmsea', 'RMSEA').map((text) => `${text}${interval}`),
    ...part('srmr', 'SRMR'),
  ];
}
