import { type Codebook, derivedSources } from '../../codebook/index.js';
import type { Grouping } from './chapters.js';
import { given, type Known } from './column.js';
import { type DraftItem, itemText } from './item.js';
import type { Asked } from './questions.js';
import { type Texts, titles } from './texts/titles.js';
import { asComment, yamlNames, yamlTexts } from './yaml.js';

const mostScales = 4;
const mostItems = 24;

/** Models and regressions with names of the data: as comments at the place where each belongs, and the model's own file. */
interface DraftedModels {
  /** Beside `groups`. */
  asked: string[];
  /** A last chapter. */
  chapter: string[];
  /** The model in lavaan syntax; undefined where there are no scales to make one of. */
  syntax: string | undefined;
}

/**
 * A measurement model of the scales, and a regression of the first scale (else of a number) on the groups: examples to
 * begin from, which run as they stand when the `# ` is taken away.
 * @param file the name of the model's file, relative to the pipeline
 */
export function draftModels(
  codebook: Codebook,
  known: ReadonlyMap<string, Known>,
  asked: readonly Asked[],
  groups: readonly Grouping[],
  weight: string | undefined,
  file: string,
): DraftedModels {
  const scales = modelScales(codebook);
  const names = new Set([...codebook.variables, ...codebook.derived, ...codebook.scales].map((v) => v.name));
  const free = (base: string) => {
    let name = base;
    for (let i = 2; names.has(name); i++) name = `${base}_${i}`;
    names.add(name);
    return name;
  };
  const factors = scales.map((s) => ({ scale: s, name: free(s.name.replace(/_index$/, '_factor')) }));
  const model = free('measurement');
  const regression = free('regression');
  const outcome = outcomeOf(codebook, asked);
  const predictors = groups
    .map((g) => g.name)
    .filter((name) => outcome !== undefined && mayPredict(name, outcome, codebook, known))
    .slice(0, 3);
  const parts = [
    ...(factors.length > 0 ? [modelPart(model, file, weight, factors)] : []),
    ...(outcome !== undefined && predictors.length > 0
      ? [regressionPart(regression, outcome, predictors)]
      : []),
  ];
  return {
    asked: parts.flatMap(({ says, line }) => ['', says, ...asComment([line])]),
    chapter: asComment(
      parts.map(({ chapter }) => chapter),
      4,
    ),
    syntax: factors.length > 0 ? syntaxOf(factors) : undefined,
  };
}

type Factor = { scale: Codebook['scales'][number]; name: string };

function modelPart(name: string, file: string, weight: string | undefined, factors: readonly Factor[]): Part {
  const own = [
    `name: ${name}`,
    `title: ${yamlTexts(titles.model)}`,
    `file: ${yamlTexts(file)}`,
    'estimator: mlr',
    ...(weight === undefined ? [] : [`weight: ${weight}`]),
    `latent: { ${factors.map((f) => `${f.name}: ${yamlTexts(f.scale.label.nb)}`).join(', ')} }`,
  ];
  const variables = [name];
  return {
    says: `# A model: take away the # of the next line, and of 'model' at the end of the report; what it says stands in ${file}.`,
    line: `models: [{ ${own.join(', ')} }]`,
    chapter: chapterLine('model', titles.relations, [
      { id: 'model-path', kind: 'path-diagram', title: titles.model, variables },
      { id: 'model-parameters', kind: 'parameters', title: titles.parameters, variables },
      { id: 'model-fit', kind: 'fit', title: titles.fit, variables },
    ]),
  };
}

function regressionPart(name: string, outcome: string, predictors: readonly string[]): Part {
  const title = titles.regression;
  const own = [
    `name: ${name}`,
    `title: ${yamlTexts(title)}`,
    `outcome: ${outcome}`,
    `predictors: ${yamlNames(predictors)}`,
  ];
  const variables = [name];
  return {
    says: "# A regression: the same, with 'regression' at the end of the report.",
    line: `regressions: [{ ${own.join(', ')} }]`,
    chapter: chapterLine('regression', title, [
      { id: 'model-coefficients', kind: 'coefficients', title, variables },
      { id: 'model-regression', kind: 'regression', title: titles.coefficients, variables },
    ]),
  };
}

/** A model or a regression, each on one line and its chapter on another: two signs to take away. */
interface Part {
  says: string;
  line: string;
  chapter: string;
}

const chapterLine = (id: string, title: Texts, items: readonly DraftItem[]): string =>
  `- { id: ${id}, title: ${yamlTexts(title)}, items: [${items.map(itemText).join(', ')}] }`;

/** The first scales that together have no more items than a diagram can show. */
function modelScales({ scales }: Codebook): Codebook['scales'] {
  const chosen: Codebook['scales'] = [];
  for (const scale of scales) {
    const items = chosen.reduce((sum, s) => sum + s.items.length, 0) + scale.items.length;
    const own = chosen.some((s) => s.items.some((item) => scale.items.includes(item)));
    if (chosen.length < mostScales && items <= mostItems && !own) chosen.push(scale);
  }
  return chosen;
}

/** The first item that is not turned is the marker, so that a factor runs the way of its scale. */
function syntaxOf(factors: readonly Factor[]): string {
  return [
    '# A measurement model of the scales, in lavaan syntax. A path from one factor to another: y ~ x',
    ...factors.map(({ scale, name }) => {
      const turned = new Set(scale.reversed);
      const items = [
        ...scale.items.filter((i) => !turned.has(i)),
        ...scale.items.filter((i) => turned.has(i)),
      ];
      return `${name} =~ ${items.join(' + ')}`;
    }),
    ...(factors.length < 2 ? [] : [`# ${factors[1]!.name} ~ ${factors[0]!.name}`]),
    '',
  ].join('\n');
}

/** The first scale; where there is none the first number. */
function outcomeOf({ scales }: Codebook, asked: readonly Asked[]): string | undefined {
  const number = asked.find((a) => a.kind === 'number');
  return scales[0]?.name ?? (number?.kind === 'number' ? number.known.variable.name : undefined);
}

/** A group whose categories have some respondents each, and that is not made of the outcome. */
function mayPredict(
  name: string,
  outcome: string,
  codebook: Codebook,
  known: ReadonlyMap<string, Known>,
): boolean {
  const derived = codebook.derived.find((d) => d.name === name);
  if (derived !== undefined) return !derivedSources(derived).includes(outcome);
  const k = known.get(name);
  return k !== undefined && given(k).every(({ n }) => n >= 10);
}
