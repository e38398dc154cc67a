import { type Document, isCollection, isMap, isNode, isScalar, isSeq, type Node, type YAMLSeq } from 'yaml';
import { writeOutShared } from '../../codebook/index.js';
import { keyOf, type Leaving } from './places.js';
import type { Twins } from './twins.js';

/** Lines as comments hold them: a blank after each mark. */
const asComment = (lines: readonly string[]) => lines.map((line) => ` ${line}`).join('\n');

const before = (node: Node, lines: readonly string[]) => {
  node.commentBefore = [asComment(lines), node.commentBefore ?? ''].filter((text) => text !== '').join('\n');
};

/** A part's own text, as it stood, less the blanks that its lines share. */
function textOf(source: string, start: number, end: number): string[] {
  const column = start - (source.lastIndexOf('\n', start - 1) + 1);
  return source
    .slice(start, end)
    .trimEnd()
    .split('\n')
    .map((line, i) => (i === 0 ? line : line.replace(new RegExp(`^ {0,${column}}`), '')));
}

/** What a person calls the part: an entry's id or name, a key. */
export function calledPart(leaving: Leaving): string {
  if (leaving.kind === 'key') return keyOf(leaving.pair) ?? '';
  if (leaving.kind === 'names')
    return leaving.items.map((item) => String((item as Node & { value: unknown }).value)).join(', ');
  const name = isMap(leaving.item)
    ? (leaving.item.get('id') ?? leaving.item.get('name') ?? leaving.item.get('by'))
    : '';
  return String(name ?? '');
}

/**
 * Takes a part out of the document, and leaves it as a comment where it stood, so that it is put back by hand in a moment. Names
 * of a list go without one.
 * @param source the document as it is written
 * @param leaving a part of what is parsed from there
 * @param own which part of the document it is
 */
export function takeOut(doc: Document, source: string, leaving: Leaving, own: Twins, why: string): void {
  if (leaving.kind === 'names') {
    const list = own(leaving.list as YAMLSeq);
    const gone = leaving.items.map((item) => own(item));
    list.items = list.items.filter((item) => !gone.includes(item));
    return;
  }
  const remark = `Taken out: ${why.replace(/\s+/g, ' ')}.`;
  if (leaving.kind === 'key') {
    const [map, pair] = [own(leaving.map), own(leaving.pair)];
    const [key, value] = [leaving.pair.key as Node, leaving.pair.value as Node | null];
    const lines = textOf(source, key.range![0], (value ?? key).range![1]);
    if (isNode(pair.value)) writeOutShared(doc, pair.value);
    const at = map.items.indexOf(pair);
    map.items.splice(at, 1);
    const next = map.items[at]?.key;
    if (isScalar(next)) before(next, [remark, ...lines]);
    else
      map.comment = [map.comment ?? '', asComment([remark, ...lines])]
        .filter((text) => text !== '')
        .join('\n');
    return;
  }
  const list = own(leaving.list as YAMLSeq);
  const item = own(leaving.item as Node);
  const { range } = leaving.item as Node;
  // What was said of it stands before it as it did.
  const said = (item.commentBefore ?? '').split('\n').map((line) => line.replace(/^ /, ''));
  const [first, ...rest] = textOf(source, range![0], range![1]);
  const lines = [
    ...said.filter((line) => line !== ''),
    remark,
    `- ${first}`,
    ...rest.map((line) => `  ${line}`),
  ];
  writeOutShared(doc, item);
  const at = list.items.indexOf(item);
  if (at < 0) return;
  list.items.splice(at, 1);
  const next = list.items[at];
  if (isSeq(list) && (isCollection(next) || isScalar(next))) before(next, lines);
  else list.comment = [list.comment ?? '', asComment(lines)].filter((text) => text !== '').join('\n');
}
