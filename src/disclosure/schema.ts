import { z } from 'zod';
import type { ResultRow } from '../results/index.js';
import type { DisclosureOptions } from './options.js';
import { countsUnits, talisGroups, talisRule } from './reporting-rules.js';

/** The limits of disclosure control as YAML states them: in a pipeline, and in a file of its own. */
export const disclosureSchema = z.strictObject({
  rule: z
    .enum(talisGroups)
    .optional()
    .describe("The OECD's reporting rule: sets the limits below where they are not stricter themselves"),
  min_n: z.number().int().min(1).default(5).describe('Fewest respondents behind a published number'),
  width: z
    .number()
    .int()
    .min(1)
    .default(2)
    .describe('How wide, in respondents, what a reader can work out of a withheld number must be'),
  alike_below: z
    .number()
    .int()
    .min(0)
    .default(1)
    .describe('Withhold groups where fewer than this many answered otherwise than the rest; 0: no rule'),
  round_to: z
    .number()
    .gt(0)
    .max(0.5)
    .optional()
    .describe('Publish shares as multiples of this, like 0.01; as computed when left out'),
  secondary: z
    .boolean()
    .default(true)
    .describe('false: withhold only what is too small or alike itself, where microdata are public'),
  keep: z
    .array(z.string().min(1))
    .optional()
    .describe('Groupings whose groups are withheld to protect others only where nothing else will do'),
  give_up: z
    .array(z.string().min(1))
    .optional()
    .describe('Groupings whose groups are withheld first where others must be protected'),
  units: z
    .strictObject({
      of: z
        .array(z.string().min(1))
        .min(1)
        .describe('Variables that together identify a school or other unit'),
      min: z.number().int().min(1).optional().describe('Fewest units behind a published number'),
    })
    .optional()
    .describe('Count units beside respondents'),
});

export type DisclosureFile = z.infer<typeof disclosureSchema>;

/** What the schema cannot say: a limit on units needs both the units and the limit. Path within the block, and words. */
export function disclosureFaults(
  file: DisclosureFile,
): { path: (string | number)[]; what: string; expected: string }[] {
  const both = (file.give_up ?? []).flatMap((name, i) => {
    if (!file.keep?.includes(name)) return [];
    return [
      {
        path: ['give_up', i],
        what: `'${name}' stands both in 'keep' and in 'give_up'`,
        expected: 'one of them',
      },
    ];
  });
  return [...both, ...unitFaults(file)];
}

function unitFaults(file: DisclosureFile): { path: string[]; what: string; expected: string }[] {
  if (countsUnits(file.rule) && file.units === undefined) {
    return [
      {
        path: ['rule'],
        what: 'the rule counts schools or centres, and nothing says what identifies one',
        expected: "'units: { of: [...] }' with the variables that identify one",
      },
    ];
  }
  if (file.rule === undefined && file.units !== undefined && file.units.min === undefined) {
    return [
      { path: ['units'], what: 'how many units are the fewest is not said', expected: "'min', or a 'rule'" },
    ];
  }
  return [];
}

/** The options that the limits come to; with a rule the stricter of each holds. `unitsOf` counts a row's units. */
export function optionsOf(
  file: DisclosureFile,
  unitsOf: (row: ResultRow) => number | null,
): DisclosureOptions {
  const own: DisclosureOptions = {
    minN: file.min_n,
    width: file.width,
    alikeBelow: file.alike_below,
    secondary: file.secondary,
    ...(file.keep === undefined ? {} : { keep: file.keep }),
    ...(file.give_up === undefined ? {} : { giveUp: file.give_up }),
    ...(file.round_to === undefined ? {} : { roundTo: file.round_to }),
    ...(file.units === undefined ? {} : { unitRule: { minN: 1, minUnits: file.units.min ?? 1, unitsOf } }),
  };
  if (file.rule === undefined) return own;
  const rule = talisRule(file.rule, unitsOf);
  const { unitRule } = rule;
  return {
    ...own,
    ...rule,
    minN: Math.max(own.minN, rule.minN),
    unitRule: { ...unitRule!, minUnits: Math.max(unitRule!.minUnits, file.units?.min ?? 1) },
  };
}
