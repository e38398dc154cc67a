import type { Language } from '../../results/index.js';
import { placesTexts } from '../texts/places.js';
import type { Verdict } from './verdicts.js';

/** What an indicator found. */
interface IndicatorFacts {
  /** The bound as it is read. */
  bound: string;
  count: Record<Verdict, number>;
  /** Areas with numbers that may not be shown, or without any. */
  without: number;
  /** The bound is the least that is wanted, or the most. */
  least: boolean;
}

/** How many areas are on the side that is not wanted («under» and «over» are the same words in all three languages), how many on the other, and for how many the answers do not tell. */
export function indicatorLead({ bound, count, without, least }: IndicatorFacts, language: Language): string {
  const t = placesTexts(language).indicator;
  const [wrong, right] = least ? (['under', 'over'] as const) : (['over', 'under'] as const);
  const all = count.under + count.unsure + count.over;
  if (all === 0) return t.nothing;
  if (all === count.unsure && without === 0) return t.allUnsure(all, bound);
  const first = count[wrong] === 0 ? t.noneOn(wrong, bound) : t.someOn(count[wrong], all, wrong, bound);
  return [
    `${first}; ${t.others(count[right], right, count.unsure)}`,
    ...(without > 0 ? [t.without(without)] : []),
  ].join(' ');
}
