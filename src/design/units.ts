import { type Fault, FaultError } from '../errors/index.js';
import type { Code, SamplingUnits } from '../warehouse/index.js';
import type { BoundDesign, Stratum } from './bound.js';
import type { LinearizedDesign } from './resolve.js';
import { shortened } from './shortened.js';

/**
 * Strata and units of a linearised design.
 * @throws LV-DESIGN-NEST, LV-DESIGN-FPC, LV-DESIGN-LONELY-PSU
 */
export function countUnits(
  design: LinearizedDesign,
  found: SamplingUnits,
): Pick<BoundDesign, 'df' | 'strata' | 'factors' | 'units' | 'stratumOfUnit'> {
  const counts = new UnitCounts(design);
  for (let i = 0; i < found.stratum.length; i++) counts.add(found, i);
  const { strata, units, stratumOfUnit, faults } = counts;
  setFractions(design, strata, counts.sizes, faults);
  faults.push(...lonelyFaults(design, strata));
  if (faults.length > 0) throw new FaultError(shortened(faults));
  // Rows of weight 0 are in the sample and in n, but tell nothing of the spread within their stratum.
  const weighted = [...found.weighted.keys()].filter((i) => found.weighted[i]! > 0);
  const total = weighted.reduce((sum, i) => sum + (design.cluster === null ? found.weighted[i]! : 1), 0);
  const df = total - new Set(weighted.map((i) => found.stratum[i])).size;
  const factors = Float64Array.from(strata, ({ n, fraction }) =>
    fraction >= 1 || n <= 1 ? 0 : ((1 - fraction) * n) / (n - 1),
  );
  return { df, strata, factors, units, stratumOfUnit: Int32Array.from(stratumOfUnit) };
}

/** Strata and units as they are counted. */
class UnitCounts {
  readonly strata: Stratum[] = [];
  /** Smallest and largest population size in the rows of each stratum. */
  readonly sizes: { min: number; max: number }[] = [];
  readonly units: BoundDesign['units'] = new Map();
  readonly stratumOfUnit: number[] = [];
  readonly faults: Fault[] = [];
  readonly #index = new Map<Code, number>();
  readonly #home = new Map<Code, number>();

  constructor(readonly design: LinearizedDesign) {}

  add(found: SamplingUnits, i: number): void {
    const { design } = this;
    const name = found.stratum[i]!;
    const cluster = found.cluster[i]!;
    const h = this.#stratum(name);
    this.strata[h]!.n += design.cluster === null ? found.rows[i]! : 1;
    this.units.get(name)!.set(cluster, { stratum: h, unit: this.stratumOfUnit.length });
    this.stratumOfUnit.push(h);
    if (typeof design.fpc === 'string') {
      const size = this.sizes[h]!;
      if (found.fpcMissing[i]! > 0) size.min = Number.NaN;
      size.min = Math.min(size.min, found.fpcMin[i]!);
      size.max = Math.max(size.max, found.fpcMax[i]!);
    }
    if (design.cluster !== null && !design.nest) this.#checkHome(design.cluster, cluster, h);
  }

  #stratum(name: Code): number {
    const known = this.#index.get(name);
    if (known !== undefined) return known;
    const h = this.strata.length;
    this.#index.set(name, h);
    this.strata.push({ name, n: 0, fraction: 0, weight: 1 });
    this.sizes.push({ min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY });
    this.units.set(name, new Map());
    return h;
  }

  /** A cluster that is not nested stands in one stratum. */
  #checkHome(variable: string, cluster: Code, h: number): void {
    const other = this.#home.get(cluster);
    if (other !== undefined && other !== h) {
      this.faults.push({
        code: 'LV-DESIGN-NEST',
        place: { variable },
        what: `cluster '${cluster}' stands in more than one stratum`,
        found: `strata '${this.strata[other]!.name}' and '${this.strata[h]!.name}'`,
        remedy: 'write nest: true when cluster names are used again in other strata',
      });
    }
    this.#home.set(cluster, h);
  }
}

/** Strata with one unit, whose variance nothing tells. */
function lonelyFaults(design: LinearizedDesign, strata: readonly Stratum[]): Fault[] {
  if (design.lonelyPsu !== 'fail') return [];
  const column = design.strata ?? design.cluster;
  return strata
    .filter((stratum) => stratum.n === 1 && stratum.fraction < 1)
    .map((stratum) => ({
      code: 'LV-DESIGN-LONELY-PSU',
      place: column === null ? {} : { variable: column },
      ...lonelyWords(design, stratum),
    }));
}

function lonelyWords(
  design: LinearizedDesign,
  { name }: Stratum,
): Pick<Fault, 'what' | 'expected' | 'remedy'> {
  if (design.strata !== null) {
    return {
      what: `stratum '${name}' has a single sampling unit, so its variance can't be told`,
      expected: 'two units or more in every stratum that was not taken whole',
      remedy:
        'merge it with a like stratum, state its population size (fpc) if every unit was taken, or set lonely_psu: certainty, adjust or average',
    };
  }
  const expected = 'two units or more';
  if (design.cluster !== null) {
    return {
      what: 'the sample has a single sampling unit, so no variance can be told',
      expected,
      remedy: 'state the population size (fpc) if every unit was taken',
    };
  }
  return {
    what: 'the data have one respondent, so no sampling error can be told',
    expected,
    remedy: 'wait for more answers, or see whether a filter leaves the others out',
  };
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
