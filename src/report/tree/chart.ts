import {
  type BuiltFigure,
  captionFacts,
  figureTexts,
  likertOf,
  numberIn,
  palette,
  sequentialColours,
  type TableCell,
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
  const t = figureTexts(language);
  const columns = table.columns.map((column, c) => ({ ...column, c }));
  const likert = likertOf(spec);
  // Bounds of intervals are no bars; nor is the share without an answer, which is of others than those who answered.
  const shares = columns
    .filter(({ label, kind }) => kind === 'percent' && label !== t.lower && label !== t.upper)
    .slice(0, likert?.scale.answers.length);
  const means = columns.filter(({ kind }) => kind.startsWith('decimal')).slice(0, 1);
  const shown = shares.length > 0 ? shares : means;
  const texts = columns.filter(({ kind }) => kind === 'text').map(({ c }) => c);
  if (shown.length === 0 || texts.length === 0) return null;
  const rows = table.rows
    .map((row) => ({ names: texts.map((c) => String(row[c] ?? '')), cells: shown.map(({ c }) => row[c]) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  const known = rows.filter(({ cells }) => cells.every((cell) => numberIn(cell) !== null));
  if (known.length === 0 || rows.length > 60) return null;
  const wholes = known.filter(
    ({ cells }) => Math.abs(cells.reduce<number>((sum, cell) => sum + (numberIn(cell) ?? 0), 0) - 1) < 0.05,
  );
  // Answers of one question make a whole, also where a few rows are rounded for disclosure control.
  const stacked = shown.length > 1 && (likert !== null || 2 * wholes.length > rows.length);
  // What tells how the report's own drawing is read does not hold of a chart, which has no intervals.
  const ofDrawing: string[] = [t.likertNote, t.interval, t.intervalCut, t.intervalNone];
  const notes = built.notes.filter((note) => !ofDrawing.includes(note));
  return {
    facts: captionFacts({ n: built.n, notes }, item, doc, language),
    form: stacked ? 'stacked' : 'clustered',
    unit: shares.length > 0 ? 'share' : 'number',
    ...(item.kind === 'grouped-bars' && shown.length === 1
      ? byGroup(rows)
      : byColumn(rows, {
          stacked,
          names: shown.map(({ label, over }) => (over === undefined ? label : `${over}: ${label}`)),
          colours: likert?.scale.answers.map(({ colour }) => colour) ?? null,
        })),
  };
}

/** A row of the figure's table: what it is called, from the widest to the narrowest, and its numbers. */
interface ChartRow {
  names: string[];
  cells: (TableCell | undefined)[];
}

type Bars = Pick<BarChart, 'categories' | 'headings' | 'series'>;

/** A number of the chart; what stands in place of a withheld one is not drawn. */
const drawnCell = (cell: TableCell | undefined): BarChart['series'][number]['values'][number] =>
  typeof cell === 'string' ? null : (cell ?? null);

/** A category a row, under a heading where its name has two parts; a series a column. */
function byColumn(
  rows: readonly ChartRow[],
  of: { stacked: boolean; names: readonly string[]; colours: readonly string[] | null },
): Bars {
  const colours =
    of.colours?.length === of.names.length
      ? of.colours
      : of.stacked
        ? sequentialColours(of.names.length)
        : of.names.map((_, i) => palette.categorical[i % palette.categorical.length]!);
  return underHeadings(
    rows.map(({ names, cells }) => {
      const word = cells.find((cell) => typeof cell === 'string');
      // Of a bar of several answers nothing is drawn where one of them is withheld, as in the figure.
      const drawn = of.stacked && word !== undefined ? cells.map(() => null) : cells;
      const label = names.at(-1)!;
      return {
        heading: names.slice(0, -1).filter(Boolean).join(' – '),
        label: word === undefined ? label : `${label} (${word})`,
        values: drawn.map(drawnCell),
      };
    }),
    of.names.map((name, i) => ({ name, colour: colours[i]! })),
  );
}

/** Most groups that colours can tell apart, as in the figure. */
const colouredGroups = 6;

/** A series a group, as the figure has it; of many groups a category each, under what they answer. */
function byGroup(rows: readonly ChartRow[]): Bars {
  const groups = [...new Set(rows.map(({ names }) => names.at(-1)!))];
  const series = groups.map((name, i) => ({
    name,
    colour: palette.categorical[i] ?? palette.categorical[0]!,
  }));
  if (groups.length > colouredGroups || rows[0]!.names.length < 2) {
    return byColumn(rows, { stacked: false, names: [''], colours: null });
  }
  const clusters = new Map<string, ChartRow[]>();
  for (const row of rows) {
    const key = row.names.slice(0, -1).join('\n');
    clusters.set(key, [...(clusters.get(key) ?? []), row]);
  }
  return underHeadings(
    [...clusters.values()].map((cluster) => {
      const names = cluster[0]!.names.slice(0, -1);
      const of = (group: string) => cluster.find((row) => row.names.at(-1) === group)?.cells[0];
      return {
        heading: names.slice(0, -1).filter(Boolean).join(' – '),
        label: names.at(-1)!,
        values: groups.map((group) => drawnCell(of(group))),
      };
    }),
    series,
  );
}

/** Rows with a line of its own for each heading that is new. */
function underHeadings(
  rows: readonly { heading: string; label: string; values: BarChart['series'][number]['values'] }[],
  series: readonly { name: string; colour: string }[],
): Bars {
  const headings: number[] = [];
  const lines: { label: string; values: BarChart['series'][number]['values'] }[] = [];
  rows.forEach(({ heading, label, values }, i) => {
    if (heading !== '' && heading !== rows[i - 1]?.heading) {
      headings.push(lines.length);
      lines.push({ label: heading, values: values.map(() => null) });
    }
    lines.push({ label, values });
  });
  return {
    categories: lines.map(({ label }) => label),
    headings,
    series: series.map((one, s) => ({ ...one, values: lines.map(({ values }) => values[s] ?? null) })),
  };
}
