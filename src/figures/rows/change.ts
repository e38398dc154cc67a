import { inLanguage } from '../../results/index.js';
import { absenceNotes, absenceWord } from '../absence.js';
import { axisNotes, axisOf, axisSpec } from '../axis.js';
import { ink, palette } from '../drawing/palette.js';
import { ownColour, pixels, short, size, topLevel } from '../drawing/spec.js';
import type { FigureBuilder, Spec } from '../figure.js';
import { numberFormat } from '../format.js';
import { nRange } from '../look-up.js';
import { shownHeading } from '../shown.js';
import { testLevel } from '../test-note.js';
import { figureTexts } from '../texts/index.js';
import { adjustedChanges, comparisonNotes, wavesIn } from '../waves.js';
import { type Course, coursesOf, notComputed } from './change-courses.js';
import { type AbsentRow, absentLayer, gridLayer, legend, rowLayout, textLayer } from './row-chart.js';

/**
 * Change between waves: a dot a wave on a line for each question, or for each group of the grouping variable,
 * with the change from the first wave to the last in numbers.
 */
export const change: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const { keys, share, groups, waves, courses, waveLabel, absenceIn } = coursesOf(item, doc, language);

  const adjusted = adjustedChanges(
    doc,
    courses.map(({ key, p }) => ({
      variable: key?.variable ?? '',
      respondents: item.respondent_group,
      by: key?.group_variable ?? '',
      p,
    })),
  );
  const colours = waves.map((_, i) => waveColour(i, waves.length));
  const above = legend(
    waves.map((wave, i) => ({ label: waveLabel(wave), colour: colours[i]! })),
    0,
    width,
  );
  // Room for a word in place of a change, where a wave lacks a number.
  const right = wavesIn(doc).length > 0 ? 92 : 64;
  const layout = rowLayout(courses, { width, right, barHeight: 24, top: above.height });
  const key = legend(
    waves.map((wave, i) => ({ label: waveLabel(wave), colour: colours[i]! })),
    layout.left,
    width,
  );
  const all = courses.flatMap((c) => [...c.rows.values()]);
  const axis = axisOf(item, doc);
  const absences = (c: Course) => (c.heading ? [] : waves.map((wave) => absenceIn(c, wave)));
  const shown = (value: number) => (share ? f.percent(value) : f.decimal(value, 2));
  const signed = (value: number) => {
    const text = share ? f.decimal(value * 100, 0) : f.decimal(value, 2);
    const plus = value > 0 && /[1-9]/.test(text) ? '+' : '';
    return share ? t.changePoints(`${plus}${text}`) : `${plus}${text}`;
  };

  const changeEnd = layout.plotWidth + right - 6;
  const dots: Spec[] = [];
  const lines: Spec[] = [];
  const changes: { x: number; y: number; text: string; sure: boolean }[] = [];
  const absent: AbsentRow[] = [];
  const moved: { label: string; first: number; last: number; difference: number }[] = [];
  for (const [i, c] of courses.entries()) {
    if (c.heading) continue;
    const place = layout.rows[i]!;
    const known = waves.flatMap((wave, at) => {
      const estimate = c.rows.get(wave)?.estimate;
      return estimate == null ? [] : [{ wave, at, estimate }];
    });
    if (known.length === 0) {
      const found = absences(c).filter((absence) => absence !== null);
      const main = found.find(({ kind }) => kind === 'withheld') ?? found[0] ?? notComputed;
      absent.push({ place, word: absenceWord(main, language) });
    }
    for (const { at, estimate } of known) dots.push({ x: short(estimate), y: place.yc, colour: colours[at] });
    if (known.length > 1) {
      const estimates = known.map((k) => k.estimate);
      lines.push({ x: short(Math.min(...estimates)), x2: short(Math.max(...estimates)), y: place.yc });
    }
    // The change is told only where both the first and the last wave have a number.
    const [first, last] = [c.rows.get(waves[0] ?? ''), c.rows.get(waves.at(-1) ?? '')];
    if (waves.length > 1 && first?.estimate != null && last?.estimate != null) {
      const difference = last.estimate - first.estimate;
      moved.push({ label: c.label, first: first.estimate, last: last.estimate, difference });
      changes.push({ x: changeEnd, y: place.yc, text: signed(difference), sure: adjusted[i]! < testLevel });
    } else if (known.length > 0 && waves.length > 1) {
      // Why there is no change stands in its place: the wave that lacks the number may lie years back.
      const why = [waves[0]!, waves.at(-1)!].flatMap((wave) => absenceIn(c, wave) ?? []);
      const kind = why.find((a) => a.kind !== 'not_computed');
      if (kind !== undefined)
        changes.push({ x: changeEnd, y: place.yc, text: absenceWord(kind, language), sure: false });
    }
  }
  const x: Spec = {
    field: 'x',
    type: 'quantitative',
    ...axisSpec(axis, language),
  };
  const bare = { field: 'x', type: 'quantitative' };
  const changeLayer = (sure: boolean): Spec[] => {
    const list = changes.filter((c) => c.sure === sure).map(({ x: at, y, text }) => ({ x: at, y, text }));
    const weight = sure ? 'bold' : 'normal';
    return list.length === 0
      ? []
      : [textLayer(list, { align: 'right', fontSize: size.value, fontWeight: weight })];
  };
  const spec = topLevel({
    width: layout.plotWidth,
    height: layout.height,
    layer: [
      ...key.layers,
      ...(dots.length === 0
        ? []
        : [
            ...gridLayer(axis.ticks, layout, width, {}, axis.low),
            ...(lines.length === 0
              ? []
              : [
                  {
                    data: { values: lines },
                    mark: { type: 'rule', color: ink, strokeWidth: 2 },
                    encoding: { x: bare, x2: { field: 'x2' }, y: pixels('y') },
                  },
                ]),
            {
              data: { values: dots },
              mark: { type: 'point', filled: true, size: 95, opacity: 1, stroke: ink, strokeWidth: 0.8 },
              encoding: { x, y: pixels('y'), fill: ownColour },
            },
          ]),
      ...changeLayer(false),
      ...changeLayer(true),
      ...absentLayer(absent),
      ...layout.layers,
    ],
  });
  const largest = moved.reduce<(typeof moved)[number] | undefined>(
    (a, b) => (a === undefined || Math.abs(b.difference) > Math.abs(a.difference) ? b : a),
    undefined,
  );
  const kind = share ? ('percent' as const) : ('decimal2' as const);
  const heading =
    keys[0] === undefined ? '' : shownHeading(keys[0], doc, t, (text) => inLanguage(text, language));
  let block = '';
  return {
    spec,
    table: {
      columns: [
        ...(groups.length > 0 && keys.length > 1 ? [{ label: t.variable, kind: 'text' as const }] : []),
        { label: groups.length > 0 ? t.group : t.variable, kind: 'text' },
        ...waves.flatMap((wave) => [
          { label: `${waveLabel(wave)}: ${heading}`, kind },
          { label: `${waveLabel(wave)}: n`, kind: 'integer' as const },
        ]),
        { label: t.change, kind },
      ],
      rows: courses.flatMap((c) => {
        if (c.heading) {
          block = c.label;
          return [];
        }
        const [first, last] = [c.rows.get(waves[0] ?? ''), c.rows.get(waves.at(-1) ?? '')];
        const difference =
          first?.estimate == null || last?.estimate == null ? null : last.estimate - first.estimate;
        return [
          [
            ...(groups.length > 0 && keys.length > 1 ? [block] : []),
            c.label,
            ...waves.flatMap((wave) => {
              const absence = absenceIn(c, wave);
              const row = c.rows.get(wave);
              return [absence === null ? row!.estimate : absenceWord(absence, language), row?.n ?? null];
            }),
            waves.length > 1 ? difference : null,
          ],
        ];
      }),
    },
    alt: [
      t.changeAlt(courses.filter((c) => !c.heading).length, waves.map(waveLabel).join(` ${t.and} `)),
      largest === undefined
        ? t.noNumbers
        : t.changeOf(largest.label, shown(largest.first), shown(largest.last)),
    ].join(' '),
    n: nRange(groups.length > 0 ? courses.filter((c) => c.bold).flatMap((c) => [...c.rows.values()]) : all),
    notes: [
      ...(changes.length === 0 ? [] : [share ? t.changeNotePoints : t.changeNote]),
      ...(changes.some((c) => c.sure) ? [t.changeSignificant] : []),
      ...comparisonNotes(
        doc,
        [...keys.map(({ variable }) => variable), ...(item.by === '' ? [] : [item.by])],
        language,
      ),
      ...axisNotes(axis, language),
      ...absenceNotes(courses.flatMap(absences), language),
    ],
  };
};

/** The last wave dark, the ones before it lighter the older they are. */
function waveColour(i: number, count: number): string {
  const older = ['#d3ecdf', '#a3d3ba', '#74b795'];
  if (i === count - 1) return palette.categorical[5]!;
  return older[count === 2 ? 0 : Math.min(older.length - 1, i)]!;
}
