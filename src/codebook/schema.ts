import { z } from 'zod';

/**
 * The codebook: what a survey's data mean. YAML files are checked against these schemas, and editors
 * complete and check them from the JSON Schema made of them (data-schemas/codebook.schema.json).
 */

/** A name in the warehouse: lower case, digits and underscore, as SQL and model syntax take it. */
export const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'a name has lower-case letters a-z, digits and _, and starts with a letter')
  .describe('Name in the warehouse and in models: a-z, 0-9 and _, first a letter');

/** A text in bokmål, and in nynorsk and English where there is one; a bare string is bokmål. */
export const textSchema = z
  .union([
    z
      .string()
      .min(1)
      .transform((nb): { nb: string; nn?: string; en?: string } => ({ nb })),
    z.strictObject({ nb: z.string().min(1), nn: z.string().optional(), en: z.string().optional() }),
  ])
  .describe('Text: a string is bokmål; or nb, nn and en');

/** A code as it stands in the export: a number or a text. */
export const codeSchema = z.union([z.number(), z.string()]);

export const missingReasons = [
  'dont_know',
  'not_applicable',
  'refused',
  'not_reached',
  'not_administered',
  'omitted',
  'invalid',
] as const;

/** How the groups of a background variable are named in a sentence. */
const groupPhraseSchema = textSchema
  .refine(
    (text) => Object.values(text).every((words) => /\{[gG]roup\}/.test(words as string)),
    'a phrase of a background variable has {group} or {Group} in every language',
  )
  .describe(
    'How its groups are named in a sentence: «ved skoler med {group}»; {group} is the label with a small first letter, {Group} the label as it stands',
  );

export const valueSchema = z.strictObject({
  code: codeSchema.describe('The code in the export'),
  label: textSchema,
  phrase: textSchema
    .optional()
    .describe(
      "How this group is named in a sentence («på barneskoler»), where the variable's phrase does not fit",
    ),
  missing: z
    .enum(missingReasons)
    .optional()
    .describe(
      'Set when this answer is missing («vet ikke»), with the reason; it is kept, but out of scales and estimates',
    ),
  valid: z
    .literal(true)
    .optional()
    .describe('An answer all the same, though the data file declares its code missing'),
});

/** Codes that are missing wherever they lie between two ends, as SPSS declares them. */
export const missingRangeSchema = z
  .strictObject({
    from: z.number().optional().describe('Lowest code, included; no lowest when left out'),
    to: z.number().optional().describe('Highest code, included; no highest when left out'),
    label: textSchema,
    missing: z.enum(missingReasons),
  })
  .refine((r) => r.from !== undefined || r.to !== undefined, 'a range of missing codes has from, to or both')
  .refine((r) => (r.from ?? -Infinity) <= (r.to ?? Infinity), 'the range runs backwards');

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

export const variableTypes = [
  'categorical',
  'ordinal',
  'number',
  'text',
  'date',
  'datetime',
  'boolean',
] as const;
export const roles = [
  'id',
  'direct_identifier',
  'weight',
  'stratum',
  'cluster',
  'fpc',
  'background',
  'item',
  'multiple_choice',
  'free_text',
  'metadata',
] as const;

/** How a variable, question or scale stands to the wave before. */
const acrossWaves = {
  same_as: nameSchema.optional().describe('The name that it had in the wave before, where that was another'),
  comparable: z
    .literal(true)
    .optional()
    .describe(
      'Compared with the wave before though its words or answers have changed; needs comparable_because',
    ),
  comparable_because: textSchema.optional().describe('Why it can be compared all the same, for the reader'),
};
const { same_as: _, ...wholeQuestion } = acrossWaves;

const rangeSchema = z.tuple([z.number(), z.number()]).describe('Lowest and highest possible value');

