import { modelOf, nRange, numberFormat, rowIndex } from '../../figures/index.js';
import { type ReportTexts, reportTexts } from '../texts/index.js';
import { casesNotes, groupsNote } from './estimates.js';
import { improperNotes } from './improper.js';
import type { TableBuilder } from './table.js';

/** Measures that are counts or sums of squares, and those that are probabilities. */
const whole = new Set(['npar', 'ntotal', 'df', 'baseline_df']);
const probabilities = new Set(['pvalue', 'baseline_pvalue', 'rmsea_pvalue']);
const twoDecimals = new Set(['chisq', 'baseline_chisq', 'logl', 'aic', 'bic']);

/**
 * What the usual limits say of a model (Hu & Bentler 1999; Browne & Cudeck 1993): CFI above 0.95 and 0.90,
 * RMSEA below 0.05 and 0.08, SRMR below 0.08.
 */
export function fitVerdict(t: ReportTexts, fit: ReadonlyMap<string, number>): string {
  if (fit.get('df') === 0) return t.fitExact;
  const marks: number[] = [];
  const [cfi, rmsea, srmr] = [fit.get('cfi'), fit.get('rmsea'), fit.get('srmr')];
  if (cfi !== undefined) marks.push(cfi >= 0.95 ? 2 : cfi >= 0.9 ? 1 : 0);
  if (rmsea !== undefined) marks.push(rmsea <= 0.05 ? 2 : rmsea <= 0.08 ? 1 : 0);
  if (srmr !== undefined) marks.push(srmr <= 0.08 ? 2 : 0);
  if (marks.length === 0) return '';
  if (marks.every((mark) => mark === 2)) return t.fitGood;
  if (marks.every((mark) => mark >= 1)) return t.fitAcceptable;
  return marks.some((mark) => mark >= 1) ? t.fitMixed : t.fitPoor;
}

/** The fit of a model: each measure with how to read it, and one line that sums them up. */
export const fit: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const model = modelOf(item, doc);
  const rows = rowIndex(doc)
    .rows(model.name, 'fit')
    .filter((row) => row.group_variable === '' && (row.estimate !== null || row.suppressed));
  const values = new Map(
    rows.flatMap((row) => (row.estimate === null ? [] : [[row.category, row.estimate]])),
  );
  const shown = (name: string, value: number) =>
    whole.has(name)
      ? f.integer(value)
      : probabilities.has(name)
        ? f.p(value)
        : f.decimal(value, twoDecimals.has(name) ? 2 : 3);
  const part = (name: string, label: string) =>
    values.has(name) ? [`${label} = ${shown(name, values.get(name)!)}`] : [];
  const interval =
    values.has('rmsea_ci_lower') && values.has('rmsea_ci_upper')
      ? ` (90 %: ${f.decimal(values.get('rmsea_ci_lower')!, 3)}–${f.decimal(values.get('rmsea_ci_upper')!, 3)})`
      : '';
  const p = values.get('pvalue');
  const parts = [
    ...(values.has('chisq') && values.has('df')
      ? [
          `χ²(${f.integer(values.get('df')!)}) = ${f.decimal(values.get('chisq')!, 2)}${
            p === undefined ? '' : `, p ${p < 0.001 ? f.p(p) : `= ${f.p(p)}`}`
          }`,
        ]
      : []),
    ...part('cfi', 'CFI'),
    ...part('tli', 'TLI'),
    ...part('rmsea', 'RMSEA').map(
      (text) => `${text}${language === 'en' ? interval.replace(' %', '%') : interval}`,
    ),
    ...part('srmr', 'SRMR'),
  ];
  return {
    columns: [
      { label: t.fitMeasure, kind: 'text' },
      { label: t.value, kind: 'decimal3' },
      { label: t.reading, kind: 'text' },
    ],
    // Measures without a text of their own are in the results table, for those who look for them.
    rows: rows
      .filter((row) => t.fit[row.category] !== undefined)
      .map((row) => [
        t.fit[row.category]![0],
        row.estimate === null
          ? t.withheld
          : whole.has(row.category) || twoDecimals.has(row.category) || probabilities.has(row.category)
            ? shown(row.category, row.estimate)
            : row.estimate,
        t.fit[row.category]![1],
      ]),
    lead: parts.length === 0 ? undefined : t.fitLine(parts.join('; '), fitVerdict(t, values)),
    notes: [
      ...improperNotes(doc, model, language),
      ...casesNotes(doc, model, language),
      ...groupsNote(doc, model, language),
    ],
    n: nRange(rows),
  };
};
