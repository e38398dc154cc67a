import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const project = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(`${project}${name}`, 'utf8');

/** A language's texts with the place of each. */
type Texts = [at: string, text: string][];

/** Words that a language's texts don't have, from the table of docs/terms.md. */
function unwanted(language: 'nb' | 'nn'): string[] {
  const rows = read('docs/terms.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows
    .flatMap((cells) => cells[language === 'nn' ? 4 : 5]!.split(',').map((word) => word.trim()))
    .filter((word) => word !== '');
}

function textsIn(value: unknown, language: string, at: string): Texts {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Record<string, unknown>)[language];
  return [
    ...(typeof own === 'string' ? [[at, own] as [string, string]] : []),
    ...Object.values(value).flatMap((part) => textsIn(part, language, at)),
  ];
}

/** The strings of code, without comments, imports and names of fields. */
function stringsOf(name: string, code: string): Texts {
  const said = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...said.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map((m): [string, string] => [
    name,
    (m[1] ?? m[2] ?? m[3] ?? '').replace(/\$\{[^{}]*\}/g, ' '),
  ]);
}

/** Of src/, the texts in the files of a language, and in those that have the three languages one after another. */
function textsOfSource(language: string): Texts {
  const files = readdirSync(`${project}src`, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(^|\/)texts\/[^/]+\.ts$/.test(name));
  const own = files.filter((name) => name.endsWith(`texts/${language}.ts`));
  const shared = files.filter((name) => !/texts\/(nb|nn|en|index)\.ts$/.test(name));
  const partOf = (code: string): string =>
    [
      ...code.matchAll(new RegExp(`^(?:export )?const ${language}\\b[\\s\\S]*?^};?$`, 'gm')),
      ...code.matchAll(new RegExp(`\\b${language}: (?:'[^'\\n]*'|\`[^\`]*\`)`, 'g')),
    ]
      .map(([part]) => part)
      .join('\n');
  const parts = shared.flatMap((name) => stringsOf(name, partOf(read(`src/${name}`))));
  expect(own.length).toBeGreaterThan(3);
  expect(new Set(parts.map(([name]) => name)).size).toBeGreaterThan(3);
  return [...own.flatMap((name) => stringsOf(name, read(`src/${name}`))), ...parts];
}

test.each(['nb', 'nn'] as const)('%s has no word that docs/terms.md gives another for', (language) => {
  const yaml = [
    ...readdirSync(`${project}pipelines`)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `pipelines/${name}`),
    ...readdirSync(`${project}data-schemas`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) =>
        readdirSync(`${project}data-schemas/${name}`)
          .filter((file) => (name === 'scales' ? file.endsWith('.yaml') : file === 'codebook.yaml'))
          .map((file) => `data-schemas/${name}/${file}`),
      ),
  ];
  const written = yaml.flatMap((name) => textsIn(parse(read(name)), language, name));
  const texts = [...textsOfSource(language), ...written];
  // Thousands stand apart, in the labels of codebooks as in what numberFormat writes; four digits alone are a year.
  expect(
    written.filter(([, text]) => /(?<![\d.,-])(?!(?:1[89]|20)\d\d(?!\d))\d{4,}(?!\d)/.test(text)),
  ).toEqual([]);
  const words = new RegExp(`(?<![\\p{L}\\p{N}-])(${unwanted(language).join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  const found = texts.flatMap(([at, text]) =>
    [...text.replace(/«[^»]*»|Led skole|\{[^{}]*\}/g, '').matchAll(words)].map(
      ([word]) => `${at}: ${word} in: ${text}`,
    ),
  );
  expect([...new Set(found)]).toEqual([]);
});
