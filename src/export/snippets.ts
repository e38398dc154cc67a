import { basename } from 'node:path';
import type { Language } from '../results/index.js';
import type { ExportFormat } from './formats.js';
import { exportTexts } from './texts/index.js';
import type { OutVariable } from './variables.js';

/** What stands beside an exported file: what it is, and how R and Stata read it. */
export function readMe(
  path: string,
  format: ExportFormat,
  about: { title: string; rows: number; variables: readonly OutVariable[]; simulated: boolean },
  language: Language,
): string {
  const t = exportTexts(language);
  const name = basename(path);
  const merged = about.variables.flatMap(({ source, merged: lists }) =>
    lists.map(({ codes }) => t.merged(source.name, codes.join(', '))),
  );
  return [
    `${name}: ${about.title}`,
    t.rows(about.rows, about.variables.length),
    ...(about.simulated ? [t.simulated] : []),
    t.microdata,
    ...(merged.length === 0 ? [] : ['', ...merged]),
    '',
    t.readIn('R'),
    ...inR[format](name).map((line) => `  ${line}`),
    '',
    t.readIn('Stata'),
    ...inStata[format](name).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** The code list beside a CSV file: `x.csv` has `x-codes.csv` and `x-variables.csv`. */
export const besideCsv = (path: string, what: 'codes' | 'variables'): string =>
  path.replace(/\.csv$/i, `-${what}.csv`);

const inR: Record<ExportFormat, (name: string) => string[]> = {
  sav: (name) => [
    'library(haven)',
    `d <- read_sav("${name}")`,
    `with_codes <- read_sav("${name}", user_na = TRUE)`,
  ],
  csv: (name) => [
    `d <- read.csv("${name}", fileEncoding = "UTF-8-BOM", na.strings = "")`,
    `codes <- read.csv("${besideCsv(name, 'codes')}", fileEncoding = "UTF-8-BOM")`,
  ],
  xlsx: (name) => [
    'library(readxl)',
    `d <- read_excel("${name}", sheet = 1, guess_max = 1e6)`,
    `codes <- read_excel("${name}", sheet = 3)`,
  ],
  parquet: (name) => ['library(arrow)', `d <- read_parquet("${name}")`],
};

const inStata: Record<ExportFormat, (name: string) => string[]> = {
  sav: (name) => [`import spss using "${name}", clear`],
  csv: (name) => [`import delimited "${name}", varnames(1) encoding("utf-8") clear`],
  xlsx: (name) => [`import excel "${name}", firstrow clear`],
  parquet: (name) => [`* Stata 19: import parquet using "${name}", clear`],
};
