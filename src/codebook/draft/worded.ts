import { missingReason } from '../missing-words.js';
import { plainText } from '../plain-text.js';
import { classesOfNumbers, ownNumber, ownNumbers, vocabulariesOf, worthIn } from './answer-order.js';
import type { DraftFacts, DraftSource, DraftValue } from './source.js';

/** What a column of answers in words is taken as. */
export interface Worded {
  type: 'ordinal' | 'number';
  role: 'item' | 'background';
  values: DraftValue[];
  comments: string[];
}

/** Longer texts than this are nobody's answer option. */
const longestAnswer = 60;
const mostAnswers = 15;
/** Different texts of a column with answers in words, misspellings and reasons for no answer among them. */
const mostTexts = 60;
const bareNumber = /^-?\d+(?:[.,]\d+)?$/;

/** A column's answers in words, and the texts that stand for no answer. */
interface Column {
  at: number;
  name: string;
  stem: string;
  /** Spelling by plain text, in the order of the export. */
  answers: Map<string, string>;
  missing: DraftValue[];
}

/** Columns that are answered on one scale. */
interface Scale {
  vocabulary: string;
  columns: Column[];
  answers: Map<string, string>;
}

/** The vocabulary of answers that carry their own numbers. */
const numbered = 'numbers';

/** «Ja» and «nei» alone are no scale, nor are true and false. */
const yesNo = new Set(['ja', 'nei', 'yes', 'no', 'nej', 'true', 'false', 'sann', 'usann']);

const worthOf = (vocabulary: string, answer: string): number | undefined =>
  vocabulary === numbered ? ownNumber(answer)?.code : worthIn(vocabulary, answer);

/**
 * Finds the columns that are answered in words of a usual vocabulary, or by numbers with texts, and their options in
 * order. Columns of one scale have one list, so that «Helt enig» has the same code where nobody chose «Helt uenig».
 */
export function wordedAnswers(
  sources: readonly DraftSource[],
  facts: readonly DraftFacts[],
): Map<string, Worded> {
  const columns = sources.flatMap((s, i) => columnOf(s, facts[i]!, i) ?? []);
  const out = new Map<string, Worded>();
  const scales: Scale[] = [];
  // The fullest columns first: the others are parts of their scales.
  for (const c of [...columns].sort((a, b) => b.answers.size - a.answers.size || a.at - b.at)) {
    const known = scales.filter((s) => belongs(c, s)).sort((a, b) => distance(c, a) - distance(c, b))[0];
    if (known !== undefined) {
      known.columns.push(c);
      for (const [plain, text] of c.answers) if (!known.answers.has(plain)) known.answers.set(plain, text);
      continue;
    }
    const vocabulary = vocabularyOf([...c.answers.values()]);
    if (vocabulary !== undefined && c.answers.size >= 2)
      scales.push({ vocabulary, columns: [c], answers: new Map(c.answers) });
  }
  for (const scale of scales) {
    const values = valuesOf(scale);
    for (const c of scale.columns) out.set(c.name, worded(scale, c, values));
    if (scale.vocabulary === numbered) addNumbers(scale, sources, facts, out);
  }
  for (const c of columns) if (!out.has(c.name)) numbersWithTexts(c, out);
  return out;
}

function columnOf(source: DraftSource, facts: DraftFacts, at: number): Column | undefined {
  if (facts.kind !== 'text' || source.element === 'multiple' || source.element === 'meta') return undefined;
  // Labels of codes are not the answers as they stand in the data.
  if (source.valueLabels.some((v) => plainText(String(v.value)) !== plainText(v.label))) return undefined;
  const texts = [
    ...source.valueLabels.map((v) => String(v.value)),
    ...facts.values.map((v) => String(v.value)),
  ];
  if (texts.length === 0) return undefined;
  // So many texts that are no numbers are nobody's answer options.
  if (texts.filter((text) => !bareNumber.test(text.trim())).length > mostTexts) return undefined;
  const rows = new Map(facts.values.map((v) => [String(v.value), v.n]));
  const answers = new Map<string, string>();
  const missing: DraftValue[] = [];
  const listed = new Set<string>();
  for (const text of texts) {
    const declared = source.missing.find((m) => 'value' in m && String(m.value).trim() === text.trim());
    const bare = ownNumber(text)?.text || text;
    const reason = text.length <= longestAnswer ? missingReason(bare) : undefined;
    const plain = /^[<>≤≥]/.test(text.trim()) ? text.trim() : plainText(text) || text.trim();
    if (declared !== undefined || (reason !== undefined && !isMiddle(text, texts))) {
      if (listed.has(plain)) continue;
      listed.add(plain);
      const code = ownNumber(text)?.code;
      missing.push({
        code: code ?? text,
        label: text,
        missing: reason ?? 'omitted',
        ...(declared === undefined ? { comment: 'likely missing, by its label' } : {}),
      });
      continue;
    }
    const other = answers.get(plain);
    if (other === undefined || (rows.get(text) ?? 0) > (rows.get(other) ?? 0)) answers.set(plain, text);
  }
  if (answers.size === 0 || [...answers.values()].some((text) => text.length > longestAnswer))
    return undefined;
  return { at, name: source.name, stem: stemOf(source), answers, missing };
}

