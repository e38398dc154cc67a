import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  type BuiltFigure,
  drawnIn,
  drawSvg,
  type FigureOptions,
  figureBuilders,
  pngFile,
  standalone,
  svgFile,
} from '../../src/figures/index.js';
import type { FigureKind, ReportItem, ResultsDocument } from '../../src/results/index.js';
import { fixture } from '../report/fixture.js';
import { withGroups } from '../report/model-groups.js';

const wide: FigureOptions = { language: 'nb', width: 'wide' };
const narrow: FigureOptions = { language: 'nb', width: 'narrow' };

function itemOf(doc: ResultsDocument, id: string): ReportItem {
  return doc.report.chapters.flatMap((chapter) => chapter.items).find((item) => item.id === id)!;
}

function build(
  id: string,
  options: FigureOptions = wide,
  change: (doc: ResultsDocument) => void = () => {},
): BuiltFigure {
  const doc = fixture();
  change(doc);
  const item = itemOf(doc, id);
  return figureBuilders[item.kind as FigureKind]!(item, doc, options);
}

/** All data values of a specification's layers that have these fields. */
function values(built: BuiltFigure, ...fields: string[]): Record<string, unknown>[] {
  const layers = built.spec.layer as { data: { values?: Record<string, unknown>[] } }[];
  const named = Object.values((built.spec.datasets ?? {}) as Record<string, Record<string, unknown>[]>);
  return [...layers.flatMap((layer) => layer.data.values ?? []), ...named.flat()].filter((value) =>
    fields.every((field) => field in value),
  );
}

describe('likert', () => {
  test('bars of a battery: shares as in the rows, the middle answer below the line', () => {
    const built = build('ferdigheter');
    const bars = values(built, 'answer') as { start: number; end: number; answer: string; y0: number }[];
    const rows = [...new Set(bars.map((bar) => bar.y0))];
    expect(rows).toHaveLength(7);
    const first = bars.filter((bar) => bar.y0 === rows[0]);
    // Lederrollen: weights 1, 4, 15, 45, 35 of 164 answers give counts 2, 6, 25, 74, 57 (largest remainders).
    const counts = [2, 6, 25, 74, 57].map((count) => count / 164);
    first.forEach((bar, i) => {
      expect(bar.end - bar.start).toBeCloseTo(counts[i]!, 5);
    });
    const middle = first.find((bar) => bar.answer === '3.')!;
    expect(middle.end).toBeCloseTo(0, 5);
    // What is above the line is the sum at the right: 131 of 164.
    expect(values(built, 'sum').map(({ sum }) => sum)[0]).toBe('80\u00a0%');
    expect(first.map((bar) => (bar as unknown as { text: string }).text)).toEqual([
      '1',
      '4',
      '15',
      '45',
      '35',
    ]);
    expect(first.map((bar) => (bar as unknown as { place: string }).place)).toEqual([
      'before',
      'before',
      'inside',
      'inside',
      'inside',
    ]);
    expect(built.n).toEqual([158, 164]);
    expect(built.table.columns.map((column) => column.label)).toEqual([
      'Spørsmål',
      '1. I liten grad',
      '2.',
      '3.',
      '4.',
      '5. I stor grad',
      'Vet ikke',
      'n',
    ]);
    expect(built.table.rows[0]![1]).toBe(2 / 164);
    // 2 of 166 said «vet ikke».
    expect(built.table.rows[0]![6]).toBe(2 / 166);
  });

  test('an even number of answers meets at the zero line', () => {
    const bars = values(build('skolekultur'), 'answer') as { start: number; end: number; answer: string }[];
    for (const bar of bars) {
      if (bar.answer === 'Uenig') expect(bar.end).toBeCloseTo(0, 6);
      if (bar.answer === 'Enig') expect(bar.start).toBeCloseTo(0, 6);
    }
  });

  test('the text alternative names the highest and the lowest', () => {
    expect(build('skolekultur').alt).toBe(
      'Delte, stablede stolper for 8 rader. Andel som svarer «Enig» og «Svært enig»: høyest for «Når jeg har et problem, er hjelp fra kolleger tilgjengelig» (97\u00a0%), lavest for «Foreldrene har muligheter for medbestemmelse i beslutninger som angår skolens utviklingsarbeid» (28\u00a0%).',
    );
  });

  test('a row with a withheld answer has no bar, says so, and shows no number of it', () => {
    const built = build('skolekultur', wide, (doc) => {
      for (const row of doc.rows) {
        if (row.variable === 'skolekultur_sp_1' && row.category === '1') row.suppressed = true;
      }
    });
    expect(values(built, 'answer').length).toBeLessThan(values(build('skolekultur'), 'answer').length);
    expect(values(built, 'text').some((value) => value.text === 'skjermet')).toBe(true);
    // Neither the sum nor any other number of the row.
    expect(values(built, 'sum')[0]).toMatchObject({ row: 'absent', sum: '', word: 'skjermet' });
    expect(built.table.rows[0]![1]).toBe('skjermet');
    expect(built.notes.join(' ')).toContain('skjermet');
  });

  test('sorted by estimate: the questions with most in the upper answers first', () => {
    const table = build('vurdering').table;
    const upper = table.rows.map((row) => (row[4] as number) + (row[5] as number));
    expect([...upper].sort((a, b) => b - a)).toEqual(upper);
  });
});

