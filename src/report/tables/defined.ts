import { cellOf, labelOf, modelOf, nRange, numberFormat, parameterRow } from '../../figures/index.js';
import { reportTexts } from '../texts/index.js';
import type { TableBuilder } from './table.js';

/** Effects that the model defines (`:=`): indirect and total ones, with their intervals. */
export const defined: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const model = modelOf(item, doc);
  const strong = new Set<number>();
  const listed = model.parameters
    .filter(({ op }) => op === ':=')
    .map((parameter) => ({
      parameter,
      raw: parameterRow(doc, model.name, 'parameter', parameter),
      std: parameterRow(doc, model.name, 'parameter_std', parameter),
    }));
  const rows = listed.map(({ parameter, raw, std }, i) => {
    const p = raw?.p_value ?? null;
    if (p !== null && p < 0.05) strong.add(i);
    return [
      labelOf(doc, parameter.lhs, language),
      parameter.rhs,
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
      { label: t.effect, kind: 'text' },
      { label: t.definition, kind: 'text' },
      { label: t.estimate, kind: 'decimal3' },
      { label: t.se, kind: 'decimal3' },
      { label: t.lower, kind: 'decimal3' },
      { label: t.upper, kind: 'decimal3' },
      { label: 'p', kind: 'p' },
      { label: t.standardised, kind: 'decimal2' },
    ],
    rows,
    strong,
    notes: [
      t.readDefined,
      ...(model.bootstrap === null
        ? []
        : [t.bootstrapped(numberFormat(language).integer(model.bootstrap.draws))]),
    ],
    n: nRange(listed.map(({ raw }) => raw)),
  };
};
