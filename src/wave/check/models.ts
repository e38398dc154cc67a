import { calibratedWeight } from '../../design/index.js';
import type { Ask } from '../ask.js';
import type { Add } from './add.js';
import { type Names, nameFault } from './names.js';

/** What the models name that the codebook does not have, and settings of theirs that rule each other out. */
export function modelFaults(definition: Ask, { groups, data }: Names, add: Add): void {
  definition.models.forEach((m, i) => {
    m.for_each?.variables.forEach((name, j) => {
      const path = ['models', i, 'for_each', 'variables', j];
      nameFault(name, data, 'variable or scale of the codebook', path, add);
    });
    for (const key of ['group', 'cluster', 'weight'] as const) {
      // A design without a weight of its own has the calibrated one.
      if (key === 'weight' && m.weight === calibratedWeight && calibrates(definition)) continue;
      nameFault(m[key] ?? '', groups, 'variable of the codebook', ['models', i, key], add);
    }
    m.ordered.forEach((name, j) => {
      nameFault(name, data, 'variable of the codebook', ['models', i, 'ordered', j], add);
    });
    if (m.for_each !== undefined && m.group !== undefined) {
      add(['models', i, 'group'], 'LV-PIPELINE-FOR-EACH', {
        what: `the model '${m.name}' is run for each of several variables and also by group: its results could not be told apart`,
        expected: "'for_each' or 'group'",
        remedy: 'make one model of each variable, with the group',
      });
    }
    if (m.invariance !== undefined && m.group === undefined) {
      add(['models', i, 'invariance'], 'LV-PIPELINE-INVARIANCE', {
        what: `the model '${m.name}' has a ladder of invariance and no groups`,
        remedy: "name the grouping variable under 'group'",
      });
    }
  });
}

const calibrates = ({ design }: Ask): boolean =>
  typeof design === 'object' && design !== null && 'calibrate' in design;