describe('bars', () => {
  test('a tick-all question: an option a bar, its share of those who answered', () => {
    const built = build('utdanning');
    expect(built.table.rows.map((row) => row[0])).toHaveLength(6);
    expect(built.table.rows[3]).toEqual(['Universitet/Høgskole 5 år eller mer + PPU (master)', 93 / 166, 93]);
    expect(built.notes.join(' ')).toContain('Flere svar mulig');
    const labels = values(build('utdanning'), 'end', 'text');
    expect(labels[3]!.text).toBe('56\u00a0%');
  });

  test('sorted by estimate, and a battery of amounts stacks to 100 %', () => {
    const shares = build('arbeidssted').table.rows.map((row) => row[1] as number);
    expect([...shares].sort((a, b) => b - a)).toEqual(shares);
    const bars = values(build('samlinger'), 'start', 'colour') as { end: number; y0: number }[];
    for (const y of new Set(bars.map((bar) => bar.y0))) {
      expect(Math.max(...bars.filter((bar) => bar.y0 === y).map((bar) => bar.end))).toBeCloseTo(1, 5);
    }
  });
});

describe('grouped bars and dots', () => {
  test('withheld groups show the word, never a number', () => {
    const built = build('erfaring');
    const other = built.table.rows.filter((row) => row[1] === 'Annen arbeidsplass');
    expect(other).toHaveLength(4);
    for (const row of other) expect(row.slice(2)).toEqual(['skjermet', null, null, null]);
    expect(values(built, 'text').filter((value) => value.text === 'skjermet')).toHaveLength(4);
  });

  test('a number left in a withheld row by mistake is not shown', () => {
    const built = build('skolekultur-snitt', wide, (doc) => {
      for (const row of doc.rows) {
        if (row.variable === 'skolekultur_sp_1' && row.statistic === 'mean' && row.group_value === 'gs')
          row.suppressed = true;
      }
    });
    const row = built.table.rows.find((cells) => cells[0] === 'Grunnskole')!;
    expect(row.slice(1)).toEqual(['skjermet', null, null, null, null]);
  });

  test('groups stand sorted by estimate, all respondents as a line', () => {
    const built = build('skolekultur-snitt');
    const means = built.table.rows.slice(0, 3).map((row) => row[1] as number);
    expect([...means].sort((a, b) => b - a)).toEqual(means);
    expect(values(built, 'y2', 'text')[0]!.text).toBe('Alle: 3,27');
  });
});

