import type { DraftVariable } from './classify.js';
import { sharedTexts } from './shared-text.js';
import type { DraftValue } from './source.js';
import { markedStem, numberedTicks } from './tick-columns.js';

/** Columns of one question: a battery, a tick-all question, or a variable by itself. */
export interface DraftGroup {
  kind: 'single' | 'battery' | 'multiple_choice';
  question: string;
  members: DraftVariable[];
}

/** Type, role and answer options in one text: equal for variables that could stand in one battery. */
export function signature(v: DraftVariable): string {
  return JSON.stringify([v.type, v.missingRanges, v.values.map((x) => [x.code, x.label, x.missing])]);
}

/** The options that have a text: codes of the data without one may be lacking in some of a battery's items. */
function labelledOptions(v: DraftVariable): string {
  const labelled = v.values.filter((x) => x.missing !== undefined || x.label !== String(x.code));
  const told = labelled.filter((x) => x.missing === undefined).length >= 2 ? labelled : v.values;
  return JSON.stringify(told.map((x) => [x.code, x.label, x.missing]));
}

/** What is told of the answering is asked of nobody, and belongs to no question. */
const isChoice = (v: DraftVariable) =>
  v.role !== 'metadata' &&
  (v.type === 'ordinal' || v.type === 'categorical') &&
  v.values.some((x) => x.missing === undefined);

const notTicked =
  /^(?:ikk?j?e|ei) ?(?:valgt|valt|krysset|kryssa|merket|merka|nevnt|nemnt|huket|avkrysset)|^(?:not|un) ?-?(?:selected|checked|ticked|chosen|marked|mentioned|quoted)/i;

/** Whether the options are those of a tick box: not ticked, ticked. */
function isTickBox(v: DraftVariable): boolean {
  return v.values.some((x) => Number(x.code) === 0 && notTicked.test(x.label));
}

/** Neighbouring tick boxes under one label, where the label of code 1 is the option's text. */
function namedByOption(
  variables: readonly DraftVariable[],
  isTick: (v: DraftVariable) => boolean,
): DraftVariable[] {
  const option = (v: DraftVariable | undefined) => {
    if (v === undefined || v.question !== '' || !isTick(v) || v.values.length > 2) return undefined;
    const text = v.values.find((x) => Number(x.code) === 1)?.label ?? '1';
    const bare = v.values.every(
      (x) => Number(x.code) === 1 || x.label === String(x.code) || notTicked.test(x.label),
    );
    return bare && text !== '1' ? text : undefined;
  };
  const same = (a: DraftVariable | undefined, b: DraftVariable) =>
    a !== undefined && a.label === b.label && option(a) !== undefined && option(a) !== option(b);
  return variables.map((v, i) => {
    const own = option(v);
    if (own === undefined || !(same(variables[i - 1], v) || same(variables[i + 1], v))) return v;
    return { ...v, question: v.label, label: own, element: 'multiple', comments: [] };
  });
}

/** Every option that an item of a battery has. */
function allOptions(members: readonly DraftVariable[]): DraftValue[] {
  const [first, ...others] = members;
  const values = [...first!.values];
  for (const x of others.flatMap((v) => v.values)) {
    if (!values.some((known) => String(known.code) === String(x.code))) values.push(x);
  }
  if (values.length === first!.values.length) return first!.values;
  const missing = (x: DraftValue) => Number(x.missing !== undefined);
  return values.sort((a, b) => missing(a) - missing(b) || Number(a.code) - Number(b.code));
}

/**
 * The variables with what those of one question share: the question's text, found in the labels where the
 * export has none apart, and the answer options.
 */
export function withSharedParts(
  variables: readonly DraftVariable[],
  isTick: (v: DraftVariable) => boolean,
): DraftVariable[] {
  const out = numberedTicks(namedByOption(variables, isTick), isTick);
  const alike = new Map<string, number[]>();
  for (const [i, v] of out.entries()) {
    if (!isChoice(v) || v.element === 'multiple') continue;
    const key = `${v.question === ''}|${labelledOptions(v)}`;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [i]);
    else known.push(i);
  }
  for (const places of joined([...alike.values()], out)) {
    const members = places.map((i) => out[i]!);
    if (members[0]!.question === '') {
      const parts = sharedTexts(
        members.map((v) => v.label),
        members.map((v) => v.column),
      );
      places.forEach((i, k) => {
        const found = parts[k];
        if (found === undefined) return;
        const ticks = isTickBox(out[i]!) && isTick(out[i]!);
        out[i] = {
          ...out[i]!,
          question: found.question,
          label: found.own,
          ...(ticks ? { element: 'multiple' } : {}),
        };
      });
    }
    const byQuestion = new Map<string, number[]>();
    for (const i of places) {
      const { question } = out[i]!;
      const known = byQuestion.get(question);
      if (known !== undefined) known.push(i);
      else if (question !== '') byQuestion.set(question, [i]);
    }
    for (const items of byQuestion.values()) {
      const battery = items.map((i) => out[i]!);
      const values = allOptions(battery);
      const type = battery.some((v) => v.type === 'ordinal') ? 'ordinal' : battery[0]!.type;
      for (const i of items) out[i] = { ...out[i]!, values, type };
    }
  }
  return namedAlike(out);
}

