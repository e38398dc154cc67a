import { join } from 'node:path';
import { type DisclosureOptions, type Hierarchy, nestedGroupings } from '../disclosure/index.js';
import { waveRelations } from '../harmonize/index.js';
import { crosstab, Warehouse } from '../warehouse/index.js';
import { averageGroup } from './labels.js';
import type { StepContext } from './step.js';

/** What disclosure control must know of the pipeline: its limits, how groups nest, what only says «not ticked». */
export async function disclosureOptions(context: StepContext): Promise<DisclosureOptions> {
  const { definition, codebook } = context.pipeline;
  const { min_n, width, alike_below, round_to } = definition.disclosure;
  return {
    minN: min_n,
    width,
    alikeBelow: alike_below,
    ...(round_to === undefined ? {} : { roundTo: round_to }),
    hierarchy: await nestings(context),
    averageGroup,
    knownFacts: codebook.variables.filter((v) => v.register).map((v) => v.name),
    unticked: Object.fromEntries(
      codebook.variables.filter((v) => v.role === 'multiple_choice').map((v) => [v.name, '0']),
    ),
  };
}

/** Groupings that lie within each other in the data: municipalities in counties, counties in regions. */
async function nestings(context: StepContext): Promise<Hierarchy[]> {
  const { definition, codebook } = context.pipeline;
  if (definition.groups.length < 2) return [];
  const { clean } = waveRelations(codebook);
  const warehouse = await Warehouse.open(join(context.folderOf('harmonize'), 'warehouse.duckdb'), {
    readOnly: true,
  });
  try {
    const cells = new Map<string, { child: string | null; parent: string | null; n: number }[]>();
    for (const parent of definition.groups) {
      const others = definition.groups.filter((name) => name !== parent);
      for (const cell of await crosstab(warehouse, clean, others, { by: [parent] })) {
        const key = JSON.stringify([cell.variable, parent]);
        const list = cells.get(key) ?? [];
        list.push({ child: cell.category, parent: cell.group[0] ?? null, n: cell.n });
        cells.set(key, list);
      }
    }
    return nestedGroupings(
      definition.groups,
      (child, parent) => cells.get(JSON.stringify([child, parent])) ?? [],
    );
  } finally {
    warehouse.close();
  }
}
