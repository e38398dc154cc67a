import type { BootstrapResult } from './bootstrap.js';
import type { ReplicateResult } from './replicates.js';
import type { SemResult } from './result.js';

const nullable = (x: number): number | null => (Number.isFinite(x) ? x : null);

/** The JSON document of the command `sem`: plain numbers, null for what has no value. */
export function toSemJson(result: SemResult | BootstrapResult | ReplicateResult): Record<string, unknown> {
  const several = result.groups.length > 1;
  return {
    converged: result.converged,
    iterations: result.iterations,
    estimator: result.estimator,
    ntotal: result.ntotal,
    cases: result.cases,
    ...(several ? { groups: result.groups } : {}),
    parameters: result.parameters.map((p) => ({
      lhs: p.lhs,
      op: p.op,
      rhs: p.rhs,
      group: p.group,
      label: p.label,
      free: p.free,
      est: nullable(p.est),
      se: nullable(p.se),
      z: nullable(p.z),
      pvalue: nullable(p.pvalue),
      ci_lower: nullable(p.ci_lower),
      ci_upper: nullable(p.ci_upper),
      std_lv: nullable(p.std_lv),
      std_all: nullable(p.std_all),
      std_all_se: nullable(p.std_all_se),
    })),
    fit: result.fit,
    rsquare: several
      ? Object.fromEntries(result.groups.map((g, i) => [g.label, result.rsquare[i]]))
      : result.rsquare[0],
    ...('bootstrap' in result ? { bootstrap: { ...result.bootstrap, values: undefined } } : {}),
    ...('replicates' in result ? { replicates: result.replicates } : {}),
    warnings: result.warnings.map((w) => `${w.text} [${w.code}]`),
  };
}
