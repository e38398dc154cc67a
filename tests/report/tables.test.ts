import { describe, expect, test } from 'vitest';
import { tableBuilders } from '../../src/report/tables/index.js';
import { type ReportItem, type ResultRow, type ResultsDocument, resultRow } from '../../src/results/index.js';
import { fixture } from './fixture.js';

const item = (
  kind:
    | 'items'
    | 'reliability'
    | 'crossings'
    | 'differences'
    | 'response-groups'
    | 'counts'
    | 'published'
    | 'one-at-a-time',
  more: Partial<ReportItem>,
) =>
  ({
    id: 'x',
    kind,
    title: { nb: 'X' },
    variables: [],
    by: '',
    respondent_group: '',
    sort: 'questionnaire',
    show_missing: false,
    ...more,
  }) as ReportItem;

const build = (
  kind: Parameters<typeof item>[0],
  more: Partial<ReportItem>,
  change: (doc: ResultsDocument) => void,
) => {
  const doc = fixture();
  change(doc);
  return tableBuilders[kind]!(item(kind, more), doc, { language: 'nb' });
};

const row = (fields: Partial<ResultRow>) => resultRow({ survey: 'led_skole', wave: '2022', ...fields });

describe('missing answers of the items of a scale', () => {
  test('are a share of those who got the question: those not asked are in neither number', () => {
    const name = fixture().labels.mestringstro!.items![0]!;
    const table = build('items', { variables: ['mestringstro'] }, (doc) => {
      doc.rows = doc.rows.filter((r) => !(r.variable === name && r.statistic === 'missing'));
      doc.rows.push(
        row({ variable: name, statistic: 'missing', category: 'not_asked', estimate: 122, n: 122 }),
      );
      doc.rows.push(row({ variable: name, statistic: 'missing', category: 'dont_know', estimate: 7, n: 7 }));
    });
    const valid = fixture().rows.find(
      (r) => r.variable === name && r.statistic === 'proportion' && r.group_variable === '',
    )!.n!;
    expect(table.rows[0]!.at(-1)).toBeCloseTo(7 / (7 + valid), 12);
  });
});

