import { numberFormat } from '../../figures/index.js';
import {
  inLanguage,
  isPublishedShare,
  type Language,
  type PublishedComparison,
} from '../../results/index.js';
import { findingTexts } from '../findings/index.js';
import { type ReportTexts, reportTexts } from '../texts/index.js';
import { reasonText } from '../withheld.js';
import { readingDecimals, shownDecimals } from './published-digits.js';
import type { TableBuilder, TableSection } from './table.js';

/**
 * What was published, in the source's own words, how it is read, and the same figure computed from these data with the
 * verdict of its interval.
 */
export const published: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const wanted = new Set(item.variables);
  const list = doc.published.filter(
    (entry) => wanted.size === 0 || wanted.has(entry.variable) || wanted.has(entry.id),
  );
  const percentSign = f.percent(0).slice(1);
  const share = isPublishedShare;
  const bare = (entry: PublishedComparison, value: number, digits: number) =>
    share(entry) ? f.decimal(value * 100, digits) : f.decimal(value, digits);
  const shown = (entry: PublishedComparison, value: number, digits: number) => {
    if (entry.statistic === 'rank') return t.rankOf(f.integer(value));
    if (entry.statistic === 'top') {
      return t.topOf(f.integer(value), f.integer(entry.members?.length ?? 0));
    }
    if (share(entry) && entry.statistic === 'difference') {
      return findingTexts(language).points(bare(entry, value, digits));
    }
    return `${bare(entry, value, digits)}${share(entry) ? percentSign : ''}`;
  };
  const places = (low: number, high: number) =>
    low === high ? f.integer(low) : `${f.integer(low)}–${f.integer(high)}`;
  const range = (entry: PublishedComparison, low: number, high: number, digits: number) =>
    entry.statistic === 'rank'
      ? t.rankOf(places(low, high))
      : entry.statistic === 'top'
        ? places(low, high)
        : `${bare(entry, low, digits)}${low < 0 || high < 0 ? t.rangeTo : '–'}${shown(entry, high, digits)}`;
  const read = (entry: PublishedComparison): string | null => {
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
    const decimals = readingDecimals(entry);
    if (typeof reading === 'number') return shown(entry, reading, decimals);
    const [low, high] = reading;
    if (low !== null && high !== null) return range(entry, low, high, decimals);
    return low === null ? t.atMost(shown(entry, high!, decimals)) : t.atLeast(shown(entry, low, decimals));
  };
  const verdict = (entry: PublishedComparison): string | null => {
    if (entry.verdict === 'not_computed') {
      return entry.reason === '' || entry.reason === 'not computed'
        ? null
        : reasonText(entry.reason, language);
    }
    if (entry.verdict === 'undecided' && entry.ci_lower === null) return t.verdictNoInterval;
    const because = entry.not_comparable;
    return because === undefined || entry.verdict !== 'not_comparable'
      ? t.verdicts[entry.verdict]
      : `${t.verdicts.not_comparable}: ${inLanguage(because, language)}`;
  };
  /** The number with its interval: «84,8 % (82,0–87,1 %)»; the level where it is not 95 %. */
  const computed = (entry: PublishedComparison): string | null => {
    if (entry.verdict === 'not_asked') return null;
    if (entry.computed === null) return entry.reason === 'not computed' ? t.notComputed : t.withheld;
    const digits = shownDecimals(entry);
    const { ci_lower: low, ci_upper: high, level } = entry;
    const number = shown(entry, entry.computed, digits);
    // A count is no estimate, though its verdict takes it as an interval of no width.
    if (low === null || high === null || entry.statistic === 'count') return number;
    const of = level === 0.95 ? '' : `; ${f.percent(level)}`;
    // The unit of a difference stands once.
    const limits =
      entry.statistic === 'difference'
        ? `${bare(entry, low, digits)}${t.rangeTo}${bare(entry, high, digits)}`
        : range(entry, low, high, digits);
    return `${number} (${limits}${of})`;
  };
  return {
    columns: [
      { label: t.statement, kind: 'text' },
      { label: t.quoted, kind: 'text' },
      { label: t.readAs, kind: 'text' },
      { label: t.computedInterval, kind: 'text' },
      { label: t.verdict, kind: 'text' },
      { label: t.publishedRespondents, kind: 'text' },
      { label: t.publishedSource, kind: 'text' },
      { label: 'n', kind: 'integer' },
    ],
    rows: list.map((entry) => [
      inLanguage(entry.statement, language),
      entry.quote === '' ? null : `«${entry.quote.replaceAll('«', '‘').replaceAll('»', '’')}»`,
      read(entry),
      computed(entry),
      verdict(entry),
      `${inLanguage(entry.respondents, language)}, ${entry.wave}`,
      entry.source,
      entry.n,
    ]),
    notes: [
      t.readPublished,
      ...(list.some((entry) => entry.verdict === 'other_wave') ? [t.readOtherWave] : []),
      ...(list.some((entry) => entry.statistic === 'missing_share') ? [t.readMissingShare] : []),
      ...(list.some((entry) => entry.statistic === 'difference') ? [t.readPublishedDifference] : []),
      ...(list.some((entry) => entry.finding !== undefined) ? [t.readPublishedFinding] : []),
      ...(list.some((entry) => entry.statistic === 'top') ? [t.readPublishedTop] : []),
    ],
    n: null,
    ...(list.length === 0 ? {} : { lead: leadOf(list, t) }),
    journal: { lead: t.statement, from: 1, shown: bySource(list, language), folded: [], told: [6] },
  };
};

/** How many of the published numbers are as computed here, outside, and open. */
function leadOf(list: readonly PublishedComparison[], t: ReportTexts): string {
  const count = (verdict: PublishedComparison['verdict']) =>
    list.filter((entry) => entry.verdict === verdict).length;
  const [agrees, outside, undecided, other, unlike] = (
    ['agrees', 'outside', 'undecided', 'other_wave', 'not_comparable'] as const
  ).map(count) as [number, number, number, number, number];
  const without = list.length - agrees - outside - undecided - other - unlike;
  return t.publishedLead({ all: list.length, agrees, outside, undecided, other, unlike, without });
}

/** The entries under the source that they stand in. */
function bySource(list: readonly PublishedComparison[], language: Language): TableSection[] {
  const sections = new Map<string, TableSection>();
  for (const [row, entry] of list.entries()) {
    const section = sections.get(entry.source) ?? { heading: entry.source, rows: [] };
    section.rows.push({ row, name: inLanguage(entry.statement, language) });
    sections.set(entry.source, section);
  }
  return [...sections.values()];
}
