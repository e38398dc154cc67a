import { columnsAs } from '../../figures/index.js';
import { inLanguage, type Language, type PublishedComparison } from '../../results/index.js';
import { type ReportTexts, reportTexts } from '../texts/index.js';
import { computedText, readingText, verdictText } from './published-words.js';
import type { TableBuilder, TableSection } from './table.js';

/**
 * What was published, in the source's own words, how it is read, and the same figure computed from these data with the
 * verdict of its interval.
 */
export const published: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const wanted = new Set(item.variables);
  const list = doc.published.filter(
    (entry) => wanted.size === 0 || wanted.has(entry.variable) || wanted.has(entry.id),
  );
  return {
    columns: [
      ...columnsAs(
        'text',
        t.statement,
        t.quoted,
        t.readAs,
        t.computedInterval,
        t.verdict,
        t.publishedRespondents,
        t.publishedSource,
      ),
      { label: 'n', kind: 'integer' },
    ],
    rows: list.map((entry) => [
      inLanguage(entry.statement, language),
      entry.quote === '' ? null : `«${entry.quote.replaceAll('«', '‘').replaceAll('»', '’')}»`,
      readingText(entry, doc, language),
      computedText(entry, language),
      verdictText(entry, language),
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
