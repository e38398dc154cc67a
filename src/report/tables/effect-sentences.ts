import { figureTexts, labelOf, numberFormat, parameterRow } from '../../figures/index.js';
import type { Language, ModelDescription, ModelParameter, ResultsDocument } from '../../results/index.js';
import { reportTexts } from '../texts/index.js';
import { effectPaths } from './effect-words.js';

/**
 * An indirect or total effect in a plain sentence: which way the two go together, through what, how much and how sure.
 * Nothing for an effect that is withheld, has no test, or is not the sum of paths from one variable to another.
 */
export function effectSentence(
  doc: ResultsDocument,
  model: ModelDescription,
  effect: ModelParameter,
  language: Language,
): string[] {
  const t = reportTexts(language);
  const f = numberFormat(language);
  const paths = effectPaths(model, effect.rhs);
  const p = parameterRow(doc, model.name, 'parameter', effect)?.p_value;
  const size = parameterRow(doc, model.name, 'parameter_std', effect)?.estimate;
  if (paths === null || p == null || size == null) return [];
  const [ends] = paths.map((path) => ({ from: path[0]!, to: path.at(-1)! }));
  if (ends === undefined || paths.some((path) => path[0] !== ends.from || path.at(-1) !== ends.to)) return [];
  const quoted = (id: string) => figureTexts(language).quote(labelOf(doc, id, language));
  const total = paths.some((path) => path.length === 2);
  const between = [...new Set(paths.flatMap((path) => path.slice(1, -1)))].map(quoted);
  if (between.length === 0) return [];
  return [
    t.effectSentence(
      quoted(ends.from),
      total ? null : between,
      quoted(ends.to),
      p >= 0.05 ? null : size > 0,
      `${t.standardised.toLocaleLowerCase(language)} ${f.decimal(size, 2)}, p\u00a0${f.pIs(p)}`,
    ),
  ];
}
