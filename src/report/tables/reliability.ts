import {
  type Absence,
  absenceNotes,
  absenceOf,
  labelOf,
  nRange,
  numberCell,
  rowIndex,
} from '../../figures/index.js';
import { reportTexts } from '../texts/index.js';
import { fieldOf, type TableBuilder } from './table.js';

/** A row a scale: items, n, alpha with Feldt's interval, standardised alpha, omega, mean inter-item correlation. */
export const reliability: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const index = rowIndex(doc);
  const key = { respondent_group: item.respondent_group };
  const alphas = item.variables.map((variable) => index.row({ ...key, variable, statistic: 'alpha' }));
  const absences: (Absence | null)[] = [];
  const rows = item.variables.map((variable, i) => {
    const alpha = alphas[i];
    const cell = (statistic: 'alpha' | 'alpha_std' | 'omega_total' | 'inter_item_correlation') => {
      const own = { ...key, variable, statistic };
      absences.push(absenceOf(doc, own));
      return numberCell(doc, own, language);
    };
    return [
      labelOf(doc, variable, language),
      doc.labels[variable]?.items?.length ?? null,
      fieldOf(alpha, 'n', t.withheld),
      cell('alpha'),
      fieldOf(alpha, 'ci_lower', t.withheld),
      fieldOf(alpha, 'ci_upper', t.withheld),
      cell('alpha_std'),
      cell('omega_total'),
      cell('inter_item_correlation'),
    ];
  });
  return {
    columns: [
      { label: t.scale, kind: 'text' },
      { label: t.items, kind: 'integer' },
      { label: 'n', kind: 'integer' },
      { label: t.alpha, kind: 'decimal2' },
      { label: t.alphaLower, kind: 'decimal2' },
      { label: t.alphaUpper, kind: 'decimal2' },
      { label: t.alphaStd, kind: 'decimal2' },
      { label: t.omega, kind: 'decimal2' },
      { label: t.interItem, kind: 'decimal2' },
    ],
    rows,
    notes: [t.readReliability, ...absenceNotes(absences, language)],
    n: nRange(alphas),
  };
};
