import { missingReason } from '../missing-words.js';
import type { Role, VariableType } from '../schema.js';
import { orderedAnswers } from './answer-order.js';
import { asksForOwnWords, isFreeText, isWriteIn } from './free-text.js';
import { type JoinedAnswers, joinedAnswers } from './joined-answers.js';
import type { DraftFacts, DraftSource, DraftValue } from './source.js';
import { textHint } from './text-hints.js';
import type { Worded } from './worded.js';

/** A column as the draft understands it. */
export interface DraftVariable {
  column: string;
  label: string;
  question: string;
  element: string;
  mostTicks?: number;
  type: VariableType;
  role: Role;
  values: DraftValue[];
  /** A tick-all question by itself, all its ticks in one cell. */
  joined?: JoinedAnswers;
  /** Ranges of codes that the export declares missing. */
  missingRanges: { from: number; to: number }[];
  comments: string[];
}

const same = (a: number | string, b: number | string) =>
  String(a) === String(b) || (String(a).trim() !== '' && String(b).trim() !== '' && Number(a) === Number(b));

const identifierWords =
  /e-?post|e-?mail|telefon|\bphone|mobil(nummer|tlf)?\b|fødselsnummer|personnummer|fornavn|etternavn|\bnavn\b|ip.?adress|first.?name|last.?name/i;
const idWords = /(^|[^a-z])(id|nr|nummer|key|responde(nt)?|submission)([^a-z]|$)|id$/i;
const weightWords = /(^|[^a-z])(wgt|weight|vekt|pw)([^a-z]|$)|wgt|weight/i;
const timeWords = /answer_?time|duration|elapsed|varighet|svartid|tidsbruk/i;

/** Longer lists than this are no answer scale; without labels they are numbers and texts, not answer options. */
const longestList = 15;

