import {
  type Absence,
  absenceNotes,
  absenceOf,
  labelOf,
  nRange,
  numberCell,
  numberFormat,
  rowIndex,
  type TableCell,
} from '../../figures/index.js';
import { reportTexts } from '../texts/index.js';
import { fieldOf, type TableBuilder } from './table.js';

/**
 * A row a scale: items, n, alpha with Feldt's interval, standardised alpha, omega, mean inter-item correlation. Under a
 * scale that few have answered in full: alpha by pairwise covariances, and without the item that most lack.
 */
export const reliability: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const key = { respondent_group: item.respondent_group };
  const alphas = item.variables.map((variable) => index.row({ ...key, variable, statistic: 'alpha' }));
  const absences: (Absence | null)[] = [];
  const few: string[] = [];
  const others = (variable: string, n: number | null): TableCell[][] => {
    const pairwise = index.row({ ...key, variable, statistic: 'alpha_pairwise' });
    if (pairwise === undefined || pairwise.suppressed) return [];
    const scale = labelOf(doc, variable, language);
    const scored = index.row({ ...key, variable, statistic: 'mean' })?.n ?? null;
    if (n !== null && scored !== null) few.push(t.fewComplete(scale, f.integer(n), f.integer(scored)));
    const [left] = index
      .rows(variable, 'alpha_without_item')
      .filter((row) => row.respondent_group === item.respondent_group && !row.suppressed);
    const items = doc.labels[variable]?.items?.length ?? null;
    return [
      [t.alphaPairwise(scale), items, pairwise.n, pairwise.estimate, null, null, null, null, null],
      ...(left === undefined
        ? []
        : [
            [
              t.alphaWithout(scale, labelOf(doc, left.category, language)),
              items === null ? null : items - 1,
              left.n,
              left.estimate,
              left.ci_lower,
              left.ci_upper,
              null,
              null,
              null,
            ],
          ]),
    ];
  };
  /** The lowest and the highest alpha, of two scales or more. */
  const leadOf = (): string | undefined => {
    const known = item.variables.flatMap((variable, i) => {
      const row = alphas[i];
      return row === undefined || row.suppressed || row.estimate === null
        ? []
        : [{ name: labelOf(doc, variable, language), alpha: row.estimate }];
    });
    const sorted = [...known].sort((a, b) => a.alpha - b.alpha);
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (low === undefined || high === undefined || sorted.length < 2) return undefined;
    return t.alphasFrom(f.decimal(low.alpha, 2), low.name, f.decimal(high.alpha, 2), high.name);
  };
  const rows = item.variables.flatMap((variable, i) => {
    const alpha = alphas[i];
    const cell = (statistic: 'alpha' | 'alpha_std' | 'omega_total' | 'inter_item_correlation') => {
      const own = { ...key, variable, statistic };
      absences.push(absenceOf(doc, own));
      return numberCell(doc, own, language);
    };
    return [
      [
        labelOf(doc, variable, language),
        doc.labels[variable]?.items?.length ?? null,
        fieldOf(alpha, 'n', t.withheld),
        cell('alpha'),
        fieldOf(alpha, 'ci_lower', t.withheld),
        fieldOf(alpha, 'ci_upper', t.withheld),
        cell('alpha_std'),
        cell('omega_total'),
        cell('inter_item_correlation'),
      ],
      ...others(variable, alpha?.n ?? null),
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
    notes: [t.readReliability, ...few, ...absenceNotes(absences, language)],
    n: nRange(alphas),
    lead: leadOf(),
  };
};
