import { answers, parts } from '../../figures/index.js';
import { inLanguage, type Language, type ReportItem, type ResultsDocument } from '../../results/index.js';
import type { SearchEntry } from './tree.js';

/** The questions, answers and groups that the report's items show, each once, in the order they first come. */
export function searchEntries(doc: ResultsDocument, language: Language): SearchEntry[] {
  const found = new Map<string, SearchEntry>();
  for (const item of doc.report.chapters.flatMap((chapter) => chapter.items)) {
    for (const [kind, text] of saidBy(item, doc, language)) {
      const key = `${kind}\n${text}`;
      const entry = found.get(key) ?? { text, kind, items: [] };
      if (!entry.items.includes(item.id)) entry.items.push(item.id);
      found.set(key, entry);
    }
  }
  return [...found.values()];
}

function saidBy(
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): [kind: SearchEntry['kind'], text: string][] {
  const names = [...new Set([...item.variables, ...parts(item, doc, 'whole'), ...parts(item, doc)])];
  const labels = names.flatMap((name) => doc.labels[name] ?? []);
  const groupings = [item.by, ...(item.each_by ?? [])].filter((by) => by !== '' && !by.includes('*'));
  return [
    ...labels.flatMap(({ label, wording }): [SearchEntry['kind'], string][] => [
      ['question', inLanguage(label, language)],
      ...(wording === undefined
        ? []
        : [['question', inLanguage(wording, language)] as [SearchEntry['kind'], string]]),
    ]),
    ...names.flatMap((name) =>
      answers(doc, name).map(({ label }): [SearchEntry['kind'], string] => [
        'answer',
        inLanguage(label, language),
      ]),
    ),
    ...groupings.flatMap((by) =>
      answers(doc, by).map(({ label }): [SearchEntry['kind'], string] => [
        'group',
        inLanguage(label, language),
      ]),
    ),
  ];
}