/** Type, role, answer options and missing codes of a column, from its metadata and data. */
export function classify(
  source: DraftSource,
  facts: DraftFacts,
  rows: number,
  worded?: Worded,
): DraftVariable {
  const comments: string[] = [];
  const text = facts.kind === 'text';
  const base = {
    column: source.name,
    // A grid without a question of its own leaves «- Item».
    label: clean(source.label).replace(/^[-–—] (?=\S)/, '') || source.name,
    question: clean(source.question),
    element: source.element,
    ...(source.mostTicks === undefined ? {} : { mostTicks: source.mostTicks }),
    missingRanges: source.missing.flatMap((m) => ('from' in m ? [{ from: m.from, to: m.to }] : [])),
    comments,
  };
  const make = (type: VariableType, role: Role, values: DraftValue[] = []): DraftVariable => ({
    ...base,
    type,
    role,
    values,
  });

  if (facts.kind === 'time') {
    const type = source.type === 'date' ? 'date' : 'datetime';
    return make(type, source.element === 'meta' ? 'metadata' : 'background');
  }
  if (source.type === 'time' && facts.kind === 'number') comments.push('Seconds since midnight.');
  if (facts.kind === 'boolean') return make('boolean', source.element === 'meta' ? 'metadata' : 'background');

  const named = `${source.name} ${source.label}`;
  const answered = text ? isAnswered(source, facts) : source.valueLabels.length > 0;
  if (
    !answered &&
    (facts.identifies ||
      (text &&
        (Math.max(facts.email, facts.phone, facts.identityNumber) >= 0.5 || identifierWords.test(named))))
  ) {
    comments.push(
      'Likely a direct identifier: dropped at the door. Write identifier: hash to link with other data.',
    );
    return make(text ? 'text' : 'number', 'direct_identifier');
  }
  if (source.element === 'attachment') {
    comments.push("An attachment's name can hold personal data: dropped at the door.");
    return make('text', 'direct_identifier');
  }
  const joined = source.valueLabels.length === 0 && !facts.alike ? joinedAnswers(facts) : undefined;
  if (joined !== undefined && (facts.personal ?? 0) === 0 && !asksForOwnWords(source)) {
    comments.push('A tick-all question in one column, it seems: its options are the texts that come back.');
    if (joined.others > 0)
      comments.push(
        `${joined.others} ${joined.others === 1 ? 'cell has' : 'cells have'} words of other kinds among the ticks, which are not listed: they may be a respondent's own.`,
      );
    return { ...make('categorical', 'multiple_choice'), joined };
  }
  // «Vet ikke, spør Kari Hansen» among numbers or answers in words is someone's own text.
  if (worded !== undefined && (facts.personal ?? 0) === 0) {
    comments.push(...worded.comments);
    return make(worded.type, worded.role, worded.values);
  }
  const values = answerOptions(source, facts, comments);
  const answers = values.filter((v) => v.missing === undefined);
  if (
    answers.length === 0 &&
    rows > 1 &&
    facts.distinct === rows &&
    facts.filled === rows &&
    idWords.test(source.name) &&
    (text || facts.whole)
  ) {
    comments.push('A value of its own on every row.');
    return make(text ? 'text' : 'number', 'id');
  }
  if (answers.length > 0) {
    if (source.element === 'meta') return make('categorical', 'metadata', values);
    const numeric = answers.every((v) => typeof v.code === 'number');
    const words = numeric ? byWords(answers) : undefined;
    if (words === 'otherwise')
      comments.push(
        "The codes don't run as the words do: see that the labels are right, and recode before scoring.",
      );
    const ordered =
      numeric &&
      answers.length > 2 &&
      answers.length <= longestList &&
      (source.measure !== 'nominal' || words === 'in order');
    const item = source.element === 'matrix' || source.element === 'scale';
    return make(ordered ? 'ordinal' : 'categorical', item ? 'item' : 'background', values);
  }
  if (text) {
    const hint = textHint(facts);
    if (hint !== undefined && source.valueLabels.length === 0) comments.push(hint.comment);
    if (hint?.kind === 'dates') return make('text', 'metadata');
    if (facts.distinct === 0) comments.push('No row has a value here.');
    else if (!isFreeText(source, facts)) {
      comments.push('No labels in the export: the texts found are taken as the answer options.');
      const role = source.element === 'meta' ? 'metadata' : 'background';
      const writtenIn = facts.values.filter((v) => isWriteIn(v, facts)).length;
      if (writtenIn > 0)
        comments.push(
          `${writtenIn} more ${writtenIn === 1 ? 'text' : 'texts'}, written in by one or two, may hold personal data and ${writtenIn === 1 ? 'is' : 'are'} not listed: add what is an option, or make it free text.`,
        );
      return make(
        'categorical',
        role,
        [
          ...facts.values
            .filter((v) => !isWriteIn(v, facts) && !values.some((x) => same(x.code, v.value)))
            .map((v) => textOption(String(v.value))),
          ...values,
        ].sort((a, b) => Number(a.missing !== undefined) - Number(b.missing !== undefined)),
      );
    }
    if (source.element === 'meta') return make('text', 'metadata');
    if ((facts.personal ?? 0) > 0)
      comments.push('Some answers hold what looks like personal data: a name, an address, a number.');
    comments.push('Free text can hold personal data: kept in a table of its own.');
    return make('text', 'free_text', values);
  }
  if (facts.distinct === 0) comments.push('No row has a value here.');
  if (source.element === 'meta' || timeWords.test(source.name)) return make('number', 'metadata', values);
  if (weightWords.test(source.name) && !facts.whole) {
    comments.push('Likely a weight.');
    return make('number', 'weight', values);
  }
  return make('number', 'background', values);
}

/** A text of the data as an answer option, missing where its words say so. */
function textOption(text: string): DraftValue {
  const missing = missingReason(text);
  return {
    code: text,
    label: text,
    ...(missing === undefined ? {} : { missing, comment: 'likely missing, by its label' }),
  };
}

/** Whether the codes of labelled answers run the way of their words; undefined when no vocabulary has them. */
function byWords(answers: readonly DraftValue[]): 'in order' | 'otherwise' | undefined {
  const labels = answers.map((v) => v.label).filter((label) => !/^-?\d+$/.test(label));
  if (labels.length < 3 || labels.length < answers.length) return undefined;
  const ordered = orderedAnswers(labels);
  if (ordered === undefined) return undefined;
  const codes = ordered.map((label) => Number(answers.find((v) => v.label === label)!.code));
  const runs = (sign: number) => codes.every((code, i) => i === 0 || sign * (code - codes[i - 1]!) > 0);
  return runs(1) || runs(-1) ? 'in order' : 'otherwise';
}

/** Whether a column of texts is answered from a list: «Ja», «Daglig» to a question about e-mail. */
function isAnswered(source: DraftSource, facts: DraftFacts): boolean {
  return !facts.identifies && facts.distinct > 1 && facts.filled >= 10 && !isFreeText(source, facts);
}