describe('differences', () => {
  const tests = (doc: ResultsDocument) => {
    const of = (variable: string, method: string, p_value: number) =>
      row({
        variable,
        estimate: 3.25,
        df1: method === 't' ? 1 : 2,
        df2: method === 'pearson' ? null : 98,
        statistic: 'test',
        category: method,
        method,
        group_variable: 'skoleslag',
        p_value,
        n: 160,
      });
    doc.rows = [
      of('aar_leder', 'pearson', 0.01),
      of('arbeidssted', 'pearson', 0.4),
      of('skolekultur', 'wald-f', 0.001),
      of('mestringstro', 'wald-f', 0.2),
      of('ferdighetsomrader', 't', 0.03),
    ];
  };

  test('only differences by Pearson chi-square count as marked; means are called significant', () => {
    expect(build('differences', {}, tests).lead).toBe(
      '1 av 2 svarfordelinger viser en betydelig forskjell. Var det ingen forskjeller i det hele tatt, ville tilfeldigheter alene gitt færre enn én. 2 av 3 sammenligninger av gjennomsnitt viser en statistisk signifikant forskjell.',
    );
  });

  test('a test under the design is not called marked, and its degrees of freedom keep a decimal', () => {
    const { lead, notes, rows } = build('differences', {}, (doc) => {
      tests(doc);
      for (const r of doc.rows)
        if (r.method === 'pearson') Object.assign(r, { method: 'rao-scott-f', df1: 1.9, df2: 150.24 });
    });
    expect(lead).toContain('1 av 2 svarfordelinger viser en statistisk signifikant forskjell.');
    expect([lead, ...notes].join(' ')).not.toMatch(/betydelig|Pearson/);
    expect(rows[1]![4]).toBe('F(1,9;\u00a0150,2)\u00a0=\u00a03,25');
  });

  test('every significant one is listed with its test, the surest first', () => {
    const { rows } = build('differences', {}, tests);
    expect(rows.map((cells) => cells[3])).toEqual(['F-test (Wald)', 'Pearsons kjikvadrat', 't-test']);
    expect(rows.map((cells) => String(cells[4]).replaceAll('\u00a0', ' '))).toEqual([
      'F(2; 98) = 3,25',
      'χ²(2) = 3,25',
      't(98) = 3,25',
    ]);
    expect(rows.map((cells) => cells[5])).toEqual([0.001, 0.01, 0.03]);
  });

  test('a p of exactly 0.05 is not below 5 per cent', () => {
    const { lead, rows } = build('differences', {}, (doc) => {
      tests(doc);
      doc.rows[0]!.p_value = 0.05;
      doc.rows[2]!.p_value = 0.05;
    });
    expect(rows.map((cells) => cells[5])).toEqual([0.03]);
    expect(lead).toContain('Ingen av 2 svarfordelinger');
  });

  test('a test of two background variables counts once, and one that could not be made is not withheld', () => {
    const { lead } = build('differences', {}, (doc) => {
      tests(doc);
      doc.rows.push(
        { ...doc.rows[0]!, variable: 'skoleslag', group_variable: 'aar_leder' },
        { ...doc.rows[2]!, variable: 'elever', estimate: null, df1: null, df2: null, p_value: null },
      );
    });
    expect(lead).toContain('1 av 2 svarfordelinger');
    expect(lead).toContain('2 av 3 sammenligninger av gjennomsnitt viser');
    expect(lead).toContain('Én test er ikke gjort, fordi svarene ikke gir grunnlag for den');
    expect(lead).not.toContain('skjermet');
  });

  test('tests that are held back are counted, and none found is said in words', () => {
    const { lead, rows } = build('differences', {}, (doc) => {
      tests(doc);
      for (const r of doc.rows) if (r.p_value! < 0.05) Object.assign(r, { suppressed: true, p_value: null });
    });
    expect(rows).toEqual([]);
    expect(lead).toBe(
      'Den ene svarfordelingen viser ingen betydelig forskjell. Var det ingen forskjeller i det hele tatt, ville tilfeldigheter alene gitt færre enn én. Den ene sammenligningen av gjennomsnitt viser ingen statistisk signifikant forskjell. 3 tester er holdt tilbake fordi tall er skjermet.',
    );
  });

  test('items of two questions that have the same name are told apart by the question', () => {
    const { rows } = build('differences', {}, (doc) => {
      tests(doc);
      doc.labels.arbeidssted!.label = doc.labels.aar_leder!.label;
      doc.labels.bakgrunn = {
        name: 'bakgrunn',
        label: { nb: 'Bakgrunn' },
        kind: 'categorical',
        categories: [],
        items: ['aar_leder'],
      };
    });
    expect(rows[1]![0]).toBe(`Bakgrunn: ${fixture().labels.aar_leder!.label.nb}`);
  });
});

