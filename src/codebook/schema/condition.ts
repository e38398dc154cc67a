import { z } from 'zod';
import { codeSchema, nameSchema } from './values.js';

/** A condition on answers. Exactly one of the forms; `variable` forms take one test. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { variable: string; in: (string | number)[] }
  | { variable: string; equals: string | number }
  | { variable: string; at_least: number }
  | { variable: string; at_most: number }
  | { variable: string; answered: boolean };

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
      z.strictObject({ variable: nameSchema, in: z.array(codeSchema).min(1) }),
      z.strictObject({ variable: nameSchema, equals: codeSchema }),
      z.strictObject({ variable: nameSchema, at_least: z.number() }),
      z.strictObject({ variable: nameSchema, at_most: z.number() }),
      z.strictObject({ variable: nameSchema, answered: z.boolean() }),
    ]),
  )
  .meta({
    id: 'Condition',
    description:
      'A condition on answers: all, any, not, or one variable with in, equals, at_least, at_most or answered',
  });
