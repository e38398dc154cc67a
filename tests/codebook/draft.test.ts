import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codebookCommand } from '../../src/cli/commands/codebook.js';
import { loadCodebook } from '../../src/codebook/index.js';
import { checkData } from '../../src/harmonize/index.js';
import { openData } from '../../src/warehouse/index.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'draft-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Drafts as the command does and holds the draft, as it is, against its own data. */
async function drafted(name: string) {
  const data = fileURLToPath(new URL(`../data/${name}`, import.meta.url));
  const file = join(folder, 'draft.yaml');
  const program = new Command().option('--json').option('--quiet');
  codebookCommand(program);
  await program.parseAsync(['--quiet', 'codebook', 'draft', data, '-o', file, '--force'], { from: 'user' });
  const codebook = await loadCodebook(file);
  const { warehouse, relation, variables } = await openData(data);
  try {
    const findings = await checkData(warehouse, relation, codebook);
    return { codebook, findings, columns: variables.map((v) => v.name), yaml: readFileSync(file, 'utf8') };
  } finally {
    warehouse.close();
  }
}

it.each([
  'classic/bfi.csv',
  'surveyxact/ex_survey2_semicolon_ansi',
  'surveyxact/ex_survey2.xlsx',
  'spss/talis2018-teachers-fra-ita-noisy.sav',
  'spss/haven-labelled-num-na.sav',
  'stata/haven-tagged-na-double.dta',
  'nettskjema',
])('the draft of %s passes check as it is, every column in it', async (name) => {
  const { codebook, findings, columns } = await drafted(name);
  expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
  expect(codebook.variables.map((v) => v.column).sort()).toEqual([...columns].sort());
  expect(codebook.scales).toEqual([]);
});

it("TALIS' missing codes get their reasons, from labels and declared codes", async () => {
  const { codebook, yaml } = await drafted('spss/talis2018-teachers-fra-ita-noisy.sav');
  const sex = codebook.variables.find((v) => v.column === 'tt3g01')!;
  expect(sex.values.filter((v) => v.missing !== undefined).map((v) => v.missing)).toContain('omitted');
  expect(codebook.variables.find((v) => v.column === 'tchwgt')!.role).toBe('weight');
  // A list of 96 languages is no ordered answer scale.
  expect(codebook.variables.find((v) => v.column === 'idlang')!.type).toBe('categorical');
  expect(yaml).toContain('Likely a weight');
});

it("TALIS' batteries are found by the words that its labels share", async () => {
  const { codebook, yaml } = await drafted('spss/talis2018-teachers-fra-ita-noisy.sav');
  const columns = (letters: string, end: number) => [...letters].map((x) => `tt3g06${x}${end}`);
  expect(codebook.questions.map((q) => [q.wording?.nb, q.variables])).toEqual([
    ['Elements in form. educ.', columns('abcdef', 1)],
    ['Prep. for tch. elements', columns('abcdef', 2)],
  ]);
  expect(yaml).toContain('label: Teaching in a mixed ability setting');
  expect(yaml.match(/^# {3}- name: .*$/gm)).toHaveLength(1);
});

it("SurveyXact's grids are ordered answers, and their likely scales are proposed", async () => {
  const { codebook, yaml } = await drafted('surveyxact/ex_survey2_semicolon_ansi');
  expect(codebook.variables.find((v) => v.column === 'fp_01')?.type).toBe('ordinal');
  expect(yaml.match(/(?<=^# {3}- name: ).*$/gm)).toEqual([
    'i_01_index',
    'fp_index',
    'up_index',
    'hm_index',
    'hn_index',
    'b_8_index',
  ]);
  expect(yaml).toMatch(/items: \[hm_1, .*, hm_7\]\n# +reversed: \[hm_1, hm_3\]/);
});

it('bfi: five scales are proposed as comments, with reversed items as psych keys them', async () => {
  const { yaml } = await drafted('classic/bfi.csv');
  const proposed = yaml.match(/^# {3}- name: .*$/gm);
  expect(proposed).toHaveLength(5);
  // Keys of the bfi scales: A1, C4, C5, E1, E2, O2 and O5 are reversed (Revelle 2022, bfi.keys).
  expect(yaml).toMatch(/items: \[a1, a2, a3, a4, a5\]\n# +reversed: \[a1\]/);
  expect(yaml).toMatch(/items: \[c1, c2, c3, c4, c5\]\n# +reversed: \[c4, c5\]/);
  expect(yaml).toMatch(/items: \[e1, e2, e3, e4, e5\]\n# +reversed: \[e1, e2\]/);
});
