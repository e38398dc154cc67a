import { type Fault, FaultError } from '../../errors/index.js';

const most = 10;

/** Throws LV-CSV-DUPLICATE-HEADER for names that are equal, or differ in case only (SQL can't tell them apart). */
export function assertDistinct(
  file: string,
  header: readonly string[],
  place: { sheet?: string } = {},
): void {
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [k, name] of header.entries()) {
    const before = seen.get(name.toLowerCase());
    if (before === undefined) {
      seen.set(name.toLowerCase(), k);
      continue;
    }
    faults.push({
      code: 'LV-CSV-DUPLICATE-HEADER',
      place: { file, line: 1, ...place },
      what: `columns ${before + 1} and ${k + 1} have the same name '${name}'`,
      remedy: 'give every column a name of its own (capital and small letters count as equal)',
    });
  }
  if (faults.length > 0) throw new FaultError(faults.slice(0, most));
}
