import { describe, expect, test } from 'vitest';
import { captionFacts, drawSvg, figureBuilders, standalone, withFooter } from '../../src/figures/index.js';
import type { FigureKind, ResultRow, ResultsDocument } from '../../src/results/index.js';
import { resultRow } from '../../src/results/index.js';
import { fixture } from '../report/fixture.js';

const wide = { language: 'nb', width: 'wide' } as const;

function captionOf(
  id: string,
  change: (doc: ResultsDocument) => void = () => {},
  language: 'nb' | 'nn' | 'en' = 'nb',
) {
  const doc = fixture();
  change(doc);
  const item = doc.report.chapters.flatMap((chapter) => chapter.items).find((each) => each.id === id)!;
  const build = figureBuilders[item.kind as FigureKind];
  const built = build === undefined ? { n: null, notes: [] } : build(item, doc, wide);
  return new Map(captionFacts(built, item, doc, language));
}

const testRow = (fields: Partial<ResultRow>) =>
  resultRow({
    survey: 'led_skole',
    wave: '2022',
    statistic: 'test',
    group_variable: 'skoleslag',
    n: 166,
    ...fields,
  });

describe('the test in captions', () => {
  const pearson = (p_value: number | null) => (doc: ResultsDocument) =>
    doc.rows.push(
      testRow({
        variable: 'aar_leder',
        category: 'pearson',
        method: 'pearson',
        estimate: 10.9,
        df1: 3,
        p_value,
      }),
    );

  test('a marked difference is one by Pearson chi-square at 5 per cent, and the test is named', () => {
    expect(captionOf('erfaring', pearson(0.012)).get('Test')!.replaceAll('\u00a0', ' ')).toBe(
      'Forskjellen mellom gruppene er betydelig på 5-prosentsnivå: Pearsons kjikvadrattest, χ²(3) = 10,90, p = 0,012.',
    );
    expect(captionOf('erfaring', pearson(0.05)).get('Test')).toContain('er ikke betydelig');
    expect(captionOf('erfaring', pearson(0.0001)).get('Test')).toContain('p\u00a0<\u00a00,001');
    expect(captionOf('erfaring', pearson(null)).get('Test')).toMatch(/^Forskjellen er ikke testet/);
    const withheld = captionOf('erfaring', (doc) => {
      pearson(null)(doc);
      doc.rows.at(-1)!.suppressed = true;
    });
    expect(withheld.get('Test')).toBe('Testen er holdt tilbake så ingen svar kan regnes ut.');
    expect(captionOf('erfaring').has('Test')).toBe(false);
  });

  test('a t or F test is never called marked', () => {
    const text = captionOf('skolekultur-snitt', (doc) =>
      doc.rows.push(
        testRow({
          variable: 'skolekultur_sp_1',
          method: 'wald-f',
          estimate: 7.12,
          df1: 2,
          df2: 98,
          p_value: 0.001,
        }),
      ),
    ).get('Test')!;
    expect(text.replaceAll('\u00a0', ' ')).toBe(
      'Forskjellen mellom gruppene er statistisk signifikant på 5-prosentsnivå: F-test etter utvalgsplanen, F(2; 98) = 7,12, p = 0,001.',
    );
  });

  test('a t test says which group is taken from which, in each language', () => {
    const of = (language: 'nb' | 'nn' | 'en') =>
      captionOf(
        'skolekultur-snitt',
        (doc) =>
          doc.rows.push(
            testRow({
              variable: 'skolekultur_sp_1',
              method: 't',
              estimate: -2.174,
              df1: 1,
              df2: 99,
              contrast: 'vgs-gs',
              p_value: 0.0321,
            }),
          ),
        language,
      )
        .get('Test')!
        .replaceAll('\u00a0', ' ');
    expect(of('nb')).toContain('t(99) = −2,17 (Videregående skole minus Grunnskole), p = 0,032.');
    expect(of('nn')).toContain('t(99) = −2,17 (');
    expect(of('en')).toMatch(/t\(99\) = −2\.17 \(.+ minus .+\), p = 0\.032\./);
  });

  test('a test that could not be made is not called withheld', () => {
    const text = captionOf('erfaring', pearson(null)).get('Test')!;
    expect(text).toContain('svarene ikke gir grunnlag for det');
    expect(text).not.toMatch(/skjerm|holdt tilbake/);
  });

  test('the other languages have their own words', () => {
    expect(captionOf('erfaring', pearson(0.2), 'nn').get('Test')).toMatch(/^Skilnaden .* ikkje betydeleg/);
    expect(captionOf('erfaring', pearson(0.2), 'en').get('Test')).toMatch(
      /is not marked at the 5 per cent level/,
    );
  });
});

