import { inLanguage, isShare, type ResultRow, type ResultsDocument } from '../../results/index.js';
import { type Absence, absenceNotes, absenceOf, absenceOfRow, absenceWord } from '../absence.js';
import { axisNotes, axisOf, axisSpec } from '../axis.js';
import { ink, palette } from '../drawing/palette.js';
import { ownColour, pixels, short, size, topLevel } from '../drawing/spec.js';
import type { FigureBuilder, Spec } from '../figure.js';
import { numberFormat } from '../format.js';
import { answers, groupsOf, labelOf, nRange, parts, type RowKey } from '../look-up.js';
import { type Shown, shownHeading, shownOf } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import {
  type AbsentRow,
  absentLayer,
  type ChartRow,
  gridLayer,
  legend,
  rowLayout,
  textLayer,
} from './row-chart.js';

/** A number in each wave that has one. */
interface Course extends ChartRow {
  /** Which number it is; unset for headings. */
  key?: RowKey;
  rows: Map<string, ResultRow>;
  /** p value of the difference between the first and the last wave, where it was tested. */
  p: number | null;
}

/** Waves in order of time: «2024V» (spring) before «2024H» (autumn). */
function wavesOf(doc: ResultsDocument, rows: readonly ResultRow[]): string[] {
  const season = (wave: string) => wave.replace(/v$/i, '1').replace(/h$/i, '2');
  const known = answers(doc, 'wave').map((c) => c.code);
  const waves = [...new Set(rows.map(waveOf))].filter((wave) => wave !== '');
  return waves.sort((a, b) =>
    known.includes(a) && known.includes(b)
      ? known.indexOf(a) - known.indexOf(b)
      : season(a) < season(b)
        ? -1
        : 1,
  );
}

/** A row's wave: its group value where the waves are compared as groups, else the wave that it is of. */
const waveOf = (row: ResultRow) => (row.group_variable === 'wave' ? row.group_value : row.wave);

/** A withheld row shows no number at all, whatever the document holds. */
const hide = (row: ResultRow): ResultRow =>
  row.suppressed ? { ...row, estimate: null, ci_lower: null, ci_upper: null, p_value: null, n: null } : row;

/** The rows of a number over the waves, for all or for a group. */
function courseRows(
  doc: ResultsDocument,
  key: Shown,
  respondents: string,
  by: string,
  group: string,
): ResultRow[] {
  const whole = by === '';
  return doc.rows
    .filter(
      (row) =>
        row.variable === key.variable &&
        row.statistic === key.statistic &&
        row.category === key.category &&
        row.respondent_group === respondents &&
        (whole
          ? row.group_variable === '' || row.group_variable === 'wave'
          : row.group_variable === by && row.group_value === group),
    )
    .map(hide);
}

/** The p value of the tested difference between two waves, in either order. */
function pOf(doc: ResultsDocument, key: Shown, respondents: string, waves: readonly string[]): number | null {
  const [first, last] = [waves[0], waves.at(-1)];
  const row = doc.rows.find(
    (r) =>
      r.variable === key.variable &&
      r.statistic === 'difference' &&
      r.group_variable === 'wave' &&
      r.respondent_group === respondents &&
      (r.category === `${first}-${last}` || r.category === `${last}-${first}`),
  );
  return row === undefined || row.suppressed ? null : row.p_value;
}

/**
 * Change between waves: a dot a wave on a line for each question, or for each group of the grouping variable,
 * with the change from the first wave to the last in numbers.
 */
export const change: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const names = parts(item, doc, 'whole');
  const keys = names.map((name) => shownOf(item, doc, name));
  const share = keys.every((key) => isShare(key.statistic));
  const groups = item.by === '' ? [] : groupsOf(item, doc, language);
  const rowsOf = (key: Shown, group?: string) =>
    courseRows(doc, key, item.respondent_group, group === undefined ? '' : item.by, group ?? '');
  const waves = wavesOf(
    doc,
    keys.flatMap((key) => rowsOf(key)),
  );
  const course = (key: Shown, label: string, group?: string): Course => ({
    label,
    bold: groups.length > 0 && group === undefined,
    key: {
      ...key,
      respondent_group: item.respondent_group,
      ...(group === undefined ? {} : { group_variable: item.by, group_value: group }),
    },
    rows: new Map(rowsOf(key, group).map((row) => [waveOf(row), row])),
    p: group === undefined ? pOf(doc, key, item.respondent_group, waves) : null,
  });
  const courses: Course[] = keys.flatMap((key) => {
    const label = labelOf(doc, key.variable, language);
    if (groups.length === 0) return [course(key, label)];
    return [
      ...(keys.length > 1 ? [{ label, heading: true, rows: new Map<string, ResultRow>(), p: null }] : []),
      course(key, t.all),
      ...groups.map((group) => course(key, group.label, group.code)),
    ];
  });

  const colours = waves.map((_, i) => waveColour(i, waves.length));
  const waveLabel = (wave: string) => {
    const label = answers(doc, 'wave').find((c) => c.code === wave)?.label;
    return label === undefined ? wave : inLanguage(label, language);
  };
  const above = legend(
    waves.map((wave, i) => ({ label: waveLabel(wave), colour: colours[i]! })),
    0,
    width,
  );
  const layout = rowLayout(courses, { width, right: 64, barHeight: 24, top: above.height });
  const key = legend(
    waves.map((wave, i) => ({ label: waveLabel(wave), colour: colours[i]! })),
    layout.left,
    width,
  );
  const all = courses.flatMap((c) => [...c.rows.values()]);
  const axis = axisOf(item, doc);
  const absenceIn = (c: Course, wave: string): Absence | null => {
    const row = c.rows.get(wave);
    if (row !== undefined) return absenceOfRow(row);
    // A wave without a row: of the document's own, what its other rows tell; of another, it has no such number.
    return (wave === doc.wave && c.key !== undefined ? absenceOf(doc, c.key) : null) ?? notComputed;
  };
  const absences = (c: Course) => (c.heading ? [] : waves.map((wave) => absenceIn(c, wave)));
  const shown = (value: number) => (share ? f.percent(value) : f.decimal(value, 2));
  const signed = (value: number) => {
    const text = share ? f.decimal(value * 100, 0) : f.decimal(value, 2);
    const plus = value > 0 && /[1-9]/.test(text) ? '+' : '';
    return share ? t.changePoints(`${plus}${text}`) : `${plus}${text}`;
  };

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
      changes.push({
        x: layout.plotWidth + 58,
        y: place.yc,
        text: signed(difference),
        sure: c.p !== null && c.p < 0.05,
      });
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
      ...axisNotes(axis, language),
      ...absenceNotes(courses.flatMap(absences), language),
    ],
  };
};

const notComputed: Absence = { kind: 'not_computed', reason: '' };

/** The last wave dark, the ones before it lighter the older they are. */
function waveColour(i: number, count: number): string {
  const older = ['#d3ecdf', '#a3d3ba', '#74b795'];
  if (i === count - 1) return palette.categorical[5]!;
  return older[count === 2 ? 0 : Math.min(older.length - 1, i)]!;
}
