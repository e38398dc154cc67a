import { inLanguage, type ResultRow } from '../results/index.js';
import { withheldNotes } from './distribution.js';
import { type FigureBuilder, type Spec, totalWidth } from './figure.js';
import { textWidth } from './fonts.js';
import { numberFormat } from './format.js';
import { faintInk, gridColour, ink, palette, seriesColour } from './palette.js';
import { numberAxis, numberTicks, percentAxis, shareTicks } from './row-chart.js';
import { cellOf, groupsOf, labelOf, nRange, rowIndex } from './rows.js';
import { isShare, shownHeading, shownOf } from './shown.js';
import { lineHeight, short, size, topLevel } from './spec.js';
import { figureTexts } from './texts/index.js';

/** Standard normal quantiles of the limits: 2.5 and 97.5 per cent, 0.1 and 99.9 per cent. */
const levels = [
  { name: '95 %', tail: 0.025, z: 1.959963984540054 },
  { name: '99.8 %', tail: 0.001, z: 3.090232306167813 },
] as const;

/**
 * Lower control limit of a share among n: the binomial quantile, interpolated so that the limit is smooth in n
 * (Spiegelhalter 2005, Statistics in Medicine 24, appendix A.1.1). A count lies below it exactly when counts
 * that low have less than this probability.
 * @param tail probability below the limit
 */
export function lowerShareLimit(share: number, n: number, tail: number): number {
  if (share <= 0 || share >= 1) return share;
  let mass = Math.exp(n * Math.log1p(-share));
  let [below, cumulated, r] = [0, mass, 0];
  while (cumulated < tail && r < n) {
    r++;
    mass *= ((n - r + 1) / r) * (share / (1 - share));
    [below, cumulated] = [cumulated, cumulated + mass];
  }
  const alpha = mass === 0 ? 0 : (below + mass - tail) / mass;
  return Math.min(1, Math.max(0, (r - alpha) / n));
}

/**
 * Upper control limit of a share among n: the lower one of those who answered otherwise. Taken so and not from
 * the upper quantile, which interpolated lies up to one answer too low: it would call five of five unlikely
 * where 94 per cent of all answer so.
 * @param tail probability above the limit
 */
export function upperShareLimit(share: number, n: number, tail: number): number {
  return 1 - lowerShareLimit(1 - share, n, tail);
}

interface Limits {
  low: number;
  high: number;
}

/** Control limits around the value for all, by n: binomial for a share, normal for a mean with its standard deviation. */
function limitsOf(
  whole: ResultRow,
  share: boolean,
  sd: number,
  n: number,
  level: (typeof levels)[number],
): Limits {
  const centre = whole.estimate!;
  if (!share) {
    const half = (level.z * sd) / Math.sqrt(n);
    return { low: centre - half, high: centre + half };
  }
  // Where n (1 - p) underflows, the normal approximation is exact for all that a screen can show.
  if (n > 500) {
    const half = level.z * Math.sqrt((centre * (1 - centre)) / n);
    return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
  }
  return { low: lowerShareLimit(centre, n, level.tail), high: upperShareLimit(centre, n, level.tail) };
}

/** Names beside their points, those of most answers first; one that would lie over another is left to the table. */
function placeNames<P extends { label: string; n: number }>(
  points: readonly P[],
  place: (point: P) => { x: number; y: number; align: 'left' | 'right' },
): (P & { align: 'left' | 'right' })[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return [...points]
    .sort((a, b) => b.n - a.n)
    .flatMap((point) => {
      const { x, y, align } = place(point);
      const length = textWidth(point.label, size.value) + 10;
      const box = align === 'left' ? { left: x, right: x + length, y } : { left: x - length, right: x, y };
      const free = taken.every(
        (other) =>
          box.right < other.left || other.right < box.left || Math.abs(box.y - other.y) >= lineHeight - 2,
      );
      if (!free) return [];
      taken.push(box);
      return [{ ...point, align }];
    });
}

