import { plainText } from '../plain-text.js';
import { missingCodes, sourceNotGiven } from '../texts/values.js';
import { classify, clean, type DraftVariable } from './classify.js';
import { type DraftGroup, groupVariables, ownText, withSharedParts } from './group.js';
import { asName, commonStem, NameGiver } from './names.js';
import { scaleLines } from './scale-lines.js';
import { neighbours, proposeScales } from './scales.js';
import { serviceColumns } from './service-columns.js';
import type { Correlate, DraftFacts, DraftSource, DraftValue } from './source.js';
import { isTickColumn } from './tick-columns.js';
import { mostTicks, standsAlone } from './tick-rules.js';
import { wordedAnswers } from './worded.js';
import { exact, text } from './yaml-text.js';

/** A drafted codebook as YAML with comments. */
export interface Draft {
  yaml: string;
  variables: number;
  questions: number;
  proposedScales: number;
  /** Names of the proposed scales that are left as comments. */
  notAdopted: string[];
}

const longestLabel = 90;

/**
 * Drafts a codebook from what an export says of its columns and what the data hold. Batteries and tick-all
 * questions are joined; missing codes, identifiers and free text flagged; scales only proposed, as comments.
 * @param export_ the export's name, for survey and title
 * @param taken names that are others' already
 * @param adoptFrom the standardised alpha from which a proposed scale is adopted; none is when left out
 */
export async function draftCodebook(
  export_: string,
  given: readonly DraftSource[],
  facts: readonly DraftFacts[],
  rows: number,
  correlate: Correlate,
  {
    taken = [],
    adoptFrom = Number.POSITIVE_INFINITY,
  }: { taken?: readonly string[]; adoptFrom?: number } = {},
): Promise<Draft> {
  const factsOf = new Map(given.map((s, i) => [s.name, facts[i]!]));
  const { sources, ticks } = serviceColumns(given, factsOf);
  const labelOf = new Map(sources.map((s) => [s.name, s.label || s.name]));
  const isTick = (v: DraftVariable) =>
    ticks.has(v.column) || isTickColumn(labelOf.get(v.column)!, factsOf.get(v.column)!);
  const worded = wordedAnswers(sources, facts);
  const variables = withSharedParts(
    sources.map((s, i) => {
      const v = classify(s, facts[i]!, rows, worded.get(s.name));
      return ticks.has(s.name) ? { ...v, values: [], comments: [] } : v;
    }),
    isTick,
  );
  const groups = groupVariables(variables, isTick);
  const names = new NameGiver(taken);
  const questionOf = new Map(groups.flatMap((g) => g.members.map((v) => [v, g.question] as const)));
  // Where a question stands over its first column, the column is named by what it asks of, as those beside it are.
  const isQuestion = (v: DraftVariable) =>
    v.joined === undefined && v.label !== '' && plainText(v.column) === plainText(questionOf.get(v) ?? '');
  const nameOf = new Map(
    variables.map((v) => [v, names.name(isQuestion(v) ? v.label : v.column.replace(/^.*\$/, ''))]),
  );
  const questionName = new Map(
    groups
      .filter((g) => g.kind !== 'single')
      .map((g) => [
        g,
        g.members[0]!.joined === undefined
          ? names.name(commonStem(g.members) || g.question)
          : nameOf.get(g.members[0]!)!,
      ]),
  );
  const lists = sharedLists(groups, names);
  const holdsWords = (v: DraftVariable) =>
    factsOf.get(v.column)!.kind === 'text' &&
    v.type === 'ordinal' &&
    v.values.every((x) => x.missing !== undefined || typeof x.code === 'number');
  const numericItem = (v: DraftVariable) => {
    const f = factsOf.get(v.column)!;
    const answers = v.values.filter((x) => x.missing === undefined);
    if ((f.kind !== 'number' && !holdsWords(v)) || f.filled < 20) return false;
    if (answers.length > 0) return answers.length >= 4 && v.type === 'ordinal';
    return v.type === 'number' && f.whole && f.distinct >= 4 && f.distinct <= 11;
  };
  const singles = groups.filter((g) => g.kind === 'single').map((g) => g.members[0]!);
  const batteries = groups.filter(
    (g) => g.kind === 'battery' && g.members.length >= 3 && g.members.every(numericItem),
  );
  const proposed = await proposeScales(
    [...batteries.map((g) => g.members), ...neighbours(singles, numericItem)],
    correlate,
    holdsWords,
  );
  const ofKind = (kind: DraftGroup['kind']) => groups.filter((g) => g.kind === kind);
  const section = (key: string, parts: string[][]) =>
    parts.length === 0 ? [] : ['', `${key}:`, ...parts.flat()];
  const scales = scaleLines(proposed, names, nameOf, factsOf, adoptFrom);
  const survey = asName(export_.replace(/\.[a-z]+$/i, ''), 60).replaceAll('_', '-');
  const year = /(?:19|20)\d\d/.exec(export_)?.[0];
  const lines = [
    '# A draft, made from the export by `ledervilkar codebook draft`. See to it: survey, wave, title and source;',
    scales.adopted === 0
      ? '# types and roles; every comment below; then the scales, which are proposed at the end and not adopted.'
      : '# types and roles; every comment below; then the scales at the end, which the data suggest and nobody has seen to.',
    `survey: ${survey}`,
    `wave: '${year ?? '1'}'${year === undefined ? ' # not told by the export' : ''}`,
    `title: ${text(export_)}`,
    `source: { ${inYaml(sourceNotGiven)} } # where the questionnaire is published`,
    ...(lists.size === 0
      ? []
      : [
          '',
          'value_lists:',
          ...[...lists.values()].flatMap((l) => [`  ${l.name}:`, ...valueLines(l.values, 4)]),
        ]),
    ...section(
      'variables',
      ofKind('single').map((g) => variableLines(g.members[0]!, nameOf, lists)),
    ),
    ...section(
      'batteries',
      ofKind('battery').map((g) => batteryLines(g, questionName, nameOf, lists)),
    ),
    ...section(
      'multiple_choice',
      ofKind('multiple_choice').map((g) =>
        g.members[0]!.joined === undefined
          ? tickLines(g, questionName, nameOf)
          : joinedLines(g.members[0]!, questionName.get(g)!, names),
      ),
    ),
    ...orderLines(groups, nameOf, questionName),
    ...scales.lines,
    '',
  ];
  return {
    yaml: lines.join('\n'),
    variables: variables.length,
    questions: groups.length - singles.length,
    proposedScales: proposed.length,
    notAdopted: scales.notAdopted,
  };
}

