import {
  adjustedChanges,
  comparisonNotes,
  labelOf,
  numberFormat,
  parts,
  plainNumber,
  testLevel,
  variableOf,
  wavesIn,
} from '../../figures/index.js';
import {
  inLanguage,
  isShare,
  type ResultRow,
  type ResultsDocument,
  shownDecimals,
} from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { Journal, TableBuilder } from './table.js';

/** Of more changes only the sure ones stand unfolded. */
const mostShown = 20;

/** Most questions that the sentence over the table names of each way. */
const mostNamed = 3;

/** A change with the numbers that it is between. */
interface Change {
  row: ResultRow;
  /** The statistic that changed. */
  statistic: string;
  before: number | null;
  now: number | null;
}

/**
 * What has changed since the wave before, in the questionnaire's order, for everyone and each respondent group:
 * one number of each question (the two highest answers, else the mean, else the share of each answer), with its
 * interval. P values are adjusted over the changes of a question and a respondent group (Holm, 1979).
 */
export const changes: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const [before, now] = wavesIn(doc).slice(-2);
  const found =
    before === undefined || now === undefined
      ? []
      : chosen(
          doc,
          item.variables.length === 0 ? undefined : new Set(parts(item, doc, 'whole')),
          before,
          now,
        ).filter(({ row }) => item.respondent_group === '' || row.respondent_group === item.respondent_group);
  const groups = new Map(
    variableOf(doc, 'respondent_group').categories.map((c) => [c.code, inLanguage(c.label, language)]),
  );
  const p = adjustedChanges(
    doc,
    found.map(({ row }) => ({ variable: row.variable, respondents: row.respondent_group, p: row.p_value })),
  );
  const sure = (i: number) => !Number.isNaN(p[i]!) && p[i]! < testLevel;
  const number = (value: number | null, { row, statistic }: Change) =>
    row.suppressed
      ? t.withheld
      : value === null
        ? null
        : isShare(statistic)
          ? f.percent(value)
          : plainNumber(f, value, row);
  const moved = (value: number | null, { row, statistic }: Change) => {
    if (row.suppressed) return t.withheld;
    if (value === null) return null;
    const text = isShare(statistic)
      ? f.decimal(100 * value, shownDecimals(row, 1, 100))
      : plainNumber(f, value, row);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
  const tested = p.filter((x) => !Number.isNaN(x)).length;
  const withheld = found.filter(({ row }) => row.suppressed).length;
  /** The questions that surely went a way, each once, where they are few. */
  const went = (way: (estimate: number) => boolean) =>
    found.flatMap(({ row }, i) => (sure(i) && way(row.estimate!) ? [row] : []));
  const [up, down] = [went((x) => x > 0), went((x) => x < 0)];
  const names = (rows: readonly ResultRow[]) => {
    const all = [...new Set(rows.map(({ variable }) => labelOf(doc, variable, language)))];
    return all.length > mostNamed ? [] : all;
  };
  /** Of many changes the sure ones are read, the others looked up. */
  const journal = (): Journal => {
    const rows = found.map(({ row }, i) => ({ row: i, name: labelOf(doc, row.variable, language) }));
    const [some, others] = [rows.filter(({ row }) => sure(row)), rows.filter(({ row }) => !sure(row))];
    return {
      lead: t.question,
      from: 1,
      shown: [{ heading: t.sureChanges, rows: some }],
      folded: [{ heading: t.otherChanges, rows: others }],
      more: t.otherChanges,
    };
  };
  return {
    columns: [
      { label: t.question, kind: 'text' },
      { label: t.respondents, kind: 'text' },
      { label: t.changeOf, kind: 'text' },
      { label: before ?? '', kind: 'text' },
      { label: now ?? '', kind: 'text' },
      { label: t.changed, kind: 'text' },
      { label: t.lower, kind: 'text' },
      { label: t.upper, kind: 'text' },
      { label: t.adjustedP, kind: 'p' },
      { label: t.direction, kind: 'text' },
      { label: 'n', kind: 'integer' },
    ],
    rows: found.map((change, i) => {
      const { row } = change;
      return [
        labelOf(doc, row.variable, language),
        groups.get(row.respondent_group) ?? t.all,
        measureOf(change, doc, (text) => inLanguage(text, language), t),
        number(change.before, change),
        number(change.now, change),
        moved(row.estimate, change),
        moved(row.ci_lower, change),
        moved(row.ci_upper, change),
        Number.isNaN(p[i]!) ? null : p[i]!,
        row.suppressed || Number.isNaN(p[i]!)
          ? ''
          : t.directions[sure(i) ? (row.estimate! > 0 ? 'up' : 'down') : 'none'],
        row.n,
      ];
    }),
    strong: new Set(found.flatMap((_, i) => (sure(i) ? [i] : []))),
    lead:
      found.length === 0
        ? ''
        : t.changesLead(
            t.waveNamed(before!),
            [
              f.integer(tested),
              t.went(f.integer(up.length), names(up), t.directions.up),
              t.went(f.integer(down.length), names(down), t.directions.down),
            ],
            withheld,
          ),
    notes: [
      ...(found.length === 0 ? [] : [t.readChanges]),
      ...comparisonNotes(
        doc,
        [...new Set(found.map(({ row }) => row.variable))],
        language,
        before === undefined ? [] : [before],
      ),
    ],
    n: null,
    collapsed: found.length > mostShown && up.length + down.length === 0,
    ...(found.length > mostShown && up.length + down.length > 0 ? { journal: journal() } : {}),
  };
};

