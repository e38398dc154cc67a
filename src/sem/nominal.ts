import type { ModelVariables } from './model/variables.js';

/** An answer option as its source has it. */
interface NominalCode {
  code: number | string;
  label: string;
}

/** A variable whose codes have no order. */
export interface NominalVariable {
  name: string;
  /** Valid codes, declared missing ones aside. */
  codes: readonly NominalCode[];
}

/** With two codes a variable is 0/1 but for its zero; from three on its numbers mean nothing. */
const fewestCodes = 3;

/** The nominal variables of a model whose codes would be taken for amounts. */
export function nominalInModel(
  variables: ModelVariables,
  nominal: readonly NominalVariable[],
): NominalVariable[] {
  const byName = new Map(nominal.map((v) => [v.name, v]));
  return variables.observed.flatMap((name) => {
    const found = byName.get(name);
    return found !== undefined && found.codes.length >= fewestCodes ? [found] : [];
  });
}

const quoted = (text: string) => JSON.stringify(text);
const codeText = (code: number | string) => (typeof code === 'number' ? String(code) : quoted(code));

/** The name of the 0/1 variable of a code: letters, digits and _ only. */
function dummyName(variable: string, code: number | string): string {
  const end = String(code)
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll('-', 'm')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return `${variable}_${end}`;
}

/**
 * 0/1 variables for all codes but the first, as `derived` in a codebook has them; a case without a valid code gets none.
 */
function dummyVariablesYaml({ name, codes }: NominalVariable): string {
  const lines = codes.slice(1).flatMap(({ code, label }) => {
    const others = codes.filter((c) => c.code !== code).map((c) => codeText(c.code));
    return [
      `  - name: ${dummyName(name, code)}`,
      `    label: ${quoted(label === '' ? String(code) : label)}`,
      '    type: number',
      '    rule:',
      '      cases:',
      `        - { when: { variable: ${name}, equals: ${codeText(code)} }, value: 1 }`,
      `        - { when: { variable: ${name}, in: [${others.join(', ')}] }, value: 0 }`,
    ];
  });
  return ['derived:', ...lines].join('\n');
}

/** What to do about a nominal variable: the 0/1 variables, and what to write in the model. */
export function nominalRemedy(variable: NominalVariable): string {
  const { name, codes } = variable;
  const names = codes.slice(1).map(({ code }) => dummyName(name, code));
  const [first] = codes;
  return `use one 0/1 variable for each code but one (here ${codeText(first!.code)}${first!.label === '' ? '' : `, ${first!.label}`}, is the reference): write ${names.join(' + ')} in the model, and in the codebook:\n${dummyVariablesYaml(variable)}`;
}
