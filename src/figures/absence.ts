import { type SuppressionReason, suppressionReasons } from '../disclosure/index.js';
import type { Language, ResultRow, ResultsDocument } from '../results/index.js';
import { fieldCell, type TableCell } from './cell.js';
import { type RowKey, rowIndex, variableOf } from './look-up.js';
import { figureTexts } from './texts/index.js';

/**
 * Why a number is not there. `withheld` is said of nothing else than numbers that disclosure control holds back;
 * the others are kept apart from it and from each other: the question was not put to these respondents, nobody gave
 * a valid answer, an earlier wave asked something else, or no such number was worked out.
 */
type AbsenceKind = 'withheld' | 'not_asked' | 'no_answers' | 'not_compared' | 'not_computed';

export interface Absence {
  kind: AbsenceKind;
  /** The results' own words for why it was not worked out; '' where they say nothing. */
  reason: string;
}

/** Why the number with this key is not there; null when it is. */
export function absenceOf(doc: ResultsDocument, key: RowKey): Absence | null {
  const row = rowIndex(doc).row(key);
  if (row === undefined) return { kind: whyNoRow(doc, key), reason: '' };
  return absenceOfRow(row, () => asked(doc, key.variable, key.respondent_group ?? ''));
}

/** The same of a row that was found otherwise. */
export function absenceOfRow(row: ResultRow, whole?: () => AbsenceKind | null): Absence | null {
  if (row.suppressed) return { kind: 'withheld', reason: row.reason };
  if (row.estimate !== null) return null;
  const empty = row.n === 0 || row.reason === 'no valid answers';
  if (!empty) return { kind: 'not_computed', reason: row.reason };
  // Of a group that nobody answered in, only what holds for all of its respondents tells whether it was asked.
  return { kind: whole?.() === 'not_asked' ? 'not_asked' : 'no_answers', reason: '' };
}

/** A row that is not there: the results leave out those of groups without an answer, and of questions not asked. */
function whyNoRow(doc: ResultsDocument, key: RowKey): AbsenceKind {
  const { variable, statistic, respondent_group = '', group_variable = '', group_value = '' } = key;
  const beside = rowIndex(doc)
    .rows(variable, statistic)
    .some((row) => row.respondent_group === respondent_group && row.group_variable === group_variable);
  if (!beside || group_variable === '') return asked(doc, variable, respondent_group) ?? 'not_computed';
  if (group_variable !== 'respondent_group') return 'no_answers';
  // Respondent groups so small that their answers are only counted have no shares.
  return asked(doc, variable, group_value) ?? 'not_computed';
}

/** Whether a respondent group has answers to a variable: null when it has, else why not. */
function asked(doc: ResultsDocument, variable: string, group: string): AbsenceKind | null {
  const index = rowIndex(doc);
  const own = (row: ResultRow) => row.respondent_group === group && row.group_variable === '';
  const counts = index.rows(variable, 'count').filter(own);
  if (counts.some((row) => row.suppressed || (row.estimate ?? 0) > 0)) return null;
  const reasons = index.rows(variable, 'missing').filter(own);
  if (reasons.length > 0) {
    return reasons.every(({ category }) => category === 'not_asked') ? 'not_asked' : 'no_answers';
  }
  if (counts.length > 0) return 'no_answers';
  const statistics = ['proportion', 'mean', 'top_two', 'count'] as const;
  const rows = statistics.flatMap((statistic) => index.rows(variable, statistic));
  if (rows.some(own)) return null;
  // Known of other respondents only: routed past these, or left open by all of them.
  if (rows.length === 0) return 'not_computed';
  return variableOf(doc, variable).asked === undefined ? 'no_answers' : 'not_asked';
}

/** The word that stands in a number's place. */
export function absenceWord(absence: Absence, language: Language): string {
  return figureTexts(language).absent[absence.kind];
}

/** What keeps what is made of several numbers from being drawn: a withheld one before all else. */
export function mainAbsence(absences: readonly (Absence | null)[]): Absence | null {
  const found = absences.filter((absence) => absence !== null);
  return found.find(({ kind }) => kind === 'withheld') ?? found[0] ?? null;
}

