import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Codebook, PlaceRule } from '../../src/codebook/index.js';
import type { FaultError } from '../../src/errors/index.js';
import {
  checkData,
  completeGeography,
  followCode,
  harmonize,
  type PlaceResolution,
  placeValue,
  placeValues,
  resolveMunicipality,
  resolvePlace,
} from '../../src/harmonize/index.js';
import { Warehouse } from '../../src/warehouse/index.js';

/** «5001», «0704 0.19 + 0710 0.81», or the status where nothing was found. */
function text(result: PlaceResolution): string {
  if (!('targets' in result)) return result.status;
  const shares = result.targets.map((t) => (t.share === 1 ? t.code : `${t.code} ${t.share}`));
  return shares.join(' + ');
}
const to2024 = (place: string, asOf: string) => text(resolveMunicipality(place, { asOf }));

describe('municipality codes', () => {
  it.each([
    // The spot checks of reference/PROVENANCE.md.
    ['0101', '2015-10-01', '3101'],
    ['1601', '2016-11-01', '5001'],
    ['1804', '2004-10-01', '1804'],
    ['0220', '2019-11-01', '3203'],
    ['0627', '2019-11-01', '3203'],
    ['0628', '1999-11-01', '3203'],
    ['1902', '2012-11-01', '5501'],
    ['2003', '2018-11-01', '5607'],
    ['5405', '2022-11-01', '5607'],
    ['1567', '2018-11-01', '5061'],
    ['0301', '2025-11-01', '0301'],
    // Haram before it was in Ålesund, and the rest of that Ålesund: not the shares of the 2024 split.
    ['1534', '2019-11-01', '1580'],
    ['1504', '2019-11-01', '1508'],
    ['1529', '2005-11-01', '1508'],
    // Several steps: Ramnes 0718 -> Re 0716 (2002) -> Tønsberg 3803 (2020) -> 3905.
    ['0718', '1998-11-01', '3905'],
  ])('%s as of %s is %s', (code, date, expected) => {
    expect(to2024(code, date)).toBe(expected);
  });

  it.each([
    ['1507', '2022-11-01', '1508 0.862 + 1580 0.138'],
    ['5012', '2018-11-01', '5055 0.22 + 5056 0.31 + 5059 0.47'],
    ['1613', '2016-11-01', '5055 0.22 + 5056 0.31 + 5059 0.47'],
    ['1850', '2018-11-01', '1806 0.44 + 1875 0.56'],
  ])('a split is given by shares: %s as of %s', (code, date, expected) => {
    expect(to2024(code, date)).toBe(expected);
  });

  it('takes codes as spreadsheets and registers write them', () => {
    for (const written of ['301', '0301', '301.0', 'K-0301', '0301 Oslo', '0301 - Oslo', ' 0301 ']) {
      expect(to2024(written, '2025-11-01')).toBe('0301');
    }
  });

  it('reads a code of another time as of the nearest date on which it was in use', () => {
    const late = resolveMunicipality('1601', { asOf: '2024-11-01' });
    expect(late).toMatchObject({ status: 'whole', place: { asOf: '2017-12-31', name: 'Trondheim' } });
    const early = resolveMunicipality('5001', { asOf: '2016-11-01' });
    expect(early).toMatchObject({ status: 'whole', place: { asOf: '2018-01-01' } });
  });

  it.each(['9999', '2100', '0000', '1', '99', 'abc', ''])('%j is unknown', (code) => {
    expect(resolveMunicipality(code, { asOf: '2025-11-01' }).status).toBe('unknown');
  });

  it('a code with the name of another place is unknown', () => {
    expect(resolveMunicipality('0301 Bergen', { asOf: '2025-11-01' })).toMatchObject({
      status: 'unknown',
      reason: 'code_and_name_disagree',
    });
  });

  it('goes to an earlier division where the place was whole or a part then', () => {
    expect(followCode('5001', '2025-11-01', 2017).targets).toEqual([]);
    expect(followCode('5001', '2025-11-01', 2017).overlaps).toEqual(['1601', '1662']);
    expect(followCode('3101', '2025-11-01', 2019).targets).toEqual([{ code: '0101', share: 1 }]);
    expect(followCode('1580', '2025-11-01', 2022).targets).toEqual([{ code: '1507', share: 1 }]);
    expect(resolveMunicipality('3203', { asOf: '2025-11-01', division: 2019 }).status).toBe(
      'cannot_be_split',
    );
  });
});

