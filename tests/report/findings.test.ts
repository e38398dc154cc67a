import { describe, expect, test } from 'vitest';
import { contrastsOf, type Difference, findingsOf } from '../../src/report/findings/index.js';
import { makeTree } from '../../src/report/index.js';
import { tableBuilders } from '../../src/report/tables/index.js';
import type { FindingsDefinition, ResultsDocument } from '../../src/results/index.js';
import { tQuantile, tTwoSided } from '../../src/stats/index.js';
import { item, row, small } from './findings-fixture.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const told = (doc: ResultsDocument, language: 'nb' | 'nn' | 'en' = 'nb') =>
  (findingsOf(doc, language)?.sections ?? []).map(({ findings }) =>
    findings.map(({ sentence }) => plain(sentence)),
  );
const ids = (doc: ResultsDocument) =>
  (findingsOf(doc, 'nb')?.sections ?? []).map(({ findings }) => findings.map(({ id }) => id));
const author = (more: Partial<FindingsDefinition>): FindingsDefinition => ({
  order: [],
  drop: [],
  rewrite: {},
  ...more,
});
const groupRows = (doc: ResultsDocument) => doc.rows.filter((r) => r.group_variable !== '');

describe('the rule', () => {
  test('two highest and two lowest levels, and the differences that hold, shares before means', () => {
    expect(ids(small())).toEqual([
      ['level-a1', 'level-b1', 'level-b2', 'level-c2'],
      ['difference-b1-storrelse', 'difference-c-storrelse'],
    ]);
  });

  test('a question that a regression has for a predictor has findings all the same', () => {
    const predicted = small((doc) => {
      const by = { group_variable: 'b1', group_value: '1', statistic: 'predicted' as const };
      doc.rows.push({ ...row('reg', 'mean', 0.4, 0.1, 200), ...by });
    });
    expect(ids(predicted)).toEqual(ids(small()));
  });

  test('of equals the one with more answers, then the first asked', () => {
    const equal = small((doc) => {
      doc.rows.find((r) => r.variable === 'a2' && r.group_variable === '')!.estimate = 0.9;
    });
    expect(ids(equal)[0]![0]).toBe('level-a1');
    const more = small((doc) => {
      Object.assign(doc.rows.find((r) => r.variable === 'a2' && r.group_variable === '')!, {
        estimate: 0.9,
        n: 201,
      });
    });
    expect(ids(more)[0]![0]).toBe('level-a2');
  });

  test('nothing significant: one sentence, and a third high and low level', () => {
    const doc = small((d) => {
      for (const r of groupRows(d)) Object.assign(r, { estimate: 0.9, ci_lower: 0.8, ci_upper: 1 });
    });
    const { sections } = findingsOf(doc, 'nb')!;
    expect(sections.map(({ findings }) => findings.length)).toEqual([6, 0]);
    expect(sections[1]!.sentence).toBe(
      'Ingen forskjell mellom grupper holder på 5-prosentsnivå etter justering.',
    );
  });

  test('everything withheld: no findings, and no number in the page', () => {
    const doc = small((d) => {
      for (const r of d.rows) Object.assign(r, { suppressed: true, reason: 'too few respondents' });
    });
    expect(findingsOf(doc, 'nb')).toBeNull();
    expect(contrastsOf(doc).every((one) => one.kind === 'none' && one.why === 'withheld')).toBe(true);
  });

  test('groups of fewer than twenty are not compared', () => {
    const doc = small((d) => {
      for (const r of groupRows(d)) if (r.group_value === '1') r.n = 19;
    });
    expect(contrastsOf(doc).map((one) => one.kind)).toEqual(['none', 'none', 'none']);
    expect(ids(doc)[1]).toBeUndefined();
  });

  test('no index beside its own items: the item, a share, comes first', () => {
    const doc = small((d) => {
      const size = (code: string) => ({ group_variable: 'storrelse', group_value: code });
      d.rows.push(
        row('c1', 'top_two', 0.2, 0.06, 100, size('1')),
        row('c1', 'top_two', 0.8, 0.06, 100, size('2')),
      );
    });
    expect(ids(doc)[1]).toEqual(['difference-c1-storrelse', 'difference-b1-storrelse']);
  });

  test('an answer that means «none» is no difference', () => {
    const doc = small((d) => {
      d.labels.b1!.exclusive = true;
    });
    expect(ids(doc)[1]).toEqual(['difference-c-storrelse']);
  });

  test('a share rounded to more than two points is ranked with none, one of two is «om lag»', () => {
    const rounded = (step: string) =>
      small((d) => {
        d.rows[0]!.method = `Taylor linearisation, logit interval, rounded to ${step}`;
      });
    expect(ids(rounded('0.05'))[0]).not.toContain('level-a1');
    expect(told(rounded('0.02'))[0]![0]).toMatch(/^Om lag 90 prosent av skolelederne/);
  });
});

