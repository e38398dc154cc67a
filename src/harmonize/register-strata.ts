/** A cell of the stratification: its codes, coarsest variable first, and its units. */
export interface StratumCell {
  path: string[];
  size: number;
  used: number;
}

/** A stratum of the design: one cell, or several that were merged. */
export interface Stratum {
  name: string;
  cells: string[][];
  /** Units in the population. */
  size: number;
  /** Units that answered. */
  used: number;
}

/** No variance can be had, and maybe no weight either: fewer than two answered of those there are. */
const isSmall = (s: { size: number; used: number }) => s.used < 2 && s.used < s.size;

/**
 * Strata from cells: a cell with fewer than two respondents is merged with other such cells under the same
 * coarser codes; if they are still too few, with the smallest stratum there; if there is none, one level up.
 * Cells with different first codes are never merged. A stratum taken whole stays by itself however small,
 * unless there is nothing else to merge with at the coarsest level: then they are all one stratum.
 * Collapsed strata make variances err on the safe side (Cochran 1977, section 5A.12).
 */
export function mergeStrata(cells: readonly StratumCell[]): Stratum[] {
  const depth = Math.max(0, ...cells.map((c) => c.path.length));
  let strata: Stratum[] = cells.map(({ path, size, used }) => ({
    name: path.join(' / '),
    cells: [path],
    size,
    used,
  }));
  for (let level = depth - 1; level >= Math.min(1, depth); level--) {
    const prefixOf = (s: Stratum) => JSON.stringify(s.cells[0]!.slice(0, level));
    for (const prefix of new Set(strata.filter(isSmall).map(prefixOf))) {
      const small = strata.filter((s) => isSmall(s) && prefixOf(s) === prefix);
      const others = strata
        .filter((s) => !isSmall(s) && s.used < s.size && prefixOf(s) === prefix)
        .sort((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1));
      let merged = join(small, level);
      const taken = new Set(small);
      if (isSmall(merged) && others.length > 0) {
        merged = join([...small, others[0]!], level);
        taken.add(others[0]!);
      } else if (isSmall(merged) && level === 1) {
        const whole = strata.filter((s) => !isSmall(s) && prefixOf(s) === prefix);
        merged = join([...small, ...whole], level);
        for (const s of whole) taken.add(s);
      }
      strata = [...strata.filter((s) => !taken.has(s)), merged];
    }
  }
  return strata.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function join(parts: readonly Stratum[], level: number): Stratum {
  if (parts.length === 1) return parts[0]!;
  const cells = parts.flatMap((s) => s.cells);
  const rest = [...new Set(cells.map((path) => path.slice(level).join('-')))].sort();
  return {
    name: [...cells[0]!.slice(0, level), rest.join('+')].join(' / '),
    cells,
    size: parts.reduce((sum, s) => sum + s.size, 0),
    used: parts.reduce((sum, s) => sum + s.used, 0),
  };
}