describe('readable on a phone and in print', () => {
  test('in narrow dot plots the number over the dot stands clear of the label above it', () => {
    const built = build('skolekultur-snitt', narrow);
    const layers = built.spec.layer as {
      mark: { dy?: number; fontSize?: number };
      data: { values: { y: number; text: string }[] };
    }[];
    const numbers = layers.find((layer) => layer.mark.dy === -6)!;
    const labels = layers
      .flatMap((layer) => layer.data.values)
      .filter((value) => value.text?.includes('(n\u00a0=\u00a0'));
    expect(labels).toHaveLength(numbers.data.values.length);
    for (const { y } of numbers.data.values) {
      const above = Math.max(...labels.filter((label) => label.y < y).map((label) => label.y));
      // Half a line of the label, the number's height and its distance from the dot.
      expect(y - above).toBeGreaterThanOrEqual(7 + 11 + 6);
    }
  });

  test('groups that colours tell apart have an order besides, and the note says so', () => {
    const doc = fixture();
    const item = {
      ...itemOf(doc, 'skolekultur-snitt'),
      kind: 'grouped-bars' as const,
      variables: ['stilling'],
    };
    const built = figureBuilders['grouped-bars']!(item, doc, wide);
    expect(built.notes).toContain(
      'I hver klynge står stolpene i samme rekkefølge som i forklaringen over figuren.',
    );
  });

  test('answers of several questions stand with the question, in the table and in words', () => {
    const doc = fixture();
    const item = {
      ...itemOf(doc, 'erfaring'),
      variables: ['aar_leder', ...itemOf(doc, 'vurdering').variables],
    };
    const built = figureBuilders['grouped-bars']!(item, doc, wide);
    expect(built.table.columns.slice(0, 3).map(({ label }) => label)).toEqual(['Spørsmål', 'Svar', 'Gruppe']);
    expect(new Set(built.table.rows.map(([question]) => question)).size).toBeGreaterThan(1);
    const one = figureBuilders['grouped-bars']!({ ...item, variables: ['aar_leder'] }, doc, wide);
    expect(one.table.columns.slice(0, 2).map(({ label }) => label)).toEqual(['Svar', 'Gruppe']);
  });
});

describe('score distribution', () => {
  test('bins sum to the scores counted; mean and SD stand over each panel', () => {
    const built = build('skala-fordeling');
    const culture = built.table.rows.filter((row) => row[0] === 'Skolekultur');
    expect(culture.reduce((sum, row) => sum + (row[2] as number), 0)).toBe(160);
    expect(values(built, 'text').map((value) => String(value.text))).toContain(
      'Gjennomsnitt 2,80, standardavvik 0,50, n = 160',
    );
  });

  test('bars that count answers say so where the means are weighted', () => {
    const note = 'Stolpene teller svar uten vekter; gjennomsnitt og standardavvik er vektet.';
    expect(build('skala-fordeling').notes).not.toContain(note);
    const weighted = build('skala-fordeling', wide, (doc) => {
      for (const row of doc.rows) if (row.statistic === 'mean') row.weighted_n = 3 * row.n!;
    });
    expect(weighted.notes).toContain(note);
  });
});

