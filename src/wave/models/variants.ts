import type { WaveModel } from '../wave.js';

/** A model as it is run: whole, or with one variable in place of its placeholder. */
export interface ModelVariant {
  /** The model's name, with the variable after a dot where it has a placeholder. */
  name: string;
  /** The variable in the placeholder's place. */
  variable?: string;
  syntax: string;
}

/** The model once, or once for each variable of `for_each`. */
export function modelVariants({ definition, syntax }: WaveModel): ModelVariant[] {
  const each = definition.for_each;
  if (each === undefined) return [{ name: definition.name, syntax }];
  const placeholder = new RegExp(`\\b${each.placeholder}\\b`, 'g');
  return each.variables.map((variable) => ({
    name: `${definition.name}.${variable}`,
    variable,
    syntax: syntax.replace(placeholder, variable),
  }));
}
