import { modelVariables, parseModel } from '../../sem/index.js';
import type { Wave } from '../wave.js';
import { modelVariants } from './variants.js';

/** Groupings of the models, each with all observed variables of the models that have it. */
export function modelGroupings({ models }: Pick<Wave, 'models'>): { by: string; observed: Set<string> }[] {
  const found = new Map<string, Set<string>>();
  for (const model of models) {
    const { group, fixed_x } = model.definition;
    if (group === undefined) continue;
    const own = found.get(group) ?? new Set();
    found.set(group, own);
    for (const { syntax } of modelVariants(model)) {
      for (const name of modelVariables(parseModel(syntax), fixed_x).observed) own.add(name);
    }
  }
  return [...found].map(([by, observed]) => ({ by, observed }));
}
