import { tickedWords, untickedWords } from '../tick-words.js';
import type { DraftVariable } from './classify.js';
import { sharedTexts } from './shared-text.js';
import type { DraftFacts } from './source.js';

/** The question that a variable says it belongs to: the export's, or what stands before a mark in its label. */
export function markedStem(v: DraftVariable): string {
  if (v.question !== '') return v.question;
  const bracket = /^(.*\S)\s*\[[^[\]]+\]$/.exec(v.label) ?? /^\[[^[\]]+\]\s*(\S.*)$/.exec(v.label);
  return bracket?.[1] ?? /^(.{4,}(?:[:?…]|\s[-–—|])\s)/.exec(v.label)?.[1] ?? '';
}

/** «(Teams)»: the brackets part it from the question. */
const unbracketed = (text: string) => /^\(([^()]+)\)$/.exec(text)?.[1] ?? text;

/** «Ja» may answer a question of its own. */
const answers = new Set(['ja', 'nei', 'yes', 'no', 'nej', 'y', 'n']);
const ticked = new Set(tickedWords.filter((word) => !answers.has(word)));
const words = new Set([...ticked, ...untickedWords.filter((word) => !answers.has(word))]);

/**
 * Whether a column's cells are those of a tick-all option: 0 and 1, true and false, or one text where it is ticked («X», the
 * option's own words, which end the column's label) and another or nothing where it is not.
 */
export function isTickColumn(label: string, facts: DraftFacts): boolean {
  if (facts.kind !== 'text') return facts.values.every((x) => Number(x.value) === 0 || Number(x.value) === 1);
  const texts = facts.values.map((x) => String(x.value).trim().toLowerCase());
  if (texts.length === 0 || texts.length > 2) return false;
  const [first] = texts;
  if (texts.length === 2) return texts.every((text) => words.has(text));
  if (words.has(first!)) return ticked.has(first!);
  const own = label.trim().toLowerCase().replace(/\]$/, '');
  return own.endsWith(first!) && /[^\p{L}\p{N}]$/u.test(own.slice(0, -first!.length));
}

/**
 * Neighbouring columns of ticks alone, without labels for them, whose own labels share a question by a mark
 * («Hvem? - Kollegaer», «Hvem? [Kollegaer]»): the options of a tick-all question.
 */
export function numberedTicks(
  variables: readonly DraftVariable[],
  isTick: (v: DraftVariable) => boolean,
): DraftVariable[] {
  const out = [...variables];
  const wordTick = ({ type, values }: DraftVariable) =>
    type === 'boolean' || (values.length > 0 && values.every((x) => typeof x.code === 'string'));
  const stemOf = (v: DraftVariable | undefined) =>
    v !== undefined &&
    v.question === '' &&
    v.role === 'background' &&
    isTick(v) &&
    (wordTick(v) || (v.type === 'number' && v.values.length === 0))
      ? markedStem(v)
      : '';
  for (let start = 0; start < out.length; ) {
    const stem = stemOf(out[start]);
    let end = start + 1;
    while (stem !== '' && stemOf(out[end]) === stem) end++;
    const members = out.slice(start, end);
    const parts =
      members.length < 2
        ? []
        : sharedTexts(
            members.map((v) => v.label),
            members.map((v) => v.column),
          );
    if (parts.length > 0 && parts.every((part) => part !== undefined)) {
      for (const [k, v] of members.entries())
        out[start + k] = {
          ...v,
          question: parts[k]!.question,
          label: unbracketed(parts[k]!.own),
          element: 'multiple',
          ...(wordTick(v) ? { values: [], comments: [] } : {}),
        };
    }
    start = end;
  }
  return out;
}
