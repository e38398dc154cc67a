import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { didYouMean, fault } from '../errors/index.js';

const prefix = 'example:';
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files of the package that the commands' examples are shown with: data, and pipelines with all they need. */
const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'classic/bfi.csv',
      'survey/apisrs.csv',
      'sem/indices.csv',
      'sem/indices.lav',
      'variation/schools.csv',
      'variation/corn-soybeans.csv',
      'variation/corn-soybeans-counties.csv',
      'cases/forms/nettskjema-without-codebook.csv',
    ].map((file) => [basename(file), join('tests', 'data', file)]),
  ),
  ...Object.fromEntries(
    [
      'led-skole-2022',
      'participants',
      'sbn-2025h',
      'ssn-2025h',
      'ssn-2025v',
      'ssn-2015',
      'ssn',
      'talis-2018-teachers',
      'talis-2024-principals',
      'talis-2018-principals',
      'talis-2013-principals',
    ].map((name) => [name, join('pipelines', `${name}.yaml`)]),
  ),
  'led-skole-coding.csv': join('data-schemas', 'led-skole-2022', 'coding-example.csv'),
  'led-skole-codebook': join('data-schemas', 'led-skole-2022', 'codebook.yaml'),
};

/** `example:bfi.csv` as the file of the package that it is, so that every example of the help runs where the user is. */
export function exampleFile(argument: string): string {
  if (!argument.startsWith(prefix)) return argument;
  const name = argument.slice(prefix.length);
  const file = Object.hasOwn(files, name) ? join(root, files[name]!) : undefined;
  if (file !== undefined && existsSync(file)) return file;
  const names = Object.keys(files);
  return fault(
    {
      code: 'LV-CLI-EXAMPLE',
      what: `the package has no example '${basename(name)}'`,
      expected: names.map((known) => prefix + known).join(', '),
      remedy: didYouMean(name, names),
    },
    { exitCode: 2 },
  );
}
