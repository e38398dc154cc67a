import { type Fault, FaultError } from '../errors/index.js';
import { shownValue } from '../ingest/index.js';
import {
  checkWeightColumns,
  firstText,
  isNumericType,
  type Warehouse,
  type WeightColumnCheck,
} from '../warehouse/index.js';
import { shortened } from './shortened.js';

/** Throws LV-DESIGN-WEIGHT-TYPE for weights and population sizes that are no numbers. */
export async function checkNumeric(
  warehouse: Warehouse,
  relation: string,
  types: ReadonlyMap<string, string>,
  names: readonly string[],
): Promise<void> {
  const faults: Fault[] = [];
  for (const name of names) {
    const type = types.get(name);
    if (type !== undefined && isNumericType(type)) continue;
    const text = type === undefined ? null : await firstText(warehouse, relation, name);
    const kind = type === undefined ? 'no such column' : `a column of type ${type}`;
    faults.push({
      code: 'LV-DESIGN-WEIGHT-TYPE',
      place: { variable: name },
      what: 'a weight or population size must be numeric, and finite',
      found: text !== null ? `${quoted(text.value)} in row ${text.row}` : kind,
      remedy: 'give the rows numbers, or leave them out of the data',
    });
  }
  if (faults.length > 0) throw new FaultError(shortened(faults));
}

/** Faults of the weights' values, and the rows that they are of, where there are weights. */
export async function weightFaults(
  warehouse: Warehouse,
  relation: string,
  weights: readonly string[],
): Promise<{ faults: Fault[]; rows: number | undefined }> {
  const checks = await checkWeightColumns(warehouse, relation, weights);
  return { faults: checks.flatMap(weightFault), rows: checks[0]?.total };
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

/** A value in quotes, or what is told of it instead where it may be a respondent's words. */
const quoted = (value: string): string => (shownValue(value) === value ? `'${value}'` : shownValue(value));