describe('the numbers', () => {
  test('a difference of picked groups is that of their intervals (MOVER), adjusted over all comparisons', () => {
    const b1 = contrastsOf(small()).find((one): one is Difference => one.variable === 'b1')!;
    // Half widths 0.08 and 0.06 on 99 degrees of freedom: by hand.
    const t = tQuantile(0.975, 99);
    const half = Math.hypot(0.08, 0.06);
    expect(b1.difference).toBeCloseTo(0.4, 12);
    expect(b1.ci_lower).toBeCloseTo(0.4 - half, 12);
    expect(b1.ci_upper).toBeCloseTo(0.4 + half, 12);
    const p = tTwoSided((0.4 * t) / half, 99);
    expect(b1.p).toBeCloseTo(p, 15);
    // The smallest of three: 4 half widths from zero, against 0.5 of 0.141 for the index.
    expect(b1.p_adjusted).toBeCloseTo(p * 3, 15);
    // Cohen's h by hand.
    expect(b1.effect).toBeCloseTo(2 * (Math.asin(Math.sqrt(0.9)) - Math.asin(Math.sqrt(0.5))), 12);
    const c = contrastsOf(small()).find((one): one is Difference => one.variable === 'c')!;
    expect(c.effect).toBeCloseTo(1, 12);
  });

  test('a level without a row of its own is the sum of two published shares', () => {
    const doc = small((d) => {
      d.rows = d.rows.filter((r) => !(r.variable === 'a1' && r.group_variable === ''));
      d.rows.push(
        row('a1', 'proportion', 0.3, 0.06, 200, { category: '3' }),
        row('a1', 'proportion', 0.6, 0.07, 200, { category: '4' }),
      );
    });
    const level = findingsOf(doc, 'nb')!.sections[0]!.findings[0]!;
    expect(level.id).toBe('level-a1');
    expect(level.rows.map(({ category }) => category)).toEqual(['3', '4']);
    const strip = level.strip as { value: number; lower: number };
    // Correlation of two shares of one multinomial: -sqrt(0.3 * 0.6 / (0.7 * 0.4)).
    const r = -Math.sqrt(0.18 / 0.28);
    expect(strip.value).toBeCloseTo(0.9, 12);
    expect(strip.lower).toBeCloseTo(0.9 - Math.sqrt(0.06 ** 2 + 0.07 ** 2 + 2 * r * 0.06 * 0.07), 12);
  });

  test('a background variable that parts everyone as an earlier one does is compared once', () => {
    const doc = small((d) => {
      d.labels.annen = { ...d.labels.storrelse!, name: 'annen' };
      d.rows.push(...groupRows(d).map((r) => ({ ...r, group_variable: 'annen' })));
    });
    expect(contrastsOf(doc).map(({ by }) => by)).toEqual(['storrelse', 'storrelse', 'storrelse']);
  });

  test('also where its means were added up in another order', () => {
    const doc = small((d) => {
      d.labels.annen = { ...d.labels.storrelse!, name: 'annen' };
      d.rows.push(
        ...groupRows(d).map((r) => ({
          ...r,
          group_variable: 'annen',
          estimate: r.estimate! * (1 - 2 ** -52),
        })),
      );
    });
    expect(contrastsOf(doc).map(({ by }) => by)).toEqual(['storrelse', 'storrelse', 'storrelse']);
  });
});

