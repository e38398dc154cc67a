import { didYouMean, type Fault } from '../../errors/index.js';
import type {
  CategoryLabel,
  Language,
  ReportItem,
  ResultRow,
  ResultsDocument,
  Text,
  VariableLabel,
} from '../../results/index.js';
import { inAllLanguages, inLanguage } from '../../results/index.js';
import { reasonsBetween } from './compare.js';
import { collectTexts } from './texts/index.js';

/** One side of a figure of two surveys: a respondent group of a run, and its questions. */
interface CollectedSide {
  /** The run's place among those that are collected. */
  run: number;
  /** '' for everyone. */
  respondent_group: string;
  variables: readonly string[];
}

/** The same questions as two surveys have them, in one figure: kindergarten leaders beside school leaders. */
export interface CollectedSides {
  of: readonly [CollectedSide, CollectedSide];
  statistic?: string;
}

/** The chapter that holds a figure of two surveys. */
export const sidesChapter = 'sides';

const itemId = (part: number) => `side-${part + 1}`;

/** What stands in the way of showing two sides: names that a run does not have. */
export function sidesFaults(
  docs: readonly { name: string; doc: ResultsDocument }[],
  { of }: CollectedSides,
  part: string,
): Fault[] {
  const missing = of.flatMap(({ run, respondent_group, variables }): Fault[] => {
    const { name, doc } = docs[run]!;
    const groups = (doc.labels.respondent_group?.categories ?? []).map(({ code }) => code);
    const known = [...new Set(doc.rows.map(({ variable }) => variable))].filter((name) => name !== '');
    const lacks = (what: string, asked: string, names: readonly string[]): Fault => ({
      code: 'LV-COLLECT-NO-SIDE',
      what: `'${name}' has no ${what} '${asked}', which the part «${part}» names`,
      remedy: didYouMean(asked, names),
    });
    return [
      ...(respondent_group === '' || groups.includes(respondent_group)
        ? []
        : [lacks('respondent group', respondent_group, groups)]),
      ...variables.flatMap((asked) => (known.includes(asked) ? [] : [lacks('numbers of', asked, known)])),
    ];
  });
  if (missing.length > 0 || of[0].variables.length === of[1].variables.length) return missing;
  return [
    {
      code: 'LV-COLLECT-NO-SIDE',
      what: `the sides of the part «${part}» have not as many questions`,
      found: of.map(({ variables }) => variables.length).join(' and '),
      remedy: 'name one question of each side for each row, in the same order',
    },
  ];
}

/**
 * A run with an item more for each side that is taken from it, so that its numbers stand in the table of numbers and in
 * what can be compared.
 */
export function withSideItems(
  doc: ResultsDocument,
  run: number,
  parts: readonly { sides?: CollectedSides; title: string }[],
): { doc: ResultsDocument; ids: string[] } {
  const items = parts.flatMap(({ sides, title }, i) =>
    (sides?.of ?? []).flatMap((side, at): ReportItem[] =>
      // Both sides may be of one run: two respondent groups of it.
      side.run === run
        ? [{ ...itemOf(`${itemId(i)}-${at + 1}`, title, side, sides?.statistic), kind: 'dot-interval' }]
        : [],
    ),
  );
  if (items.length === 0) return { doc, ids: [] };
  const chapter = { id: sidesChapter, title: { nb: '' }, items };
  return {
    doc: { ...doc, report: { ...doc.report, chapters: [...doc.report.chapters, chapter] } },
    ids: items.map(({ id }) => id),
  };
}

const itemOf = (
  id: string,
  title: string,
  { respondent_group, variables }: CollectedSide,
  statistic: string | undefined,
): ReportItem => ({
  id,
  kind: 'sides',
  title: inAllLanguages(() => title),
  variables: [...variables],
  by: '',
  respondent_group,
  sort: 'questionnaire',
  show_missing: false,
  ...(statistic === undefined ? {} : { statistic }),
});

/** A side with the results that it is of. Names and codes of the other survey must not be taken for those of this one. */
interface SideOf {
  doc: ResultsDocument;
  side: CollectedSide;
  named(name: string): string;
}

