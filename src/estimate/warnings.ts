import type { BoundDesign } from '../design/index.js';
import type { EstimateRequest, EstimateRow } from './request.js';

export interface EstimateWarning {
  code: string;
  text: string;
}

/** Below this many degrees of freedom a variance is itself a guess (Korn & Graubard 1999, section 5.2). */
const FEW = 12;

/**
 * What someone who knows surveys would want said of a design and its estimates.
 * @param nominal variables that the data declare nominal, with how many labelled codes
 */
export function estimateWarnings(
  bound: BoundDesign,
  requests: readonly EstimateRequest[],
  rows: readonly Pick<EstimateRow, 'statistic' | 'group' | 'reason'>[],
  nominal: ReadonlyMap<string, number>,
): EstimateWarning[] {
  const out: EstimateWarning[] = [];
  const { design, df } = bound;
  if ((design.kind === 'replicate' || design.cluster !== null) && df < FEW) {
    const units = bound.stratumOfUnit.length;
    const from =
      design.kind === 'replicate' ? `${design.replicates.length} replicate weights` : `${units} clusters`;
    out.push({
      code: 'LV-ESTIMATE-FEW-DF',
      text: `${from} give ${df} degrees of freedom: standard errors are uncertain and intervals wide`,
    });
  }
  for (const variable of new Set(requests.filter(takesNumbers).map((r) => r.variable))) {
    const codes = nominal.get(variable);
    if (codes === undefined || codes < 3) continue;
    out.push({
      code: 'LV-ESTIMATE-NOMINAL',
      text: `'${variable}' is nominal with ${codes} categories: a mean of its codes says nothing; --proportion gives the shares`,
    });
  }
  const unknown = new Set(
    rows
      .filter((row) => row.statistic !== 'difference' && row.reason.endsWith(': the spread is not known'))
      .map((row) => JSON.stringify(row.group)),
  );
  if (unknown.size > 0)
    out.push({
      code: 'LV-ESTIMATE-SPREAD',
      text: `${unknown.size === 1 ? 'one group has' : `${unknown.size} groups have`} no standard error, as the design tells nothing of the spread there`,
    });
  return out;
}

const takesNumbers = (request: EstimateRequest) => request.statistic !== 'proportion';