describe('crossings', () => {
  const change = (codes: number, withheld: boolean) => (doc: ResultsDocument) => {
    doc.labels.valg = {
      name: 'valg',
      label: { nb: 'Valg' },
      kind: 'categorical',
      categories: Array.from({ length: codes }, (_, i) => ({
        code: String(i + 1),
        label: { nb: `Svar ${i + 1}` },
      })),
    };
    const of = (group_variable: string, group_value: string, suppressed = false) =>
      doc.labels.valg!.categories.map(({ code }) =>
        row({
          variable: 'valg',
          statistic: 'proportion',
          category: code,
          group_variable,
          group_value,
          ...(suppressed ? { suppressed } : { estimate: 1 / codes, n: 40 }),
        }),
      );
    doc.rows = [
      ...of('', ''),
      ...of('skoleslag', 'vgs', withheld),
      row({
        variable: 'valg',
        statistic: 'test',
        group_variable: 'skoleslag',
        estimate: 4.6,
        df1: 2,
        p_value: 0.2,
      }),
    ];
  };

  test('a p of exactly 0.05 has no star', () => {
    const stars = (p: number) =>
      build('crossings', { variables: ['valg'] }, (doc) => {
        change(3, false)(doc);
        doc.rows.at(-1)!.p_value = p;
      })
        .rows.flat()
        .filter((cell) => typeof cell === 'string' && cell.endsWith('*')).length;
    expect([0.05, 0.0499999].map(stars)).toEqual([0, 1]);
  });

  test('a question of several answers has its name over them, and its p value once', () => {
    const { columns, rows, collapsed } = build('crossings', { variables: ['valg'] }, change(3, false));
    expect(columns.slice(1, 4).map((c) => [c.over, c.label])).toEqual([
      ['Valg', 'Svar 1'],
      ['Valg', 'Svar 2'],
      ['Valg', 'Svar 3'],
    ]);
    expect(rows[1]!.slice(1, 4)).toEqual(['χ²(2)\u00a0=\u00a04,60, p\u00a0=\u00a00,200', '', '']);
    expect(collapsed).toBe(false);
  });

  test('of two answers only the first is shown, and a wide table is folded away', () => {
    expect(build('crossings', { variables: ['valg'] }, change(2, false)).columns.map((c) => c.label)).toEqual(
      ['Gruppe', 'Svar 1', 'n'],
    );
    expect(build('crossings', { variables: ['valg'] }, change(12, false)).collapsed).toBe(true);
  });

  test('withheld numbers are explained under it', () => {
    const { notes } = build('crossings', { variables: ['valg'] }, change(3, true));
    expect(notes.join(' ')).toContain('3 tall er skjermet av hensyn til personvernet.');
  });
});

describe('response tables', () => {
  test('two background variables have a column each, and the last row sums them up', () => {
    const table = build('response-groups', { by: 'skoleslag*landsdel' }, (doc) => {
      doc.labels.landsdel = {
        name: 'landsdel',
        label: { nb: 'Landsdel' },
        kind: 'categorical',
        categories: [{ code: '1', label: { nb: 'Nord' } }],
      };
      const of = (group_value: string, numbers: number[]) =>
        (['population', 'gross_sample', 'net_sample', 'response_rate'] as const).map((statistic, i) =>
          row({ statistic, group_variable: 'skoleslag*landsdel', group_value, estimate: numbers[i]! }),
        );
      doc.rows = [...of('vgs*1', [40, 20, 10, 0.5]), ...of('gs*1', [60, 30, 10, 1 / 3])];
    });
    expect(table.columns.slice(0, 2).map((c) => c.label)).toEqual(['Skoleslag', 'Landsdel']);
    expect(table.rows[0]!.slice(0, 6)).toEqual(['Videregående skole', 'Nord', 40, 20, 10, 0.5]);
    expect(table.rows.at(-1)).toEqual(['I alt', '', 100, 50, 20, 0.4, 1, 1, null]);
    // 10 of 20 who answered against 40 of 100 in the population.
    expect(table.rows[0]!.at(-1)).toBeCloseTo(10, 12);
  });
});

test('tables of a tick-all question say that its shares do not sum to 100', () => {
  const table = build('crossings', { variables: ['grunnutdanning'] }, () => {});
  expect(table.notes.join(' ')).toContain('summerer ikke til 100 prosent');
  const counts = build('counts', { variables: ['grunnutdanning'] }, () => {});
  expect(counts.notes.join(' ')).toContain('summerer ikke til 100 prosent');
  expect(counts.rows[0]!.slice(0, 2)).toEqual([
    'Allmennlærerutdanning/Grunnskolelærerutdanning',
    'krysset av',
  ]);
});

