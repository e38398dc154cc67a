import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { codebookCommand } from '../../src/cli/commands/codebook.js';
import { loadPipeline } from '../../src/pipeline/index.js';

const folder = mkdtempSync(join(tmpdir(), 'like-pipeline-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (...path: string[]) => join(folder, ...path);

const codebook = `survey: trivsel
wave: '2024'
title: Trivsel
source: Prøve
value_lists: { enig: [{ code: 1, label: Uenig }, { code: 2, label: Litt enig }, { code: 3, label: Enig }, { code: 4, label: Helt enig }] }
variables:
  - { name: rolle, column: rolle, label: Rolle, wording: Hva er rollen din?, type: categorical, role: background, values: [{ code: 1, label: Rektor }, { code: 2, label: Lærer }] }
  - { name: skole, column: skole, label: Skoleslag, wording: Hva slags skole er det?, type: categorical, role: background, values: [{ code: 1, label: Barneskole }, { code: 2, label: Ungdomsskole }] }
  - { name: tid, column: tid, label: Tid, wording: Hvor mange timer?, type: number, role: background }
batteries:
  - { name: trivsel, label: Hvor enig er du?, wording: Hvor enig er du?, type: ordinal, values: enig, items: [{ name: ro, label: Jeg har ro }, { name: hjelp, label: Jeg får hjelp }, { name: mening, label: Det er meningsfullt }] }
scales:
  - { name: samlet, label: Samlet, items: [ro, hjelp, mening], min_answered: 2 }
`;

const pipeline = `# The first wave.
name: i-fjor
codebook: kodebok.yaml
source: { export: fjor.csv, invited: 90 }
groups: [rolle, skole]
areas:
  - { by: rolle, variables: &alle [samlet, tid] }
  - { by: skole, variables: *alle }
models:
  # What we believe.
  - { name: sti, file: modeller/sti.lav, title: Stien }
  - { name: tidssti, file: modeller/tid.lav, title: Tid }
report:
  title: Trivsel i fjor
  chapters:
    - id: hvem
      title: Hvem
      text: 'Timene er {mean variable=tid}.'
      items:
        - { id: svar, kind: response, title: Svar }
        - { id: skoler, kind: bars, title: Skoler, variables: [skole] }
        - { id: indeksen, kind: score-distribution, title: Indeksen, variables: [samlet] }
    - id: tiden
      title: Tiden
      items:
        - { id: timer, kind: score-distribution, title: Timer, variables: [samlet], by: skole }
    - id: modellen
      title: Modellen
      items:
        - { id: stien, kind: parameters, title: Stien, variables: [sti, tidssti] }
        - { id: grad, kind: likert, title: Grad, variables: [trivsel] }
`;

const agree = ['Uenig', 'Litt enig', 'Enig', 'Helt enig'];
const rows = Array.from({ length: 40 }, (_, i) => [
  ['Rektor', 'Lærer'][i % 2],
  agree[i % 4],
  agree[(i + (i % 3)) % 4],
  agree[(i * 3) % 4],
  agree[(i * i) % 4],
]);
const now = [
  'Hva er rollen din?',
  ...['Jeg har ro', 'Jeg får hjelp', 'Det er meningsfullt'].map((item) => `Hvor enig er du? [${item}]`),
  'Er lønnen god?',
];

async function draft(...words: string[]): Promise<void> {
  const program = new Command().option('--quiet');
  codebookCommand(program);
  await program.parseAsync(['--quiet', 'codebook', 'draft', at('høst 2025.csv'), ...words], { from: 'user' });
}

beforeAll(() => {
  mkdirSync(at('fjor', 'modeller'), { recursive: true });
  writeFileSync(at('fjor', 'kodebok.yaml'), codebook);
  writeFileSync(at('fjor', 'pipeline.yaml'), pipeline);
  writeFileSync(at('fjor', 'modeller', 'sti.lav'), 'samlet ~ rolle\n');
  writeFileSync(at('fjor', 'modeller', 'tid.lav'), 'samlet ~ tid\n');
  writeFileSync(at('høst 2025.csv'), [now, ...rows].map((row) => `${row.join(';')}\r\n`).join(''));
});

describe("an earlier wave's pipeline", () => {
  it('is carried to a new export: what is gone stays as comments, what is new gets a chapter, and it loads', async () => {
    await draft(
      '--like',
      at('fjor', 'pipeline.yaml'),
      '-o',
      at('ny', 'kodebok.yaml'),
      '--pipeline',
      at('ny', 'pipeline.yaml'),
    );
    const { definition, codebook: made, models } = await loadPipeline(at('ny', 'pipeline.yaml'));
    expect(definition.name).toBe('ny');
    expect(definition.source).toEqual({ export: '../høst 2025.csv', beside: [] });
    expect(made.wave).toBe('2025');
    expect(definition.groups).toEqual(['rolle']);
    // The list that the first area shared with the one that is gone is written out, less the variable that is gone.
    expect(definition.areas.map((a) => [a.by, a.variables])).toEqual([['rolle', ['samlet']]]);
    // The models below the pipeline are the new wave's own.
    expect(models.map((m) => m.file)).toEqual([at('ny', 'modeller', 'sti.lav')]);
    const chapters = definition.report.chapters.map((c) => [c.id, c.items.map((i) => [i.id, i.variables])]);
    expect(chapters).toEqual([
      [
        'hvem',
        [
          ['svar', []],
          ['indeksen', ['samlet']],
        ],
      ],
      [
        'modellen',
        [
          ['stien', ['sti']],
          ['grad', ['trivsel']],
        ],
      ],
      ['nytt', [['er-loennen-god', ['er_loennen_god']]]],
    ]);
    const text = readFileSync(at('ny', 'pipeline.yaml'), 'utf8');
    expect(text).toMatch(/^# Made for høst 2025\.csv, like pipeline\.yaml, by /);
    expect(text).toContain(
      "# The earlier wave had invited: 90. Write this one's into source, if it is known.",
    );
    expect(text).toContain('# The first wave.');
    expect(text).toContain(
      "        # Taken out: 'skole' is no variable, question, scale or model.\n        # - { id: skoler, kind: bars, title: Skoler, variables: [ skole ] }\n",
    );
    expect(text).toMatch(/ # Taken out: .*'tid'.*\n {6}# text: 'Timene er \{mean variable=tid\}\.'\n/);
    expect(text).toMatch(/ # Taken out: .*\n {4}# - id: tiden\n {4}# {3}title: Tiden\n/);
    expect(text).toMatch(/ # - \{ name: tidssti, file: modeller\/tid\.lav, title: Tid \}\n/);
  });

  it('with a list of waves gets the new one at its end, all paths as they are from its own folder', async () => {
    const two = pipeline
      .replace(
        'codebook: kodebok.yaml\nsource: { export: fjor.csv, invited: 90 }\n',
        'waves:\n  - { codebook: kodebok.yaml, source: { export: fjor.csv } }\n',
      )
      .replace(/^models:[\s\S]*?(?=^report:)/m, '')
      .replace(/ {8}- \{ id: stien.*\n/, '');
    writeFileSync(at('fjor', 'fjor.csv'), 'rolle;skole;tid;ro;hjelp;mening\n1;1;3;1;2;3\n2;2;4;4;3;3\n');
    writeFileSync(at('fjor', 'to.yaml'), two);
    await draft(
      '--like',
      at('fjor', 'to.yaml'),
      '-o',
      at('to', 'kodebok.yaml'),
      '--pipeline',
      at('to', 'serie.yaml'),
    );
    const text = readFileSync(at('to', 'serie.yaml'), 'utf8');
    expect(text).toContain('name: serie\n');
    const { waves } = await loadPipeline(at('to', 'serie.yaml'));
    expect(waves.map((w) => [w.codebook.wave, w.inputs])).toEqual([
      ['2024', [at('fjor', 'fjor.csv')]],
      ['2025', [at('høst 2025.csv')]],
    ]);
  });

  it('is told of in --json: what left, and why', async () => {
    let out = '';
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      out += String(chunk);
      return true;
    });
    const program = new Command().option('--quiet').option('--json');
    codebookCommand(program);
    const words = [
      '--like',
      at('fjor', 'pipeline.yaml'),
      '-o',
      at('j', 'k.yaml'),
      '--pipeline',
      at('j', 'p.yaml'),
    ];
    await program.parseAsync(['--json', 'codebook', 'draft', at('høst 2025.csv'), ...words], {
      from: 'user',
    });
    write.mockRestore();
    const { carried } = JSON.parse(out) as {
      carried: { taken_out: { name: string; why: string }[]; new_figures: number; to_mend: string[] };
    };
    expect([carried.new_figures, carried.to_mend]).toEqual([1, []]);
    expect(carried.taken_out.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['skoler', 'tiden', 'text', 'tidssti']),
    );
  });

  it('gives its codebook alone where no pipeline is asked for', async () => {
    await draft('--like', at('fjor', 'pipeline.yaml'), '-o', at('bare', 'kodebok.yaml'));
    expect(readFileSync(at('bare', 'kodebok.yaml'), 'utf8')).toContain('name: samlet');
    expect(existsSync(at('bare', 'pipeline.yaml'))).toBe(false);
  });

  it('that names no codebook is told of', async () => {
    writeFileSync(at('tom.yaml'), 'name: tom\nreport: { title: Tom, chapters: [] }\n');
    await expect(draft('--like', at('tom.yaml'), '-o', at('tom', 'kodebok.yaml'))).rejects.toMatchObject({
      code: 'LV-CLI-LIKE',
    });
  });
});
