import { describe, expect, test } from 'vitest';
import { FaultError } from '../../src/errors/index.js';
import { growAreas } from '../../src/harmonize/geography/grow.js';
import { mapPlaces } from '../../src/harmonize/geography/neighbours.js';
import { areaName, correspondenceOf, countyAreas, municipalityCodes } from '../../src/harmonize/index.js';

const codes = municipalityCodes();

/** Answers by municipality, drawn by a small generator of its own (Park & Miller 1988). */
function answers(seed: number, most: number): Map<string, number> {
  let state = seed;
  return new Map(
    codes.map((code) => {
      state = (state * 48_271) % 2_147_483_647;
      return [code, state % (most + 1)] as const;
    }),
  );
}

const grow = (n: ReadonlyMap<string, number>, least: number) => {
  const size = (members: readonly string[]) => members.reduce((sum, code) => sum + n.get(code)!, 0);
  return { size, areas: growAreas({ size, enough: (members) => size(members) >= least }) };
};

/** Whether one can walk from any to any by neighbours inside the area. */
function isConnected(members: readonly string[]): boolean {
  const places = mapPlaces();
  const inside = new Set(members);
  const seen = new Set([members[0]!]);
  for (const code of seen)
    for (const near of places.get(code)!.neighbours.keys()) if (inside.has(near)) seen.add(near);
  return seen.size === members.length;
}

describe('areas grown of municipalities', () => {
  test.each([
    [1, 2],
    [7, 4],
    [11, 9],
  ])('divide each county into connected areas with enough answers, seed %d', (seed, most) => {
    const { areas, size } = grow(answers(seed, most), 5);
    expect(areas.flat().sort()).toEqual(codes);
    for (const area of areas) {
      expect(new Set(area.map((code) => code.slice(0, 2))).size).toBe(1);
      expect(isConnected(area)).toBe(true);
      const whole = codes.filter((code) => code.startsWith(area[0]!.slice(0, 2)));
      expect(size(area) >= 5 || area.length === whole.length).toBe(true);
    }
    // The same counts in another order give the same areas.
    const turned = new Map([...answers(seed, most)].reverse());
    expect(grow(turned, 5).areas).toEqual(areas);
  });

  test('join a municipality that lacks to a neighbour, and no other', () => {
    // All have ten answers but Utsira, whose nearest is across the sea.
    const n = new Map(codes.map((code) => [code, code === '1151' ? 1 : 10]));
    const { areas } = grow(n, 5);
    expect(areas).toHaveLength(356);
    expect(areas.filter((area) => area.length > 1)).toEqual([['1149', '1151']]);
  });

  test('are a whole county where nobody answered in it', () => {
    const n = new Map(codes.map((code) => [code, code.startsWith('34') ? 0 : 5]));
    const { areas } = grow(n, 5);
    const lacking = areas.filter((area) => area[0]!.startsWith('34'));
    expect(lacking).toEqual([codes.filter((code) => code.startsWith('34'))]);
  });

  test('are named by their municipalities, else by the most populous', () => {
    expect(areaName(['0301']).nb).toBe('Oslo');
    expect(areaName(['1149', '1151']).nb).toBe('Karmøy og Utsira');
    expect(areaName(['3401', '3415', '3416', '3417']).nn).toBe('Kongsvinger og 3 andre kommunar');
  });
});

describe('neighbours', () => {
  test('are both ways, and every county hangs together', () => {
    const places = mapPlaces();
    expect(places.size).toBe(357);
    for (const [code, { neighbours }] of places)
      for (const near of neighbours.keys()) expect(places.get(near)!.neighbours.has(code)).toBe(true);
    for (const { municipalities } of countyAreas()) expect(isConnected(municipalities)).toBe(true);
    // Oslo borders on Bærum, Lørenskog and Lunner, not on Drammen.
    const oslo = places.get('0301')!.neighbours;
    expect(['3201', '3222', '3234'].every((code) => oslo.has(code))).toBe(true);
    expect(oslo.has('3301')).toBe(false);
  });
});

/** A correspondence as the classification service writes it: two regions a county. */
const regionOf = (code: string) => `${code.slice(0, 2)}${Number(code) % 2}`;
const rows = (write: (code: string) => string, head: string) => [head, ...codes.map(write)].join('\r\n');

const faultsOf = (text: string, asOf?: string) => {
  try {
    correspondenceOf(text, 'regioner.csv', asOf);
    return [];
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return error.faults.map((each) => `${each.place?.line ?? ''} ${each.what}`);
  }
};

describe('a correspondence of the classification service', () => {
  const head = 'sourceCode;sourceName;targetCode;targetName';

  test('is read either way round, quoted or not, and as a list by level', () => {
    const plain = correspondenceOf(
      rows((code) => `${regionOf(code)};Region ${regionOf(code)};${code};x`, head),
      'a.csv',
    );
    expect(plain).toHaveLength(new Set(codes.map(regionOf)).size);
    expect(plain.flatMap(({ municipalities }) => municipalities).sort()).toEqual(codes);
    expect(plain[0]!.name).toBe(`Region ${plain[0]!.code}`);
    const turned = correspondenceOf(
      rows(
        (code) => `"${code}","Navn, med komma","${regionOf(code)}","Region ${regionOf(code)}"`,
        head.replaceAll(';', ','),
      ),
      'b.csv',
    );
    expect(turned).toEqual(plain);
    const regions = [...new Set(codes.map(regionOf))];
    const listed = [
      'code;parentCode;level;name',
      ...regions.map((code) => `${code};;1;Region ${code}`),
      ...codes.map((code) => `${code};${regionOf(code)};2;x`),
    ].join('\n');
    expect(correspondenceOf(listed, 'c.csv')).toEqual(plain);
  });

  test('of another year is followed to 2024', () => {
    // Ålesund (1507) of 2020-2023 was divided; Haram lay in it. Of 2019 all of both are known.
    const old = rows((code) => `${regionOf(code)};R;${code === '1580' ? '1534' : code};x`, head);
    const { municipalities } = correspondenceOf(old, 'd.csv').find(({ code }) => code === regionOf('1580'))!;
    expect(municipalities).toContain('1580');
    expect(
      faultsOf(
        rows((code) => `${regionOf(code)};R;${code === '1580' ? '1507' : code};x`, head),
        '2021-01-01',
      ),
    ).toEqual([
      `${codes.indexOf('1580') + 2} 1507 Ålesund was divided between several municipalities of 2024`,
    ]);
  });

  test('with faults says which lines and what, all at once', () => {
    const twice = `${rows((code) => `${regionOf(code)};R;${code};x`, head)}\n999;R;0301;Oslo\n999;R;9998;x\n999;R;1900;x`;
    const found = faultsOf(twice);
    expect(found[0]).toContain(`359 0301 Oslo lies in both '${regionOf('0301')}' (line 2) and '999'`);
    expect(found[1]).toContain("361 '1900' is no municipality");
    const few = faultsOf(`${head}\n1;R;0301;Oslo\n1;R;3201;x`);
    expect(few).toEqual([' 355 of the 357 municipalities of 2024 are in no region of the file']);
    expect(faultsOf('kommune;region\n0301;1')).toEqual([
      '1 the file has not the columns of a correspondence',
    ]);
    expect(faultsOf(rows((code) => `${code};x;${code};x`, head))).toEqual([
      '1 both sourceCode and targetCode are municipalities',
    ]);
    expect(faultsOf(rows((code) => `${regionOf(code)};x;A${code};x`, head))).toEqual([
      '1 neither sourceCode nor targetCode has codes of municipalities',
    ]);
  });
});
