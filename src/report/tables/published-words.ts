import { numberFormat } from '../../figures/index.js';
import {
  inLanguage,
  isPublishedShare,
  type Language,
  type PublishedComparison,
  type ResultsDocument,
} from '../../results/index.js';
import { findingTexts } from '../findings/index.js';
import { reportTexts } from '../texts/index.js';
import { reasonText } from '../withheld.js';
import { readingDecimals, shownDecimals } from './published-digits.js';

/** Numbers of a published statement as its source would write them. */
interface PublishedNumbers {
  /** Without its unit. */
  bare(value: number): string;
  shown(value: number): string;
  range(low: number, high: number): string;
}

function numbersOf(entry: PublishedComparison, digits: number, language: Language): PublishedNumbers {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const share = isPublishedShare(entry);
  const bare = (value: number) => f.decimal(share ? value * 100 : value, digits);
  const shown = (value: number) => {
    if (entry.statistic === 'rank') return t.rankOf(f.integer(value));
    if (entry.statistic === 'top') return t.topOf(f.integer(value), f.integer(entry.members?.length ?? 0));
    if (share && entry.statistic === 'difference') return findingTexts(language).points(bare(value));
    return `${bare(value)}${share ? f.percent(0).slice(1) : ''}`;
  };
  const places = (low: number, high: number) =>
    low === high ? f.integer(low) : `${f.integer(low)}–${f.integer(high)}`;
  const range = (low: number, high: number) => {
    if (entry.statistic === 'rank') return t.rankOf(places(low, high));
    if (entry.statistic === 'top') return places(low, high);
    return `${bare(low)}${low < 0 || high < 0 ? t.rangeTo : '–'}${shown(high)}`;
  };
  return { bare, shown, range };
}

/** How a statement is read: as a number, as bounds, as what stands highest, or as a finding. */
export function readingText(
  entry: PublishedComparison,
  doc: ResultsDocument,
  language: Language,
): string | null {
  const t = reportTexts(language);
  const { reading, finding, members } = entry;
  if (finding !== undefined) return t.effectFindings[finding];
  if (members !== undefined) {
    const names = members.map((name) => {
      const known = doc.labels[name]?.label;
      return known === undefined ? name : inLanguage(known, language);
    });
    return t.topAre(names.join('; '), entry.lowest === true);
  }
  if (reading === null) return null;
  const { shown, range } = numbersOf(entry, readingDecimals(entry), language);
  if (typeof reading === 'number') return shown(reading);
  const [low, high] = reading;
  if (low !== null && high !== null) return range(low, high);
  return low === null ? t.atMost(shown(high!)) : t.atLeast(shown(low));
}

/** The number with its interval: «84,8 % (82,0–87,1 %)»; the level where it is not 95 %. */
export function computedText(entry: PublishedComparison, language: Language): string | null {
  const t = reportTexts(language);
  if (entry.verdict === 'not_asked') return null;
  if (entry.computed === null) return entry.reason === 'not computed' ? t.notComputed : t.withheld;
  const { bare, shown, range } = numbersOf(entry, shownDecimals(entry), language);
  const { ci_lower: low, ci_upper: high, level } = entry;
  const number = shown(entry.computed);
  // A count is no estimate, though its verdict takes it as an interval of no width.
  if (low === null || high === null || entry.statistic === 'count') return number;
  const of = level === 0.95 ? '' : `; ${numberFormat(language).percent(level)}`;
  // The unit of a difference stands once.
  const limits =
    entry.statistic === 'difference' ? `${bare(low)}${t.rangeTo}${bare(high)}` : range(low, high);
  return `${number} (${limits}${of})`;
}

/** The verdict of the interval, or why there is none. */
export function verdictText(entry: PublishedComparison, language: Language): string | null {
  const t = reportTexts(language);
  if (entry.verdict === 'not_computed') {
    return entry.reason === '' || entry.reason === 'not computed' ? null : reasonText(entry.reason, language);
  }
  if (entry.verdict === 'undecided' && entry.ci_lower === null) return t.verdictNoInterval;
  const because = entry.not_comparable;
  return because === undefined || entry.verdict !== 'not_comparable'
    ? t.verdicts[entry.verdict]
    : `${t.verdicts.not_comparable}: ${inLanguage(because, language)}`;
}
