import {
  type Calibrated,
  calibrated,
  calibratedWeight,
  type LoadedDesign,
  resolveDesign,
} from '../design/index.js';
import { waveRelations } from '../harmonize/index.js';
import { keepCalibrated, type Warehouse } from '../warehouse/index.js';
import type { Wave } from '../wave/index.js';

/**
 * The design of a wave's analyses, whose weights are calibrated when answers are harmonised, and what that is done by; the
 * design as it is where nothing is calibrated. Calibrated weights have the name of the weight that they start from.
 */
export function harmonizedDesign(design: LoadedDesign | undefined): {
  design: LoadedDesign | undefined;
  calibration?: LoadedDesign;
} {
  if (design === undefined || design.alternatives.every(({ calibrate }) => calibrate === undefined))
    return { design };
  return {
    calibration: design,
    design: {
      ...design,
      alternatives: design.alternatives.map(({ calibrate: _, ...drawn }) =>
        drawn.weight === undefined ? { ...drawn, weight: calibratedWeight } : drawn,
      ),
    },
  };
}

/** Calibrates the weights in the clean table. @throws what `calibrated` and `resolveDesign` throw */
export async function calibrateAnswers(
  warehouse: Warehouse,
  { codebook }: Pick<Wave, 'codebook'>,
  calibration: LoadedDesign,
): Promise<Pick<Calibrated, 'variables' | 'before' | 'after' | 'factors' | 'iterations'>> {
  const { clean } = waveRelations(codebook);
  const { calibrate, ...design } = resolveDesign(
    calibration,
    (await warehouse.describe(clean)).map(({ name }) => name),
  );
  const made = await calibrated(warehouse, clean, design, calibrate!);
  await keepCalibrated(
    warehouse,
    clean,
    made.relation,
    made.columns.map(({ from, to }) => ({ from, to, name: from ?? calibratedWeight })),
  );
  const { variables, before, after, factors, iterations } = made;
  return { variables, before, after, factors, iterations };
}
