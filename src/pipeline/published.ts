import type { Codebook, PublishedFigure } from '../codebook/index.js';
import type { PublishedComparison, ResultRow } from '../results/index.js';

/** The codebook's published figures beside the same figures from these rows. */
export function comparePublished(codebook: Codebook, rows: readonly ResultRow[]): PublishedComparison[] {
  return codebook.published.map((figure) => {
    const own = rows.filter((row) => matches(row, figure));
    const others = figure.statistic === 'rank' ? otherOptions(codebook, figure) : [];
    const beside = others.map((other) => rows.filter((row) => matches(row, other)));
    const withheld = [own, ...beside].flat().find((row) => row.suppressed);
    const estimates = [own, ...beside].map((list) =>
      list.flatMap(({ estimate }) => (estimate === null ? [] : [estimate])),
    );
    const known = estimates.every((list) => list.length > 0);
    const [sum, ...sums] = estimates.map((list) => list.reduce((a, b) => a + b, 0));
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
        !known || withheld !== undefined
          ? null
          : figure.statistic === 'rank'
            ? 1 + sums.filter((other) => other > sum!).length
            : sum!,
      n: own.find(({ estimate }) => estimate !== null)?.n ?? null,
      reason: withheld?.reason ?? (known ? '' : 'not computed'),
    };
  });
}

/** The figure for each of the other options of its tick-all question; options ticked as often share a rank. */
function otherOptions(codebook: Codebook, figure: PublishedFigure): PublishedFigure[] {
  const question = codebook.questions.find(
    ({ kind, variables }) => kind === 'multiple_choice' && variables.includes(figure.variable),
  );
  const others = question?.variables.filter((variable) => variable !== figure.variable) ?? [];
  return others.map((variable) => ({ ...figure, variable }));
}

/** Rows that make up a published figure: one, or one for each category that is counted together. */
function matches(row: ResultRow, figure: PublishedFigure): boolean {
  const statistic = figure.statistic === 'rank' ? 'proportion' : figure.statistic;
  if (row.variable !== figure.variable || row.statistic !== statistic) return false;
  if (row.respondent_group !== (figure.respondent_group ?? '')) return false;
  if (row.group_variable !== (figure.group?.variable ?? '')) return false;
  if (row.group_value !== String(figure.group?.value ?? '')) return false;
  if (figure.statistic === 'fit') return row.category === figure.measure;
  if (figure.category === undefined) return row.category === '' || row.category === '1';
  return figure.category.map(String).includes(row.category);
}
