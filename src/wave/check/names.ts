import type { Codebook } from '../../codebook/index.js';
import { didYouMean } from '../../errors/index.js';
import type { Ask } from '../ask.js';
import type { Add, Path } from './add.js';

/** The names that a pipeline may use, by what they may stand for. */
export interface Names {
  /** What may group: variables, and the respondent group. */
  groups: ReadonlySet<string>;
  /** What has numbers: variables and scales. */
  data: ReadonlySet<string>;
  /** What a figure or table may show: variables, questions, scales, models. */
  shown: ReadonlySet<string>;
  respondentGroups: ReadonlySet<string>;
  publishedIds: ReadonlySet<string>;
}

export function namesOf(codebook: Codebook, definition: Ask): Names {
  const variables = new Set([...codebook.variables, ...codebook.derived].map((v) => v.name));
  const data = new Set([...variables, ...codebook.scales.map((s) => s.name)]);
  return {
    groups: new Set([...variables, 'respondent_group']),
    data,
    shown: new Set([
      ...data,
      ...codebook.questions.map((q) => q.name),
      ...definition.models.map((m) => m.name),
    ]),
    respondentGroups: new Set(codebook.respondentGroups.map((g) => g.name)),
    publishedIds: new Set(codebook.published.map(({ id }) => id)),
  };
}

/** Notes a name that is none of those known; '' is no name. */
export function nameFault(
  name: string,
  known: ReadonlySet<string>,
  what: string,
  path: Path,
  add: Add,
): void {
  if (name === '' || known.has(name)) return;
  add(path, 'LV-PIPELINE-NAME', { what: `'${name}' is no ${what}`, remedy: didYouMean(name, known) });
}

/** Groups, averages, areas and units of the disclosure rule that the codebook does not have. */
export function groupingFaults(definition: Ask, { groups, data }: Names, add: Add): void {
  const group = (name: string, path: Path) => nameFault(name, groups, 'variable of the codebook', path, add);
  definition.groups.forEach((name, i) => {
    group(name, ['groups', i]);
  });
  const computed =
    definition.respondent_groups === 'separate'
      ? ['respondent_group', ...definition.groups]
      : definition.groups;
  definition.averages.forEach(({ by }, i) => {
    group(by, ['averages', i]);
    if (!groups.has(by) || computed.includes(by)) return;
    add(['averages', i], 'LV-PIPELINE-GROUP', {
      what: `'${by}' is not among the pipeline's groups, so there is nothing to average`,
      remedy: "add it to 'groups'",
    });
  });
  definition.areas.forEach(({ by, variables }, i) => {
    group(by, ['areas', i, 'by']);
    variables.forEach((name, j) => {
      nameFault(name, data, 'variable or scale of the codebook', ['areas', i, 'variables', j], add);
    });
  });
  definition.disclosure.units?.of.forEach((name, i) => {
    group(name, ['disclosure', 'units', 'of', i]);
  });
  const published = new Set([...definition.groups, ...definition.areas.map(({ by }) => by)]);
  for (const key of ['keep', 'give_up'] as const) {
    definition.disclosure[key]?.forEach((name, i) => {
      for (const part of name.split('*')) {
        nameFault(
          part,
          published,
          "grouping of the pipeline's 'groups' or 'areas'",
          ['disclosure', key, i],
          add,
        );
      }
    });
  }
}
