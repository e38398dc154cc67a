import type { Area } from './areas.js';

/** A grouping whose groups lie within those of a coarser one but for a few areas: counties in regions of another time. */
export interface AlmostNested {
  /** The grouping of the areas (municipalities). */
  area: string;
  fine: string;
  coarse: string;
  /** Areas of a fine group that lie in another coarse group than most of it does. */
  crossings: { group: string; main: string; other: string; areas: string[] }[];
  /** Most respondents in these areas to any variable. */
  respondents: number;
  /**
   * Variables that someone in a crossing answered, and fewer than may be published: groups must be withheld so that what one
   * grouping has and the other has not is not found by subtraction.
   */
  variables: string[];
}

/** Groups that cross in more than this share of the respondents are two groupings, not nearly one in the other. */
const mostCrossing = 0.1;

/**
 * Pairs of groupings of which the finer lies in the coarser but for areas with at most a tenth of the respondents (of the areas,
 * where no answers are known). Order: by the groupings' names.
 */
export function almostNested(areas: readonly Area[], minN: number): AlmostNested[] {
  const found: AlmostNested[] = [];
  for (const area of [...new Set(areas.map(({ grouping }) => grouping))].sort()) {
    const own = areas.filter(({ grouping }) => grouping === area);
    const names = [...new Set(own.flatMap(({ values }) => Object.keys(values)))].sort();
    for (const fine of names) {
      for (const coarse of names) {
        const pair = fine === coarse ? null : crossingOf(own, fine, coarse, minN);
        if (pair !== null) found.push({ area, fine, coarse, ...pair });
      }
    }
  }
  return found;
}

/** Respondents of an area: most to any variable. Without answers an area counts as one. */
const sizeOf = ({ answers }: Area) => {
  const sizes = Object.values(answers).map(({ n }) => n);
  return sizes.length === 0 ? 1 : Math.max(...sizes);
};

function crossingOf(
  areas: readonly Area[],
  fine: string,
  coarse: string,
  minN: number,
): Pick<AlmostNested, 'crossings' | 'respondents' | 'variables'> | null {
  const both = areas.filter(({ values }) => values[fine] !== undefined && values[coarse] !== undefined);
  const pieces = new Map<string, Map<string, Area[]>>();
  for (const area of both) {
    const group = pieces.get(area.values[fine]!) ?? new Map<string, Area[]>();
    pieces.set(area.values[fine]!, group);
    group.set(area.values[coarse]!, [...(group.get(area.values[coarse]!) ?? []), area]);
  }
  const groups = new Set(both.map(({ values }) => values[coarse]));
  if (groups.size < 2 || pieces.size <= groups.size) return null;
  const size = (list: readonly Area[]) => list.reduce((sum, area) => sum + sizeOf(area), 0);
  const crossings: { piece: AlmostNested['crossings'][number]; members: Area[] }[] = [];
  for (const [group, byCoarse] of [...pieces].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first, ...others] = [...byCoarse].sort(([a, x], [b, y]) => size(y) - size(x) || (a < b ? -1 : 1));
    for (const [other, members] of others) {
      if (size(members) === 0) continue;
      const codes = [...new Set(members.map(({ code }) => code))].sort();
      crossings.push({ piece: { group, main: first![0], other, areas: codes }, members });
    }
  }
  const crossed = crossings.flatMap(({ members }) => members);
  if (crossed.length === 0 || size(crossed) > mostCrossing * size(both)) return null;
  const variables = [...new Set(crossed.flatMap(({ answers }) => Object.keys(answers)))].sort();
  const answering = (members: readonly Area[], variable: string) => {
    const kinds = new Map<string, number>();
    for (const { within, answers } of members) {
      const kind = JSON.stringify(within);
      kinds.set(kind, (kinds.get(kind) ?? 0) + (answers[variable]?.n ?? 0));
    }
    return [...kinds.values()];
  };
  return {
    crossings: crossings.map(({ piece }) => piece),
    respondents: Math.max(
      0,
      ...variables.map((variable) =>
        crossed.reduce((sum, area) => sum + (area.answers[variable]?.n ?? 0), 0),
      ),
    ),
    variables: variables.filter((variable) =>
      crossings.some(({ members }) => answering(members, variable).some((n) => n > 0 && n < minN)),
    ),
  };
}
