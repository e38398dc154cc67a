import { type Coefficients, type Constraint, solve } from 'yalps';
import { suppressionReasons } from '../../src/disclosure/index.js';
import type { ResultRow } from '../../src/results/index.js';

/**
 * An attacker who has the published rows, knows how groups lie within each other, which groupings leave
 * nobody out, what the reasons mean, and (for the answers) the n of every group. Works on atoms: every
 * combination of grouping values that the tables allow, the finest division of the respondents there could be.
 * Written without the room's own systems: another formulation, another solver, elimination by itself.
 */
export interface Knowledge {
  groupings: string[];
  /** Values of each grouping variable; '-' stands for none, where some have none. */
  values: Record<string, string[]>;
  /** Coarser value by finer: `{ municipality: ['county', { m1: 'c1' }] }`; holds also where the finer is missing. */
  nested: Record<string, [string, Record<string, string>]>;
  categories: string[];
  minN: number;
  width: number;
  /** True n by 'grouping=value', remainders included as grouping value '-'. */
  sizes: ReadonlyMap<string, number>;
}

export interface Breach {
  group: string;
  what: string;
}

type Atom = Record<string, string>;

function atomsOf(k: Knowledge): Atom[] {
  let atoms: Atom[] = [{}];
  for (const [name, values] of Object.entries(k.values)) {
    atoms = atoms.flatMap((atom) => values.map((value) => ({ ...atom, [name]: value })));
  }
  return atoms.filter((atom) =>
    Object.entries(k.nested).every(([child, [parent, of]]) => {
      const code = atom[child]!;
      return code === '-' || of[code] === atom[parent];
    }),
  );
}

const within = (atom: Atom, grouping: string, value: string) =>
  grouping === '' || grouping.split('*').every((name, i) => atom[name] === value.split('*')[i]);

interface Group {
  grouping: string;
  value: string;
  atoms: number[];
  /** Null when withheld. */
  n: number | null;
  counts: number[] | null;
  reason: string;
}

export function groupsOf(rows: readonly ResultRow[], k: Knowledge, atoms = atomsOf(k)): Group[] {
  const keys = new Map<string, ResultRow[]>();
  for (const row of rows) {
    if (row.statistic !== 'proportion') continue;
    const key = `${row.group_variable}=${row.group_value}`;
    keys.set(key, [...(keys.get(key) ?? []), row]);
  }
  return [...keys.values()].map((of) => {
    const [first] = of as [ResultRow];
    const n = first.suppressed ? null : first.n;
    return {
      grouping: first.group_variable,
      value: first.group_value,
      atoms: atoms.flatMap((atom, a) => (within(atom, first.group_variable, first.group_value) ? [a] : [])),
      n,
      counts:
        n === null
          ? null
          : k.categories.map((c) => Math.round(of.find((r) => r.category === c)!.estimate! * n)),
      reason: first.reason,
    };
  });
}

/** Withheld groups that the published ones add up to: their atoms are a linear combination of published atoms. */
export function solvedByAlgebra(rows: readonly ResultRow[], k: Knowledge): Breach[] {
  const atoms = atomsOf(k);
  const groups = groupsOf(rows, k, atoms);
  const vector = (g: Group) => atoms.map((_, a) => (g.atoms.includes(a) ? 1 : 0));
  const basis: { pivot: number; row: number[] }[] = [];
  const reduce = (row: number[]) => {
    for (const b of basis) {
      const f = row[b.pivot]! / b.row[b.pivot]!;
      if (Math.abs(f) > 1e-9) for (let j = 0; j < row.length; j++) row[j]! -= f * b.row[j]!;
    }
    return row;
  };
  for (const g of groups) {
    if (g.n === null) continue;
    const row = reduce(vector(g));
    const pivot = row.findIndex((x) => Math.abs(x) > 1e-9);
    if (pivot >= 0) basis.push({ pivot, row });
  }
  return groups
    .filter((g) => g.n === null && reduce(vector(g)).every((x) => Math.abs(x) < 1e-7))
    .map((g) => ({ group: `${g.grouping}=${g.value}`, what: 'solved by elimination' }));
}

