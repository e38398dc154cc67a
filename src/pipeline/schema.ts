import { z } from 'zod';
import { conditionSchema, nameSchema, textSchema } from '../codebook/index.js';
import { figureKinds, tableKinds } from '../results/index.js';
import { askShape } from '../wave/index.js';

/**
 * The pipeline file: what to run. Paths are relative to the file. Checked here, and in editors by the
 * JSON Schema made of it (data-schemas/pipeline.schema.json).
 */

const besideSchema = z
  .array(
    z.strictObject({
      file: z.string().min(1).describe('A table by municipality, school or respondent: CSV, Excel, SPSS'),
      key: z.string().min(1).describe("The export's column that tells which row of the table is meant"),
      column: z.string().min(1).describe('The column of the table that holds the same'),
      coding: z
        .strictObject({
          theme: z.string().min(1).describe('The column with the theme; empty where a text has none'),
          coder: z
            .string()
            .min(1)
            .describe('The column with who coded it; the first in the file counts in shares'),
          into: z.string().min(1).describe('Stem of the columns that are made, one a theme: stem.theme'),
        })
        .optional()
        .describe('The table is a coding frame of free text, a row for each text, theme and coder'),
    }),
  )
  .default([])
  .describe('Tables beside the export, whose columns the codebook describes as its own');

const sourceSchema = z
  .union([
    z.strictObject({
      export: z.string().min(1).describe('File or folder that the survey service gave'),
      elements: z.string().optional().describe("Nettskjema: the form's elements as JSON"),
      format: z
        .enum(['csv', 'nettskjema', 'surveyxact', 'spss', 'stata', 'xlsx', 'parquet', 'arrow'])
        .optional(),
      separator: z
        .string()
        .min(1)
        .optional()
        .describe("What parts the cells of a text file: ';', ',', tab, '|'"),
      encoding: z
        .string()
        .min(1)
        .optional()
        .describe("The texts' encoding: utf-8, windows-1252, cp850, macintosh"),
      sheet: z.string().min(1).optional().describe('The sheet of a workbook that holds the answers'),
      header_rows: z
        .number()
        .int()
        .min(0)
        .max(10)
        .optional()
        .describe(
          'Rows before the answers: 0 where the first row are answers, 2 or more with texts below the names',
        ),
      invited: z
        .number()
        .int()
        .positive()
        .optional()
        .describe('How many were invited, where no register tells'),
      register: z
        .string()
        .optional()
        .describe('File with a row for everyone invited (population, gross sample)'),
      beside: besideSchema,
    }),
    z.strictObject({
      simulate: z.strictObject({
        format: z.enum(['nettskjema', 'surveyxact', 'spss']).default('nettskjema'),
        invited: z.number().int().positive().optional(),
        answered: z.number().int().positive().optional(),
        register: z
          .string()
          .optional()
          .describe('File with a row for every unit of the population; the codebook tells who answers'),
        seed: z.number().int().optional().describe("The pipeline's seed when left out"),
        margins: z
          .enum(['drawn', 'exact'])
          .default('drawn')
          .describe(
            "exact: the counts themselves have the codebook's shares, so that published figures are shown as published",
          ),
      }),
      beside: besideSchema,
    }),
  ])
  .describe('Where the answers come from: an export, or made-up answers in the same format');

const itemSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id has a-z, 0-9 and -'),
  kind: z.enum([...figureKinds, ...tableKinds]),
  title: textSchema,
  variables: z.array(nameSchema).default([]).describe('Variables, questions, scales or models shown'),
  by: z.string().default(''),
  each_by: z
    .array(nameSchema)
    .default([])
    .describe('One figure or table for each of these groupings, titled with its label'),
  respondent_group: z.string().default(''),
  where: conditionSchema
    .optional()
    .describe(
      'Only respondents for whom this holds, as a group of its own beside the others: { variable: rolle, equals: 1 }',
    ),
  text: textSchema.optional(),
  note: textSchema.optional(),
  statistic: z
    .string()
    .optional()
    .describe(
      'Which statistic a dot-interval, change, map, indicator or funnel figure shows: mean, proportion or top_two',
    ),
  category: z.string().optional().describe('The answer that a proportion is the share of'),
  bound: z
    .number()
    .optional()
    .describe('What an indicator holds areas against: a share from 0 to 1, or a mean'),
  reference: z
    .strictObject({ value: z.number(), label: textSchema })
    .optional()
    .describe("A value from elsewhere as a line beside the dots: an earlier cohort's mean"),
  with: z
    .strictObject({
      respondent_group: z.string().min(1),
      variables: z
        .array(nameSchema)
        .default([])
        .describe("Their questions, one for each of the item's variables; the same ones when left out"),
    })
    .optional()
    .describe(
      "Who stands beside the item's respondent group in a figure of two sides: { respondent_group: eier, variables: [...] }",
    ),
  direction: z
    .enum(['at_least', 'at_most'])
    .optional()
    .describe('Whether the bound of an indicator is the least that is wanted (when left out) or the most'),
  form: z
    .enum(['dumbbell', 'slope', 'multiples', 'tiles'])
    .optional()
    .describe(
      'How a change figure draws: a dot a wave on a line (two waves, when left out), a line over the waves, or a small panel for each question or group (three waves and more, when left out); tiles: a map of squares of one size, for maps alone',
    ),
  waves: z
    .string()
    .regex(/^last ([2-9]|[1-9]\d)$/, "the newest waves of a change figure, as 'last 2'")
    .optional()
    .describe("Which waves a change figure shows: the newest so many, as 'last 2'; all when left out"),
  sort: z.enum(['questionnaire', 'estimate']).default('questionnaire'),
  show_missing: z.boolean().default(false),
  corresponds_to: textSchema.optional(),
});

