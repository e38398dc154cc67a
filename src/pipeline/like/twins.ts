import { type Document, isCollection, isPair } from 'yaml';

/** Which part of a document is the same as a part of another of the same content. */
export type Twins = <Part>(part: Part) => Part;

/** Pairs the parts of two documents that say the same, by where they stand. */
export function twins(one: Document, other: Document): Twins {
  const pairs = new Map<unknown, unknown>();
  const walk = (a: unknown, b: unknown): void => {
    pairs.set(a, b);
    if (isPair(a) && isPair(b)) {
      walk(a.key, b.key);
      walk(a.value, b.value);
    } else if (isCollection(a) && isCollection(b)) {
      for (const [i, item] of a.items.entries()) walk(item, b.items[i]);
    }
  };
  walk(one.contents, other.contents);
  return (part) => (pairs.get(part) ?? part) as typeof part;
}
