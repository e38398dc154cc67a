import type { ModelDescription, ModelParameter } from '../../results/index.js';

type Parameters = Pick<ModelDescription, 'parameters'>;

/** A part of a defined effect: the variables that a path goes through, or another effect by its name. */
type Part = { chain: string[] } | { effect: string };

/**
 * A defined effect as paths in words: a product of labelled coefficients that follow each other is the chain of their
 * variables, a sum lists its parts. A quotient, a difference or a function has its chains in brackets; the definition
 * itself stands where a label is of no single path.
 * @param name a variable's or a defined effect's name for readers
 */
export function effectWords(model: Parameters, definition: string, name: (id: string) => string): string {
  const parts = partsOf(model, definition);
  if (parts !== null) return parts.map((part) => partWords(part, name)).join('; ');
  return formulaWords(model.parameters, definition.replaceAll(/\s+/g, ''), name) ?? definition;
}

const partWords = (part: Part, name: (id: string) => string): string =>
  'effect' in part ? name(part.effect) : part.chain.map(name).join(' → ');

const signs: Readonly<Record<string, string>> = { '-': ' − ', '+': ' + ', '*': ' · ', '/': ' / ' };

/** A formula with paths in place of its labels: «(x → m → y) / ((x → y) + (x → m → y))»; null where a label is none. */
function formulaWords(
  parameters: readonly ModelParameter[],
  text: string,
  name: (id: string) => string,
): string | null {
  const tokens = text.match(/[\p{L}_.][\p{L}\p{N}_.]*|[\d.]+(e[+-]?\d+)?|./gu) ?? [];
  const isLabel = (at: number) => /^[\p{L}_.]/u.test(tokens[at] ?? '') && tokens[at + 1] !== '(';
  const bracketed = (labels: readonly string[]) => {
    const part = partOf(parameters, labels);
    return part === null ? null : `(${partWords(part, name)})`;
  };
  let said = '';
  for (let at = 0; at < tokens.length; at++) {
    if (!isLabel(at)) {
      // A sign in front of the first term is no subtraction.
      const first = at === 0 || tokens[at - 1] === '(';
      said += first && tokens[at] === '-' ? '−' : (signs[tokens[at]!] ?? tokens[at]!);
      continue;
    }
    const labels = [tokens[at]!];
    // A power holds its own factor only.
    while (tokens[at + 1] === '*' && isLabel(at + 2) && tokens[at + 3] !== '^') {
      labels.push(tokens[at + 2]!);
      at += 2;
    }
    const words = bracketed(labels);
    const each = words === null ? labels.map((label) => bracketed([label])) : [words];
    if (each.includes(null)) return null;
    said += each.join(' · ');
  }
  return said;
}

/** Every path that a defined effect sums, those of effects that it names too; null for another kind of effect. */
export function effectPaths(model: Parameters, definition: string, depth = 0): string[][] | null {
  const parts = depth > 10 ? null : partsOf(model, definition);
  if (parts === null) return null;
  const paths = parts.map((part): string[][] | null => {
    if ('chain' in part) return [part.chain];
    const named = model.parameters.find((p) => p.op === ':=' && p.lhs === part.effect);
    return named === undefined ? null : effectPaths(model, named.rhs, depth + 1);
  });
  return paths.some((list) => list === null) ? null : paths.flatMap((list) => list ?? []);
}

function partsOf({ parameters }: Parameters, definition: string): Part[] | null {
  const text = definition.replaceAll(/\s+/g, '');
  if (!/^[\p{L}\p{N}_.]+([+*][\p{L}\p{N}_.]+)*$/u.test(text)) return null;
  const parts = text.split('+').map((product) => partOf(parameters, product.split('*')));
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

function partOf(parameters: readonly ModelParameter[], labels: readonly string[]): Part | null {
  const [only] = labels;
  if (labels.length === 1 && parameters.some((p) => p.op === ':=' && p.lhs === only))
    return { effect: only! };
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
  return left.length === 0 ? { chain } : null;
}
