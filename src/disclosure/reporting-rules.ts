import type { ResultRow } from '../results/index.js';
import type { DisclosureOptions } from './protect.js';

/** The OECD's names of TALIS results: whose answers they are. */
export const talisGroups = ['talis-principal', 'talis-teacher'] as const;

/**
 * The OECD's reporting rule for TALIS (TALIS 2018 Technical Report, OECD 2019): results of principals need at
 * least 10 schools, of teachers at least 30 teachers from at least 10 schools. A rule of precision on public
 * microdata: no secondary suppression, and answers may be alike. `schoolsOf` gives the schools behind a row;
 * of principals it is their number.
 */
export function talisRule(
  group: (typeof talisGroups)[number],
  schoolsOf: (row: ResultRow) => number | null,
): DisclosureOptions {
  return group === 'talis-principal'
    ? {
        minN: 10,
        secondary: false,
        alikeBelow: 0,
        unitRule: { minN: 10, minUnits: 10, unitsOf: (row) => row.n },
      }
    : { minN: 30, secondary: false, alikeBelow: 0, unitRule: { minN: 30, minUnits: 10, unitsOf: schoolsOf } };
}
