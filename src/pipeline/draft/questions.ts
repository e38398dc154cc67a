import { type Codebook, isAnswerScale, type Question, type Variable } from '../../codebook/index.js';
import { given, type Known } from './column.js';
import { alike, isBackground } from './groups.js';
import type { LeftOut } from './left-out.js';
import { numberWords, placeWords, timeWords } from './texts/words.js';

/** Longer lists than this make no figure. */
const mostAnswers = 15;
const mostOptions = 30;
/** Fewest answers for a figure. */
const fewest = 10;
const tooFew = `Fewer than ${fewest} answers`;

/** What the questionnaire asks, in its order, as far as there is something to show. */
export type Asked =
  /** Parts: those of its items that enough have answered. */
  | {
      kind: 'battery';
      question: Question;
      parts: string[];
      answers: number;
      /** Its codes are numbers of which the draft takes a mean. */
      numbered: boolean;
      ordered: boolean;
    }
  | { kind: 'ticks'; question: Question }
  | { kind: 'single'; known: Known; ordered: boolean }
  | { kind: 'number'; known: Known };

/**
 * The questions of a codebook that have something to show, in the questionnaire's order. Identifiers, free text, dates, the
 * design's columns, ids and numbers of schools, lists of many options, and what hardly anyone answered are left out and told of.
 */
export function askedQuestions(
  codebook: Codebook,
  known: ReadonlyMap<string, Known>,
  design: ReadonlySet<string>,
  rows: number,
  leftOut: LeftOut,
): Asked[] {
  const out: Asked[] = [];
  const seen = new Set<string>();
  // What is shown in classes is not shown once more: the groups by its own classes differ by definition.
  const inClasses = new Set(
    codebook.derived.flatMap(({ rule }) =>
      'cut' in rule ? [rule.cut] : 'bands' in rule ? [rule.bands] : [],
    ),
  );
  for (const variable of codebook.variables) {
    if (design.has(variable.name)) continue;
    if (variable.question === '') {
      const k = known.get(variable.name);
      const asked = k === undefined ? undefined : single(k, rows, inClasses, out, leftOut);
      if (asked !== undefined) out.push(asked);
    } else if (!seen.has(variable.question)) {
      seen.add(variable.question);
      const question = codebook.questions.find((q) => q.name === variable.question)!;
      const asked = several(question, variable, known, leftOut);
      if (asked !== undefined) out.push(asked);
    }
  }
  return out;
}

function several(
  question: Question,
  first: Variable,
  known: ReadonlyMap<string, Known>,
  leftOut: LeftOut,
): Asked | undefined {
  const parts = question.variables.filter((name) => {
    const k = known.get(name);
    return k !== undefined && (question.kind === 'battery' ? k.n : k.facts.filled) >= fewest;
  });
  if (parts.length === 0) {
    leftOut.add(tooFew, question.name);
    return undefined;
  }
  if (question.kind === 'battery') {
    const answers = first.values.filter((v) => v.missing === undefined).length;
    for (const name of question.variables) if (!parts.includes(name)) leftOut.add(tooFew, name);
    if (answers <= mostAnswers)
      return {
        kind: 'battery',
        question,
        parts,
        answers,
        numbered: first.type === 'ordinal',
        ordered: isOrdered(first),
      };
  } else if (question.variables.length <= mostOptions) return { kind: 'ticks', question };
  leftOut.add('Too many options for a figure', question.name);
  return undefined;
}

/** Whether a variable's answers can stand in a Likert figure: numbers as codes, and words that run from one end to the other. */
const isOrdered = ({ type, values }: Variable): boolean => {
  const answers = values.filter((v) => v.missing === undefined);
  if (type !== 'ordinal' || !answers.every((v) => typeof v.code === 'number')) return false;
  const inOrder = [...answers].sort((a, b) => Number(a.code) - Number(b.code));
  return isAnswerScale(inOrder.map((v) => v.label.nb));
};

function single(
  k: Known,
  rows: number,
  inClasses: ReadonlySet<string>,
  before: readonly Asked[],
  leftOut: LeftOut,
): Asked | undefined {
  const { variable, facts } = k;
  const { name, type, role, column, label } = variable;
  const skip = (reason: string) => {
    leftOut.add(reason, name);
    return undefined;
  };
  if (role === 'direct_identifier' || role === 'id') return skip('Identifiers');
  if (role === 'free_text') return skip('Free text');
  if (
    role === 'metadata' ||
    type === 'date' ||
    type === 'datetime' ||
    timeWords.test(`${column} ${label.nb}`)
  )
    return skip('About the respondent or the answering, and not asked');
  if (type === 'text' || type === 'boolean' || (role !== 'background' && role !== 'item'))
    return skip('No figure');
  if (k.n < fewest) return skip(tooFew);
  if (type === 'number') {
    if (numberWords.test(column) || numberWords.test(label.nb) || placeWords.test(label.nb))
      return skip('Numbers that name something');
    if (inClasses.has(name)) return undefined;
    if (facts.distinct === 1) return skip('The same answer on every row');
    if (facts.whole && facts.distinct === rows && rows > 20) return skip('Numbers that name something');
    return { kind: 'number', known: k };
  }
  if (given(k).length === 1) return skip('The same answer on every row');
  const answers = variable.values.filter((v) => v.missing === undefined);
  if (answers.length > mostAnswers) return skip('Too many options for a figure');
  // A country by its name and by its number.
  const isTwin = (b: Asked) => b.kind === 'single' && isBackground(b.known) && alike(b.known, k);
  if (isBackground(k) && before.some(isTwin)) return skip('Parts the respondents as another column does');
  return { kind: 'single', known: k, ordered: isOrdered(variable) };
}
