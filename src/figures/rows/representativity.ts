import { inLanguage, type ResultRow } from '../../results/index.js';
import type { FigureBuilder } from '../figure.js';
import { numberFormat } from '../format.js';
import { answers, labelOf, rowIndex } from '../look-up.js';
import { figureTexts } from '../texts/index.js';
import { representativityTexts } from '../texts/representativity.js';
import { blankRow, type ListRow, type RowList, rowListSpec } from './row-list.js';

/** Ends that the axis can have, on either side of nought, with the steps of their ticks. */
const ends = [
  [0.05, 0.025],
  [0.1, 0.05],
  [0.2, 0.1],
  [0.5, 0.25],
] as const;

/**
 * How far those who answered are spread as those invited: for each class of the background variables whether it answered
 * more or less often, by its size (partial R-indicators), and in two sentences how much it comes to in all, before and
 * after weighting.
 */
export const representativity: FigureBuilder = (item, doc, { language, width }) => {
  const t = figureTexts(language);
  const own = representativityTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const mine = (rows: readonly ResultRow[]) =>
    rows.filter((row) => row.respondent_group === item.respondent_group);
  const partial = mine(index.rows('', 'partial_r'));
  const number = (row: ResultRow | undefined, digits: number) =>
    row?.estimate == null ? t.noNumbers : f.decimal(row.estimate, digits);
  const known = [...new Set(partial.map((row) => row.group_variable))];
  const wanted = (item.each_by ?? []).length === 0 ? known : item.each_by!.filter((by) => known.includes(by));
  const find = (by: string, code: string, category: 'unconditional' | 'conditional') =>
    partial.find((row) => row.group_variable === by && row.group_value === code && row.category === category);
  const groupings = wanted.map((by) => ({
    by,
    label: labelOf(doc, by, language),
    alone: find(by, '', 'unconditional'),
    given: find(by, '', 'conditional'),
    classes: answers(doc, by)
      .map(({ code, label }) => ({
        label: inLanguage(label, language),
        alone: find(by, code, 'unconditional'),
        given: find(by, code, 'conditional'),
      }))
      .filter(({ alone }) => alone !== undefined),
  }));
  const every = groupings.flatMap(({ by, classes }) => classes.map((one) => ({ by, ...one })));
  const reach = Math.max(
    0,
    ...every.flatMap(({ alone }) =>
      [alone?.estimate, alone?.ci_lower, alone?.ci_upper].map((x) => Math.abs(x ?? 0)),
    ),
  );
  const [end, step] = ends.find(([limit]) => reach <= limit) ?? ends.at(-1)!;
  const ticks = Array.from({ length: Math.round((2 * end) / step) + 1 }, (_, i) => -end + i * step);
  const rows = groupings.flatMap(({ label, alone, classes }): ListRow[] => [
    {
      ...blankRow,
      row: 'heading',
      label,
      grouping: label,
      word: number(alone, 3),
    },
    ...classes.map(
      ({ label: name, alone: row }): ListRow => ({
        ...blankRow,
        row: 'group',
        label: name,
        grouping: label,
        estimate: row?.estimate ?? null,
        lower: row?.ci_lower ?? null,
        upper: row?.ci_upper ?? null,
        n: row?.n ?? null,
        text: row?.estimate == null ? '' : f.decimal(row.estimate, 3),
      }),
    ),
  ]);
  const whole = (statistic: 'r_indicator' | 'propensity_cv', category: 'before' | 'after') =>
    mine(index.rows('', statistic)).find((row) => row.category === category);
  const [r, after, cv] = [
    whole('r_indicator', 'before'),
    whole('r_indicator', 'after'),
    whole('propensity_cv', 'before'),
  ];
  // What chance alone would give is named as nobody's.
  const clear = every.filter(
    ({ alone }) => alone?.estimate != null && alone.se !== null && Math.abs(alone.estimate) > 2 * alone.se,
  );
  const [strongest] = [...groupings].sort((a, b) => (b.alone?.estimate ?? 0) - (a.alone?.estimate ?? 0));
  const [most] = clear
    .filter(({ by }) => by === strongest?.by)
    .sort((a, b) => Math.abs(b.alone!.estimate!) - Math.abs(a.alone!.estimate!));
  const cells = (row: ResultRow | undefined) => [row?.estimate ?? null, row?.se ?? null];
  const wholes = (['r_indicator', 'propensity_cv'] as const).flatMap((statistic) =>
    (['before', 'after'] as const).map((when) => [
      statistic === 'r_indicator' ? own.rIndicator : own.cv,
      own[when],
      ...cells(whole(statistic, when)),
      null,
      null,
    ]),
  );
  const rowList: RowList = {
    rows,
    axis: { measure: 'mean', low: -end, high: end, ticks, digits: step < 0.05 ? 3 : 2, range: null },
    measure: own.measure,
    reference: { value: 0, text: own.asAll },
    inColumns: true,
  };
  const lead =
    r?.estimate == null || after?.estimate == null || cv?.estimate == null
      ? null
      : own.lead({
          r: f.decimal(r.estimate, 2),
          low: r.ci_lower === null ? '…' : f.decimal(r.ci_lower, 2),
          high: r.ci_upper === null ? '…' : f.decimal(r.ci_upper, 2),
          after: f.decimal(after.estimate, 2),
          cv: f.decimal(cv.estimate, 2),
          most:
            most === undefined
              ? null
              : {
                  variable: labelOf(doc, most.by, language).toLowerCase(),
                  group: most.label,
                  more: most.alone!.estimate! > 0,
                },
        });
  return {
    spec: rowListSpec(rowList, width, language),
    rowList,
    table: {
      columns: [
        { label: own.background, kind: 'text' },
        { label: own.group, kind: 'text' },
        { label: own.unconditional, kind: 'decimal3' },
        { label: 'SE', kind: 'decimal3' },
        { label: own.conditional, kind: 'decimal3' },
        { label: 'SE', kind: 'decimal3' },
      ],
      rows: [
        ...wholes,
        ...groupings.flatMap(({ label, alone, given, classes }) => [
          [label, '', ...cells(alone), ...cells(given)],
          ...classes.map((one) => [label, one.label, ...cells(one.alone), ...cells(one.given)]),
        ]),
      ],
    },
    alt: [own.alt(every.length), ...(lead === null ? [] : [lead])].join(' '),
    n: null,
    notes: [own.note],
    ...(lead === null ? {} : { lead }),
  };
};
