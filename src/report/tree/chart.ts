import {
  type BuiltFigure,
  captionFacts,
  figureTexts,
  likertOf,
  palette,
  sequentialColours,
} from '../../figures/index.js';
import type { Language, ReportItem, ResultsDocument } from '../../results/index.js';
import type { BarChart } from './tree.js';

/** Kinds whose figure is bars from nought, which other programs can draw from the same numbers. */
const barKinds: ReadonlySet<string> = new Set(['bars', 'likert', 'grouped-bars', 'score-distribution']);

/**
 * A figure of bars as the numbers that a chart of another program is made of; null of other figures, and where nothing can
 * be drawn. A number that is withheld is left out of the chart, as it is of the figure.
 */
export function chartOf(
  item: ReportItem,
  built: BuiltFigure,
  doc: ResultsDocument,
  language: Language,
): BarChart | null {
  const { spec, table } = built;
  if (!barKinds.has(item.kind)) return null;
  const columns = table.columns.map((column, c) => ({ ...column, c }));
  const shares = columns.filter(({ kind }) => kind === 'percent');
  const means = columns.filter(({ kind }) => kind.startsWith('decimal')).slice(0, 1);
  const shown = shares.length > 0 ? shares : means;
  const texts = columns.filter(({ kind }) => kind === 'text');
  if (shown.length === 0 || texts.length === 0) return null;
  const numberAt = (row: (typeof table.rows)[number], c: number) =>
    typeof row[c] === 'number' ? row[c] : null;
  const rows = table.rows.filter((row) => shown.some(({ c }) => numberAt(row, c) !== null));
  if (rows.length === 0 || rows.length > 60) return null;
  const likert = likertOf(spec);
  const wholes = rows.filter((row) => {
    const sum = shown.reduce((total, { c }) => total + (numberAt(row, c) ?? 0), 0);
    return Math.abs(sum - 1) < 0.05;
  });
  // Answers of one question make a whole, also where a few rows are rounded or lack an answer for disclosure control.
  const stacked = shown.length > 1 && (likert !== null || 2 * wholes.length > rows.length);
  const colours =
    likert?.scale.answers.length === shown.length
      ? likert.scale.answers.map(({ colour }) => colour)
      : stacked
        ? sequentialColours(shown.length)
        : shown.map((_, i) => palette.categorical[i % palette.categorical.length]!);
  // What tells how the report's own drawing is read does not hold of a chart.
  const notes = built.notes.filter((note) => note !== figureTexts(language).likertNote);
  return {
    facts: captionFacts({ n: built.n, notes }, item, doc, language),
    form: stacked ? 'stacked' : 'clustered',
    unit: shares.length > 0 ? 'share' : 'number',
    categories: rows.map((row) =>
      texts
        .map(({ c }) => row[c])
        .filter((text) => text !== null && text !== '')
        .join(' – '),
    ),
    series: shown.map(({ label, over, c }, i) => ({
      name: over === undefined ? label : `${over}: ${label}`,
      colour: colours[i]!,
      values: rows.map((row) => numberAt(row, c)),
    })),
  };
}
