import { describe, expect, it } from 'vitest';
import { systemFault } from '../../src/errors/index.js';

describe('what can not be made where it is asked for', () => {
  it('is told with its path, as Node says it and as the database does', () => {
    const node = Object.assign(new Error("ENOENT: no such file or directory, mkdir '/proc/x'"), {
      code: 'ENOENT',
      path: '/proc/x',
    });
    const duckdb = new Error(
      'IO Error: Cannot open file "/proc/x.parquet.partial": No such file or directory',
    );
    expect(systemFault(node)?.faults).toMatchObject([{ code: 'LV-DISK-NAME', place: { file: '/proc/x' } }]);
    expect(systemFault(duckdb)?.faults).toMatchObject([
      { code: 'LV-DISK-NAME', place: { file: '/proc/x.parquet' } },
    ]);
    expect(systemFault(new Error('something else'))).toBeUndefined();
  });
});
