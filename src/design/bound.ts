import type { Code, CrosstabTable, Warehouse } from '../warehouse/index.js';
import type { Calibrated } from './calibrated.js';
import type { DesignCells } from './design-cells.js';
import type { Design } from './resolve.js';

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
  /** (1 - f) n / (n - 1) of each stratum; 0 where a stratum was taken whole or has a single unit. */
  factors: Float64Array;
  units: Map<Code, Map<Code, { stratum: number; unit: number }>>;
  /** Stratum of each sampling unit, where there are clusters. */
  stratumOfUnit: Int32Array;
  /** The data with the design's weights, ready for crosstabs. */
  data: CrosstabTable;
  /** How the weights were calibrated, where the design asks for it; they are columns of `relation`. */
  calibration?: Calibrated;
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
