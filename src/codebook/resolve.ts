import { dirname, resolve } from 'node:path';
import type { AcrossWaves, Codebook, Derived, Question, Scale, Value, Variable } from './codebook.js';
import { resolvePublished } from './published.js';
import type { CodebookFile, DerivedDefinition, ValueDefinition } from './schema.js';
import { seriesOf } from './series.js';
import { bandValues } from './texts/bands.js';
import { sourceNotGiven, tickLabels } from './texts/values.js';
import { tickSpellings } from './tick-words.js';

/** A resolved codebook, and where each name is defined in the file. */
export interface ResolvedCodebook {
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
  const paths = new Map<string, (string | number)[]>();
  const define = (name: string, path: (string | number)[]) => {
    if (!paths.has(name)) paths.set(name, path);
  };
  const values = (list: ValueDefinition[] | string | undefined): Value[] =>
    stataCodes(typeof list === 'string' ? (content.value_lists[list] ?? []) : (list ?? []));
  const variables: Variable[] = [];
  const questions: Question[] = [];

  content.variables.forEach((definition, i) => {
    for (const v of seriesOf(definition)) {
      define(v.name, ['variables', i, 'name']);
      const { asked_if, column, values: list, missing_ranges, through: _, ...rest } = v;
      variables.push({
        ...rest,
        column: column ?? v.name,
        values: values(list),
        question: '',
        ...(missing_ranges === undefined ? {} : { missingRanges: missing_ranges }),
        ...(asked_if === undefined ? {} : { askedIf: asked_if }),
      });
    }
  });
  content.batteries.forEach((b, i) => {
    define(b.name, ['batteries', i, 'name']);
    const askedIf = b.asked_if === undefined ? {} : { askedIf: b.asked_if };
    const number = b.number === undefined ? {} : { number: b.number };
    b.items.forEach((item, j) => {
      define(item.name, ['batteries', i, 'items', j, 'name']);
      const { column, ...rest } = item;
      variables.push({
        ...wholeQuestion(b),
        ...rest,
        ...number,
        column: column ?? stemColumn(b.column, item.name),
        type: b.type,
        role: b.role,
        values: values(b.values),
        question: b.name,
        ...(b.range === undefined ? {} : { range: b.range }),
        ...(b.missing_ranges === undefined ? {} : { missingRanges: b.missing_ranges }),
        ...askedIf,
      });
    });
    questions.push({
      name: b.name,
      kind: 'battery',
      label: b.label,
      wording: b.wording,
      ...number,
      variables: b.items.map((item) => item.name),
      ...askedIf,
    });
  });
  content.multiple_choice.forEach((m, i) => {
    define(m.name, ['multiple_choice', i, 'name']);
    const askedIf = m.asked_if === undefined ? {} : { askedIf: m.asked_if };
    const number = m.number === undefined ? {} : { number: m.number };
    const cell =
      m.separator === undefined ? undefined : { column: m.column ?? m.name, separator: m.separator };
    m.options.forEach((option, j) => {
      define(option.name, ['multiple_choice', i, 'options', j, 'name']);
      const { column, ...rest } = option;
      const { nb, nn, en } = option.label;
      variables.push({
        ...wholeQuestion(m),
        ...rest,
        ...number,
        ...(cell === undefined
          ? { column: column ?? stemColumn(m.column, option.name) }
          : {
              column: stemColumn(cell.column, option.name),
              inCell: column === undefined ? [nb, nn, en].filter((text) => text !== undefined) : [column],
            }),
        type: 'categorical',
        role: 'multiple_choice',
        values: valuesOfTick(option.label),
        question: m.name,
        ...askedIf,
      });
    });
    questions.push({
      name: m.name,
      kind: 'multiple_choice',
      label: m.label,
      ...(m.wording === undefined ? {} : { wording: m.wording }),
      ...number,
      variables: m.options.map((option) => option.name),
      ...(m.at_most === undefined ? {} : { atMost: m.at_most }),
      ...(cell === undefined ? {} : { cell }),
      ...askedIf,
    });
  });
  const derived: Derived[] = content.derived.map((d, i) => {
    define(d.name, ['derived', i, 'name']);
    const own = values(d.values);
    return {
      ...d,
      type: d.type ?? givenType(d.rule),
      values: own.length === 0 && 'bands' in d.rule ? bandValues(d.rule.at) : own,
    };
  });
  const codes = new Map([...variables, ...derived].map((v) => [v.name, v]));
  const scales: Scale[] = content.scales.map((s, i) => {
    define(s.name, ['scales', i, 'name']);
    const first = s.items.map((name) => codes.get(name)).find((v) => v !== undefined);
    return {
      ...s,
      range: s.range ?? (first === undefined ? undefined : codeRange(first)) ?? [Number.NaN, Number.NaN],
      min_answered: s.min_answered ?? s.items.length,
    };
  });

  const rank = new Map(content.order.map((name, i) => [name, i]));
  const place = (own: string, question: string) =>
    rank.get(own) ?? rank.get(question) ?? content.order.length;
  const sorted = <T>(list: T[], at: (entry: T) => number) =>
    list
      .map((entry, i) => ({ entry, i, at: at(entry) }))
      .sort((a, b) => a.at - b.at || a.i - b.i)
      .map((x) => x.entry);

  const codebook: Codebook = {
    file,
    survey: content.survey,
    wave: content.wave,
    title: content.title,
    source: content.source.nb === 'unknown' ? sourceNotGiven : content.source,
    respondentGroups: content.respondent_groups,
    ...(content.respondents.length === 0 ? {} : { respondents: content.respondents }),
    variables: sorted(variables, (v) => place(v.name, v.question)),
    questions: sorted(questions, (q) => place(q.name, '')),
    derived,
    scales,
    response: content.response,
    ...(content.register === undefined ? {} : { register: content.register }),
    ...(content.simulate === undefined
      ? {}
      : { simulationModel: resolve(dirname(file), content.simulate.model) }),
    published: content.published.map((figure) => resolvePublished(figure, content.wave)),
  };
  return { codebook, paths };
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
