import {
  type Codebook,
  type Condition,
  calledByLabels,
  conditionNames,
  type Derived,
  derivedText,
  madeOf,
  type Question,
  type Scale,
  type Value,
  type Variable,
} from '../../codebook/index.js';
import {
  type CategoryLabel,
  inAllLanguages,
  inLanguage,
  type Language,
  type Text,
  type VariableLabel,
} from '../../results/index.js';
import { waveText, waveTexts } from '../texts/index.js';
import type { Wave } from '../wave.js';
import { placesLieIn } from './lies-in.js';

const categories = (values: readonly Value[]): CategoryLabel[] =>
  values.map((v) => ({
    code: String(v.code),
    label: v.label,
    ...optional('phrase', v.phrase),
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
 * @param averages labels of the average over the groups, by grouping that has one
 */
export function labelsOf(
  codebook: Codebook,
  defined: Record<string, Text> = {},
  averages: ReadonlyMap<string, Text> = new Map(),
): Record<string, VariableLabel> {
  const asked = askedTexts(codebook);
  const routed = routedNames(codebook);
  const places = placesLieIn(codebook);
  const labels: VariableLabel[] = [
    ...codebook.variables
      .filter((v) => !['id', 'direct_identifier', 'free_text', 'metadata', 'weight'].includes(v.role))
      .map((v) => variableLabel(v, asked)),
    ...codebook.questions.map((q) => questionLabel(q, codebook, asked)),
    ...codebook.derived.map((d) => derivedLabel(d, codebook)),
    ...codebook.scales.map(scaleLabel),
    ...Object.entries(defined).map(([name, label]) => ({
      name,
      label,
      kind: 'derived' as const,
      categories: [],
    })),
  ];
  if (codebook.respondentGroups.length > 0) labels.push(respondentGroupLabel(codebook));
  for (const label of labels) {
    const lie = places.get(label.name);
    if (lie !== undefined) {
      label.categories = label.categories.map((c) => {
        const within = lie.get(c.code) ?? {};
        return Object.keys(within).length === 0 ? c : { ...c, lies_in: within };
      });
    }
    if (routed.has(label.name)) label.routed = true;
    const sources = madeOf(codebook, label.name);
    if (sources.length > 0) label.made_of = sources;
  }
  const withAverage = labels.map((label) =>
    averages.has(label.name)
      ? {
          ...label,
          categories: [
            ...label.categories,
            { code: averageGroup, label: averages.get(label.name)!, average: true as const },
          ],
        }
      : label,
  );
  return Object.fromEntries(withAverage.map((label) => [label.name, label]));
}

/** Themes of free text are told apart from options that people ticked: those whose columns a coding frame gives. */
export function withCoded(
  labels: Record<string, VariableLabel>,
  { codebook, beside = [] }: Pick<Wave, 'codebook' | 'beside'>,
): Record<string, VariableLabel> {
  const stems = beside.flatMap(({ coding }) => (coding === undefined ? [] : [`${coding.into}.`]));
  for (const { name, column } of codebook.variables) {
    const label = labels[name];
    if (label !== undefined && stems.some((stem) => column.startsWith(stem))) label.coded = true;
  }
  return labels;
}

/** Variables that a part of a respondent group was asked, by answers or facts that do not make the groups; scales of such with them. */
function routedNames(codebook: Codebook): Set<string> {
  const make = new Set(
    codebook.respondentGroups.flatMap(({ when }) => (when === undefined ? [] : conditionNames(when))),
  );
  const routed = new Set(
    codebook.variables
      .filter(({ askedIf }) => askedIf !== undefined && conditionNames(askedIf).some((n) => !make.has(n)))
      .map(({ name }) => name),
  );
  for (const scale of codebook.scales) if (scale.items.some((n) => routed.has(n))) routed.add(scale.name);
  return routed;
}

/** Code of the group that holds the average over the others. */
export const averageGroup = 'average';

function respondentGroupLabel(codebook: Codebook): VariableLabel {
  return {
    name: 'respondent_group',
    label: waveText((t) => t.respondentGroup),
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
    ...optional('source', v.source),
    kind: kindOf(v),
    ...(v.role === 'background' ? { background: true as const } : {}),
    categories: categories(v.values),
    ...optional('asked', asked(v.askedIf)),
    ...optional('phrase', v.phrase),
    ...(v.exclusive ? { exclusive: true as const } : {}),
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

function derivedLabel(d: Derived, codebook: Codebook): VariableLabel {
  return {
    name: d.name,
    label: d.label,
    kind: kindOf(d),
    ...(d.role === 'background' ? { background: true as const } : {}),
    categories: categories(d.values),
    ...optional('phrase', d.phrase),
    // What a place is turned into, its label says.
    ...('place' in d.rule ? {} : { made: madeText(d, codebook) }),
  };
}

/** How a derived variable is made, by the labels of variables and answers. */
function madeText(derived: Derived, codebook: Codebook): Text {
  return inAllLanguages((language) => derivedText(derived, language, calledByLabels(codebook, language)));
}

function scaleLabel(s: Scale): VariableLabel {
  const bins = scoreBins(s);
  return {
    name: s.name,
    label: s.label,
    ...optional('meaning', s.description),
    kind: 'scale',
    categories: bins.map((b) => ({ code: b.code, label: b.label })),
    items: s.items,
    reversed: s.reversed,
    range: [bins[0]!.from, bins.at(-1)!.to],
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
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [edge(i), edge(i + 1)];
    return {
      code: `${from}-${to}`,
      from,
      to,
      label: waveText((t) => `${t.decimal(from, 2)}–${t.decimal(to, 2)}`),
    };
  });
}

/** Routing in words: «bare de som svarte «Ja» på «Har du personalansvar?»». */
function askedTexts(codebook: Codebook): (c: Condition | undefined) => Text | undefined {
  const variables = new Map(codebook.variables.map((v) => [v.name, v]));
  const named = (name: string, language: Language) => {
    const label = variables.get(name)?.label;
    return waveTexts(language).quote(label === undefined ? name : inLanguage(label, language));
  };
  const options = (name: string, codes: readonly (string | number)[], language: Language) => {
    const t = waveTexts(language);
    const v = variables.get(name);
    const texts = codes.map((code) => {
      const label = v?.values.find((value) => value.code === code)?.label;
      return t.quote(label === undefined ? String(code) : inLanguage(label, language));
    });
    const last = texts.at(-1)!;
    const list = texts.length === 1 ? last : `${texts.slice(0, -1).join(', ')} ${t.or} ${last}`;
    // What a register tells is nothing that anyone answered.
    return v?.register ? t.routing.are(list) : t.routing.answered(list, named(name, language));
  };
  const words = (c: Condition, language: Language): string => {
    const t = waveTexts(language);
    if ('all' in c) return c.all.map((part) => words(part, language)).join(` ${t.and} `);
    if ('any' in c) return c.any.map((part) => words(part, language)).join(` ${t.or} `);
    if ('not' in c) return `${t.routing.not}${words(c.not, language)}`;
    if ('in' in c) return options(c.variable, c.in, language);
    if ('equals' in c) {
      return variables.get(c.variable)?.role === 'multiple_choice'
        ? t.routing.ticked(named(c.variable, language))
        : options(c.variable, [c.equals], language);
    }
    const label = named(c.variable, language);
    if ('at_least' in c) return t.routing.atLeast(c.at_least, label);
    if ('at_most' in c) return t.routing.atMost(c.at_most, label);
    return t.routing.any(c.answered, label);
  };
  return (c) =>
    c === undefined
      ? undefined
      : inAllLanguages((language) => waveTexts(language).routing.whole(words(c, language)));
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value });
}
