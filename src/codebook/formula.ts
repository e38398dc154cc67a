/** What a formula computes, as a tree: a number, a variable, or an operation on two of them. */
export type Formula =
  | { number: number }
  | { name: string }
  | { operator: '+' | '-' | '*' | '/'; left: Formula; right: Formula };

/** A formula, or what is wrong with it and what to write instead. */
type ReadFormula = { formula: Formula } | { wrong: string; remedy?: string };

const token = /\s*(?:(\d+(?:\.\d+)?|\.\d+)|([a-z][a-z0-9_]*)|([-+*/()]))/y;

/**
 * Reads arithmetic on variables: names, numbers with a decimal point, + - * / and brackets; × and ÷ before + and -,
 * from the left.
 */
export function readFormula(text: string): ReadFormula {
  const tokens: string[] = [];
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (found === null) return strange(text.slice(at).trim());
    tokens.push(found[1] ?? found[2] ?? found[3]!);
  }
  let next = 0;
  const depth = { now: 0 };
  const failed = (wrong: string): never => {
    throw new Wrong(wrong);
  };
  const sum = (): Formula => {
    let left = product();
    while (tokens[next] === '+' || tokens[next] === '-')
      left = { operator: tokens[next++] as '+' | '-', left, right: product() };
    return left;
  };
  const product = (): Formula => {
    let left = part();
    while (tokens[next] === '*' || tokens[next] === '/')
      left = { operator: tokens[next++] as '*' | '/', left, right: part() };
    return left;
  };
  const part = (): Formula => {
    const one = tokens[next++];
    if (one === undefined) return failed('it ends where a variable or a number should follow');
    if (one === '-') return { operator: '-', left: { number: 0 }, right: part() };
    if (one === '(') {
      if (++depth.now > 50) failed('it has brackets within brackets more than fifty deep');
      const inner = sum();
      if (tokens[next++] !== ')') failed("a bracket '(' is not closed");
      depth.now--;
      return inner;
    }
    if (/^[-+*/)]$/.test(one)) return failed(`'${one}' stands where a variable or a number should`);
    return /^[a-z]/.test(one) ? { name: one } : { number: Number(one) };
  };
  try {
    const formula = sum();
    if (next < tokens.length) {
      return tokens[next] === ')'
        ? { wrong: "a bracket ')' is closed that was not opened" }
        : { wrong: `'${tokens[next - 1]}' and '${tokens[next]}' have no + - * or / between them` };
    }
    return { formula };
  } catch (error) {
    if (error instanceof Wrong) return { wrong: error.message };
    throw error;
  }
}

class Wrong extends Error {}

/** A sign that is none of arithmetic, with what was likely meant. */
function strange(rest: string): ReadFormula {
  const sign = [...rest][0]!;
  const remedies: Record<string, string> = {
    ',': 'write numbers with a decimal point: 0.5',
    '^': 'write a power out: x * x',
    '×': 'write * ',
    '÷': 'write / ',
    '–': "write the plain minus sign '-'",
    '−': "write the plain minus sign '-'",
    '=': "write what stands on the right of '='",
  };
  const remedy = /\p{Lu}/u.test(sign)
    ? "write variables by the codebook's names, which have small letters"
    : remedies[sign]?.trim();
  return { wrong: `'${sign}' can't stand in a formula`, ...(remedy === undefined ? {} : { remedy }) };
}

/** The variables of a formula, each once, in their order. */
export function formulaNames(formula: Formula): string[] {
  const names = (f: Formula): string[] =>
    'name' in f ? [f.name] : 'number' in f ? [] : [...names(f.left), ...names(f.right)];
  return [...new Set(names(formula))];
}

/** A formula that the codebook's check has read before. */
export function formulaOf(text: string): Formula {
  const read = readFormula(text);
  if ('wrong' in read) throw new Error(`a formula that no check has seen: ${text}`);
  return read.formula;
}
