import type { Codebook, PublishedFigure } from '../codebook/index.js';
import type { PublishedComparison, ResultRow } from '../results/index.js';

/** The codebook's published figures beside the same figures from these rows. */
export function comparePublished(codebook: Codebook, rows: readonly ResultRow[]): PublishedComparison[] {
  return codebook.published.map((figure) => {
    const matching = rows.filter((row) => matches(row, figure));
    const withheld = matching.find((row) => row.suppressed);
    const known = matching.filter((row) => row.estimate !== null);
    return {
      id: figure.id,
      statement: figure.statement,
      source: figure.source,
      statistic: figure.statistic,
      variable: figure.variable,
      value: figure.value ?? null,
      at_least: figure.at_least ?? null,
      at_most: figure.at_most ?? null,
      computed:
        known.length === 0 || withheld !== undefined
          ? null
          : known.reduce((sum, row) => sum + row.estimate!, 0),
      n: known[0]?.n ?? null,
      reason: withheld?.reason ?? (known.length === 0 ? 'not computed' : ''),
    };
  });
}

/** Rows that make up a published figure: one, or one for each category that is counted together. */
function matches(row: ResultRow, figure: PublishedFigure): boolean {
  if (row.variable !== figure.variable || row.statistic !== figure.statistic) return false;
  if (row.respondent_group !== (figure.respondent_group ?? '')) return false;
  if (row.group_variable !== (figure.group?.variable ?? '')) return false;
  if (row.group_value !== String(figure.group?.value ?? '')) return false;
  if (figure.statistic === 'fit') return row.category === figure.measure;
  if (figure.category === undefined) return row.category === '' || row.category === '1';
  return figure.category.map(String).includes(row.category);
}
