import { constants } from 'node:fs';
import { chmod, copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { assertPlainFile, fault } from '../errors/index.js';
import { Warehouse } from './warehouse.js';

/** Size and time of change of a file; null when it is not there. */
async function state(path: string): Promise<{ size: number; changed: number; mode: number } | null> {
  const info = await stat(path).catch(() => null);
  return info === null ? null : { size: info.size, changed: info.mtimeMs, mode: info.mode & 0o777 };
}

/** Whether a process of this machine runs; a process of another user's does. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes the copies that killed programs left beside a warehouse; they hold answers, and are of no use. */
async function clearLeft(path: string): Promise<void> {
  const stem = `.${basename(path)}.`;
  for (const name of await readdir(dirname(path)).catch(() => [])) {
    const pid = name.startsWith(stem) ? /^(\d+)\.partial(?:\.wal)?$/.exec(name.slice(stem.length)) : null;
    if (pid !== null && !isRunning(Number(pid[1]))) await rm(join(dirname(path), name), { force: true });
  }
}

/** Throws LV-WAREHOUSE-OPEN for a file of another kind: DuckDB opens a text or table file as a database in memory. */
async function assertDuckdb(path: string): Promise<void> {
  const file = await open(path).catch(() => undefined);
  // What can't be read is told of when it is opened as a warehouse.
  if (file === undefined) return;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 8);
    if (bytesRead < 4 || buffer.toString('latin1') === 'DUCK') return;
  } catch {
    return;
  } finally {
    await file.close();
  }
  fault({
    code: 'LV-WAREHOUSE-OPEN',
    place: { file: path },
    what: 'the DuckDB file could not be opened',
    found: 'a file of another kind',
    remedy: 'give the warehouse a name of its own',
  });
}

/**
 * Changes a warehouse file, all or nothing: `change` works on a copy beside it, which takes the file's place
 * when all is done. A failure, or a kill at any time, leaves the file as it was.
 * Throws LV-LOAD-FOLDER when there is no such folder or it can't be written to; LV-LOAD-CHANGED when another
 * program changed the file meanwhile.
 */
export async function changeAside<T>(path: string, change: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  assertPlainFile(path, 'LV-LOAD-FOLDER');
  const wal = await state(`${path}.wal`);
  // What another program left unmerged is merged first, as opening the file always does.
  if (wal !== null) (await Warehouse.open(path, { foreign: true })).close();
  await clearLeft(path);
  const before = await state(path);
  if (before !== null && before.size >= 12) await assertDuckdb(path);
  // A file that is no warehouse, or that another program writes to, is told of under its own name.
  if (before !== null && wal === null)
    (await Warehouse.open(path, { readOnly: true, foreign: true })).close();
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  try {
    await rm(aside, { force: true });
    if (before !== null) await copyFile(path, aside, constants.COPYFILE_FICLONE);
    else await stat(dirname(path));
  } catch (cause) {
    fault(
      {
        code: 'LV-LOAD-FOLDER',
        place: { file: path },
        what: 'the warehouse can not be written there',
        found: cause instanceof Error ? cause.message : String(cause),
        remedy: 'check that the folder exists and that you may write to it',
      },
      { cause },
    );
  }
  try {
    const warehouse = await Warehouse.open(aside, { foreign: true });
    let result: T;
    try {
      result = await change(warehouse);
      await warehouse.checkpoint();
    } finally {
      warehouse.close();
    }
    const after = await state(path);
    if (after?.size !== before?.size || after?.changed !== before?.changed) {
      fault({
        code: 'LV-LOAD-CHANGED',
        place: { file: path },
        what: 'another program changed the warehouse meanwhile',
        remedy: 'run again when the other program is done',
      });
    }
    // Answers are for the one who brought them in; a file that was there keeps the leave that it had.
    await chmod(aside, before === null ? 0o600 : before.mode);
    await rename(aside, path);
    return result;
  } finally {
    await rm(aside, { force: true });
    await rm(`${aside}.wal`, { force: true });
  }
}
