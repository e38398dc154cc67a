import type { DraftVariable } from './classify.js';
import { sharedTexts } from './shared-text.js';

/** The question that a variable says it belongs to: the export's, or what stands before a mark in its label. */
export function markedStem(v: DraftVariable): string {
  if (v.question !== '') return v.question;
  const bracket = /^(.*\S)\s*\[[^[\]]+\]$/.exec(v.label) ?? /^\[[^[\]]+\]\s*(\S.*)$/.exec(v.label);
  return bracket?.[1] ?? /^(.{4,}(?:[:?…]|\s[-–—|])\s)/.exec(v.label)?.[1] ?? '';
}

/**
 * Neighbouring columns of the numbers 0 and 1 alone, without labels for them, whose own labels share a question by a mark
 * («Hvem? - Kollegaer», «Hvem? [Kollegaer]»): the options of a tick-all question.
 */
export function numberedTicks(
  variables: readonly DraftVariable[],
  isTick: (v: DraftVariable) => boolean,
): DraftVariable[] {
  const out = [...variables];
  const stemOf = (v: DraftVariable | undefined) =>
    v !== undefined &&
    v.question === '' &&
    v.type === 'number' &&
    v.role === 'background' &&
    v.values.length === 0 &&
    isTick(v)
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
        out[start + k] = { ...v, question: parts[k]!.question, label: parts[k]!.own, element: 'multiple' };
    }
    start = end;
  }
  return out;
}
