import type { Codebook } from '../../codebook/index.js';
import { figureKinds, itemKinds } from '../../results/index.js';
import { type Names, nameFault, textNumberFaults, type WaveModel } from '../../wave/index.js';
import type { PipelineFile } from '../schema.js';
import { computedChecker } from './computed.js';
import type { Add, Item, Path } from './item.js';
import { itemKeyFaults } from './item-keys.js';
import { kindFaults, responseGroupFaults, statisticFaults } from './item-variables.js';
import { orderedItemFaults } from './ordered.js';
import { publishedFaults } from './published.js';
import { sideFaults, sidesOf } from './sides.js';

/**
 * What the report's items ask for that is not there to be shown. Of each item the first thing that stands in the way
 * is told, and not what follows from it: names and statistics that its kind can't show, then names that nobody has and
 * keys without effect, then what is not computed.
 */
export function itemFaults(
  definition: PipelineFile,
  codebook: Codebook,
  models: readonly WaveModel[],
  names: Names,
  add: Add,
): void {
  const ids = new Set<string>();
  const computed = computedChecker(definition, codebook, models);
  definition.report.chapters.forEach((chapter, c) => {
    for (const fault of textNumberFaults(chapter.text, codebook, definition)) {
      add(['report', 'chapters', c, 'text'], 'LV-PIPELINE-TEXT-NUMBER', fault);
    }
    chapter.items.forEach((item, i) => {
      const path = ['report', 'chapters', c, 'items', i];
      const told = counted(add);
      unfit(item, codebook, definition, path, told.add);
      const fits = told.count === 0;
      if (fits) lacking(item, codebook, definition, names, ids, path, told.add);
      ids.add(item.id);
      for (const wrong of told.count === 0 ? sidesOf(item).flatMap(computed) : []) {
        add(path, 'LV-PIPELINE-NOT-COMPUTED', wrong);
      }
      if (fits) orderedItemFaults(item, codebook, path, add);
      if (fits) publishedFaults(item, codebook, definition, models, path, add);
    });
  });
}

/** Notes faults and counts them. */
function counted(add: Add): { add: Add; count: number } {
  const told = { count: 0, add };
  told.add = (...fault) => {
    told.count++;
    add(...fault);
  };
  return told;
}

/** What the item's kind can't give. */
function unfit(item: Item, codebook: Codebook, definition: PipelineFile, path: Path, add: Add): void {
  for (const side of sidesOf(item)) {
    statisticFaults(side, codebook, path, add);
    kindFaults(side, codebook, definition, path, add);
  }
  for (const key of ['text', 'note'] as const) {
    for (const fault of textNumberFaults(item[key], codebook, definition)) {
      add([...path, key], 'LV-PIPELINE-TEXT-NUMBER', fault);
    }
  }
  responseGroupFaults(item, codebook, path, add);
}

/** Names that nobody has, ids that stand twice, keys without effect. */
function lacking(
  item: Item,
  codebook: Codebook,
  definition: PipelineFile,
  names: Names,
  ids: ReadonlySet<string>,
  path: Path,
  add: Add,
): void {
  const known = item.kind === 'published' ? new Set([...names.shown, ...names.publishedIds]) : names.shown;
  item.variables.forEach((name, j) => {
    nameFault(name, known, 'variable, question, scale or model', [...path, 'variables', j], add);
  });
  const response = itemKinds[item.kind].of === 'register';
  // Of who answered: tables cross two background variables, and need no estimates.
  const bys = [...(response ? item.by.split('*') : [item.by]), ...item.each_by];
  for (const name of bys) nameFault(name, names.groups, 'variable of the codebook', [...path, 'by'], add);
  const computed = ['', 'respondent_group', ...definition.groups, ...definition.areas.map((a) => a.by)];
  for (const name of response ? [] : bys.filter((by) => !computed.includes(by))) {
    add([...path, 'by'], 'LV-PIPELINE-GROUP', {
      what: `'${name}' is not among the pipeline's groups, so nothing is computed for it`,
      remedy: `add it to 'groups'`,
    });
  }
  const ofGroup = 'respondent group of the codebook';
  nameFault(item.respondent_group, names.respondentGroups, ofGroup, [...path, 'respondent_group'], add);
  if (ids.has(item.id)) {
    add([...path, 'id'], 'LV-PIPELINE-DUPLICATE', {
      what: `the id '${item.id}' stands twice`,
      remedy: 'give each figure and table an id of its own',
    });
  }
  if (!response && item.variables.length === 0 && (figureKinds as readonly string[]).includes(item.kind)) {
    add(path, 'LV-PIPELINE-EMPTY-FIGURE', {
      what: `the figure '${item.id}' shows no variables`,
      remedy: "name them under 'variables'",
    });
  }
  itemKeyFaults(item, path, add);
  sideFaults(item, codebook, names, path, add);
}
