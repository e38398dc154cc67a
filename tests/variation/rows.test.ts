import { afterAll, beforeAll, expect, test } from 'vitest';
import { type VariationRequest, variationOf, variationRows } from '../../src/variation/index.js';
import { openData } from '../../src/warehouse/index.js';

let data: Awaited<ReturnType<typeof openData>>;
beforeAll(async () => {
  data = await openData(new URL('../data/variation/schools.csv', import.meta.url).pathname);
});
afterAll(() => data.warehouse.close());
const ask = (request: VariationRequest) =>
  variationOf(data.warehouse, data.relation, data.variables, request);

test('rows hold the result as it may be published: whole per cent, three digits, no means', async () => {
  const result = await ask({ of: 'for_mye', within: ['fylke', 'kommune'], binary: true });
  const rows = variationRows(result, { variable: 'for_mye', respondent_group: 'alle' });
  expect(rows.map(({ category, statistic }) => `${category} ${statistic}`)).toEqual([
    'fylke variance_share',
    'fylke variance_sd',
    'fylke variance_groups',
    'fylke median_odds_ratio',
    'kommune variance_share',
    'kommune variance_sd',
    'kommune variance_groups',
    'kommune median_odds_ratio',
    'residual variance_share',
    'residual variance_sd',
  ]);
  const [share, sd, groups, ratio] = rows;
  const [fylke] = result.levels;
  expect(share!.estimate).toBe(Number(fylke!.share.toFixed(2)));
  expect(share!.ci_upper).toBe(Number(fylke!.share_ci[1]!.toFixed(2)));
  expect(share!.p_value).toBe(Number(fylke!.p_value!.toPrecision(3)));
  expect(sd!.estimate).toBe(Number(fylke!.sd.toPrecision(3)));
  expect(groups!.estimate).toBe(11);
  expect(ratio!.estimate).toBe(Number(fylke!.median_odds_ratio!.toPrecision(3)));
  for (const row of rows) expect(row).toMatchObject({ n: result.n, respondent_group: 'alle', se: null });
  expect(rows[0]!.method).toMatch(/unweighted$/);
  expect(variationRows(result, {}, ['skoletype'])[0]!.method).toMatch(/unweighted, given skoletype$/);
});

test('of some respondents only, and with the answers that count as yes', async () => {
  const only = { name: 'skoletype', code: 'barneskole' };
  const some = await ask({ of: 'trivsel', within: ['kommune'], only });
  const all = await ask({ of: 'trivsel', within: ['kommune'] });
  expect(some.cases!.read).toBeLessThan(all.cases!.read);
  expect(some.n).toBe(some.cases!.used);
  // Yes and no turned round divide the same variation.
  const yes = await ask({ of: 'for_mye', within: ['kommune'], binary: true, yes: ['ja'] });
  const no = await ask({ of: 'for_mye', within: ['kommune'], binary: true, yes: ['nei'] });
  expect(yes.event).toBe(1);
  expect(no.levels[0]!.variance).toBeCloseTo(yes.levels[0]!.variance, 6);
});
