import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Codebook, loadCodebook } from '../../src/codebook/index.js';
import { FaultError } from '../../src/errors/index.js';
import { fitModel } from '../../src/sem/index.js';
import { type SimulatedExport, simulateExport } from '../../src/simulate/index.js';
import { structureOf } from '../../src/simulate/structure.js';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const syntax = readFileSync(path('pipelines/models/mestringstro.lav'), 'utf8');
let codebook: Codebook;
let large: SimulatedExport;
/** Columns of the large export's CSV. */
let data: Map<string, string[]>;

const text = (made: SimulatedExport, end: string) =>
  String(made.files.find((f) => f.name.endsWith(end))?.content ?? '');

/** Columns of the CSV by name. */
function columns(made: SimulatedExport): Map<string, string[]> {
  const rows = text(made, '.csv')
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(1, -1).split('";"'));
  return new Map(rows[0]!.map((name, i) => [name, rows.slice(1).map((row) => row[i]!)]));
}

/** The model's variables from the CSV, as the codebook defines them; NaN is missing. */
function observedScores(): Map<string, Float64Array> {
  const scores = new Map<string, Float64Array>();
  const wanted = large.truth.models[0]!.population.names;
  for (const scale of codebook.scales.filter((s) => wanted.includes(s.name))) {
    const items = scale.items.map(
      (item) => data.get(codebook.variables.find((v) => v.name === item)!.column)!,
    );
    const [low, high] = scale.range;
    const score = (row: number) => {
      const answers = items.flatMap((column, i) => {
        if (column[row] === '' || Number(column[row]) > 90) return [];
        const x = Number(column[row]);
        return [scale.reversed.includes(scale.items[i]!) ? low + high - x : x];
      });
      return answers.length < scale.min_answered
        ? Number.NaN
        : answers.reduce((a, b) => a + b, 0) / answers.length;
    };
    scores.set(
      scale.name,
      Float64Array.from({ length: 20_000 }, (_, row) => score(row)),
    );
  }
  const ticked = (row: number, ...options: string[]) =>
    options.some((o) => data.get(`grunnutdanning.${o}`)![row] === '1');
  const education = (row: number) => {
    if (ticked(row, 'universitet_5_ppu')) return 3;
    if (ticked(row, 'alu_glu_tillegg', 'universitet_3_4_ppu')) return 2;
    return ticked(row, 'alu_glu', 'forskolelaerer') ? 1 : Number.NaN;
  };
  scores.set(
    'utdanningsniva',
    Float64Array.from({ length: 20_000 }, (_, row) => education(row)),
  );
  const years = data.get('aar_leder')!;
  scores.set(
    'aar_leder',
    Float64Array.from(years, (a) => (a === '' ? Number.NaN : Number(a))),
  );
  return scores;
}

beforeAll(async () => {
  codebook = await loadCodebook(path('data-schemas/led-skole-2022/codebook.yaml'));
  const models = [{ name: 'mestringstro_sti', syntax }];
  large = simulateExport(codebook, {
    invited: 80_000,
    answered: 20_000,
    seed: 1,
    format: 'nettskjema',
    models,
  });
  data = columns(large);
}, 60_000);