/** «Usikker» between agreeing and disagreeing is an answer; so is «ikke relevant» below «relevant». */
function isMiddle(text: string, texts: readonly string[]): boolean {
  const others = texts.filter(
    (other) => other !== text && missingReason(ownNumber(other)?.text || other) === undefined,
  );
  return vocabulariesOf(others).some(
    (v) =>
      v !== 'yes and no' && worthIn(v, text) !== undefined && vocabulariesOf([...others, text]).includes(v),
  );
}

function vocabularyOf(answers: readonly string[]): string | undefined {
  const texts = answers.map((a) => ownNumber(a)?.text ?? a);
  if (texts.every((a) => yesNo.has(plainText(a)))) return undefined;
  // Two with numbers may be groups: «Gruppe A (1)», «Gruppe B (2)».
  const scale = answers.length > 2 || vocabulariesOf(texts).length > 0;
  if (scale && answers.length <= mostAnswers && ownNumbers(answers) !== undefined) return numbered;
  return answers.length <= mostAnswers ? vocabulariesOf(answers)[0] : undefined;
}

/** What a column's question has in common with others: its text before the last mark, else its name without numbers. */
function stemOf(source: DraftSource): string {
  if (source.question !== '') return source.question;
  const text = source.label.trim() || source.name;
  const bracket = /^(.*\S)\s*\[[^\]]+\]$/.exec(text) ?? /^\[[^\]]+\]\s*(\S.*)$/.exec(text);
  if (bracket !== null) return bracket[1]!;
  const marked = /^(.+(?:[:?…]|\s[-–—|])\s)/.exec(text);
  return (marked?.[1] ?? text.replace(/[\s_.-]*\d+[a-z]?$/i, '')).trim();
}

/** Whether a column's answers may be some of a scale's. */
function belongs(c: Column, scale: Scale): boolean {
  const own = [...c.answers.values()];
  if (own.every((a) => yesNo.has(plainText(a)))) return false;
  const { vocabulary } = scale;
  if (own.some((a) => worthOf(vocabulary, a) === undefined)) return false;
  const shared = [...c.answers.keys()].filter((plain) => scale.answers.has(plain)).length;
  const added = own.filter((a) => !scale.answers.has(plainText(a) || a.trim()));
  const worths = new Set([...scale.answers.values()].map((a) => worthOf(vocabulary, a)));
  if (added.some((a) => worths.has(worthOf(vocabulary, a)))) return false;
  if (shared < Math.min(2, own.length) || shared < 0.6 * own.length) return false;
  const lacking = scale.answers.size - shared;
  return lacking <= 1 || near(c, scale);
}

/** Whether a column is of the same question as one of the scale's, or stands right beside one. */
const near = (c: Column, scale: Scale) =>
  scale.columns.some((other) => other.stem === c.stem || Math.abs(other.at - c.at) === 1);

const distance = (c: Column, scale: Scale) =>
  Math.min(...scale.columns.map((other) => (other.stem === c.stem ? 0 : Math.abs(other.at - c.at))));

