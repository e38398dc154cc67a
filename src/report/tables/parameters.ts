import {
  cellOf,
  labelOf,
  type ModelGroup,
  modelGroups,
  modelOf,
  nRange,
  numberFormat,
  parameterRow,
  rowIndex,
  type TableCell,
} from '../../figures/index.js';
import type { Language, ModelDescription, ModelParameter, ResultsDocument } from '../../results/index.js';
import { type ReportTexts, reportTexts } from '../texts/index.js';
import { bootstrapNote, estimates, groupsNote } from './estimates.js';
import { improperNotes } from './improper.js';
import type { TableBuilder } from './table.js';

/** What an operator of the model syntax states, in words; of explained variables (co)variances are residual. */
export function relationName(
  t: ReportTexts,
  { lhs, op, rhs }: ModelParameter,
  explained: readonly string[],
): string {
  if (op === '~~') {
    const residual = explained.includes(lhs) && explained.includes(rhs);
    if (lhs === rhs) return residual ? t.residualVariance : t.variance;
    return residual ? t.residualCovariance : t.covariance;
  }
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
  const plain = model.parameters.filter(({ op }) => op !== ':=' && op !== '|');
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
      ...found.parameters.map((parameter, i) => {
        const relation = relationName(t, parameter, model.endogenous);
        // A factor explains its items, though the syntax has it on the left.
        const [to, from] =
          parameter.op === '=~' ? [parameter.rhs, parameter.lhs] : [parameter.lhs, parameter.rhs];
        return [
          ...lead(name(to), relation, parameter.op === '~1' ? '' : name(from), parameter.op),
          ...found.cells[i]!,
        ];
      }),
      ...explained,
    ],
    strong: found.strong,
    notes: [
      ...improperNotes(doc, model, language),
      ...thresholdNotes(doc, model, groups, language),
      ...bootstrapNote(model, language),
      ...groupsNote(doc, model, language),
    ],
    n: nRange(found.used),
  };
};

/** A parameter in one line: an arrow from cause to outcome and from factor to indicator, else what it is and of what. */
function inOne(lhs: string, relation: string, rhs: string, op: ModelParameter['op']): string {
  if (op === '~' || op === '=~') return `${rhs} → ${lhs}`;
  if (op === '~~' && lhs !== rhs) return `${lhs} ↔ ${rhs}`;
  return `${relation}: ${lhs}`;
}

/** The thresholds of ordered items, a line an item: there are too many of them for rows of their own. */
function thresholdNotes(
  doc: ResultsDocument,
  model: ModelDescription,
  groups: readonly (ModelGroup | undefined)[],
  language: Language,
): string[] {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const thresholds = model.parameters.filter(({ op }) => op === '|');
  return [...new Set(thresholds.map(({ lhs }) => lhs))].map((item) => {
    const own = thresholds.filter(({ lhs }) => lhs === item);
    const values = groups.map((group) => {
      const listed = own.map((p) => {
        const cell = cellOf(parameterRow(doc, model.name, 'parameter', p, group), t.withheld);
        return typeof cell === 'number' ? f.decimal(cell, 2) : (cell ?? '–');
      });
      return `${group === undefined ? '' : `${group.label}: `}${listed.join('; ')}`;
    });
    return t.thresholdsOf(labelOf(doc, item, language), values.join(' | '));
  });
}
