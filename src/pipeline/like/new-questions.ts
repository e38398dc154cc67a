import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { titles } from '../draft/texts/titles.js';
import type { CarryInput } from './input.js';

/** A chapter of the questions that are new, shown as a draft would show them. */
export function addNewQuestions(doc: Document, { drafted, fresh }: CarryInput): number {
  const chapters = doc.getIn(['report', 'chapters'], true);
  if (!isSeq(chapters) || fresh.length === 0) return 0;
  const ids = new Set(
    chapters.items.flatMap((chapter) => {
      const items = isMap(chapter) ? chapter.get('items', true) : undefined;
      return [
        ...(isMap(chapter) ? [String(chapter.get('id'))] : []),
        ...(isSeq(items) ? items.items.flatMap((item) => (isMap(item) ? [String(item.get('id'))] : [])) : []),
      ];
    }),
  );
  const idLike = (id: string): string => {
    let name = id;
    for (let i = 2; ids.has(name); i++) name = `${id}-${i}`;
    ids.add(name);
    return name;
  };
  const draft = parseDocument(drafted);
  const all = draft.getIn(['report', 'chapters'], true);
  const shown = new Set<string>();
  const items = (isSeq(all) ? all.items : []).flatMap((chapter) => {
    const list = isMap(chapter) ? chapter.get('items', true) : undefined;
    return (isSeq(list) ? list.items : []).flatMap((item) => {
      if (!isMap(item) || item.has('by') || item.has('each_by')) return [];
      const variables = item.get('variables', true);
      const names = isSeq(variables)
        ? variables.items.filter(
            (v) => isScalar(v) && fresh.includes(String(v.value)) && !shown.has(String(v.value)),
          )
        : [];
      if (names.length === 0) return [];
      for (const v of names) shown.add(String(isScalar(v) ? v.value : v));
      const copy = item.clone() as YAMLMap;
      const own = doc.createNode(names.map((v) => (isScalar(v) ? v.value : v)));
      if (isSeq(own)) own.flow = true;
      copy.set('variables', own);
      copy.set('id', idLike(String(item.get('id'))));
      return [copy];
    });
  });
  if (items.length === 0) return 0;
  const title = doc.createNode(titles.fresh) as YAMLMap;
  title.flow = true;
  const chapter = doc.createNode({ id: idLike('nytt') }) as YAMLMap;
  chapter.set('title', title);
  const list = doc.createNode([]) as YAMLSeq;
  list.items = items;
  chapter.set('items', list);
  chapters.add(chapter);
  return items.length;
}
