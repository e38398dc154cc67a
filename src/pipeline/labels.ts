import type { Codebook, Condition, Derived, Question, Scale, Value, Variable } from '../codebook/index.js';
import type { CategoryLabel, Text, VariableLabel } from '../results/index.js';

const categories = (values: readonly Value[]): CategoryLabel[] =>
  values.map((v) => ({
    code: String(v.code),
    label: v.label,
    ...(v.missing === undefined ? {} : { missing: v.missing }),
  }));

function kindOf(v: Pick<Variable | Derived, 'type' | 'values'>): VariableLabel['kind'] {
  if (v.type === 'date' || v.type === 'datetime') return 'date';
  if (v.type === 'number' || v.type === 'text') return v.type;
  return v.type === 'ordinal' ? 'ordinal' : 'categorical';
}

/**
 * What figures and reports need to know of every variable, question, derived variable and scale.
 * @param defined names for readers of the parameters that models define
 * @param averages groupings that have their groups' average as a group of its own
 */
export function labelsOf(
  codebook: Codebook,
  defined: Record<string, Text> = {},
  averages: readonly string[] = [],
): Record<string, VariableLabel> {
  const asked = askedTexts(codebook);
  const labels: VariableLabel[] = [
    ...codebook.variables
      .filter((v) => !['id', 'direct_identifier', 'free_text', 'metadata', 'weight'].includes(v.role))
      .map((v) => variableLabel(v, asked)),
    ...codebook.questions.map((q) => questionLabel(q, codebook, asked)),
    ...codebook.derived.map(derivedLabel),
    ...codebook.scales.map(scaleLabel),
    ...Object.entries(defined).map(([name, label]) => ({
      name,
      label,
      kind: 'derived' as const,
      categories: [],
    })),
  ];
  if (codebook.respondentGroups.length > 0) labels.push(respondentGroupLabel(codebook));
  const withAverage = labels.map((label) =>
    averages.includes(label.name)
      ? { ...label, categories: [...label.categories, { code: averageGroup, label: averageLabel }] }
      : label,
  );
  return Object.fromEntries(withAverage.map((label) => [label.name, label]));
}

/** Code of the group that holds the average over the others. */
export const averageGroup = 'average';
const averageLabel: Text = {
  nb: 'Gjennomsnitt av landene',
  nn: 'Gjennomsnitt av landa',
  en: 'Average of the countries',
};

function respondentGroupLabel(codebook: Codebook): VariableLabel {
  return {
    name: 'respondent_group',
    label: { nb: 'Respondentgruppe', nn: 'Respondentgruppe', en: 'Respondent group' },
    kind: 'categorical',
    categories: codebook.respondentGroups.map((g) => ({ code: g.name, label: g.label })),
  };
}

function variableLabel(v: Variable, asked: (c: Condition | undefined) => Text | undefined): VariableLabel {
  return {
    name: v.name,
    label: v.label,
    ...optional('wording', v.wording),
    ...optional('number', v.number),
    kind: kindOf(v),
    categories: categories(v.values),
    ...optional('asked', asked(v.askedIf)),
  };
}

function questionLabel(
  q: Question,
  codebook: Codebook,
  asked: (c: Condition | undefined) => Text | undefined,
): VariableLabel {
  const first = codebook.variables.find((v) => v.name === q.variables[0]);
  return {
    name: q.name,
    label: q.label,
    ...optional('wording', q.wording),
    ...optional('number', q.number),
    kind:
      q.kind === 'multiple_choice' ? 'multiple_choice' : first === undefined ? 'categorical' : kindOf(first),
    categories: q.kind === 'multiple_choice' ? [] : categories(first?.values ?? []),
    items: q.variables,
    ...optional('asked', asked(q.askedIf)),
  };
}

function derivedLabel(d: Derived): VariableLabel {
  return { name: d.name, label: d.label, kind: kindOf(d), categories: categories(d.values) };
}

