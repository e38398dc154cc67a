import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
} from 'yaml';

/** What stands at a place of a document, from the document inward. */
type Chain = readonly (Node | Pair | Document)[];

/** What stands at an offset of the text that the document was parsed from, the innermost last. */
export function chainAt(doc: Document.Parsed, offset: number): Chain {
  let found: Chain = [];
  visit(doc, {
    Node: (_, node, path) => {
      const range = (node as Node).range;
      if (range && range[0] <= offset && offset <= range[1] && path.length + 1 > found.length)
        found = [...(path as Chain), node as Node];
    },
  });
  return found;
}

/** The key of a pair, as text; undefined of what is none. */
export const keyOf = (part: unknown): string | undefined =>
  isPair(part) && isScalar(part.key) ? String(part.key.value) : undefined;

/** What is to leave a document: names of a list, an entry of a list, or a key with its value. */
export type Leaving =
  | { kind: 'names'; list: Node; items: unknown[] }
  | { kind: 'entry'; list: Node; item: unknown }
  | { kind: 'key'; map: YAMLMap; pair: Pair };

/** Keys of words: without them the entry that they stand in is whole. */
const words = ['text', 'note', 'reference', 'corresponds_to', 'subtitle'];
/** Keys that a pipeline can't be without, and that are the new wave's own. */
const kept = ['name', 'codebook', 'source', 'waves', 'report'];

/**
 * The smallest part that can leave so that what is wrong at its end is gone; undefined of what must stay.
 * @param chain what stands at the place of a fault
 */
export function leavingAt(chain: Chain): Leaving | undefined {
  const top = chain.findIndex((part) => keyOf(part) !== undefined);
  const inReport = keyOf(chain[top]) === 'report';
  const last = (is: (part: unknown, before: unknown) => boolean) =>
    chain.findLastIndex((part, i) => i > 0 && is(part, chain[i - 1]));
  const name = last((part, before) => isScalar(part) && isSeq(before));
  const entry = last((part, before) => isMap(part) && isSeq(before));
  const text = last((part) => words.includes(keyOf(part) ?? ''));
  if (keyOf(chain[top]) !== undefined && kept.includes(keyOf(chain[top])!) && !inReport) return undefined;
  if (name > entry) return { kind: 'names', list: chain[name - 1] as Node, items: [chain[name]] };
  if (text > entry) return asKey(chain, text);
  if (entry > 0) return { kind: 'entry', list: chain[entry - 1] as Node, item: chain[entry] };
  return inReport || top < 0 ? undefined : asKey(chain, top);
}

/** The entry around a list that is left with nothing, or the key that holds the list. */
export function around(doc: Document.Parsed, list: Node): Leaving | undefined {
  const range = list.range;
  if (!range) return undefined;
  let chain: Chain = [];
  visit(doc, {
    Node: (_, node, path) => {
      if (node === list) chain = [...(path as Chain), list];
    },
  });
  const outer = chain.slice(0, -1);
  const entry = outer.findLastIndex((part, i) => i > 0 && isMap(part) && isSeq(outer[i - 1]));
  if (entry > 0) return { kind: 'entry', list: outer[entry - 1] as Node, item: outer[entry] };
  const pair = outer.findLastIndex((part) => isPair(part));
  return pair < 0 || kept.includes(keyOf(outer[pair]) ?? '') ? undefined : asKey(outer, pair);
}

const asKey = (chain: Chain, at: number): Leaving => ({
  kind: 'key',
  map: chain[at - 1] as YAMLMap,
  pair: chain[at] as Pair,
});
