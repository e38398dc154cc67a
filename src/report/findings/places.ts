import { parts } from '../../figures/index.js';
import type { ReportChapter, ReportItem, ResultsDocument } from '../../results/index.js';

/** Kinds that show what was answered: a finding is of the chapter that has one of these. */
const homes: ReadonlySet<string> = new Set([
  'likert',
  'bars',
  'grouped-bars',
  'group-dots',
  'dot-interval',
  'score-distribution',
  'change',
  'map',
  'indicator',
  'funnel',
  'groups',
  'crossings',
  'counts',
]);

const tables: ReadonlySet<string> = new Set(['crossings', 'groups', 'counts']);

/** The chapter and the items of the report that show a variable. */
interface Home {
  chapter: ReportChapter;
  items: ReportItem[];
}

const known = new WeakMap<ResultsDocument, Map<string, Home>>();

/** Every variable that the report shows, in its order, with the first chapter that does. Background variables are not among them. */
export function homesOf(doc: ResultsDocument): ReadonlyMap<string, Home> {
  const found = known.get(doc);
  if (found !== undefined) return found;
  // A regression's predictors are questions all the same, though it has predictions by their answers.
  const by = new Set(
    doc.rows
      .filter(({ statistic }) => ['mean', 'proportion', 'top_two', 'test'].includes(statistic))
      .flatMap((row) => row.group_variable.split('*')),
  );
  const made = new Map<string, Home>();
  for (const chapter of doc.report.chapters) {
    for (const item of chapter.items) {
      if (!homes.has(item.kind)) continue;
      for (const variable of parts(item, doc, item.kind === 'likert' ? 'items' : 'whole')) {
        if (by.has(variable)) continue;
        const home = made.get(variable);
        if (home === undefined) made.set(variable, { chapter, items: [item] });
        else if (home.chapter === chapter && !home.items.includes(item)) home.items.push(item);
      }
    }
  }
  known.set(doc, made);
  return made;
}

/** Tables of differences that a difference can be looked up in, where no figure shows it. */
const lists: ReadonlySet<string> = new Set(['difference-map', 'differences']);

/**
 * The id of the figure or table that shows a number: by the grouping asked for and of those respondents, a figure before a
 * table, then a list of differences that has it; the chapter's own where none does.
 * @param respondents '' for everyone who was asked
 * @param asked the respondent groups that everyone is made of: a figure of the only one shows the same number
 */
export function targetOf(
  doc: ResultsDocument,
  variable: string,
  respondents: string,
  by: string,
  asked: readonly string[],
): string {
  const home = homesOf(doc).get(variable)!;
  const own = ({ respondent_group: of }: ReportItem) =>
    of === respondents || (respondents === '' && asked.length === 1 && of === asked[0]);
  const shows = (item: ReportItem): number => {
    const table = tables.has(item.kind);
    if (by === 'wave') return item.kind === 'change' ? 1 : 0;
    if (by === '') return item.kind === 'likert' ? 3 : table ? 1 : 2;
    if (item.by === by || item.each_by?.includes(by)) return table ? 2 : 3;
    return item.kind === 'crossings' ? 1 : 0;
  };
  const best = home.items
    .filter((item) => own(item) && shows(item) > 0)
    .map((item, i) => ({ item, i, at: shows(item) }))
    .sort((a, b) => b.at - a.at || a.i - b.i)[0];
  if (best !== undefined) return best.item.id;
  const listed = doc.report.chapters
    .flatMap(({ items }) => items)
    .find(
      (item) =>
        by !== '' &&
        lists.has(item.kind) &&
        own(item) &&
        ['', by].includes(item.by) &&
        (item.variables.length === 0 || parts(item, doc, 'whole').includes(variable)),
    );
  return listed?.id ?? `kapittel-${home.chapter.id}`;
}
