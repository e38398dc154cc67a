import {
  fitMeasures,
  fitNumber,
  fitParts,
  fitRow,
  fitRows,
  hasOwnDigits,
  modelOf,
  nRange,
} from '../../figures/index.js';
import { type ReportTexts, reportTexts } from '../texts/index.js';
import { casesNotes, groupsNote } from './estimates.js';
import { improperNotes } from './improper.js';
import type { TableBuilder } from './table.js';

/**
 * What the usual limits say of a model (Hu & Bentler 1999; Browne & Cudeck 1993): CFI above 0.95 and 0.90,
 * RMSEA below 0.05 and 0.08, SRMR below 0.08.
 */
function fitVerdict(t: ReportTexts, fit: ReadonlyMap<string, number>): string {
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
  const model = modelOf(item, doc);
  const found = fitRows(doc, model.name);
  // Measures without a text of their own are in the results table, for those who look for them.
  const rows = Object.entries(t.fit).flatMap(([measure, [label, reading]]) => {
    const row = fitRow(found, measure);
    return row === undefined || (row.estimate === null && !row.suppressed)
      ? []
      : [{ measure, label, reading, row }];
  });
  const scaled = rows.some(({ measure, row }) => row.category !== measure);
  const values = fitMeasures(doc, model.name);
  const parts = fitParts(values, language);
  return {
    columns: [
      { label: t.fitMeasure, kind: 'text' },
      { label: t.value, kind: 'decimal3' },
      { label: t.reading, kind: 'text' },
    ],
    rows: rows.map(({ measure, label, reading, row }) => [
      label,
      row.estimate === null
        ? t.withheld
        : hasOwnDigits(measure)
          ? fitNumber(measure, row.estimate, language)
          : row.estimate,
      reading,
    ]),
    lead:
      parts.length === 0
        ? undefined
        : values.get('df') === 0
          ? t.fitExact
          : t.fitLine(parts.join('; '), fitVerdict(t, values)),
    collapsed: true,
    notes: [
      ...(scaled ? [t.readScaled] : []),
      ...improperNotes(doc, model, language),
      ...casesNotes(doc, model, language),
      ...groupsNote(doc, model, language),
    ],
    n: nRange(rows.map(({ row }) => row)),
  };
};
