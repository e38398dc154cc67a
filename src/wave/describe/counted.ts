import { missingReasons } from '../../codebook/index.js';
import { type ResultRow, resultRow } from '../../results/index.js';
import { crosstab, scoreDistribution, type Warehouse } from '../../warehouse/index.js';
import { scoreBins } from '../document/labels.js';
import type { Wave } from '../wave.js';
import type { Part } from './parts.js';
import type { Described } from './variables.js';

/** Respondents in every category, declared missing answers included, and all missing answers by reason. */
export async function counts(
  warehouse: Warehouse,
  part: Part,
  described: Described[],
  base: Partial<ResultRow>,
): Promise<ResultRow[]> {
  const names = described.map((d) => d.name);
  const valid = await crosstab(warehouse, part.relation, names);
  const missing = await crosstab(warehouse, part.missing, names);
  const row = (variable: string, category: string, statistic: 'count' | 'missing', n: number) =>
    resultRow({ ...base, variable, category, statistic, estimate: n, n, weighted_n: n, method: 'count' });
  return described.flatMap((d) => {
    const counted = new Map(
      valid.filter((c) => c.variable === d.name && c.category !== null).map((c) => [c.category!, c.n]),
    );
    // Of a withheld group it must not show which reasons were given: those of 0 that may be told are left out afterwards.
    const found = new Map(
      missing.flatMap((c) =>
        c.variable === d.name && c.category !== null ? [[c.category, c.n] as const] : [],
      ),
    );
    const reasons = [...new Set<string>([...missingReasons, 'not_asked', ...found.keys()])].sort();
    return [
      ...d.categories.map((code) => row(d.name, String(code), 'count', counted.get(String(code)) ?? 0)),
      ...reasons.map((reason) => row(d.name, reason, 'missing', found.get(reason) ?? 0)),
    ];
  });
}

/** Histogram of every scale's score, in the classes that its label lists. */
export async function distributions(
  warehouse: Warehouse,
  relation: string,
  scales: Wave['codebook']['scales'],
  base: Partial<ResultRow>,
): Promise<ResultRow[]> {
  const rows: ResultRow[] = [];
  for (const scale of scales) {
    const bins = scoreBins(scale);
    const found = await scoreDistribution(
      warehouse,
      relation,
      scale.name,
      [bins[0]!.from, bins.at(-1)!.to],
      bins.length,
    );
    const total = found.reduce((sum, bin) => sum + bin.n, 0);
    rows.push(
      ...found.map((bin, i) =>
        resultRow({
          ...base,
          variable: scale.name,
          category: bins[i]!.code,
          statistic: 'count',
          estimate: bin.n,
          n: total,
          weighted_n: bin.weighted_n,
          method: 'count',
        }),
      ),
    );
  }
  return rows;
}