describe('municipality names', () => {
  it.each([
    ['Bø i Telemark', '2018-11-01', '4020'],
    ['Bø (Nordland)', '2018-11-01', '1867'],
    ['Bø', '2022-11-01', '1867'],
    ['Bø i Telemark', '2025-11-01', '4020'],
    ['Bø kommune, Telemark', '2010-11-01', '4020'],
    ['Trondheim/Tråante', '2025-11-01', '5001'],
    ['Trondheim - Tråante', '2025-11-01', '5001'],
    ['TRONDHEIM', '2010-11-01', '5001'],
    ['Tråante', '2025-11-01', '5001'],
    ['Hamarøy - Hábmer', '2025-11-01', '1875'],
    ['Porsáŋgu', '2025-11-01', '5622'],
    ['Porsángu', '2025-11-01', '5622'],
    ['Våler (Østfold)', '2025-11-01', '3114'],
    ['Våler i Viken', '2021-11-01', '3114'],
    ['Våler i Hedmark', '2021-11-01', '3419'],
    ['Våler i Solør kommune (Innlandet)', '2025-11-01', 'unknown'],
    ['Herøy i Møre og Romsdal', '2025-11-01', '1515'],
    ['Borre', '2000-11-01', '3901'],
    ['Oslo kommune', '2025-11-01', '0301'],
    ['Voss herad', '2025-11-01', '4621'],
    ['Ski', '2015-11-01', '3207'],
    ['Ski', '2025-11-01', '3207'],
    ['Aurskog-Høland', '2015-11-01', '3226'],
    ['Sør-Varanger', '2015-11-01', '5605'],
  ])('%s as of %s is %s', (name, date, expected) => {
    expect(to2024(name, date)).toBe(expected);
  });

  it('a name that several share is listed with the counties that tell them apart', () => {
    expect(resolveMunicipality('Våler', { asOf: '2025-11-01' })).toEqual({
      status: 'unknown',
      reason: 'several_of_that_name',
      candidates: ['3114 Våler (Østfold)', '3419 Våler (Innlandet)'],
      nearest: null,
    });
  });

  it('proposes the nearest county too', () => {
    expect(resolvePlace('Mre og Romsdal', { asOf: '2025-11-01', division: 2024 })).toMatchObject({
      status: 'unknown',
      nearest: 'Møre og Romsdal',
    });
  });

  it('proposes the nearest name', () => {
    expect(resolveMunicipality('Trondhiem', { asOf: '2025-11-01' })).toMatchObject({
      status: 'unknown',
      nearest: 'Trondheim',
    });
  });
});

describe('counties', () => {
  const county = (place: string, as_of: string, split: 'missing' | 'largest' = 'missing') =>
    placeValue({ gives: 'county', as_of, division: 2024, split }, place).value;

  it.each([
    ['20', '2018-11-01', '56'],
    ['16', '2016-11-01', '50'],
    ['Nord-Trøndelag', '2016-11-01', '50'],
    ['Vestland fylkeskommune', '2025-11-01', '46'],
    ['Troms - Romsa - Tromssa', '2025-11-01', '55'],
    ['3', '2025-11-01', '03'],
    ['0533', '2018-11-01', '32'],
    ['03 Oslo', '2025-11-01', '03'],
    ['46 Vestland', '2025-11-01', '46'],
    ['03 Vestland', '2025-11-01', null],
    // Numbers that are no code, or two.
    ['30.1', '2021-11-01', null],
    ['3 01', '2025-11-01', null],
    ['1613', '2016-11-01', '50'],
  ])('%s as of %s is %s', (place, date, expected) => {
    expect(county(place, date)).toBe(expected);
  });

  it('a county that was divided cannot be split, unless the codebook takes the largest part', () => {
    expect(county('Viken', '2021-11-01')).toBeNull();
    expect(county('14', '2018-11-01')).toBeNull();
    // 25 of the 26 municipalities of Sogn og Fjordane went to Vestland, Hornindal to Møre og Romsdal.
    expect(county('14', '2018-11-01', 'largest')).toBe('46');
    const { parts } = placeValue(
      { gives: 'county', as_of: '2017-11-01', division: 2024, split: 'missing' },
      '14',
    );
    expect(parts.map((p) => [p.value, Math.round(p.share * 26)])).toEqual([
      ['46', 25],
      ['15', 1],
    ]);
  });

  it('is unknown as a municipality', () => {
    expect(resolveMunicipality('Viken', { asOf: '2021-11-01' }).status).toBe('unknown');
    expect(resolvePlace('Viken', { asOf: '2021-11-01', division: 2021 }).status).toBe('split');
  });
});

