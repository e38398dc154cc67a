import { type Fault, FaultError, fault } from '../errors/index.js';
import { shownValue } from '../ingest/index.js';
import {
  type Code,
  CrosstabTable,
  checkWeightColumns,
  countRows,
  firstText,
  isNumericType,
  missingRows,
  type SamplingUnits,
  samplingUnits,
  spreadRows,
  type Warehouse,
  type WeightColumnCheck,
} from '../warehouse/index.js';
import { type Calibrated, calibrated } from './calibrated.js';
import type { DesignCells } from './design-cells.js';
import { columnRank } from './rank.js';
import type { Design, LinearizedDesign, ReplicateDesign } from './resolve.js';

/** A stratum of a linearised design; a design without strata has one. */
export interface Stratum {
  name: Code;
  /** Sampling units drawn. */
  n: number;
  /** Share of the population's units that were drawn; 0 where the population is without limit. */
  fraction: number;
  /** Weight of each row where the design has no weight column: population by sample size, or 1. */
  weight: number;
}

/** A design checked against its data, ready for estimates. */
export interface BoundDesign {
  warehouse: Warehouse;
  relation: string;
  design: Design;
  rows: number;
  /** Units less strata, both with a positive weight; for replicate weights their rank less 1, or what the design states. */
  df: number;
  /** Linearised designs: the strata, and where each unit of the data belongs. */
  strata: Stratum[];
  units: Map<Code, Map<Code, { stratum: number; unit: number }>>;
  /** Stratum of each sampling unit, where there are clusters. */
  stratumOfUnit: Int32Array;
  /** The data with the design's weights, ready for crosstabs. */
  data: CrosstabTable;
  /** How the weights were calibrated, where the design asks for it; they are columns of `relation`. */
  calibration?: Calibrated;
}

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
  const fpc = design.kind === 'linearized' && typeof design.fpc === 'string' ? [design.fpc] : [];
  const faults: Fault[] = [];
  for (const name of [...weights, ...fpc]) {
    const type = types.get(name);
    if (type !== undefined && isNumericType(type)) continue;
    const text = type === undefined ? null : await firstText(warehouse, relation, name);
    faults.push({
      code: 'LV-DESIGN-WEIGHT-TYPE',
      place: { variable: name },
      what: 'a weight or population size must be numeric, and finite',
      found:
        text !== null
          ? `${quoted(text.value)} in row ${text.row}`
          : type === undefined
            ? 'no such column'
            : `a column of type ${type}`,
      remedy: 'give the rows numbers, or leave them out of the data',
    });
  }
  if (faults.length > 0) throw new FaultError(shorten(faults));
  const checks = await checkWeightColumns(warehouse, relation, weights);
  faults.push(...checks.flatMap(weightFault));
  const rows = checks[0]?.total ?? (await countRows(warehouse, relation));
  if (rows === 0) {
    fault({
      code: 'LV-DESIGN-NO-ROWS',
      what: `'${relation}' has no rows`,
      remedy: 'check the filter or the export',
    });
  }
  if (design.kind === 'replicate') {
    if (faults.length > 0) throw new FaultError(shorten(faults));
    return {
      warehouse,
      relation,
      design,
      rows,
      df: design.df ?? (await replicateDf(warehouse, relation, design)),
      strata: [],
      units: new Map(),
      stratumOfUnit: new Int32Array(0),
      data: await CrosstabTable.open(warehouse, relation, {
        weight: design.weight,
        replicates,
        replicatesAreFactors: !design.combined,
      }),
    };
  }
  for (const name of [design.strata, design.cluster]) {
    if (name === null) continue;
    const missing = await missingRows(warehouse, relation, name);
    if (missing.count > 0) {
      faults.push({
        code: 'LV-DESIGN-MISSING',
        place: { variable: name },
        what: `the ${name === design.strata ? 'stratum' : 'cluster'} is missing in ${missing.count} of ${rows} rows`,
        found: `first in row ${missing.first}`,
        remedy: 'every row needs one; leave rows outside the sample out of the data',
      });
    }
  }
  if (faults.length > 0) throw new FaultError(shorten(faults));
  const found = await samplingUnits(warehouse, relation, {
    stratum: design.strata,
    cluster: design.cluster,
    fpc: fpc[0] ?? null,
    weight: design.weight,
  });
  const counted = countUnits(design, found);
  const data = await CrosstabTable.open(warehouse, relation, { weight: design.weight, replicates: [] });
  return { warehouse, relation, design, rows, data, ...counted };
}

