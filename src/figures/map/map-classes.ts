import type { ReportItem, ResultRow, ResultsDocument } from '../../results/index.js';
import { palette } from '../drawing/palette.js';
import type { NumberFormat } from '../format.js';
import { rowIndex } from '../look-up.js';
import { shownOf } from '../shown.js';

/** A class of the map: values from `from` to below `to`; the last one includes its upper end. */
interface MapClass {
  from: number;
  to: number;
  colour: string;
  label: string;
}

/** The palette's ordered colours without the two that are nearly black, where borders would not show. */
function mapColours(count: number): string[] {
  const scale = palette.sequential.slice(0, 6);
  return Array.from(
    { length: count },
    (_, i) => scale[count === 1 ? 2 : Math.round((i * (scale.length - 1)) / (count - 1))]!,
  );
}

/** Half the width of the interval that half of the areas have a wider one than; 0 where none has any. */
function typicalMargin(rows: readonly ResultRow[]): number {
  const halves = rows
    .flatMap(({ ci_lower, ci_upper }) =>
      ci_lower === null || ci_upper === null ? [] : [(ci_upper - ci_lower) / 2],
    )
    .sort((a, b) => a - b);
  return halves[Math.floor((halves.length - 1) / 2)] ?? 0;
}

/**
 * At most six classes of equal width with round limits, light to dark. No class is narrower than the typical area's margin
 * of error, five percentage points, or a fifth of a scale point: colours would else part areas that may be alike.
 * @param range ends of the scale that means are on
 */
export function classesOf(
  rows: readonly ResultRow[],
  share: boolean,
  f: NumberFormat,
  range: readonly [number, number] | null,
): MapClass[] {
  const values = rows.flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
  if (values.length === 0) return [];
  const margin = typicalMargin(rows);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const power = 10 ** Math.floor(Math.log10(Math.max(most - least, 1e-6)) - 1);
  const fifth = range === null ? 0 : Math.min(1, range[1] - range[0]) / 5;
  const steps = share
    ? [0.05, 0.1, 0.2, 0.25, 0.5]
    : [
        ...(fifth > 0 ? [fifth] : []),
        ...[1, 2, 2.5, 5, 10, 20, 50, 100, 200, 500].map((m) => m * power).filter((s) => s > fifth),
      ];
  const limits = (step: number) => {
    const first = Math.floor(least / step + 1e-9);
    const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
    return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(10)));
  };
  const wide = steps.filter((step) => step >= margin - 1e-9);
  const edges =
    (wide.length > 0 ? wide : steps.slice(-1)).map(limits).find((list) => list.length <= 7) ??
    limits(steps.at(-1)!);
  const digits = Math.max(0, ...edges.map((x) => (String(x).split('.')[1] ?? '').length));
  const text = (x: number) => (share ? f.decimal(x * 100, 0) : f.decimal(x, digits));
  const ending = share ? f.percent(0).replace('0', '') : '';
  const colours = mapColours(edges.length - 1);
  return edges.slice(1).map((to, i) => ({
    from: edges[i]!,
    to,
    colour: colours[i]!,
    label: `${text(edges[i]!)}–${text(to)}${ending}`,
  }));
}

/** What all maps of the report show of this variable: they have the same classes, so that colours mean the same. */
export function familyRows(item: ReportItem, doc: ResultsDocument): ResultRow[] {
  const index = rowIndex(doc);
  const shown = (other: ReportItem) => shownOf(other, doc, other.variables[0] ?? '');
  const key = shown(item);
  const maps = doc.report.chapters
    .flatMap((chapter) => chapter.items)
    .filter((other) => {
      if (other.kind !== 'map') return false;
      const its = shown(other);
      return (
        its.variable === key.variable && its.statistic === key.statistic && its.category === key.category
      );
    });
  return (maps.includes(item) ? maps : [item]).flatMap((other) =>
    index
      .rows(key.variable, key.statistic)
      .filter(
        (row) =>
          row.category === key.category &&
          row.group_variable === other.by &&
          row.respondent_group === other.respondent_group &&
          row.estimate !== null,
      ),
  );
}

export const classOf = (value: number, classes: readonly MapClass[]): MapClass =>
  classes.find((c) => value < c.to) ?? classes.at(-1)!;
