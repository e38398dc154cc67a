// A 150 000 x 163 .sav (62 codes, 101 weights with fractions) into DuckDB, and the same file into memory by
// haven::read_sav where R is installed. Usage, after a build: node bench/read-sav.mjs [rows]
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const rows = Number(process.argv[2] ?? 150_000);
const codes = 62;
const weights = 101;
const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-bench-'));

/** Writes the file record by record; a linear congruential stream makes the same one each time. */
function makeFile(path, compressed) {
  const columns = codes + weights;
  const fd = openSync(path, 'w');
  const header = Buffer.alloc(176, 32);
  header.write('$FL2@(#) SPSS DATA FILE bench');
  [2, columns, compressed ? 1 : 0, 0, rows].forEach((v, i) => {
    header.writeInt32LE(v, 64 + 4 * i);
  });
  header.write('01 Jan 7000:00:00', 92);
  header.writeDoubleLE(100, 84);
  writeSync(fd, header);
  for (let i = 0; i < columns; i++) {
    const record = Buffer.alloc(32, 32);
    [2, 0, 0, 0, 0x050802, 0x050802].forEach((v, k) => {
      record.writeInt32LE(v, 4 * k);
    });
    record.write(`V${i + 1}`, 24);
    writeSync(fd, record);
  }
  writeSync(fd, Buffer.from(Int32Array.of(999, 0).buffer));
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const block = Buffer.alloc(1 << 22);
  let at = 0;
  let commandAt = 0;
  let commands = 8;
  const command = (code) => {
    if (commands === 8) {
      commandAt = at;
      block.fill(0, at, at + 8);
      at += 8;
      commands = 0;
    }
    block[commandAt + commands++] = code;
  };
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) {
      const value = i < codes ? Math.floor(next() * 6) : next() * 50;
      const missing = i < codes && value === 0;
      if (compressed) command(missing ? 255 : i < codes ? 100 + value : 253);
      if (!compressed || i >= codes) at = block.writeDoubleLE(missing ? -Number.MAX_VALUE : value, at);
    }
    if (commands === 8 && at > block.length - 4096) {
      writeSync(fd, block, 0, at);
      at = 0;
    } else if (at > block.length - 4096) {
      writeSync(fd, block, 0, commandAt);
      block.copyWithin(0, commandAt, at);
      at -= commandAt;
      commandAt = 0;
    }
  }
  writeSync(fd, block, 0, at);
  closeSync(fd);
}

const program = `
  const [path, database] = process.argv.slice(1);
  const { readSpss } = await import('${new URL('../dist/ingest/spss/read.js', import.meta.url)}');
  const seconds = (from) => ((performance.now() - from) / 1000).toFixed(2);
  let started = performance.now();
  let cells = 0;
  for await (const batch of (await readSpss(path)).batches()) cells += batch.numRows * batch.numCols;
  console.log('  into Arrow batches alone: ' + seconds(started) + ' s (' + cells + ' cells)');
  const { Warehouse, loadSourceTable } = await import('${new URL('../dist/warehouse/index.js', import.meta.url)}');
  const warehouse = await Warehouse.open(database);
  started = performance.now();
  const cpu = process.cpuUsage();
  await loadSourceTable(warehouse, 'raw.bench', await readSpss(path));
  console.log('  into DuckDB: ' + seconds(started) + ' s (' + (process.cpuUsage(cpu).user / 1e6 + process.cpuUsage(cpu).system / 1e6).toFixed(2) + ' s of processor), peak memory ' + Math.round(process.resourceUsage().maxRSS / 1024) + ' MB');
  warehouse.close();`;

try {
  for (const compressed of [false, true]) {
    const path = join(folder, `bench-${compressed ? 'bytecode' : 'plain'}.sav`);
    makeFile(path, compressed);
    console.log(
      `${rows} x ${codes + weights}, ${compressed ? 'bytecode' : 'uncompressed'}, ${Math.round(statSync(path).size / 1e6)} MB`,
    );
    const database = join(folder, `${compressed}.duckdb`);
    execFileSync(process.execPath, ['--input-type=module', '-e', program, path, database], {
      stdio: 'inherit',
    });
    const r = `t <- system.time(d <- haven::read_sav("${path}")); cat(sprintf("  haven::read_sav into memory: %.2f s (%.2f s of processor)\\n", t[[3]], t[[1]] + t[[2]]))`;
    try {
      execFileSync('Rscript', ['-e', r], { stdio: ['ignore', 'inherit', 'ignore'] });
    } catch {
      console.log('  haven: R is not installed');
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