describe('weights and questions in captions', () => {
  const weighted = (doc: ResultsDocument) => {
    doc.provenance.weights = { nb: 'Vektet til populasjonen' };
  };

  test('shares say how they are weighted; counts, reliability and unweighted models that they are not', () => {
    expect(captionOf('skolekultur', weighted).get('Vekting')).toBe('Vektet til populasjonen');
    expect(captionOf('reliabilitet', weighted).get('Vekting')).toBe('Uvektet');
    expect(captionOf('stianalyse', weighted).get('Vekting')).toBe('Uvektet');
  });

  test('a scale has the wording of its items', () => {
    const facts = captionOf('skala-snitt');
    expect(facts.get('Spørsmål')).toBeDefined();
    expect([...facts.values()].join(' ')).toMatch(/Indeks av \d+ ledd/);
  });

  test('and says from what to what its score runs', () => {
    const facts = captionOf('skala-snitt', (doc) => {
      for (const label of Object.values(doc.labels)) if (label.kind === 'scale') label.range = [1, 5];
    });
    expect(facts.get('Betydning')).toMatch(/Indeks av \d+ ledd, fra 1 til 5\./);
  });

  test('one statement of a battery has the question of the battery', () => {
    const facts = captionOf('skolekultur-snitt', (doc) => {
      delete doc.labels.skolekultur_sp_1!.wording;
    });
    expect(facts.get('Spørsmål')).toMatch(/^8\. Hvor enig eller uenig er du/);
  });

  test('one respondent group is named, in place of all who were asked', () => {
    const facts = captionOf('skolekultur', (doc) => {
      doc.labels.respondent_group = {
        name: 'respondent_group',
        label: { nb: 'Respondentgruppe' },
        kind: 'categorical',
        categories: [{ code: 'rektor', label: { nb: 'Rektorer' } }],
      };
      for (const item of doc.report.chapters.flatMap((c) => c.items)) item.respondent_group = 'rektor';
      for (const label of Object.values(doc.labels)) label.asked = { nb: 'Stilt til noen' };
    });
    expect(facts.get('Respondenter')).toBe('Rektorer');
    expect(facts.has('Spurt')).toBe(false);
  });
});

test('a figure alone in a file carries its whole caption, inside its width', async () => {
  const doc = fixture();
  const item = doc.report.chapters
    .flatMap((chapter) => chapter.items)
    .find(({ id }) => id === 'skolekultur')!;
  const built = figureBuilders.likert!(item, doc, wide);
  const { spec, footer } = standalone(built, item, doc, 'nb');
  const text = footer.join(' ');
  expect(text).toContain('Spørsmål: 8. Hvor enig eller uenig er du');
  expect(text).toContain('Vekting: ');
  expect(text).toContain('Kilde: ');
  expect((spec.usermeta as { caption: string[] }).caption[0]).toBe('Antall svar: n = 166');
  const plain = await drawSvg(spec);
  const whole = withFooter(plain, footer);
  expect(whole.height - plain.height).toBe(whole.footerHeight);
  expect(whole.footerHeight).toBeGreaterThan(footer.length * 12);
  for (const line of footer)
    expect(whole.svg).toContain(line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
});

describe('groups', () => {
  test('with an order of their own they keep it; others are sorted by estimate', () => {
    const order = (kind: 'ordinal' | 'categorical') => {
      const doc = fixture();
      doc.labels.skoleslag!.kind = kind;
      doc.labels.skoleslag!.categories.reverse();
      const item = doc.report.chapters.flatMap((c) => c.items).find(({ id }) => id === 'skolekultur-snitt')!;
      const { rows } = figureBuilders['dot-interval']!(item, doc, wide).table;
      return rows.slice(0, -1).map((row) => [row[0], row[1] as number] as const);
    };
    const names = fixture().labels.skoleslag!.categories.map((c) => c.label.nb);
    expect(order('ordinal').map(([name]) => name)).toEqual([...names].reverse());
    const means = order('categorical').map(([, mean]) => mean);
    expect(means).toEqual([...means].sort((x, y) => y - x));
    expect(order('categorical').map(([name]) => name)).not.toEqual([...names].reverse());
  });

  test('those of whom nobody answered are not shown as withheld', () => {
    const doc = fixture();
    for (const row of doc.rows) {
      if (row.variable === 'aar_leder' && row.group_value === 'gs')
        Object.assign(row, { estimate: null, n: 0, suppressed: false });
    }
    const item = doc.report.chapters.flatMap((c) => c.items).find(({ id }) => id === 'erfaring')!;
    const groups = new Set(figureBuilders['grouped-bars']!(item, doc, wide).table.rows.map((row) => row[1]));
    expect(groups.has('Grunnskole')).toBe(false);
    expect(groups.has('Videregående skole')).toBe(true);
  });

  test('Likert bars by group show the groups that were asked, with their n, and no others', () => {
    const doc = fixture();
    doc.labels.skoleslag!.categories.push({ code: 'eier', label: { nb: 'Skoleeier' } });
    for (const row of [...doc.rows]) {
      if (row.variable === 'skolekultur_sp_1' && row.statistic === 'proportion' && row.group_variable === '')
        doc.rows.push({ ...row, group_variable: 'skoleslag', group_value: 'vgs', n: 115 });
    }
    const item = doc.report.chapters.flatMap((c) => c.items).find(({ id }) => id === 'skolekultur-snitt')!;
    const built = figureBuilders.likert!({ ...item, kind: 'likert' }, doc, wide);
    const groups = built.table.rows.map((row) => row[1]);
    expect(groups).toContain('Videregående skole');
    expect(groups).not.toContain('Skoleeier');
    // n of the figure is of all respondents, whatever the groups have.
    expect(built.n).toEqual([166, 166]);
    const rows = (built.spec.datasets as { rows: { label: string; n: string }[] }).rows;
    expect(rows.find(({ label }) => label === 'Videregående skole')!.n).toBe('115');
  });
});
