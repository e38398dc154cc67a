import { cellOf, labelOf, modelOf, nRange, parameterRow, rowIndex } from '../../figures/index.js';
import type { ModelParameter } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import { improperNotes } from './improper.js';
import { fieldOf, type TableBuilder } from './table.js';

/** A model run once for each of several predictors: the coefficient of each, significant ones in bold. */
export const oneAtATime: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const model = modelOf(item, doc);
  const index = rowIndex(doc);
  const placeholder = model.for_each?.placeholder ?? '';
  const affected = model.parameters.filter(
    ({ op, lhs, rhs }) => (op === '~' || op === '=~') && (lhs === placeholder || rhs === placeholder),
  );
  const outcomes = new Set(affected.map((parameter) => parameter.lhs));
  const strong = new Set<number>();
  const used = [];
  const rows = [];
  for (const variable of model.for_each?.variables ?? []) {
    const group = { variable: 'for_each', value: variable };
    const swap = (name: string) => (name === placeholder ? variable : name);
    for (const parameter of affected) {
      const own: Pick<ModelParameter, 'lhs' | 'op' | 'rhs'> = {
        lhs: swap(parameter.lhs),
        op: parameter.op,
        rhs: swap(parameter.rhs),
      };
      const raw = parameterRow(doc, model.name, 'parameter', own, group);
      const std = parameterRow(doc, model.name, 'parameter_std', own, group);
      const r2 = index.row({
        variable: model.name,
        statistic: 'r_square',
        category: own.lhs,
        group_variable: 'for_each',
        group_value: variable,
      });
      const p = raw?.p_value ?? std?.p_value ?? null;
      if (p !== null && p < 0.05) strong.add(rows.length);
      used.push(raw);
      rows.push([
        labelOf(doc, variable, language),
        ...(outcomes.size > 1 ? [labelOf(doc, own.lhs, language)] : []),
        cellOf(std, t.withheld),
        cellOf(raw, t.withheld),
        fieldOf(raw, 'se', t.withheld),
        p ?? fieldOf(raw ?? std, 'p_value', t.withheld),
        cellOf(r2, t.withheld),
        fieldOf(raw, 'n', t.withheld),
      ]);
    }
  }
  return {
    columns: [
      { label: t.predictorOne, kind: 'text' },
      ...(outcomes.size > 1 ? [{ label: t.outcome, kind: 'text' as const }] : []),
      { label: t.standardised, kind: 'decimal2' },
      { label: t.estimate, kind: 'decimal3' },
      { label: t.se, kind: 'decimal3' },
      { label: 'p', kind: 'p' },
      { label: t.explained, kind: 'decimal2' },
      { label: 'n', kind: 'integer' },
    ],
    rows,
    strong,
    notes: [t.readOne, ...improperNotes(doc, model, language)],
    n: nRange(used),
  };
};
