import { type Fault, FaultError } from '../../errors/index.js';
import { parseModel } from '../../sem/index.js';
import { modelVariants, type WaveModel } from '../../wave/index.js';
import type { Item } from './item.js';

/** Tables of a part that a model may lack: they would stand empty. */
export function modelShownFaults(item: Item, models: readonly WaveModel[]): Omit<Fault, 'code' | 'place'>[] {
  const shown = models.filter(({ definition }) => item.variables.includes(definition.name));
  if (item.kind === 'one-at-a-time') {
    return shown
      .filter(({ definition }) => definition.for_each === undefined)
      .map(({ definition: { name } }) => ({
        what: `the model '${name}' is run once, and 'one-at-a-time' shows a model of several predictors in turn`,
        remedy: "give the model 'for_each', or show it with the kind 'parameters'",
      }));
  }
  if (item.kind !== 'defined') return [];
  return shown
    .filter((model) => !definesEffects(model))
    .map(({ definition: { name } }) => ({
      what: `the model '${name}' defines no effects, and 'defined' shows nothing else`,
      remedy: "define them in the model's file, as «indirekte := a*b», or show it with the kind 'parameters'",
    }));
}

function definesEffects(model: WaveModel): boolean {
  try {
    return modelVariants(model).some(({ syntax }) => parseModel(syntax, model.file).defined.length > 0);
  } catch (error) {
    // What is wrong with the model is told where it is read.
    if (error instanceof FaultError) return true;
    throw error;
  }
}