describe('published against computed', () => {
  const entry = (fields: Partial<ResultsDocument['published'][number]>) => ({
    id: 'x',
    statement: { nb: 'X' },
    quote: 'ni av ti skoleledere oppgir',
    source: 'Y, s. 3',
    wave: '2025H',
    respondents: { nb: 'Skoleledere' },
    variable: 'x',
    statistic: 'proportion' as const,
    reading: [0.85, 0.95] as [number, number],
    decimals: 0,
    computed: 0.9,
    ci_lower: 0.87,
    ci_upper: 0.93,
    level: 0.95,
    n: 40,
    verdict: 'agrees' as const,
    reason: '',
    ...fields,
  });
  const rowOf = (fields: Parameters<typeof entry>[0]) =>
    build('published', {}, (doc) => {
      doc.published = [entry(fields)];
    }).rows[0]!;

  test('the words of the source, whom and when, the reading, the number with its interval, the verdict', () => {
    expect(rowOf({})).toEqual([
      'X',
      '«ni av ti skoleledere oppgir»',
      '85–95\u00a0%',
      '90\u00a0% (87–93\u00a0%)',
      'i samsvar',
      'Skoleledere, 2025H',
      'Y, s. 3',
      40,
    ]);
  });

  test('as many decimals as it takes to see why: 84.76 is not 85', () => {
    const fields = { computed: 0.8476, ci_lower: 0.8204, ci_upper: 0.8712, verdict: 'undecided' as const };
    expect(rowOf(fields).slice(2, 5)).toEqual([
      '85–95\u00a0%',
      '84,8\u00a0% (82,0–87,1\u00a0%)',
      'kan ikke avgjøres',
    ]);
    const missed = { reading: 0.06, computed: 0.0184, ci_lower: 0.0059, ci_upper: 0.0561 };
    expect(rowOf({ ...missed, verdict: 'undecided' }).slice(2, 4)).toEqual([
      '6\u00a0%',
      '1,8\u00a0% (0,6–5,6\u00a0%)',
    ]);
    const below = { computed: 0.8, ci_lower: 0.75, ci_upper: 0.84996, verdict: 'outside' as const };
    expect(rowOf(below).slice(3, 5)).toEqual(['80,000\u00a0% (75,000–84,996\u00a0%)', 'utenfor']);
  });

  test("the source's own decimals", () => {
    const fields = { reading: 0.042, decimals: 1, computed: 0.0552, ci_lower: 0.0289, ci_upper: 0.1027 };
    expect(rowOf(fields).slice(2, 4)).toEqual(['4,2\u00a0%', '5,5\u00a0% (2,9–10,3\u00a0%)']);
    const fit = {
      statistic: 'fit' as const,
      reading: 0.9,
      decimals: 2,
      computed: 0.912,
      ci_lower: null,
      ci_upper: null,
    };
    expect(rowOf({ ...fit, verdict: 'undecided' }).slice(2, 5)).toEqual([
      '0,90',
      '0,912',
      'kan ikke avgjøres (uten intervall)',
    ]);
  });

  test('another wave has no verdict; open ends and places are said in words', () => {
    expect(rowOf({ verdict: 'other_wave', wave: '2015' }).slice(2, 6)).toEqual([
      '85–95\u00a0%',
      '90\u00a0% (87–93\u00a0%)',
      'annen runde, ikke vurdert',
      'Skoleledere, 2015',
    ]);
    expect(rowOf({ reading: [0.7, null] })[2]).toBe('minst 70\u00a0%');
    const place = {
      statistic: 'rank' as const,
      reading: [1, 6] as [number, number],
      computed: 3,
      ci_lower: 2,
      ci_upper: 5,
    };
    expect(rowOf(place).slice(2, 5)).toEqual(['nr.\u00a01–6', 'nr.\u00a03 (nr.\u00a02–5)', 'i samsvar']);
  });

  test('differences of shares are points, with their unit once; effects and what is not computed', () => {
    const difference = {
      statistic: 'difference' as const,
      category: [4, 5],
      reading: [0, null] as [number, null],
      computed: 0.031,
      ci_lower: -0.012,
      ci_upper: 0.074,
      respondents: { nb: 'Grunnskole mot Videregående' },
    };
    expect(rowOf(difference).slice(2, 6)).toEqual([
      'minst 0\u00a0prosentpoeng',
      '3\u00a0prosentpoeng (−1 til 7)',
      'i samsvar',
      'Grunnskole mot Videregående, 2025H',
    ]);
    const effect = { statistic: 'effect' as const, reading: 0, decimals: 1, computed: -0.0612 };
    expect(rowOf({ ...effect, ci_lower: -0.213, ci_upper: 0.09 }).slice(2, 4)).toEqual([
      '0,0',
      '−0,06 (−0,21 til 0,09)',
    ]);
    const lacking = { computed: null, verdict: 'not_computed' as const, reason: 'not computed' };
    expect(rowOf({ ...lacking, ci_lower: null, ci_upper: null }).slice(3, 5)).toEqual([
      'ikke beregnet her',
      null,
    ]);
  });

  test('a withheld number has its reason in place of a verdict, and words of its own language stay', () => {
    const fields = { computed: null, ci_lower: null, ci_upper: null, verdict: 'not_computed' as const };
    expect(rowOf({ ...fields, reason: 'too few respondents' }).slice(3, 5)).toEqual([
      'skjermet',
      'For få svar',
    ]);
    const doc = fixture();
    doc.published = [entry({})];
    const english = tableBuilders.published!(item('published', {}), doc, { language: 'en' });
    expect(english.rows[0]!.slice(1, 2)).toEqual(['«ni av ti skoleledere oppgir»']);
    expect(english.rows[0]!.slice(2, 5)).toEqual(['85–95%', '90% (87–93%)', 'in agreement']);
  });
});

