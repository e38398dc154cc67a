import type { Language, ResultRow } from '../../results/index.js';
import { absenceNotes, absenceWord, errorCell } from '../absence.js';
import { type Axis, axisOf, axisSpec } from '../axis.js';
import { palette } from '../drawing/palette.js';
import { round, short, size } from '../drawing/spec.js';
import type { DataTable, FigureBuilder, FigureOptions, Spec } from '../figure.js';
import { numberFormat } from '../format.js';
import { intervalNotes } from '../intervals.js';
import { nRange } from '../look-up.js';
import { textLayer } from '../placed-texts.js';
import { figureTexts } from '../texts/index.js';
import { variationFigureTexts } from '../texts/variation.js';
import { rowChart } from './row-chart.js';
import { type PlacedRow, rowLayout } from './row-layout.js';
import { barLayer, gridLayer, intervalLayers, thinInterval } from './row-marks.js';
import { type Outcome, outcomesOf } from './variation-rows.js';
import { exampleOf, leadOf } from './variation-words.js';

/** Room for «12 % (4–20)» right of the bars. */
const numberRoom = 92;

/**
 * Where the differences in the answers lie: for each question a bar a level of groups, as long as the share of the
 * variation that lies there, with its interval; the greatest first. What is left, within the innermost groups, is not
 * drawn.
 */
export const variation: FigureBuilder = (item, doc, { language, width }) => {
  const own = variationFigureTexts[language];
  const { outcomes, levels } = outcomesOf(item, doc, language);
  const names = levels.map(({ many }, l) => own.between(many, l === 0 ? null : levels[l - 1]!.label));
  const axis = axisOf(item, doc);
  const lead = leadOf(outcomes, levels, language);
  const shown = outcomes.flatMap(({ shares }) => shares);
  const drawn = outcomes.some(isDrawn);
  return {
    spec: variationSpec(outcomes, names, axis, { language, width }),
    nothingLeft: !drawn && outcomes.some(({ row }) => row?.suppressed),
    table: tableOf(outcomes, names, language),
    alt: `${own.alt(outcomes.length)} ${lead ?? `${own.none}.`}`,
    n: nRange(outcomes.map(({ row }) => row)),
    notes: [
      ...(drawn
        ? [...intervalNotes(shown, axis, language), own.read, ...exampleOf(outcomes, levels, language)]
        : []),
      ...(shown.some((row) => row?.method.startsWith('logistic')) ? [own.latent] : []),
      ...absenceNotes(
        outcomes.map(({ absence }) => absence),
        language,
      ),
    ],
    ...(lead === null ? {} : { lead }),
  };
};

const isDrawn = ({ shares, absence }: Outcome): boolean =>
  absence === null && shares.some((row) => row?.estimate != null);

/** Each question's levels from the outermost to the innermost, with number and interval right of the bars. */
function variationSpec(
  outcomes: readonly Outcome[],
  names: readonly string[],
  axis: Axis,
  { language, width }: FigureOptions,
): Spec {
  const colours = coloursOf(names.length);
  const layout = rowLayout(outcomes, {
    width,
    right: numberRoom,
    barHeight: names.length < 2 ? 20 : 16 * names.length,
    legend: names.map((label, l) => ({ label, colour: colours[l]! })),
  });
  const bars = outcomes.flatMap((outcome, i) => levelBars(outcome, layout.rows[i]!));
  const values = bars.map(({ label, level, row, estimate, y0, y1 }) => ({
    question: label,
    level: names[level],
    n: row.n,
    start: 0,
    end: short(estimate),
    y0: round(y0 + 1),
    y1: round(y1 - 1),
    colour: colours[level],
  }));
  const x: Spec = {
    type: 'quantitative',
    ...axisSpec(axis, language, { title: variationFigureTexts[language].heading }),
  };
  const numberEnd = layout.plotWidth + numberRoom - 6;
  const marks =
    bars.length === 0
      ? []
      : [
          ...gridLayer(axis.ticks, layout),
          barLayer(values, x),
          ...intervalLayers(bars, axis, thinInterval),
          textLayer(
            bars.map(({ y, row }) => ({ x: numberEnd, y, text: withInterval(row, language) })),
            { align: 'right', fontSize: size.value },
          ),
        ];
  const absent = outcomes.flatMap(({ absence }, i) =>
    absence === null ? [] : [{ y: layout.rows[i]!.yc, word: absenceWord(absence, language) }],
  );
  return rowChart(layout, { marks, absent, legendFirst: true });
}

/** A row's place parted among the levels, with those that have a number. */
function levelBars({ label, shares, absence }: Outcome, { y0: top, y1: bottom }: PlacedRow) {
  const step = (bottom - top) / shares.length;
  return shares.flatMap((row, level) => {
    if (absence !== null || row?.estimate == null) return [];
    const y0 = top + level * step;
    return [{ label, level, row, estimate: row.estimate, y0, y1: y0 + step, y: round(y0 + step / 2) }];
  });
}

/** «12 % (4–20)». */
function withInterval({ estimate, ci_lower, ci_upper }: ResultRow, language: Language): string {
  const f = numberFormat(language);
  const interval =
    ci_lower === null || ci_upper === null
      ? ''
      : ` (${f.integer(100 * ci_lower)}–${f.integer(100 * ci_upper)})`;
  return `${f.percent(estimate!)}${interval}`;
}

function tableOf(outcomes: readonly Outcome[], names: readonly string[], language: Language): DataTable {
  const t = figureTexts(language);
  const headings = [variationFigureTexts[language].heading, t.lower, t.upper];
  return {
    columns: [
      { label: t.variable, kind: 'text' },
      ...names.flatMap((over) => headings.map((label) => ({ label, kind: 'percent' as const, over }))),
      { label: 'n', kind: 'integer' },
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
  };
}

/** Innermost level in the colour of a single series, the others lighter. */
function coloursOf(levels: number): string[] {
  const colours = [palette.categorical[0]!, palette.categorical[1]!, palette.categorical[2]!];
  return colours.slice(0, Math.max(1, levels)).reverse();
}
