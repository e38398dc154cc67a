import { orderedAnswers } from '../../codebook/index.js';
import { FaultError } from '../../errors/index.js';
import type { SourceVariable } from '../../ingest/index.js';
import {
  modelVariables,
  type NominalVariable,
  nominalInModel,
  nominalRemedy,
  parseModel,
  type SemWarning,
} from '../../sem/index.js';

const isDeclaredMissing = (value: number | string, missing: SourceVariable['missing']): boolean =>
  missing.some((m) =>
    'value' in m ? m.value === value : typeof value === 'number' && value >= m.from && value <= m.to,
  );

/** Variables that the file calls nominal, or of which it says no level, with the codes that it labels; declared missing ones aside. */
const labelledIn = (
  source: readonly SourceVariable[],
  measure: SourceVariable['measure'] = 'nominal',
): NominalVariable[] =>
  source.flatMap((v) => {
    if (v.measure !== measure) return [];
    const labels = v.valueLabels.filter((l) => !isDeclaredMissing(l.value, v.missing));
    return [{ name: v.name, codes: labels.map((l) => ({ code: l.value, label: l.label })) }];
  });

/** Whether the labels are words in order («helt uenig» to «helt enig»): items are called nominal in many files all the same. */
const inOrder = ({ codes }: NominalVariable): boolean =>
  orderedAnswers(codes.map((c) => c.label)) !== undefined;

/** Nominal variables by the file's own labels, where the model takes them for amounts; items that are ordered, or look it, aside. */
export function refuseNominal(
  file: string,
  syntax: string,
  ordered: readonly string[],
  source: readonly SourceVariable[],
): void {
  const variables = modelVariables(parseModel(syntax, file));
  const nominal = labelledIn(source).filter(
    (v) => !(variables.indicators.has(v.name) && (ordered.includes(v.name) || inOrder(v))),
  );
  const faults = nominalInModel(variables, nominal).map((v) => ({
    code: 'LV-CLI-NOMINAL',
    place: { file, variable: v.name },
    what: `the model takes the codes of '${v.name}' for amounts, but the data call it nominal`,
    found: `${v.codes.length} labelled codes without an order`,
    remedy: `${nominalRemedy(v)}\nif its codes are in order, say so in the file: its measurement level is ordinal${variables.indicators.has(v.name) ? '; or name it in --ordered' : ''}`,
  }));
  if (faults.length > 0) throw new FaultError(faults);
}

/** Whether the labels are of all codes there are, and not of the ends of a scale: 1, 2, 3, or many. */
function everyCode({ codes }: NominalVariable): boolean {
  const values = codes.map(({ code }) => Number(code)).sort((a, b) => a - b);
  return values.length >= 5 || values.every((value, i) => i === 0 || value === values[i - 1]! + 1);
}

/**
 * Items are often called nominal in files where nobody set their level, so those whose labels are in order are warned
 * of, not refused. So are codes with words in no order where the file says no level, as Stata's never do.
 */
export function nominalDoubts(
  variables: ReturnType<typeof modelVariables>,
  ordered: readonly string[],
  source: readonly SourceVariable[],
): SemWarning[] {
  const items = labelledIn(source).filter(
    (v) => variables.indicators.has(v.name) && !ordered.includes(v.name),
  );
  const found = nominalInModel(variables, items);
  const words = nominalInModel(
    variables,
    labelledIn(source, 'unknown').filter((v) => !ordered.includes(v.name) && everyCode(v) && !inOrder(v)),
  );
  const names = (list: readonly NominalVariable[]) => list.map((v) => `'${v.name}'`).join(', ');
  return [
    ...(words.length === 0
      ? []
      : [
          {
            code: 'LV-CLI-NOMINAL-LABELS',
            text: `the labels of ${names(words)} are words in no order that is known (${words[0]!.codes
              .slice(0, 3)
              .map(({ label }) => `«${label}»`)
              .join(
                ', ',
              )}), and the model takes the codes for amounts: right only where they are in order; else one 0/1 variable each belongs in the model, not the codes`,
          },
        ]),
    ...(found.length === 0
      ? []
      : [
          {
            code: 'LV-CLI-NOMINAL-INDICATOR',
            text: `the data call ${names(found)} nominal, and the model takes the codes for amounts: right only where they are in order (then name them in --ordered, or let the file say ordinal); of codes without an order one 0/1 variable each can be an indicator, not the codes`,
          },
        ]),
  ];
}
