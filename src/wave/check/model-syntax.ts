import type { Codebook } from '../../codebook/index.js';
import { type Fault, FaultError } from '../../errors/index.js';
import { checkNames, modelVariables, parseModel } from '../../sem/index.js';
import { modelVariants } from '../models/variants.js';
import type { WaveModel } from '../wave.js';

/** What can't be read in the models' files (LV-SEM-*), and names there that the codebook does not have, each place once. */
export function modelSyntaxFaults(models: readonly WaveModel[], codebook: Codebook): Fault[] {
  const names = [...codebook.variables, ...codebook.derived, ...codebook.scales].map((v) => v.name);
  const faults = new Map<string, Fault>();
  for (const model of models) {
    for (const { syntax } of modelVariants(model)) {
      for (const fault of faultsOf(syntax, model.file, names)) faults.set(JSON.stringify(fault), fault);
    }
  }
  return [...faults.values()];
}

function faultsOf(syntax: string, file: string, names: readonly string[]): readonly Fault[] {
  try {
    const parsed = parseModel(syntax, file);
    checkNames(parsed, modelVariables(parsed).observed, names);
    return [];
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
}
