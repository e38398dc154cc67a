import { labelOf, modelGroups, numberFormat, parameterRow } from '../../figures/index.js';
import type { Language, ModelDescription, ModelParameter, ResultsDocument } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';

/**
 * What is improper about a model's solution, a note each: negative variances (Heywood cases), and where there are none,
 * standardised loadings, paths and correlations above 1 in absolute value.
 */
export function improperNotes(doc: ResultsDocument, model: ModelDescription, language: Language): string[] {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const groups = model.for_each
    ? model.for_each.variables.map((value) => ({
        variable: 'for_each',
        value,
        label: labelOf(doc, value, language),
      }))
    : modelGroups(doc, model, language);
  const listed = groups.map((group) => {
    const swap = (name: string) =>
      model.for_each !== undefined && name === model.for_each.placeholder ? group!.value : name;
    const name = (id: string) => labelOf(doc, id, language);
    const where = group === undefined ? '' : `${group.label}: `;
    const value = (statistic: 'parameter' | 'parameter_std', p: ModelParameter) =>
      parameterRow(doc, model.name, statistic, p, group)?.estimate ?? null;
    const own = model.parameters.map((p) => ({ ...p, lhs: swap(p.lhs), rhs: swap(p.rhs) }));
    const negative = own.flatMap((p) => {
      const estimate = p.op === '~~' && p.lhs === p.rhs ? value('parameter', p) : null;
      return estimate !== null && estimate < 0 ? [`${where}${name(p.lhs)} (${f.decimal(estimate, 3)})`] : [];
    });
    const above = own.flatMap((p) => {
      if (p.op !== '=~' && p.op !== '~' && (p.op !== '~~' || p.lhs === p.rhs)) return [];
      const standardised = value('parameter_std', p);
      if (standardised === null || !(Math.abs(standardised) > 1 + 1e-6)) return [];
      const [from, to] = p.op === '=~' ? [p.lhs, p.rhs] : [p.rhs, p.lhs];
      const arrow = p.op === '~~' ? '↔' : '→';
      return [`${where}${name(from)} ${arrow} ${name(to)} (${f.decimal(standardised, 2)})`];
    });
    return { negative, above: negative.length > 0 ? [] : above };
  });
  const negative = listed.flatMap((g) => g.negative);
  const above = listed.flatMap((g) => g.above);
  return [
    ...(negative.length === 0 ? [] : [t.negativeVariance(negative.join('; '))]),
    ...(above.length === 0 ? [] : [t.aboveOne(above.join('; '))]),
  ];
}
