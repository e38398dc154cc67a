import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearOf } from '../../src/figures/change/gaps.js';
import { apart, plotIn } from '../../src/figures/change/plot.js';
import { waveColours } from '../../src/figures/change/wave-colours.js';
import { drawSvg, figureBuilders, type Spec } from '../../src/figures/index.js';
import type { ReportItem, ResultsDocument } from '../../src/results/index.js';
import { resultRow } from '../../src/results/index.js';
import { wrongNumbers } from './drawn-numbers.js';

const waves = ['2021', '2022', '2023', '2024', '2025'];
const labels: Record<string, string> = {
  a: 'Jeg har den støtten jeg trenger fra nærmeste overordnede',
  b: 'Trives',
  c: 'Har for mye å gjøre',
  d: 'Kort',
};
/** Shares by question and wave; null where it was not asked. All between 0.6 and 0.7: their names would overlap. */
const shares: Record<string, (number | null)[]> = {
  a: [0.6, 0.62, 0.64, 0.66, 0.68],
  b: [0.61, 0.63, null, 0.65, 0.67],
  c: [null, null, 0.62, 0.61, 0.66],
  d: [0.65, 0.64, 0.63, 0.64, 0.665],
};

/** Five waves of four questions, of which two were not asked in every one; by group with a withheld number. */
function document(): ResultsDocument {
  const own = { survey: 's', statistic: 'top_two' as const, n: 400 };
  const rows = Object.entries(shares).flatMap(([variable, list]) =>
    list.flatMap((estimate, i) =>
      estimate === null
        ? []
        : ['', '1', '2'].map((group_value) => {
            const x = estimate + (group_value === '' ? 0 : group_value === '1' ? 0.05 : -0.05);
            const hidden = variable === 'd' && i === 2 && group_value === '2';
            return resultRow({
              ...own,
              variable,
              wave: waves[i]!,
              group_variable: group_value === '' ? '' : 'g',
              group_value,
              ...(hidden
                ? { suppressed: true, n: null, reason: 'fewer than the least number' }
                : { estimate: x, se: 0.02, ci_lower: x - 0.04, ci_upper: x + 0.04 }),
            });
          }),
    ),
  );
  const label = (name: string, nb: string) => ({ name, label: { nb }, kind: 'ordinal' as const });
  const doc: Partial<ResultsDocument> = {
    survey: 's',
    wave: '2025',
    earlier: waves.slice(0, -1).map((wave, i) => ({
      wave,
      answered: 400,
      used: 400,
      comparisons: Object.keys(shares).flatMap((name) =>
        shares[name]![i] === null
          ? [{ name, before: null, status: 'not_asked' as const, compared: false }]
          : [],
      ),
    })),
    provenance: {
      simulated: true,
      weights: { nb: 'Uvektet' },
      source: { nb: 'Prøve' },
    } as ResultsDocument['provenance'],
    labels: Object.fromEntries([
      ...Object.entries(labels).map(([name, nb]) => [
        name,
        {
          ...label(name, nb),
          categories: ['1', '2', '3', '4'].map((code) => ({ code, label: { nb: `svar ${code}` } })),
        },
      ]),
      [
        'g',
        {
          ...label('g', 'Skoletype'),
          kind: 'categorical',
          categories: [
            { code: '1', label: { nb: 'Barneskole' } },
            { code: '2', label: { nb: 'Ungdomsskole' } },
          ],
        },
      ],
    ]),
    models: [],
    rows,
    published: [],
  };
  const items = (['dumbbell', 'slope', 'multiples'] as const).flatMap((form) => [
    item(form, Object.keys(shares)),
    { ...item(form, ['a', 'd']), id: `${form}-g`, by: 'g' },
  ]);
  return {
    ...doc,
    report: { title: { nb: 't' }, language: 'nb', chapters: [{ id: 'k', title: { nb: 'k' }, items }] },
  } as ResultsDocument;
}

