import { casesText } from '../../estimate/index.js';
import { textTable } from '../output.js';
import type { RegressionDocument } from './regression-json.js';

const names = { linear: 'linear', logistic: 'logistic', ordered: 'ordered logistic', poisson: 'Poisson' };

/** A regression as tables for people. */
export function regressionText(document: RegressionDocument): string {
  const parts = [
    header(document),
    coefficientTable(document),
    termTable(document),
    effectTable(document),
    predictedTable(document),
    importanceTable(document),
    document.warnings.map((w) => `warning: ${w.text}`).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function header(document: RegressionDocument): string {
  const { family, outcome, n, df, design } = document;
  const event = document.event === undefined ? '' : ` = ${document.event_label ?? document.event}`;
  const references = Object.entries(document.references).map(([name, code]) => `${name} ${code}`);
  const kind = document.r_square_method === 'nagelkerke' ? ' (Nagelkerke)' : '';
  return [
    `${names[family]} regression of ${outcome}${event}, n = ${n}, ${df} degrees of freedom`,
    `design: ${Object.entries(design)
      .map(([k, v]) => `${k} ${v}`)
      .join(', ')}`,
    casesText(document.cases),
    `R-squared${kind} ${document.r_square.toFixed(3)}`,
    ...(document.standardised
      ? [
          `standardised: numbers${family === 'linear' ? ', the outcome too,' : ''} have mean 0 and standard deviation 1`,
        ]
      : []),
    ...(references.length === 0 ? [] : [`reference: ${references.join(', ')}`]),
  ].join('\n');
}

/** Decimals that show two digits of a standard error, and of a number without one five. */
function decimalsOf(est: number | null, se: number | null): number {
  const above = (x: number) => Math.floor(Math.log10(Math.abs(x)));
  if (se) return Math.min(10, Math.max(0, 2 - above(se)));
  return est ? Math.min(10, Math.max(0, 4 - above(est))) : 3;
}

/** With no sign where it rounds to zero. */
const fixed = (x: number | null | undefined, decimals: number): string =>
  x == null ? '-' : x.toFixed(decimals).replace(/^-(?=[0.]*$)/, '');
const probability = (p: number | null | undefined): string =>
  p == null ? '-' : p < 0.0001 ? '< 0.0001' : p.toFixed(4);

interface Numbers {
  est: number | null;
  se: number | null;
  ci_lower: number | null;
  ci_upper: number | null;
}

/** Estimate, standard error and interval, in as many decimals as they can tell; shares in points. */
function numbers(row: Numbers, points: boolean): string[] {
  const factor = points ? 100 : 1;
  const times = (x: number | null) => (x === null ? null : x * factor);
  const [est, se] = [times(row.est), times(row.se)];
  const decimals = points ? Math.max(1, decimalsOf(est, se) - 1) : decimalsOf(est, se);
  const interval =
    row.ci_lower === null
      ? '-'
      : `${fixed(times(row.ci_lower), decimals)} to ${fixed(times(row.ci_upper), decimals)}`;
  return [fixed(est, decimals), fixed(se, decimals), interval];
}

function coefficientTable({ coefficients, family, level }: RegressionDocument): string {
  const interval = `${100 * level} % interval`;
  const ratio = family === 'linear' ? '' : family === 'poisson' ? 'rate ratio' : 'odds ratio';
  const rows = coefficients.map((row) => {
    const own = row as typeof row & Record<string, number | null | undefined>;
    const key = ratio.replace(' ', '_');
    const value = ratio === '' ? undefined : own[key];
    const labels = row.category_label === undefined ? '' : ` (${row.category_label})`;
    return [
      `${row.term}${labels}`,
      ...numbers(row, false),
      fixed(row.t, 2),
      probability(row.p_value),
      ...(ratio === ''
        ? []
        : [
            value == null ? '' : value.toFixed(3),
            value == null || own[`${key}_lower`] == null
              ? ''
              : `${own[`${key}_lower`]!.toFixed(3)} to ${own[`${key}_upper`]!.toFixed(3)}`,
          ]),
    ];
  });
  return textTable(
    ['coefficient', 'estimate', 'se', interval, 't', 'p', ...(ratio === '' ? [] : [ratio, interval])],
    rows,
  );
}

function termTable({ terms }: RegressionDocument): string {
  const ratios = terms.some((row) => row.lr_f !== undefined);
  return textTable(
    ['term', 'Wald F', 'df', 'p', ...(ratios ? ['LR F', 'p'] : []), 'GVIF^(1/2df)'],
    terms.map((row) => [
      row.variable,
      fixed(row.f, 2),
      `${row.df1}, ${row.df2}`,
      probability(row.p_value),
      ...(ratios ? [fixed(row.lr_f, 2), probability(row.lr_p_value)] : []),
      fixed(row.gvif_root, 2),
    ]),
  );
}

function effectTable({ marginal_effects, family, references, level }: RegressionDocument): string {
  const points = family === 'logistic' || family === 'ordered';
  const what = points ? 'average effect on the share, in points' : 'average effect on the mean';
  return textTable(
    [what, ...(family === 'ordered' ? ['answer'] : []), 'estimate', 'se', `${100 * level} % interval`, 'p'],
    marginal_effects.map((row) => [
      row.category === null
        ? `${row.variable}, one more`
        : `${row.variable}: ${row.category_label ?? row.category} against ${references[row.variable]}`,
      ...(family === 'ordered' ? [String(row.outcome_label ?? row.outcome)] : []),
      ...numbers(row, points),
      probability(row.p_value),
    ]),
  );
}

function predictedTable({ predicted, family, level }: RegressionDocument): string {
  if (predicted.length === 0) return '';
  const points = family === 'logistic' || family === 'ordered';
  return textTable(
    [
      points ? 'share if all were, in per cent' : 'mean if all were',
      ...(family === 'ordered' ? ['answer'] : []),
      'estimate',
      'se',
      `${100 * level} % interval`,
    ],
    predicted.map((row) => [
      `${row.variable}: ${row.category_label ?? row.category}`,
      ...(family === 'ordered' ? [String(row.outcome_label ?? row.outcome)] : []),
      ...numbers(row, points),
    ]),
  );
}

function importanceTable({ importance, level }: RegressionDocument): string {
  if (importance === undefined) return '';
  const table = textTable(
    ['share of R-squared', 'share', 'se', `${100 * level} % interval`],
    importance.map((row) => [row.variable, ...numbers({ ...row, est: row.share }, false)]),
  );
  return `${table}\n(what each adds to R-squared, averaged over all orders of the predictors; no word of what a change would do)`;
}
