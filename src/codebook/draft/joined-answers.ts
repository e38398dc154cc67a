import { isSentence } from './free-text.js';
import type { DraftFacts } from './source.js';

/** A tick-all question that the export writes into one cell. */
export interface JoinedAnswers {
  /** What stands between two answers, as the export writes it. */
  separator: string;
  /** The options, in the form's order as far as the cells tell it. */
  options: string[];
  /** Cells with a part that is no option: someone's own words, which are not told. */
  others: number;
}

/** Services write «a;b;», «a, b» (Google), «a | b». */
const separators = [
  { mark: ';', written: ';' },
  { mark: '|', written: '|' },
  { mark: ', ', written: ', ' },
  // Qualtrics; a comma with a blank after it is part of an option.
  { mark: /,(?! )/, written: ',' },
];
const longestOption = 160;
const fewestRows = 3;
const mostOptions = 30;

/**
 * A tick-all question in one column («Teams;Zoom;»): many cells hold several parts, and nearly all parts come back in
 * three rows or more. Undefined for other columns, and where the parts read like someone's own words.
 */
export function joinedAnswers(facts: DraftFacts): JoinedAnswers | undefined {
  if (facts.kind !== 'text' || facts.values.length === 0) return undefined;
  for (const { mark, written } of separators) {
    const found = partedBy(facts, mark, written);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partedBy(facts: DraftFacts, mark: string | RegExp, separator: string): JoinedAnswers | undefined {
  const cells = facts.values.map(({ value, n }) => ({ parts: partsOf(String(value), mark), n }));
  const counts = new Map<string, number>();
  let several = 0;
  let rows = 0;
  let all = 0;
  for (const { parts, n } of cells) {
    rows += n;
    if (parts.length > 1) several += n;
    for (const part of new Set(parts)) counts.set(part, (counts.get(part) ?? 0) + n);
    all += n * parts.length;
  }
  const common = [...counts].filter(([, n]) => n >= fewestRows);
  const covered = common.reduce((sum, [, n]) => sum + n, 0);
  // A comma stands in ordinary answers as well.
  const comma = separator.startsWith(',');
  const least = comma ? 0.95 : 0.8;
  if (several < 3 || several < 0.1 * rows || common.length < 2 || common.length > mostOptions)
    return undefined;
  if (covered < least * all || (comma && !recombine(cells))) return undefined;
  const options = common.map(([part]) => part);
  if (options.some((part) => part.length > longestOption || isSentence(part))) return undefined;
  const isOption = new Set(options);
  const others = cells.filter(({ parts }) => parts.some((part) => !isOption.has(part)));
  return {
    separator,
    options: inOrder(options, cells, counts),
    others: others.reduce((sum, { n }) => sum + n, 0),
  };
}

/** What is ticked stands beside one thing here and another there; «leder (inspektør, fagleder)» is one text each time. */
function recombine(cells: readonly { parts: readonly string[] }[]): boolean {
  const several = cells.filter(({ parts }) => parts.length > 1);
  const inCells = new Map<string, number>();
  for (const { parts } of cells)
    for (const part of new Set(parts)) inCells.set(part, (inCells.get(part) ?? 0) + 1);
  const parts = new Set(several.flatMap((cell) => cell.parts));
  const again = [...parts].filter((part) => inCells.get(part)! > 1).length;
  return several.length >= 3 && again >= 0.8 * parts.size;
}

const partsOf = (cell: string, mark: string | RegExp): string[] =>
  cell
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Services write what is ticked in the form's order: an option comes before those that follow it in most cells. */
function inOrder(
  options: readonly string[],
  cells: readonly { parts: readonly string[]; n: number }[],
  counts: ReadonlyMap<string, number>,
): string[] {
  const before = new Map<string, number>();
  const key = (a: string, b: string) => `${a}\u001f${b}`;
  for (const { parts, n } of cells) {
    parts.forEach((a, i) => {
      for (const b of parts.slice(i + 1)) before.set(key(a, b), (before.get(key(a, b)) ?? 0) + n);
    });
  }
  const precedes = (a: string, b: string) => (before.get(key(a, b)) ?? 0) > (before.get(key(b, a)) ?? 0);
  const left = [...options].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const order: string[] = [];
  while (left.length > 0) {
    const free = left.findIndex((a) => left.every((b) => a === b || !precedes(b, a)));
    order.push(...left.splice(Math.max(0, free), 1));
  }
  return order;
}