function weightFault(check: WeightColumnCheck): Fault[] {
  const bad = check.missing + check.negative + check.notFinite;
  if (bad === 0 && check.allZero && check.total > 0) {
    return [
      {
        code: 'LV-DESIGN-WEIGHT',
        place: { variable: check.name },
        what: `the weight is 0 in all ${check.total} rows`,
        expected: 'a number above 0 in some rows',
        remedy: 'check that this is the column of the weight',
      },
    ];
  }
  if (bad === 0) return [];
  const parts = [
    check.missing > 0 ? `missing in ${check.missing}` : '',
    check.negative > 0 ? `negative in ${check.negative}` : '',
    check.notFinite > 0 ? `not a finite number in ${check.notFinite}` : '',
  ].filter((p) => p !== '');
  return [
    {
      code: 'LV-DESIGN-WEIGHT',
      place: { variable: check.name },
      what: `the weight is ${parts.join(', ')} of ${check.total} rows`,
      found: `first in row ${check.firstBad}`,
      expected: 'a number of 0 or more in every row',
      remedy: 'leave rows without a weight out of the data, or mend the weight',
    },
  ];
}

/**
 * Degrees of freedom of the rows with a valid answer: units and strata that have any. Tests of means where
 * answers are missing stand on these, as survey's do; replicate designs keep their own.
 */
export function validDf(bound: BoundDesign, cells: DesignCells): number {
  if (cells.parts === null || bound.design.kind === 'replicate') return bound.df;
  const { stratum, unit, rows } = cells.parts;
  const weighted = (_: number, i: number) => rows[i]! > 0;
  const units =
    bound.design.cluster === null ? rows.reduce((sum, x) => sum + x, 0) : new Set(unit.filter(weighted)).size;
  return units - new Set(stratum.filter(weighted)).size;
}

/** Rows enough to tell the rank of the replicate weights of any survey in use, and few enough to be quick. */
const RANK_ROWS = [2_000, 20_000];

async function replicateDf(warehouse: Warehouse, relation: string, design: ReplicateDesign): Promise<number> {
  const names = design.combined ? design.replicates : [design.weight, ...design.replicates];
  let rank = 0;
  for (const most of RANK_ROWS) {
    let columns = await spreadRows(warehouse, relation, names, most);
    const read = columns[0]!.length;
    if (!design.combined) {
      const [full, ...factors] = columns;
      columns = factors.map((factor) => factor.map((x, i) => x * full![i]!));
    }
    rank = columnRank(columns);
    if (rank === design.replicates.length || read < most / 2) break;
  }
  return Math.max(1, rank - 1);
}

