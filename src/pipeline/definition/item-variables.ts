import type { Codebook } from '../../codebook/index.js';
import { closest, didYouMean, type Fault } from '../../errors/index.js';
import {
  comparableStatistics,
  itemKinds,
  kindsWhere,
  type StatisticName,
  statistics,
} from '../../results/index.js';
import type { PipelineFile } from '../schema.js';
import { type Add, type Item, type Path, partsOf } from './item.js';

/** Kinds of models show models, kinds of scales scales; the published figures may be named by their id. */
export function kindFaults(
  item: Item,
  codebook: Codebook,
  definition: PipelineFile,
  path: Path,
  add: Add,
): void {
  const models = definition.models.map(({ name }) => name);
  const regressions = definition.regressions.map(({ name }) => name);
  const scales = codebook.scales.map(({ name }) => name);
  const { of } = itemKinds[item.kind];
  item.variables.forEach((name, i) => {
    const wrong = (fault: Omit<Fault, 'code' | 'place'>) =>
      add([...path, 'variables', i], 'LV-PIPELINE-KIND', fault);
    const only = (what: string, names: readonly string[]) => {
      if (names.includes(name)) return;
      wrong({
        what: `'${name}' is no ${what}, and '${item.kind}' shows nothing else`,
        expected: names.length === 0 ? `a ${what}; there is none` : `one of ${names.join(', ')}`,
        // The names stand there already where none is near.
        remedy: closest(name, names) === undefined ? undefined : didYouMean(name, names),
      });
    };
    if (of === 'models') only('model of the pipeline', models);
    else if (of === 'regressions') only('regression of the pipeline', regressions);
    else if (of === 'scales') only('scale of the codebook', scales);
    else if (of === 'variables' && (models.includes(name) || regressions.includes(name))) {
      const [what, shownBy] = models.includes(name)
        ? (['model', 'models'] as const)
        : (['regression', 'regressions'] as const);
      wrong({
        what: `'${name}' is a ${what}, and '${item.kind}' shows none`,
        expected: `one of the kinds ${kindsWhere((kind) => kind.of === shownBy).join(', ')}`,
      });
    }
  });
}

/** The statistic that an item asks for, and the answer that a share is of. */
export function statisticFaults(item: Item, codebook: Codebook, path: Path, add: Add): void {
  const { kind, statistic, category } = item;
  const wrong = (key: string, fault: Omit<Fault, 'code' | 'place'>) =>
    add([...path, key], 'LV-PIPELINE-STATISTIC', fault);
  if (!itemKinds[kind].oneStatistic) {
    for (const key of ['statistic', 'category'] as const) {
      if (item[key] === undefined) continue;
      wrong(key, { what: `'${kind}' takes no ${key}: it shows what it shows`, remedy: 'take it out' });
    }
    return;
  }
  const known = Object.keys(statistics);
  const shown: readonly string[] = comparableStatistics;
  if (statistic !== undefined && !known.includes(statistic)) {
    wrong('statistic', {
      what: `there is no statistic '${statistic}'`,
      expected: `for '${kind}' one of ${shown.join(', ')}`,
      remedy: didYouMean(statistic, shown) || didYouMean(statistic, known),
    });
  } else if (statistic !== undefined && !shown.includes(statistic)) {
    wrong('statistic', {
      what: `'${kind}' cannot show '${statistic}' (${statistics[statistic as StatisticName].says})`,
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
  const lacking = item.variables
    .flatMap((name) => partsOf(codebook, name))
    .map((variable) => ({ variable, codes: answerCodes(codebook, variable) }))
    .find(({ codes }) => codes !== undefined && !codes.includes(category));
  if (lacking?.codes === undefined) return;
  wrong('category', {
    what: `'${lacking.variable}' has no answer with the code '${category}'`,
    expected:
      lacking.codes.length === 0 ? 'a variable with answer options' : `one of ${lacking.codes.join(', ')}`,
  });
}

/** Codes of a variable's answers, as text; undefined of what is no variable. */
function answerCodes(codebook: Codebook, variable: string): string[] | undefined {
  const values = [...codebook.variables, ...codebook.derived].find((v) => v.name === variable)?.values;
  return values?.filter((v) => v.missing === undefined).map((v) => String(v.code));
}

/** Response tables are by the groups that the codebook's register states. */
export function responseGroupFaults(item: Item, codebook: Codebook, path: Path, add: Add): void {
  if (itemKinds[item.kind].of !== 'register') return;
  const groups = (codebook.register?.groups ?? []).map((names) => [names].flat().join('*'));
  const asked = [
    ...(item.by === '' ? [] : [['by', item.by] as const]),
    ...item.each_by.map((by) => ['each_by', by] as const),
  ];
  for (const [key, by] of asked.filter(([, name]) => !groups.includes(name))) {
    add([...path, key], 'LV-PIPELINE-GROUP', {
      what: `'${by}' is not among the groups of the codebook's register, so nothing is computed for it`,
      expected:
        groups.length === 0 ? "'groups' under 'register' in the codebook" : `one of ${groups.join(', ')}`,
      remedy: didYouMean(by, groups),
    });
  }
}
