import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  Pair,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Value } from '../codebook.js';

/** The map at a place of a codebook's document, whatever alias it stands behind. */
export function mapAt(doc: Document, path: readonly (string | number)[]): YAMLMap {
  const node = doc.getIn(path, true);
  const found = isAlias(node) ? node.resolve(doc) : node;
  if (!isMap(found)) throw new Error(`no mapping at ${path.join('.')}`);
  return found;
}

/** The list under a key of the document; undefined where there is none. */
export function listAt(doc: Document, key: string): YAMLSeq | undefined {
  const node = doc.get(key, true);
  return isSeq(node) ? node : undefined;
}

/** Sets a key, after the entry's name where it is new. */
export function setKey(map: YAMLMap, key: string, value: unknown, doc: Document): void {
  const node = isNode(value) ? value : doc.createNode(value);
  const pair = map.items.find((p) => isScalar(p.key) && p.key.value === key);
  if (pair !== undefined) {
    pair.value = node;
    return;
  }
  const name = map.items.findIndex((p) => isScalar(p.key) && p.key.value === 'name');
  map.items.splice(name + 1, 0, new Pair(doc.createNode(key), node));
}

/** Answer options as a list with one line each. */
export function valuesNode(values: readonly Value[], doc: Document): YAMLSeq {
  const seq = doc.createNode(
    values.map(({ code, label, phrase, missing, valid }) => ({
      code,
      label: Object.keys(label).length === 1 ? label.nb : label,
      ...(phrase === undefined ? {} : { phrase }),
      ...(missing === undefined ? {} : { missing }),
      ...(valid === undefined ? {} : { valid }),
    })),
  ) as YAMLSeq;
  for (const item of seq.items) if (isCollection(item)) item.flow = true;
  return seq;
}

/** Takes a key out of every mapping of the document. */
export function withoutKeys(doc: Document, keys: readonly string[]): void {
  visit(doc, {
    Map: (_, map) => {
      for (const key of keys) if (map.has(key)) map.delete(key);
    },
  });
}

/**
 * Puts a copy in place of every alias whose anchor is about to go with its entry: `asked_if: *here` is written out once
 * the entry that `&here` stood in is gone.
 */
export function writeOutAliases(doc: Document, gone: Node): void {
  const anchors = new Set<string>();
  visit(gone, {
    Node: (_, node) =>
      void (isCollection(node) || isScalar(node) ? node.anchor && anchors.add(node.anchor) : 0),
  });
  if (anchors.size === 0) return;
  const source = new Map<string, Node>();
  visit(gone, {
    Node: (_, node) =>
      void ((isCollection(node) || isScalar(node)) && node.anchor && source.set(node.anchor, node)),
  });
  visit(doc, {
    Alias: (_, alias, path) => {
      if (!anchors.has(alias.source)) return undefined;
      // Within what goes too.
      if (path.includes(gone)) return undefined;
      const copy = source.get(alias.source)!.clone() as Node;
      if (isCollection(copy) || isScalar(copy)) delete (copy as Scalar | YAMLMap).anchor;
      return copy;
    },
  });
}

/** Lines set before everything else in the file. */
export function header(doc: Document, lines: readonly string[]): void {
  const own = lines.map((line) => ` ${line}`).join('\n');
  const before = doc.commentBefore;
  doc.commentBefore = before === null || before === undefined || before === '' ? own : `${own}\n\n${before}`;
}