function item(form: ReportItem['form'], variables: string[]): ReportItem {
  return {
    id: form ?? 'endring',
    kind: 'change',
    title: { nb: 'Endring' },
    variables,
    by: '',
    respondent_group: '',
    sort: 'questionnaire',
    show_missing: false,
    statistic: 'top_two',
    ...(form === undefined ? {} : { form }),
  };
}

type Layer = { data: { values: Record<string, unknown>[] }; mark: { type: string } & Spec };
const build = (of: ReportItem, doc = document(), width: 'wide' | 'narrow' = 'wide') =>
  figureBuilders.change!(of, doc, { language: 'nb', width });
const layersOf = (spec: Spec, type: string) =>
  (spec.layer as Layer[]).filter(({ mark }) => mark.type === type);
const data = (spec: Spec, type: string) => layersOf(spec, type).flatMap((layer) => layer.data.values);

describe('forms of a figure of change', () => {
  it('is a dumbbell of two waves and small multiples of more, when nothing is said', () => {
    const three = build(item(undefined, ['a', 'b']));
    expect(layersOf(three.spec, 'area')).toHaveLength(1);
    expect(three.alt).toMatch(/^2 små figurer med utviklingen over 2021, 2022, 2023, 2024 og 2025\./);
    const two = build({ ...item(undefined, ['a', 'b']), waves: 'last 2' });
    expect(layersOf(two.spec, 'area')).toEqual([]);
    expect(two.table.columns.map(({ label }) => label)).toEqual([
      'Variabel',
      '2024: Andel',
      '2024: n',
      '2025: Andel',
      '2025: n',
      'Endring',
    ]);
    // 0.68 - 0.66 in doubles
    expect(two.table.rows[0]![5]).toBeCloseTo(0.02, 12);
  });

  it('places slopes by their numbers on the axis, with intervals, and breaks the line where a wave did not ask', () => {
    const { spec, notes } = build(item('slope', Object.keys(shares)));
    const points = data(spec, 'point') as { y: number; estimate: number; label: string; wave: string }[];
    expect(points).toHaveLength(17);
    // All on one line from number to pixel.
    const [p, q] = [points[0]!, points.find((one) => one.estimate === 0.68)!];
    const slope = (q.y - p.y) / (q.estimate - p.estimate);
    for (const one of points) expect(one.y).toBeCloseTo(p.y + slope * (one.estimate - p.estimate), 0);
    const ticks = data(spec, 'text').filter(({ tick }) => tick !== undefined) as {
      y: number;
      tick: number;
    }[];
    expect(ticks.map(({ tick }) => tick)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    // Pixels have one decimal, and the slope is of two of them.
    for (const { y, tick } of ticks)
      expect(Math.abs(y - p.y - slope * (tick - p.estimate))).toBeLessThan(1.5);
    const runs = new Map<unknown, number>();
    for (const { run } of data(spec, 'line')) runs.set(run, (runs.get(run) ?? 0) + 1);
    // b in two pieces over the wave that lacks it, c from the third wave.
    expect([...runs.values()]).toEqual([5, 2, 2, 3, 5]);
    const texts = data(spec, 'text').map(({ text }) => text);
    expect(texts.filter((text) => text === 'ikke spurt')).toHaveLength(4);
    expect(notes).toContain('Strekene viser 95 % konfidensintervall.');
  });

  it.each(['wide', 'narrow'] as const)('names slopes without overlap (%s)', (width) => {
    const { spec } = build(item('slope', Object.keys(shares)), document(), width);
    const names = layersOf(spec, 'text')
      .filter(({ mark }) => mark.align === 'left')
      .flatMap(({ data: own }) => own.values as { y: number; text: string | string[] }[])
      .map(({ y, text }) => ({ top: y - 8, bottom: y - 8 + 16 * [text].flat().length }))
      .sort((a, b) => a.top - b.top);
    expect(names).toHaveLength(4);
    for (const [i, { top }] of names.entries())
      if (i > 0) expect(top).toBeGreaterThanOrEqual(names[i - 1]!.bottom);
  });

  it('has a panel for each group, all on one axis, with words for what is withheld', () => {
    const { spec, notes, table } = build({ ...item('multiples', ['a', 'd']), by: 'g' });
    const titles = data(spec, 'text').map(({ text }) => [text].flat().join(' '));
    for (const name of ['Alle', 'Barneskole', 'Ungdomsskole', labels.a!, labels.d!])
      expect(titles.some((title) => title.includes(name))).toBe(true);
    expect(titles).toContain('skjermet');
    expect(notes.join(' ')).toContain('Ett tall er skjermet');
    expect(table.rows).toHaveLength(6);
    const points = data(spec, 'point') as { y: number; estimate: number; label: string; wave: string }[];
    // Panels beside each other have one height for a number: five points apart at the same distance, in every panel.
    const at = (label: string, wave: string, k: number) =>
      points.filter((one) => one.label === label && one.wave === wave)[k]!.y;
    for (const k of [0, 1]) {
      const step = at('Alle', '2021', k) - at('Barneskole', '2021', k);
      expect(step).toBeGreaterThan(2);
      expect(at('Ungdomsskole', '2021', k) - at('Alle', '2021', k)).toBeCloseTo(step, 0);
    }
  });

  it('shows numbers of the results alone, in every form', async () => {
    const { checked, wrong } = await wrongNumbers(document(), {
      languages: ['nb', 'nn', 'en'],
      drawEvery: 12,
    });
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(500);
  });

  it('draws one wave, or none, in every form', async () => {
    for (const form of ['slope', 'multiples', 'dumbbell'] as const)
      for (const keep of [1, 0]) {
        const doc = document();
        doc.earlier = [];
        doc.rows = keep === 0 ? [] : doc.rows.filter(({ wave }) => wave === '2025');
        expect((await drawSvg(build(item(form, ['a', 'c']), doc).spec)).svg).toContain('<svg');
      }
  });
});

it('gives every wave a tone of its own, the newest the darkest', () => {
  for (let count = 1; count <= 12; count++) expect(new Set(waveColours(count)).size).toBe(count);
});

it('keeps words of neighbouring gaps clear of each other', () => {
  const axis = { measure: 'share' as const, low: 0, high: 1, ticks: [], digits: 0, range: [0, 1] as const };
  const plot = plotIn({ left: 40, right: 160, top: 0, bottom: 90 }, 5, axis, 12);
  const words = clearOf(
    [0, 1, 2].map((at) => ({ x: plot.x(at), y: 45, text: 'ikke spurt' })),
    plot,
  );
  expect(words.map(({ y }) => y)).toEqual([45, 60, 30]);
  expect(Math.min(...words.map(({ x }) => x))).toBeGreaterThan(40 + 20);
});

it('says once what holds of several waves', () => {
  const doc = document();
  for (const one of doc.earlier!.slice(0, 3))
    one.comparisons.push({ name: 'a', before: 'a', status: 'reworded', compared: false });
  const { notes } = build(item('slope', ['a', 'd']), doc);
  expect(notes.filter((note) => note.includes('kan ikke sammenlignes med'))).toEqual([
    `«${labels.a}» kan ikke sammenlignes med 2021, 2022 og 2023: spørsmålet er omformulert.`,
  ]);
});

it('moves texts apart: in order, without overlap, inside where they have room', () => {
  const text = fc.record({
    wanted: fc.integer({ min: -50, max: 450 }),
    height: fc.integer({ min: 10, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const places = apart(texts, 0, 400);
      const all = texts.map((one, i) => ({ ...one, at: places[i]! })).sort((a, b) => a.at - b.at);
      for (const [i, { at, height, wanted }] of all.entries()) {
        expect(at - height / 2).toBeGreaterThanOrEqual(-1e-9);
        const before = all[i - 1];
        if (before === undefined) continue;
        expect(at - before.at).toBeGreaterThanOrEqual((height + before.height) / 2 - 1e-9);
        expect(wanted).toBeGreaterThanOrEqual(before.wanted);
      }
      const needed = texts.reduce((sum, { height }) => sum + height, 0);
      if (needed <= 400)
        for (const { at, height } of all) expect(at + height / 2).toBeLessThanOrEqual(400 + 1e-9);
    }),
    { seed: 12, numRuns: 200 },
  );
});
