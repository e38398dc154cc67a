import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.js';
import { project, sourceFiles } from './sources.js';

const read = (...path: string[]) => readFileSync(join(project, ...path), 'utf8');
const rooms = readdirSync(join(project, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** What a pattern finds in the code of src, comments aside. */
function inSource(
  of: (path: string) => boolean,
  pattern: RegExp,
): { path: string; found: RegExpMatchArray }[] {
  return sourceFiles()
    .filter(({ path }) => of(path))
    .flatMap(({ path, code }) => {
      const said = code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      return [...said.matchAll(pattern)].map((found) => ({ path, found }));
    });
}

describe('the house', () => {
  it('has every room in the rule, and a door with a table of contents in every room', () => {
    const rule = read('.dependency-cruiser.cjs');
    for (const room of rooms) {
      expect(rule, room).toContain(`'${room}'`);
      if (room !== 'cli') expect(read('src', room, 'index.ts'), room).toMatch(/^\/\*\*/);
    }
  });

  it('names no variable of any survey in src', async () => {
    const folder = join(project, 'data-schemas');
    const surveys = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const text = sourceFiles().map(({ code }) => code);
    const quoted = new Set(
      text.flatMap((source) => source.match(/(?<=['"`])[a-zæøå0-9_]{6,}(?=['"`])/g) ?? []),
    );
    let looked = 0;
    for (const survey of surveys) {
      const file = join(folder, survey.name, 'codebook.yaml');
      const codebook = await loadCodebook(file).catch((error: NodeJS.ErrnoException) => {
        if (String(error.message).includes('-FILE]')) return undefined;
        throw error;
      });
      const names = [...(codebook?.variables ?? []), ...(codebook?.scales ?? [])].map((v) => v.name);
      looked += names.length;
      // A word that is a name of the field as well (a role, a kind of figure) is no survey's.
      const common = new Set(['kommune', 'respondent_group']);
      expect(
        names.filter((name) => quoted.has(name) && !common.has(name)),
        survey.name,
      ).toEqual([]);
    }
    expect(looked).toBeGreaterThan(100);
  });

  it('has words in the three languages in texts folders only', () => {
    const said = inSource((path) => !path.includes('/texts/'), /\b(?:nb|nn|en):\s*(['"`])(.*?)\1/g);
    // A text of places for values alone («${from} – ${to}») says nothing in any language.
    const words = said.filter(({ found }) => /\p{L}{2,}/u.test(found[2]!.replaceAll(/\$\{[^}]*\}/g, '')));
    expect(words.map(({ path, found }) => `${path}: ${found[0]}`)).toEqual([]);
  });

  it("names no column of the OECD's files in src", () => {
    const columns =
      /\b(?:TCH|SCH|STAFF|CNTR|LEADER)WGT\b|\b(?:T|S|C|L)RWGT\d*\b|\bID(?:CNTRY|SCHOOL|CENTRE)\b|\bT[CTH]\dG\d+/g;
    expect(inSource(() => true, columns).map(({ path, found }) => `${path}: ${found[0]}`)).toEqual([]);
  });

  it('has a README in each of the data folders', () => {
    for (const folder of ['pipelines', 'data-schemas', 'notebooks', 'reports']) {
      expect(read(folder, 'README.md').length, folder).toBeGreaterThan(100);
    }
  });
});
