import { blocksOf, comparedOf, labelOf, listed, parts } from '../../figures/index.js';
import {
  inAllLanguages,
  inLanguage,
  isShare,
  type Language,
  type ReportChapter,
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
  type Text,
} from '../../results/index.js';
import { heldTo, limitsText } from './limits.js';
import type { Owner } from './owner.js';
import { ownerTexts } from './texts/index.js';

/**
 * The results as one owner's report shows them: of groups only its own, those it lies in and those of one kind with it; of
 * each question that the report has, one figure of these and of all who answered. Nothing is in it that is not among the
 * published results.
 */
export function ownerDocument(doc: ResultsDocument, owner: Owner, language: Language): ResultsDocument {
  const shown = [{ variable: owner.variable, code: owner.code }, ...owner.liesIn];
  const kept = new Map(shown.map(({ variable, code }) => [variable, code]));
  const isKept = (row: ResultRow) =>
    row.group_variable === '' || kept.get(row.group_variable) === row.group_value;
  const labels = { ...doc.labels };
  for (const { variable, code } of shown) {
    const label = labels[variable]!;
    labels[variable] = { ...label, categories: label.categories.filter((c) => c.code === code) };
  }
  const own = { ...doc, labels, rows: doc.rows.filter(isKept) };
  const computed = new Set(
    own.rows
      .filter((row) => row.group_variable !== '')
      .map((row) => `${row.variable}\u001f${row.respondent_group}`),
  );
  const t = ownerTexts(language);
  const name = inLanguage(owner.label, language);
  const chapters = doc.report.chapters
    .flatMap((chapter) => ownChapter(chapter, own, owner, computed))
    .map((chapter) => ({
      ...chapter,
      items: chapter.items.map((item) => {
        const text = limitsText(heldTo(item, own, owner, language), name, language);
        return text === '' ? item : { ...item, text: inAllLanguages(() => text) };
      }),
    }));
  const beside = listed(
    [
      ...owner.liesIn.map(
        ({ variable, label }) =>
          `${inLanguage(label, language)} (${labelOf(doc, variable, language).toLowerCase()})`,
      ),
      t.everyone,
    ],
    t.and,
  );
  const { subtitle: _, languages: __, ...report } = doc.report;
  const said = (text: string): Text => inAllLanguages(() => text);
  const made: ResultsDocument = {
    ...own,
    report: {
      ...report,
      title: said(t.title(inLanguage(report.title, language), name)),
      subtitle: said(t.subtitle(name, beside)),
      findings: 'none',
      chapters,
    },
  };
  const text = shortly(made, owner, name, language);
  const first: ReportChapter = {
    id: 'kort-sagt',
    title: said(t.shortly),
    text: said([text, t.notRanked, t.aboutAll].join('\n\n')),
    items: [],
  };
  return { ...made, report: { ...made.report, chapters: [first, ...chapters] } };
}

/** One figure for each question of a chapter and its respondents, under the first title that shows it. */
function ownChapter(
  chapter: ReportChapter,
  doc: ResultsDocument,
  owner: Owner,
  computed: Set<string>,
): ReportChapter[] {
  const items = chapter.items.flatMap((item): ReportItem[] => {
    if (!ofQuestions.includes(item.kind)) return [];
    const key = (name: string) => `${name}\u001f${item.respondent_group}`;
    const variables = parts(item, doc, 'whole').filter((name) => computed.has(key(name)));
    // Each is shown once, where the report first has it.
    for (const name of variables) computed.delete(key(name));
    if (variables.length === 0) return [];
    const { text: _, note: __, corresponds_to: ___, category: ____, ...rest } = item;
    const made: ReportItem = {
      ...rest,
      kind: 'group-dots',
      variables,
      by: '',
      each_by: [owner.variable, ...owner.liesIn.map(({ variable }) => variable)],
      every_group: true,
      sort: 'questionnaire',
      show_missing: false,
    };
    if (made.statistic === 'proportion') delete made.statistic;
    return unlikeParted(made, doc).map((one) => ({ ...one, title: titleOf(one, doc) }));
  });
  return items.length === 0 ? [] : [{ id: chapter.id, title: chapter.title, items }];
}

/** Kinds that show what was answered to questions, of everyone or by groups. */
const ofQuestions: readonly string[] = ['bars', 'likert', 'grouped-bars', 'group-dots', 'dot-interval'];

/** Shares and means stand on axes of their own. */
function unlikeParted(item: ReportItem, doc: ResultsDocument): ReportItem[] {
  const byMeasure = new Map<string, string[]>();
  for (const name of item.variables) {
    const statistic = comparedOf(item, doc, name)[0]?.statistic ?? 'mean';
    const measure = isShare(statistic) ? '' : `-${statistic}`;
    byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), name]);
  }
  return [...byMeasure].map(([measure, variables], i) => ({
    ...item,
    id: i === 0 ? item.id : `${item.id}${measure === '' ? '-share' : measure}`,
    variables,
  }));
}

/** The question's own name, and whose answers they are; an item of several keeps the author's title. */
function titleOf({ variables, respondent_group: group, title }: ReportItem, doc: ResultsDocument): Text {
  const [only, ...others] = variables;
  const label = doc.labels[only ?? '']?.label;
  if (label === undefined || others.length > 0) return title;
  const whose = doc.labels.respondent_group?.categories.find(({ code }) => code === group)?.label;
  return inAllLanguages((language) =>
    whose === undefined
      ? inLanguage(label, language)
      : `${inLanguage(label, language)} – ${inLanguage(whose, language).toLowerCase()}`,
  );
}

/** How many numbers the owner has, how many are withheld, whether any sets it apart, and how many lie outside the funnel's limits. */
function shortly(doc: ResultsDocument, owner: Owner, name: string, language: Language): string {
  const t = ownerTexts(language);
  const groups = doc.report.chapters
    .flatMap((chapter) => chapter.items)
    .flatMap((item) => blocksOf(item, doc, language))
    .flatMap(({ groupings }) => groupings.filter(({ by }) => by === owner.variable))
    .flatMap((grouping) => grouping.groups);
  const shown = groups.filter(({ row }) => row?.estimate != null).length;
  const withheld = groups.filter(({ row }) => row?.suppressed).length;
  if (shown === 0) return withheld === 0 ? t.noneComputed(name) : t.noNumbers(name, withheld);
  const compared = groups.filter(({ p }) => p !== null);
  const differing = compared.filter(({ differs }) => differs).length;
  const differ =
    compared.length === 0
      ? []
      : [
          differing === 0
            ? t.noneDiffer(name, compared.length)
            : t.someDiffer(name, differing, compared.length),
        ];
  const held = doc.report.chapters
    .flatMap((chapter) => chapter.items)
    .flatMap((item) => heldTo(item, doc, owner, language));
  const outside = held.filter((h) => h.outside).length;
  const limits = held.length < 2 ? [] : [t.limits(name, outside, held.length, Math.round(held.length / 20))];
  return [[t.ownNumbers(name, shown, withheld), ...differ].join(' '), ...limits].join('\n\n');
}