/** Whether a variable is what was asked: of a background variable a change says who answered, not what they answered. */
export function asksOf(doc: ResultsDocument): (name: string) => boolean {
  const groupings = new Set(doc.rows.map((row) => row.group_variable));
  return (name) => {
    const label = doc.labels[name];
    return (
      label !== undefined && !groupings.has(name) && label.kind !== 'derived' && label.background !== true
    );
  };
}

/** The changes of what was asked, one statistic of each question. */
function chosen(
  doc: ResultsDocument,
  wanted: ReadonlySet<string> | undefined,
  before: string,
  now: string,
): Change[] {
  const isAnswer = asksOf(doc);
  const between = `${before}->${now}`;
  const rows = new Map<string, ResultRow[]>();
  const sides = new Map<string, ResultRow>();
  for (const row of doc.rows) {
    if (row.statistic === 'difference' && row.group_variable === 'wave' && row.group_value === between)
      rows.set(row.variable, [...(rows.get(row.variable) ?? []), row]);
    else if (row.group_variable === '')
      sides.set([row.wave, row.respondent_group, row.variable, row.statistic, row.category].join('\n'), row);
  }
  return Object.values(doc.labels).flatMap((label) => {
    const { name, kind } = label;
    if (wanted === undefined ? !isAnswer(name) : !wanted.has(name)) return [];
    const own = rows.get(name) ?? [];
    const has = (category: string) => own.some((row) => row.category === category);
    const shown = (row: ResultRow) => {
      if (has('top_two')) return row.category === 'top_two';
      if (kind === 'scale' || has('')) return row.category === '';
      // Of a question with two answers, one tells the other.
      const codes = [...new Set(own.map(({ category }) => category))];
      return (
        row.category !== 'alpha' &&
        (codes.length > 2 || row.category === (codes.includes('1') ? '1' : codes[0]))
      );
    };
    return own.filter(shown).map((row): Change => {
      const statistic = row.category === 'top_two' ? 'top_two' : row.category === '' ? 'mean' : 'proportion';
      const side = (wave: string) =>
        sides.get(
          [wave, row.respondent_group, name, statistic, statistic === 'proportion' ? row.category : ''].join(
            '\n',
          ),
        )?.estimate ?? null;
      return { row, statistic, before: side(before), now: side(now) };
    });
  });
}

/** What changed, in words: the share of an answer, the share of the two highest, the mean. */
function measureOf(
  { row, statistic }: Change,
  doc: ResultsDocument,
  say: (text: { nb: string; nn?: string; en?: string }) => string,
  t: ReturnType<typeof reportTexts>,
): string {
  if (statistic === 'mean') return t.changeMeasures.mean;
  const answers = variableOf(doc, row.variable).categories.filter((c) => c.missing === undefined);
  if (statistic === 'top_two') {
    const [lower, upper] = answers.slice(-2).map((c) => say(c.label));
    return t.changeMeasures.topTwo(lower ?? '', upper ?? '');
  }
  const answer = answers.find((c) => c.code === row.category);
  return variableOf(doc, row.variable).kind === 'multiple_choice' || answer === undefined
    ? t.changeMeasures.share
    : `${t.changeMeasures.share}: ${say(answer.label)}`;
}
