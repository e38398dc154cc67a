import type { Codebook } from '../../codebook/index.js';
import type { Fault } from '../../errors/index.js';
import { comparableStatistics, itemKinds } from '../../results/index.js';
import { type Described, describedVariables, type WaveModel } from '../../wave/index.js';
import type { PipelineFile } from '../schema.js';
import { neverAsked } from './asked.js';
import { type Item, partsOf } from './item.js';
import { mapPlaceFaults } from './map-places.js';
import { modelShownFaults } from './models-shown.js';
import { variationFaults } from './variations.js';
import { statedWaves } from './waves.js';

type Wrong = Omit<Fault, 'code' | 'place'>;

/** «'a', 'b' or 'c'». */
function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/**
 * Finds what an item of the report shows that the pipeline does not compute, or that was not asked of its respondent
 * group: it would be an empty figure. Where another respondent group has the numbers, the remedy names it.
 */
export function computedChecker(
  definition: PipelineFile,
  codebook: Codebook,
  models: readonly WaveModel[],
): (item: Item) => Wrong[] {
  const described = new Map(describedVariables({ codebook, definition }).map((d) => [d.name, d]));
  const scales = new Map(codebook.scales.map((s) => [s.name, s.items]));
  const separate = definition.respondent_groups === 'separate';
  const groups = codebook.respondentGroups;
  const few = new Set(separate ? groups.filter((g) => g.counts_only).map((g) => g.name) : []);
  const areas = new Map(definition.areas.map((area) => [area.by, area.variables]));
  /** Variables that tell whether a group was asked: those of a scale's items. */
  const asked = (name: string, group: string) =>
    !(scales.get(name) ?? [name]).every((part) => neverAsked(codebook, part, group));
  /** Respondent groups, «» for all together, that have numbers by this grouping. */
  const partsWith = (by: string): string[] => {
    if (by === '' || areas.has(by)) return ['', ...(separate ? groups.map((g) => g.name) : [])];
    if (!separate) return definition.groups.includes(by) ? [''] : [];
    if (by === 'respondent_group') return [''];
    if (!definition.groups.includes(by)) return [];
    return groups.map((g) => g.name).filter((name) => asked(by, name));
  };
  const another = (names: readonly string[]) =>
    names.length === 0 ? "leave 'respondent_group' out" : `name ${oneOf(names)} under 'respondent_group'`;

  const grouping = (item: Item, by: string): Wrong[] => {
    const { respondent_group: group } = item;
    const has = partsWith(by);
    if (has.includes(group)) return [];
    const whose = group === '' ? 'all respondents together' : `the respondent group '${group}'`;
    const own = has.filter((name) => name !== '' && !few.has(name) && answersOf(item, name));
    if (by === '') {
      return [
        {
          what: `nothing is computed for ${whose} by itself`,
          expected: "'respondent_groups: separate' in the pipeline, or no respondent group",
          remedy: "set 'respondent_groups: separate', or leave 'respondent_group' out",
        },
      ];
    }
    if (has.length === 0 || (by === 'respondent_group' && group !== '')) {
      return [
        {
          what: `nothing is computed by '${by}' for ${whose}`,
          remedy:
            has.length === 0
              ? `add '${by}' to 'groups'`
              : "leave 'respondent_group' out: the groups stand side by side",
        },
      ];
    }
    return [
      {
        what: `nothing is computed by '${by}' for ${whose}`,
        found: `numbers by '${by}' for ${has.map((name) => (name === '' ? 'all together' : `'${name}'`)).join(', ')}`,
        remedy: another(own.length > 0 ? own : has.filter((name) => name !== '')),
      },
    ];
  };
  const answersOf = (item: Item, group: string) => partsOfItem(item).every((name) => asked(name, group));
  const partsOfItem = (item: Item) => item.variables.flatMap((name) => partsOf(codebook, name));

  const withoutNumbers = (name: string): Wrong[] =>
    described.has(name) || scales.has(name)
      ? []
      : [
          {
            what: `'${name}' has no numbers to show: it is no question with answers to count, nor a number or a scale`,
            remedy: 'show a question, a number or a scale',
          },
        ];

  const variable = (item: Item, name: string): Wrong[] => {
    const { respondent_group: group, by } = item;
    const d = described.get(name);
    const none = withoutNumbers(name);
    if (none.length > 0) return none;
    if (item.kind === 'counts' && !(d !== undefined && d.categories.length > 0)) {
      return [
        {
          what: `'${name}' has no answers to count: it is a ${d === undefined ? 'scale' : 'number without answer options'}`,
          remedy: "show it with the kind 'dot-interval', or derive classes of it by a 'cut'",
        },
      ];
    }
    if (group !== '' && !asked(name, group)) {
      const others = groups.map((g) => g.name).filter((other) => asked(name, other));
      return [
        {
          what: `'${name}' is not asked of the respondent group '${group}'`,
          found: `asked of ${others.map((other) => `'${other}'`).join(', ')}`,
          remedy: another(others),
        },
      ];
    }
    const inArea = definition.groups.includes(by) ? undefined : areas.get(by);
    if (inArea !== undefined && !inArea.includes(name)) {
      return [
        {
          what: `nothing is computed of '${name}' by '${by}'`,
          found: `'areas' has ${inArea.map((v) => `'${v}'`).join(', ')} by '${by}'`,
          remedy: `add '${name}' to the variables of that area`,
        },
      ];
    }
    if (d === undefined) return [];
    // Of answers in order the areas have the two highest together and the mean: the answers one by one would be many.
    const answers = inArea === undefined || !d.hasTopTwo;
    if (!answers && showsAnswers.has(item.kind)) {
      return [
        {
          what: `the answers of '${name}' by '${by}' are not computed one by one, as '${by}' is one of 'areas'`,
          expected: "its mean, or the share of the two highest answers ('top_two')",
          remedy: `show it with the kind 'dot-interval' or 'group-dots', or add '${by}' to 'groups'`,
        },
      ];
    }
    return statistic(item, d, { answers, topTwo: separate || inArea !== undefined });
  };

  return (item) => {
    const { needs, of } = itemKinds[item.kind];
    if (of === 'models' || of === 'regressions') {
      const others = ofOthers(item, definition);
      return others.length > 0 ? others : modelShownFaults(item, models);
    }
    if (needs === undefined) return [];
    if (needs === 'reliability') {
      return item.respondent_group === ''
        ? []
        : [
            {
              what: `reliability is computed for all respondents together, not for '${item.respondent_group}'`,
              remedy: "leave 'respondent_group' out",
            },
          ];
    }
    if (needs === 'variations') return variationFaults(item, definition, codebook);
    if (needs === 'differences') {
      const wrong = item.respondent_group === '' ? [] : grouping(item, item.by);
      return wrong.length > 0 ? wrong : partsOfItem(item).flatMap((name) => withoutNumbers(name));
    }
    if (needs === 'agreement') return item.variables.flatMap((name) => uncoded(name, codebook, definition));
    if (needs === 'paired') {
      const unpaired = item.variables.flatMap((name) => unpairedFault(name, codebook));
      if (unpaired.length > 0) return unpaired;
    }
    const estimates = needs === 'estimates' || needs === 'paired';
    if (estimates && few.has(item.respondent_group)) {
      return [
        {
          what: `only counts are computed for the respondent group '${item.respondent_group}'`,
          expected: "the kind 'counts', as the codebook has 'counts_only' for it",
          remedy: "show it with the kind 'counts'",
        },
      ];
    }
    const bys = estimates && item.by !== '' ? [item.by] : [...item.each_by];
    const wrong = (bys.length === 0 ? [''] : bys).flatMap((by) => grouping(item, by));
    if (wrong.length > 0) return wrong;
    const lacking = partsOfItem(item).flatMap((name) => variable(item, name));
    if (lacking.length > 0 || !['map', 'indicator'].includes(item.kind)) return lacking;
    const bounds = item.kind === 'indicator' ? boundFaults(item, described, scales) : [];
    return [...mapPlaceFaults(item, codebook), ...bounds];
  };
}

