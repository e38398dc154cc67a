import type { Language } from '../../results/index.js';
import { absenceNotes, absenceWord, errorCell } from '../absence.js';
import { axisOf, axisSpec } from '../axis.js';
import { ink, palette } from '../drawing/palette.js';
import { pixels, round, short, size, topLevel } from '../drawing/spec.js';
import type { FigureBuilder, Spec } from '../figure.js';
import { numberFormat } from '../format.js';
import { intervalNotes, intervalOf } from '../intervals.js';
import { nRange } from '../look-up.js';
import { figureTexts } from '../texts/index.js';
import { variationFigureTexts } from '../texts/variation.js';
import {
  type AbsentRow,
  absentLayer,
  barLayer,
  cutLayer,
  gridLayer,
  legend,
  rowLayout,
  textLayer,
} from './row-chart.js';
import { type Level, type Outcome, outcomesOf } from './variation-rows.js';

/** Room for «12 % (4–20)» right of the bars. */
const numberRoom = 92;

/**
 * Where the differences in the answers lie: for each question a bar a level of groups, as long as the share of the
 * variation that lies there, with its interval; the greatest first. What is left, within the innermost groups, is not
 * drawn.
 */
export const variation: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const own = variationFigureTexts[language];
  const f = numberFormat(language);
  const { outcomes, levels } = outcomesOf(item, doc, language);
  const colours = coloursOf(levels.length);
  const nameOf = (l: number) => own.between(levels[l]!.many, l === 0 ? null : levels[l - 1]!.label);
  const entries = levels.map((_, l) => ({ label: nameOf(l), colour: colours[l]! }));
  const above = legend(entries, 0, width);
  const layout = rowLayout(outcomes, {
    width,
    right: numberRoom,
    barHeight: levels.length < 2 ? 20 : 16 * levels.length,
    top: above.height,
  });
  const axis = axisOf(item, doc);
  const bars: Spec[] = [];
  const intervals: Spec[] = [];
  const numbers: Spec[] = [];
  const cuts: { at: number; side: 'low' | 'high'; y: number }[] = [];
  const absent: AbsentRow[] = [];
  outcomes.forEach(({ label, shares, absence }, i) => {
    const place = layout.rows[i]!;
    if (absence !== null) {
      absent.push({ place, word: absenceWord(absence, language) });
      return;
    }
    const step = (place.y1 - place.y0) / levels.length;
    shares.forEach((row, l) => {
      if (row?.estimate == null) return;
      const y0 = place.y0 + l * step;
      const yc = round(y0 + step / 2);
      const [low, high] = [row.ci_lower, row.ci_upper].map((x) => (x === null ? null : f.integer(100 * x)));
      const text = `${f.percent(row.estimate)}${low == null || high == null ? '' : ` (${low}–${high})`}`;
      bars.push({
        question: label,
        level: nameOf(l),
        n: row.n,
        start: 0,
        end: short(row.estimate),
        y0: round(y0 + 1),
        y1: round(y0 + step - 1),
        colour: colours[l],
      });
      numbers.push({ x: layout.plotWidth + numberRoom - 6, y: yc, text });
      const interval = intervalOf(row, axis);
      if (interval === null) return;
      intervals.push({ x: interval.start, x2: interval.end, y: yc });
      cuts.push(...interval.cut.map((cut) => ({ ...cut, y: yc })));
    });
  });
  const x: Spec = { type: 'quantitative', ...axisSpec(axis, language, { title: own.heading }) };
  const bare = { field: 'x', type: 'quantitative' };
  const spec = topLevel({
    width: layout.plotWidth,
    height: layout.height,
    layer: [
      ...legend(entries, layout.left, width).layers,
      ...(bars.length === 0
        ? []
        : [
            ...gridLayer(axis.ticks, layout, width),
            barLayer(bars, x),
            {
              data: { values: intervals },
              mark: { type: 'rule', color: ink, strokeWidth: 1.4 },
              encoding: { x: bare, x2: { field: 'x2' }, y: pixels('y') },
            },
            ...cutLayer(cuts),
            textLayer(numbers, { align: 'right', fontSize: size.value }),
          ]),
      ...absentLayer(absent),
      ...layout.layers,
    ],
  });
  const lead = leadOf(outcomes, levels, language);
  const shown = outcomes.flatMap(({ shares }) => shares);
  return {
    spec,
    nothingLeft: bars.length === 0 && outcomes.some(({ row }) => row?.suppressed),
    table: {
      columns: [
        { label: t.variable, kind: 'text' },
        ...levels.flatMap((_, l) =>
          [own.heading, t.lower, t.upper].map((label) => ({
            label,
            kind: 'percent' as const,
            over: nameOf(l),
          })),
        ),
        { label: 'n', kind: 'integer' as const },
      ],
      rows: outcomes.map(({ label, shares, absence, row }) => [
        label,
        ...shares.flatMap((share) => [
          absence === null ? (share?.estimate ?? null) : absenceWord(absence, language),
          errorCell(share, 'ci_lower', language),
          errorCell(share, 'ci_upper', language),
        ]),
        row?.n ?? null,
      ]),
    },
    alt: `${own.alt(outcomes.length)} ${lead ?? `${own.none}.`}`,
    n: nRange(outcomes.map(({ row }) => row)),
    notes: [
      ...(bars.length === 0
        ? []
        : [...intervalNotes(shown, axis, language), own.read, ...exampleOf(outcomes, levels, language)]),
      ...(shown.some((row) => row?.method.startsWith('logistic')) ? [own.latent] : []),
      ...absenceNotes(
        outcomes.map(({ absence }) => absence),
        language,
      ),
    ],
    ...(lead === null ? {} : { lead }),
  };
};

/** Innermost level in the colour of a single series, the others lighter. */
function coloursOf(levels: number): string[] {
  const colours = [palette.categorical[0]!, palette.categorical[1]!, palette.categorical[2]!];
  return colours.slice(0, Math.max(1, levels)).reverse();
}

/** How the greatest share is read, in words. */
function exampleOf(outcomes: readonly Outcome[], levels: readonly Level[], language: Language): string[] {
  const f = numberFormat(language);
  const most = outcomes.find(({ total }) => total !== null);
  if (most === undefined) return [];
  const share = Math.round(100 * most.total!.share);
  const many = levels.map((level) => level.many);
  const same = levels.at(-1)!.label;
  return [
    variationFigureTexts[language].example(most.label, f.integer(share), f.integer(100 - share), many, same),
  ];
}

function leadOf(outcomes: readonly Outcome[], levels: readonly Level[], language: Language): string | null {
  const f = numberFormat(language);
  const known = outcomes.filter(({ total }) => total !== null);
  const most = known[0];
  if (most === undefined) return null;
  const whole = (share: number) => f.integer(100 * share);
  const { share, low, high } = most.total!;
  return variationFigureTexts[language].lead({
    many: levels.map(({ many }) => many),
    names: levels.map(({ label }) => label),
    range: [whole(known.at(-1)!.total!.share), whole(share)],
    most: { label: most.label, share: whole(share), low: whole(low), high: whole(high) },
    questions: known.length,
    unsure: known.filter(({ unsure }) => unsure).length,
    mostWithin: known.every(({ total }) => total!.share < 0.5),
    nearlyAll: known.every(({ total }) => total!.share < 0.2),
  });
}