/** The results of both sides as one document, that holds their figure and what it is made of. */
export function sidesDocument(
  docs: readonly ResultsDocument[],
  { of, statistic }: CollectedSides,
  part: number,
  title: string,
  because: string,
  language: Language,
): { doc: ResultsDocument; id: string } {
  const own: SideOf = { doc: docs[of[0].run]!, side: of[0], named: (name) => name };
  const other: SideOf = { doc: docs[of[1].run]!, side: of[1], named: (name) => `other.${name}` };
  const both = (say: (doc: ResultsDocument) => Text, between = '; '): Text =>
    inAllLanguages((at) =>
      [...new Set([own, other].map(({ doc }) => inLanguage(say(doc), at)))].join(between),
    );
  const item: ReportItem = {
    ...itemOf(itemId(part), title, own.side, statistic),
    with: {
      respondent_group: other.named(other.side.respondent_group),
      variables: other.side.variables.map(other.named),
    },
    note: inAllLanguages(() => noteOf(own, other, because, language)),
  };
  const wave = [...new Set([own.doc.wave, other.doc.wave])].join(' / ');
  const { earlier: _, pooled: __, regressions: ___, ...rest } = own.doc;
  const { citation: ____, ...report } = own.doc.report;
  return {
    id: item.id,
    doc: {
      ...rest,
      wave,
      title: both((doc) => doc.title),
      provenance: {
        ...own.doc.provenance,
        source: both((doc) => doc.provenance.source),
        weights: both((doc) => doc.provenance.weights, ' '),
      },
      labels: labelsOf(own, other),
      models: [],
      published: [],
      report: {
        ...report,
        findings: 'none',
        chapters: [{ id: sidesChapter, title: { nb: '' }, items: [item] }],
      },
      rows: [own, other].flatMap((side) => rowsOf(side, own.doc.survey, wave)),
    },
  };
}

/** How the questions of each row differ. That others are asked, in another sample, holds of all rows. */
function noteOf(own: SideOf, other: SideOf, because: string, language: Language): string {
  const t = collectTexts(language);
  const differing = own.side.variables.flatMap((name, i) => {
    const reasons = reasonsBetween([
      [own.doc, name],
      [other.doc, other.side.variables[i]!],
    ]).filter((reason) => reason !== 'asked' && reason !== 'survey');
    const label = inLanguage(own.doc.labels[name]!.label, language);
    return reasons.length === 0
      ? []
      : [t.differingSides(label, reasons.map((reason) => t.reasons[reason]).join(', '))];
  });
  return [own.side.run === other.side.run ? '' : t.ownSamples, ...differing, because]
    .filter((text) => text !== '')
    .join(' ');
}

/** The numbers of everyone in a side's respondent group, as rows of one survey and wave. */
const rowsOf = ({ doc, side, named }: SideOf, survey: string, wave: string): ResultRow[] =>
  doc.rows
    .filter(
      (row) =>
        side.variables.includes(row.variable) &&
        row.respondent_group === side.respondent_group &&
        row.group_variable === '' &&
        (row.wave === '' || row.wave === doc.wave),
    )
    .map((row) => ({
      ...row,
      survey,
      wave,
      variable: named(row.variable),
      respondent_group: named(row.respondent_group),
    }));

/** The questions of both sides, and their respondent groups. */
function labelsOf(own: SideOf, other: SideOf): Record<string, VariableLabel> {
  const questions = [own, other].flatMap(({ doc, side, named }) =>
    side.variables.map(
      (name) => [named(name), { ...labelWithWording(doc, name), name: named(name) }] as const,
    ),
  );
  return {
    ...Object.fromEntries(questions),
    respondent_group: {
      name: 'respondent_group',
      label: own.doc.labels.respondent_group?.label ?? { nb: '' },
      kind: 'categorical',
      categories: [own, other].map(groupLabel),
    },
  };
}

/** The respondent group of a side; of everyone the survey's own name. */
function groupLabel({ doc, side, named }: SideOf): CategoryLabel {
  const group = side.respondent_group;
  const known = (doc.labels.respondent_group?.categories ?? []).find(({ code }) => code === group);
  return { ...(known ?? { label: doc.title }), code: named(group) };
}

/** A label with the question of its battery, which does not come along. */
function labelWithWording(doc: ResultsDocument, name: string): VariableLabel {
  const label = doc.labels[name]!;
  if (label.wording !== undefined) return label;
  const battery = Object.values(doc.labels).find(
    ({ kind, items, wording }) => kind !== 'scale' && wording !== undefined && items?.includes(name),
  );
  return battery === undefined ? label : { ...label, wording: battery.wording! };
}