describe('simulateExport', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    const options = { invited: 609, answered: 166, seed: 7, format: 'nettskjema' } as const;
    expect(simulateExport(codebook, options)).toEqual(simulateExport(codebook, options));
    expect(text(simulateExport(codebook, { ...options, seed: 8 }), '.csv')).not.toBe(
      text(simulateExport(codebook, options), '.csv'),
    );
  });

  it('says everywhere that the data are simulated', () => {
    expect(large.files.map((f) => f.name)).toEqual([
      'simulerte-data-led-skole-2022.csv',
      'simulerte-data-led-skole-2022-elements.json',
      'truth.json',
      'simulert.json',
      'SIMULERT.txt',
    ]);
    expect(JSON.parse(text(large, 'simulert.json'))).toMatchObject({
      simulated: true,
      seed: 1,
      answered: 20_000,
    });
    expect(text(large, 'elements.json')).toContain('SIMULERTE DATA');
  });

  it('follows the published marginals', () => {
    const share = (column: string, codes: string[]) => {
      const answers = data.get(column)!.filter((a) => a !== '');
      return answers.filter((a) => codes.includes(a)).length / answers.length;
    };
    // Four standard errors at 20 000: 4 * sqrt(0.25 / 20000) = 0.014.
    expect(Math.abs(share('grunnutdanning.universitet_5_ppu', ['1']) - 0.56)).toBeLessThan(
      0.014 + 0.56 * 0.02,
    ); // early leavers' boxes are 0
    expect(Math.abs(share('aar_leder', ['4']) - 0.59)).toBeLessThan(0.014);
    expect(Math.abs(share('tilbyder', ['1']) - 0.62)).toBeLessThan(0.014);
    expect(Math.abs(share('samlinger.tilpasset_egne_behov', ['98']) - 0.845)).toBeLessThan(0.014);
    expect(Math.abs(share('skolekultur.medbestemmelse_foreldre', ['1', '2']) - 0.72)).toBeLessThan(0.015);
  });

  it('obeys routing', () => {
    const place = data.get('arbeidssted')!;
    const leaders = data.get('mestring.laereplaner')!;
    const owners = data.get('mestring_eier.laereplaner')!;
    expect(place.some((p, i) => ['5', '6'].includes(p) && leaders[i] !== '')).toBe(false);
    expect(place.some((p, i) => ['1', '2', '3', '4'].includes(p) && owners[i] !== '')).toBe(false);
    expect(place.filter((p, i) => p === '6' && owners[i] !== '').length).toBeGreaterThan(800);
  });

  it('knows the population moments of the observed scores', () => {
    const { names, means, covariance } = large.truth.models[0]!.population;
    const scores = observedScores();
    expect([...scores.keys()].sort()).toEqual([...names].sort());
    for (const [a, x] of scores) {
      for (const [b, y] of scores) {
        const rows = [...x.keys()].filter((i) => !Number.isNaN(x[i]! + y[i]!));
        const mean = (v: Float64Array) => rows.reduce((sum, i) => sum + v[i]!, 0) / rows.length;
        const [mx, my] = [mean(x), mean(y)];
        const cross = rows.reduce((sum, i) => sum + (x[i]! - mx) * (y[i]! - my), 0) / rows.length;
        const [i, j] = [names.indexOf(a), names.indexOf(b)];
        const sd = Math.sqrt(covariance[i]![i]! * covariance[j]![j]!);
        // A correlation's standard error is at most 1/sqrt(17 000) = 0.008, a variance's 0.011: four of them.
        expect(Math.abs(cross - covariance[i]![j]!) / sd).toBeLessThan(0.045);
        expect(Math.abs(mx - means[i]!) / Math.sqrt(covariance[i]![i]!)).toBeLessThan(0.032);
      }
    }
  });

  it('has path estimates within three standard errors of the truth, every one', () => {
    const scores = observedScores();
    const result = fitModel({ syntax, data: { names: [...scores.keys()], columns: [...scores.values()] } });
    const { parameters } = large.truth.models[0]!;
    expect(parameters).toHaveLength(23);
    const distances = parameters.map((p) => {
      const found = result.parameters.find(
        (q) => q.lhs === p.lhs && q.op === p.op && (p.op === ':=' || q.rhs === p.rhs),
      )!;
      return Math.abs(found.est - p.value) / found.se!;
    });
    expect(Math.max(...distances)).toBeLessThan(3);
    // Estimates that were exactly the truth would be no draw from it.
    expect(Math.max(...distances)).toBeGreaterThan(0.5);
  });

  it('has the pattern of effects that the evaluation reports', () => {
    const { parameters, population } = large.truth.models[0]!;
    const sd = (name: string) =>
      Math.sqrt(population.covariance[population.names.indexOf(name)]![population.names.indexOf(name)]!);
    const beta = (lhs: string, rhs: string) => {
      const p = parameters.find((q) => q.lhs === lhs && q.op === '~' && q.rhs === rhs)!;
      return (p.value * sd(rhs)) / sd(lhs);
    };
    const culture = beta('mestringstro', 'skolekultur');
    expect(culture).toBeGreaterThan(beta('mestringstro', 'aar_leder'));
    expect(culture).toBeGreaterThan(beta('mestringstro', 'ferdighetsomrader'));
    expect(beta('mestringstro', 'aar_leder')).toBeGreaterThan(0.2);
    expect(beta('mestringstro', 'ferdighetsomrader')).toBeGreaterThan(0.2);
    expect(Math.abs(beta('mestringstro', 'samlet_vurdering'))).toBeLessThan(0.05);
    expect(Math.abs(beta('mestringstro', 'utdanningsniva'))).toBeLessThan(0.05);
    expect(beta('samlet_vurdering', 'ferdighetsomrader')).toBeGreaterThan(0.4);
    expect(beta('ferdighetsomrader', 'utdanningsniva')).toBeLessThan(-0.2);
  });

  it('refuses wrong numbers and models', async () => {
    const code = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        return error instanceof FaultError ? error.code : String(error);
      }
      return 'no error';
    };
    expect(
      code(() => simulateExport(codebook, { invited: 10, answered: 20, seed: 1, format: 'nettskjema' })),
    ).toBe('LV-SIMULATE-N');
    const structure = (model: string) => code(() => structureOf(codebook, { text: model, file: 'x.lav' }));
    expect(structure('mestringstro ~ 0.3*skolekulturen')).toBe('LV-SIMULATE-MODEL');
    expect(structure('mestringstro ~ skolekultur')).toBe('LV-SIMULATE-MODEL');
    expect(structure('mestringstro ~ 0.9*skolekultur + 0.9*faglig_niva')).toBe('LV-SIMULATE-MODEL');
    expect(structure('mestringstro ~ 0.1*skolekultur\nskolekultur ~ 0.1*mestringstro')).toBe(
      'LV-SIMULATE-MODEL',
    );
    await expect(loadCodebook('no-such-file.yaml')).rejects.toThrow();
  });
});
