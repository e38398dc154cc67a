import {
  cellOf,
  labelOf,
  modelGroups,
  modelOf,
  nRange,
  rowIndex,
  type TableCell,
} from '../../figures/index.js';
import type { ModelParameter } from '../../results/index.js';
import { type ReportTexts, reportTexts } from '../texts/index.js';
import { bootstrapNote, estimates, groupsNote } from './estimates.js';
import type { TableBuilder } from './table.js';

/** What an operator of the model syntax states, in words. */
export function relationName(t: ReportTexts, { lhs, op, rhs }: ModelParameter): string {
  if (op === '~~') return lhs === rhs ? t.variance : t.covariance;
  return { '~': t.path, '=~': t.loading, '~1': t.intercept, ':=': t.definedKind, '|': t.threshold }[op];
}

/**
 * Every parameter of a model: estimate, SE, interval, p, standardised; significant ones in bold. Under them the
 * explained share of each outcome. A model of several groups has their columns side by side.
 */
export const parameters: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const model = modelOf(item, doc);
  const groups = modelGroups(doc, model, language);
  const plain = model.parameters.filter(({ op }) => op !== ':=');
  const found = estimates(doc, model, plain, groups, language);
  const name = (id: string) => labelOf(doc, id, language);
  // Beside the columns of several groups there is room for one column of names.
  const several = groups.length > 1;
  const lead = (lhs: string, relation: string, rhs: string, op: ModelParameter['op']): TableCell[] =>
    several ? [inOne(lhs, relation, rhs, op)] : [lhs, relation, rhs];
  const perGroup = found.columns.length / groups.length;
  const outcomes = [...new Set(plain.filter(({ op }) => op === '~').map(({ lhs }) => lhs))];
  const explained = outcomes.flatMap((outcome): TableCell[][] => {
    const rows = groups.map((group) =>
      rowIndex(doc).row({
        variable: model.name,
        statistic: 'r_square',
        category: outcome,
        group_variable: group?.variable,
        group_value: group?.value,
      }),
    );
    if (rows.every((row) => row === undefined)) return [];
    const shares = rows.flatMap((row) => [
      cellOf(row, t.withheld),
      ...Array.from({ length: perGroup - 1 }, () => null),
    ]);
    return [[...lead(name(outcome), t.explained, '', '~1'), ...shares]];
  });
  return {
    columns: [
      ...(several
        ? [{ label: t.relation, kind: 'text' as const }]
        : [t.outcome, t.relation, t.predictor].map((label) => ({ label, kind: 'text' as const }))),
      ...found.columns,
    ],
    rows: [
      ...found.parameters.map((parameter, i) => [
        ...lead(
          name(parameter.lhs),
          relationName(t, parameter),
          parameter.op === '~1' ? '' : name(parameter.rhs),
          parameter.op,
        ),
        ...found.cells[i]!,
      ]),
      ...explained,
    ],
    strong: found.strong,
    notes: [...bootstrapNote(model, language), ...groupsNote(doc, model, language)],
    n: nRange(found.used),
  };
};

/** A parameter in one line: an arrow from cause to outcome and from factor to indicator, else what it is and of what. */
function inOne(lhs: string, relation: string, rhs: string, op: ModelParameter['op']): string {
  if (op === '~') return `${rhs} → ${lhs}`;
  if (op === '=~') return `${lhs} → ${rhs}`;
  if (op === '~~' && lhs !== rhs) return `${lhs} ↔ ${rhs}`;
  return `${relation}: ${lhs}${op === '|' ? ` ${rhs}` : ''}`;
}
