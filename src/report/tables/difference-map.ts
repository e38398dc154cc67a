import {
  columnsAs,
  type DataTable,
  inSentence,
  labelOf,
  numberFormat,
  parts,
  steppedCell,
  type TableCell,
} from '../../figures/index.js';
import {
  coarserOf,
  inLanguage,
  type Language,
  type ReportItem,
  type ResultsDocument,
} from '../../results/index.js';
import {
  answerOf,
  contrastsOf,
  type Difference,
  type FindingTexts,
  findingTexts,
  type GroupContrast,
  homesOf,
  labelOfCode,
  questionOf,
  respondentsOf,
  targetOf,
  writer,
} from '../findings/index.js';
import type { Heat, HeatCell, TableBuilder } from './table.js';

/** A difference is marked at this level, before adjustment for all that the report compares. */
const level = 0.05;

/** Sizes from which a mark is darker: of shares in points, of means in standard deviations. */
const sizes = { shares: [0.1, 0.2], means: [0.2, 0.4] } as const;

/**
 * The largest difference between groups for every question by every background variable of some respondents: as a map of
 * colours on the page, and with all numbers, the surest first, in the files.
 */
export const differenceMap: TableBuilder = (item, doc, { language }) => {
  const t = findingTexts(language);
  const all = wanted(item, doc);
  const found = all.filter((one): one is Difference => one.kind === 'difference');
  const sorted = [...found].sort(
    (a, b) => a.p_adjusted - b.p_adjusted || a.p - b.p || (b.effect ?? 0) - (a.effect ?? 0),
  );
  const table = numbersOf(sorted, doc, language);
  const significant = found.filter(({ p }) => p < level).length;
  return {
    ...table,
    notes: [t.readMap],
    n: null,
    lead: leadOf(sorted, significant, doc, language),
    heat: {
      ...heatOf(all, item, doc, language),
      details: readingOf(
        sorted.filter(({ p }) => p < level),
        doc,
        language,
      ),
    },
  };
};

/** The contrasts that the item asks for: of its respondents, variables and background variables. */
function wanted(item: ReportItem, doc: ResultsDocument): GroupContrast[] {
  const variables = new Set([...parts(item, doc, 'whole'), ...item.variables]);
  const by = item.by === '' ? (item.each_by ?? []) : [item.by];
  return contrastsOf(doc).filter(
    (one) =>
      one.respondents === item.respondent_group &&
      (variables.size === 0 || variables.has(one.variable)) &&
      (by.length === 0 || by.includes(one.by)),
  );
}

function leadOf(
  sorted: readonly Difference[],
  significant: number,
  doc: ResultsDocument,
  language: Language,
) {
  const t = findingTexts(language);
  const f = numberFormat(language);
  if (sorted.length === 0) return t.noneCompared;
  const holding = sorted.filter(({ holds }) => holds);
  const counts = t.counts(
    significant,
    f.integer(sorted.length),
    holding.length,
    Math.round(level * sorted.length),
  );
  const largest = holding.reduce<Difference | undefined>(
    (a, b) => (a === undefined || (b.effect ?? 0) > (a.effect ?? 0) ? b : a),
    undefined,
  );
  if (largest === undefined) return counts;
  const by = inSentence(labelOf(doc, largest.by, language));
  return `${counts} ${t.largest(questionOf(doc, largest.variable, language), by, sizeText(largest, doc, language))}`;
}

/** «45 prosentpoeng», «0,46». */
function sizeText(d: Difference, doc: ResultsDocument, language: Language): string {
  const points = writer(doc, language).points(d.difference, coarserOf(d.high, d.low));
  return d.share ? findingTexts(language).points(points) : points;
}

function numbersOf(list: readonly Difference[], doc: ResultsDocument, language: Language): DataTable {
  const t = findingTexts(language);
  const homes = homesOf(doc);
  return {
    columns: [
      ...columnsAs('text', t.question, t.chapter, t.background, t.measured, t.answered, t.highest),
      { label: t.highestValue, kind: 'decimal2' },
      { label: t.highestN, kind: 'integer' },
      { label: t.lowestGroup, kind: 'text' },
      { label: t.lowestValue, kind: 'decimal2' },
      { label: t.lowestN, kind: 'integer' },
      { label: t.difference, kind: 'decimal2' },
      { label: t.unit, kind: 'text' },
      ...columnsAs('decimal2', t.lower, t.upper),
      ...columnsAs('p', t.p, t.pAdjusted),
      { label: t.effect, kind: 'decimal2' },
    ],
    rows: list.map((d): TableCell[] => {
      // Shares and means stand in one column: shares in per cent.
      const of = (value: number, rows = [d.high, d.low]) =>
        d.share ? steppedCell(100 * value, rows, 100) : steppedCell(value, rows);
      return [
        questionOf(doc, d.variable, language),
        inLanguage(homes.get(d.variable)!.chapter.title, language),
        labelOf(doc, d.by, language),
        d.share ? t.share : t.mean,
        answerOf(d, doc, language),
        labelOfCode(doc, d.by, d.high.group_value, language),
        of(d.high.estimate, [d.high]),
        d.high.n,
        labelOfCode(doc, d.by, d.low.group_value, language),
        of(d.low.estimate, [d.low]),
        d.low.n,
        of(d.difference),
        d.share ? t.pointsUnit : t.scaleUnit,
        of(d.ci_lower),
        of(d.ci_upper),
        d.p,
        d.p_adjusted,
        d.effect,
      ];
    }),
  };
}

