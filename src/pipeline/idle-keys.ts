import type { PlaceOf } from '../codebook/index.js';
import type { Fault } from '../errors/index.js';
import type { FigureKind, TableKind } from '../results/index.js';
import type { PipelineFile } from './schema.js';

/** Kinds of figures and tables that heed a key; every other kind would pass over it in silence. */
const heeded: Readonly<Record<string, ReadonlySet<FigureKind | TableKind>>> = {
  sort: new Set(['bars', 'likert', 'dot-interval']),
  show_missing: new Set(['bars', 'likert']),
  statistic: new Set(['dot-interval', 'change', 'map', 'funnel']),
  category: new Set(['dot-interval', 'change', 'map', 'funnel']),
  by: new Set([
    'bars',
    'likert',
    'grouped-bars',
    'dot-interval',
    'change',
    'map',
    'funnel',
    'groups',
    'differences',
    'response-groups',
  ]),
};

/**
 * Keys of a pipeline that would be taken and have no effect beside what else it says: a reader of the file would
 * believe in them.
 */
export function idleKeys(definition: PipelineFile, place: PlaceOf): Fault[] {
  const faults: Fault[] = [];
  const idle = (path: (string | number)[], what: string, remedy: string) =>
    faults.push({ code: 'LV-PIPELINE-IDLE', place: place(path), what, remedy });
  const { source } = definition;
  if ('simulate' in source) {
    for (const key of ['invited', 'answered'] as const)
      if (source.simulate.register !== undefined && source.simulate[key] !== undefined)
        idle(
          ['source', 'simulate', key],
          `'${key}' has no effect beside a register, which tells who is invited and who answers`,
          `remove '${key}' or the register`,
        );
  } else if (source.register !== undefined && source.invited !== undefined) {
    idle(
      ['source', 'invited'],
      "'invited' stands beside a register, which tells how many were invited",
      "remove 'invited' or the register",
    );
  }
  const groupings =
    definition.respondent_groups === 'separate'
      ? ['respondent_group', ...definition.groups]
      : definition.groups;
  definition.averages.forEach(({ by }, i) => {
    if (!groupings.includes(by))
      idle(
        ['averages', i],
        `'${by}' is not among the pipeline's groups, so there is nothing to take the average of`,
        "add it to 'groups'",
      );
  });
  definition.report.chapters.forEach((chapter, c) => {
    chapter.items.forEach((item, i) => {
      const given: Record<string, boolean> = {
        sort: item.sort !== 'questionnaire',
        show_missing: item.show_missing,
        statistic: item.statistic !== undefined,
        category: item.category !== undefined,
        by: item.by !== '',
      };
      for (const [key, kinds] of Object.entries(heeded)) {
        if (!given[key] || kinds.has(item.kind)) continue;
        idle(
          ['report', 'chapters', c, 'items', i, key],
          `'${key}' has no effect on the kind '${item.kind}'`,
          `remove it, or choose one of ${[...kinds].join(', ')}`,
        );
      }
      if (item.by !== '' && item.each_by.length > 0)
        idle(
          ['report', 'chapters', c, 'items', i, 'by'],
          "'by' has no effect beside 'each_by', which makes an item of each of its groupings",
          "remove 'by', or add it to 'each_by'",
        );
      if (
        item.sort === 'estimate' &&
        (item.by !== '' || item.each_by.length > 0) &&
        item.kind !== 'dot-interval'
      )
        idle(
          ['report', 'chapters', c, 'items', i, 'sort'],
          `'sort' has no effect on '${item.kind}' by groups, which stand in their own order`,
          "remove 'sort'",
        );
    });
  });
  return faults;
}
