import { numberFormat } from '../../figures/index.js';
import { inLanguage, type PublishedComparison } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import { reasonText } from '../withheld.js';
import type { TableBuilder } from './table.js';

/** Published figures beside the same figures computed from these data. */
export const published: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const wanted = new Set(item.variables);
  const list = doc.published.filter(
    (entry) => wanted.size === 0 || wanted.has(entry.variable) || wanted.has(entry.id),
  );
  const whole = ({ statistic }: PublishedComparison) => statistic === 'count' || statistic === 'rank';
  const shown = (entry: PublishedComparison, value: number) => {
    if (entry.statistic === 'proportion') return f.percent(value);
    if (entry.statistic === 'rank') return t.rankOf(f.integer(value));
    return whole(entry) ? f.integer(value) : f.decimal(value, entry.statistic === 'fit' ? 3 : 2);
  };
  const said = (entry: PublishedComparison): string | null => {
    const { value, at_least: low, at_most: high } = entry;
    if (value !== null) return shown(entry, value);
    // A place in a list: «nr. 1 til nr. 6».
    if (entry.statistic === 'rank' && high !== null)
      return t.between(shown(entry, low ?? 1), shown(entry, high));
    if (low !== null && high !== null) return t.between(shown(entry, low), shown(entry, high));
    if (low !== null) return t.atLeast(shown(entry, low));
    return high === null ? null : t.atMost(shown(entry, high));
  };
  const compared = (entry: PublishedComparison): string | null => {
    const { value, at_least: low, at_most: high, computed } = entry;
    if (computed === null)
      return entry.reason === '' || entry.reason === 'not computed'
        ? null
        : reasonText(entry.reason, language);
    if (value !== null) {
      const points = entry.statistic === 'proportion' ? (computed - value) * 100 : computed - value;
      return f.decimal(points, entry.statistic === 'proportion' ? 1 : whole(entry) ? 0 : 3);
    }
    return (low === null || computed >= low) && (high === null || computed <= high)
      ? t.withinBound
      : t.outsideBound;
  };
  return {
    columns: [
      { label: t.statement, kind: 'text' },
      { label: t.publishedSource, kind: 'text' },
      { label: t.published, kind: 'text' },
      { label: t.computed, kind: 'text' },
      { label: t.difference, kind: 'text' },
      { label: 'n', kind: 'integer' },
    ],
    rows: list.map((entry) => [
      inLanguage(entry.statement, language),
      entry.source,
      said(entry),
      entry.computed === null
        ? entry.reason === 'not computed'
          ? null
          : t.withheld
        : shown(entry, entry.computed),
      compared(entry),
      entry.n,
    ]),
    notes: [t.readPublished],
    n: null,
  };
};
