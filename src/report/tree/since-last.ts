import { wavesIn } from '../../figures/index.js';
import {
  inAllLanguages,
  inLanguage,
  type ReportDefinition,
  type ReportItem,
  type ResultsDocument,
  type Text,
} from '../../results/index.js';
import { asksOf } from '../tables/index.js';
import { reportTexts } from '../texts/index.js';

/** Most rows of a figure of changes: what a page holds. */
const mostRows = 30;

type Chapter = ReportDefinition['chapters'][number];

/** The two waves that are compared, and whether there are more. */
interface LastWaves {
  before: string;
  now: string;
  more: boolean;
}

const inAll = (say: (t: ReturnType<typeof reportTexts>) => string): Text =>
  inAllLanguages((language) => say(reportTexts(language)));

const extended = new WeakMap<ResultsDocument, ResultsDocument>();

/**
 * The results with the chapters that the report has in fact: what it finds and what can be searched for is of the chapter on
 * changes too. The same object for the same results, as much is kept by it.
 */
export function withSinceLast(doc: ResultsDocument): ResultsDocument {
  const known = extended.get(doc);
  if (known !== undefined) return known;
  const chapters = sinceLast(doc);
  if (chapters.length === 0) return doc;
  const whole = { ...doc, report: { ...doc.report, chapters: [...chapters, ...doc.report.chapters] } };
  extended.set(doc, whole);
  return whole;
}

/**
 * The chapter on what has changed since the wave before: the table of all changes, and a figure for each respondent
 * group with those of its batteries. None where the document has one wave, or where its report has such a table itself.
 */
function sinceLast(doc: ResultsDocument): Chapter[] {
  const waves = wavesIn(doc);
  const [before, now] = waves.slice(-2);
  const own = doc.report.chapters.some(({ items }) => items.some(({ kind }) => kind === 'changes'));
  if (before === undefined || now === undefined || own) return [];
  const groups = doc.labels.respondent_group?.categories ?? [];
  const last = { before, now, more: waves.length > 2 };
  const figures = [{ code: '', label: undefined }, ...groups].flatMap(({ code, label }) =>
    figureOf(doc, last, code, label),
  );
  // Where respondent groups are told apart, each has its own figure, and everyone together says little.
  const shown = figures.length > 1 ? figures.slice(figures[0]!.respondent_group === '' ? 1 : 0) : figures;
  const table = itemOf(
    doc,
    'siden-sist-tabell',
    'changes',
    inAll((t) => t.sinceLastTable(t.waveNamed(before), t.waveNamed(now))),
  );
  return [
    {
      id: free('siden-sist-kapittel', doc),
      title: inAll((t) => t.sinceLast),
      text: inAll((t) => t.sinceLastText(t.waveNamed(before), t.waveNamed(now))),
      items: [...shown, table],
    },
  ];
}

const itemOf = (
  doc: ResultsDocument,
  id: string,
  kind: ReportItem['kind'],
  title: Text,
  rest: Partial<ReportItem> = {},
): ReportItem => ({
  id: free(id, doc),
  kind,
  title,
  variables: [],
  by: '',
  respondent_group: '',
  sort: 'questionnaire',
  show_missing: false,
  ...rest,
});

/** The changes of a respondent group's batteries; none where it has no change. */
function figureOf(
  doc: ResultsDocument,
  { before, now, more }: LastWaves,
  code: string,
  label: Text | undefined,
): ReportItem[] {
  // The two highest answers where they are counted, else means.
  const found = (['top_two', 'mean'] as const)
    .map((statistic) => ({ statistic, variables: asked(doc, `${before}->${now}`, code, statistic) }))
    .find(({ variables }) => variables.length > 0);
  if (found === undefined) return [];
  const title = inAll((t) => t.sinceLastFigure(t.waveNamed(before), t.waveNamed(now)));
  const named: Text =
    label === undefined
      ? title
      : inAllLanguages((language) => `${inLanguage(title, language)} – ${inLanguage(label, language)}`);
  return [
    itemOf(doc, `siden-sist${code === '' ? '' : `-${plainId(code)}`}`, 'change', named, {
      ...found,
      respondent_group: code,
      // The course over all waves is told elsewhere.
      ...(more ? { waves: 'last 2' } : {}),
    }),
  ];
}

/** Questions with ordered answers that have a change in this respondent group, and those of their batteries without. */
function asked(
  doc: ResultsDocument,
  between: string,
  respondents: string,
  statistic: 'top_two' | 'mean',
): string[] {
  const isAnswer = asksOf(doc);
  const changed = new Set(
    doc.rows.flatMap((row) =>
      row.statistic === 'difference' &&
      row.group_variable === 'wave' &&
      row.group_value === between &&
      row.category === (statistic === 'mean' ? '' : statistic) &&
      doc.labels[row.variable]?.kind === 'ordinal' &&
      isAnswer(row.variable) &&
      row.respondent_group === respondents
        ? [row.variable]
        : [],
    ),
  );
  const batteries = Object.values(doc.labels).flatMap(({ kind, items }) =>
    kind !== 'scale' && kind !== 'multiple_choice' && items?.some((name) => changed.has(name)) ? items : [],
  );
  const names = new Set([...batteries, ...changed]);
  return Object.keys(doc.labels)
    .filter((name) => names.has(name) && doc.labels[name]!.items === undefined)
    .slice(0, mostRows);
}

const plainId = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** The id, or one like it that the report has not used. */
function free(id: string, doc: ResultsDocument): string {
  const taken = new Set(doc.report.chapters.flatMap((c) => [c.id, ...c.items.map((i) => i.id)]));
  let own = id;
  for (let n = 2; taken.has(own); n++) own = `${id}-${n}`;
  return own;
}
