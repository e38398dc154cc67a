import { missingCodes } from '../texts/values.js';
import type { DraftVariable } from './classify.js';
import { type DraftGroup, ownText } from './group.js';
import { asName, type NameGiver } from './names.js';
import type { DraftValue } from './source.js';
import { mostTicks, standsAlone } from './tick-rules.js';
import { exact, oneLine, text } from './yaml-text.js';

const longestLabel = 90;

/** What the variables, questions and lists of a draft are called. */
export interface Named {
  names: NameGiver;
  nameOf: ReadonlyMap<DraftVariable, string>;
  questionName: ReadonlyMap<DraftGroup, string>;
  lists: Lists;
}

/** Answer options that have a name, by what they are. */
type Lists = Map<string, { name: string; values: DraftValue[] }>;
const listKey = (values: DraftValue[]) => JSON.stringify(values.map((v) => [v.code, v.label, v.missing]));

/** Answer options that several questions share get a name. */
export function sharedLists(groups: readonly DraftGroup[], names: NameGiver): Lists {
  const seen = new Map<string, { n: number; values: DraftValue[] }>();
  for (const g of groups) {
    if (g.kind === 'multiple_choice' || g.members[0]!.values.length < 2) continue;
    const { values } = g.members[0]!;
    const key = listKey(values);
    seen.set(key, { n: (seen.get(key)?.n ?? 0) + 1, values });
  }
  const lists: Lists = new Map();
  for (const [key, { n, values }] of seen) {
    if (n < 2) continue;
    const answers = values.filter((v) => v.missing === undefined);
    const ends = `${asName(answers[0]?.label ?? 'list', 14)}_${asName(answers.at(-1)?.label ?? '', 14)}`;
    lists.set(key, { name: names.name(`list_${ends}`), values });
  }
  return lists;
}

/** A question of one variable. */
export function variableLines(v: DraftVariable, { nameOf, lists }: Named): string[] {
  const name = nameOf.get(v)!;
  const label =
    v.question !== '' && v.label !== v.question && !v.label.includes(v.question)
      ? `${v.question} ${v.label}`
      : v.label;
  return [
    ...v.comments.map((c) => `  # ${oneLine(c)}`),
    `  - name: ${name}`,
    ...(v.column === name ? [] : [`    column: ${exact(v.column)}`]),
    ...labelLines(label, 4),
    `    type: ${v.type}`,
    `    role: ${v.role}`,
    ...optionLines(v.values, 4, lists),
    ...rangeLines(v, 4),
  ];
}

/** Items with one question and the same answers. */
export function batteryLines(g: DraftGroup, { nameOf, questionName, lists }: Named): string[] {
  const first = g.members[0]!;
  // What is said of every item is said once.
  const shared = first.comments.filter((c) => g.members.every((v) => v.comments.includes(c)));
  const own = (v: DraftVariable) => v.comments.filter((c) => !shared.includes(c));
  return [
    ...shared.map((c) => `  # ${oneLine(c)}`),
    `  - name: ${questionName.get(g)!}`,
    ...labelLines(g.question, 4, true),
    `    type: ${first.type}`,
    '    role: item',
    ...optionLines(first.values, 4, lists),
    ...rangeLines(first, 4),
    '    items:',
    ...g.members.flatMap((v) => itemLines(v, g.question, nameOf, { comments: own(v) })),
  ];
}

/** A tick-all question, a column an option or all in one. */
export function tickLines(g: DraftGroup, named: Named): string[] {
  const { nameOf, questionName } = named;
  if (g.members[0]!.joined !== undefined)
    return joinedLines(g.members[0]!, questionName.get(g)!, named.names);
  const alone = g.members.filter((v) => standsAlone(ownText(v, g.question), g.question));
  const ruled = g.members[0]!.mostTicks;
  const most = ruled ?? mostTicks(g.question);
  return [
    `  - name: ${questionName.get(g)!}`,
    ...labelLines(g.question, 4),
    ...(most === undefined || most >= g.members.length - Math.min(alone.length, 1)
      ? []
      : [`    at_most: ${most} # by the ${ruled === undefined ? "question's text" : 'form'}`]),
    '    options:',
    ...g.members.flatMap((v) => [
      ...itemLines(v, g.question, nameOf, { wording: false }),
      ...(alone.length < g.members.length && alone.includes(v)
        ? ['        exclusive: true # likely, by its label']
        : []),
    ]),
  ];
}

