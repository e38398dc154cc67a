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
export interface CollectedSide {
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

/** The results of both sides as one document, that holds their figure and what it is made of. */
export function sidesDocument(
  docs: readonly ResultsDocument[],
  { of, statistic }: CollectedSides,
  part: number,
  title: string,
  because: string,
  language: Language,
): { doc: ResultsDocument; id: string } {
  const [own, other] = of.map(({ run }) => docs[run]!) as [ResultsDocument, ResultsDocument];
  const [first, second] = of;
  // Names and codes of the other survey must not be taken for those of this one.
  const theirs = (name: string) => `other.${name}`;
  const both = (of: (doc: ResultsDocument) => Text, between = '; '): Text =>
    inAllLanguages((at) => [...new Set([own, other].map((doc) => inLanguage(of(doc), at)))].join(between));
  // That others are asked, in another sample, holds of all rows; what else differs is told of each.
  const t = collectTexts(language);
  const differing = first.variables.flatMap((name, i) => {
    const reasons = reasonsBetween([
      [own, name],
      [other, second.variables[i]!],
    ]).filter((reason) => reason !== 'asked' && reason !== 'survey');
    const label = inLanguage(own.labels[name]!.label, language);
    return reasons.length === 0
      ? []
      : [t.differingSides(label, reasons.map((reason) => t.reasons[reason]).join(', '))];
  });
  const item: ReportItem = {
    ...itemOf(itemId(part), title, first, statistic),
    with: {
      respondent_group: theirs(second.respondent_group),
      variables: second.variables.map(theirs),
    },
    note: inAllLanguages(() =>
      [first.run === second.run ? '' : t.ownSamples, ...differing, because]
        .filter((text) => text !== '')
        .join(' '),
    ),
  };
  const wave = [...new Set([own.wave, other.wave])].join(' / ');
  const rowsOf = (doc: ResultsDocument, { respondent_group, variables }: CollectedSide): ResultRow[] =>
    doc.rows
      .filter(
        (row) =>
          variables.includes(row.variable) &&
          row.respondent_group === respondent_group &&
          row.group_variable === '' &&
          (row.wave === '' || row.wave === doc.wave),
      )
      .map((row) => ({ ...row, survey: own.survey, wave }));
  const groups: CategoryLabel[] = [
    ...groupLabels(own, first.respondent_group, (code) => code),
    ...groupLabels(other, second.respondent_group, theirs),
  ];
  const { earlier: _, pooled: __, regressions: ___, ...rest } = own;
  const { citation: ____, ...report } = own.report;
  return {
    id: item.id,
    doc: {
      ...rest,
      wave,
      title: both((doc) => doc.title),
      provenance: {
        ...own.provenance,
        source: both((doc) => doc.provenance.source),
        weights: both((doc) => doc.provenance.weights, ' '),
      },
      labels: {
        ...Object.fromEntries(first.variables.map((name) => [name, labelWithWording(own, name)])),
        ...Object.fromEntries(
          second.variables.map((name) => [
            theirs(name),
            { ...labelWithWording(other, name), name: theirs(name) },
          ]),
        ),
        respondent_group: {
          name: 'respondent_group',
          label: own.labels.respondent_group?.label ?? { nb: '' },
          kind: 'categorical',
          categories: groups,
        },
      },
      models: [],
      published: [],
      report: {
        ...report,
        findings: 'none',
        chapters: [{ id: sidesChapter, title: { nb: '' }, items: [item] }],
      },
      rows: [
        ...rowsOf(own, first),
        ...rowsOf(other, second).map((row) => ({
          ...row,
          variable: theirs(row.variable),
          respondent_group: theirs(row.respondent_group),
        })),
      ],
    },
  };
}

/** The respondent group of a side; of everyone the survey's own name. */
function groupLabels(doc: ResultsDocument, group: string, named: (code: string) => string): CategoryLabel[] {
  const known = (doc.labels.respondent_group?.categories ?? []).find(({ code }) => code === group);
  return [{ ...(known ?? { label: doc.title }), code: named(group) }];
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
