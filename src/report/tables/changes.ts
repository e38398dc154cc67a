import {
  adjustedChanges,
  columnsAs,
  comparisonNotes,
  labelOf,
  measured,
  numberFormat,
  parts,
  plainNumber,
  type TableCell,
  testLevel,
  variableOf,
  wavesIn,
} from '../../figures/index.js';
import {
  inLanguage,
  isShare,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
  shownDecimals,
} from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import type { BuiltTable, Journal, TableBuilder } from './table.js';

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

/** A change with its test: p adjusted over the changes of its question and respondent group; null where it is not tested. */
interface TestedChange extends Change {
  p: number | null;
  sure: boolean;
}

/**
 * What has changed since the wave before, in the questionnaire's order, for everyone and each respondent group:
 * one number of each question (the two highest answers, else the mean, else the share of each answer), with its
 * interval. P values are adjusted over the changes of a question and a respondent group (Holm, 1979).
 */
export const changes: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const [before, now] = wavesIn(doc).slice(-2);
  const found = before === undefined || now === undefined ? [] : testedChanges(item, doc, before, now);
  const many = found.length > mostShown;
  const anySure = found.some(({ sure }) => sure);
  return {
    columns: columnsOf(before ?? '', now ?? '', language),
    rows: found.map((change) => cellsOf(change, doc, language)),
    strong: new Set(found.flatMap(({ sure }, i) => (sure ? [i] : []))),
    lead: found.length === 0 ? '' : leadOf(found, before!, doc, language),
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
    collapsed: many && !anySure,
    ...(many && anySure ? { journal: journalOf(found, doc, language) } : {}),
  };
};

function testedChanges(item: ReportItem, doc: ResultsDocument, before: string, now: string): TestedChange[] {
  const wanted = item.variables.length === 0 ? undefined : new Set(parts(item, doc, 'whole'));
  const found = chosen(doc, wanted, before, now).filter(
    ({ row }) => item.respondent_group === '' || row.respondent_group === item.respondent_group,
  );
  const adjusted = adjustedChanges(
    doc,
    found.map(({ row }) => ({ variable: row.variable, respondents: row.respondent_group, p: row.p_value })),
  );
  return found.map((change, i) => {
    const p = Number.isNaN(adjusted[i]!) ? null : adjusted[i]!;
    return { ...change, p, sure: p !== null && p < testLevel };
  });
}

function columnsOf(before: string, now: string, language: Language): BuiltTable['columns'] {
  const t = reportTexts(language);
  return [
    ...columnsAs('text', t.question, t.respondents, t.changeOf, before, now, t.changed, t.lower, t.upper),
    { label: t.adjustedP, kind: 'p' },
    { label: t.direction, kind: 'text' },
    { label: 'n', kind: 'integer' },
  ];
}

function cellsOf(change: TestedChange, doc: ResultsDocument, language: Language): TableCell[] {
  const t = reportTexts(language);
  const { row, p, sure } = change;
  const group = variableOf(doc, 'respondent_group').categories.find(
    ({ code }) => code === row.respondent_group,
  );
  return [
    labelOf(doc, row.variable, language),
    group === undefined ? t.all : inLanguage(group.label, language),
    measureOf(change, doc, (text) => inLanguage(text, language), t),
    numberText(change.before, change, language),
    numberText(change.now, change, language),
    ...[row.estimate, row.ci_lower, row.ci_upper].map((value) => movedText(value, change, language)),
    p,
    row.suppressed || p === null ? '' : t.directions[sure ? (row.estimate! > 0 ? 'up' : 'down') : 'none'],
    row.n,
  ];
}

function numberText(value: number | null, { row, statistic }: Change, language: Language): string | null {
  if (row.suppressed) return reportTexts(language).withheld;
  return value === null ? null : measured(numberFormat(language), isShare(statistic), value, row);
}

/** A change with its sign; of shares in percentage points. */
function movedText(value: number | null, { row, statistic }: Change, language: Language): string | null {
  const f = numberFormat(language);
  if (row.suppressed) return reportTexts(language).withheld;
  if (value === null) return null;
  const text = isShare(statistic)
    ? f.decimal(100 * value, shownDecimals(row, 1, 100))
    : plainNumber(f, value, row);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** How many changes are tested, and the questions that surely went each way, by name where they are few. */
function leadOf(
  found: readonly TestedChange[],
  before: string,
  doc: ResultsDocument,
  language: Language,
): string {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const went = (up: boolean): string => {
    const own = found.filter(({ row, sure }) => sure && (up ? row.estimate! > 0 : row.estimate! < 0));
    const names = [...new Set(own.map(({ row }) => labelOf(doc, row.variable, language)))];
    return t.went(
      f.integer(own.length),
      names.length > mostNamed ? [] : names,
      t.directions[up ? 'up' : 'down'],
    );
  };
  const tested = found.filter(({ p }) => p !== null).length;
  const withheld = found.filter(({ row }) => row.suppressed).length;
  return t.changesLead(t.waveNamed(before), [f.integer(tested), went(true), went(false)], withheld);
}

/** Of many changes the sure ones are read, the others looked up. */
function journalOf(found: readonly TestedChange[], doc: ResultsDocument, language: Language): Journal {
  const t = reportTexts(language);
  const rows = (sure: boolean) =>
    found.flatMap((change, i) =>
      change.sure === sure ? [{ row: i, name: labelOf(doc, change.row.variable, language) }] : [],
    );
  return {
    lead: t.question,
    from: 1,
    shown: [{ heading: t.sureChanges, rows: rows(true) }],
    folded: [{ heading: t.otherChanges, rows: rows(false) }],
    more: t.otherChanges,
  };
}

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