/** A tick-all question in one cell. */
function joinedLines(v: DraftVariable, name: string, names: NameGiver): string[] {
  const { separator, options } = v.joined!;
  const most = mostTicks(v.label);
  return [
    ...v.comments.map((c) => `  # ${oneLine(c)}`),
    `  - name: ${name}`,
    ...(v.column === name ? [] : [`    column: ${exact(v.column)}`]),
    `    separator: ${JSON.stringify(separator)}`,
    ...labelLines(v.label, 4),
    ...(most === undefined || most >= options.length
      ? []
      : [`    at_most: ${most} # by the question's text`]),
    '    options:',
    ...options.flatMap((option) => [
      `      - name: ${names.name(`${asName(name, 10)}_${asName(option, 21)}`)}`,
      `        label: ${text(option)}`,
      ...(standsAlone(option) ? ['        exclusive: true # likely, by its label'] : []),
    ]),
  ];
}

function itemLines(
  v: DraftVariable,
  question: string,
  nameOf: ReadonlyMap<DraftVariable, string>,
  { comments = v.comments, wording = true }: { comments?: string[]; wording?: boolean },
): string[] {
  const name = nameOf.get(v)!;
  return [
    ...comments.map((c) => `      # ${oneLine(c)}`),
    `      - name: ${name}`,
    ...(v.column === name ? [] : [`        column: ${exact(v.column)}`]),
    ...(wording ? labelLines(ownText(v, question), 8) : [`        label: ${text(ownText(v, question))}`]),
  ];
}

function labelLines(label: string, indent: number, wordingToo = false): string[] {
  const pad = ' '.repeat(indent);
  const long = label.length > longestLabel;
  const short = long ? `${label.slice(0, longestLabel).replace(/\s+\S*$/, '')} …` : label;
  return [`${pad}label: ${text(short)}`, ...(long || wordingToo ? [`${pad}wording: ${text(label)}`] : [])];
}

function optionLines(values: DraftValue[], indent: number, lists: Lists): string[] {
  if (values.length === 0) return [];
  const list = lists.get(listKey(values));
  const pad = ' '.repeat(indent);
  return list === undefined
    ? [`${pad}values:`, ...valueLines(values, indent + 2)]
    : [`${pad}values: ${list.name}`];
}

/** Ranges of codes that the export declares missing; an open end is left out. */
function rangeLines(v: DraftVariable, indent: number): string[] {
  if (v.missingRanges.length === 0) return [];
  const pad = ' '.repeat(indent);
  return [
    `${pad}missing_ranges:`,
    ...v.missingRanges.map(({ from, to }) => {
      const ends = [
        ...(Number.isFinite(from) ? [`from: ${from}`] : []),
        ...(Number.isFinite(to) ? [`to: ${to}`] : []),
      ];
      return `${pad}  - { ${ends.join(', ')}, label: { ${inYaml(missingCodes)} }, missing: omitted }`;
    }),
  ];
}

export function valueLines(values: DraftValue[], indent: number): string[] {
  return values.map((v) => {
    const missing = v.missing === undefined ? '' : `, missing: ${v.missing}`;
    const code = typeof v.code === 'number' ? String(v.code) : JSON.stringify(v.code);
    return `${' '.repeat(indent)}- { code: ${code}, label: ${text(v.label)}${missing} }${v.comment === undefined ? '' : ` # ${v.comment}`}`;
  });
}

/** Plain words in the languages, as they stand in a mapping of YAML. */
export const inYaml = (words: Record<string, string>): string =>
  Object.entries(words)
    .map(([language, word]) => `${language}: ${word}`)
    .join(', ');

/** The order of the export, which is the questionnaire's, where the sections don't give it. */
export function orderLines(groups: readonly DraftGroup[], { nameOf, questionName }: Named): string[] {
  const rank = { single: 0, battery: 1, multiple_choice: 2 };
  const inOrder = groups.every((g, i) => i === 0 || rank[groups[i - 1]!.kind] <= rank[g.kind]);
  if (inOrder) return [];
  return ['', 'order:', ...groups.map((g) => `  - ${questionName.get(g) ?? nameOf.get(g.members[0]!)!}`)];
}