describe('path diagram', () => {
  interface Box {
    x: number;
    x2: number;
    y: number;
    y2: number;
    name: string;
  }

  test('seven boxes that do not touch, in layers from causes to outcome', () => {
    const boxes = values(build('stianalyse'), 'name', 'x2') as unknown as Box[];
    expect(boxes).toHaveLength(7);
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        expect(a.x2 <= b.x || b.x2 <= a.x || a.y2 <= b.y || b.y2 <= a.y).toBe(true);
      }
    }
    const left = (name: string) => boxes.find((box) => box.name === name)!.x;
    expect(left('skolekultur')).toBe(0);
    expect(left('ferdighetsomrader')).toBeGreaterThan(left('skolekultur'));
    expect(left('samlet_vurdering')).toBeGreaterThan(left('ferdighetsomrader'));
    expect(left('mestringstro')).toBeGreaterThan(left('samlet_vurdering'));
  });

  test('twelve coefficients, six of them significant and bold; none over another or over a box', () => {
    const built = build('stianalyse');
    const layers = built.spec.layer as {
      mark: { fontWeight?: string; type: string };
      data: { values: Record<string, unknown>[] };
    }[];
    const coefficients = layers
      .filter((layer) => layer.mark.type === 'text')
      .flatMap((layer) =>
        layer.data.values.map((value) => ({
          text: String(value.text),
          bold: layer.mark.fontWeight === 'bold',
        })),
      )
      .filter(({ text }) => /^−?\d,\d\d\**$/.test(text));
    expect(coefficients).toHaveLength(12);
    expect(
      coefficients
        .filter(({ bold }) => bold)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['0,17*', '0,25**', '0,42***', '0,61***', '−0,19*', '−0,21**'].sort());
    const grounds = (values(built, 'x', 'x2', 'y2') as unknown as Box[]).filter(
      (value) => value.name === undefined,
    );
    const boxes = values(built, 'name', 'x2') as unknown as Box[];
    expect(grounds).toHaveLength(12);
    for (const [i, a] of grounds.entries()) {
      for (const b of [...grounds.slice(i + 1), ...boxes]) {
        expect(a.x2 <= b.x || b.x2 <= a.x || a.y2 <= b.y || b.y2 <= a.y).toBe(true);
      }
    }
  });

  test('the text alternative lists the significant paths, strongest first', () => {
    expect(build('stianalyse').alt).toMatch(
      /^Stidiagram med 7 variabler\. 6 av 12 stier .*: Integrering av ferdighetsområder → Samlet vurdering av opplegget 0,61; Skolekultur → Mestringstro 0,42;/,
    );
  });

  test('latent variables and covariances are drawn too', async () => {
    const built = build('stianalyse', wide, (doc) => {
      const model = doc.models[0]!;
      model.latent = ['f1', 'f2'];
      model.observed = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'];
      model.parameters = [
        ...['x1', 'x2', 'x3'].map((rhs) => ({ lhs: 'f1', op: '=~' as const, rhs, label: '' })),
        ...['x4', 'x5', 'x6'].map((rhs) => ({ lhs: 'f2', op: '=~' as const, rhs, label: '' })),
        { lhs: 'f1', op: '~~', rhs: 'f2', label: '' },
      ];
      for (const { lhs, op, rhs } of model.parameters) {
        doc.rows.push({
          ...doc.rows[0]!,
          variable: 'sti',
          statistic: 'parameter_std',
          category: `${lhs} ${op} ${rhs}`,
          estimate: 0.7,
          p_value: 0.001,
        });
      }
    });
    expect(values(built, 'name', 'x2')).toHaveLength(6);
    expect(new Set(values(built, 'name').map((value) => value.name))).toEqual(
      new Set(['f1', 'f2', 'x1', 'x2', 'x3', 'x4', 'x5', 'x6']),
    );
    expect(values(built, 'text').filter((value) => value.text === '0,70**')).toHaveLength(7);
    await expect(drawSvg(built.spec)).resolves.toMatchObject({ titleHeight: 0 });
  });

  const apart = (a: Box, b: Box) => a.x2 <= b.x || b.x2 <= a.x || a.y2 <= b.y || b.y2 <= a.y;
  /** Boxes, then the white grounds of the coefficients. */
  const rectangles = (built: BuiltFigure) =>
    (values(built, 'x', 'x2', 'y2') as unknown as Box[]).sort(
      (a, b) => Number(a.name === undefined) - Number(b.name === undefined),
    );

  test('a model of two groups: a diagram for each with its own coefficients, explained share and number', () => {
    const inGroups = (doc: ResultsDocument) => {
      withGroups(doc);
      itemOf(doc, 'stianalyse').variables = ['grupper'];
    };
    const built = build('stianalyse', wide, inGroups);
    const texts = values(built, 'text').map(({ text }) => text);
    for (const text of [
      'Grunnskole (n = 40)',
      'Videregående (n = 120)',
      '0,31',
      '0,41*',
      'R² = 0,10',
      'R² = 0,20',
    ])
      expect(texts).toContain(text);
    const found = rectangles(built);
    expect(found).toHaveLength(2 * (4 + 5));
    for (const [i, a] of found.entries()) for (const b of found.slice(i + 1)) expect(apart(a, b)).toBe(true);
    // The second group stands under the first, box by box.
    const [first, second] = [found.slice(0, 4), found.slice(4, 8)];
    first.forEach((box, k) => {
      expect(second[k]!.name).toBe(box.name);
      expect(second[k]!.x).toBe(box.x);
      expect(second[k]!.y - box.y).toBeCloseTo(second[0]!.y - first[0]!.y, 1);
    });
    expect(built.table.rows.map((row) => row[0])).toEqual([
      ...Array<string>(5).fill('Grunnskole'),
      ...Array<string>(5).fill('Videregående'),
    ]);
    expect(built.alt).toContain('Videregående: Stidiagram med 5 variabler. 4 av 4 stier');
    const list = values(build('stianalyse', { language: 'nn', width: 'narrow' }, inGroups), 'text');
    expect(list.map(({ text }) => text)).toEqual(expect.arrayContaining(['0,31', '0,41*']));
    expect(JSON.stringify(list)).toContain('Vidaregåande');
  });

  test('a covariance of indicators bends outside them, away from the loadings', () => {
    const built = build('stianalyse', wide, (doc) => {
      withGroups(doc);
      doc.models.at(-1)!.groups!.values = ['2'];
      const model = doc.models.at(-1)!;
      model.parameters = model.parameters.filter(({ op }) => op !== '~');
      itemOf(doc, 'stianalyse').variables = ['grupper'];
    });
    const boxes = values(built, 'name', 'x2') as unknown as Box[];
    const right = Math.max(...boxes.map((box) => box.x2));
    const curve = (values(built, 'e', 'x', 'y') as { e: number; x: number }[]).filter(({ e }) => e === 3);
    expect(curve).toHaveLength(17);
    for (const { x } of curve) expect(x).toBeGreaterThan(right);
  });

  test('effects both ways between two variables: two arrows, neither through a box', () => {
    const built = build('stianalyse', wide, (doc) => {
      const model = doc.models[0]!;
      model.observed = ['y1', 'y2', 'z1', 'z2'];
      model.parameters = (
        [
          ['y1', 'y2'],
          ['y1', 'z1'],
          ['y2', 'y1'],
          ['y2', 'z2'],
        ] as const
      ).map(([lhs, rhs]) => ({ lhs, op: '~', rhs, label: '' }));
      for (const [i, { lhs, rhs }] of model.parameters.entries()) {
        const row = { ...doc.rows[0]!, variable: 'sti', category: `${lhs} ~ ${rhs}`, p_value: 0.001 };
        doc.rows.push({ ...row, statistic: 'parameter_std', estimate: 0.2 + 0.1 * i });
      }
    });
    const found = rectangles(built);
    expect(found).toHaveLength(4 + 4);
    for (const [i, a] of found.entries()) for (const b of found.slice(i + 1)) expect(apart(a, b)).toBe(true);
    const boxes = found.slice(0, 4);
    const points = values(built, 'e', 'x', 'y') as { e: number; x: number; y: number }[];
    for (const box of boxes) {
      const inside = ({ x, y }: { x: number; y: number }) =>
        x > box.x + 1 && x < box.x2 - 1 && y > box.y && y < box.y2;
      expect(points.filter(inside)).toEqual([]);
    }
    // Each arrow ends at the box of its outcome.
    const ends = [0, 1, 2, 3].map((e) => points.filter((p) => p.e === e).at(-1)!);
    const outcome = (name: string) => boxes.find((box) => box.name === name)!;
    for (const [e, name] of ['y1', 'y1', 'y2', 'y2'].entries()) {
      const box = outcome(name);
      const gap = Math.min(Math.abs(ends[e]!.x - box.x), Math.abs(ends[e]!.x - box.x2));
      expect(gap).toBeLessThan(8);
      expect(ends[e]!.y).toBeGreaterThan(box.y);
      expect(ends[e]!.y).toBeLessThan(box.y2);
    }
  });

  test('a model that is not there is a fault with the nearest name', () => {
    expect(() =>
      build('stianalyse', wide, (doc) => {
        itemOf(doc, 'stianalyse').variables = ['stii'];
      }),
    ).toThrowError(
      expect.objectContaining({
        code: 'LV-FIGURES-NO-MODEL',
        message: expect.stringContaining("did you mean 'sti'?"),
      }),
    );
  });
});

