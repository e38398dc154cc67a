import { dirname, resolve } from 'node:path';
import type { AcrossWaves, Codebook, Derived, Question, Scale, Value, Variable } from './codebook.js';
import { resolvePublished } from './published.js';
import type {
  CodebookFile,
  DerivedDefinition,
  ScaleDefinition,
  ValueDefinition,
  VariableDefinition,
} from './schema.js';
import { seriesOf } from './series.js';
import { bandValues } from './texts/bands.js';
import { sourceNotGiven, tickLabels } from './texts/values.js';
import { tickSpellings } from './tick-words.js';

/** A resolved codebook, and where each name is defined in the file. */
interface ResolvedCodebook {
  codebook: Codebook;
  paths: Map<string, (string | number)[]>;
}

/** The two answers of a tick-all option. */
const tickValues: readonly Value[] = [
  { code: 0, label: tickLabels.unticked },
  { code: 1, label: tickLabels.ticked },
];

/** The two answers of one option, with the texts that exports write for them: «X», the option's own words. */
function valuesOfTick(label: Value['label']): Value[] {
  const { ticked, unticked } = tickSpellings(label);
  return tickValues.map((value) => ({ ...value, also: value.code === 1 ? ticked : unticked }));
}

/** Stata's .a to .z among codes that are numbers, as the numbers by which its value labels name them (help dta). */
function stataCodes(list: Value[]): Value[] {
  const letter = ({ code }: Value) => (/^\.[a-z]$/.test(String(code)) ? String(code).charCodeAt(1) - 96 : 0);
  if (!list.every((v) => typeof v.code === 'number' || letter(v) > 0)) return list;
  return list.map((v) => (letter(v) > 0 ? { ...v, code: 2147483621 + letter(v) } : v));
}

/**
 * Resolves a codebook file: value lists into their variables, batteries and tick-all questions into one
 * variable an item, columns and defaults filled in, everything in questionnaire order. Names that don't
 * exist resolve to nothing here; `definitionFaults` reports them.
 */
export function resolveCodebook(file: string, content: CodebookFile): ResolvedCodebook {
  const values = (list: ValueDefinition[] | string | undefined): Value[] =>
    stataCodes(typeof list === 'string' ? (content.value_lists[list] ?? []) : (list ?? []));
  const batteries = content.batteries.map((b) => ofBattery(b, values(b.values)));
  const ticks = content.multiple_choice.map(ofTicks);
  const several = [...batteries, ...ticks];
  const variables = [
    ...content.variables.flatMap((definition) =>
      seriesOf(definition).map((v) => single(v, values(v.values))),
    ),
    ...several.flatMap((q) => q.variables),
  ];
  const derived = content.derived.map((d) => derivedOf(d, values(d.values)));
  const codes = new Map([...variables, ...derived].map((v) => [v.name, v]));

  const rank = new Map(content.order.map((name, i) => [name, i]));
  const place = (own: string, question: string) =>
    rank.get(own) ?? rank.get(question) ?? content.order.length;
  const codebook: Codebook = {
    file,
    survey: content.survey,
    wave: content.wave,
    title: content.title,
    source: content.source.nb === 'unknown' ? sourceNotGiven : content.source,
    respondentGroups: content.respondent_groups,
    ...(content.respondents.length === 0 ? {} : { respondents: content.respondents }),
    variables: sorted(variables, (v) => place(v.name, v.question)),
    questions: sorted(
      several.map((q) => q.question),
      (q) => place(q.name, ''),
    ),
    derived,
    scales: content.scales.map((s) => scaleOf(s, codes)),
    response: content.response,
    ...(content.register === undefined ? {} : { register: content.register }),
    ...(content.simulate === undefined
      ? {}
      : { simulationModel: resolve(dirname(file), content.simulate.model) }),
    published: content.published.map((figure) => resolvePublished(figure, content.wave)),
  };
  return { codebook, paths: pathsOf(content) };
}

/** In the order of their places, and as they stood where these are the same. */
const sorted = <T>(list: readonly T[], place: (entry: T) => number): T[] =>
  list
    .map((entry) => ({ entry, at: place(entry) }))
    .sort((a, b) => a.at - b.at)
    .map((x) => x.entry);

/** Where each name is defined, the first time that it is. */
function pathsOf(content: CodebookFile): Map<string, (string | number)[]> {
  const paths = new Map<string, (string | number)[]>();
  const define = (name: string, ...path: (string | number)[]) => {
    if (!paths.has(name)) paths.set(name, [...path, 'name']);
  };
  content.variables.forEach((definition, i) => {
    for (const { name } of seriesOf(definition)) define(name, 'variables', i);
  });
  content.batteries.forEach(({ name, items }, i) => {
    define(name, 'batteries', i);
    for (const [j, item] of items.entries()) define(item.name, 'batteries', i, 'items', j);
  });
  content.multiple_choice.forEach(({ name, options }, i) => {
    define(name, 'multiple_choice', i);
    for (const [j, option] of options.entries()) define(option.name, 'multiple_choice', i, 'options', j);
  });
  for (const [i, { name }] of content.derived.entries()) define(name, 'derived', i);
  for (const [i, { name }] of content.scales.entries()) define(name, 'scales', i);
  return paths;
}

