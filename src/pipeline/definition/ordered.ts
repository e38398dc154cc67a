import { type Codebook, orderedRemedy } from '../../codebook/index.js';
import type { PipelineFile } from '../schema.js';
import { type Add, type Item, type Path, partsOf } from './item.js';

/** Statistics that count or average answers by their order. */
const byOrder = new Set(['top_two', 'mean', 'sd']);

/**
 * Models that need answers in order, of variables whose answers have none by the codebook. Figures: `orderedItemFaults`.
 */
export function orderedModelFaults(definition: PipelineFile, codebook: Codebook, add: Add): void {
  definition.models.forEach((m, i) => {
    m.ordered.forEach((name, j) => {
      orderFault(name, 'an ordered model', codebook, ['models', i, 'ordered', j], add);
    });
  });
}

/** The same of a figure or table: a Likert figure would draw such answers in the order of the alphabet. */
export function orderedItemFaults(item: Item, codebook: Codebook, path: Path, add: Add): void {
  const { kind, statistic } = item;
  const ordered = statistic !== undefined && byOrder.has(statistic);
  if (kind !== 'likert' && !ordered) return;
  const needs = kind === 'likert' ? 'a Likert figure' : `the statistic ${statistic}`;
  item.variables.forEach((name, j) => {
    orderFault(name, needs, codebook, [...path, 'variables', j], add);
  });
}

function orderFault(name: string, needs: string, codebook: Codebook, path: Path, add: Add): void {
  const [first = name] = partsOf(codebook, name);
  const v = [...codebook.variables, ...codebook.derived].find((variable) => variable.name === first);
  if (v === undefined || v.role === 'multiple_choice') return;
  if (v.type !== 'categorical' && v.type !== 'text') return;
  // Two answers have an order in any order.
  const answers = v.values.filter((value) => value.missing === undefined);
  if (answers.length <= 2 && v.values.every((value) => typeof value.code === 'number')) return;
  add(path, 'LV-PIPELINE-NOT-ORDERED', {
    what: `${needs} needs answers in order, and those of '${name}' have none in the codebook`,
    found: `type: ${v.type}`,
    expected: 'type: ordinal, with numbers as codes',
    remedy: `in the codebook, at '${name}', ${orderedRemedy(v.values)}`,
  });
}
