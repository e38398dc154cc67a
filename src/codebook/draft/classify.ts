import { missingReason } from '../missing-words.js';
import type { Role, VariableType } from '../schema.js';
import { answerOptions, longestList, same } from './answer-options.js';
import { orderedAnswers } from './answer-order.js';
import { asksForOwnWords, isFreeText, isWriteIn } from './free-text.js';
import { type JoinedAnswers, joinedAnswers } from './joined-answers.js';
import type { DraftFacts, DraftSource, DraftValue } from './source.js';
import { textHint } from './text-hints.js';
import type { Worded } from './worded.js';
import { oneLine } from './yaml-text.js';

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

const identifierWords =
  /e-?post|e-?mail|telefon|\bphone|mobil(nummer|tlf)?\b|fødselsnummer|personnummer|fornavn|etternavn|\bnavn\b|ip.?adress|first.?name|last.?name/i;
const idWords = /(^|[^a-z])(id|nr|nummer|key|responde(nt)?|submission)([^a-z]|$)|id$/i;
const weightWords = /(^|[^a-z])(wgt|weight|vekt|pw)([^a-z]|$)|wgt|weight/i;
const timeWords = /answer_?time|duration|elapsed|varighet|svartid|tidsbruk/i;

/** What a column is taken for; the rest of a DraftVariable is the column's own. */
type Taken = Pick<DraftVariable, 'type' | 'role' | 'values' | 'joined'>;

/** A column with what its data hold, and what is to be said of it in the draft. */
interface Column {
  source: DraftSource;
  facts: DraftFacts;
  rows: number;
  text: boolean;
  comments: string[];
}

const taken = (type: VariableType, role: Role, values: DraftValue[] = []): Taken => ({ type, role, values });

/** Type, role, answer options and missing codes of a column, from its metadata and data. */
export function classify(
  source: DraftSource,
  facts: DraftFacts,
  rows: number,
  worded?: Worded,
): DraftVariable {
  const column: Column = { source, facts, rows, text: facts.kind === 'text', comments: [] };
  return {
    column: source.name,
    // A grid without a question of its own leaves «- Item».
    label: oneLine(source.label).replace(/^[-–—] (?=\S)/, '') || source.name,
    question: oneLine(source.question),
    element: source.element,
    ...(source.mostTicks === undefined ? {} : { mostTicks: source.mostTicks }),
    missingRanges: source.missing.flatMap((m) => ('from' in m ? [{ from: m.from, to: m.to }] : [])),
    comments: column.comments,
    ...(asTime(column) ?? asIdentifier(column) ?? asWords(column, worded) ?? asCodes(column)),
  };
}

/** Times, and answers that are yes or no. */
function asTime({ source, facts, comments }: Column): Taken | undefined {
  const role = source.element === 'meta' ? 'metadata' : 'background';
  if (facts.kind === 'time') return taken(source.type === 'date' ? 'date' : 'datetime', role);
  if (facts.kind === 'boolean') return taken('boolean', role);
  if (source.type === 'time' && facts.kind === 'number') comments.push('Seconds since midnight.');
  return undefined;
}

/** What tells who a respondent is. */
function asIdentifier({ source, facts, text, comments }: Column): Taken | undefined {
  const answered = text ? isAnswered(source, facts) : source.valueLabels.length > 0;
  const looks =
    text &&
    (Math.max(facts.email, facts.phone, facts.identityNumber) >= 0.5 ||
      identifierWords.test(`${source.name} ${source.label}`));
  if (!answered && (facts.identifies || looks)) {
    comments.push(
      'Likely a direct identifier: dropped at the door. Write identifier: hash to link with other data.',
    );
    return taken(text ? 'text' : 'number', 'direct_identifier');
  }
  if (source.element !== 'attachment') return undefined;
  comments.push("An attachment's name can hold personal data: dropped at the door.");
  return taken('text', 'direct_identifier');
}

