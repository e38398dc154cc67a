import { type Group, isTotal, type Table } from './table.js';

/** Cells that published or withheld sums tie to each other, and the groups among them. */
export interface Part {
  cells: number[];
  groups: Group[];
  links: Table['links'];
}

/** What can be attacked apart from the rest. */
export function partsOf(table: Table): Part[] {
  const parent = table.cells.map((_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  const join = (cells: readonly number[]) => {
    for (const i of cells) parent[root(i)] = root(cells[0]!);
  };
  // All respondents together say nothing more where each respondent group is published.
  const known = (name: string) => table.groups.some((g) => g.published && isTotal(g, name));
  const said = [...new Set(table.cells.map((cell) => cell.respondents))].every(known);
  const groups = table.groups.filter(
    (g) => g.cells.length > 0 && !(said && g.published && g.respondents === '' && g.by === ''),
  );
  for (const g of groups) join(g.cells);
  for (const { plus, minus } of table.links) join([...plus, ...minus]);
  const parts = new Map<number, Part>();
  const at = (i: number) => {
    const key = root(i);
    const part = parts.get(key) ?? { cells: [], groups: [], links: [] };
    parts.set(key, part);
    return part;
  };
  for (const i of table.cells.keys()) at(i).cells.push(i);
  for (const g of groups) at(g.cells[0]!).groups.push(g);
  for (const link of table.links) at(link.plus[0]!).links.push(link);
  return [...parts.values()];
}

/** What an attack is aimed at. */
export interface Target {
  /** A withheld cell of the tables, or a piece that is never printed: what groupings share. */
  of: 'cell' | 'piece';
  respondents: string;
  by: string;
  code: string;
  cells: number[];
  reason: string;
  n: number;
  mass: number;
}

export function withheldOf(part: Part): Target[] {
  return part.groups
    .filter((g) => !g.published)
    .map(({ respondents, by, code, cells, reason, n, mass }) => ({
      of: 'cell',
      respondents,
      by,
      code,
      cells,
      reason,
      n,
      mass,
    }));
}

const setOf = (cells: readonly number[]) => [...cells].sort((a, b) => a - b).join();

/**
 * What two or more groupings of a family share, each cell and those of no group among them, when fewer than `minN`
 * respondents are in it and nobody has printed it.
 */
export function piecesOf(table: Table, part: Part, area: string, minN: number): Target[] {
  const inside = new Set(part.cells);
  const seen = new Set(part.groups.map((g) => setOf(g.cells)));
  const found: Target[] = [];
  for (const family of table.families) {
    const groupings = family.groupings.filter((name) => name !== area);
    for (let mask = 1; mask < 2 ** groupings.length; mask++) {
      const names = groupings.filter((_, i) => (mask >> i) & 1);
      const pieces = new Map<string, number[]>();
      for (const i of family.cells) {
        if (!inside.has(i)) continue;
        const code = names.map((name) => table.cells[i]!.codes[name]).join('*');
        const piece = pieces.get(code);
        if (piece) piece.push(i);
        else pieces.set(code, [i]);
      }
      for (const [code, cells] of pieces) {
        const n = cells.reduce((sum, i) => sum + table.cells[i]!.n, 0);
        if (n === 0 || n >= minN || seen.has(setOf(cells))) continue;
        seen.add(setOf(cells));
        const mass = cells.reduce((sum, i) => sum + table.cells[i]!.mass, 0);
        const { respondents } = family;
        found.push({ of: 'piece', respondents, by: names.join('*'), code, cells, reason: '', n, mass });
      }
    }
  }
  return found;
}
