import {
  answers,
  type Block,
  type BuiltFigure,
  blocksOf,
  comparable,
  groupsFound,
  groupsSentence,
  labelOf,
  numberFormat,
  parts,
  rowIndex,
  showsMeans,
  testLevel,
  tickAll,
} from '../../figures/index.js';
import {
  inLanguage,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { type Level, levelOf } from './levels.js';
import { findingsOf } from './make.js';
import { groupPhrase } from './names.js';
import { levelSentence } from './sentences.js';
import { findingTexts } from './texts/index.js';
import { questionOf, writer } from './written.js';

/** What a figure finds, in a sentence, and how many of its groups differ. */
interface Lead {
  lead: string | null;
  marks: number;
  /** It shows how groups differ, and none does: the sentence says all there is. */
  quiet: boolean;
}

/** Most questions that a lead names. */
const mostNamed = 2;

/**
 * What stands under a figure's title. A finding of the front page that links to the figure says it in the same words; else
 * the figure's own sentence, or one by rule: the highest and lowest of what it shows, or which groups differ.
 */
export function leadOf(
  item: ReportItem,
  built: Pick<BuiltFigure, 'lead' | 'marks' | 'quiet'>,
  doc: ResultsDocument,
  language: Language,
): Lead {
  if (built.lead !== undefined)
    return { lead: built.lead, marks: built.marks ?? 0, quiet: built.quiet ?? false };
  const front = (findingsOf(doc, language)?.sections ?? [])
    .flatMap(({ findings }) => findings)
    .filter(({ target }) => target === item.id)
    .map(({ sentence }) => sentence);
  const rule = byRule(item, doc, language);
  return front.length === 0 ? rule : { lead: front.join(' '), marks: rule.marks, quiet: false };
}

function byRule(item: ReportItem, doc: ResultsDocument, language: Language): Lead {
  const said = (lead: string | null): Lead => ({ lead, marks: 0, quiet: false });
  if (item.by !== '' && item.by !== 'wave') {
    return ['likert', 'bars', 'dot-interval', 'grouped-bars'].includes(item.kind)
      ? ofGroups(item, doc, language)
      : said(null);
  }
  switch (item.kind) {
    case 'likert':
      return said(ofStatements(item, doc, language));
    case 'bars':
      return said(ofBars(item, doc, language));
    case 'dot-interval':
      return said(ofMeans(item, doc, language));
    default:
      return said(null);
  }
}

/**
 * Which groups differ from all others, as a figure of groups has it, by the number that the figure shows; of many questions
 * only which. Where no group stands out and yet the groups' test is significant, that they are not alike. A figure of
 * groups alone is quiet where none differs; others show levels all the same.
 */
function ofGroups(item: ReportItem, doc: ResultsDocument, language: Language): Lead {
  const t = findingTexts(language);
  const blocks = blocksOf({ ...item, each_by: [item.by] }, doc, language);
  const marked = (block: (typeof blocks)[number]) =>
    block.groupings.flatMap(({ groups }) => groups).filter(({ differs }) => differs).length;
  const shown = blocks.filter(({ key }) => showsNumber(item, doc, key.statistic));
  const differing = shown.filter((block) => marked(block) > 0);
  const marks = shown.reduce((sum, block) => sum + marked(block), 0);
  const questions = [...new Set(blocks.map(({ key }) => key.variable))];
  if (marks === 0) {
    const tested = questions.flatMap((variable) => testedOf(item, variable, doc));
    if (tested.length > 0)
      return { lead: unlikeSentence(item, tested, blocks, doc, language), marks, quiet: false };
    if (blocks.some((block) => marked(block) > 0)) return { lead: null, marks, quiet: false };
    if (item.kind === 'dot-interval') {
      const { sentence, quiet } = groupsFound(blocks, doc, language);
      return { lead: sentence, marks, quiet };
    }
  }
  if (differing.length <= mostNamed || questions.length < 2) {
    const lead = groupsSentence(differing.length === 0 ? blocks : differing, doc, language);
    return { lead, marks, quiet: false };
  }
  const names = [...new Set(differing.map(({ key }) => key.variable))];
  const most = [...differing]
    .sort((a, b) => marked(b) - marked(a))
    .map(({ key }) => labelOf(doc, key.variable, language));
  return {
    lead: t.groupsDifferIn(names.length, questions.length, [...new Set(most)].slice(0, mostNamed)),
    marks,
    quiet: false,
  };
}

/** Whether a figure of groups shows a number itself: of a distribution no mean can be seen. */
function showsNumber(item: ReportItem, doc: ResultsDocument, statistic: string): boolean {
  if (item.kind === 'dot-interval') return true;
  if (item.kind === 'likert') return statistic === 'top_two';
  return statistic === (showsMeans(item, doc) ? 'mean' : 'proportion');
}

/** The test of the figure's own groups where it is significant, unadjusted, as the figure's caption has it. */
function testedOf(item: ReportItem, variable: string, doc: ResultsDocument): ResultRow[] {
  const test = rowIndex(doc)
    .rows(variable, 'test')
    .find(
      (row) =>
        row.group_variable === item.by &&
        row.respondent_group === item.respondent_group &&
        row.p_value !== null &&
        row.p_value < testLevel,
    );
  return test === undefined ? [] : [test];
}

/** «Snittet er høyest blant … (4,06) og lavest blant … (3,80), p = 0,024»; of answers that the groups answer differently. */
function unlikeSentence(
  item: ReportItem,
  tests: readonly ResultRow[],
  blocks: readonly Block[],
  doc: ResultsDocument,
  language: Language,
): string {
  const t = findingTexts(language);
  const w = writer(doc, language);
  const p = numberFormat(language).pIs(tests[0]!.p_value!);
  const [block] = blocks;
  if (blocks.length > 1 || block === undefined) {
    const names = tests.map(({ variable }) => labelOf(doc, variable, language));
    return t.groupsUnlikeIn(names.slice(0, mostNamed), names.length);
  }
  const groups = block.groupings.flatMap((grouping) => grouping.groups);
  const [high, low] = ends(
    groups.flatMap(({ code, row }) => (comparable(row) ? [{ code, row, value: row.estimate }] : [])),
    ({ value }) => value,
  );
  if (
    item.kind !== 'dot-interval' ||
    block.key.statistic !== 'mean' ||
    high === undefined ||
    low === undefined
  )
    return t.groupsUnlike(p);
  const side = ({ code, row, value }: typeof high): [string, string] => [
    groupPhrase(doc, item.by, code, language, false),
    w.inText(value, row),
  ];
  return t.meansUnlike(side(high), side(low), p);
}

/** The highest level, and the statement with the lowest. */
function ofStatements(item: ReportItem, doc: ResultsDocument, language: Language): string | null {
  const t = findingTexts(language);
  const f = numberFormat(language);
  const levels = parts(item, doc).flatMap((variable): Level[] => {
    const level = levelOf(doc, variable, item.respondent_group);
    return level === null ? [] : [level];
  });
  const [high, low] = ends(levels, ({ estimate }) => estimate);
  if (high === undefined) return null;
  const first = levelSentence(high, doc, language);
  return low === undefined
    ? first
    : `${first} ${t.lowest(questionOf(doc, low.variable, language), f.percent(low.estimate))}`;
}

function ofBars(item: ReportItem, doc: ResultsDocument, language: Language): string | null {
  const t = findingTexts(language);
  const f = numberFormat(language);
  const index = rowIndex(doc);
  const names = parts(item, doc, 'whole');
  const share = (variable: string, category: string) =>
    index.row({ variable, statistic: 'proportion', category, respondent_group: item.respondent_group });
  if (tickAll(item, doc)) {
    const options = names.flatMap((variable) => {
      const row = share(variable, '1');
      if (doc.labels[variable]?.exclusive || !comparable(row)) return [];
      return [{ label: labelOf(doc, variable, language), value: row.estimate }];
    });
    const [most, least] = ends(options, ({ value }) => value);
    if (most === undefined) return null;
    const coded = names.some((variable) => doc.labels[variable]?.coded);
    return (coded ? t.mostWritten : t.mostTicked)(
      most.label,
      f.percent(most.value),
      least?.label ?? null,
      least === undefined ? '' : f.percent(least.value),
    );
  }
  const [only] = names;
  if (only === undefined || names.length > 1) return ofMeans(item, doc, language);
  const options = answers(doc, only).map((category) => ({ category, row: share(only, category.code) }));
  // Of a share that is withheld nobody knows whether it is the largest.
  if (options.length < 2 || !options.every(({ row }) => row === undefined || comparable(row))) return null;
  const [most, least] = ends(options, ({ row }) => row?.estimate ?? 0);
  if (most?.row?.estimate == null || least === undefined) return null;
  return t.mostAnswered(inLanguage(most.category.label, language), f.percent(most.row.estimate));
}

/** The highest and lowest mean of several variables on one scale. */
function ofMeans(item: ReportItem, doc: ResultsDocument, language: Language): string | null {
  const t = findingTexts(language);
  const w = writer(doc, language);
  const index = rowIndex(doc);
  if (item.statistic !== undefined && item.statistic !== 'mean') return null;
  const means = parts(item, doc, 'whole').flatMap((variable) => {
    const key = { variable, statistic: 'mean' as const, respondent_group: item.respondent_group };
    const row = index.row(key);
    return comparable(row) ? [{ key, value: row.estimate }] : [];
  });
  const scales = new Set(means.map(({ key }) => JSON.stringify(doc.labels[key.variable]?.range ?? null)));
  const [high, low] = ends(means, ({ value }) => value);
  if (high === undefined || low === undefined || scales.size > 1) return null;
  const name = ({ key }: typeof high) => labelOf(doc, key.variable, language);
  return t.highestMean(name(high), w.number(high.value, high.key), name(low), w.number(low.value, low.key));
}

/** The highest and the lowest of a list, the first of equals; no lowest where all are alike or there is one. */
function ends<T>(list: readonly T[], value: (one: T) => number): [T | undefined, T | undefined] {
  const [first] = list;
  if (first === undefined) return [undefined, undefined];
  const high = list.reduce((a, b) => (value(b) > value(a) ? b : a), first);
  const low = list.reduce((a, b) => (value(b) < value(a) ? b : a), first);
  return value(high) === value(low) ? [high, undefined] : [high, low];
}