describe('what follows from a place', () => {
  const give = (gives: PlaceRule['gives'], place: string, as_of = '2025-11-01') =>
    placeValue({ gives, as_of, division: 2024, split: 'missing' }, place).value;

  it('region, centrality and size, by the reference data', () => {
    expect(give('region', 'Oslo')).toBe(1);
    expect(give('region', 'Lunner')).toBe(2);
    expect(give('region', 'Rindal')).toBe(4);
    expect(give('region', 'Bergen')).toBe(3);
    expect(give('region_by_county', 'Lunner')).toBe(1);
    expect(give('region_by_county', 'Jevnaker')).toBe(1);
    expect(give('region_by_county', 'Gran')).toBe(2);
    // Classes 1-2, 3-4, 5-6.
    expect(give('centrality3', '0301')).toBe(1);
    expect(give('centrality3', '1101')).toBe(2);
    expect(give('centrality3', 'Utsira')).toBe(3);
    expect(give('size3', 'Utsira')).toBe(1);
    expect(give('size3', 'Eigersund')).toBe(3);
    expect(give('size3_response', 'Eigersund')).toBe(2);
  });

  it('a split place has the value that all its parts share', () => {
    expect(give('municipality', '1507', '2022-11-01')).toBeNull();
    expect(give('region', '1507', '2022-11-01')).toBe(3);
    expect(give('region', 'Viken', '2021-11-01')).toBeNull();
    expect(give('region', 'Trøndelag')).toBe(4);
  });

  it('counties lie within regions by county, and all other municipalities are in the region of before 2020', () => {
    const regions = new Map<string, Set<unknown>>();
    const moved: string[] = [];
    for (const { code, label } of placeValues('municipality', 2024)) {
      const region = give('region_by_county', String(code));
      const county = String(code).slice(0, 2);
      regions.set(county, (regions.get(county) ?? new Set()).add(region));
      if (region !== give('region', String(code))) moved.push(label.nb);
    }
    expect([...regions.values()].every((found) => found.size === 1)).toBe(true);
    expect(regions.size).toBe(15);
    expect(moved).toEqual(['Lunner', 'Jevnaker']);
    // A county is whole in one, where the regions of before 2020 divide it.
    expect([give('region', 'Akershus'), give('region_by_county', 'Akershus')]).toEqual([null, 1]);
    expect(placeValues('region_by_county', 2024)).toEqual(placeValues('region', 2024));
  });

  it('labels come from the reference data', () => {
    expect(placeValues('municipality', 2024)).toHaveLength(357);
    expect(placeValues('municipality', 2019)).toHaveLength(422);
    expect(placeValues('county', 2024)).toHaveLength(15);
    expect(placeValues('county', 2021)).toHaveLength(11);
    expect(placeValues('size3', 2024).map((v) => v.label.nb)).toEqual([
      'Under 3\u00a0000 innbyggere',
      '3\u00a0000–9\u00a0999 innbyggere',
      '10\u00a0000 eller flere innbyggere',
    ]);
    expect(placeValues('size3_response', 2024)[2]!.label.en).toBe('20,000 inhabitants or more');
  });

  it('each of the 357 has every attribute', () => {
    for (const { code } of placeValues('municipality', 2024)) {
      for (const kind of ['region', 'centrality3', 'size3', 'size3_response'] as const) {
        expect(placeValues(kind, 2024).map((v) => v.code)).toContain(give(kind, String(code)));
      }
    }
  });
});

