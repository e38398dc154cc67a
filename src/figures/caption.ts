import {
  inLanguage,
  itemKinds,
  type Language,
  type ReportItem,
  type ResultsDocument,
  type Text,
} from '../results/index.js';
import { divisionNotes } from './division-notes.js';
import { wrap } from './drawing/fonts.js';
import { size } from './drawing/spec.js';
import type { BuiltFigure } from './figure.js';
import { type Spec, totalWidth } from './figure.js';
import { numberFormat } from './format.js';
import { answers, labelOf, nText, parts, rowIndex } from './look-up.js';
import { pooledNotes } from './pooled.js';
import { answersShown, shownOf } from './shown.js';
import { testNote } from './test-note.js';
import { figureTexts } from './texts/index.js';

/** The question as the respondents read it, with its number; each wording once. A scale has those of its items. */
function wordings(item: ReportItem, doc: ResultsDocument, language: Language): string[] {
  const texts = item.variables.flatMap((name) => {
    const known = doc.labels[name];
    const asked =
      known?.kind === 'scale' && known.wording === undefined
        ? (known.items ?? []).map((part) => questionOf(part, doc))
        : [questionOf(name, doc)];
    return asked.flatMap((question) => {
      if (question?.wording === undefined) return [];
      const wording = inLanguage(question.wording, language);
      return [
        question.number === undefined || wording.startsWith(`${question.number}.`)
          ? wording
          : `${question.number}. ${wording}`,
      ];
    });
  });
  return [...new Set(texts)];
}

/** The variable itself when it has a wording, else the battery that it stands in. */
function questionOf(name: string, doc: ResultsDocument) {
  const own = doc.labels[name];
  if (own?.wording !== undefined) return own;
  return Object.values(doc.labels).find(
    (label) => label.kind !== 'scale' && label.wording !== undefined && label.items?.includes(name),
  );
}

/** The registers that something shown is from, or made of, or explained by: «GSI per 1.10.2025 (Elever, Ansatte)». */
function registers(item: ReportItem, doc: ResultsDocument, language: Language): string[] {
  const behind = item.variables.flatMap((name) => {
    const regression = doc.regressions?.find((one) => one.name === name);
    const model = doc.models.find((one) => one.name === name);
    return [...(regression?.terms ?? []).flatMap(({ variables }) => variables), ...(model?.observed ?? [])];
  });
  const shown = [...parts(item, doc, 'whole'), ...item.by.split('*'), ...(item.each_by ?? []), ...behind];
  const found = new Map<string, Set<string>>();
  for (const name of shown.flatMap((one) => [one, ...(doc.labels[one]?.made_of ?? [])])) {
    const known = doc.labels[name];
    if (known?.source === undefined) continue;
    const source = inLanguage(known.source, language);
    found.set(source, (found.get(source) ?? new Set()).add(labelOf(doc, name, language)));
  }
  return [...found].map(([source, names]) => `${source} (${[...names].join(', ')})`);
}

/** What the scales shown are made of, their range, and what a high score means; with the scale's name where there are several. */
function meanings(item: ReportItem, doc: ResultsDocument, language: Language): string[] {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const scales = item.variables.map((name) => doc.labels[name]).filter((label) => label?.kind === 'scale');
  return scales.map((label) => {
    const meaning = label!.meaning === undefined ? '' : ` ${inLanguage(label!.meaning, language)}`;
    const range = label!.range?.map((score) => f.integer(score)) as [string, string] | undefined;
    const text = `${t.scaleOf(label!.items?.length ?? 0, range)}${meaning}`;
    return scales.length === 1 ? text : `${inLanguage(label!.label, language)}: ${text}`;
  });
}

/** Who was asked, in words, where not everyone was. */
function askedTexts(item: ReportItem, doc: ResultsDocument, language: Language): string[] {
  const texts = item.variables.flatMap((name) => {
    const asked: Text | undefined = doc.labels[name]?.asked;
    return asked === undefined ? [] : [inLanguage(asked, language)];
  });
  return [...new Set(texts)];
}

/** How the derived variables among those shown are made. */
function madeTexts(item: ReportItem, doc: ResultsDocument, language: Language): string[] {
  const made = item.variables.flatMap((name) => {
    const label = doc.labels[name];
    if (label?.made === undefined) return [];
    const text = inLanguage(label.made, language);
    return [item.variables.length === 1 ? text : `${inLanguage(label.label, language)}: ${text}`];
  });
  return [...new Set(made)];
}

