import type { Cell, Table } from './table.js';

/** A cell that the reader is not told, whether withheld or never printed. */
export const unknown = (cell: Cell): boolean => cell.reason !== '' || cell.remainder || cell.latent;

/** Parts of the table that hang together through sums of unknown cells: cells and sums by index. */
export interface Part {
  cells: number[];
  relations: number[];
}

/** The part of the table's unknown cells that `start` hangs in. */
export function partOf(table: Table, links: readonly number[][], start: number): Part {
  const met = new Uint8Array(table.cells.length);
  const tied = new Uint8Array(table.relations.length);
  const cells = [start];
  const relations: number[] = [];
  met[start] = 1;
  const meet = (i: number) => {
    if (met[i] === 1 || !unknown(table.cells[i]!)) return;
    met[i] = 1;
    cells.push(i);
  };
  for (let at = 0; at < cells.length; at++) {
    for (const r of links[cells[at]!]!) {
      if (tied[r] === 1) continue;
      tied[r] = 1;
      relations.push(r);
      const { parent, children } = table.relations[r]!;
      meet(parent);
      children.forEach(meet);
    }
  }
  return { cells: cells.sort((a, b) => a - b), relations: relations.sort((a, b) => a - b) };
}

/** The parts of the table that withheld cells hang in, each once. */
export function withheldParts(table: Table, links: readonly number[][]): Part[] {
  const done = new Set<number>();
  return table.cells.flatMap((cell, i) => {
    if (cell.reason === '' || done.has(i)) return [];
    const part = partOf(table, links, i);
    for (const k of part.cells) done.add(k);
    return [part];
  });
}

/** Sums that each cell takes part in. */
export function linksOf(table: Table): number[][] {
  const links: number[][] = table.cells.map(() => []);
  table.relations.forEach(({ parent, children }, r) => {
    for (const i of [parent, ...children]) links[i]!.push(r);
  });
  return links;
}

export const parentsOf = (table: Table, links: readonly number[][], i: number): number[] =>
  links[i]!.map((r) => table.relations[r]!.parent).filter((p) => p !== i);