test('what a background variable is made of is not compared between its groups', () => {
  const doc = small((d) => {
    d.labels.storrelse = { ...d.labels.storrelse!, made_of: ['b1'] };
  });
  expect(contrastsOf(small()).some(({ variable }) => variable === 'b1')).toBe(true);
  expect(contrastsOf(doc).map(({ variable }) => variable)).not.toContain('b1');
  expect(contrastsOf(doc)).toHaveLength(2);
});

describe('the sentences', () => {
  test('in bokmål, with detail and link', () => {
    expect(told(small())).toEqual([
      [
        '90 prosent av skolelederne er litt enige eller enige i «Jeg trives».',
        '80 prosent av skolelederne svarer i stor eller svært stor grad på «Støtte».',
        '20 prosent av skolelederne svarer i stor eller svært stor grad på «Hjelp».',
        '40 prosent av skolelederne er litt enige eller enige i «Samtaler».',
      ],
      [
        'Blant skolelederne svarer flest i stor eller svært stor grad på «Støtte» ved skoler med 100 elever eller flere (90 prosent), færrest ved skoler med under 100 elever (50 prosent).',
        'Blant skolelederne er snittet for «Dialog» høyest ved skoler med 100 elever eller flere (3,25) og lavest ved skoler med under 100 elever (2,75).',
      ],
    ]);
    const [levels, differences] = findingsOf(small(), 'nb')!.sections;
    expect(plain(levels!.findings[0]!.detail)).toBe('95 % KI 86–94 · n = 200');
    expect(levels!.findings[0]).toMatchObject({ target: 'a-fig', big: ['90\u00a0%'] });
    expect(plain(differences!.findings[0]!.detail)).toBe(
      'Forskjell 40 prosentpoeng (95 % KI 30–50) · justert p < 0,001 · n = 100 og 100',
    );
    expect(differences!.findings[0]).toMatchObject({ target: 'b-etter', big: ['90', '50\u00a0%'] });
  });

  test('in nynorsk and English', () => {
    expect(told(small(), 'nn').flat()).toEqual(
      expect.arrayContaining([
        '90 prosent av skuleleiarane er litt einige eller einige i «Eg trivst».',
        'Blant skuleleiarane svarar flest i stor eller svært stor grad på «Støtte» ved skular med 100 elevar eller fleire (90 prosent), færrast ved skular med under 100 elevar (50 prosent).',
      ]),
    );
    expect(told(small(), 'en').flat()).toEqual(
      expect.arrayContaining([
        '90 per cent of the school leaders agree or partly agree that “I thrive”.',
        '80 per cent of the school leaders answer to a large or very large extent on “Support”.',
        'Among the school leaders, “Support” gets most answers of a large or very large extent at schools with 100 pupils or more (90 per cent) and fewest at schools with under 100 pupils (50 per cent).',
      ]),
    );
  });

  test('without words of the codebook: groups and respondents by their labels', () => {
    const doc = small((d) => {
      delete d.respondents;
      delete d.labels.storrelse!.phrase;
    });
    expect(told(doc)[0]![0]).toBe('90 prosent av dem som svarte, er litt enige eller enige i «Jeg trives».');
    expect(told(doc)[1]![1]).toBe(
      'Blant dem som svarte, er snittet for «Dialog» høyest i gruppen «100 elever eller flere» etter skolestørrelse (3,25) og lavest i gruppen «Under 100 elever» (2,75).',
    );
  });

  test('of a question that a part was asked', () => {
    const doc = small((d) => {
      d.labels.a1!.routed = true;
    });
    expect(told(doc)[0]![0]).toBe(
      '90 prosent av dem som fikk spørsmålet, er litt enige eller enige i «Jeg trives».',
    );
  });

  test('since last time, from rows of change', () => {
    const doc = small((d) => {
      d.earlier = [{ wave: '2025V', answered: 200, used: 200, comparisons: [] }];
      d.rows.push(row('a1', 'top_two', 0.8, 0.05, 150, { wave: '2025V' }), {
        ...row('a1', 'top_two', 0.1, 0.06, 350),
        statistic: 'difference',
        category: 'top_two',
        group_variable: 'wave',
        group_value: '2025V->2025H',
        p_value: 0.001,
      });
    });
    const { sections } = findingsOf(doc, 'nb')!;
    expect(sections.map(({ title }) => title)).toEqual([
      'Nivåer',
      'Endret siden sist',
      'Forskjeller mellom grupper',
    ]);
    const [change] = sections[1]!.findings;
    expect(plain(change!.sentence)).toBe(
      '90 prosent av skolelederne er litt enige eller enige i «Jeg trives», mot 80 prosent våren 2025: en økning på 10 prosentpoeng.',
    );
    expect(plain(change!.detail)).toBe('Endring: 95 % KI 4–16 · justert p = 0,001 · n = 200 og 150');
    expect(change!.rows[1]).toMatchObject({ wave: '2025V' });
  });
});

