import type { Highs } from 'highs';
import { demandOf, naturalRange } from './demands.js';
import { holding } from './known.js';
import type { Part, Target } from './parts.js';
import { type Aim, isNarrow, Polytope, type Row } from './polytope.js';
import type { Narrow } from './sizes.js';
import type { Group, Table } from './table.js';

/**
 * Cells of a rule of which a category's count is narrower than the width, or than the groups around it leave by themselves;
 * and cells withheld for others' sake of which every count is known.
 */
export function narrowAnswers(
  highs: Highs,
  table: Table,
  part: Part,
  targets: readonly Target[],
  { width, area, minN }: { width: number; area: string; minN: number },
): Narrow[] {
  const { categories } = table;
  if (categories.length === 0) return [];
  const published = part.groups.filter((g) => g.published && g.equations.length > 0);
  const alone = new Map<string, [number, number]>();
  const range = (g: Group, of: readonly number[]) => {
    const key = `${published.indexOf(g)} ${of}`;
    if (!alone.has(key)) alone.set(key, byItself(highs, g, categories.length, of));
    return alone.get(key)!;
  };
  const columns = new Map<string, number>();
  const upper: number[] = [];
  const rows: Row[] = [];
  for (const i of part.cells) {
    const cell = table.cells[i]!;
    if (cell.mass === 0) continue;
    const around = holding([i], published);
    const own: number[] = [];
    for (const c of categories.keys()) {
      const most = Math.min(cell.mass, ...around.map((g) => range(g, [c])[1]));
      if (most < 1e-9) continue;
      own.push(upper.length);
      columns.set(`${i} ${c}`, upper.length);
      upper.push(most);
    }
    rows.push({ columns: own, factors: own.map(() => 1), low: cell.mass, high: cell.mass });
  }
  const placed = (cells: readonly number[], of: readonly number[]) =>
    cells.flatMap((i) => of.flatMap((c) => columns.get(`${i} ${c}`) ?? []));
  const every = [...categories.keys()];
  const add = (cells: readonly number[], factors: readonly number[], total: number) => {
    const row: Row = { columns: [], factors: [], low: total, high: total };
    for (const c of every)
      for (const j of factors[c] === 0 ? [] : placed(cells, [c])) {
        row.columns.push(j);
        row.factors.push(factors[c]!);
      }
    rows.push(row);
  };
  for (const g of published) for (const { factors, total } of g.equations) add(g.cells, factors, total);
  for (const { plus, minus } of part.links)
    for (const c of every) {
      const [more, less] = [placed(plus, [c]), placed(minus, [c])];
      const factors = [...more.map(() => 1), ...less.map(() => -1)];
      rows.push({ columns: [...more, ...less], factors, low: 0, high: 0 });
    }
  const demands = new Map(targets.map((target) => [target, demandOf(table, part, target, minN)]));
  // Groups that no rule keeps back: what is withheld for others' sake makes no demand larger.
  const free = part.groups.filter((g) => {
    const target = targets.find((t) => t.respondents === g.respondents && t.by === g.by && t.code === g.code);
    return g.published || (target !== undefined && demands.get(target) === 'open');
  });
  const aims = targets.flatMap((target) => {
    // A municipality's share of the two highest is what would be printed of it.
    const shares = target.by === area && table.topTwo.length > 0 ? [table.topTwo] : [];
    return [...every.map((c) => [c]), ...shares].map((of) => {
      const natural = naturalRange(table, free, target, area, of);
      const truth = target.cells.reduce(
        (sum, i) => sum + of.reduce((s, c) => s + table.cells[i]!.counts[c]!, 0),
        0,
      );
      const category = of.map((c) => categories[c]).join('+');
      const least = demands.get(target) === 'width' ? width : anything;
      const wanted = Math.max(0, Math.min(least, natural[1] - natural[0]));
      return {
        target,
        category,
        natural,
        columns: placed(target.cells, of),
        wanted,
        low: truth,
        high: truth,
      };
    });
  });
  const polytope = new Polytope(highs, upper, rows);
  polytope.search(aims);
  polytope.close();
  const open = new Set(aims.filter((aim) => aim.wanted > 0 && !isNarrow(aim)).map((aim) => aim.target));
  return aims
    .filter((aim) => isNarrow(aim) && (demands.get(aim.target) === 'width' || !open.has(aim.target)))
    .map(({ target, category, natural, low, high }) => ({
      target,
      category,
      natural,
      interval: [low, high],
    }));
}

/** Least that one of its counts must be open for a group not to be worked out. */
const anything = 0.01;

/** Lowest and highest count of categories that a group's own numbers leave. */
function byItself(highs: Highs, g: Group, categories: number, of: readonly number[]): [number, number] {
  const single = of.map((c) => g.equations.find((e) => e.factors.every((f, k) => f === (k === c ? 1 : 0))));
  if (single.every((e) => e !== undefined)) {
    const sum = single.reduce((s, e) => s + e.total, 0);
    return [sum, sum];
  }
  const columns = Array.from({ length: categories }, (_, c) => c);
  const rows = [{ factors: columns.map(() => 1), total: g.mass }, ...g.equations].map(
    ({ factors, total }): Row => ({ columns, factors: [...factors], low: total, high: total }),
  );
  const polytope = new Polytope(
    highs,
    columns.map(() => g.mass),
    rows,
  );
  const aim: Aim = { columns: [...of], wanted: 2 * g.mass, low: g.mass, high: 0 };
  polytope.search([aim]);
  polytope.close();
  return [aim.low, aim.high];
}