/** The order of the export, which is the questionnaire's, where the sections don't give it. */
function orderLines(
  groups: DraftGroup[],
  nameOf: Map<DraftVariable, string>,
  questionName: Map<DraftGroup, string>,
): string[] {
  const rank = { single: 0, battery: 1, multiple_choice: 2 };
  const inOrder = groups.every((g, i) => i === 0 || rank[groups[i - 1]!.kind] <= rank[g.kind]);
  if (inOrder) return [];
  return ['', 'order:', ...groups.map((g) => `  - ${questionName.get(g) ?? nameOf.get(g.members[0]!)!}`)];
}

type Lists = Map<string, { name: string; values: DraftValue[] }>;
const listKey = (values: DraftValue[]) => JSON.stringify(values.map((v) => [v.code, v.label, v.missing]));

/** Answer options that several questions share get a name. */
function sharedLists(groups: DraftGroup[], names: NameGiver): Lists {
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

function variableLines(v: DraftVariable, nameOf: Map<DraftVariable, string>, lists: Lists): string[] {
  const name = nameOf.get(v)!;
  const label =
    v.question !== '' && v.label !== v.question && !v.label.includes(v.question)
      ? `${v.question} ${v.label}`
      : v.label;
  return [
    ...v.comments.map((c) => `  # ${clean(c)}`),
    `  - name: ${name}`,
    ...(v.column === name ? [] : [`    column: ${exact(v.column)}`]),
    ...labelLines(label, 4),
    `    type: ${v.type}`,
    `    role: ${v.role}`,
    ...optionLines(v.values, 4, lists),
    ...rangeLines(v, 4),
  ];
}

function batteryLines(
  g: DraftGroup,
  questionName: Map<DraftGroup, string>,
  nameOf: Map<DraftVariable, string>,
  lists: Lists,
): string[] {
  const first = g.members[0]!;
  // What is said of every item is said once.
  const shared = first.comments.filter((c) => g.members.every((v) => v.comments.includes(c)));
  const own = (v: DraftVariable) => v.comments.filter((c) => !shared.includes(c));
  return [
    ...shared.map((c) => `  # ${clean(c)}`),
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

function tickLines(
  g: DraftGroup,
  questionName: Map<DraftGroup, string>,
  nameOf: Map<DraftVariable, string>,
): string[] {
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
    ...v.comments.map((c) => `  # ${clean(c)}`),
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
  nameOf: Map<DraftVariable, string>,
  { comments = v.comments, wording = true }: { comments?: string[]; wording?: boolean },
): string[] {
  const name = nameOf.get(v)!;
  return [
    ...comments.map((c) => `      # ${clean(c)}`),
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

function valueLines(values: DraftValue[], indent: number): string[] {
  return values.map((v) => {
    const missing = v.missing === undefined ? '' : `, missing: ${v.missing}`;
    const code = typeof v.code === 'number' ? String(v.code) : JSON.stringify(v.code);
    return `${' '.repeat(indent)}- { code: ${code}, label: ${text(v.label)}${missing} }${v.comment === undefined ? '' : ` # ${v.comment}`}`;
  });
}

/** Plain words in the languages, as they stand in a mapping of YAML. */
const inYaml = (words: Record<string, string>): string =>
  Object.entries(words)
    .map(([language, word]) => `${language}: ${word}`)
    .join(', ');