/** The same for reading, of which a page has the width: each side with its number, the difference with its interval. */
function readingOf(list: readonly Difference[], doc: ResultsDocument, language: Language): DataTable {
  const t = findingTexts(language);
  const f = numberFormat(language);
  const w = writer(doc, language);
  const side = ({ key, by }: Difference, row: Difference['high']) =>
    t.side(labelOfCode(doc, by, row.group_value, language), w.inText(row.estimate, key), f.integer(row.n));
  const effect = list.some((d) => d.effect !== null);
  return {
    columns: [
      ...columnsAs(
        'text',
        t.question,
        t.answered,
        t.background,
        t.highest,
        t.lowestGroup,
        t.difference,
        t.confidence,
      ),
      ...columnsAs('p', t.p, t.pAdjusted),
      ...(effect ? columnsAs('decimal2', t.effectShort) : []),
    ],
    rows: list.map((d): TableCell[] => [
      questionOf(doc, d.variable, language),
      answerOf(d, doc, language) || (d.share ? t.share : t.mean),
      labelOf(doc, d.by, language),
      side(d, d.high),
      side(d, d.low),
      sizeText(d, doc, language),
      t.limits(w.number(d.ci_lower, d.key), w.number(d.ci_upper, d.key), d.ci_lower < 0 || d.ci_upper < 0),
      d.p,
      d.p_adjusted,
      ...(effect ? [d.effect] : []),
    ]),
  };
}

/** The map: chapters in the report's order, in each the question with the largest difference first. */
function heatOf(
  all: readonly GroupContrast[],
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): Omit<Heat, 'details'> {
  const homes = homesOf(doc);
  const columns = columnsOf(all, item);
  const questions = new Map<string, GroupContrast[]>();
  for (const one of all) questions.set(one.variable, [...(questions.get(one.variable) ?? []), one]);
  const largest = (list: readonly GroupContrast[], marked: boolean) =>
    Math.max(
      0,
      ...list.map((one) =>
        one.kind === 'difference' && (!marked || one.p < level) ? Math.abs(one.effect ?? 0) : 0,
      ),
    );
  return {
    columns: columns.map((by) => labelOf(doc, by, language)),
    parts: doc.report.chapters.flatMap((chapter) => {
      const own = [...questions].filter(([variable]) => homes.get(variable)?.chapter === chapter);
      if (own.length === 0) return [];
      const rows = own
        .map(([variable, list], i) => ({ variable, list, i }))
        .sort(
          (a, b) =>
            largest(b.list, true) - largest(a.list, true) ||
            largest(b.list, false) - largest(a.list, false) ||
            a.i - b.i,
        )
        .map(({ variable, list }) => ({
          question: questionOf(doc, variable, language),
          marked: list.some((one) => one.kind === 'difference' && one.p < level),
          cells: columns.map((by) =>
            cellOf(
              list.find((one) => one.by === by),
              doc,
              language,
            ),
          ),
        }));
      return [{ title: inLanguage(chapter.title, language), rows }];
    }),
  };
}

/** Background variables that any question has a number by: in the author's order, else in that of the results. */
function columnsOf(all: readonly GroupContrast[], item: ReportItem): string[] {
  const found = new Set(all.filter(({ kind }) => kind === 'difference').map(({ by }) => by));
  const named = item.each_by ?? [];
  return named.length === 0 ? [...found] : named.filter((by) => found.has(by));
}

function cellOf(one: GroupContrast | undefined, doc: ResultsDocument, language: Language): HeatCell {
  const t = findingTexts(language);
  if (one === undefined) return { text: '', tint: null, title: '', target: '' };
  const target = targetOf(doc, one.variable, one.respondents, one.by, respondentsOf(doc, one.variable));
  if (one.kind === 'none') {
    return { text: '', tint: null, title: one.why === 'withheld' ? t.withheld : t.few, target };
  }
  return {
    text: writer(doc, language).points(one.difference, coarserOf(one.high, one.low)),
    tint: tintOf(one),
    title: titleOf(one, t, doc, language),
    target,
  };
}

function tintOf({ p, holds, share, difference, effect }: Difference): 0 | 1 | 2 | 3 | 4 {
  if (holds) return 4;
  if (p >= level) return 0;
  const [middle, large] = share ? sizes.shares : sizes.means;
  const size = share ? difference : (effect ?? 0);
  return size < middle ? 1 : size < large ? 2 : 3;
}

function titleOf(d: Difference, t: FindingTexts, doc: ResultsDocument, language: Language): string {
  const w = writer(doc, language);
  const f = numberFormat(language);
  const group = (word: string, row: Difference['high']) =>
    `${word}: ${labelOfCode(doc, d.by, row.group_value, language)} ${w.inText(row.estimate, row)} (${t.n([f.integer(row.n)])})`;
  const answer = answerOf(d, doc, language);
  const coarser = coarserOf(d.high, d.low);
  return [
    labelOf(doc, d.by, language),
    ...(answer === '' ? [] : [`${t.answered}: ${answer}`]),
    group(t.highest, d.high),
    group(t.lowestGroup, d.low),
    `${t.differenceOf(w.points(d.difference, coarser), d.share, w.interval(d.ci_lower, d.ci_upper, coarser))}, ${t.adjusted(w.p(d.p_adjusted))}`,
  ].join(' · ');
}