/** Themes of free text are those whose columns a coding frame beside the export gives. */
function uncoded(name: string, codebook: Codebook, definition: PipelineFile): Wrong[] {
  const stems = (statedWaves(definition).at(-1)?.wave.source.beside ?? []).flatMap(({ coding }) =>
    coding === undefined ? [] : [`${coding.into}.`],
  );
  const parts = new Set(partsOf(codebook, name));
  const columns = codebook.variables.filter((v) => parts.has(v.name)).map((v) => v.column);
  if (columns.some((column) => stems.some((stem) => column.startsWith(stem)))) return [];
  return [
    {
      what: `'${name}' has no themes that two have coded`,
      found:
        stems.length === 0 ? "no coding frame under 'beside'" : `themes in the columns ${stems.join(', ')}`,
      expected: "a tick-all question whose options are the themes of a table with 'coding' under 'beside'",
      remedy: "name the coding frame under 'beside' in 'source', with 'coding: { theme, coder, into }'",
    },
  ];
}

/** What is no difference of two variables has no pairs. */
function unpairedFault(name: string, codebook: Codebook): Wrong[] {
  const rule = codebook.derived.find((d) => d.name === name)?.rule;
  if (rule !== undefined && 'difference' in rule) return [];
  return [
    {
      what: `'${name}' is no change from one answer to another`,
      expected: 'a derived variable of the codebook whose rule is a difference',
      remedy: `add under 'derived' in the codebook: { name: ${name}_change, label: …, rule: { difference: [after, before] } }, and show that`,
    },
  ];
}

