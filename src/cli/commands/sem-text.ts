import type { BootstrapResult, ReplicateResult, SemParameter, SemResult } from '../../sem/index.js';
import { textTable } from '../output.js';

type Result = SemResult | BootstrapResult | ReplicateResult;

/** A number for the terminal; nothing where there is none. */
export const decimal = (x: number | null | undefined, digits = 3): string =>
  typeof x === 'number' && Number.isFinite(x) ? x.toFixed(digits) : '';

/** A p value; one that rounds to zero is said to be small, not nothing. */
export const probability = (x: number | null | undefined): string =>
  typeof x === 'number' && x < 0.0005 ? '<0.001' : decimal(x);

/** A fitted model as tables for people: what was done, fit, parameters by kind and group, explained variance. */
export function semText(result: Result): string {
  return [whatWasDone(result), fitTable(result), parameterTable(result), explainedTable(result)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function whatWasDone(result: Result): string {
  const { groups } = result;
  const lines = [
    `${result.estimator}, n = ${result.ntotal}${result.missing === 'fiml' ? ', every answer of these cases used (fiml)' : ''}` +
      `${result.converged ? '' : ', NOT CONVERGED'} after ${result.iterations} iterations`,
  ];
  lines.push(casesLine(result));
  if (groups.length > 1) {
    lines.push(`groups: ${groups.map(({ label, n }) => `${label} (n = ${decimal(n, 0)})`).join(', ')}`);
  }
  if ('bootstrap' in result) {
    const { draws, seed, interval, failed } = result.bootstrap;
    lines.push(
      `standard errors and ${interval} intervals from ${draws} bootstrap draws (seed ${seed}), ${failed} without a solution`,
    );
  }
  if ('replicates' in result) {
    const { used, failed } = result.replicates;
    lines.push(`standard errors from ${used} replicate weights, ${failed} without a solution`);
  }
  return lines.join('\n');
}

function casesLine({ cases: { read, used, left_out } }: Result): string {
  const out = left_out.map(({ reason, n }) => `${n} with ${reason}`).join(', ');
  return `cases: ${read} read, ${used} used${out === '' ? '' : `; left out: ${out}`}`;
}

function fitTable({ fit }: Result): string {
  const scaled = fit.chisq_scaled !== undefined;
  const robust = fit.cfi_robust !== undefined;
  const row = (label: string, name: string, show: (x: number | null | undefined) => string = decimal) => [
    label,
    show(fit[name]),
    ...(scaled ? [show(fit[`${name}_scaled`])] : []),
    ...(robust ? [show(fit[`${name}_robust`])] : []),
  ];
  const whole = (x: number | null | undefined) => decimal(x, 0);
  const rows = [
    row('chi-square', 'chisq'),
    row('degrees of freedom', 'df', whole),
    row('p', 'pvalue', probability),
    ...(scaled ? [['scaling factor', '', decimal(fit.chisq_scaling_factor), '']] : []),
    row('CFI', 'cfi'),
    row('TLI', 'tli'),
    row('RMSEA', 'rmsea'),
    row('  lower, 90 %', 'rmsea_ci_lower'),
    row('  upper, 90 %', 'rmsea_ci_upper'),
    row('  p (RMSEA <= 0.05)', 'rmsea_pvalue', probability),
    row('SRMR', 'srmr'),
    row('parameters', 'npar', whole),
    ...(fit.logl === undefined ? [] : [row('log-likelihood', 'logl'), row('AIC', 'aic'), row('BIC', 'bic')]),
  ];
  return textTable(['fit', 'value', ...(scaled ? ['scaled'] : []), ...(robust ? ['robust'] : [])], rows);
}

/** Of what the model explains, variances and covariances are residual. */
type IsKind = (p: SemParameter, explained: ReadonlySet<string>) => boolean;

const isResidual: IsKind = ({ lhs, rhs }, explained) => explained.has(lhs) && explained.has(rhs);

const kinds: [string, IsKind][] = [
  ['loadings', (p) => p.op === '=~'],
  ['regressions', (p) => p.op === '~'],
  ['covariances', (p, explained) => p.op === '~~' && p.lhs !== p.rhs && !isResidual(p, explained)],
  ['residual covariances', (p, explained) => p.op === '~~' && p.lhs !== p.rhs && isResidual(p, explained)],
  ['intercepts', (p) => p.op === '~1'],
  ['thresholds', (p) => p.op === '|'],
  ['scales', (p) => p.op === '~*~'],
  ['residual variances', (p, explained) => p.op === '~~' && p.lhs === p.rhs && isResidual(p, explained)],
  ['variances', (p, explained) => p.op === '~~' && p.lhs === p.rhs && !isResidual(p, explained)],
];

/** Outcomes of paths and indicators of factors. */
const explainedIn = (parameters: readonly SemParameter[]): ReadonlySet<string> =>
  new Set(parameters.flatMap(({ lhs, op, rhs }) => (op === '~' ? [lhs] : op === '=~' ? [rhs] : [])));

/** One table, so that the columns of all kinds and groups are in line. */
function parameterTable(result: Result): string {
  const { groups } = result;
  const rows: string[][] = [];
  const add = (heading: string, list: readonly SemParameter[]) => {
    if (list.length === 0) return;
    if (rows.length > 0) rows.push(['']);
    rows.push([heading], ...list.map(parameterRow));
  };
  for (const [g, { label }] of groups.entries()) {
    const own = result.parameters.filter((p) => p.group === g + 1 && !isConvention(p));
    const explained = explainedIn(own);
    for (const [kind, of] of kinds) {
      const list = own.filter((p) => of(p, explained));
      add(groups.length > 1 ? `${kind}, ${label}` : kind, list);
    }
  }
  add(
    'defined',
    result.parameters.filter((p) => p.op === ':='),
  );
  return textTable(['parameter', 'label', 'est', 'se', 'z', 'p', 'lower', 'upper', 'std.all'], rows);
}

/** What every model of its kind fixes unasked: means of 0, scales of 1. They are in the JSON document. */
const isConvention = (p: SemParameter) =>
  p.free === 0 && !p.user && ((p.op === '~1' && p.est === 0) || (p.op === '~*~' && p.est === 1));

function parameterRow(p: SemParameter): string[] {
  const fixed = p.se === 0;
  const name =
    p.op === ':=' ? `${p.lhs} := ${p.rhs}` : p.op === '~1' ? `${p.lhs} ~ 1` : `${p.lhs} ${p.op} ${p.rhs}`;
  return [
    `  ${name}`,
    p.op === ':=' ? '' : p.label,
    decimal(p.est),
    fixed ? '' : decimal(p.se),
    decimal(p.z),
    probability(p.pvalue),
    fixed ? '' : decimal(p.ci_lower),
    fixed ? '' : decimal(p.ci_upper),
    decimal(p.std_all),
  ];
}

/** R2 of every explained variable, a column a group. */
function explainedTable({ rsquare, groups }: Result): string {
  const names = [...new Set(rsquare.flatMap((r) => Object.keys(r)))];
  if (names.length === 0) return '';
  return textTable(
    ['explained', ...(groups.length > 1 ? groups.map(({ label }) => label) : ['R2'])],
    names.map((name) => [name, ...rsquare.map((r) => decimal(r[name]))]),
  );
}
