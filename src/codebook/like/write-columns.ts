import { type Document, isMap, isSeq, type YAMLMap } from 'yaml';
import type { Codebook, Value } from '../codebook.js';
import { plainText } from '../plain-text.js';
import { ownTexts } from '../question-texts.js';
import type { CodebookFile } from '../schema.js';
import type { ExportColumn } from './columns.js';
import { mapAt, setKey, valuesNode } from './document.js';
import type { Likeness } from './likeness.js';
import type { Match } from './match.js';
import { type NewOptions, newOptions } from './options.js';

type Section = 'variables' | 'batteries' | 'multiple_choice';

/** Sets the columns, and the answers where they have changed; tells what changed. */
export function writeColumns(
  doc: Document,
  file: CodebookFile,
  codebook: Codebook,
  matches: ReadonlyMap<string, Match>,
): Likeness['options'] {
  const byName = new Map(codebook.variables.map((v) => [v.name, v]));
  const at = (section: Section, ...path: (string | number)[]) => mapAt(doc, [section, ...path]);
  const setColumn = (map: YAMLMap, name: string) => {
    const column = matches.get(name)?.column.name;
    if (column === undefined) return;
    if (column === name) map.delete('column');
    else setKey(map, 'column', column, doc);
  };
  const answersOf = (
    map: YAMLMap,
    name: string,
    names: readonly string[],
    values: CodebookFile['variables'][number]['values'],
  ): Answers => {
    const columns = names.flatMap((n) => matches.get(n)?.column ?? []);
    const found = newOptions(byName.get(names[0]!)!.values, columns);
    return { map, name, list: typeof values === 'string' ? values : undefined, found };
  };
  const ofVariables = file.variables.map((v, i) => {
    setColumn(at('variables', i), v.name);
    return answersOf(at('variables', i), v.name, [v.name], v.values);
  });
  const ofBatteries = file.batteries.map((b, i) => {
    at('batteries', i).delete('column');
    const names = b.items.map((item) => item.name);
    names.forEach((name, k) => {
      setColumn(at('batteries', i, 'items', k), name);
    });
    return answersOf(at('batteries', i), b.name, names, b.values);
  });
  const inCells = file.multiple_choice.flatMap((m, i) => {
    const map = at('multiple_choice', i);
    const cell = matches.get(m.name)?.column;
    if (cell?.joined !== undefined) {
      setKey(map, 'separator', cell.joined.separator, doc);
      setKey(map, 'column', cell.name, doc);
      return optionsInCell(map, doc, m, cell);
    }
    map.delete('column');
    map.delete('separator');
    m.options.forEach((option, k) => {
      setColumn(at('multiple_choice', i, 'options', k), option.name);
    });
    return [];
  });
  return [...inCells, ...writeValues(doc, [...ofVariables, ...ofBatteries])];
}

/** The answers of a variable or battery as this export has them, and the list that they are written in. */
interface Answers {
  map: YAMLMap;
  name: string;
  list: string | undefined;
  found: NewOptions;
}

/** A list that several share is changed as a whole where all of them have changed alike; else each gets its own. */
function writeValues(doc: Document, lists: readonly Answers[]): Likeness['options'] {
  const key = (values: readonly Value[]) => JSON.stringify(values);
  const alike = new Map<string, Set<string>>();
  for (const { list, found } of lists) {
    if (list !== undefined) alike.set(list, (alike.get(list) ?? new Set()).add(key(found.values)));
  }
  const done = new Set<string>();
  return lists.flatMap(({ map, name, list, found }) => {
    if (found.changes.length === 0) return [];
    if (list === undefined || alike.get(list)!.size > 1)
      setKey(map, 'values', valuesNode(found.values, doc), doc);
    else if (!done.has(list)) doc.setIn(['value_lists', list], valuesNode(found.values, doc));
    if (list !== undefined) done.add(list);
    return found.changes.map(({ kind, text }) => ({ name, kind, text }));
  });
}

/** Options of a tick-all question in one cell: texts that are not the labels, and new ones. */
function optionsInCell(
  map: YAMLMap,
  doc: Document,
  m: CodebookFile['multiple_choice'][number],
  column: ExportColumn,
): Likeness['options'] {
  const list = map.get('options', true);
  if (!isSeq(list)) return [];
  const texts = column.joined!.options;
  const left = new Set(texts);
  const told: Likeness['options'] = [];
  m.options.forEach((option, k) => {
    const entry = list.items[k];
    if (!isMap(entry)) return;
    entry.delete('column');
    const same = texts.find((text) => ownTexts({ label: option.label }).includes(plainText(text)));
    if (same !== undefined) left.delete(same);
  });
  const names = new Set(m.options.map((o) => o.name));
  for (const text of left) {
    let i = m.options.length + 1;
    while (names.has(`${m.name}_${i}`)) i++;
    names.add(`${m.name}_${i}`);
    list.add(doc.createNode({ name: `${m.name}_${i}`, label: text }, { flow: true }));
    told.push({ name: m.name, kind: 'new', text: `«${text}»` });
  }
  return told;
}
