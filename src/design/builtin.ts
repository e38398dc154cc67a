import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { nameRange } from './name-range.js';
import { type DesignFile, designSchema } from './schema.js';

const builtIn = z.record(
  z.string(),
  z.strictObject({
    countries: z.strictObject({ column: z.string(), examples: z.array(z.string()) }),
    designs: z.array(designSchema).min(1),
    units: z.strictObject({ country: z.string(), unit: z.string() }).optional(),
  }),
);

let read: z.infer<typeof builtIn> | undefined;

function known(): z.infer<typeof builtIn> {
  if (read === undefined) {
    read = builtIn.parse(parse(readFileSync(new URL('./reference/oecd.yaml', import.meta.url), 'utf8')));
    for (const survey of Object.values(read)) survey.designs = survey.designs.map(writtenOut);
  }
  return read;
}

const writtenOut = (design: DesignFile): DesignFile =>
  design.type === 'replicate' && typeof design.replicates === 'string'
    ? { ...design, replicates: nameRange(design.replicates)! }
    : design;

/** Designs that come with the program, by name: several where a survey's cycles differ. Their source stands in the file. */
export const builtInDesigns = (): Readonly<Record<string, readonly DesignFile[]>> =>
  Object.fromEntries(Object.entries(known()).map(([name, { designs }]) => [name, designs]));

/** The columns of country and of school or centre that a built-in survey's reporting rule counts; undefined where it counts rows. */
export const reportedUnits = (name: string): { country: string; unit: string } | undefined =>
  known()[name]?.units;

/** The column of countries in a built-in survey's files, and some to compare; undefined where the design is none of them. */
export const surveyedCountries = (name: string): { column: string; examples: string[] } | undefined =>
  known()[name]?.countries;
