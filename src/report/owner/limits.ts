import { type Block, blocksOf, groupLimits, measured, numberFormat } from '../../figures/index.js';
import {
  isShare,
  type Language,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import type { Owner } from './owner.js';
import { ownerTexts } from './texts/index.js';

/** A number of the owner against what chance alone would give of so many answers. */
interface Held {
  block: Block;
  row: ResultRow & { estimate: number; n: number };
  low: number;
  high: number;
  outside: boolean;
}

/** The owner's numbers of an item that can be held against the funnel's limits. */
export function heldTo(item: ReportItem, doc: ResultsDocument, owner: Owner, language: Language): Held[] {
  return blocksOf(item, doc, language).flatMap((block) => {
    const own = block.groupings.find(({ by }) => by === owner.variable)?.groups ?? [];
    return own.flatMap(({ row }): Held[] => {
      if (row?.estimate == null || row.n === null) return [];
      const limits = groupLimits(doc, block, owner.variable, row.n);
      if (limits === null) return [];
      const { low, high } = limits;
      const outside = row.estimate < low - 1e-12 || row.estimate > high + 1e-12;
      return [{ block, row: { ...row, estimate: row.estimate, n: row.n }, low, high, outside }];
    });
  });
}

/** In words, under a figure: which of the owner's numbers lie outside, and that the others don't; '' where none can be held. */
export function limitsText(held: readonly Held[], owner: string, language: Language): string {
  if (held.length === 0) return '';
  const t = ownerTexts(language);
  const f = numberFormat(language);
  const shownOf =
    ({ block }: Held) =>
    (value: number, row: ResultRow | undefined = block.whole) =>
      measured(f, isShare(block.key.statistic), value, row);
  const outside = held.filter((h) => h.outside);
  const [only] = held;
  if (outside.length === 0 && held.length > 1) return t.allWithin(owner, held.length);
  if (outside.length === 0) {
    const shown = shownOf(only!);
    return t.within(owner, shown(only!.row.estimate, only!.row), shown(only!.low), shown(only!.high));
  }
  const told = outside.map((one) => {
    const { block, row, low, high } = one;
    const shown = shownOf(one);
    const over = row.estimate > high;
    return t.outside(block.label, shown(row.estimate, row), f.integer(row.n), shown(low), shown(high), over);
  });
  const rest = held.length - outside.length;
  return [...told, ...(rest === 0 ? [] : [t.restWithin(rest)])].join(' ');
}