/** A table's cell for the number with this key: the number, or the word for why it is not there. */
export function numberCell(doc: ResultsDocument, key: RowKey, language: Language): TableCell {
  const absence = absenceOf(doc, key);
  return absence === null ? fieldCell(rowIndex(doc).row(key)!, 'estimate') : absenceWord(absence, language);
}

/** What stands in the notes of numbers that are not there: how many are withheld, and what the other words mean. */
export function absenceNotes(absences: Iterable<Absence | null>, language: Language): string[] {
  const t = figureTexts(language);
  const found = [...absences].filter((absence) => absence !== null);
  const withheld = found.filter(({ kind }) => kind === 'withheld').map(({ reason }) => reason);
  const has = (kind: AbsenceKind) => found.some((absence) => absence.kind === kind);
  const reasons = found
    .filter(({ kind, reason }) => kind === 'not_computed' && reason !== '')
    .map(({ reason }) => reasonIn(reason, language));
  return [
    ...withheldSentence(withheld, language),
    ...(has('not_asked') ? [t.notAskedNote] : []),
    ...(has('no_answers') ? [t.noAnswersNote] : []),
    ...(has('not_compared') ? [t.notComparedNote] : []),
    ...(has('not_computed') ? [t.notComputedNote([...new Set(reasons)].join('; '))] : []),
  ];
}

/** The same of numbers with these keys. */
export const keyNotes = (
  list: readonly { key: RowKey | null }[],
  doc: ResultsDocument,
  language: Language,
): string[] => {
  const absences = list.map(({ key }) => (key === null ? null : absenceOf(doc, key)));
  return absenceNotes(absences, language);
};

/** How many numbers are withheld and by which rules, in a sentence; none for none. */
export function withheldSentence(reasons: readonly string[], language: Language): string[] {
  if (reasons.length === 0) return [];
  const t = figureTexts(language);
  const counts = new Map<keyof typeof t.withheldBecause, number>();
  for (const reason of reasons) {
    const known = keys.find((key) => suppressionReasons[key] === reason) ?? 'other';
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  const told = [...keys, 'other' as const].filter((key) => counts.has(key));
  const because =
    told.length === 1
      ? ` ${t.withheldBecause[told[0]!]}`
      : `: ${told.map((key) => `${counts.get(key)} ${t.withheldBecause[key]}`).join('; ')}`;
  return [t.withheldNote(reasons.length, because)];
}

const keys = Object.keys(suppressionReasons) as SuppressionReason[];

/** A reason of the results in the reader's language; one that has no words there stands as it is. */
export function reasonIn(reason: string, language: Language): string {
  const known = Object.entries(figureTexts(language).reasons).find(([part]) => reason.includes(part));
  return known === undefined ? reason : known[1];
}

/** True when a number is known and its sampling error is not: a group of one unit, cluster or respondent. */
export function unknownError(row: ResultRow | undefined): boolean {
  return row?.estimate != null && row.se === null && row.ci_lower === null && row.reason !== '';
}

/** Stands after a number whose sampling error is not known. */
export const unknownMark = '†';

/** A cell for a standard error or limit: the number, a word where it is not known, nothing where there is none. */
export function errorCell(
  row: ResultRow | undefined,
  field: 'se' | 'ci_lower' | 'ci_upper',
  language: Language,
): TableCell {
  if (row === undefined) return null;
  return unknownError(row) ? figureTexts(language).unknown : fieldCell(row, field);
}

/** The note on numbers without a known sampling error, with the reasons; none when all are known. */
export function unknownNotes(rows: Iterable<ResultRow | undefined>, language: Language): string[] {
  const reasons = [...rows].filter(unknownError).map((row) => reasonIn(row!.reason, language));
  const different = [...new Set(reasons)];
  return different.length === 0 ? [] : [figureTexts(language).unknownNote(unknownMark, different.join('; '))];
}
