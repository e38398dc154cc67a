import { cellOf, columnsAs, labelOf, modelOf, nRange, parameterRow, rowIndex } from '../../figures/index.js';
import type { ModelDescription, ModelParameter, ResultRow, ResultsDocument } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import { improperNotes } from './improper.js';
import { fieldOf, type TableBuilder } from './table.js';

/** A parameter of the model as it is with one of the predictors in its place. */
interface Line {
  variable: string;
  outcome: string;
  raw: ResultRow | undefined;
  std: ResultRow | undefined;
  r2: ResultRow | undefined;
}

/** A model run once for each of several predictors: the coefficient of each, significant ones in bold. */
export const oneAtATime: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const model = modelOf(item, doc);
  const lines = linesOf(model, doc);
  const several = new Set(affectedBy(model).map(({ lhs }) => lhs)).size > 1;
  const pOf = ({ raw, std }: Line) => raw?.p_value ?? std?.p_value ?? null;
  return {
    columns: [
      { label: t.predictorOne, kind: 'text' },
      ...(several ? columnsAs('text', t.outcome) : []),
      { label: t.standardised, kind: 'decimal2' },
      ...columnsAs('decimal3', t.estimate, t.se),
      { label: 'p', kind: 'p' },
      { label: t.explained, kind: 'decimal2' },
      { label: 'n', kind: 'integer' },
    ],
    rows: lines.map((line) => [
      labelOf(doc, line.variable, language),
      ...(several ? [labelOf(doc, line.outcome, language)] : []),
      cellOf(line.std, t.withheld),
      cellOf(line.raw, t.withheld),
      fieldOf(line.raw, 'se', t.withheld),
      pOf(line) ?? fieldOf(line.raw ?? line.std, 'p_value', t.withheld),
      cellOf(line.r2, t.withheld),
      fieldOf(line.raw, 'n', t.withheld),
    ]),
    strong: new Set(lines.flatMap((line, i) => ((pOf(line) ?? 1) < 0.05 ? [i] : []))),
    notes: [t.readOne, ...improperNotes(doc, model, language)],
    n: nRange(lines.map(({ raw }) => raw)),
  };
};

/** The paths and loadings that the predictor's place is an end of. */
function affectedBy({ parameters, for_each }: ModelDescription): ModelParameter[] {
  const placeholder = for_each?.placeholder ?? '';
  return parameters.filter(
    ({ op, lhs, rhs }) => (op === '~' || op === '=~') && (lhs === placeholder || rhs === placeholder),
  );
}

function linesOf(model: ModelDescription, doc: ResultsDocument): Line[] {
  const affected = affectedBy(model);
  return (model.for_each?.variables ?? []).flatMap((variable) => {
    const group = { variable: 'for_each', value: variable };
    const swap = (name: string) => (name === (model.for_each?.placeholder ?? '') ? variable : name);
    return affected.map(({ lhs, op, rhs }): Line => {
      const own = { lhs: swap(lhs), op, rhs: swap(rhs) };
      return {
        variable,
        outcome: own.lhs,
        raw: parameterRow(doc, model.name, 'parameter', own, group),
        std: parameterRow(doc, model.name, 'parameter_std', own, group),
        r2: rowIndex(doc).row({
          variable: model.name,
          statistic: 'r_square',
          category: own.lhs,
          group_variable: 'for_each',
          group_value: variable,
        }),
      };
    });
  });
}