const findingId = z.string().regex(/^[a-z][a-z0-9_-]*$/, 'the id of a finding has a-z, 0-9, _ and -');

const findingsSchema = z
  .union([
    z.literal('none').describe('No page of findings'),
    z.strictObject({
      title: textSchema.optional().describe('«Hovedfunn» when left out'),
      order: z.array(findingId).default([]).describe('Findings that come first, in this order, by id'),
      drop: z.array(findingId).default([]).describe('Findings that are left out, by id'),
      rewrite: z
        .record(findingId, textSchema)
        .default({})
        .describe('Other words for the sentence of a finding, by id'),
    }),
  ])
  .describe('The findings that the report begins with, which are chosen by rule: what the author changes');

/** Who answers for the report, and how it is quoted: on the page's foot and with every figure. */
const citationSchema = z
  .strictObject({
    publisher: textSchema,
    authors: z
      .array(z.string().min(1))
      .default([])
      .describe('«Family, Given», or the name of an office; the publisher when left out'),
    contact: z.string().min(1).optional().describe('An address, for mail or on the web'),
    date: z
      .string()
      .regex(
        /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
        "a date is year, month and day, as '2025-12-01'; or '2025-12', or '2025'",
      )
      .describe('When it is published; in quotes'),
    licence: z.string().min(1).optional().describe('SPDX name (CC-BY-4.0, NLOD-2.0), or in words'),
    url: z.url().optional().describe('Where it is published'),
    reference: textSchema.optional().describe('The suggested reference, in place of the one put together'),
  })
  .describe('Publisher, contact, date, licence and suggested reference');

const acceptSchema = z
  .array(
    z
      .string()
      .regex(/^LV-[A-Z-]+(:[a-z][a-z0-9_]*)?$/, "an accepted finding is its code, or 'code:variable'"),
  )
  .default([])
  .describe(
    'Check findings that have been looked at and do not stop the run: a code, or a code at one variable, as LV-CHECK-CODE:stilling',
  );

const languageSchema = z.enum(['nb', 'nn', 'en']);

const waveSchema = z.strictObject({
  codebook: z.string().min(1),
  source: sourceSchema,
  design: askShape.design.describe("The wave's own survey design; the pipeline's when left out"),
  accept: acceptSchema,
  linking_errors: z
    .record(nameSchema, z.number().gt(0))
    .default({})
    .describe('Scales whose link to the wave before has an error of its own, with that error (OECD)'),
});

export const pipelineSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a pipeline name has a-z, 0-9 and -'),
    title: textSchema.optional().describe("The survey's or wave's title; the report's own when left out"),
    codebook: z.string().min(1).optional().describe('The codebook, where the pipeline has one wave'),
    source: sourceSchema.optional(),
    waves: z
      .array(waveSchema)
      .min(1)
      .optional()
      .describe(
        'In place of codebook and source: several waves, oldest first; the report describes the last',
      ),
    seed: z.number().int().default(1),
    accept: acceptSchema,
    where: conditionSchema
      .optional()
      .describe('Only respondents for whom this holds are in the report: { variable: rolle, equals: 1 }'),
    duplicates: z
      .enum(['first', 'last', 'stop'])
      .default('stop')
      .describe("Rows with one id: the first or the last of them in the export's order, or the run stops"),
    ...askShape,
    report: z.strictObject({
      title: textSchema,
      subtitle: textSchema.optional(),
      language: languageSchema.default('nb'),
      languages: z
        .array(languageSchema)
        .optional()
        .describe('More languages that every run writes the report in; each page links to the others'),
      each: nameSchema
        .optional()
        .describe(
          "A background variable by which results are computed: a report for each of its groups, as 'report --for', in the folder owners",
        ),
      citation: citationSchema.optional(),
      findings: findingsSchema.optional(),
      chapters: z
        .array(
          z.strictObject({
            id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
            title: textSchema,
            text: textSchema.optional(),
            items: z.array(itemSchema).default([]),
          }),
        )
        .min(1),
    }),
  })
  .meta({
    title: 'ledervilkar pipeline',
    description: 'What to run: an export, its codebook, models and the report',
  });

export type PipelineFile = z.infer<typeof pipelineSchema>;
export type SourceFile = z.infer<typeof sourceSchema>;
export type WaveFile = z.infer<typeof waveSchema>;
