import type { Vector } from 'apache-arrow';
import { type Fault, FaultError } from '../../errors/index.js';
import type { SourceTable } from '../source-table.js';
import { ColumnScan, type Found, leastTelling, type Watch } from './column-scan.js';

/** A batch's cells of a column; numbers too small to be a phone or identity number are only counted. */
function seeAll(scan: ColumnScan, column: Vector, firstRow: number): void {
  const data = column.data[0];
  if (column.data.length === 1 && data?.values instanceof Float64Array && scan.heading !== 'coordinate') {
    let counted = 0;
    for (let i = 0; i < data.length; i++) {
      const value = data.values[i]!;
      if (value < leastTelling || !column.isValid(i)) continue;
      scan.see(value, firstRow + i);
      counted++;
    }
    scan.pass(data.length - data.nullCount - counted);
    return;
  }
  for (let i = 0; i < column.length; i++) {
    const value: unknown = column.get(i);
    if (typeof value === 'string' || typeof value === 'number') scan.see(value, firstRow + i);
  }
}

const withArticle = (kind: string) =>
  kind === 'coordinates' ? kind : `${/^[aeio]|^IP/.test(kind) ? 'an' : 'a'} ${kind}`;

/** A find as a fault: column, count and row numbers, never a value. */
function faultOf({ kind, count, rows }: Found, name: string, file: string | undefined): Fault {
  const shown = rows.join(', ');
  const more = count > rows.length && shown !== '' ? ' and others' : '';
  return {
    code: 'LV-PRIVACY-FOUND',
    place: { file, variable: name },
    what:
      kind === 'direct identifier'
        ? `the column's name says that it holds direct identifiers, and ${count} ${count === 1 ? 'row has' : 'rows have'} one`
        : `${count} ${count === 1 ? 'row holds' : 'rows hold'} what looks like ${withArticle(kind)}`,
    ...(shown === '' ? {} : { found: `in ${count === 1 ? 'row' : 'rows'} ${shown}${more}` }),
    remedy:
      'say in the codebook what the column is (role direct_identifier with identifier: drop or hash, or role free_text), or leave it out with --drop',
  };
}

/**
 * Looks through the columns of `watch` for personal data.
 * Throws LV-PRIVACY-FOUND with a fault for each column and kind: counts and row numbers, never a value.
 */
export async function assertNoPersonalData(
  source: SourceTable,
  watch: ReadonlyMap<string, Watch>,
): Promise<void> {
  const scans = source.variables.flatMap((variable, index) => {
    const how = watch.get(variable.name);
    const readable = variable.type === 'text' || variable.type === 'number';
    return how === undefined || !readable
      ? []
      : [{ index, scan: new ColumnScan(variable.name, variable.label, how) }];
  });
  if (scans.length === 0) return;
  let done = 0;
  for await (const batch of source.batches()) {
    for (const { index, scan } of scans) seeAll(scan, batch.getChildAt(index)!, done + 1);
    done += batch.numRows;
  }
  const faults = scans.flatMap(({ scan }) =>
    scan.found().map((found) => faultOf(found, scan.name, source.files[0])),
  );
  if (faults.length > 0) throw new FaultError(faults);
}
