import { type Fault, FaultError } from '../errors/index.js';
import type { Hierarchy } from './table.js';

/** What of the options has limits of its own. */
interface Limited {
  minN: number;
  width?: number;
  alikeBelow?: number;
  unitRule?: { minN: number; minUnits: number };
  roundTo?: number;
  hierarchy?: readonly Hierarchy[];
}

/** Every limit that is out of range, and nestings in a circle. Throws LV-DISCLOSURE-MIN-N, -WIDTH, -ALIKE, -ROUND, -UNITS, -HIERARCHY. */
export function checkOptions(options: Limited): void {
  const faults: Fault[] = [];
  const whole = (code: string, what: string, value: number | undefined, least: number) => {
    if (value === undefined || (Number.isInteger(value) && value >= least)) return;
    faults.push({ code, what, found: String(value), expected: `a whole number of ${least} or more` });
  };
  whole('LV-DISCLOSURE-MIN-N', 'the smallest published number of respondents is wrong', options.minN, 1);
  whole('LV-DISCLOSURE-WIDTH', 'the width that withheld numbers are kept at is wrong', options.width, 1);
  whole('LV-DISCLOSURE-ALIKE', 'the number of answers that must differ is wrong', options.alikeBelow, 0);
  whole(
    'LV-DISCLOSURE-UNITS',
    "the reporting rule's number of respondents is wrong",
    options.unitRule?.minN,
    1,
  );
  whole(
    'LV-DISCLOSURE-UNITS',
    "the reporting rule's number of units is wrong",
    options.unitRule?.minUnits,
    0,
  );
  if (options.roundTo !== undefined && !(options.roundTo > 0 && options.roundTo <= 0.5)) {
    faults.push({
      code: 'LV-DISCLOSURE-ROUND',
      what: 'shares cannot be rounded to this step',
      found: String(options.roundTo),
      expected: 'more than 0, at most 0.5, like 0.01 for whole per cent',
    });
  }
  for (const start of options.hierarchy ?? []) {
    if (climbsTo(start.parent, start.child, options.hierarchy ?? [])) {
      faults.push({
        code: 'LV-DISCLOSURE-HIERARCHY',
        place: { variable: start.child },
        what: 'the nested groupings go in a circle',
        found: `${start.child} in ${start.parent}, and back`,
        remedy: 'name each pair once, the finer one as the child',
      });
    }
  }
  if (faults.length > 0) throw new FaultError(faults);
}

function climbsTo(
  from: string,
  to: string,
  hierarchy: readonly Hierarchy[],
  seen = new Set<string>(),
): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return hierarchy.some((h) => h.child === from && climbsTo(h.parent, to, hierarchy, seen));
}
