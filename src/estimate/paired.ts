import type { BoundDesign } from '../design/index.js';
import { noncentralityOfT, tTwoSided } from '../stats/index.js';
import { type Code, countValues } from '../warehouse/index.js';
import { type EstimateOptions, estimate } from './estimate.js';
import { type SignedRank, signedRank } from './signed-rank.js';

/** The change of those who answered twice, for all or in one group. */
export interface PairedRow {
  /** The variable that holds after less before. */
  variable: string;
  group: Record<string, Code>;
  /** Pairs: respondents with both answers. */
  n: number;
  weighted_n: number;
  /** Mean change, with its standard error and interval under the design. */
  estimate: number | null;
  se: number | null;
  df: number | null;
  ci_lower: number | null;
  ci_upper: number | null;
  /** Paired t test. */
  t: number | null;
  p_value: number | null;
  sd: number | null;
  /** Cohen's d of the changes: their mean by their standard deviation. */
  dz: number | null;
  dz_ci_lower: number | null;
  dz_ci_upper: number | null;
  /** Null under weights and clusters, which ranks do not take in, and where nobody changed. */
  ranks: SignedRank | null;
  method: string;
  /** '' or why there are no numbers. */
  reason: string;
}

/**
 * Paired change: mean of the differences with design-based t test, Cohen's dz (Lakens 2013) with the interval of the
 * noncentral t (Cumming & Finch 2001; under a design, of as many respondents as give its standard error), Wilcoxon's signed
 * rank test and the rank-biserial correlation.
 * @param variables columns that hold after less before, null where one of them is missing
 * @throws what estimate() throws
 */
export async function pairedChanges(
  bound: BoundDesign,
  variables: readonly string[],
  by: readonly string[],
  options: EstimateOptions = {},
): Promise<PairedRow[]> {
  const level = options.level ?? 0.95;
  const requests = variables.flatMap((variable) =>
    (['mean', 'sd'] as const).map((statistic) => ({ statistic, variable, by })),
  );
  const rows = await estimate(bound, requests, options);
  const key = (variable: string, group: Record<string, unknown>) =>
    JSON.stringify([variable, ...by.map((name) => String(group[name]))]);
  const sds = new Map(
    rows.filter((r) => r.statistic === 'sd').map((r) => [key(r.variable, r.group), r.estimate]),
  );
  const ranked = isPlain(bound) ? await differences(bound, variables, by) : null;
  return rows
    .filter((r) => r.statistic === 'mean')
    .map((row): PairedRow => {
      const own = key(row.variable, row.group);
      const sd = sds.get(own) ?? null;
      const { estimate: mean, se, df } = row;
      const known = mean !== null && se !== null && df !== null && se > 0;
      const t = known ? mean / se : null;
      return {
        variable: row.variable,
        group: row.group,
        n: row.n,
        weighted_n: row.weighted_n,
        estimate: mean,
        se,
        df,
        ci_lower: row.ci_lower,
        ci_upper: row.ci_upper,
        t,
        p_value: known ? tTwoSided(t!, df) : null,
        sd,
        ...effect(mean, sd, t, df, level),
        ranks: signedRank(ranked?.get(own) ?? [], level),
        method: row.method,
        reason: row.reason,
      };
    });
}

type Effect = Pick<PairedRow, 'dz' | 'dz_ci_lower' | 'dz_ci_upper'>;

function effect(
  mean: number | null,
  sd: number | null,
  t: number | null,
  df: number | null,
  level: number,
): Effect {
  if (mean === null || sd === null || !(sd > 0)) return { dz: null, dz_ci_lower: null, dz_ci_upper: null };
  const dz = mean / sd;
  if (t === null || df === null || dz === 0) return { dz, dz_ci_lower: null, dz_ci_upper: null };
  // t by dz is the root of n, or of as many as would have this standard error without a design.
  const root = t / dz;
  const end = (p: number) => noncentralityOfT(t, df, p) / root;
  return { dz, dz_ci_lower: end((1 + level) / 2), dz_ci_upper: end((1 - level) / 2) };
}

/** One respondent counts as another, and is drawn without others. */
const isPlain = ({ design }: BoundDesign): boolean =>
  design.kind !== 'replicate' && design.weight === null && design.cluster === null && design.type === 'srs';

/** How many have each difference, by variable and group. */
async function differences(
  { warehouse, relation }: BoundDesign,
  variables: readonly string[],
  by: readonly string[],
): Promise<Map<string, { value: number; n: number }[]>> {
  const found = new Map<string, { value: number; n: number }[]>();
  for (const variable of variables) {
    for (const { group, value, n } of await countValues(warehouse, relation, variable, by)) {
      const own = JSON.stringify([variable, ...group]);
      found.set(own, [...(found.get(own) ?? []), { value, n }]);
    }
  }
  return found;
}
