import { missingReason } from '../missing-words.js';
import { isWriteIn } from './free-text.js';
import type { DraftFacts, DraftSource, DraftValue } from './source.js';
import { oneLine } from './yaml-text.js';

/** Longer lists than this are no answer scale; without labels they are numbers and texts, not answer options. */
export const longestList = 15;

/** Whether two codes are the same, one of them perhaps a text. */
export const same = (a: number | string, b: number | string) =>
  String(a) === String(b) || (String(a).trim() !== '' && String(b).trim() !== '' && Number(a) === Number(b));

type Declared = DraftSource['missing'][number];

/** Answer options under way: each code once, as it first came. */
class Options {
  readonly values: DraftValue[] = [];

  add(value: DraftValue): void {
    if (typeof value.code === 'number' && !Number.isFinite(value.code)) return;
    if (!this.values.some((v) => String(v.code) === String(value.code))) this.values.push(value);
  }

  has(code: number | string): boolean {
    return this.values.some((v) => same(v.code, code));
  }

  /** A code that the export declares missing. */
  addMissing(code: number | string, label: string | undefined): void {
    const missing = missingReason(label ?? '') ?? 'omitted';
    this.add({ code, label: labelOf(code, label), missing });
  }
}

const labelOf = (code: number | string, given: string | undefined) => oneLine(given ?? '') || String(code);

/** Answer options: the labels, the declared missing codes, and codes of the data that lack a label. */
export function answerOptions(source: DraftSource, facts: DraftFacts, comments: string[]): DraftValue[] {
  const declared = (code: number | string): Declared | undefined =>
    source.missing.find((m) =>
      'value' in m ? same(m.value, code) : Number(code) >= m.from && Number(code) <= m.to,
    );
  const options = new Options();
  for (const option of labelledOptions(source, declared)) options.add(option);
  for (const m of source.missing) if ('value' in m) options.addMissing(m.value, m.label);
  for (const { value } of facts.values) {
    const range = declared(value);
    if (range !== undefined && !options.has(value)) options.addMissing(value, range.label);
  }
  const { values } = options;
  return values.every((v) => v.missing !== undefined) ? values : withUnlabelled(options, facts, comments);
}

/** The export's labels; missing where it says so, or by label or code. */
function labelledOptions(
  { valueLabels }: DraftSource,
  declared: (code: number | string) => Declared | undefined,
): DraftValue[] {
  const largest = Math.max(...valueLabels.map((v) => Number(v.value)).filter((x) => x < 90), 0);
  return valueLabels.map(({ value, label }) => {
    const reason = missingReason(label);
    // 97-99 (997-999 and so on) far above the other codes is the old way of coding what is no answer.
    const high = /^9+[6-9]$/.test(String(value)) && Number(value) > largest + 10 && largest > 0;
    const option: DraftValue = { code: value, label: labelOf(value, label) };
    if (declared(value) !== undefined) return { ...option, missing: reason ?? 'omitted' };
    if (reason === undefined && !high) return option;
    const comment = `likely missing, by its ${reason === undefined ? 'code' : 'label'}`;
    return { ...option, missing: reason ?? 'omitted', comment };
  });
}

/** With codes of the data that have no label: few of them are options of a scale with labelled ends, many are numbers. */
function withUnlabelled(options: Options, facts: DraftFacts, comments: string[]): DraftValue[] {
  const { values } = options;
  const answers = values.filter((v) => v.missing === undefined);
  const listed = facts.values.length === facts.distinct;
  const extra = facts.values.filter((v) => !options.has(v.value));
  if (listed && extra.length === 0) return values;
  // Words among the labelled codes of a column of texts are a respondent's own.
  const text = facts.kind === 'text';
  if (text && extra.length > 0 && ((facts.personal ?? 0) > 0 || extra.some((v) => isWriteIn(v, facts)))) {
    const cells = extra.reduce((sum, v) => sum + v.n, 0);
    comments.push(
      `${cells} ${cells === 1 ? 'cell has' : 'cells have'} a text without a label, which may be a respondent's own words: not listed here.`,
    );
    return values;
  }
  const whole = extra.every((v) => typeof v.value !== 'number' || Number.isInteger(v.value));
  const numeric = answers.every((v) => typeof v.code === 'number');
  if (listed && whole && answers.length + extra.length <= longestList && (text || numeric)) {
    comments.push(`In the data without a label: ${extra.map((v) => `${v.value} (${v.n})`).join(', ')}.`);
    const codeOf = (value: number | string) => (numeric && isNumber(value) ? Number(value) : value);
    for (const { value } of extra) options.add({ code: codeOf(value), label: String(value) });
    return values.sort(
      (a, b) =>
        Number(a.missing !== undefined) - Number(b.missing !== undefined) ||
        Number(a.code) - Number(b.code) ||
        0,
    );
  }
  const known = answers.slice(0, 8).map((v) => `${v.code} ${v.label}`);
  comments.push(
    `Most values have no label, so it is taken as a ${text ? 'text' : 'number'}; labelled in the export: ${known.join(', ')}.`,
  );
  return values.filter((v) => v.missing !== undefined);
}

const isNumber = (value: number | string) => String(value).trim() !== '' && Number.isFinite(Number(value));
