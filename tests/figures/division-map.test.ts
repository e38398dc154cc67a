import { describe, expect, test } from 'vitest';
import { captionFacts, figureBuilders } from '../../src/figures/index.js';
import { mapShapes } from '../../src/figures/map/map-shapes.js';
import { tileGrid } from '../../src/figures/map/tile-grid.js';
import type { ReportItem, ResultsDocument } from '../../src/results/index.js';
import { placesDocument, placesItem } from './places-fixture.js';

const wide = { language: 'nb', width: 'wide' } as const;

/** The counties as areas that municipalities were joined to. */
function divided(change: (doc: ResultsDocument) => void = () => {}): ResultsDocument {
  const doc = placesDocument();
  const municipalities = doc.labels.kommune!.categories.map(({ code }) => code);
  doc.labels.kommune_area_5 = {
    name: 'kommune_area_5',
    label: { nb: 'Område' },
    kind: 'categorical',
    categories: doc.labels.fylke!.categories.map(({ code, label }) => ({
      code,
      label,
      municipalities: municipalities.filter((each) => each.startsWith(code)),
    })),
    division: {
      of: 'kommune',
      kind: 'grown',
      least: 5,
      areas: 15,
      shown: 15,
      goal: 0.8,
      tried: [{ kind: 'municipality', areas: 357, shown: 45 }],
    },
  };
  doc.rows = doc.rows.flatMap((row) =>
    row.group_variable === 'kommune'
      ? []
      : row.group_variable === 'fylke'
        ? [{ ...row, group_variable: 'kommune_area_5' }]
        : [row],
  );
  change(doc);
  return doc;
}

const build = (doc: ResultsDocument, more: Partial<ReportItem> = {}) =>
  figureBuilders.map!(placesItem('map', 'kommune_area_5', more), doc, wide);

type Layer = { data: { values: Record<string, unknown>[] } };
const layer = (spec: Record<string, unknown>, i: number) => (spec.layer as Layer[])[i]!.data.values;

describe('a map of joined municipalities', () => {
  test('gives all municipalities of an area its colour and its name', () => {
    const doc = divided();
    const { spec, table } = build(doc);
    const shapes = layer(spec, 0);
    expect(shapes).toHaveLength(357);
    for (const { code } of doc.labels.fylke!.categories) {
      const own = shapes.filter(({ id }) => String(id).startsWith(code));
      expect(new Set(own.map(({ colour }) => colour)).size).toBe(1);
      expect(new Set(own.map(({ name }) => name)).size).toBe(1);
    }
    expect(table.columns[1]!.label).toBe('Kommuner');
    expect(table.rows.find((row) => row[0] === 'Rogaland')![1]).toContain('Utsira');
    expect(table.rows.find((row) => row[0] === 'Alle')![1]).toBeNull();
  });

  test('says what was joined, and why, in the caption', () => {
    const doc = divided();
    const item = placesItem('map', 'kommune_area_5');
    const facts = JSON.stringify(captionFacts(build(doc), item, doc, 'nb'));
    expect(facts).toContain('Bare 45 av 357 kommuner har nok svar til å vises hver for seg.');
    expect(facts).toContain(
      'slått sammen til 15 områder av nabokommuner i samme fylke, hvert med minst 5 svar',
    );
    expect(JSON.stringify(captionFacts(build(doc), item, doc, 'nn'))).toContain(
      'Kommunane er difor slåtte saman',
    );
  });

  test('is not drawn where under a third of the areas may be shown', () => {
    const withheld = (count: number) =>
      build(
        divided((doc) => {
          const rows = doc.rows.filter((row) => row.group_variable === 'kommune_area_5');
          for (const row of rows.slice(0, count)) row.suppressed = true;
        }),
      );
    // Five of fifteen are a third.
    expect(withheld(10).leftOut).toBeUndefined();
    expect(withheld(11).leftOut).toContain('bare 4 av 15 områder');
    expect(withheld(11).table.rows).toHaveLength(16);
  });

  test('has classes no narrower than half of the areas’ margins of error', () => {
    const classesAt = (half: number) => {
      const { alt } = build(
        divided((doc) => {
          for (const row of doc.rows) {
            if (row.group_variable !== 'kommune_area_5') continue;
            row.ci_lower = row.estimate! - half;
            row.ci_upper = row.estimate! + half;
          }
        }),
      );
      return [...alt.matchAll(/(\d+)–(\d+)\s%/g)].map((m) => Number(m[2]) - Number(m[1]));
    };
    expect(new Set(classesAt(0.04))).toEqual(new Set([10]));
    expect(new Set(classesAt(0.12))).toEqual(new Set([20]));
    expect(new Set(classesAt(0.22))).toEqual(new Set([25]));
    expect(new Set(classesAt(0.45))).toEqual(new Set([50]));
  });

  test('as tiles has one square an area, none over another, with the same table', () => {
    const doc = divided();
    const tiles = build(doc, { form: 'tiles' });
    const squares = layer(tiles.spec, 0);
    expect(squares).toHaveLength(15);
    expect(new Set(squares.map(({ x, y }) => `${x} ${y}`)).size).toBe(15);
    expect(new Set(squares.map(({ x, x2 }) => Number(x2) - Number(x))).size).toBe(1);
    expect(tiles.table).toEqual(build(doc).table);
    const at = (id: string) => squares.find((square) => square.id === id)! as { x: number; y: number };
    // Finnmark lies north and east of Oslo, Vestland west of it.
    expect(at('56').y).toBeLessThan(at('03').y);
    expect(at('56').x).toBeGreaterThan(at('03').x);
    expect(at('46').x).toBeLessThan(at('03').x);
  });

  test('all municipalities have a tile of their own, near to their place', () => {
    const { shapes } = mapShapes('municipality', 600);
    const grid = tileGrid(shapes.map((shape) => ({ code: shape.code, shapes: [shape] })));
    expect(new Set(grid.map(({ column, row }) => `${column} ${row}`)).size).toBe(357);
  });
});

describe('a funnel', () => {
  const funnel = (doc: ResultsDocument, by: string) =>
    figureBuilders.funnel!(placesItem('funnel', by), doc, wide);

  test('is left out under twenty points', () => {
    expect(funnel(divided(), 'kommune_area_5').leftOut).toContain('15 grupper');
    expect(funnel(placesDocument(), 'kommune').leftOut).toBeUndefined();
  });

  test('begins at the smallest n, and names in its notes who lies outside', () => {
    const built = funnel(placesDocument(), 'kommune');
    const text = JSON.stringify(built.spec);
    expect(text).toContain('"domain":[5,');
    const outside = built.table.rows.filter((row) => String(row.at(-1)).startsWith('utenfor'));
    expect(outside.length).toBeGreaterThan(0);
    const note = built.notes.find((each) => each.startsWith('Utenfor 95 %'))!;
    for (const [name] of outside) expect(note).toContain(String(name));
  });
});
