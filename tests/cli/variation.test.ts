import { Command } from 'commander';
import { afterEach, expect, it, vi } from 'vitest';
import { variationCommand } from '../../src/cli/commands/variation.js';
import type { VariationResult } from '../../src/variation/index.js';

const schools = new URL('../data/variation/schools.csv', import.meta.url).pathname;

afterEach(() => {
  vi.restoreAllMocks();
});

async function variation(...args: string[]): Promise<string> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  const program = new Command().option('--json').exitOverride();
  variationCommand(program);
  await program.parseAsync(['variation', schools, ...args], { from: 'user' });
  return out;
}

it('prints the document that the contract names', async () => {
  const document = JSON.parse(
    await variation('--of', 'trivsel', '--within', 'fylke,kommune', '--covariates', 'skoletype', '--json'),
  ) as VariationResult;
  expect(document).toMatchObject({ n: 262, method: 'REML', warnings: [{ code: 'LV-VARIATION-ZERO' }] });
  expect(Object.keys(document.fixed)).toEqual([
    '(Intercept)',
    'skoletypebarneskole',
    'skoletypeungdomsskole',
  ]);
  // lme4: lmer(trivsel ~ skoletype + (1 | fylke) + (1 | kommune)): 0, 0.09772, 0.6163.
  expect(document.levels.map(({ name, groups }) => [name, groups])).toEqual([
    ['fylke', 11],
    ['kommune', 60],
    ['residual', 262],
  ]);
  expect(document.levels[1]!.variance).toBeCloseTo(0.09772, 4);
  expect(document.levels[2]!.variance).toBeCloseTo(0.6163, 3);
  for (const level of document.levels)
    expect(Object.keys(level)).toEqual(
      expect.arrayContaining(['name', 'groups', 'variance', 'sd', 'sd_ci', 'share', 'share_ci']),
    );
  expect(document.cases).toEqual({ read: 270, used: 262, left_out: [{ reason: 'missing answer', n: 8 }] });
});

it('has a median odds ratio at each level of a logistic model', async () => {
  const document = JSON.parse(
    await variation('--of', 'for_mye', '--within', 'fylke,kommune', '--binary', '--json'),
  ) as VariationResult;
  expect(document).toMatchObject({ method: 'Laplace', event: 'ja' });
  expect(document.levels[2]!.variance).toBeCloseTo(Math.PI ** 2 / 3, 12);
  // Larsen & Merlo (2005): exp(0.9539 sd).
  for (const level of document.levels.slice(0, 2))
    expect(level.median_odds_ratio).toBeCloseTo(Math.exp(0.95387 * level.sd), 3);
});

it('says it in a sentence, in the language that is asked for', async () => {
  const text = await variation('--of', 'trivsel', '--within', 'fylke,kommune', '--lang', 'nb');
  expect(text).toContain('Av forskjellene i svarene på trivsel ligger 0 prosent (trolig mellom 0 og');
  expect(text).toContain('Det er ikke funnet forskjeller mellom fylke utover det tilfeldigheter ville gitt;');
  expect(await variation('--of', 'trivsel', '--within', 'kommune', '--lang', 'nn')).toContain('skilnadene');
});

it.each([
  [['--of', 'trivsel', '--within', 'fylke,trivsel'], "'trivsel' is named twice"],
  [['--of', 'trivsel', '--within', 'a,b,c,d'], '--within names 4 levels'],
  [['--of', 'trivsel', '--within', 'kommune', '--quadrature', '9'], '--quadrature is for a logistic model'],
  [['--of', 'trivsel', '--within', 'kommuner'], "no column 'kommuner'"],
])('tells wrong use: %j', async (args, message) => {
  await expect(variation(...args)).rejects.toThrow(message);
});
