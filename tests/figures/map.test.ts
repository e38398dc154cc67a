import { describe, expect, test } from 'vitest';
import { type BuiltFigure, drawSvg, type FigureOptions, figureBuilders } from '../../src/figures/index.js';
import { hatch, mapShapes } from '../../src/figures/map/map-shapes.js';
import type { ResultsDocument } from '../../src/results/index.js';
import { placesDocument, placesItem } from './places-fixture.js';

const wide: FigureOptions = { language: 'nb', width: 'wide' };

function build(by: string, options = wide, change: (doc: ResultsDocument) => void = () => {}): BuiltFigure {
  const doc = placesDocument();
  change(doc);
  return figureBuilders.map!(placesItem('map', by), doc, options);
}

interface Area {
  id: string;
  colour: string;
  name: string;
}
const layersOf = (built: BuiltFigure) =>
  built.spec.layer as { data: { values: Record<string, unknown>[] }; mark: Record<string, unknown> }[];
const areas = (built: BuiltFigure) => layersOf(built)[0]!.data.values as unknown as Area[];

describe('map', () => {
  test('colours the municipalities by class, withheld grey and hatched, missing white', () => {
    const built = build('kommune');
    const colour = new Map(areas(built).map((a) => [a.id, a.colour]));
    expect(colour.size).toBe(357);
    const doc = placesDocument();
    const rows = new Map(
      doc.rows.filter((r) => r.group_variable === 'kommune').map((r) => [r.group_value, r]),
    );
    // Classes of ten per cent from 30: the palette's six lightest shades.
    const scale = ['#7edfae', '#6cc096', '#5aa27e', '#488567', '#386951', '#284f3c'];
    for (const [code, row] of rows) {
      const wanted = row.suppressed ? '#e6e6e6' : scale[Math.floor(row.estimate! * 10 + 1e-9) - 3];
      expect(`${code} ${colour.get(code)}`).toBe(`${code} ${wanted}`);
    }
    expect(colour.get('1151')).toBe('#ffffff');
    const withheld = [...rows.values()].filter((r) => r.suppressed).length;
    expect(built.alt).toContain(`${withheld} områder er skjermet og 1 er uten tall.`);
    const texts = layersOf(built).flatMap((l) => l.data.values.map((v) => v.text));
    expect(texts).toEqual(expect.arrayContaining(['30–40\u00a0%', '80–90\u00a0%', 'skjermet', 'ingen tall']));
    expect(texts.flat().join(' ')).toContain('© Kartverket');
  });

  test('the table has every municipality and the whole, and no number of a withheld one', () => {
    const built = build('kommune');
    expect(built.table.rows).toHaveLength(358);
    const utsira = built.table.rows.find((r) => r[0] === 'Utsira');
    expect(utsira).toEqual(['Utsira', 'ingen svar', null, null, null]);
    const hidden = built.table.rows.filter((r) => r[1] === 'skjermet');
    expect(hidden.length).toBeGreaterThan(50);
    for (const row of hidden) expect(row.slice(2)).toEqual([null, null, null]);
    expect(built.table.rows.at(-1)).toEqual(['Alle', 0.55, 0.55 - 0.1, 0.55 + 0.1, 4000]);
  });

  test('a withheld estimate reaches neither the specification nor the drawing', () => {
    const secret = (estimate: number) =>
      build('kommune', wide, (doc) => {
        for (const row of doc.rows) if (row.suppressed) row.estimate = estimate;
      });
    expect(JSON.stringify(secret(0.123_456))).toBe(JSON.stringify(secret(0.987_654)));
  });

  test('where all areas are of one class, a sentence stands in its place', () => {
    const alike = build('fylke', wide, (doc) => {
      for (const row of doc.rows)
        if (row.group_variable === 'fylke') Object.assign(row, { estimate: 0.9, ci_lower: 0.6, ci_upper: 1 });
    });
    expect(alike.leftOut?.replaceAll('\u00a0', ' ')).toBe(
      'Kartet er ikke tegnet: alle de 15 områdene som kan vises, ligger i klassen 80–100 %; finere klasser ville skilt mellom områder som kan være like. Tallene står i tabellen.',
    );
    expect(alike.table.rows).toHaveLength(16);
    expect(build('fylke').leftOut).toBeUndefined();
  });

  test('counties have their own view', () => {
    const built = build('fylke');
    expect(areas(built).map((a) => a.id)).toContain('46');
    expect(areas(built)).toHaveLength(15);
    expect(built.table.rows).toHaveLength(16);
  });

  test('both widths are small files that draw the same each time', async () => {
    for (const width of ['wide', 'narrow'] as const) {
      const built = build('kommune', { language: 'nb', width });
      const drawn = await drawSvg(built.spec);
      expect(drawn.svg.length).toBeLessThan(250_000);
      expect((await drawSvg(build('kommune', { language: 'nb', width }).spec)).svg).toBe(drawn.svg);
    }
  });

  test('codes that are not on the map are named, and a group that is no place is a fault', () => {
    const built = build('kommune', wide, (doc) => {
      doc.labels.kommune!.categories.push({ code: '1601', label: { nb: 'Gamle Trondheim' } });
      doc.rows.push({ ...doc.rows.at(-1)!, wave: '2025H', group_variable: 'kommune', group_value: '1601' });
    });
    expect(built.notes).toContain('Disse finnes ikke på kartet: Gamle Trondheim.');
    expect(() =>
      build('kommune', wide, (doc) => {
        doc.labels.kommune!.categories = [{ code: '1', label: { nb: 'Liten' } }];
      }),
    ).toThrow(/LV-FIGURES-MAP-GROUP/);
  });
});

describe('shapes', () => {
  test('no municipality is lost, and areas are those of the ground', () => {
    const { shapes, borders } = mapShapes('municipality', 580);
    const area = new Map(shapes.map((s) => [s.code, s.area]));
    expect(area.size).toBe(357);
    expect(Math.min(...area.values())).toBeGreaterThan(0);
    expect(borders.length).toBeGreaterThan(20);
    // Kautokeino 9 708 km² and Karasjok 5 453 km², land and water (Kartverket). Equal-area projection: 1.78 times.
    expect(area.get('5612')! / area.get('5610')!).toBeCloseTo(9708 / 5453, 1);
    // Kautokeino (latitude 69) against Vinje (latitude 59.6; 3 105 km²): a Mercator map would have 6.
    expect(area.get('5612')! / area.get('4036')!).toBeCloseTo(9708 / 3105, 1);
  });

  test('hatching runs over neighbours and stops at the edge', () => {
    const square = (x: number): [number, number][] => [
      [x, 0],
      [x + 10, 0],
      [x + 10, 10],
      [x, 10],
      [x, 0],
    ];
    const one = hatch([{ polygons: [[square(0)]] }], 5);
    const two = hatch([{ polygons: [[square(0)]] }, { polygons: [[square(10)]] }], 5);
    const length = (lines: [number, number][][]) =>
      lines.reduce((sum, [a, b]) => sum + Math.hypot(b![0] - a![0], b![1] - a![1]), 0);
    // Lines 5 apart cover an area of 100 with 20 units of line, give or take the corners.
    expect(length(one)).toBeGreaterThan(15);
    expect(length(one)).toBeLessThan(30);
    expect(length(two)).toBeGreaterThan(35);
    for (const [x, y] of two.flat()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(20);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(10);
    }
    const crossing = two.find(([a, b]) => Math.min(a![0], b![0]) < 10 && Math.max(a![0], b![0]) > 10);
    expect(crossing).toBeDefined();
  });
});