export const variableSchema = z.strictObject({
  name: nameSchema,
  through: nameSchema
    .optional()
    .describe('Last of a numbered series that is told of once: name trwgt1, through trwgt100'),
  column: z.string().min(1).optional().describe("The export's column; the variable's name when left out"),
  label: textSchema.describe('Short label for figures and tables'),
  wording: textSchema
    .optional()
    .describe('The question as the respondent read it, where the label is shortened'),
  number: z.string().optional().describe("The question's number in the questionnaire"),
  source: textSchema
    .optional()
    .describe('A variable of a register: which, and of what date («GSI per 1.10.2025»); told in captions'),
  type: z.enum(variableTypes),
  role: z.enum(roles),
  values: z
    .union([z.array(valueSchema), z.string()])
    .optional()
    .describe('Answer options, or the name of a list in value_lists'),
  range: rangeSchema.optional(),
  missing_ranges: z
    .array(missingRangeSchema)
    .optional()
    .describe('Ranges of codes that are missing, beside the single ones in values'),
  phrase: groupPhraseSchema.optional(),
  asked_if: conditionSchema.optional().describe('Routing: who got the question; everyone when left out'),
  ...acrossWaves,
  register: z
    .boolean()
    .optional()
    .describe('Known of every unit beforehand: no question that anyone is asked'),
  identifier: z
    .enum(['drop', 'hash'])
    .optional()
    .describe('For a direct identifier: drop it at the door (default), or keep a keyed hash for linkage'),
  simulate: z
    .strictObject({
      shares: z.array(z.number().min(0)).optional().describe('Shares of the answer options, in order'),
      mean: z.number().optional(),
      sd: z.number().positive().optional(),
      classes: z
        .array(z.strictObject({ from: z.number(), to: z.number(), share: z.number().min(0) }))
        .min(1)
        .optional()
        .describe('Numbers: classes of whole numbers (both ends included) with their shares'),
      missing_share: z.number().min(0).max(1).optional().describe('Share of those asked that do not answer'),
      replicate_of: nameSchema
        .optional()
        .describe(
          "Replicate weights: the full weight, times 0.5 or 1.5 in pairs of respondents (Fay's coefficient 0.5)",
        ),
      by: z
        .strictObject({
          variable: nameSchema.describe('A variable of the register, or one derived from such'),
          shares: z.record(z.string(), z.array(z.number().min(0))),
        })
        .optional()
        .describe('Other shares for some codes of a background variable'),
    })
    .optional()
    .describe('What made-up data should look like; published marginals, with their source in a comment'),
});

/** Several variables that share question text, answer options and routing. */
export const batterySchema = z.strictObject({
  name: nameSchema,
  label: textSchema,
  wording: textSchema,
  number: z.string().optional(),
  column: z
    .string()
    .optional()
    .describe(
      "Stem of the export's columns: an item's column is stem.item when the item has no column of its own",
    ),
  type: z.enum(variableTypes).default('ordinal'),
  role: z.enum(roles).default('item'),
  values: z.union([z.array(valueSchema), z.string()]).optional(),
  range: rangeSchema.optional(),
  missing_ranges: z.array(missingRangeSchema).optional(),
  asked_if: conditionSchema.optional(),
  ...wholeQuestion,
  items: z
    .array(
      z.strictObject({
        name: nameSchema,
        column: z.string().optional(),
        label: textSchema,
        wording: textSchema.optional(),
        ...acrossWaves,
        simulate: variableSchema.shape.simulate,
      }),
    )
    .min(1),
});

