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
    ...inR[format](name, about.variables).map((line) => `  ${line}`),
    '',
    t.readIn('Stata'),
    ...inStata[format](name, about.variables).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** The code list beside a CSV file: `x.csv` has `x-codes.csv` and `x-variables.csv`. */
export const besideCsv = (path: string, what: 'codes' | 'variables'): string =>
  path.replace(/\.csv$/i, `-${what}.csv`);

type Snippet = (name: string, variables: readonly OutVariable[]) => string[];

/** Columns of texts, with their places: «0301» would be read as a number. */
const texts = (variables: readonly OutVariable[]) =>
  variables.flatMap(({ source }, i) => (source.type === 'text' ? [{ name: source.name, place: i + 1 }] : []));

/** A name as R takes it in a call. */
const inCall = (name: string) => (/^[A-Za-z][A-Za-z0-9_.]*$/.test(name) ? name : `\`${name}\``);

const inR: Record<ExportFormat, Snippet> = {
  sav: (name) => [
    'library(haven)',
    `d <- read_sav("${name}")`,
    `with_codes <- read_sav("${name}", user_na = TRUE)`,
  ],
  csv: (name, variables) => {
    const classes = texts(variables).map((v) => `${inCall(v.name)} = "character"`);
    const typed = classes.length === 0 ? '' : `,\n                colClasses = c(${classes.join(', ')})`;
    return [
      ...`d <- read.csv("${name}", fileEncoding = "UTF-8-BOM", na.strings = "", check.names = FALSE${typed})`.split(
        '\n',
      ),
      `codes <- read.csv("${besideCsv(name, 'codes')}", fileEncoding = "UTF-8-BOM", colClasses = "character")`,
    ];
  },
  xlsx: (name) => [
    'library(readxl)',
    `d <- read_excel("${name}", sheet = 1, guess_max = 1e6)`,
    `codes <- read_excel("${name}", sheet = 3)`,
  ],
  parquet: (name) => ['library(arrow)', `d <- read_parquet("${name}")`],
};

// Options as StataCorp's manuals of data management have them: import delimited, import excel, import spss (Stata 16).
const inStata: Record<ExportFormat, Snippet> = {
  sav: (name) => [`import spss using "${name}", clear`],
  csv: (name, variables) => {
    const places = texts(variables).map((v) => v.place);
    const typed = places.length === 0 ? '' : ` stringcols(${places.join(' ')})`;
    return [
      `import delimited using "${name}", varnames(1) case(preserve) encoding("utf-8") bindquotes(strict)${typed} clear`,
    ];
  },
  xlsx: (name) => [`import excel using "${name}", firstrow clear`],
  parquet: (name) => [
    `import parquet using "${name}", clear`,
    '* Stata 18: ssc install pq',
    `* pq use using "${name}", clear`,
  ],
};
