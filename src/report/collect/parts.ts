import { didYouMean, FaultError } from '../../errors/index.js';
import { inLanguage, type Language, type ResultsDocument } from '../../results/index.js';
import { makeTree } from '../tree/index.js';
import type { CollectedRun } from './chosen.js';
import { type CollectedSides, sidesDocument, sidesFaults } from './sides.js';

/** A section of a page that is laid out by its author: chosen figures of one run, and what stands beside them. */
export interface Part {
  title: string;
  text: string;
  /** The run's place among those that are collected. */
  run: number;
  /** Ids of its items or chapters. */
  only: readonly string[];
  /** Ids of published claims of other surveys that are shown beside it, and why they can't be compared. */
  claims: readonly string[];
  because: string;
  /** In place of items of one run: the same questions as two of them have them. */
  sides?: CollectedSides;
}

/** A claim of another survey, in its own words. */
interface Claim {
  statement: string;
  quote: string;
  source: string;
}

export interface CollectedPart extends CollectedRun {
  heading: string;
  text: string;
  claims: readonly Claim[];
  because: string;
}

/**
 * The parts of a page with their figures and claims.
 * @param named the runs by name, in the order that parts name them by
 * @throws FaultError LV-COLLECT-NO-ITEM, LV-COLLECT-NO-CLAIM for ids that a part's run does not have
 */
export function partsOf(
  named: readonly { name: string; doc: ResultsDocument }[],
  parts: readonly Part[],
  language: Language,
): CollectedPart[] {
  const faults = parts.flatMap((part) => {
    const { name, doc } = named[part.run]!;
    const items = new Set(doc.report.chapters.flatMap(({ id, items: own }) => [id, ...own.map((i) => i.id)]));
    const claims = new Set(doc.published.map(({ id }) => id));
    const missing = (code: string, what: string, ids: readonly string[], known: ReadonlySet<string>) =>
      ids
        .filter((id) => !known.has(id))
        .map((id) => ({
          code,
          what: `'${name}' has no ${what} '${id}', which the part «${part.title}» names`,
          remedy: didYouMean(id, known),
        }));
    return [
      ...(part.sides === undefined ? [] : sidesFaults(named, part.sides, part.title)),
      ...missing('LV-COLLECT-NO-ITEM', 'figure, table or chapter', part.only, items),
      ...missing('LV-COLLECT-NO-CLAIM', 'published claim', part.claims, claims),
    ];
  });
  if (faults.length > 0) throw new FaultError(faults, { exitCode: 2 });
  const docs = named.map(({ doc }) => doc);
  return parts.map(({ run, only, title, text, claims, because, sides }, i) => {
    const { name, doc } = named[run]!;
    if (sides !== undefined) {
      const both = sidesDocument(docs, sides, i, title, because, language);
      const tree = makeTree(both.doc, language, [both.id]);
      return { name: `${i + 1}-sides`, doc: both.doc, tree, heading: title, text, because, claims: [] };
    }
    return {
      name: `${i + 1}-${name}`,
      doc,
      tree: makeTree(doc, language, [...only]),
      heading: title,
      text,
      because,
      claims: claims.map((id) => {
        const { statement, quote, source } = doc.published.find((one) => one.id === id)!;
        return { statement: inLanguage(statement, language), quote, source };
      }),
    };
  });
}