/** A «flere kryss mulig» question: one 0/1 column an option. */
export const multipleChoiceSchema = z.strictObject({
  name: nameSchema,
  label: textSchema,
  wording: textSchema.optional(),
  number: z.string().optional(),
  column: z
    .string()
    .optional()
    .describe("Stem of the export's columns: an option's column is stem.option; with `separator` the column"),
  separator: z
    .string()
    .min(1)
    .max(5)
    .optional()
    .describe('The export writes all that is ticked into one cell, with this between («;», «, »)'),
  asked_if: conditionSchema.optional(),
  ...wholeQuestion,
  at_most: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Most options that one may tick («inntil tre»); any number when left out'),
  options: z
    .array(
      z.strictObject({
        name: nameSchema,
        column: z
          .string()
          .optional()
          .describe(
            "The export's column; with `separator` the option's text in the cell, where not its label",
          ),
        label: textSchema,
        ...acrossWaves,
        exclusive: z
          .boolean()
          .optional()
          .describe('Ticked alone or not at all («ingen av disse», «vet ikke»)'),
        simulate: z
          .strictObject({
            share: z.number().min(0).max(1),
            by: z
              .strictObject({
                variable: nameSchema,
                shares: z.record(z.string(), z.number().min(0).max(1)),
              })
              .optional(),
          })
          .optional(),
      }),
    )
    .min(2),
});

/** What a municipality or county can be turned into. */
export const placeKinds = [
  'municipality',
  'county',
  'region',
  'region_by_county',
  'centrality3',
  'size3',
  'size3_response',
] as const;

export const durationUnits = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;

