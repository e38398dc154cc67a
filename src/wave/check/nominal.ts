import type { Codebook } from '../../codebook/index.js';
import { type Fault, FaultError } from '../../errors/index.js';
import {
  modelVariables,
  type NominalVariable,
  nominalInModel,
  nominalRemedy,
  parseModel,
} from '../../sem/index.js';
import { modelVariants } from '../models/variants.js';
import type { WaveModel } from '../wave.js';

/** LV-PIPELINE-NOMINAL for variables without order among a model's numbers. */
export function nominalFaults(models: readonly WaveModel[], codebook: Codebook): Fault[] {
  const nominal = [...codebook.variables, ...codebook.derived].flatMap((v): NominalVariable[] =>
    v.type === 'categorical'
      ? [
          {
            name: v.name,
            codes: v.values
              .filter((value) => value.missing === undefined)
              .map((value) => ({ code: value.code, label: value.label.nb })),
          },
        ]
      : [],
  );
  const faults = new Map<string, Fault>();
  for (const model of models) {
    for (const { syntax } of modelVariants(model)) {
      for (const { variable, line, column } of inSyntax(syntax, model.file, nominal)) {
        faults.set(`${model.definition.name} ${variable.name}`, {
          code: 'LV-PIPELINE-NOMINAL',
          place: { file: model.file, line, column },
          what: `the model '${model.definition.name}' takes the codes of '${variable.name}' for amounts, but they have no order`,
          found: `${variable.codes.length} codes of a variable of type categorical`,
          expected: '0/1 variables, or a variable of type ordinal or number',
          remedy: nominalRemedy(variable),
        });
      }
    }
  }
  return [...faults.values()];
}

function inSyntax(
  syntax: string,
  file: string,
  nominal: readonly NominalVariable[],
): { variable: NominalVariable; line: number | undefined; column: number | undefined }[] {
  try {
    const parsed = parseModel(syntax, file);
    return nominalInModel(modelVariables(parsed), nominal).map((variable) => {
      const term = parsed.terms.find((t) => t.rhs === variable.name || t.lhs === variable.name);
      const at = term?.rhs === variable.name ? term : term?.lhsPlace;
      return { variable, line: at?.line, column: at?.column };
    });
  } catch (error) {
    // Faults of the syntax are told by themselves.
    if (error instanceof FaultError) return [];
    throw error;
  }
}