/** Lists of options that don't contradict each other and have most in common: one item may lack what another has. */
function compatible(a: DraftVariable, b: DraftVariable): boolean {
  const answers = (v: DraftVariable) => v.values.filter((x) => x.missing === undefined);
  const shared = answers(a).filter((x) =>
    answers(b).some((y) => String(x.code) === String(y.code) && x.label === y.label),
  ).length;
  const contradicts = a.values.some((x) =>
    b.values.some(
      (y) => String(x.code) === String(y.code) && (x.label !== y.label || x.missing !== y.missing),
    ),
  );
  const fewest = Math.min(answers(a).length, answers(b).length);
  return !contradicts && shared >= Math.min(2, fewest) && shared >= 0.6 * fewest;
}

/** Sets of variables with like options, joined where they are compatible and a question is told to be the same. */
function joined(sets: readonly number[][], variables: readonly DraftVariable[]): number[][] {
  const stems = (set: readonly number[]) =>
    new Set(set.map((i) => markedStem(variables[i]!)).filter(Boolean));
  const out: number[][] = [];
  for (const set of sets) {
    const [first] = set.map((i) => variables[i]!);
    const own = stems(set);
    const like = out.find((other) => {
      const one = variables[other[0]!]!;
      return (
        (one.question === '') === (first!.question === '') &&
        [...stems(other)].some((stem) => own.has(stem)) &&
        compatible(one, first!)
      );
    });
    if (like === undefined) out.push([...set]);
    else like.push(...set);
  }
  return out.map((set) => set.sort((a, b) => a - b));
}

/** Neighbours without texts of their own, with one list of ordered options and names that begin alike: «q5_1», «q5_2». */
function namedAlike(variables: readonly DraftVariable[]): DraftVariable[] {
  const out = [...variables];
  const stemOf = (v: DraftVariable | undefined) => {
    if (v === undefined || v.question !== '' || v.type !== 'ordinal' || v.label !== v.column) return '';
    return (
      (/^(.{2,}?)[_.\s-]*\d+[a-z]?$/i.exec(v.column) ?? /^(.{2,})[_.]\p{L}[^_.]*$/u.exec(v.column))?.[1] ?? ''
    );
  };
  for (let start = 0; start < out.length; ) {
    const first = out[start]!;
    const stem = stemOf(first);
    let end = start + 1;
    while (stem !== '' && stemOf(out[end]) === stem && signature(out[end]!) === signature(first)) end++;
    if (end - start >= 3) {
      for (let i = start; i < end; i++) {
        const own = /^[_.](\p{L}.*)$/u.exec(out[i]!.label.slice(stem.length))?.[1];
        out[i] = { ...out[i]!, question: stem, label: own ?? out[i]!.label };
      }
    }
    start = end;
  }
  return out;
}

/** Joins columns that share question text into batteries and tick-all questions; the order of columns is kept. */
export function groupVariables(
  variables: readonly DraftVariable[],
  isTick: (v: DraftVariable) => boolean,
): DraftGroup[] {
  const groups: DraftGroup[] = [];
  const open = new Map<string, DraftGroup>();
  for (const v of variables) {
    const { question } = v;
    if (v.joined !== undefined) {
      groups.push({ kind: 'multiple_choice', question: v.label, members: [v] });
      continue;
    }
    const kind =
      v.element === 'multiple' && question !== '' && isTick(v)
        ? 'multiple_choice'
        : question !== '' && isChoice(v)
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
  return groups.map((g) => (g.members.length > 1 || g.members[0]!.joined ? g : { ...g, kind: 'single' }));
}

/** An item's own text: its label without the question's. */
export function ownText(v: DraftVariable, question: string): string {
  const rest = v.label.startsWith(question) ? v.label.slice(question.length) : '';
  const own = /^[\s:–/-]/.test(rest) ? rest.replace(/^[\s:–/-]+/, '') : '';
  return own === '' ? v.label : own;
}
