import { answers, codebookPhrase, inSentence, labelOf, rowIndex, withoutAside } from '../../figures/index.js';
import { inLanguage, type Language, type Respondents, type ResultsDocument } from '../../results/index.js';
import { findingTexts } from './texts/index.js';

const groupsAsked = new WeakMap<ResultsDocument, Map<string, string[]>>();

/** The respondent groups that have any answer to a variable, withheld ones with them, in the codebook's order. */
export function respondentsOf(doc: ResultsDocument, variable: string): string[] {
  let known = groupsAsked.get(doc);
  if (known === undefined) {
    known = new Map();
    groupsAsked.set(doc, known);
  }
  const found = known.get(variable);
  if (found !== undefined) return found;
  const index = rowIndex(doc);
  const own = new Set<string>();
  for (const statistic of ['proportion', 'mean', 'count'] as const) {
    for (const row of index.rows(variable, statistic)) {
      if (!row.suppressed && (row.n === 0 || row.n === null)) continue;
      if (row.respondent_group !== '') own.add(row.respondent_group);
      if (row.group_variable === 'respondent_group') own.add(row.group_value);
    }
  }
  const groups = answers(doc, 'respondent_group')
    .map(({ code }) => code)
    .filter((code) => own.has(code));
  known.set(variable, groups);
  return groups;
}

/** How some respondents are named; the codebook's own words where it has them. */
function entryOf(doc: ResultsDocument, groups: readonly string[]): Respondents | undefined {
  const same = (entry: Respondents) =>
    entry.groups.length === groups.length && entry.groups.every((name) => groups.includes(name));
  const groupCount = answers(doc, 'respondent_group').length;
  const everyone = groups.length === 0 || groups.length === groupCount;
  return (
    doc.respondents?.find(same) ??
    (everyone
      ? doc.respondents?.find(({ groups: own }) => own.length === 0 || own.length === groupCount)
      : undefined)
  );
}

/** Those whom a number of a question is of: of everyone who was asked, or of one respondent group. */
interface Whose {
  variable: string;
  /** '' for everyone who was asked. */
  respondents: string;
}

/**
 * «skolelederne i grunnskolen»: as it stands after «93 prosent av». Of a question that a part of them was asked: «dem som
 * fikk spørsmålet».
 */
export function whoAsked(doc: ResultsDocument, whose: Whose, language: Language): string {
  const groups = groupsAskedOf(doc, whose);
  return groups === null ? findingTexts(language).thoseAsked : whoOf(doc, groups, language);
}

/** «I grunnskolen»: the beginning of a sentence on groups among those asked. */
export function whereAsked(doc: ResultsDocument, whose: Whose, language: Language): string {
  const t = findingTexts(language);
  const groups = groupsAskedOf(doc, whose);
  return groups === null ? t.among(t.thoseAsked) : whereOf(doc, groups, language);
}

/** The respondent groups that were asked; null where only a part of them was, or nobody knows which. */
function groupsAskedOf(doc: ResultsDocument, { variable, respondents }: Whose): string[] | null {
  const label = doc.labels[variable];
  if (label?.routed) return null;
  if (respondents !== '') return [respondents];
  const groups = respondentsOf(doc, variable);
  const parts = label?.kind === 'scale' ? (label.items ?? []) : [variable];
  const asked = parts.some((name) => doc.labels[name]?.asked !== undefined);
  return groups.length === 0 && asked ? null : groups;
}

function whoOf(doc: ResultsDocument, groups: readonly string[], language: Language): string {
  const t = findingTexts(language);
  const entry = entryOf(doc, groups);
  if (entry !== undefined) return inLanguage(entry.who, language);
  const labels = answers(doc, 'respondent_group')
    .filter(({ code }) => groups.includes(code))
    .map(({ label }) => inLanguage(label, language));
  return t.thoseWhoAnswered(labels);
}

function whereOf(doc: ResultsDocument, groups: readonly string[], language: Language): string {
  const t = findingTexts(language);
  const where = entryOf(doc, groups)?.where;
  return where === undefined ? t.among(whoOf(doc, groups, language)) : inLanguage(where, language);
}

/** Those named by a clause («dem som svarte,») have a comma after it, but not before another mark. */
export const withoutComma = (who: string): string => who.replace(/,$/, '');

/**
 * A group in a sentence: «ved skoler med under 100 elever», by the codebook's phrase; else «i gruppen «Under 2 år» etter
 * erfaring som skoleleder».
 * @param named whether the background variable is named where the codebook has no phrase
 */
export function groupPhrase(
  doc: ResultsDocument,
  by: string,
  code: string,
  language: Language,
  named: boolean,
): string {
  const t = findingTexts(language);
  if (by === 'respondent_group') return t.amongSmall(withoutComma(whoOf(doc, [code], language)));
  const phrase = codebookPhrase(doc, by, code, language);
  if (phrase !== null) return phrase;
  const category = answers(doc, by).find((one) => one.code === code);
  const label = category === undefined ? code : inLanguage(category.label, language);
  return t.inGroup(label, named ? inSentence(withoutAside(labelOf(doc, by, language))) : null);
}