/** A variable made from others, in SQL, by one of a few rules. */
export const derivedSchema = z.strictObject({
  name: nameSchema,
  label: textSchema,
  type: z
    .enum(['categorical', 'ordinal', 'number', 'boolean'])
    .optional()
    .describe(
      'What the rule gives when left out: number of arithmetic and counts, ordinal of classes, else categorical',
    ),
  role: z.enum(roles).default('background'),
  values: z.union([z.array(valueSchema), z.string()]).optional(),
  phrase: groupPhraseSchema.optional(),
  ...acrossWaves,
  rule: z.union([
    z.strictObject({
      cases: z
        .array(z.strictObject({ when: conditionSchema, value: codeSchema }))
        .min(1)
        .describe('The first condition that holds gives the value'),
      otherwise: codeSchema.optional().describe('Value when no condition holds; missing when left out'),
    }),
    z.strictObject({
      cut: nameSchema.describe('A numeric variable, or a scale whose score is cut'),
      classes: z
        .array(
          z.strictObject({ from: z.number().optional(), below: z.number().optional(), value: codeSchema }),
        )
        .min(1)
        .describe('Classes from (included) to below (not included)'),
    }),
    z.strictObject({
      recode: nameSchema,
      map: z
        .array(
          z.strictObject({
            from: z.union([
              z.array(codeSchema).min(1),
              codeSchema.transform((code): (string | number)[] => [code]),
            ]),
            to: codeSchema,
          }),
        )
        .min(1),
      otherwise: codeSchema
        .optional()
        .describe('Code of the answers that no line names; missing when left out. No answer stays missing'),
    }),
    z.strictObject({
      sum: z.array(nameSchema).min(2).describe('Numbers that are added'),
      min_answered: z
        .number()
        .int()
        .min(1)
        .optional()
        .describe(
          'Least number of them answered; all when left out. One that lacks counts as the mean of the others',
        ),
    }),
    z.strictObject({
      mean: z.array(nameSchema).min(2).describe('Numbers whose mean it is'),
      min_answered: z
        .number()
        .int()
        .min(1)
        .optional()
        .describe('Least number of them answered, of which the mean then is; all when left out'),
    }),
    z.strictObject({
      difference: z.tuple([nameSchema, nameSchema]).describe('The first less the second: [after, before]'),
    }),
    z.strictObject({
      formula: z
        .string()
        .min(1)
        .describe(
          'Arithmetic on numbers, with + - * / and brackets: 2025 - birth_year. Missing where one of them is',
        ),
    }),
    z.strictObject({
      bands: nameSchema.describe('A number, or a scale'),
      at: z
        .array(z.number())
        .min(1)
        .max(30)
        .describe(
          'Where each band but the lowest begins, rising: [30, 50] gives under 30, 30-49, 50 and over',
        ),
    }),
    z.strictObject({
      duration: z.strictObject({
        from: z.string().min(1).describe('A variable that is a date or a time, or a date as 2025-10-01'),
        to: z.string().min(1).describe('The same'),
        in: z
          .enum(durationUnits)
          .describe('Years and months that are completed, as in an age; the others in full'),
      }),
    }),
    z.strictObject({
      first_of: z.array(nameSchema).min(2).describe('The first of these variables that has an answer'),
    }),
    z.strictObject({
      count_of: z.array(nameSchema).min(1),
      equal_to: z.array(codeSchema).min(1).describe('How many of the variables have one of these codes'),
    }),
    z.strictObject({
      place: nameSchema.describe('A variable with codes or names of municipalities or counties'),
      gives: z.enum(placeKinds).describe('What the place is turned into, by the reference data'),
      as_of: z
        .string()
        .regex(
          /^(199[4-9]|2\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
          'a date is YYYY-MM-DD, 1994 or later',
        )
        .describe('The date that the codes and names are of: the date of the wave'),
      division: z
        .number()
        .int()
        .min(1994)
        .max(2024)
        .default(2024)
        .describe('The year whose municipalities and counties they are brought to, as of 1 January'),
      split: z
        .enum(['missing', 'largest'])
        .default('missing')
        .describe('A place that was split between several: missing, or the one with the largest share'),
    }),
  ]),
});

export const scaleSchema = z.strictObject({
  name: nameSchema,
  label: textSchema,
  description: textSchema.optional().describe('What a high score means'),
  ...acrossWaves,
  items: z.array(nameSchema).min(2),
  reversed: z.array(nameSchema).default([]).describe('Items that run the other way: turned before scoring'),
  score: z.enum(['mean', 'sum']).default('mean'),
  min_answered: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Least number of items answered for a score; all when left out'),
  range: rangeSchema
    .optional()
    .describe("The answer options' lowest and highest code; taken from the items when left out"),
  simulate: z
    .strictObject({
      loading: z
        .number()
        .min(0)
        .max(1)
        .optional()
        .describe('Loading of every item on the scale (sets alpha)'),
    })
    .optional(),
});

/** What can be published of a wave and found again here. */
export const publishedStatistics = [
  'proportion',
  'missing_share',
  'mean',
  'alpha',
  'fit',
  'count',
  'rank',
  'top',
  'difference',
  'effect',
] as const;

/** What a source tells of an effect in words: its sign, where it is significant, or that there is none. */
export const effectFindings = ['positive', 'negative', 'none'] as const;

/** How an effect is told: of a model's parameter or defined effect, or of a regression's term. */
export const effectMeasures = [
  'parameter_std',
  'parameter',
  'coefficient',
  'marginal_effect',
  'ratio',
] as const;

const publishedGroupSchema = z.strictObject({ variable: nameSchema, value: codeSchema });

export const publishedSchema = z.strictObject({
  id: nameSchema,
  statement: textSchema.describe('What the figure is about'),
  variable: nameSchema
    .optional()
    .describe('Left out for a claim that no question of this survey answers: it is shown, not compared'),
  category: z.array(codeSchema).optional().describe('Codes counted together'),
  statistic: z
    .enum(publishedStatistics)
    .describe(
      'missing_share: share of those asked who gave one of these missing answers; rank: place of a tick-all option or of an item of a battery (its share of `category`, or its mean) among those of its question, or of an effect (`parameter`) by its size among those on the same outcome, 1 for the highest; top: how many of `members` are among the highest as many of the question that `variable` names; difference: of a share (with `category`) or a mean, the group or variable less that of `less`; effect: `parameter` of the model or regression that `variable` names',
    ),
  members: z
    .array(nameSchema)
    .min(1)
    .optional()
    .describe('Of a top: the options or items that the source names as the highest, in any order'),
  lowest: z.boolean().optional().describe('Of a top: they are the lowest ones'),
  finding: z
    .enum(effectFindings)
    .optional()
    .describe(
      'Of an effect, in place of `reading`: significantly above zero, significantly below, or not significant (5 per cent)',
    ),
  not_comparable: textSchema
    .optional()
    .describe('Why the figure is only shown beside the computed one, and not held against it'),
  measure: z
    .string()
    .optional()
    .describe(
      `Name of the fit measure; of an effect one of ${effectMeasures.join(', ')} (a model's standardised parameter and a regression's coefficient when left out)`,
    ),
  parameter: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Of an effect or its rank: a model's `y ~ x` or the name of a defined effect, or a regression's term",
    ),
  group: publishedGroupSchema.optional(),
  less: z
    .strictObject({
      respondent_group: nameSchema.optional(),
      group: publishedGroupSchema.optional(),
      variable: nameSchema.optional(),
    })
    .optional()
    .describe(
      'Of a difference: the group that is taken away (`respondent_group` is the same when left out), or the variable, of the same respondents',
    ),
  respondent_group: nameSchema
    .optional()
    .describe('The respondent group that it is computed of; all when left out'),
  respondents: textSchema
    .optional()
    .describe('Whom the source speaks of, where the name of the respondent group does not say it'),
  wave: z.coerce
    .string()
    .optional()
    .describe("The wave that it is of, the codebook's own when left out; another's is shown, not compared"),
  quote: z.string().min(1).optional().describe("The source's own words, letter for letter, in its language"),
  reading: z
    .union([z.number(), z.tuple([z.number().nullable(), z.number().nullable()])])
    .optional()
    .describe(
      'What the words are taken to mean: the number («62 prosent»: 0.62), or its lowest and highest («ni av ti»: [0.85, 0.95]; «over 0,8»: [0.8, null])',
    ),
  decimals: z
    .number()
    .int()
    .min(0)
    .max(6)
    .optional()
    .describe(
      'Decimals that the source writes (of the per cent of a share); those of `reading` when left out',
    ),
  value: z.number().optional().describe('Older form of `reading: number`'),
  at_least: z.number().optional().describe('Older form of `reading: [lowest, ...]`'),
  at_most: z.number().optional().describe('Older form of `reading: [..., highest]`'),
  source: z.string().min(1).describe('Document with page, chapter or figure'),
});