test('alpha from few complete answers has a note, and two other alphas under it', () => {
  const { rows, notes } = build('reliability', { variables: ['mestringstro'] }, (doc) => {
    const of = (statistic: ResultRow['statistic'], estimate: number, n: number, fields = {}) =>
      row({ variable: 'mestringstro', statistic, estimate, n, ...fields });
    doc.rows = [
      of('mean', 5, 163),
      of('alpha', 0.88, 18, { ci_lower: 0.77, ci_upper: 0.95 }),
      of('alpha_pairwise', 0.87, 163),
      of('alpha_without_item', 0.86, 118, { category: 'laereplaner', ci_lower: 0.82, ci_upper: 0.9 }),
    ];
    doc.labels.laereplaner = {
      name: 'laereplaner',
      label: { nb: 'Læreplaner' },
      kind: 'ordinal',
      categories: [],
    };
  });
  const items = fixture().labels.mestringstro!.items!.length;
  const scale = fixture().labels.mestringstro!.label.nb;
  expect(rows.map((r) => r.slice(0, 6))).toEqual([
    [scale, items, 18, 0.88, 0.77, 0.95],
    [`${scale}, parvise kovarianser`, items, 163, 0.87, null, null],
    [`${scale}, uten «Læreplaner»`, items - 1, 118, 0.86, 0.82, 0.9],
  ]);
  expect(notes[1]).toContain('Alfa bygger på 18 av de 163 som har fått skår');
});

test('one at a time: a p of exactly 0.05 is not significant, one just below is', () => {
  const { rows, strong } = build('one-at-a-time', { variables: ['ett_omrade'] }, (doc) => {
    const p = [0.05, 0.0499999, 0.0500001, 0.2, 0.001, 0.05, null];
    for (const r of doc.rows)
      if (r.variable === 'ett_omrade' && (r.statistic === 'parameter' || r.statistic === 'parameter_std'))
        r.p_value = p[Number(r.group_value.slice(-1)) - 1]!;
  });
  expect(rows).toHaveLength(7);
  expect([...strong!]).toEqual([1, 4]);
});