describe('the author', () => {
  test('orders, drops and rewords by id', () => {
    const doc = small((d) => {
      d.report.findings = author({
        title: { nb: 'Kort fortalt' },
        order: ['level-b2'],
        drop: ['difference-b1-storrelse'],
        rewrite: { 'level-b2': { nb: 'Få får hjelp.' } },
      });
    });
    expect(ids(doc)).toEqual([
      // One difference is left: then a third high and a third low level have room.
      ['level-b2', 'level-a1', 'level-b1', 'level-c1', 'level-c2', 'level-a2'],
      ['difference-c-storrelse'],
    ]);
    expect(ids(doc)[0]![0]).toBe('level-b2');
    const { title, sections, rule, unused } = findingsOf(doc, 'nb')!;
    expect(title).toBe('Kort fortalt');
    expect(sections[0]!.findings[0]!.sentence).toBe('Få får hjelp.');
    expect(rule).toContain('endret av forfatteren');
    expect(unused).toEqual([]);
  });

  test('is told what was named in vain, and can do without', () => {
    const doc = small((d) => {
      d.report.findings = author({ order: ['difference-a1-storrelse'], drop: ['level-finnes_ikke'] });
    });
    expect(findingsOf(doc, 'nb')!.unused).toEqual(['difference-a1-storrelse', 'level-finnes_ikke']);
    expect(
      findingsOf(
        small((d) => Object.assign(d.report, { findings: 'none' })),
        'nb',
      ),
    ).toBeNull();
  });
});