/** The register: a row for every unit of the population, with what is known of it beforehand. */
export const registerSchema = z.strictObject({
  key: nameSchema.describe('The variable that tells which unit an answer is from; its column is in both'),
  invited: z
    .strictObject({ variable: nameSchema, in: z.array(codeSchema).min(1) })
    .describe('How the register tells who was drawn into the gross sample'),
  strata: z
    .array(nameSchema)
    .default([])
    .describe('Background variables that the sample was stratified by, the coarsest first'),
  groups: z
    .array(z.union([nameSchema, z.tuple([nameSchema, nameSchema])]))
    .default([])
    .describe('Background variables of the response tables; a pair is crossed'),
  simulate: z
    .strictObject({
      by: nameSchema.describe('A variable of the register'),
      rates: z.record(z.string(), z.number().min(0).max(1)),
    })
    .optional()
    .describe('Made-up data: the response rate of each code'),
});

export const respondentsSchema = z.strictObject({
  groups: z
    .array(nameSchema)
    .default([])
    .describe('The respondent groups that are named so together; everyone when left out'),
  who: textSchema.describe('«skolelederne»: as it stands after «93 prosent av»'),
  where: textSchema
    .optional()
    .describe(
      '«I grunnskolen»: how a sentence on differences between them begins; «Blant» and who when left out',
    ),
});

/** What several surveys share: answer vocabularies, batteries and their scales, the variables of a register, with the source that they are from. */
export const sharedSchema = z.strictObject({
  source: textSchema.describe('Where the questions are from'),
  value_lists: z.record(nameSchema, z.array(valueSchema)).default({}),
  variables: z.array(variableSchema).default([]),
  batteries: z.array(batterySchema).default([]),
  scales: z.array(scaleSchema).default([]),
});

