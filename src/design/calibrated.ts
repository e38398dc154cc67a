import { fault } from '../errors/index.js';
import { isNumericType, missingRows, type Warehouse } from '../warehouse/index.js';
import { type CalibrationReport, calibrateWeights } from './calibrate.js';
import type { Design } from './resolve.js';
import type { CalibrationFile } from './schema.js';

/** The weight of a design that has none of its own, once it is calibrated. */
export const calibratedWeight = 'calibrated_weight';

/** Stands after the name of a weight that is calibrated, in a view beside the one that it starts from. */
const suffix = '_calibrated';

/** Weights brought to known totals, and what that did to them. */
export interface Calibrated extends CalibrationReport {
  /** The design with the calibrated weights, which are columns of `relation`. */
  design: Design;
  /** Columns of the weights that they start from, null for 1, and of the calibrated ones. */
  columns: { from: string | null; to: string }[];
  /** What they are calibrated to. */
  variables: string[];
}

/**
 * Calibrates all weights of a design (replicate weights each by itself) and puts them beside the data in a temporary view.
 * Totals that sum to 1 in every margin are shares of the sum of the starting weights.
 * @throws LV-DESIGN-MARGIN for respondents without a value, unknown categories and margins that contradict each other;
 *   LV-DESIGN-RAKING where the margins are not reached
 */
export async function calibrated(
  warehouse: Warehouse,
  relation: string,
  design: Design,
  { margins, bounds }: CalibrationFile,
  view = `calibrated_${relation.replace(/\W/g, '_')}`,
): Promise<Calibrated> {
  const types = new Map((await warehouse.describe(relation)).map(({ name, type }) => [name, type]));
  for (const { variable } of margins) {
    const { count, first } = await missingRows(warehouse, relation, variable);
    if (count === 0) continue;
    fault({
      code: 'LV-DESIGN-MARGIN',
      place: { variable },
      what: `${count} respondents have no value of '${variable}', which the weights are calibrated to`,
      found: `first in row ${first}`,
      remedy: 'give them a category of their own by a derived variable, or leave them out',
    });
  }
  const starting = design.kind === 'replicate' ? [design.weight, ...design.replicates] : [design.weight];
  const report = await calibrateWeights(warehouse, relation, {
    weights: starting,
    margins: margins.map(({ variable, totals }) => ({
      variable,
      totals: new Map(
        Object.entries(totals).map(([code, total]) => [
          isNumericType(types.get(variable) ?? '') ? Number(code) : code,
          total,
        ]),
      ),
    })),
    suffix,
    view,
    ...(bounds === undefined ? {} : { bounds }),
  });
  const named = (name: string | null) => `${name ?? 'weight'}${suffix}`;
  return {
    ...report,
    design:
      design.kind === 'replicate'
        ? { ...design, weight: named(design.weight), replicates: design.replicates.map(named) }
        : { ...design, weight: named(design.weight) },
    columns: starting.map((from) => ({ from, to: named(from) })),
    variables: margins.map(({ variable }) => variable),
  };
}
