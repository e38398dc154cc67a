import { cellOf, labelOf, modelOf, nRange, numberFormat, parameterRow } from '../../figures/index.js';
import type { ModelParameter } from '../../results/index.js';
import { type ReportTexts, reportTexts } from '../texts/index.js';
import type { TableBuilder } from './table.js';

/** What an operator of the model syntax states, in words. */
export function relationName(t: ReportTexts, { lhs, op, rhs }: ModelParameter): string {
  if (op === '~~') return lhs === rhs ? t.variance : t.covariance;
  return { '~': t.path, '=~': t.loading, '~1': t.intercept, ':=': t.definedKind, '|': t.threshold }[op];
}

/** Every parameter of a model: estimate, SE, interval, p, standardised; significant ones in bold. */
export const parameters: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const model = modelOf(item, doc);
  const strong = new Set<number>();
  const listed = model.parameters
    .filter(({ op }) => op !== ':=')
    .map((parameter) => ({
      parameter,
      raw: parameterRow(doc, model.name, 'parameter', parameter),
      std: parameterRow(doc, model.name, 'parameter_std', parameter),
    }))
    .filter(({ raw, std }) => raw !== undefined || std !== undefined);
  const rows = listed.map(({ parameter, raw, std }, i) => {
    const p = raw?.p_value ?? null;
    if (p !== null && p < 0.05) strong.add(i);
    return [
      labelOf(doc, parameter.lhs, language),
      relationName(t, parameter),
      parameter.op === '~1' ? '' : labelOf(doc, parameter.rhs, language),
      cellOf(raw, t.withheld),
      raw?.se ?? null,
      raw?.ci_lower ?? null,
      raw?.ci_upper ?? null,
      p,
      cellOf(std, t.withheld),
    ];
  });
  return {
    columns: [
      { label: t.outcome, kind: 'text' },
      { label: t.relation, kind: 'text' },
      { label: t.predictor, kind: 'text' },
      { label: t.estimate, kind: 'decimal3' },
      { label: t.se, kind: 'decimal3' },
      { label: t.lower, kind: 'decimal3' },
      { label: t.upper, kind: 'decimal3' },
      { label: 'p', kind: 'p' },
      { label: t.standardised, kind: 'decimal2' },
    ],
    rows,
    strong,
    notes:
      model.bootstrap === null ? [] : [t.bootstrapped(numberFormat(language).integer(model.bootstrap.draws))],
    n: nRange(listed.map(({ raw }) => raw)),
  };
};
