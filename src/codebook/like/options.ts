import type { Value } from '../codebook.js';
import { nearestAnswer } from '../draft/answer-order.js';
import { isSentence } from '../draft/free-text.js';
import { missingReason } from '../missing-words.js';
import { plainText } from '../plain-text.js';
import { languages, sharedWords } from '../question-texts.js';
import type { ExportColumn } from './columns.js';

/** What has changed in the answers of a question. */
interface OptionChange {
  kind: 'recoded' | 'reworded' | 'new';
  text: string;
}

export interface NewOptions {
  values: Value[];
  changes: OptionChange[];
}

/** A text that stands in fewer rows may be a respondent's own. */
const fewestRows = 3;

const says = (value: Value, text: string) =>
  languages(value.label).some((label) => plainText(label) === plainText(text));
const sameCode = (a: number | string, b: number | string) => String(a) === String(b);

/** An earlier list of answers with the codes and texts of the new export's columns, and what that changes. */
export function newOptions(earlier: readonly Value[], columns: readonly ExportColumn[]): NewOptions {
  if (earlier.length === 0) return { values: [], changes: [] };
  const coded = new Map<string, { value: number | string; label: string }>();
  for (const one of columns.flatMap((c) => c.coded))
    coded.set(String(one.value), coded.get(String(one.value)) ?? one);
  if (coded.size > 0) return byCodes(earlier, [...coded.values()]);
  const words = new Map<string, number>();
  for (const { text, n } of columns.flatMap((c) => c.words)) words.set(text, (words.get(text) ?? 0) + n);
  return byWords(earlier, words);
}

function byCodes(
  earlier: readonly Value[],
  coded: readonly { value: number | string; label: string }[],
): NewOptions {
  const changes: OptionChange[] = [];
  const moved = coded.some(({ value, label }) => {
    const old = earlier.find((v) => says(v, label));
    return old !== undefined && !sameCode(old.code, value);
  });
  const values = coded.map(({ value, label }): Value => {
    const old = earlier.find((v) => says(v, label));
    if (old !== undefined) {
      if (!sameCode(old.code, value)) {
        changes.push({ kind: 'recoded', text: `«${label}» is ${value}, and was ${old.code}` });
      }
      return { ...old, code: value };
    }
    const there = earlier.find((v) => sameCode(v.code, value));
    const free = there !== undefined && !coded.some((other) => says(there, other.label));
    if (free && !moved) {
      changes.push({ kind: 'reworded', text: `${value} is «${label}», and was «${there.label.nb}»` });
      return { ...there, label: { ...there.label, nb: label } };
    }
    changes.push({ kind: 'new', text: `${value} «${label}»` });
    return newValue(value, label);
  });
  // Options that nobody labels any more are kept, for cells that may have them.
  const kept = earlier.filter(
    (v) => !values.some((x) => sameCode(x.code, v.code)) && !values.some((x) => says(x, v.label.nb)),
  );
  if (changes.length === 0) return { values: [...earlier], changes };
  if (moved) return { values: [...values, ...kept], changes };
  // In the earlier order, what is new at the end.
  const known = earlier.map((v) => values.find((x) => sameCode(x.code, v.code)) ?? v);
  const added = values.filter((v) => !earlier.some((x) => sameCode(x.code, v.code)));
  return { values: answersFirst([...known, ...added]), changes };
}

function byWords(earlier: readonly Value[], words: ReadonlyMap<string, number>): NewOptions {
  const changes: OptionChange[] = [];
  const written = (v: Value, text: string) => says(v, text) || String(v.code) === text;
  const unknown = [...words].filter(([text, n]) => n > 0 && !earlier.some((v) => written(v, text)));
  const unseen = new Set(earlier.filter((v) => ![...words.keys()].some((text) => written(v, text))));
  const values = [...earlier];
  for (const [text, n] of unknown) {
    const missing = missingReason(text);
    const near = nearOption(
      text,
      [...unseen].filter((v) => (v.missing !== undefined) === (missing !== undefined)),
    );
    const only =
      near ??
      (unknown.length === 1 && unseen.size === 1 && missing === undefined ? [...unseen][0] : undefined);
    if (only !== undefined && !isSentence(text)) {
      unseen.delete(only);
      values[values.indexOf(only)] = { ...only, label: { ...only.label, nb: text } };
      changes.push({ kind: 'reworded', text: `${only.code} is «${text}», and was «${only.label.nb}»` });
    } else if (n >= fewestRows && !isSentence(text)) {
      const code = freeCode(values, missing !== undefined);
      changes.push({ kind: 'new', text: `${code} «${text}»` });
      values.push(newValue(code, text));
    }
  }
  return { values: answersFirst(values), changes };
}

/** The option that a new text is another wording of. */
function nearOption(text: string, options: readonly Value[]): Value | undefined {
  const plain = plainText(text);
  const texts = (v: Value) =>
    languages(v.label)
      .map(plainText)
      .filter((t) => t.length >= 4);
  const holds = options.filter((v) =>
    texts(v).some((t) => ` ${plain} `.includes(` ${t} `) || ` ${t} `.includes(` ${plain} `)),
  );
  if (holds.length === 1) return holds[0];
  const shares = options.filter((v) => texts(v).some((t) => sharedWords(t, plain) >= 0.5));
  if (shares.length === 1) return shares[0];
  const nearest = nearestAnswer(
    text,
    options.map((v) => v.label.nb),
  );
  return options.find((v) => v.label.nb === nearest);
}

/** The next number that is no code; below 90 for an answer, where missing ones usually begin. */
function freeCode(values: readonly Value[], missing: boolean): number | string {
  const codes = values.map((v) => v.code);
  if (codes.some((code) => typeof code === 'string')) {
    let i = codes.length + 1;
    while (codes.includes(String(i))) i++;
    return String(i);
  }
  const numbers = codes as number[];
  if (missing) return [99, 98, 97, 96, ...numbers.map((x) => x + 1)].find((code) => !numbers.includes(code))!;
  return Math.max(0, ...numbers.filter((code) => code < 90)) + 1;
}

function newValue(code: number | string, label: string): Value {
  const missing = missingReason(label);
  return { code, label: { nb: label }, ...(missing === undefined ? {} : { missing }) };
}

const answersFirst = (values: readonly Value[]): Value[] => [
  ...values.filter((v) => v.missing === undefined),
  ...values.filter((v) => v.missing !== undefined),
];