/** Codes of answers that are missing, by their reason, where the text carries none: far from those of a scale. */
function missingCodes(columns: readonly Column[], taken: Set<number>): DraftValue[] {
  const seen = new Map<string, DraftValue>();
  for (const m of columns.flatMap((c) => c.missing)) {
    const plain = plainText(m.label) || m.label;
    if (seen.has(plain)) continue;
    let code =
      typeof m.code === 'number' && !taken.has(m.code)
        ? m.code
        : m.missing === 'not_applicable'
          ? 97
          : m.missing === 'dont_know'
            ? 98
            : 99;
    while (taken.has(code)) code--;
    taken.add(code);
    seen.set(plain, { ...m, code });
  }
  return [...seen.values()].sort((a, b) => Number(a.code) - Number(b.code));
}

function valuesOf(scale: Scale): DraftValue[] {
  const ordered = [...scale.answers.values()]
    .map((label) => ({ label, worth: worthOf(scale.vocabulary, label)! }))
    .sort((a, b) => a.worth - b.worth);
  const codes = ordered.map((o, i) => (scale.vocabulary === numbered ? o.worth : i + 1));
  if (scale.vocabulary === numbered) {
    // Steps between the ends that nobody chose are steps all the same.
    for (let code = Math.min(...codes) + 1; code < Math.max(...codes); code++)
      if (!codes.includes(code)) {
        codes.push(code);
        ordered.push({ label: String(code), worth: code });
      }
  }
  const answers = ordered
    .map((o, i) => ({ code: codes[i]!, label: o.label }))
    .sort((a, b) => a.code - b.code);
  return [...answers, ...missingCodes(scale.columns, new Set(answers.map((a) => a.code)))];
}

function worded(scale: Scale, c: Column, values: DraftValue[]): Worded {
  const answers = values.filter((v) => v.missing === undefined);
  const unused = answers.filter((v) => !c.answers.has(plainText(v.label) || v.label));
  const [first, last] = [answers[0]!, answers.at(-1)!];
  const by = scale.vocabulary === numbered ? 'their numbers' : 'their words';
  return {
    type: 'ordinal',
    role: scale.vocabulary === classesOfNumbers ? 'background' : 'item',
    values,
    comments: [
      `Ordered by ${by}, from ${first.code} «${first.label}» to ${last.code} «${last.label}»: see that it is the questionnaire's order, and that no option is lacking that nobody chose.`,
      ...(unused.length === 0 ? [] : [`Nobody chose ${unused.map((v) => `«${v.label}»`).join(', ')} here.`]),
    ],
  };
}

/** Items of a numbered scale where nobody chose an end with a text: columns of numbers under the same question. */
function addNumbers(
  scale: Scale,
  sources: readonly DraftSource[],
  facts: readonly DraftFacts[],
  out: Map<string, Worded>,
): void {
  const codes = new Set(valuesOf(scale).map((v) => v.code));
  const stems = new Set(scale.columns.map((c) => c.stem));
  sources.forEach((s, i) => {
    const f = facts[i]!;
    if (f.kind !== 'number' || s.valueLabels.length > 0 || f.values.length === 0 || !stems.has(stemOf(s)))
      return;
    if (!f.values.every((v) => codes.has(v.value))) return;
    const like = out.get(scale.columns[0]!.name)!;
    out.set(s.name, { ...like, comments: like.comments.slice(0, 1) });
  });
}

/** Numbers, and texts for those who gave none: «3», «12», «Vet ikke». */
function numbersWithTexts(c: Column, out: Map<string, Worded>): void {
  const answers = [...c.answers.values()];
  if (c.missing.length === 0 || !answers.every((a) => bareNumber.test(a.trim()))) return;
  const numbers = answers.map((a) => Number(a.trim().replace(',', '.')));
  const texts = c.missing.filter((m) => typeof m.code === 'string');
  const scale = numbers.length <= 11 && numbers.every((x) => Number.isInteger(x) && x >= 0 && x <= 10);
  if (!scale) {
    out.set(c.name, { type: 'number', role: 'background', values: texts, comments: [] });
    return;
  }
  const codes = Array.from(
    { length: Math.max(...numbers) - Math.min(...numbers) + 1 },
    (_, i) => Math.min(...numbers) + i,
  );
  out.set(c.name, {
    type: 'ordinal',
    role: 'item',
    values: [...codes.map((code) => ({ code, label: String(code) })), ...missingCodes([c], new Set(codes))],
    comments: ['Numbers without texts: see what they stand for, and that none is lacking that nobody chose.'],
  });
}
