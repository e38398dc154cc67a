import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { isWithin } from '../../errors/index.js';

/** A file or folder that goes to another place; nothing is at the new place. Absolute paths. */
export interface Move {
  from: string;
  to: string;
}

export type Rename = (from: string, to: string) => void;

/**
 * Moves one after the other, all or none: what is to be done is written down first, so that a start after a kill can
 * do the rest, and a move that fails takes those before it back.
 * @param journal file that the moves are written to while they are going on
 */
export function moveAll(journal: string, moves: readonly Move[], rename: Rename = renameSync): void {
  const base = dirname(journal);
  const told = moves.map(({ from, to }) => ({ from: relative(base, from), to: relative(base, to) }));
  writeFileSync(`${journal}.part`, JSON.stringify({ moves: told }));
  renameSync(`${journal}.part`, journal);
  let done = 0;
  try {
    for (const { from, to } of moves) {
      mkdirSync(dirname(to), { recursive: true });
      rename(from, to);
      done++;
    }
  } catch (error) {
    for (const { from, to } of moves.slice(0, done).reverse()) rename(to, from);
    rmSync(journal, { force: true });
    throw error;
  }
  rmSync(journal, { force: true });
}

/**
 * Does what a killed `moveAll` left undone. The moves are in order, and each `from` in the working folder is used once,
 * so those before the last whose `from` is gone are done.
 * @param within folders that the moves must stay below; a journal that says otherwise is damaged
 * @returns false when there was nothing that could be completed: no journal, a damaged one, or a place since taken
 */
export function resumeMoves(journal: string, within: readonly string[]): boolean {
  const moves = readJournal(journal, within);
  rmSync(`${journal}.part`, { force: true });
  if (moves === undefined) {
    rmSync(journal, { force: true });
    return false;
  }
  const left = moves.slice(moves.findLastIndex(({ from }) => !isThere(from)) + 1);
  const free = left.every(({ to }, i) => !isThere(to) || left.slice(0, i).some((m) => m.from === to));
  if (free) {
    for (const { from, to } of left) {
      mkdirSync(dirname(to), { recursive: true });
      renameSync(from, to);
    }
  }
  rmSync(journal, { force: true });
  return free;
}

function readJournal(journal: string, within: readonly string[]): Move[] | undefined {
  if (!existsSync(journal)) return undefined;
  try {
    const { moves } = JSON.parse(readFileSync(journal, 'utf8')) as { moves: Move[] };
    const base = dirname(journal);
    const all = moves.map(({ from, to }) => ({ from: resolve(base, from), to: resolve(base, to) }));
    const inside = (path: string) => within.some((f) => isWithin(f, path));
    return all.every(({ from, to }) => inside(from) && inside(to)) ? all : undefined;
  } catch {
    return undefined;
  }
}

/** Whether anything is at a path, a broken link too. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
