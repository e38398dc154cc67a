import type { FindingsDefinition, ResultsDocument } from '../../results/index.js';
import { type Change, changesOf } from './changes.js';
import { contrastsOf, type Difference, leastInGroup } from './contrasts.js';
import { coarsest, type Level, levelsOf } from './levels.js';
import { homesOf } from './places.js';

/** Most findings on the page, those that the author asks for apart. */
const most = 8;

/** Most differences, and most changes, of one chapter. */
const mostOfChapter = 2;

export const levelId = ({ variable }: Level): string => `level-${variable}`;
export const changeId = ({ variable }: Change): string => `change-${variable}`;
export const differenceId = ({ respondents, variable, by }: Difference): string =>
  ['difference', ...(respondents === '' ? [] : [respondents]), variable, by].join('-');

/** What the rule and the author have chosen, in the order that it is told. */
interface Chosen {
  levels: Level[];
  changes: Change[];
  differences: Difference[];
  /** How many highest, and how many lowest, levels the rule took, and whether each is of a chapter of its own. */
  rule: { levels: number; each: boolean };
  /** Anything was compared at all. */
  compared: { changes: boolean; differences: boolean };
  unused: string[];
}

/**
 * The two highest and the two lowest levels, each of a chapter of its own where there are so many; the largest changes and
 * differences that hold after adjustment, shares before means, at most two a chapter and one a question, no index beside
 * its own items, no answer that means «none». Eight in all; three and three levels where nothing else is to be told.
 */
export function choose(doc: ResultsDocument, author: FindingsDefinition): Chosen {
  const dropped = new Set(author.drop);
  const isNamed = (id: string) => author.order.includes(id);
  const levels = levelsOf(doc).filter(
    (one) => one.n >= leastInGroup && one.rounded <= coarsest && !dropped.has(levelId(one)),
  );
  const contrasts = contrastsOf(doc).filter((one): one is Difference => one.kind === 'difference');
  const holding = contrasts
    .filter((one) => one.holds && isTold(doc, one) && !dropped.has(differenceId(one)))
    .sort(
      (a, b) =>
        Number(b.share) - Number(a.share) ||
        (a.share ? b.difference - a.difference : (b.effect ?? 0) - (a.effect ?? 0)) ||
        a.p - b.p,
    );
  const allChanges = changesOf(doc);
  const changed = allChanges
    .filter((one) => one.holds && isTold(doc, one) && !dropped.has(changeId(one)))
    .sort(
      (a, b) =>
        Number(b.share) - Number(a.share) || Math.abs(b.difference) - Math.abs(a.difference) || a.p - b.p,
    );

  const differences = capped(doc, holding, (one) => isNamed(differenceId(one)));
  const changes = capped(doc, changed, (one) => isNamed(changeId(one)));
  const few = differences.length + changes.length < 2;
  const each = few ? 3 : 2;
  const room = most - Math.min(levels.length, 2 * each);
  const ofChanges = Math.max(Math.floor(room / 2), room - differences.length);
  const keptChanges = first(changes, ofChanges, (one) => isNamed(changeId(one)));
  const keptDifferences = first(differences, room - keptChanges.length, (one) => isNamed(differenceId(one)));
  const picked = pickLevels(doc, levels, each, (one) => isNamed(levelId(one)));

  const told = new Set([
    ...picked.levels.map(levelId),
    ...keptChanges.map(changeId),
    ...keptDifferences.map(differenceId),
  ]);
  const known = new Set([
    ...levelsOf(doc).map(levelId),
    ...allChanges.map(changeId),
    ...contrasts.map(differenceId),
  ]);
  return {
    levels: inOrder(picked.levels, levelId, author),
    changes: inOrder(keptChanges, changeId, author),
    differences: inOrder(keptDifferences, differenceId, author),
    rule: { levels: picked.count, each: picked.each },
    compared: { changes: allChanges.length > 0, differences: contrasts.length > 0 },
    unused: [
      ...[...author.order, ...Object.keys(author.rewrite)].filter((id) => !told.has(id)),
      ...author.drop.filter((id) => !known.has(id)),
    ],
  };
}