/** Which answers the share shown is of, where the figure does not say it. */
function shownNote(item: ReportItem, doc: ResultsDocument, language: Language): string | null {
  if (!itemKinds[item.kind].oneStatistic) return null;
  const t = figureTexts(language);
  const tops = parts(item, doc, 'whole').flatMap(
    (variable) => answersShown(shownOf(item, doc, variable), doc, language) ?? [],
  );
  const different = [...new Set(tops)];
  return different.length === 1 ? t.shareOf(different[0]!) : null;
}

/** Kinds whose numbers are counted or fitted without the survey's weights. */
const countKinds: ReadonlySet<string> = new Set([
  'response',
  'response-groups',
  'response-rates',
  'representativity',
  'counts',
  'reliability',
  'agreement',
  'items',
  'variation',
]);

/** How the numbers of this item are weighted: models say it by the weighted n of their rows. */
function weightsText(item: ReportItem, doc: ResultsDocument, language: Language): string {
  const t = figureTexts(language);
  const index = rowIndex(doc);
  const models = item.variables.flatMap((name) => index.rows(name, 'fit').slice(0, 1));
  const unweighted =
    countKinds.has(item.kind) || (models.length > 0 && models.every((row) => row.weighted_n === null));
  return unweighted ? t.unweighted : inLanguage(doc.provenance.weights, language);
}

/**
 * What stands under every figure and table, as named facts: n, who, question, weights, test, source, notes. The
 * page and the figure's own file say the same.
 */
export function captionFacts(
  built: { n: [number, number] | null; notes: string[] },
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): [string, string][] {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const facts: [string, string][] = [];
  if (built.n !== null) facts.push([t.answers, nText(built.n, f)]);
  const known = answers(doc, 'respondent_group');
  const groups = [item.respondent_group, ...(item.with === undefined ? [] : [item.with.respondent_group])]
    .flatMap((code) => known.find((c) => c.code === code) ?? [])
    .map(({ label }) => inLanguage(label, language));
  if (groups.length > 0) facts.push([t.respondents, groups.join('; ')]);
  if (item.subset !== undefined && doc.labels[item.subset] !== undefined)
    facts.push([t.onlyThose, inLanguage(doc.labels[item.subset]!.label, language)]);
  const shown =
    item.with === undefined
      ? item
      : { ...item, variables: [...new Set([...item.variables, ...item.with.variables])] };
  for (const wording of wordings(shown, doc, language)) facts.push([t.statement, wording]);
  for (const meaning of meanings(shown, doc, language)) facts.push([t.meaning, meaning]);
  for (const made of madeTexts(shown, doc, language)) facts.push([t.made, made]);
  if (groups.length === 0) {
    for (const asked of askedTexts(shown, doc, language)) facts.push([t.asked, asked]);
  }
  facts.push([t.weights, weightsText(item, doc, language)]);
  const test = testNote(item, doc, language);
  if (test !== null) facts.push([t.test, test]);
  for (const register of registers(item, doc, language)) facts.push([t.register, register]);
  facts.push([t.source, inLanguage(doc.provenance.source, language)]);
  if (item.corresponds_to !== undefined)
    facts.push([t.correspondsTo, inLanguage(item.corresponds_to, language)]);
  const notes = captionNotes(built, item, doc, language);
  if (notes.length > 0) facts.push([t.note, notes.join(' ')]);
  return facts;
}

/** The notes of a caption one by one: what the number is of, how the drawing is read, what it lacks, the author's own. */
export function captionNotes(
  built: { notes: string[] },
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): string[] {
  const shown = shownNote(item, doc, language);
  return [
    ...(shown === null ? [] : [shown]),
    ...built.notes,
    ...divisionNotes(item, doc, language),
    ...pooledNotes(item, doc, language),
    ...(item.note === undefined ? [] : [inLanguage(item.note, language)]),
  ];
}

/**
 * The figure as it stands alone in a file: title on top, and under it «simulated» where that holds and n. The
 * facts of its caption follow in `footer`, in lines that fit its width; the specification has them as `usermeta`.
 * In the report the same stands as text.
 */
export function standalone(
  built: BuiltFigure,
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): { spec: Spec; footer: string[] } {
  const t = figureTexts(language);
  const room = totalWidth.wide - 16;
  const caption = captionFacts(built, item, doc, language).map(([name, fact]) => `${name}: ${fact}`);
  const n = nText(built.n, numberFormat(language));
  return {
    spec: {
      ...built.spec,
      title: {
        text: wrap(inLanguage(item.title, language), room, size.title, true),
        subtitle: [...(doc.provenance.simulated ? [t.simulated] : []), ...(n === '' ? [] : [n])],
      },
      description: built.alt,
      usermeta: { ...(built.spec.usermeta as Spec | undefined), caption },
    },
    footer: caption.slice(n === '' ? 0 : 1).flatMap((line) => wrap(line, room, size.footer)),
  };
}
