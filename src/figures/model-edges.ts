import type { ModelDescription, ModelParameter, ResultRow, ResultsDocument } from '../results/index.js';
import { rowIndex } from './rows.js';

/** A path, loading or covariance of a model with its numbers. */
export interface ModelEdge {
  parameter: ModelParameter;
  /** From the predictor to the outcome, from the factor to its indicator, or between two. */
  from: string;
  to: string;
  kind: 'path' | 'loading' | 'covariance';
  raw: ResultRow | undefined;
  std: ResultRow | undefined;
  /** Standardised estimate; null when withheld or not there. */
  value: number | null;
  p: number | null;
  significant: boolean;
}

/** The row of a parameter, however its name is spaced (`y ~ x`, `y~x`). */
export function parameterRow(
  doc: ResultsDocument,
  model: string,
  statistic: 'parameter' | 'parameter_std',
  { lhs, op, rhs }: Pick<ModelParameter, 'lhs' | 'op' | 'rhs'>,
  group?: { variable: string; value: string },
): ResultRow | undefined {
  const index = rowIndex(doc);
  const key = {
    variable: model,
    statistic,
    group_variable: group?.variable ?? '',
    group_value: group?.value ?? '',
  };
  return (
    index.row({ ...key, category: `${lhs} ${op} ${rhs}` }) ??
    index.row({ ...key, category: `${lhs}${op}${rhs}` })
  );
}

/** Stars by p value, as tables in the field have them. */
export function stars(p: number | null): string {
  if (p === null || p >= 0.05) return '';
  return p < 0.001 ? '***' : p < 0.01 ? '**' : '*';
}

/** The model's edges in the order of its syntax; variances and intercepts are no edges. */
export function modelEdges(doc: ResultsDocument, model: ModelDescription): ModelEdge[] {
  return model.parameters.flatMap((parameter): ModelEdge[] => {
    const { lhs, op, rhs } = parameter;
    if (op !== '~' && op !== '=~' && !(op === '~~' && lhs !== rhs)) return [];
    const raw = parameterRow(doc, model.name, 'parameter', parameter);
    const std = parameterRow(doc, model.name, 'parameter_std', parameter);
    const p = raw?.p_value ?? std?.p_value ?? null;
    const [from, to] = op === '~' ? [rhs, lhs] : [lhs, rhs];
    return [
      {
        parameter,
        from,
        to,
        kind: op === '~' ? 'path' : op === '=~' ? 'loading' : 'covariance',
        raw,
        std,
        value: std?.estimate ?? null,
        p,
        significant: p !== null && p < 0.05,
      },
    ];
  });
}