describe('drawing', () => {
  const doc = fixture();
  const items = doc.report.chapters
    .flatMap((chapter) => chapter.items)
    .filter((item) => figureBuilders[item.kind as FigureKind]);

  test.each(items.map((item) => [item.id, item] as const))(
    '%s keeps within its width, wide and narrow',
    async (_id, item) => {
      const builder = figureBuilders[item.kind as FigureKind]!;
      const big = await drawSvg(standalone(builder(item, doc, wide), item, doc, 'nb').spec);
      const small = await drawSvg(builder(item, doc, narrow).spec);
      expect(big.width).toBeLessThanOrEqual(766);
      expect(small.width).toBeLessThanOrEqual(366);
      expect(big.titleHeight).toBeGreaterThan(40);
      // Packed in the page, hundreds of them stay under 3 MB; a battery with all its numbers is the largest.
      expect(big.svg.length).toBeLessThan(19_000);
      expect(big.svg).not.toMatch(/NaN|undefined|…|aria-/);
      expect(big.svg).toContain('SIMULERTE DATA');
    },
  );

  test('the same figure gives the same bytes, as SVG and PNG', async () => {
    const draw = async () => {
      const fresh = fixture();
      const item = itemOf(fresh, 'skolekultur');
      return drawSvg(standalone(figureBuilders.likert!(item, fresh, wide), item, fresh, 'nb').spec);
    };
    const [a, b] = [await draw(), await draw()];
    expect(svgFile(a)).toBe(svgFile(b));
    const words = { title: 'Trivsel & «ro» < 3', description: 'To linjer,\nmed $& og "sitat"' };
    expect([drawnIn(svgFile(a)), drawnIn(svgFile(a, words)), drawnIn(a.svg)]).toEqual([a.svg, a.svg, null]);
    expect(Buffer.from(pngFile(a)).equals(Buffer.from(pngFile(b)))).toBe(true);
  });

  test('the PNG has 300 dots an inch, and says so', async () => {
    const figure = await drawSvg(build('skala-snitt').spec);
    const png = Buffer.from(pngFile(figure));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(Math.ceil(2.5 * figure.width));
    expect(png.readUInt32BE(20)).toBe(Math.ceil(2.5 * figure.height));
    // pHYs: 300 / 0.0254 dots a metre; its check sum is that of the PNG specification (zlib's crc32).
    const at = png.indexOf('pHYs', 0, 'latin1');
    expect([at, png.readUInt32BE(at + 4), png.readUInt32BE(at + 8), png[at + 12]]).toEqual([
      37, 11811, 11811, 1,
    ]);
    expect(png.readUInt32BE(at + 13)).toBe(crc32(png.subarray(at, at + 13)));
  });
});