/**
 * Groups' estimates against their number of answers, with control limits around the value for all: what chance
 * alone would give (Spiegelhalter 2005). Small groups scatter more, and are so not mistaken for good or bad ones.
 */
export const funnel: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const key = { ...shownOf(item, doc, item.variables[0] ?? ''), respondent_group: item.respondent_group };
  const share = isShare(key.statistic);
  const whole = index.row(key);
  const rows = groupsOf(item, doc, language)
    .map((group) => ({
      ...group,
      row: index.row({ ...key, group_variable: item.by, group_value: group.code }),
    }))
    .filter(({ row }) => row !== undefined);
  const sdRow = index.row({
    variable: key.variable,
    statistic: 'sd',
    respondent_group: item.respondent_group,
  });
  // Without the standard deviation, the standard error of the mean tells it.
  const sd = sdRow?.estimate ?? (whole?.se ?? Number.NaN) * Math.sqrt(whole?.n ?? Number.NaN);
  const hasLimits = whole?.estimate != null && (share || Number.isFinite(sd));
  const limits = (n: number) => levels.map((level) => limitsOf(whole!, share, sd, n, level));
  const shown = (value: number) => (share ? f.percent(value) : f.decimal(value, 2));
  const points = rows.flatMap(({ label, row }) => {
    if (row?.estimate == null || row.n === null || row.n <= 0) return [];
    const around = hasLimits ? limits(row.n) : [];
    const outside = around.filter(
      ({ low, high }) => row.estimate! < low - 1e-12 || row.estimate! > high + 1e-12,
    ).length;
    return [{ label, n: row.n, estimate: row.estimate, around, outside }];
  });

  const largest = Math.max(10, ...points.map((p) => p.n));
  const smallest = Math.max(1, Math.min(largest, ...points.map((p) => p.n)));
  // Evenly spaced in the root of n, as the limits narrow with it.
  const steps = hasLimits
    ? Array.from({ length: 60 }, (_, i) => {
        const root = Math.sqrt(smallest) + ((Math.sqrt(largest) - Math.sqrt(smallest)) * i) / 59;
        return Math.round(root ** 2);
      }).filter((n, i, all) => n !== all[i - 1])
    : [];
  const curves = steps.flatMap((n) => {
    const [inner, outer] = limits(n) as [Limits, Limits];
    return [
      { n, y: short(inner.low), curve: 'inner low', level: 0 },
      { n, y: short(inner.high), curve: 'inner high', level: 0 },
      { n, y: short(outer.low), curve: 'outer low', level: 1 },
      { n, y: short(outer.high), curve: 'outer high', level: 1 },
    ];
  });
  const values = [
    ...points.map((p) => p.estimate),
    ...curves.map((c) => c.y),
    ...(hasLimits ? [whole!.estimate!] : []),
  ];
  const [least, most] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const margin = (most - least) * 0.04 || 0.05;
  const low = share ? Math.max(0, least - margin) : least - margin;
  const high = share ? Math.min(1, most + margin) : most + margin;
  const ticks = share ? shareTicks(low, high) : numberTicks(low, high);
  const y: Spec = {
    field: 'y',
    type: 'quantitative',
    scale: { domain: [short(low), short(high)], nice: false, zero: false },
    axis: {
      ...(share
        ? percentAxis(ticks, language === 'en' ? '%' : '\u00a0%')
        : numberAxis(ticks, language !== 'en')),
      grid: true,
      gridColor: gridColour,
    },
  };
  const x: Spec = {
    field: 'n',
    type: 'quantitative',
    scale: { domain: [0, largest], nice: false },
    axis: { title: t.funnelN, tickCount: width === 'wide' ? 8 : 4, labelOverlap: true },
  };
  const curveLayer = (level: number, mark: Spec): Spec => ({
    data: {
      values: curves.filter((c) => c.level === level).map(({ n, y: at, curve }) => ({ n, y: at, curve })),
    },
    mark: { type: 'line', color: faintInk, clip: false, ...mark },
    encoding: { x, y, detail: { field: 'curve' } },
  });
  const data = points.map((p) => ({
    n: p.n,
    y: short(p.estimate),
    label: p.label,
    colour:
      p.outside === 2 ? palette.categorical[2] : p.outside === 1 ? palette.categorical[1] : seriesColour,
  }));
  const named = points.filter((p) => p.outside === 2);
  const plot = { width: totalWidth[width] - 12 - 46, height: width === 'wide' ? 420 : 340 };
  const names = placeNames(named, (p) => ({
    x: (p.n / largest) * plot.width,
    y: ((high - p.estimate) / (high - low)) * plot.height,
    align: p.n > largest * 0.7 ? ('right' as const) : ('left' as const),
  }));
  const spec = topLevel({
    ...plot,
    layer: [
      ...(points.length === 0
        ? []
        : [
            ...(hasLimits
              ? [
                  curveLayer(1, { strokeWidth: 1.2 }),
                  curveLayer(0, { strokeWidth: 1.2, strokeDash: [5, 4] }),
                  {
                    data: { values: [{ y: short(whole!.estimate!) }] },
                    mark: { type: 'rule', color: ink, strokeWidth: 1.2 },
                    encoding: { y },
                  },
                ]
              : []),
            {
              data: { values: data },
              mark: { type: 'point', filled: true, size: 44, opacity: 0.9, stroke: ink, strokeWidth: 0.5 },
              encoding: { x, y, fill: { field: 'colour', type: 'nominal', scale: null } },
            },
            // Names only where chance is an unlikely reason.
            ...(['left', 'right'] as const).flatMap((align) => {
              const list = names.filter((p) => p.align === align);
              return list.length === 0
                ? []
                : [
                    {
                      data: { values: list.map((p) => ({ n: p.n, y: short(p.estimate), label: p.label })) },
                      mark: {
                        type: 'text',
                        align,
                        dx: align === 'left' ? 7 : -7,
                        baseline: 'middle',
                        fontSize: size.value,
                      },
                      encoding: { x, y, text: { field: 'label' } },
                    },
                  ];
            }),
          ]),
      ...(points.length > 0
        ? []
        : [{ data: { values: [{}] }, mark: { type: 'text', text: t.noNumbers }, encoding: {} }]),
    ],
  });
  const heading = shownHeading(key, doc, t, (text) => inLanguage(text, language));
  const kind = share ? ('percent' as const) : ('decimal2' as const);
  const outside = points.filter((p) => p.outside > 0).length;
  const levelName = (level: (typeof levels)[number]) =>
    language === 'en' ? level.name.replace(' ', '') : level.name.replace('.', ',').replace(' ', '\u00a0');
  const position = [t.funnelWithin, t.funnelOutside95, t.funnelOutside998];
  const byLabel = new Map(points.map((p) => [p.label, p]));
  return {
    spec,
    table: {
      columns: [
        { label: labelOf(doc, item.by, language), kind: 'text' },
        { label: 'n', kind: 'integer' },
        { label: heading, kind },
        ...levels.flatMap((level) => [
          { label: t.funnelLowerLimit(levelName(level)), kind },
          { label: t.funnelUpperLimit(levelName(level)), kind },
        ]),
        { label: t.funnelPosition, kind: 'text' },
      ],
      rows: rows.map(({ label, row }) => {
        const point = byLabel.get(label);
        return [
          label,
          row?.n ?? null,
          cellOf(row, t.withheld),
          ...(point === undefined || point.around.length === 0
            ? [null, null, null, null, null]
            : [...point.around.flatMap((l) => [l.low, l.high]), position[point.outside]!]),
        ];
      }),
    },
    alt: [
      t.funnelAlt(labelOf(doc, key.variable, language), points.length),
      ...(hasLimits
        ? [t.wholeValue(shown(whole!.estimate!)), t.funnelOutside(outside, named.length)]
        : [t.noNumbers]),
    ].join(' '),
    n: nRange([whole]),
    notes: [
      ...(hasLimits ? [t.funnelNote] : []),
      ...withheldNotes(
        rows.map(({ row }) => row),
        language,
      ),
    ],
  };
};
