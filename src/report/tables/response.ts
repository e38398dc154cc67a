import { columnsAs } from '../../figures/index.js';
import { inLanguage } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { TableBuilder } from './table.js';

/** Respondents by response status, and their share of those invited. */
export const response: TableBuilder = (_item, doc, { language }) => {
  const t = reportTexts(language);
  const { invited, response: statuses } = doc.provenance;
  const share = (n: number) => (invited ? n / invited : null);
  // Without the number invited there is nothing to give shares of.
  const rows = statuses.map(({ label, n }) => [
    inLanguage(label, language),
    n,
    ...(invited === null ? [] : [share(n)]),
  ]);
  const strong = new Set<number>();
  if (invited !== null) {
    strong.add(rows.length);
    rows.push([t.invited, invited, 1]);
  }
  return {
    columns: [
      { label: t.status, kind: 'text' },
      { label: t.count, kind: 'integer' },
      ...(invited === null ? [] : columnsAs('percent', t.shareOfInvited)),
    ],
    rows,
    strong,
    // Where a table has the samples and rates, this one is for looking up.
    collapsed: doc.report.chapters.some(({ items }) => items.some(({ kind }) => kind === 'response-groups')),
    notes: [],
    n: null,
  };
};