/** Answer options: the labels, the declared missing codes, and codes of the data that lack a label. */
function answerOptions(source: DraftSource, facts: DraftFacts, comments: string[]): DraftValue[] {
  const values: DraftValue[] = [];
  const add = (value: DraftValue) => {
    if (typeof value.code === 'number' && !Number.isFinite(value.code)) return;
    if (!values.some((v) => String(v.code) === String(value.code))) values.push(value);
  };
  const declared = (code: number | string) =>
    source.missing.find((m) =>
      'value' in m ? same(m.value, code) : Number(code) >= m.from && Number(code) <= m.to,
    );
  const label = (code: number | string, given: string | undefined) => clean(given ?? '') || String(code);
  const labelled = source.valueLabels.map((v) => v.value);
  const largest = Math.max(...labelled.map(Number).filter((x) => x < 90), 0);
  for (const v of source.valueLabels) {
    const isDeclared = declared(v.value) !== undefined;
    const reason = missingReason(v.label);
    // 97-99 (997-999 and so on) far above the other codes is the old way of coding what is no answer.
    const high = /^9+[6-9]$/.test(String(v.value)) && Number(v.value) > largest + 10 && largest > 0;
    const guess = isDeclared ? '' : reason !== undefined ? 'by its label' : high ? 'by its code' : undefined;
    add({
      code: v.value,
      label: label(v.value, v.label),
      ...(guess === undefined ? {} : { missing: reason ?? 'omitted' }),
      ...(guess === undefined || guess === '' ? {} : { comment: `likely missing, ${guess}` }),
    });
  }
  for (const m of source.missing) {
    if ('value' in m)
      add({
        code: m.value,
        label: label(m.value, m.label),
        missing: missingReason(m.label ?? '') ?? 'omitted',
      });
  }
  for (const v of facts.values) {
    const range = declared(v.value);
    if (range !== undefined && !values.some((x) => same(x.code, v.value))) {
      add({
        code: v.value,
        label: label(v.value, range.label),
        missing: missingReason(range.label ?? '') ?? 'omitted',
      });
    }
  }
  const answers = values.filter((v) => v.missing === undefined);
  if (answers.length === 0) return values;
  // Codes of the data without a label: few of them are options of a scale with labelled ends, many are numbers.
  const listed = facts.values.length === facts.distinct;
  const extra = facts.values.filter((v) => !values.some((x) => same(x.code, v.value)));
  const options = answers.length + extra.length;
  const wholeExtra = extra.every((v) => typeof v.value !== 'number' || Number.isInteger(v.value));
  if (listed && extra.length === 0) return values;
  // Words among the labelled codes of a column of texts are a respondent's own.
  if (
    facts.kind === 'text' &&
    extra.length > 0 &&
    ((facts.personal ?? 0) > 0 || extra.some((v) => isWriteIn(v, facts)))
  ) {
    const cells = extra.reduce((sum, v) => sum + v.n, 0);
    comments.push(
      `${cells} ${cells === 1 ? 'cell has' : 'cells have'} a text without a label, which may be a respondent's own words: not listed here.`,
    );
    return values;
  }
  if (
    listed &&
    wholeExtra &&
    options <= longestList &&
    (facts.kind === 'text' || answers.every((v) => typeof v.code === 'number'))
  ) {
    comments.push(`In the data without a label: ${extra.map((v) => `${v.value} (${v.n})`).join(', ')}.`);
    for (const v of extra)
      add({ code: numberLike(v.value, answers) ? Number(v.value) : v.value, label: String(v.value) });
    return values.sort(
      (a, b) =>
        Number(a.missing !== undefined) - Number(b.missing !== undefined) ||
        Number(a.code) - Number(b.code) ||
        0,
    );
  }
  comments.push(
    `Most values have no label, so it is taken as a ${facts.kind === 'text' ? 'text' : 'number'}; labelled in the export: ${answers
      .slice(0, 8)
      .map((v) => `${v.code} ${v.label}`)
      .join(', ')}.`,
  );
  return values.filter((v) => v.missing !== undefined);
}

const numberLike = (value: number | string, answers: DraftValue[]) =>
  answers.every((v) => typeof v.code === 'number') &&
  String(value).trim() !== '' &&
  Number.isFinite(Number(value));

/** One line without superfluous blanks. */
export const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