function scaleLabel(s: Scale): VariableLabel {
  return {
    name: s.name,
    label: s.label,
    ...optional('meaning', s.description),
    kind: 'scale',
    categories: scoreBins(s).map((b) => ({ code: b.code, label: b.label })),
    items: s.items,
    reversed: s.reversed,
  };
}

/**
 * Classes of a scale's score for its distribution: as many as the answer options less one, twice over,
 * so that every half step has a class; the last class includes the highest score.
 */
export function scoreBins(scale: Scale): { code: string; from: number; to: number; label: Text }[] {
  const factor = scale.score === 'sum' ? scale.items.length : 1;
  const [low, high] = [scale.range[0] * factor, scale.range[1] * factor];
  const count = Math.max(2, 2 * (scale.range[1] - scale.range[0]));
  const edge = (i: number) => Number((low + ((high - low) * i) / count).toFixed(6));
  const text = (x: number, separator: string) => String(Number(x.toFixed(2))).replace('.', separator);
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [edge(i), edge(i + 1)];
    return {
      code: `${from}-${to}`,
      from,
      to,
      label: { nb: `${text(from, ',')}–${text(to, ',')}`, en: `${text(from, '.')}–${text(to, '.')}` },
    };
  });
}

/** Routing in words: «bare de som svarte «Ja» på «Har du personalansvar?»». */
function askedTexts(codebook: Codebook): (c: Condition | undefined) => Text | undefined {
  const variables = new Map(codebook.variables.map((v) => [v.name, v]));
  const options = (name: string, codes: readonly (string | number)[], language: 'nb' | 'en') => {
    const v = variables.get(name);
    const quote = (t: string) => (language === 'nb' ? `«${t}»` : `“${t}”`);
    const texts = codes.map((code) => {
      const label = v?.values.find((value) => value.code === code)?.label;
      return quote(label === undefined ? String(code) : (label[language] ?? label.nb));
    });
    const last = texts.at(-1)!;
    const or = language === 'nb' ? 'eller' : 'or';
    const list = texts.length === 1 ? last : `${texts.slice(0, -1).join(', ')} ${or} ${last}`;
    const question = quote(v === undefined ? name : (v.label[language] ?? v.label.nb));
    // What a register tells is nothing that anyone answered.
    if (v?.register) return language === 'nb' ? `er ${list}` : `are ${list}`;
    return language === 'nb' ? `svarte ${list} på ${question}` : `answered ${list} to ${question}`;
  };
  const words = (c: Condition, language: 'nb' | 'en'): string => {
    const [and, or, not] = language === 'nb' ? [' og ', ' eller ', 'ikke '] : [' and ', ' or ', 'did not: '];
    if ('all' in c) return c.all.map((part) => words(part, language)).join(and);
    if ('any' in c) return c.any.map((part) => words(part, language)).join(or);
    if ('not' in c) return `${not}${words(c.not, language)}`;
    if ('in' in c) return options(c.variable, c.in, language);
    if ('equals' in c) {
      const option = variables.get(c.variable);
      if (option?.role !== 'multiple_choice') return options(c.variable, [c.equals], language);
      const label = option.label[language] ?? option.label.nb;
      return language === 'nb' ? `krysset av for «${label}»` : `ticked “${label}”`;
    }
    const name = variables.get(c.variable)?.label;
    const label = name === undefined ? c.variable : (name[language] ?? name.nb);
    if ('at_least' in c)
      return language === 'nb'
        ? `har minst ${c.at_least} på «${label}»`
        : `have at least ${c.at_least} on “${label}”`;
    if ('at_most' in c)
      return language === 'nb'
        ? `har høyst ${c.at_most} på «${label}»`
        : `have at most ${c.at_most} on “${label}”`;
    const verb =
      language === 'nb'
        ? c.answered
          ? 'svarte på'
          : 'ikke svarte på'
        : c.answered
          ? 'answered'
          : 'did not answer';
    return `${verb} ${language === 'nb' ? `«${label}»` : `“${label}”`}`;
  };
  return (c) =>
    c === undefined
      ? undefined
      : { nb: `Stilt til dem som ${words(c, 'nb')}`, en: `Asked of those who ${words(c, 'en')}` };
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value });
}
