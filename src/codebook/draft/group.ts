import type { DraftVariable } from './classify.js';

/** Columns of one question: a battery, a tick-all question, or a variable by itself. */
export interface DraftGroup {
  kind: 'single' | 'battery' | 'multiple_choice';
  question: string;
  members: DraftVariable[];
}

/** Type, role and answer options in one text: equal for variables that could stand in one battery. */
export function signature(v: DraftVariable): string {
  return JSON.stringify([v.type, v.values.map((x) => [x.code, x.label, x.missing])]);
}

/** Joins columns that share question text into batteries and tick-all questions; the order of columns is kept. */
export function groupVariables(
  variables: readonly DraftVariable[],
  isTick: (v: DraftVariable) => boolean,
): DraftGroup[] {
  const groups: DraftGroup[] = [];
  const open = new Map<string, DraftGroup>();
  for (const v of variables) {
    const question = v.question || stem(v.label);
    const kind =
      v.element === 'multiple' && v.question !== '' && isTick(v)
        ? 'multiple_choice'
        : question !== '' && (v.type === 'ordinal' || v.type === 'categorical') && v.values.length > 0
          ? 'battery'
          : 'single';
    const key = kind === 'single' ? '' : `${kind}|${question}|${kind === 'battery' ? signature(v) : ''}`;
    const known = open.get(key);
    if (key !== '' && known !== undefined) known.members.push(v);
    else {
      const group: DraftGroup = { kind, question, members: [v] };
      groups.push(group);
      if (key !== '') open.set(key, group);
    }
  }
  return groups.map((g) => (g.members.length > 1 ? g : { ...g, kind: 'single' }));
}

/** The part of a label before the item's own text, where exports write both: «Question? - item», «Question: item». */
function stem(label: string): string {
  const parts = /^(.{12,}?(?:\?| -|:|\/))\s+\S/.exec(label);
  return parts === null ? '' : parts[1]!.replace(/ -$/, '');
}

/** An item's own text: its label without the question's. */
export function ownText(v: DraftVariable, question: string): string {
  const rest = v.label.startsWith(question)
    ? v.label.slice(question.length).replace(/^[\s:–/-]+/, '')
    : v.label;
  return rest === '' ? v.label : rest;
}
