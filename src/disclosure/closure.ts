import type { Atom } from './pieces.js';
import type { Cell, Table } from './table.js';

/** A published group as a sum of atoms. */
interface Equation {
  cell: Cell;
  row: Float64Array;
}

const slack = 1e-7;

/**
 * Withholds what lets a withheld group be worked out through the atoms that groupings share: a withheld county is its
 * municipalities, if those are published, and a region less its other counties may be one municipality. Every published
 * group is an equation over the atoms; a withheld group or piece that lies in their row space is found by
 * elimination (Hundepool et al. 2012, ch. 4), and the smallest group that the derivation needs is withheld, until none does.
 * The same sums hold for n and for the count of every answer. What is narrow but not unique is not looked for here.
 * @returns whether anything was withheld
 */
export function closeOverAtoms(table: Table, atoms: readonly Atom[]): boolean {
  let added = false;
  for (const rest of contexts(table, atoms)) {
    while (withholdOne(table, atoms, rest)) added = true;
  }
  return added;
}

type Pairs = readonly (readonly [string, string])[];

/** The respondent groups (or none) that groups of atoms are published within. */
function contexts(table: Table, atoms: readonly Atom[]): Pairs[] {
  const names = namesOf(atoms);
  const found = new Map<string, Pairs>();
  for (const { group } of table.cells) {
    if (![...group.keys()].some((name) => names.has(name))) continue;
    const rest = [...group].filter(([name]) => !names.has(name));
    found.set(JSON.stringify(rest), rest);
  }
  return [...found.values()];
}

const namesOf = (atoms: readonly Atom[]) =>
  new Set(atoms.flatMap((atom) => [atom.grouping, ...Object.keys(atom.values)]));

function withholdOne(table: Table, atoms: readonly Atom[], rest: Pairs): boolean {
  const cells = table.cells.filter((c) => rest.every(([name, value]) => c.group.get(name) === value));
  const own = (cell: Cell) => [...cell.group].filter(([name]) => !rest.some(([k]) => k === name));
  const names = namesOf(atoms);
  const fine = new Map(
    cells.flatMap((c) => own(c).map(([name, value]) => [JSON.stringify([name, value]), c] as const)),
  );
  const shown = new Set(cells.flatMap((c) => own(c).map(([name]) => name)));
  // Where atoms are groups of the table, those that it doesn't have hold nobody, and anyone sees that.
  const present = atoms.filter(
    (a) =>
      rest.every(([name, value]) => (a.within[name] ?? value) === value) &&
      (!shown.has(a.grouping) || fine.has(JSON.stringify([a.grouping, a.code]))),
  );
  const row = (cell: Cell): Float64Array | null => {
    const group = own(cell);
    if (group.some(([name]) => !names.has(name))) return null;
    return Float64Array.from(present, (a) =>
      group.every(([name, value]) => (name === a.grouping ? a.code : a.values[name]) === value) ? 1 : 0,
    );
  };
  const equations: Equation[] = [];
  const targets: Float64Array[] = [];
  for (const cell of cells) {
    if (cell.latent) continue;
    const vector = row(cell);
    if (vector === null || vector.every((x) => x === 0)) continue;
    if (cell.reason !== '') targets.push(vector);
    else if (!cell.remainder) equations.push({ cell, row: vector });
  }
  const used = derivation(equations, targets);
  const candidates = used.filter((cell) => cell.group.size > rest.length);
  if (candidates.length === 0) return false;
  candidates.sort((a, b) => a.n - b.n || (a.key < b.key ? -1 : 1));
  candidates[0]!.reason = 'derivable';
  candidates[0]!.held = true;
  return true;
}

/** The published groups by which the first target in the equations' row space is worked out; none when none is. */
function derivation(equations: readonly Equation[], targets: readonly Float64Array[]): Cell[] {
  if (targets.length === 0) return [];
  const basis: { pivot: number; row: Float64Array; of: Float64Array }[] = [];
  const reduce = (row: Float64Array, of: Float64Array) => {
    for (const b of basis) {
      const factor = row[b.pivot]!;
      if (Math.abs(factor) < slack) continue;
      b.row.forEach((x, i) => {
        row[i]! -= factor * x;
      });
      b.of.forEach((x, i) => {
        of[i]! -= factor * x;
      });
    }
  };
  equations.forEach((equation, e) => {
    const row = equation.row.slice();
    const of = new Float64Array(equations.length);
    of[e] = 1;
    reduce(row, of);
    const pivot = row.findIndex((x) => Math.abs(x) > slack);
    if (pivot < 0) return;
    const scale = row[pivot]!;
    basis.push({ pivot, row: row.map((x) => x / scale), of: of.map((x) => x / scale) });
  });
  for (const target of targets) {
    const row = target.slice();
    const of = new Float64Array(equations.length);
    reduce(row, of);
    if (row.some((x) => Math.abs(x) > slack)) continue;
    return equations.filter((_, e) => Math.abs(of[e]!) > slack).map((equation) => equation.cell);
  }
  return [];
}