export const includeSchema = z.union([
  z.string().min(1).describe('A shared scale or vocabulary: the name of one of the package, or a path'),
  z.strictObject({
    file: z.string().min(1).describe('The name of one of the package, or a path'),
    suffix: z
      .string()
      .regex(/^_[a-z0-9_]+$/, "a suffix begins with _, as '_pre'")
      .optional()
      .describe('Put after all names: the same scale asked once more'),
    label: textSchema.optional().describe('Put after the labels: «før kurset»'),
    column: z.string().min(1).optional().describe("Stem of the export's columns: stem.item"),
  }),
]);

export const codebookSchema = z
  .strictObject({
    survey: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a survey has lower-case letters a-z, digits and -'),
    wave: z.coerce.string().min(1),
    title: textSchema,
    source: textSchema.describe('Where the questionnaire is published'),
    extends: z
      .string()
      .regex(/^\.\/[^/\\]+\.ya?ml$/, 'a codebook of the same folder, as ./codebook.yaml')
      .optional()
      .describe(
        'Another codebook of the folder, all of which holds here too unless this file says otherwise',
      ),
    respondent_groups: z
      .array(
        z.strictObject({
          name: nameSchema,
          label: textSchema,
          when: conditionSchema.optional(),
          counts_only: z
            .boolean()
            .optional()
            .describe('So small a population that answers are shown as counts, not as shares'),
        }),
      )
      .default([])
      .describe('Who answers; with `when` for surveys where the answers tell'),
    respondents: z
      .array(respondentsSchema)
      .default([])
      .describe('How those who answer are named in a sentence, by respondent groups together or apart'),
    include: z
      .array(includeSchema)
      .default([])
      .describe('Shared scales and answer vocabularies, put after what stands in this file'),
    value_lists: z
      .record(nameSchema, z.array(valueSchema))
      .default({})
      .describe('Answer options that several questions share'),
    variables: z.array(variableSchema).default([]),
    batteries: z.array(batterySchema).default([]),
    multiple_choice: z.array(multipleChoiceSchema).default([]),
    derived: z.array(derivedSchema).default([]),
    scales: z.array(scaleSchema).default([]),
    response: z
      .strictObject({
        least_share_answered: z
          .number()
          .min(0)
          .max(1)
          .default(0.3)
          .describe('Least share of the questions put to a respondent that must be answered'),
        completed: z
          .strictObject({ variable: nameSchema, in: z.array(codeSchema).min(1) })
          .optional()
          .describe('How the export tells a completed answer'),
        declined: z.strictObject({ variable: nameSchema, in: z.array(codeSchema).min(1) }).optional(),
      })
      .default({ least_share_answered: 0.3 }),
    register: registerSchema.optional(),
    order: z
      .array(nameSchema)
      .default([])
      .describe('Order of the questions in the questionnaire, where the lists above do not give it'),
    simulate: z
      .strictObject({
        model: z
          .string()
          .describe(
            'File with the structural model in lavaan syntax with fixed coefficients, relative to the codebook',
          ),
      })
      .optional(),
    published: z.array(publishedSchema).default([]),
  })
  .meta({ title: 'ledervilkar codebook', description: 'What the data of one survey wave mean' });

/** The codebook as it stands in its file, after defaults. */
export type CodebookFile = z.infer<typeof codebookSchema>;
export type ValueDefinition = z.infer<typeof valueSchema>;
export type ScaleDefinition = z.infer<typeof scaleSchema>;
export type VariableDefinition = z.infer<typeof variableSchema>;
export type DerivedDefinition = z.infer<typeof derivedSchema>;
export type RegisterDefinition = z.infer<typeof registerSchema>;
export type PublishedDefinition = z.infer<typeof publishedSchema>;
export type PublishedStatistic = (typeof publishedStatistics)[number];
export type VariableType = (typeof variableTypes)[number];
export type Role = (typeof roles)[number];
export type DurationUnit = (typeof durationUnits)[number];
export type PlaceKind = (typeof placeKinds)[number];
export type PlaceRule = Extract<DerivedDefinition['rule'], { place: string }>;
export type MissingRange = z.infer<typeof missingRangeSchema>;
export type MissingReason = (typeof missingReasons)[number];