/** Those that the author has placed first, in that order. */
function inOrder<T>(list: readonly T[], id: (one: T) => string, { order }: FindingsDefinition): T[] {
  const placeOf = (one: T) => {
    const place = order.indexOf(id(one));
    return place < 0 ? order.length : place;
  };
  return [...list].sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * What a sentence can tell of: no answer that means «none», and means of scales, numbers and statements only (the mean of
 * classes that merely have an order says little).
 */
function isTold(doc: ResultsDocument, { variable, share }: { variable: string; share: boolean }): boolean {
  if (isNone(doc, variable)) return false;
  const kind = doc.labels[variable]?.kind;
  const isStatement =
    homesOf(doc)
      .get(variable)
      ?.items.some((item) => item.kind === 'likert') === true;
  return share || kind === 'scale' || kind === 'number' || isStatement;
}

const isNone = (doc: ResultsDocument, variable: string): boolean => doc.labels[variable]?.exclusive === true;

const chapterOf = (doc: ResultsDocument, variable: string): string =>
  homesOf(doc).get(variable)?.chapter.id ?? '';

/** The first ones that the rule allows beside each other, with those that are named. */
function capped<T extends { variable: string }>(
  doc: ResultsDocument,
  list: readonly T[],
  isNamed: (one: T) => boolean,
): T[] {
  const kept: T[] = list.filter(isNamed);
  for (const one of list) {
    if (kept.includes(one)) continue;
    const chapter = chapterOf(doc, one.variable);
    if (kept.filter((other) => chapterOf(doc, other.variable) === chapter).length >= mostOfChapter) continue;
    if (kept.some((other) => other.variable === one.variable || areOfOne(doc, other.variable, one.variable)))
      continue;
    kept.push(one);
  }
  return list.filter((one) => kept.includes(one));
}

/** An index and one of its items. */
const areOfOne = (doc: ResultsDocument, a: string, b: string): boolean => {
  const holds = (whole: string, part: string) =>
    doc.labels[whole]?.kind === 'scale' && doc.labels[whole].items?.includes(part) === true;
  return holds(a, b) || holds(b, a);
};

/** So many, those that are named among them whatever their place. */
function first<T>(list: readonly T[], count: number, isNamed: (one: T) => boolean): T[] {
  const named = list.filter(isNamed);
  const others = list.filter((one) => !isNamed(one)).slice(0, Math.max(0, count - named.length));
  return list.filter((one) => named.includes(one) || others.includes(one));
}

/** The highest and the lowest levels, falling and rising; of equals the one with more answers, then the first asked. */
function pickLevels(
  doc: ResultsDocument,
  levels: readonly Level[],
  count: number,
  isNamed: (one: Level) => boolean,
): { levels: Level[]; count: number; each: boolean } {
  const chapter = (one: Level) => chapterOf(doc, one.variable);
  const each = new Set(levels.map(chapter)).size >= 2 * count;
  const named = levels.filter(isNamed);
  const sorted = (sign: 1 | -1) =>
    levels
      .map((one, i) => ({ one, i }))
      .sort((a, b) => sign * (b.one.estimate - a.one.estimate) || b.one.n - a.one.n || a.i - b.i)
      .map(({ one }) => one);
  const taken = new Set<Level>(named);
  const chapters = new Set(named.map(chapter));
  const take = (list: readonly Level[], wanted: number): Level[] => {
    const own = new Set<string>();
    const kept: Level[] = [];
    for (const one of list) {
      if (kept.length >= wanted) break;
      if (taken.has(one) || (each ? chapters : own).has(chapter(one))) continue;
      kept.push(one);
      taken.add(one);
      own.add(chapter(one));
      chapters.add(chapter(one));
    }
    return kept;
  };
  const wanted = Math.max(0, 2 * count - named.length);
  const highest = take(sorted(1), Math.ceil(wanted / 2));
  const lowest = take(sorted(-1), Math.floor(wanted / 2));
  return { levels: [...named, ...highest, ...lowest], count: Math.max(highest.length, lowest.length), each };
}