/** Ticks that stand in one cell, and answers in words of a known kind. */
function asWords({ source, facts, comments }: Column, worded: Worded | undefined): Taken | undefined {
  // «Vet ikke, spør Kari Hansen» among numbers or answers in words is someone's own text.
  if ((facts.personal ?? 0) > 0) return undefined;
  const joined = source.valueLabels.length === 0 && !facts.alike ? joinedAnswers(facts) : undefined;
  if (joined !== undefined && !asksForOwnWords(source)) {
    comments.push('A tick-all question in one column, it seems: its options are the texts that come back.');
    if (joined.others > 0)
      comments.push(
        `${joined.others} ${joined.others === 1 ? 'cell has' : 'cells have'} words of other kinds among the ticks, which are not listed: they may be a respondent's own.`,
      );
    return { ...taken('categorical', 'multiple_choice'), joined };
  }
  if (worded === undefined) return undefined;
  comments.push(...worded.comments);
  return taken(worded.type, worded.role, worded.values);
}

/** Answers with labels, else an id, texts or numbers. */
function asCodes(column: Column): Taken {
  const { source, facts, rows, text, comments } = column;
  const values = answerOptions(source, facts, comments);
  const answers = values.filter((v) => v.missing === undefined);
  if (answers.length > 0) return asOptions(column, values, answers);
  const everyRow = rows > 1 && facts.distinct === rows && facts.filled === rows;
  if (everyRow && idWords.test(source.name) && (text || facts.whole)) {
    comments.push('A value of its own on every row.');
    return taken(text ? 'text' : 'number', 'id');
  }
  return text ? asTexts(column, values) : asNumbers(column, values);
}

function asOptions({ source, comments }: Column, values: DraftValue[], answers: DraftValue[]): Taken {
  if (source.element === 'meta') return taken('categorical', 'metadata', values);
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
  return taken(ordered ? 'ordinal' : 'categorical', item ? 'item' : 'background', values);
}

function asTexts({ source, facts, comments }: Column, values: DraftValue[]): Taken {
  const meta = source.element === 'meta';
  const hint = textHint(facts);
  if (hint !== undefined && source.valueLabels.length === 0) comments.push(hint.comment);
  if (hint?.kind === 'dates') return taken('text', 'metadata');
  if (facts.distinct === 0) comments.push('No row has a value here.');
  else if (!isFreeText(source, facts)) {
    comments.push('No labels in the export: the texts found are taken as the answer options.');
    const writtenIn = facts.values.filter((v) => isWriteIn(v, facts)).length;
    if (writtenIn > 0)
      comments.push(
        `${writtenIn} more ${writtenIn === 1 ? 'text' : 'texts'}, written in by one or two, may hold personal data and ${writtenIn === 1 ? 'is' : 'are'} not listed: add what is an option, or make it free text.`,
      );
    const found = facts.values
      .filter((v) => !isWriteIn(v, facts) && !values.some((x) => same(x.code, v.value)))
      .map((v) => textOption(String(v.value)));
    const options = [...found, ...values].sort(
      (a, b) => Number(a.missing !== undefined) - Number(b.missing !== undefined),
    );
    return taken('categorical', meta ? 'metadata' : 'background', options);
  }
  if (meta) return taken('text', 'metadata');
  if ((facts.personal ?? 0) > 0)
    comments.push('Some answers hold what looks like personal data: a name, an address, a number.');
  comments.push('Free text can hold personal data: kept in a table of its own.');
  return taken('text', 'free_text', values);
}

function asNumbers({ source, facts, comments }: Column, values: DraftValue[]): Taken {
  if (facts.distinct === 0) comments.push('No row has a value here.');
  if (source.element === 'meta' || timeWords.test(source.name)) return taken('number', 'metadata', values);
  if (!weightWords.test(source.name) || facts.whole) return taken('number', 'background', values);
  comments.push('Likely a weight.');
  return taken('number', 'weight', values);
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