describe('leads of figures', () => {
  const lead = (doc: ResultsDocument, id: string) =>
    makeTree(doc, 'nb')
      .chapters.flatMap(({ items }) => items)
      .flatMap((node) => (node.id === id && node.kind === 'figure' ? [node] : []))[0]!;

  test('a figure says what the front page says of it', () => {
    const doc = small((d) => {
      const shares: [string, number][] = [
        ['1', 0.05],
        ['2', 0.05],
        ['3', 0.3],
        ['4', 0.6],
      ];
      for (const name of ['a1', 'a2'])
        d.rows.push(...shares.map(([category, p]) => row(name, 'proportion', p, 0.05, 200, { category })));
      d.report.findings = 'none';
    });
    expect(plain(lead(doc, 'a-fig').lead!)).toBe(
      '90 prosent av skolelederne er litt enige eller enige i «Jeg trives». Lavest: «Jeg mestrer» (60 %).',
    );
    expect(plain(lead(small(), 'b-etter').lead!)).toMatch(
      /^Blant skolelederne svarer flest .* \(50 prosent\)\.$/,
    );
    expect(lead(small(), 'b-etter').marks).toBe(2);
  });

  test('one quiet sentence where nothing differs', () => {
    const doc = small((d) => {
      d.report.chapters[0]!.items.push(
        item('a-etter', 'dot-interval', { variables: ['a1'], by: 'storrelse' }),
      );
    });
    expect(lead(doc, 'a-etter')).toMatchObject({
      lead: 'Ingen av gruppene skiller seg sikkert ut fra de andre. Andelen for alle er 90\u00a0%.',
      marks: 0,
      quiet: true,
    });
    // Beside a significant test of all the groups that would gainsay it: the test is told.
    doc.rows.push({
      ...row('a1', 'mean', 5, 0, 200),
      statistic: 'test',
      group_variable: 'storrelse',
      p_value: 0.03,
    });
    expect(lead({ ...doc, rows: [...doc.rows] }, 'a-etter').lead).toBe(
      'Svarene er ikke likt fordelt i gruppene (p\u00a0=\u00a00,030).',
    );
  });
});

describe('the map of differences', () => {
  const map = (doc: ResultsDocument) =>
    tableBuilders['difference-map']!(item('kart', 'difference-map'), doc, { language: 'nb' });

  test('counts, what chance gives, and the largest that holds', () => {
    expect(plain(map(small()).lead!)).toBe(
      '2 av 3 forskjeller er statistisk signifikante, og 2 holder etter justering. Færre enn én ville vært det ved ren tilfeldighet. Den største som holder, gjelder «Dialog» etter skolestørrelse: 0,50.',
    );
  });

  test('says so where nothing could be compared', () => {
    const none = tableBuilders['difference-map']!(
      item('kart', 'difference-map', { respondent_group: 'ingen' }),
      small(),
      { language: 'nb' },
    );
    expect(plain(none.lead!)).toBe(
      'Ingen forskjeller kan vises: Det trengs minst to grupper med minst 20 svar som kan vises.',
    );
  });

  test('all numbers in the files, the surest first; the page marks what is significant', () => {
    const { rows, heat } = map(small());
    expect(rows.map(([question]) => question)).toEqual(['Støtte', 'Dialog', 'Jeg trives']);
    expect(rows[0]!.slice(5, 13)).toEqual([
      '100 elever eller flere',
      90,
      100,
      'Under 100 elever',
      50,
      100,
      expect.closeTo(40, 9),
      'prosentpoeng',
    ]);
    expect(
      heat!.parts.map((part) =>
        part.rows.map(({ question, marked, cells }) => [question, marked, cells[0]!.tint]),
      ),
    ).toEqual([[['Jeg trives', false, 0]], [['Støtte', true, 4]], [['Dialog', true, 4]]]);
    expect(heat!.details.rows).toHaveLength(2);
    expect(heat!.details.rows[0]!.slice(0, 7).join(' | ').replaceAll('\u00a0', ' ')).toBe(
      'Støtte | andel | Skolestørrelse | 100 elever eller flere: 90 prosent (n = 100) | Under 100 elever: 50 prosent (n = 100) | 40 prosentpoeng | 30–50',
    );
  });

  test('a withheld group leaves nothing of itself', () => {
    const doc = small((d) => {
      for (const r of groupRows(d))
        if (r.variable === 'b1') Object.assign(r, { suppressed: true, reason: 'too few respondents' });
    });
    const { rows, heat, lead } = map(doc);
    expect(rows.map(([question]) => question)).toEqual(['Dialog', 'Jeg trives']);
    expect(lead).toMatch(/^1 av 2/);
    expect(JSON.stringify(heat)).not.toContain('Støtte (');
  });
});
