import { type Fault, FaultError, fault } from '../errors/index.js';
import { CrosstabTable, countRows, missingRows, samplingUnits, type Warehouse } from '../warehouse/index.js';
import type { BoundDesign } from './bound.js';
import { calibrated } from './calibrated.js';
import { replicateDf } from './replicate-df.js';
import type { Design, LinearizedDesign } from './resolve.js';
import { shortened } from './shortened.js';
import { countUnits } from './units.js';
import { checkNumeric, weightFaults } from './weight-checks.js';

/**
 * Checks a design against a relation of the warehouse and counts its units.
 * @throws every fault at once: LV-DESIGN-WEIGHT (missing, negative, NaN or infinite), LV-DESIGN-WEIGHT-TYPE,
 *   LV-DESIGN-MISSING (stratum or cluster), LV-DESIGN-FPC, LV-DESIGN-LONELY-PSU, LV-DESIGN-NEST;
 *   LV-DESIGN-NO-ROWS, LV-DESIGN-NO-RELATION; what `calibrated` throws
 */
export async function bindDesign(
  warehouse: Warehouse,
  relation: string,
  given: Design,
): Promise<BoundDesign> {
  if (given.calibrate !== undefined) {
    const { calibrate, ...starting } = given;
    const calibration = await calibrated(warehouse, relation, starting, calibrate);
    return { ...(await bindDesign(warehouse, calibration.relation, calibration.design)), calibration };
  }
  const design = given;
  const types = new Map((await warehouse.describe(relation)).map((c) => [c.name, c.type]));
  if (types.size === 0) {
    fault({
      code: 'LV-DESIGN-NO-RELATION',
      what: `there is no table or view '${relation}' in the warehouse`,
    });
  }
  const replicates = design.kind === 'replicate' ? design.replicates : [];
  const weights = [...(design.weight === null ? [] : [design.weight]), ...replicates];
  const fpc = design.kind === 'linearized' && typeof design.fpc === 'string' ? design.fpc : null;
  await checkNumeric(warehouse, relation, types, [...weights, ...(fpc === null ? [] : [fpc])]);
  const { faults, rows: counted } = await weightFaults(warehouse, relation, weights);
  const rows = counted ?? (await countRows(warehouse, relation));
  if (rows === 0) {
    fault({
      code: 'LV-DESIGN-NO-ROWS',
      what: `'${relation}' has no rows`,
      remedy: 'check the filter or the export',
    });
  }
  if (design.kind === 'linearized') faults.push(...(await unplacedFaults(warehouse, relation, design, rows)));
  if (faults.length > 0) throw new FaultError(shortened(faults));
  const { weight } = design;
  const bound = { warehouse, relation, design, rows };
  if (design.kind === 'replicate') {
    return {
      ...bound,
      df: design.df ?? (await replicateDf(warehouse, relation, design)),
      strata: [],
      factors: new Float64Array(0),
      units: new Map(),
      stratumOfUnit: new Int32Array(0),
      data: await CrosstabTable.open(warehouse, relation, {
        weight,
        replicates,
        replicatesAreFactors: !design.combined,
      }),
    };
  }
  const { strata: stratum, cluster } = design;
  const units = countUnits(
    design,
    await samplingUnits(warehouse, relation, { stratum, cluster, fpc, weight }),
  );
  return {
    ...bound,
    ...units,
    data: await CrosstabTable.open(warehouse, relation, { weight, replicates: [] }),
  };
}

/** Rows without a stratum or cluster. */
async function unplacedFaults(
  warehouse: Warehouse,
  relation: string,
  design: LinearizedDesign,
  rows: number,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const name of [design.strata, design.cluster]) {
    if (name === null) continue;
    const missing = await missingRows(warehouse, relation, name);
    if (missing.count === 0) continue;
    faults.push({
      code: 'LV-DESIGN-MISSING',
      place: { variable: name },
      what: `the ${name === design.strata ? 'stratum' : 'cluster'} is missing in ${missing.count} of ${rows} rows`,
      found: `first in row ${missing.first}`,
      remedy: 'every row needs one; leave rows outside the sample out of the data',
    });
  }
  return faults;
}
