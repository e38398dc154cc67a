import type {
  Language,
  ModelDescription,
  ModelParameter,
  ResultRow,
  ResultsDocument,
} from '../../results/index.js';
import { inLanguage } from '../../results/index.js';
import { absenceOfRow, absenceWord } from '../absence.js';
import { labelOf, rowIndex, variableOf } from '../look-up.js';

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

/** A group that a model is fitted in: its rows have this variable and value. */
export interface ModelGroup {
  variable: string;
  value: string;
  /** The value's label, with the variable's where the label alone is a code. */
  label: string;
  /** Cases in the group; null where the results do not say. */
  n: number | null;
}

/** The groups of a model of several groups; one undefined entry for a model of all cases. */
export function modelGroups(
  doc: ResultsDocument,
  model: ModelDescription,
  language: Language,
): (ModelGroup | undefined)[] {
  const { groups } = model;
  if (groups === undefined) return [undefined];
  const { variable, values } = groups;
  const { categories } = variableOf(doc, variable);
  const rows = rowIndex(doc).rows(model.name, 'parameter');
  return values.map((value) => {
    const category = categories.find(({ code }) => code === value);
    const label =
      category === undefined
        ? `${labelOf(doc, variable, language)} ${value}`
        : inLanguage(category.label, language);
    const row = rows.find(({ group_value }) => group_value === value);
    return { variable, value, label, n: row?.n ?? null };
  });
}

/** The row of a parameter, however its name is spaced (`y ~ x`, `y~x`). */
export function parameterRow(
  doc: ResultsDocument,
  model: string,
  statistic: 'parameter' | 'parameter_std',
  { lhs, op, rhs }: Pick<ModelParameter, 'lhs' | 'op' | 'rhs'>,
  group?: Pick<ModelGroup, 'variable' | 'value'>,
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

/** The model's edges in the order of its syntax, with a group's numbers; variances and intercepts are no edges. */
export function modelEdges(doc: ResultsDocument, model: ModelDescription, group?: ModelGroup): ModelEdge[] {
  return model.parameters.flatMap((parameter): ModelEdge[] => {
    const { lhs, op, rhs } = parameter;
    if (op !== '~' && op !== '=~' && !(op === '~~' && lhs !== rhs)) return [];
    const raw = parameterRow(doc, model.name, 'parameter', parameter, group);
    const std = parameterRow(doc, model.name, 'parameter_std', parameter, group);
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

/** What stands in place of an edge's number: why it is withheld or not there. */
export function edgeWord(row: ResultRow | undefined, language: Language): string {
  const absence = row === undefined ? null : absenceOfRow(row);
  return absenceWord(absence ?? { kind: 'not_computed', reason: '' }, language);
}

/** A model's edges with the numbers of one group, or of all cases. */
export interface EdgeGroup {
  group: ModelGroup | undefined;
  edges: ModelEdge[];
}

/** A model's edges in each of its groups, in their order. */
export function edgesByGroup(doc: ResultsDocument, model: ModelDescription, language: Language): EdgeGroup[] {
  return modelGroups(doc, model, language).map((group) => ({ group, edges: modelEdges(doc, model, group) }));
}
