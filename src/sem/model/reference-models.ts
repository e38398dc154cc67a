import type { ParameterRow, ParameterTable } from './parameter-table.js';

/** A model to compare with: same observed variables and groups, no latent ones. */
function referenceTable(table: ParameterTable, keep: (a: string, b: string) => boolean): ParameterTable {
  const { observed, exogenousX, fixedX } = table.variables;
  const fixed = new Set(fixedX ? exogenousX : []);
  const rows: ParameterRow[] = [];
  let slots = 0;
  for (let group = 1; group <= table.groups; group++) {
    const add = (lhs: string, op: '~~' | '~1', rhs: string, exogenous: boolean) => {
      rows.push({
        lhs,
        op,
        rhs,
        user: false,
        group,
        free: exogenous ? 0 : slots + 1,
        slot: exogenous ? -1 : slots++,
        label: '',
        fixed: Number.NaN,
        start: Number.NaN,
        exogenous,
        derived: false,
      });
    };
    observed.forEach((a, i) => {
      for (const b of observed.slice(i)) if (keep(a, b)) add(a, '~~', b, fixed.has(a) && fixed.has(b));
    });
    if (table.meanStructure) for (const a of observed) add(a, '~1', '', fixed.has(a));
  }
  return { ...table, variables: { ...table.variables, latent: [] }, rows, slots };
}

/** Every variance, covariance (and mean) of the observed variables. */
export function saturatedTable(table: ParameterTable): ParameterTable {
  return referenceTable(table, () => true);
}

/** Independence: variances (and means) only, and whatever the covariates' covariances are. */
export function baselineTable(table: ParameterTable): ParameterTable {
  const x = new Set(table.variables.exogenousX);
  return referenceTable(table, (a, b) => a === b || (x.has(a) && x.has(b)));
}

/** Theta of a reference model at given moments by group. */
export function referenceTheta(
  table: ParameterTable,
  moments: readonly { cov: Float64Array; mean: Float64Array | null }[],
): Float64Array {
  const theta = new Float64Array(table.slots);
  const { observed } = table.variables;
  const p = observed.length;
  for (const row of table.rows) {
    if (row.slot < 0) continue;
    const { cov, mean } = moments[row.group - 1]!;
    const i = observed.indexOf(row.lhs);
    theta[row.slot] = row.op === '~1' ? (mean?.[i] ?? 0) : cov[i * p + observed.indexOf(row.rhs)]!;
  }
  return theta;
}