/** A question of several variables: itself, and a variable each. */
interface Several {
  question: Question;
  variables: Variable[];
}

/** A variable that is a question by itself. */
function single(
  { asked_if, column, missing_ranges, through: _, ...rest }: VariableDefinition,
  values: Value[],
): Variable {
  return {
    ...rest,
    column: column ?? rest.name,
    values,
    question: '',
    ...(missing_ranges === undefined ? {} : { missingRanges: missing_ranges }),
    ...(asked_if === undefined ? {} : { askedIf: asked_if }),
  };
}

/** What a question and its variables have alike. */
const alike = ({ number, asked_if }: Pick<VariableDefinition, 'number' | 'asked_if'>) => ({
  ...(number === undefined ? {} : { number }),
  ...(asked_if === undefined ? {} : { askedIf: asked_if }),
});

function ofBattery(b: CodebookFile['batteries'][number], values: Value[]): Several {
  const variables = b.items.map(
    ({ column, ...rest }): Variable => ({
      ...wholeQuestion(b),
      ...rest,
      ...alike(b),
      column: column ?? stemColumn(b.column, rest.name),
      type: b.type,
      role: b.role,
      values,
      question: b.name,
      ...(b.range === undefined ? {} : { range: b.range }),
      ...(b.missing_ranges === undefined ? {} : { missingRanges: b.missing_ranges }),
    }),
  );
  const { name, label, wording } = b;
  const names = variables.map((v) => v.name);
  return { variables, question: { name, kind: 'battery', label, wording, variables: names, ...alike(b) } };
}

function ofTicks(m: CodebookFile['multiple_choice'][number]): Several {
  const cell = m.separator === undefined ? undefined : { column: m.column ?? m.name, separator: m.separator };
  const variables = m.options.map(({ column, ...rest }): Variable => {
    const { nb, nn, en } = rest.label;
    return {
      ...wholeQuestion(m),
      ...rest,
      ...alike(m),
      ...(cell === undefined
        ? { column: column ?? stemColumn(m.column, rest.name) }
        : {
            column: stemColumn(cell.column, rest.name),
            inCell: column === undefined ? [nb, nn, en].filter((text) => text !== undefined) : [column],
          }),
      type: 'categorical',
      role: 'multiple_choice',
      values: valuesOfTick(rest.label),
      question: m.name,
    };
  });
  const question: Question = {
    name: m.name,
    kind: 'multiple_choice',
    label: m.label,
    ...(m.wording === undefined ? {} : { wording: m.wording }),
    variables: variables.map((v) => v.name),
    ...(m.at_most === undefined ? {} : { atMost: m.at_most }),
    ...(cell === undefined ? {} : { cell }),
    ...alike(m),
  };
  return { question, variables };
}

function derivedOf(d: DerivedDefinition, own: Value[]): Derived {
  return {
    ...d,
    type: d.type ?? givenType(d.rule),
    values: own.length === 0 && 'bands' in d.rule ? bandValues(d.rule.at) : own,
  };
}

/** A scale with its range, that of its first item where the codebook gives none. */
function scaleOf(s: ScaleDefinition, codes: ReadonlyMap<string, Pick<Variable, 'values' | 'range'>>): Scale {
  const first = s.items.map((name) => codes.get(name)).find((v) => v !== undefined);
  return {
    ...s,
    range: s.range ?? (first === undefined ? undefined : codeRange(first)) ?? [Number.NaN, Number.NaN],
    min_answered: s.min_answered ?? s.items.length,
  };
}

/** What is said of all parts of a question, as compared with the wave before. */
const wholeQuestion = ({ comparable, comparable_because }: AcrossWaves): AcrossWaves => ({
  ...(comparable === undefined ? {} : { comparable }),
  ...(comparable_because === undefined ? {} : { comparable_because }),
});

/** What a rule gives, where the codebook does not say it. */
function givenType(rule: DerivedDefinition['rule']): Derived['type'] {
  if (isArithmetic(rule) || 'count_of' in rule) return 'number';
  return 'cut' in rule || 'bands' in rule ? 'ordinal' : 'categorical';
}

/** Whether a rule computes a number of any size. */
export const isArithmetic = (rule: DerivedDefinition['rule']): boolean =>
  ['sum', 'mean', 'difference', 'formula', 'duration'].some((key) => key in rule);

const stemColumn = (stem: string | undefined, name: string) =>
  stem === undefined ? name : `${stem}.${name}`;

/** Lowest and highest possible value: the range given, else the codes that are answers; undefined without either. */
export function codeRange(v: {
  range?: [number, number];
  values: readonly Value[];
}): [number, number] | undefined {
  if (v.range !== undefined) return v.range;
  const codes = v.values.filter((value) => value.missing === undefined).map((value) => value.code);
  if (codes.length < 2 || codes.some((code) => typeof code !== 'number')) return undefined;
  return [Math.min(...(codes as number[])), Math.max(...(codes as number[]))];
}