describe('in the warehouse', () => {
  let warehouse: Warehouse;
  beforeEach(async () => {
    warehouse = await Warehouse.open();
  });
  afterEach(() => warehouse.close());

  const derived = (name: string, gives: PlaceRule['gives'], place = 'komm'): Codebook['derived'][number] => ({
    name,
    label: { nb: name },
    type: 'categorical',
    role: 'background',
    values: [],
    rule: { place, gives, as_of: '2017-11-01', division: 2024, split: 'missing' },
  });
  const codebook: Codebook = {
    file: 'codebook.yaml',
    survey: 'proeve',
    wave: '2018h',
    title: { nb: 'Prøve' },
    source: { nb: 'Prøve' },
    respondentGroups: [],
    variables: [
      {
        name: 'komm',
        column: 'Komm',
        label: { nb: 'Kommune' },
        type: 'text',
        role: 'background',
        values: [],
        question: '',
      },
      {
        name: 'valgt',
        column: 'Valgt',
        label: { nb: 'Kommune' },
        type: 'categorical',
        role: 'background',
        values: [
          { code: 1, label: { nb: 'Bø i Telemark' } },
          { code: 2, label: { nb: 'Oslo' } },
        ],
        question: '',
      },
    ],
    questions: [],
    derived: [
      derived('kommune', 'municipality'),
      derived('landsdel', 'region'),
      {
        ...derived('sentralt', 'region'),
        type: 'number',
        rule: { cases: [{ when: { variable: 'landsdel', equals: 1 }, value: 1 }], otherwise: 0 },
      },
      derived('fylke', 'county', 'valgt'),
      derived('fylke2', 'county', 'kommune'),
    ],
    scales: [],
    response: { least_share_answered: 0 },
    published: [],
  };
  const load = () =>
    warehouse.run(`create schema raw; create table raw.proeve_2018h as select * from (values
      ('1601', 1), ('1601', 2), ('301', null), ('9999', 1), ('1850', 1), ('Våler', 2), (null, 2), ('Bø i Telemark', 1)
    ) t("Komm", "Valgt")`);

  it('derives by a join; unknown and split places are null with a reason, and listed', async () => {
    await load();
    const report = await harmonize(warehouse, completeGeography(codebook));
    const rows = await warehouse.all(
      'select kommune, landsdel, sentralt, fylke, fylke2 from clean.proeve_2018h order by row_id',
    );
    expect(rows.map((r) => [r.kommune, r.landsdel, r.sentralt, r.fylke, r.fylke2])).toEqual([
      ['5001', 4, 0, '40', '50'],
      ['5001', 4, 0, '03', '50'],
      ['0301', 1, 1, null, '03'],
      [null, null, 0, '40', null],
      [null, 4, 0, '40', null],
      [null, null, 0, '03', null],
      [null, null, 0, '03', null],
      ['4020', 2, 0, '40', '40'],
    ]);
    const reasons = await warehouse.all('select kommune from missing.proeve_2018h order by row_id');
    expect(reasons.map((r) => r.kommune)).toEqual([
      null,
      null,
      null,
      'invalid',
      'invalid',
      'invalid',
      'no_answer',
      null,
    ]);
    const listed = report.places.filter((p) => p.variable === 'kommune');
    expect(listed.map((p) => [p.value, p.n, p.status])).toEqual([
      ['1850', 1, 'split'],
      ['9999', 1, 'unknown'],
      ['Våler', 1, 'unknown'],
    ]);
    expect(listed[0]!.note).toBe(
      '1850 Tysfjord - Divtasvuodna is divided between 1875 (56 %), 1806 (44 %), and a respondent cannot be split',
    );
  });

  it('the check reports unknown places as errors and split ones as notes', async () => {
    await load();
    const findings = await checkData(warehouse, 'raw.proeve_2018h', codebook);
    const places = findings.filter(
      (f) => f.code.startsWith('LV-CHECK-PLACE') && f.place?.variable === 'kommune',
    );
    expect(places.map((f) => [f.code, f.severity, f.n])).toEqual([
      ['LV-CHECK-PLACE-SPLIT', 'note', 1],
      ['LV-CHECK-PLACE', 'error', 1],
      ['LV-CHECK-PLACE', 'error', 1],
    ]);
  });

  it('the completed codebook has names; codes that the rule never gives are a fault', () => {
    const complete = completeGeography(codebook);
    expect(complete.derived[0]!.values.find((v) => v.code === '5001')!.label.nb).toBe('Trondheim');
    const wrong: Codebook = {
      ...codebook,
      derived: [{ ...derived('landsdel', 'region'), values: [{ code: 7, label: { nb: 'Syden' } }] }],
    };
    try {
      completeGeography(wrong);
      expect.unreachable();
    } catch (error) {
      expect((error as FaultError).code).toBe('LV-HARMONIZE-PLACE-CODE');
    }
  });
});

describe('the derived table of the reference data', () => {
  const lines = readFileSync(
    new URL('../../src/harmonize/geography/reference/municipality-to-2024.csv', import.meta.url),
    'utf8',
  )
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const wanted = new Map<string, { from: string; to: string; targets: string[] }>();
  for (const [code, , from, to, target, , share] of lines) {
    const row = wanted.get(code!) ?? { from: from!, to: to!, targets: [] };
    row.targets.push(`${target} ${share}`);
    wanted.set(code!, row);
  }

  it('has the same 2024 codes for every code of 1994 to 2024, on its first and its last day', () => {
    expect(wanted.size).toBe(851);
    for (const [code, { from, to, targets }] of wanted) {
      for (const date of [from, to === '' ? '2025-11-01' : to]) {
        const found = followCode(code, date).targets.map((t) => `${t.code} ${Number(t.share.toFixed(6))}`);
        expect(found.sort(), `${code} on ${date}`).toEqual([...targets].sort());
      }
    }
  });

  it('is reached without the leading zero too', () => {
    for (const code of [...wanted.keys()].filter((c) => c.startsWith('0'))) {
      const asOf = wanted.get(code)!.from;
      expect(resolvePlace(code.slice(1), { asOf, division: 2024 })).toEqual(
        resolvePlace(code, { asOf, division: 2024 }),
      );
    }
  });
});
