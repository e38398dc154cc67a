// A narrow CSV of 15 million rows (id; school; item; answer) into DuckDB through `ledervilkar ingest`, personal
// data looked for on the way: seconds and peak memory. Usage, after a build: node bench/read-csv.mjs [rows]
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, measure, row } from './measure.mjs';

const rows = Number(process.argv[2] ?? 15_000_000);
const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-bench-'));
try {
  const path = join(folder, 'narrow.csv');
  const fd = openSync(path, 'w');
  let block = 'id;skole;item;svar\n';
  for (let i = 0; i < rows; i++) {
    const random = Math.imul(i, 2654435761) >>> 0;
    block += `${Math.floor(i / 40)};${1000 + (random % 9000)};q${i % 40};${1 + ((random >>> 16) % 6)}\n`;
    if (block.length > 1 << 20) {
      writeSync(fd, block);
      block = '';
    }
  }
  writeSync(fd, block);
  closeSync(fd);
  const { seconds, peak } = await measure(process.execPath, [
    bin,
    ...['ingest', path, '--into', join(folder, 'x.duckdb'), '--as', 'raw.x', '--quiet'],
  ]);
  row(`${rows} rows, ${Math.round(statSync(path).size / 1e6)} MB of CSV`, seconds, `${Math.round(peak)} MB`);
} finally {
  rmSync(folder, { recursive: true });
}