/** Range of an objective over the variables; null when the solver finds no solution. */
function range(
  objective: Map<string, number>,
  constraints: Map<string, Constraint>,
  variables: Map<string, Map<string, number>>,
): [number, number] | null {
  const withObjective = new Map<string, Coefficients>(
    [...variables].map(([name, c]) => [name, new Map([...c, ['aim', objective.get(name) ?? 0]])]),
  );
  const ends = (['minimize', 'maximize'] as const).map((direction) =>
    solve({ direction, objective: 'aim', constraints, variables: withObjective }, { maxPivots: 100_000 }),
  );
  if (ends[1]!.status === 'unbounded' && ends[0]!.status === 'optimal')
    return [ends[0]!.result, Number.POSITIVE_INFINITY];
  return ends.every((e) => e.status === 'optimal') ? [ends[0]!.result, ends[1]!.result] : null;
}

/** Withheld groups whose n can be narrowed to less than the width. */
export function narrowSizes(rows: readonly ResultRow[], k: Knowledge): Breach[] {
  const atoms = atomsOf(k);
  const groups = groupsOf(rows, k, atoms);
  const hidden = groups.filter((g) => g.n === null);
  const constraints = new Map<string, Constraint>();
  const variables = new Map(atoms.map((_, a) => [`a${a}`, new Map<string, number>()]));
  groups.forEach((g, i) => {
    constraints.set(`g${i}`, g.n === null ? sizeKnown(g, groups, k.minN) : { equal: g.n });
    for (const a of g.atoms) variables.get(`a${a}`)!.set(`g${i}`, 1);
  });
  return hidden.flatMap((g) => {
    const found = range(new Map(g.atoms.map((a) => [`a${a}`, 1])), constraints, variables);
    const group = `${g.grouping}=${g.value}`;
    if (found === null) return [{ group, what: 'attack found no solution' }];
    return found[1] - found[0] < Math.min(k.width, k.minN - 2) - 1e-6
      ? [{ group, what: `n within [${found.join(', ')}]` }]
      : [];
  });
}

function sizeKnown(g: Group, groups: readonly Group[], minN: number): Constraint {
  if (g.reason === suppressionReasons.few) return { min: 1, max: minN - 1 };
  if (g.reason === suppressionReasons.derivable) return { min: minN };
  if (g.reason === suppressionReasons.few_rest) {
    // Only sound for one margin: the total is the only group around it.
    const total = groups.find((other) => other.grouping === '')?.n;
    if (!g.grouping.includes('*') && groups.every((other) => !other.grouping.includes('*')) && total != null)
      return { min: minN, max: total - 1 };
    return { min: minN };
  }
  return { min: 1 };
}

/** Withheld groups of which a category's count can be narrowed, the n of every group known. */
export function narrowAnswers(rows: readonly ResultRow[], k: Knowledge): Breach[] {
  const atoms = atomsOf(k);
  const groups = groupsOf(rows, k, atoms);
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  atoms.forEach((_, a) => {
    for (const c of k.categories.keys()) variables.set(`a${a}c${c}`, new Map());
  });
  const add = (
    name: string,
    members: readonly number[],
    categories: readonly number[],
    constraint: Constraint,
  ) => {
    constraints.set(name, constraint);
    for (const a of members) for (const c of categories) variables.get(`a${a}c${c}`)!.set(name, 1);
  };
  const all = [...k.categories.keys()];
  groups.forEach((g, i) => {
    if (g.counts) for (const c of all) add(`g${i}c${c}`, g.atoms, [c], { equal: g.counts[c]! });
    else add(`g${i}`, g.atoms, all, { equal: k.sizes.get(`${g.grouping}=${g.value}`)! });
  });
  return groups.flatMap((g) => {
    if (g.counts !== null) return [];
    const n = k.sizes.get(`${g.grouping}=${g.value}`)!;
    const around = groups.filter(
      (other) => other.counts !== null && g.atoms.every((a) => other.atoms.includes(a)),
    );
    return all.flatMap((c): Breach[] => {
      const lower = Math.max(0, ...around.map((p) => n + p.counts![c]! - p.n!));
      const upper = Math.min(n, ...around.map((p) => p.counts![c]!));
      const found = range(new Map(g.atoms.map((a) => [`a${a}c${c}`, 1])), constraints, variables);
      const group = `${g.grouping}=${g.value}`;
      if (found === null) return [{ group, what: 'attack found no solution' }];
      return found[1] - found[0] < Math.min(k.width, upper - lower) - 1e-6
        ? [{ group, what: `answer ${k.categories[c]} within [${found.join(', ')}] of ${n}` }]
        : [];
    });
  });
}
