import type { Codebook } from '../../codebook/index.js';
import { regressionVariables } from '../../wave/index.js';
import type { PipelineFile } from '../schema.js';
import { neverAsked } from './asked.js';
import type { Add } from './item.js';

/** Regressions of a respondent group that was never asked for one of their variables: nobody would be in them. */
export function regressionAskedFaults({ regressions }: PipelineFile, codebook: Codebook, add: Add): void {
  const parts = (name: string) => codebook.scales.find((s) => s.name === name)?.items ?? [name];
  const asked = (name: string, group: string) =>
    !parts(name).every((part) => neverAsked(codebook, part, group));
  regressions.forEach((ask, i) => {
    const group = ask.respondent_group;
    if (group === '') return;
    let names: string[];
    try {
      names = regressionVariables(ask);
    } catch {
      return; // its terms are a fault of their own
    }
    for (const name of names.filter((own) => own !== 'wave' && !asked(own, group))) {
      const others = codebook.respondentGroups.filter((g) => asked(name, g.name)).map((g) => `'${g.name}'`);
      const path = name === ask.outcome ? 'outcome' : 'predictors';
      add(['regressions', i, path], 'LV-PIPELINE-NOT-COMPUTED', {
        what: `'${name}' is not asked of the respondent group '${group}'`,
        found: `asked of ${others.join(', ')}`,
        remedy: "choose another variable, or another 'respondent_group'",
      });
    }
  });
}
