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
  'funnel',
  'groups',
  'crossings',
  'counts',
]);

/** The chapter and the items of the report that show a variable. */
export interface Home {
  chapter: ReportChapter;
  items: ReportItem[];
}

const known = new WeakMap<ResultsDocument, Map<string, Home>>();

/** Every variable that the report shows, in its order, with the first chapter that does. Background variables are not among them. */
export function homesOf(doc: ResultsDocument): ReadonlyMap<string, Home> {
  const found = known.get(doc);
  if (found !== undefined) return found;
  const by = new Set(doc.rows.flatMap((row) => row.group_variable.split('*')));
  const made = new Map<string, Home>();
  for (const chapter of doc.report.chapters) {
    for (const item of chapter.items) {
      if (!homes.has(item.kind)) continue;
      for (const variable of [...parts(item, doc, 'whole'), ...parts(item, doc)]) {
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

/**
 * The id of the figure or table that shows a number best: by the grouping asked for and of those respondents, a figure
 * before a table; the chapter's own where none does.
 */
export function targetOf(home: Home, respondents: string, by: string): string {
  const score = (item: ReportItem): number => {
    const each = item.each_by ?? [];
    const grouped = item.by === by || each.includes(by);
    const own = item.respondent_group === respondents;
    const table = ['crossings', 'groups', 'counts'].includes(item.kind);
    const likert = by === '' && item.kind === 'likert' ? 1 : 0;
    if (by !== '' && !grouped && item.kind === 'crossings' && own) return 4;
    return (own ? 4 : 0) + (by === '' ? 0 : grouped ? 8 : 0) + likert + (table ? 0 : 1);
  };
  const best = home.items
    .map((item, i) => ({ item, i, at: score(item) }))
    .sort((a, b) => b.at - a.at || a.i - b.i)[0];
  return best === undefined || best.at < 4 ? `kapittel-${home.chapter.id}` : best.item.id;
}
