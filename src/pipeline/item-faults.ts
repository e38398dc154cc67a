import type { Codebook } from '../codebook/index.js';
import { didYouMean, type Fault } from '../errors/index.js';
import { type StatisticName, statistics } from '../results/index.js';
import type { PipelineFile } from './schema.js';
import { textNumberFaults } from './text-numbers.js';

type Item = PipelineFile['report']['chapters'][number]['items'][number];
type Kind = Item['kind'];
type Path = (string | number)[];
type Add = (path: Path, code: string, fault: Omit<Fault, 'code' | 'place'>) => void;

/** Statistics that a kind of figure can show; kinds that are not here take none. */
const shownStatistics: Partial<Record<Kind, readonly StatisticName[]>> = {
  'dot-interval': ['mean', 'proportion', 'top_two'],
  change: ['mean', 'proportion', 'top_two'],
  map: ['mean', 'proportion', 'top_two'],
  funnel: ['mean', 'proportion', 'top_two'],
};

/** Kinds that show models, and kinds that show scales. */
const ofModels: readonly Kind[] = [
  'path-diagram',
  'parameters',
  'fit',
  'one-at-a-time',
  'defined',
  'model-comparison',
];
const ofScales: readonly Kind[] = ['reliability', 'items', 'score-distribution'];

/** What an item asks for that its kind or its variables cannot give, and the numbers in its texts. */
export function itemFaults(
  item: Item,
  codebook: Codebook,
  definition: PipelineFile,
  path: Path,
  add: Add,
): void {
  statisticFaults(item, codebook, path, add);
  variableFaults(item, codebook, definition, path, add);
  for (const key of ['text', 'note'] as const) {
    for (const fault of textNumberFaults(item[key], codebook, definition)) {
      add([...path, key], 'LV-PIPELINE-TEXT-NUMBER', fault);
    }
  }
  if (item.kind !== 'response-groups' || item.by === '') return;
  const groups = (codebook.register?.groups ?? []).map((names) => [names].flat().join('*'));
  if (groups.includes(item.by)) return;
  add([...path, 'by'], 'LV-PIPELINE-GROUP', {
    what: `'${item.by}' is not among the groups of the codebook's register, so nothing is computed for it`,
    expected:
      groups.length === 0 ? "'groups' under 'register' in the codebook" : `one of ${groups.join(', ')}`,
    remedy: didYouMean(item.by, groups),
  });
}

function statisticFaults(item: Item, codebook: Codebook, path: Path, add: Add): void {
  const { kind, statistic, category } = item;
  const shown = shownStatistics[kind];
  const wrong = (key: string, fault: Omit<Fault, 'code' | 'place'>) =>
    add([...path, key], 'LV-PIPELINE-STATISTIC', fault);
  if (shown === undefined) {
    for (const key of ['statistic', 'category'] as const) {
      if (item[key] === undefined) continue;
      wrong(key, { what: `'${kind}' takes no ${key}: it shows what it shows`, remedy: 'take it out' });
    }
    return;
  }
  const known = Object.keys(statistics);
  if (statistic !== undefined && !known.includes(statistic)) {
    wrong('statistic', {
      what: `there is no statistic '${statistic}'`,
      expected: `for '${kind}' one of ${shown.join(', ')}`,
      remedy: didYouMean(statistic, shown) || didYouMean(statistic, known),
    });
  } else if (statistic !== undefined && !shown.includes(statistic as StatisticName)) {
    wrong('statistic', {
      what: `'${kind}' cannot show '${statistic}' (${statistics[statistic as StatisticName]})`,
      expected: `one of ${shown.join(', ')}`,
    });
  }
  if (category === undefined) return;
  if (statistic !== 'proportion') {
    wrong('category', {
      what: `a category is of a proportion${statistic === undefined ? '' : `, and not of '${statistic}'`}`,
      remedy: "write 'statistic: proportion', or take the category out",
    });
    return;
  }
  for (const name of item.variables) {
    const question = codebook.questions.find((q) => q.name === name);
    for (const variable of question?.variables ?? [name]) {
      const values = [...codebook.variables, ...codebook.derived].find((v) => v.name === variable)?.values;
      const codes = (values ?? []).filter((v) => v.missing === undefined).map((v) => String(v.code));
      if (values === undefined || codes.includes(category)) continue;
      wrong('category', {
        what: `'${variable}' has no answer with the code '${category}'`,
        expected: codes.length === 0 ? 'a variable with answer options' : `one of ${codes.join(', ')}`,
      });
      break;
    }
  }
}

/** Kinds of models show models, kinds of scales scales; the published figures may be named by their id. */
function variableFaults(
  item: Item,
  codebook: Codebook,
  definition: PipelineFile,
  path: Path,
  add: Add,
): void {
  const models = definition.models.map(({ name }) => name);
  const scales = codebook.scales.map(({ name }) => name);
  item.variables.forEach((name, i) => {
    const wrong = (what: string, names: readonly string[]) =>
      add([...path, 'variables', i], 'LV-PIPELINE-KIND', {
        what: `'${name}' is no ${what}, and '${item.kind}' shows nothing else`,
        expected: names.length === 0 ? `a ${what}; there is none` : `one of ${names.join(', ')}`,
        remedy: didYouMean(name, names),
      });
    if (ofModels.includes(item.kind)) {
      if (!models.includes(name)) wrong('model of the pipeline', models);
    } else if (ofScales.includes(item.kind)) {
      if (!scales.includes(name)) wrong('scale of the codebook', scales);
    } else if (item.kind !== 'published' && models.includes(name)) {
      add([...path, 'variables', i], 'LV-PIPELINE-KIND', {
        what: `'${name}' is a model, and '${item.kind}' shows none`,
        expected: `one of the kinds ${ofModels.join(', ')}`,
      });
    }
  });
}

/** Names for readers of what the model does not have: a defined parameter, a latent variable, a placeholder. */
export function modelNameFaults(
  model: PipelineFile['models'][number],
  syntax: string,
  path: Path,
  add: Add,
): void {
  const text = syntax.replace(/[#!].*$/gm, '');
  const leftOf = (operator: string) =>
    [...text.matchAll(new RegExp(`(?:^|[;\\n])\\s*([A-Za-z_][\\w.]*)\\s*${operator}`, 'g'))].map(
      (m) => m[1]!,
    );
  const check = (key: 'defined' | 'latent', operator: string, what: string) => {
    const names = leftOf(operator);
    for (const name of Object.keys(model[key])) {
      if (names.includes(name)) continue;
      add([...path, key, name], 'LV-PIPELINE-MODEL-NAME', {
        what: `the model '${model.name}' has no ${what} '${name}'`,
        expected: names.length === 0 ? `a line with ${operator}` : `one of ${names.join(', ')}`,
        remedy: didYouMean(name, names),
      });
    }
  };
  check('defined', ':=', 'defined parameter');
  check('latent', '=~', 'latent variable');
  const each = model.for_each?.placeholder;
  if (each !== undefined && !new RegExp(`\\b${each}\\b`).test(text)) {
    add([...path, 'for_each', 'placeholder'], 'LV-PIPELINE-MODEL-NAME', {
      what: `the model '${model.name}' has no '${each}' to put the variables in place of`,
      remedy: `write '${each}' in the model where each variable goes`,
    });
  }
}
