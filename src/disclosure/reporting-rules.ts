import type { ResultRow } from '../results/index.js';
import type { DisclosureOptions } from './options.js';

/** The OECD's names of TALIS results: whose answers they are; `ec` of Starting Strong. */
export const talisGroups = ['talis-principal', 'talis-teacher', 'talis-ec-leader', 'talis-ec-staff'] as const;

type TalisGroup = (typeof talisGroups)[number];

/** Those who are many in a school or centre, and so are counted beside it. */
export const countsUnits = (group: TalisGroup | undefined): boolean =>
  group === 'talis-teacher' || group === 'talis-ec-staff';

/**
 * The OECD's reporting rule for TALIS (TALIS 2018 Technical Report, OECD 2019): results of principals need at
 * least 10 schools, of teachers at least 30 teachers from at least 10 schools; of Starting Strong leaders and staff
 * the same with centres (the limits that the OECD's Stata macro repest flags by). A rule of precision on public
 * microdata: no secondary suppression, and answers may be alike. `schoolsOf` gives the schools or centres behind a row;
 * of principals and leaders it is their number.
 */
export function talisRule(
  group: TalisGroup,
  schoolsOf: (row: ResultRow) => number | null,
): DisclosureOptions {
  return countsUnits(group)
    ? { minN: 30, secondary: false, alikeBelow: 0, unitRule: { minN: 30, minUnits: 10, unitsOf: schoolsOf } }
    : {
        minN: 10,
        secondary: false,
        alikeBelow: 0,
        unitRule: { minN: 10, minUnits: 10, unitsOf: (row) => row.n },
      };
}
