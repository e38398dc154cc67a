import { spawnSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { fault } from '../../errors/index.js';

/** Who holds a lock. A process number alone proves nothing: numbers are given again. */
interface Holder {
  program: 'ledervilkar';
  pid: number;
  host: string;
  /** When the process began, as the system tells it; null where the system does not. */
  began: string | null;
}

/** How long a lock without content may be one that is just being written, in milliseconds. */
const writingTime = 3000;

/**
 * Takes a lock file, or throws LV-RUN-BUSY naming it. A lock of a process that is no more, of another process that got
 * its number, or without a holder's name in it, is taken over.
 * @returns gives the lock back; does nothing when another took it over
 */
export function takeLock(file: string, of: string): () => void {
  const mine = JSON.stringify(holderHere());
  for (let attempt = 0; !written(file, mine); attempt++) {
    const text = textOf(file);
    const holder = holderOf(text);
    if (holder !== undefined) refuseBusy(file, of, holder);
    if (attempt > 100) {
      fault({
        code: 'LV-RUN-BUSY',
        place: { file },
        what: 'the lock of this folder can not be taken',
        remedy: 'see that you may write to its folder, and remove the file when no run is going',
      });
    }
    if (text === '' && Date.now() - changedAt(file) < writingTime) pause(100);
    else setAside(file, text);
  }
  return () => {
    if (textOf(file) === mine) rmSync(file, { force: true });
  };
}

/** Throws when the holder runs, or is on another machine, where that can't be known. */
function refuseBusy(file: string, of: string, holder: Holder): void {
  const since = new Date(changedAt(file)).toISOString().slice(0, 16).replace('T', ' ');
  if (holder.host !== hostname()) {
    fault({
      code: 'LV-RUN-BUSY',
      place: { file },
      what: `a run on another machine holds '${of}', or was stopped there`,
      found: `process ${holder.pid} on '${holder.host}', since ${since} UTC`,
      remedy: 'wait for it to end; if no run is going there, remove this file',
    });
  }
  if (!runs(holder)) return;
  fault({
    code: 'LV-RUN-BUSY',
    place: { file },
    what: `another run is writing to '${of}'`,
    found: `process ${holder.pid}, since ${since} UTC`,
    remedy: 'wait for it to end, or give another folder with --out',
  });
}

function holderHere(): Holder {
  return { program: 'ledervilkar', pid: process.pid, host: hostname(), began: beginning(process.pid) };
}

/** The holder that a lock's text names; undefined when it is empty, damaged or written by another program. */
function holderOf(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null;
    const whole =
      value?.program === 'ledervilkar' && Number.isInteger(value.pid) && typeof value.host === 'string';
    return whole ? (value as Holder) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a lock's holder is a running process, and the very one that took the lock. */
function runs({ pid, began }: Holder): boolean {
  if (pid === process.pid) return began === beginning(pid);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = beginning(pid);
  return began === null || now === null || began === now;
}

/** When a process began: Linux by the start of the machine and ticks since, macOS and Windows as told by the system. */
function beginning(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      // The second field is a name in brackets, which may itself hold blanks and brackets; start time is the 22nd.
      const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${ticks}`;
    } catch {
      return null;
    }
  }
  const [command, ...args] =
    process.platform === 'win32'
      ? ['powershell', '-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`]
      : ['ps', '-o', 'lstart=', '-p', String(pid)];
  const told = spawnSync(command!, args, { encoding: 'utf8', timeout: 5000, windowsHide: true });
  return told.status === 0 && told.stdout.trim() !== '' ? told.stdout.trim() : null;
}

/** Makes the lock with its content in one act, so that no one sees it empty; false when it is there already. */
function written(file: string, text: string): boolean {
  const own = `${file}.${process.pid}`;
  try {
    writeFileSync(own, text);
    linkSync(own, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // A file system without hard links, as on a memory stick.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'ENOSYS')
      return writtenPlainly(file, text);
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function writtenPlainly(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead lock away; one that another run has put in its place meanwhile is put back. */
function setAside(file: string, dead: string): void {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
    if (textOf(aside) !== dead) linkSync(aside, file);
  } catch {
    // Another run was first; the next turn tells.
  }
  rmSync(aside, { force: true, recursive: true });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
