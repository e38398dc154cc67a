import type { ModelDescription, ModelParameter } from '../../results/index.js';

/**
 * A defined effect as paths in words: a product of labelled coefficients that follow each other is the chain of their
 * variables, a sum lists its parts. The definition itself where it is neither (a quotient, a function, a difference).
 * @param name a variable's or a defined effect's name for readers
 */
export function effectWords(
  { parameters }: Pick<ModelDescription, 'parameters'>,
  definition: string,
  name: (id: string) => string,
): string {
  const text = definition.replaceAll(/\s+/g, '');
  if (!/^[\p{L}\p{N}_.]+([+*][\p{L}\p{N}_.]+)*$/u.test(text)) return definition;
  const parts = text.split('+').map((product) => productWords(parameters, product.split('*'), name));
  return parts.some((part) => part === null) ? definition : parts.join('; ');
}

function productWords(
  parameters: readonly ModelParameter[],
  labels: readonly string[],
  name: (id: string) => string,
): string | null {
  const [only] = labels;
  if (labels.length === 1 && parameters.some((p) => p.op === ':=' && p.lhs === only)) return name(only!);
  const edges = labels.map((label) => {
    const found = parameters.filter((p) => p.op !== ':=' && p.label === label);
    const [p] = found;
    // A label of several parameters does not say which path is meant.
    if (found.length !== 1 || p === undefined) return null;
    if (p.op === '~') return { from: p.rhs, to: p.lhs };
    return p.op === '=~' ? { from: p.lhs, to: p.rhs } : null;
  });
  const left = edges.filter((e) => e !== null);
  if (left.length < labels.length) return null;
  const first = left.find((e) => !left.some((other) => other.to === e.from));
  if (first === undefined) return null;
  const chain = [first.from];
  let next: { from: string; to: string } | undefined = first;
  while (next !== undefined) {
    const at: string = next.to;
    chain.push(at);
    left.splice(left.indexOf(next), 1);
    next = left.find((e) => e.from === at);
  }
  return left.length === 0 ? chain.map(name).join(' → ') : null;
}
