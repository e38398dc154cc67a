import { FaultError } from '../../errors/index.js';
import { type ParsedModel, parseModel } from '../../sem/index.js';
import type { WaveModel } from '../wave.js';
import { modelVariants } from './variants.js';

const operators = /\s*(=~|~~|~1|:=|~|\|)\s*/;

/**
 * A parameter as the results table names it, `y ~ x` with one blank on each side; the name alone of a defined effect or a
 * regression's term.
 */
export const parameterName = (written: string): string => written.trim().split(operators).join(' ').trim();

/** Whether a row's category is the parameter: covariances stand either way round, a defined effect has a name. */
export function isParameter(category: string, name: string): boolean {
  if (category === name) return true;
  const [lhs, op, rhs] = category.split(operators);
  if (op === ':=') return lhs === name.split(' ')[0] && [undefined, ':='].includes(name.split(' ')[1]);
  return op === '~~' && name === `${rhs} ~~ ${lhs}`;
}

/** Whether a model has the path, loading or defined effect that a published figure is of, and those that it has. */
export function publishedParameter(model: WaveModel, written: string): { found: boolean; known: string[] } {
  const name = parameterName(written);
  // Covariances, intercepts and thresholds may be the model's though nobody wrote them.
  if (['~~', '~1', '|'].includes(name.split(' ')[1] ?? '')) return { found: true, known: [] };
  let parsed: ParsedModel[];
  try {
    parsed = modelVariants(model).map(({ syntax }) => parseModel(syntax, model.file));
  } catch (error) {
    // What is wrong with the model is told where it is read.
    if (error instanceof FaultError) return { found: true, known: [] };
    throw error;
  }
  const known = parsed.flatMap(({ terms, defined }) => [
    ...terms.filter(({ op }) => op === '~' || op === '=~').map(({ lhs, op, rhs }) => `${lhs} ${op} ${rhs}`),
    ...defined.map((d) => d.name),
  ]);
  const found = known.some((one) => one === name || isParameter(`${one} :=`, name));
  return { found, known: [...new Set(known)] };
}