/** Kinds that show each answer of a question by itself. */
const showsAnswers: ReadonlySet<string> = new Set(['bars', 'grouped-bars', 'likert']);

/** The statistic that is asked of one variable and that it does not have: a mean of answers without numbers. */
function statistic(
  item: Item,
  d: Described,
  { answers, topTwo }: { answers: boolean; topTwo: boolean },
): Wrong[] {
  const asked = comparableStatistics.find((name) => name === item.statistic);
  if (asked === undefined) return [];
  const has: string[] = [
    ...(d.categories.length > 0 && answers ? ['proportion'] : []),
    ...(d.hasTopTwo && topTwo ? ['top_two'] : []),
    ...(d.hasMean ? ['mean'] : []),
  ];
  if (has.includes(asked)) return [];
  if (asked === 'top_two' && d.hasTopTwo) {
    const by = item.by === '' ? '' : ` by '${item.by}'`;
    return [
      {
        what: `'top_two' is not computed of '${d.name}'${by} for all respondents together, as respondent groups are not told apart`,
        expected: `${oneOf(has)}, or 'respondent_groups: separate'`,
        remedy: `set 'statistic' to ${oneOf(has)}, or 'respondent_groups: separate' in the pipeline`,
      },
    ];
  }
  return [
    {
      what: `'${asked}' is not computed of '${d.name}'`,
      expected: oneOf(has),
      remedy: has.length === 0 ? undefined : `set 'statistic' to ${oneOf(has)}`,
    },
  ];
}

/** An indicator without a bound, or with one that no area could be held against. */
function boundFaults(
  item: Item,
  described: ReadonlyMap<string, Described>,
  scales: ReadonlyMap<string, readonly string[]>,
): Wrong[] {
  const [name = ''] = item.variables;
  const d = described.get(name);
  const share = item.statistic !== undefined ? item.statistic !== 'mean' : !scales.has(name) && !d?.hasMean;
  const expected = share ? 'a share between 0 and 1, such as 0.8' : 'a number on the scale';
  if (item.bound === undefined)
    return [{ what: 'an indicator needs a bound to hold areas against', expected, remedy: "add 'bound'" }];
  const codes = (d?.categories ?? []).map(Number);
  const [least, most] = share ? [0, 1] : [Math.min(...codes), Math.max(...codes)];
  if (codes.length === 0 && !share) return [];
  if (item.bound > least && item.bound < most) return [];
  return [
    {
      what: `no area can lie on both sides of the bound ${item.bound}`,
      expected: share ? expected : `a number between ${least} and ${most}`,
    },
  ];
}

/** A model's or regression's numbers are of its own respondents, and would stand under the name of the item's. */
function ofOthers(item: Item, { regressions }: PipelineFile): Wrong[] {
  const group = item.respondent_group;
  if (group === '') return [];
  return item.variables.flatMap((name) => {
    const own = regressions.find((regression) => regression.name === name)?.respondent_group ?? '';
    if (own === group) return [];
    const whose = own === '' ? 'all respondents together' : `'${own}'`;
    const remedy = "leave 'respondent_group' out of the item";
    return [{ what: `'${name}' is computed for ${whose}, not for '${group}'`, remedy }];
  });
}
