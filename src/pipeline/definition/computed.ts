import type { Codebook } from '../../codebook/index.js';
import { itemKinds } from '../../results/index.js';
import type { WaveModel } from '../../wave/index.js';
import type { PipelineFile } from '../schema.js';
import { boundFaults } from './bounds.js';
import { Computes, type Wrong } from './computes.js';
import { groupingFaults } from './grouping.js';
import { type Item, partsOf } from './item.js';
import { mapPlaceFaults } from './map-places.js';
import { modelShownFaults } from './models-shown.js';
import { variableFaults } from './shown-variable.js';
import { variationFaults } from './variations.js';
import { statedWaves } from './waves.js';

/**
 * Finds what an item of the report shows that the pipeline does not compute, or that was not asked of its respondent
 * group: it would be an empty figure. Where another respondent group has the numbers, the remedy names it.
 */
export function computedChecker(
  definition: PipelineFile,
  codebook: Codebook,
  models: readonly WaveModel[],
): (item: Item) => Wrong[] {
  const computes = new Computes(definition, codebook);
  return (item) => {
    const { needs, of } = itemKinds[item.kind];
    if (of === 'models' || of === 'regressions') {
      const others = ofOthers(item, definition);
      return others.length > 0 ? others : modelShownFaults(item, models);
    }
    switch (needs) {
      case undefined:
        return [];
      case 'reliability':
        return ofAllTogether(item);
      case 'variations':
        return variationFaults(item, definition, codebook);
      case 'agreement':
        return item.variables.flatMap((name) => uncoded(name, codebook, definition));
      case 'differences': {
        const wrong = item.respondent_group === '' ? [] : groupingFaults(item, item.by, computes);
        return wrong.length > 0
          ? wrong
          : computes.shownBy(item).flatMap((name) => computes.withoutNumbers(name));
      }
      case 'paired': {
        const unpaired = item.variables.flatMap((name) => unpairedFault(name, codebook));
        return unpaired.length > 0 ? unpaired : estimateFaults(item, computes, true);
      }
      default:
        return estimateFaults(item, computes, needs === 'estimates');
    }
  };
}

/** An item of estimates, or of counts and the like, that has no numbers. */
function estimateFaults(item: Item, computes: Computes, estimates: boolean): Wrong[] {
  if (estimates && computes.few.has(item.respondent_group)) {
    return [
      {
        what: `only counts are computed for the respondent group '${item.respondent_group}'`,
        expected: "the kind 'counts', as the codebook has 'counts_only' for it",
        remedy: "show it with the kind 'counts'",
      },
    ];
  }
  const bys = estimates && item.by !== '' ? [item.by] : [...item.each_by];
  const wrong = (bys.length === 0 ? [''] : bys).flatMap((by) => groupingFaults(item, by, computes));
  if (wrong.length > 0) return wrong;
  const lacking = computes.shownBy(item).flatMap((name) => variableFaults(item, name, computes));
  if (lacking.length > 0 || !['map', 'indicator'].includes(item.kind)) return lacking;
  const bounds = item.kind === 'indicator' ? boundFaults(item, computes) : [];
  return [...mapPlaceFaults(item, computes.codebook), ...bounds];
}

/** Reliability for a respondent group by itself. */
function ofAllTogether({ respondent_group: group }: Item): Wrong[] {
  if (group === '') return [];
  return [
    {
      what: `reliability is computed for all respondents together, not for '${group}'`,
      remedy: "leave 'respondent_group' out",
    },
  ];
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