function countUnits(
  design: LinearizedDesign,
  found: SamplingUnits,
): Pick<BoundDesign, 'df' | 'strata' | 'units' | 'stratumOfUnit'> {
  const faults: Fault[] = [];
  const strata: Stratum[] = [];
  const sizes: { min: number; max: number }[] = [];
  const index = new Map<Code, number>();
  const units: BoundDesign['units'] = new Map();
  const stratumOfUnit: number[] = [];
  const home = new Map<Code, number>();
  for (let i = 0; i < found.stratum.length; i++) {
    const name = found.stratum[i]!;
    const cluster = found.cluster[i]!;
    let h = index.get(name);
    if (h === undefined) {
      h = strata.length;
      index.set(name, h);
      strata.push({ name, n: 0, fraction: 0, weight: 1 });
      sizes.push({ min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY });
      units.set(name, new Map());
    }
    strata[h]!.n += design.cluster === null ? found.rows[i]! : 1;
    units.get(name)!.set(cluster, { stratum: h, unit: stratumOfUnit.length });
    stratumOfUnit.push(h);
    if (typeof design.fpc === 'string') {
      if (found.fpcMissing[i]! > 0) sizes[h]!.min = Number.NaN;
      sizes[h]!.min = Math.min(sizes[h]!.min, found.fpcMin[i]!);
      sizes[h]!.max = Math.max(sizes[h]!.max, found.fpcMax[i]!);
    }
    if (design.cluster !== null && !design.nest) {
      const other = home.get(cluster);
      if (other !== undefined && other !== h) {
        faults.push({
          code: 'LV-DESIGN-NEST',
          place: { variable: design.cluster },
          what: `cluster '${cluster}' stands in more than one stratum`,
          found: `strata '${strata[other]!.name}' and '${name}'`,
          remedy: 'write nest: true when cluster names are used again in other strata',
        });
      }
      home.set(cluster, h);
    }
  }
  setFractions(design, strata, sizes, faults);
  const unitColumn = design.strata ?? design.cluster;
  for (const stratum of strata) {
    if (stratum.n === 1 && stratum.fraction < 1 && design.lonelyPsu === 'fail') {
      faults.push({
        code: 'LV-DESIGN-LONELY-PSU',
        place: unitColumn === null ? {} : { variable: unitColumn },
        what:
          design.strata === null
            ? design.cluster === null
              ? 'the data have one respondent, so no sampling error can be told'
              : 'the sample has a single sampling unit, so no variance can be told'
            : `stratum '${stratum.name}' has a single sampling unit, so its variance can't be told`,
        expected:
          design.strata === null
            ? 'two units or more'
            : 'two units or more in every stratum that was not taken whole',
        remedy:
          design.strata === null
            ? design.cluster === null
              ? 'wait for more answers, or see whether a filter leaves the others out'
              : 'state the population size (fpc) if every unit was taken'
            : 'merge it with a like stratum, state its population size (fpc) if every unit was taken, or set lonely_psu: certainty, adjust or average',
      });
    }
  }
  if (faults.length > 0) throw new FaultError(shorten(faults));
  // Rows of weight 0 are in the sample and in n, but tell nothing of the spread within their stratum.
  const weighted = [...found.weighted.keys()].filter((i) => found.weighted[i]! > 0);
  const total = weighted.reduce((sum, i) => sum + (design.cluster === null ? found.weighted[i]! : 1), 0);
  const df = total - new Set(weighted.map((i) => found.stratum[i])).size;
  return { df, strata, units, stratumOfUnit: Int32Array.from(stratumOfUnit) };
}

/** At most ten faults: a wrong column makes one for each of its values, a bad row one for each replicate weight. */
function shorten(faults: Fault[]): Fault[] {
  const shown = faults.slice(0, 10);
  if (faults.length > 10) {
    const last = shown[9]!;
    shown[9] = { ...last, what: `${last.what} (and ${faults.length - 10} more like this)` };
  }
  return shown;
}

function setFractions(
  design: LinearizedDesign,
  strata: Stratum[],
  sizes: readonly { min: number; max: number }[],
  faults: Fault[],
): void {
  if (design.fpc === null) return;
  const place = typeof design.fpc === 'string' ? { variable: design.fpc } : {};
  const size = (h: number) =>
    typeof design.fpc === 'number' ? { min: design.fpc, max: design.fpc } : sizes[h]!;
  // As in the field's other software: where no value is above 1, the values are sampled shares.
  const shares = strata.every((_, h) => size(h).max <= 1 && size(h).min > 0);
  for (const [h, stratum] of strata.entries()) {
    const { min, max } = size(h);
    const where = design.strata === null ? '' : ` in stratum '${stratum.name}'`;
    const wrong = (what: string, found: string) =>
      faults.push({
        code: 'LV-DESIGN-FPC',
        place,
        what: `${what}${where}`,
        found,
        expected: 'the number of sampling units in the population (of the stratum), the same in all its rows',
      });
    if (!Number.isFinite(min) || !Number.isFinite(max))
      wrong('the population size is missing', 'rows without it');
    else if (min !== max) wrong('the population size varies', `from ${min} to ${max}`);
    else if (!shares && min < stratum.n)
      wrong(
        'the population size is below the number of sampled units',
        `population ${min}, sampled ${stratum.n}`,
      );
    else {
      stratum.fraction = shares ? min : stratum.n / min;
      if (design.weight === null) stratum.weight = 1 / stratum.fraction;
    }
  }
}

/** A value in quotes, or what is told of it instead where it may be a respondent's words. */
const quoted = (value: string): string => (shownValue(value) === value ? `'${value}'` : shownValue(value));
