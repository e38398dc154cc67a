import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebookCommand } from '../../../src/cli/commands/codebook.js';
import { loadPipeline, runPipeline } from '../../../src/pipeline/index.js';
import type { ResultsDocument } from '../../../src/results/index.js';

const folder = mkdtempSync(join(tmpdir(), 'drafted pipeline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const draft = (...args: string[]) => {
  const program = new Command().option('--quiet').exitOverride();
  codebookCommand(program);
  return program.parseAsync(['--quiet', 'codebook', 'draft', ...args], { from: 'user' });
};

/** The pipeline with its models and regressions taken out of their comments. */
const uncommented = (text: string): string =>
  text.replace(/^(\s*)# ((?:models|regressions): |- \{ id: (?:model|regression), )/gm, '$1$2');

const items = (text: string) =>
  [...text.matchAll(/\{ id: (\S+), kind: (\S+),/g)].map(([, id, kind]) => `${id} ${kind}`);

describe('a pipeline drafted from a form with answers in words', () => {
  const codebook = join(folder, 'mitt skjema/koder/kodebok.yaml');
  const pipeline = join(folder, 'mitt skjema/løp.yaml');
  let text = '';
  beforeAll(async () => {
    const words = ['Helt uenig', 'Litt uenig', 'Litt enig', 'Helt enig'];
    const rows = Array.from({ length: 90 }, (_, i) => {
      const level = (i * 7) % 4;
      const item = (k: number) => words[Math.min(3, Math.max(0, level + ((Math.floor(i / k) % 3) - 1)))];
      const battery = [1, 2, 4, 7].map(item);
      // One has no gender, so that question has answers from nobody whose gender is known.
      const kjonn = i < 8 ? '' : i % 3 === 0 ? 'Mann' : 'Kvinne';
      const alder = 25 + ((i * 11) % 40);
      return [
        i + 1,
        kjonn,
        alder,
        ...battery,
        ['Skog', 'By'][i % 2],
        i < 6 ? (i % 2) + 20 : '',
        `Ord ${i} om noe ${i * 13} som er mitt`,
      ];
    });
    const head = [
      'Løpenr',
      'Kjønn',
      'Alder',
      'Trivsel [Ærlig]',
      'Trivsel [Åpen]',
      'Trivsel [Øvet]',
      'Trivsel [Klar]',
      'Tur',
      'Sjelden',
      'Hva ellers?',
    ];
    const file = join(folder, 'æ svar.csv');
    writeFileSync(file, [head, ...rows].map((r) => r.join(';')).join('\n'));
    await draft(file, '-o', codebook, '--pipeline', pipeline, '--separator', ';');
    text = readFileSync(pipeline, 'utf8');
  });

  it('names codebook, export and options relative to itself, in folders that it makes', () => {
    expect(text).toContain('codebook: "koder/kodebok.yaml"');
    expect(text).toContain('source: { export: "../æ svar.csv", separator: ";" }');
  });

  it('groups by background variables and numbers in classes, and adopts the scale', () => {
    expect(text).toContain('groups: [kjoenn, alder_classes]');
    const codes = readFileSync(codebook, 'utf8');
    expect(codes).toMatch(
      /\nscales:\n {2}# Mean inter-item correlation 0\.\d\d, standardised alpha 0\.[789]\d, n = 90\.\n {2}- name: trivsel_index\n/,
    );
    expect(codes).toContain('cut: alder');
  });

  it('shows every question that has something to show, and says what is left out', () => {
    expect(items(text)).toEqual([
      'response response',
      'kjoenn bars',
      'alder-classes bars',
      'trivsel likert',
      'trivsel-index-groups group-dots',
      'tur bars',
      'scores score-distribution',
      'reliability reliability',
      'items items',
      'difference-map difference-map',
      'model-path path-diagram',
      'model-parameters parameters',
      'model-fit fit',
      'model-coefficients coefficients',
      'model-regression regression',
    ]);
    expect(text).toContain('# Free text: hva_ellers.');
    expect(text).toContain('# Fewer than 10 answers: sjelden.');
  });

  it('runs with its models taken out of their comments', async () => {
    const whole = join(folder, 'mitt skjema/hel.yaml');
    writeFileSync(whole, uncommented(text));
    const { folder: out } = await runPipeline(whole, { out: join(folder, 'out') });
    const { rows } = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as ResultsDocument;
    const of = (variable: string, statistic: string) =>
      rows.filter((r) => r.variable === variable && r.statistic === statistic);
    expect(of('measurement', 'parameter').map((r) => r.category)).toContain(
      'trivsel_factor =~ trivsel_aapen',
    );
    expect(of('regression', 'coefficient').length).toBeGreaterThan(3);
    // Standardised alpha of the draft is near the raw one of the report.
    expect(of('trivsel_index', 'alpha')[0]!.estimate!).toBeGreaterThan(0.7);
    // A question that nobody of a known gender has answered is described, and stops nothing.
    expect(of('sjelden', 'mean').map((r) => r.group_variable)).not.toContain('kjoenn');
  });
});

it('takes codes without labels as answers, and adopts the scales with a good alpha', async () => {
  const codebook = join(folder, 'bfi/codebook.yaml');
  const pipeline = join(folder, 'bfi/pipeline.yaml');
  await draft(resolve('tests/data/classic/bfi.csv'), '-o', codebook, '--pipeline', pipeline);
  const loaded = await loadPipeline(pipeline);
  // Openness has an alpha of 0.61: proposed as before, and told of.
  expect(loaded.codebook.scales.map((s) => [s.name, s.label.nb, s.reversed])).toEqual([
    ['a1_index', 'A1–A5', ['a1']],
    ['c1_index', 'C1–C5', ['c4', 'c5']],
    ['e1_index', 'E1–E5', ['e1', 'e2']],
    ['n1_index', 'N1–N5', []],
  ]);
  const text = readFileSync(pipeline, 'utf8');
  expect(text).toContain('not adopted: o1_index.');
  expect(text).toContain('# The export has no labels for the codes of gender and education');
  expect(loaded.definition.groups).toEqual(['gender', 'education', 'age_classes']);
  expect(loaded.codebook.variables.find((v) => v.name === 'c3')!.values.map((v) => v.code)).toEqual([
    1, 2, 3, 4, 5, 6,
  ]);
  expect(readFileSync(join(folder, 'bfi/pipeline.lav'), 'utf8')).toContain(
    'e1_factor =~ e3 + e4 + e5 + e1 + e2\n',
  );

  // What is there is kept, all three of the files.
  rmSync(codebook);
  rmSync(pipeline);
  await expect(
    draft(resolve('tests/data/classic/bfi.csv'), '-o', codebook, '--pipeline', pipeline),
  ).rejects.toThrow(/pipeline\.lav/);
  expect(existsSync(codebook)).toBe(false);
});

it('sets the design and the reporting rule that the columns of the OECD tell of', async () => {
  const file = resolve('tests/data/spss/talis2018-teachers-fra-ita-noisy.sav');
  const pipeline = join(folder, 'talis/pipeline.yaml');
  await draft(file, '-o', join(folder, 'talis/codebook.yaml'), '--pipeline', pipeline);
  const { definition } = await loadPipeline(pipeline);
  expect(definition.design).toBe('talis-teacher');
  expect(definition.disclosure).toMatchObject({
    rule: 'talis-teacher',
    units: { of: ['cntry', 'idschool'] },
  });
  const shown = definition.report.chapters.flatMap((c) => c.items.flatMap((i) => i.variables));
  expect(shown.filter((name) => /wgt|^id/.test(name))).toEqual([]);
  // Two countries: every statement by country, with their mean.
  expect(definition.averages).toEqual([{ by: 'cntry', of: { nb: 'land', nn: 'land', en: 'countries' } }]);
  const byCountry = definition.report.chapters.flatMap((c) =>
    c.items.filter((item) => item.kind === 'likert' && item.by === 'cntry'),
  );
  expect(byCountry).toHaveLength(1);
  expect(byCountry[0]!.variables).toEqual(['tt3g06_2']);
});

it.each([
  [['--pipeline', 'p.yaml'], /-o codebook\.yaml/],
  [['-o', 'p.yaml', '--pipeline', './p.yaml'], /same name/],
])('is wrong use: %j', async (args, says) => {
  await expect(draft('tests/data/classic/bfi.csv', ...args)).rejects.toThrow(says);
});

it('names codes of the file where more countries are in it than a figure has room for, and asks nothing of them', async () => {
  const codes = ['NOR', 'DNK', 'SWE', 'FIN', 'ISL', 'EST', 'LVA', 'LTU', 'FRA', 'ITA', 'ESP', 'PRT'];
  const answers = Array.from({ length: 240 }, (_, i) => [
    codes[i % 12]!,
    1 + (i % 2),
    1 + ((i * 7) % 4),
    10 + (i % 5),
  ]);
  const weights = (factor: (i: number, r: number) => number) =>
    answers.map((_, i) => Array.from({ length: 100 }, (_, r) => factor(i, r)));
  const replicates = weights((i, r) => ((i + r) % 2 === 0 ? 15 : 5));
  const head = [
    'CNTRY',
    'Gender',
    'Satisfied',
    'SCHWGT',
    ...Array.from({ length: 100 }, (_, r) => `SRWGT${r + 1}`),
  ];
  const file = join(folder, 'many.csv');
  writeFileSync(
    file,
    [head, ...answers.map((row, i) => [...row, ...replicates[i]!])].map((row) => row.join(';')).join('\n'),
  );
  const pipeline = join(folder, 'many/pipeline.yaml');
  await draft(file, '-o', join(folder, 'many/codebook.yaml'), '--pipeline', pipeline);
  const text = readFileSync(pipeline, 'utf8');
  expect(text).toContain('design: talis-principal');
  expect(text).toContain('# where: { variable: cntry, in: [DNK, NOR, SWE] }');
  expect(/kind: difference-map[^\n]*cntry/.exec(text)).toBeNull();
});
