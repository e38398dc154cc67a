import { describe, expect, test } from 'vitest';
import { figureBuilders } from '../../src/figures/index.js';
import { type Language, type ResultRow, type ResultsDocument, resultRow } from '../../src/results/index.js';
import { fixture } from '../report/fixture.js';

type Share = [estimate: number, low: number, high: number, p?: number];
const rowsOf = (variable: string, fylke: Share, kommune: Share, residual: Share): ResultRow[] =>
  (
    [
      ['fylke', fylke],
      ['kommune', kommune],
      ['residual', residual],
    ] as const
  ).map(([category, [estimate, ci_lower, ci_upper, p_value = null]]) =>
    resultRow({
      variable,
      category,
      statistic: 'variance_share',
      estimate,
      ci_lower,
      ci_upper,
      p_value,
      n: 400,
    }),
  );

/** Two questions, one with sure and one with unsure differences, and one withheld. */
function doc(): ResultsDocument {
  const one = fixture();
  const label = (nb: string, nn: string, en: string, plural?: { nb: string; nn: string; en: string }) => ({
    name: nb.toLowerCase(),
    label: { nb, nn, en },
    kind: 'number' as const,
    categories: [],
    ...(plural === undefined ? {} : { plural }),
  });
  const rows = [
    ...rowsOf('liten', [0, 0, 0.04, 1], [0.02, 0, 0.09, 0.3], [0.98, 0.9, 1]),
    ...rowsOf('stor', [0.03, 0, 0.1, 0.2], [0.11, 0.03, 0.2, 0.001], [0.86, 0.76, 0.96]),
    ...rowsOf('skjult', [0, 0, 0], [0, 0, 0], [0, 0, 0]).map((row) => ({ ...row, suppressed: true })),
  ];
  return {
    ...one,
    wave: '',
    labels: {
      liten: label('Liten', 'Liten', 'Small'),
      stor: label('Stor', 'Stor', 'Large'),
      skjult: label('Skjult', 'Skjult', 'Hidden'),
      fylke: label('Fylke', 'Fylke', 'County', { nb: 'fylker', nn: 'fylke', en: 'counties' }),
      kommune: label('Kommune', 'Kommune', 'Municipality', {
        nb: 'kommuner',
        nn: 'kommunar',
        en: 'municipalities',
      }),
    },
    rows,
  };
}

const build = (language: Language, variables = ['liten', 'stor', 'skjult']) =>
  figureBuilders.variation!(
    {
      id: 'v',
      kind: 'variation',
      title: { nb: 'V' },
      variables,
      by: '',
      each_by: [],
      respondent_group: '',
      sort: 'questionnaire',
      show_missing: false,
    } as unknown as Parameters<NonNullable<typeof figureBuilders.variation>>[0],
    doc(),
    { language, width: 'wide' },
  );

describe('variation', () => {
  test('the greatest share first, a bar a level as long as its share, a withheld one as a word', () => {
    const { table, spec, notes } = build('nb');
    expect(table.rows.map(([label]) => label)).toEqual(['Stor', 'Liten', 'Skjult']);
    expect(table.rows[0]).toEqual(['Stor', 0.03, 0, 0.1, 0.11, 0.03, 0.2, 400]);
    expect(table.rows[2]!.slice(0, 2)).toEqual(['Skjult', 'skjermet']);
    const layers = spec.layer as { data?: { values: { question?: string; start: number; end: number }[] } }[];
    const bars = layers.flatMap(({ data }) => data?.values.filter(({ question }) => question) ?? []);
    expect(bars.map(({ question, end }) => [question, end])).toEqual([
      ['Stor', 0.03],
      ['Stor', 0.11],
      ['Liten', 0],
      ['Liten', 0.02],
    ]);
    expect(notes.join(' ')).toContain('skjermet');
    expect(JSON.stringify(spec)).toContain('mellom kommuner i samme fylke');
  });

  test('is said in plain words, in three languages', () => {
    expect(build('nb').lead).toBe(
      'De som svarer i samme kommune, svarer nesten like ulikt som alle under ett. Mellom fylker og kommuner ligger 2 til 14 prosent av forskjellene i svarene, mest for «Stor» (14 prosent, trolig mellom 4 og 24). For 1 av 2 spørsmål er det ikke vist forskjeller mellom fylker eller kommuner ut over det tilfeldigheter kan gi.',
    );
    expect(build('nn').lead).toBe(
      'Dei som svarar i same kommune, svarar nesten like ulikt som alle under eitt. Mellom fylke og kommunar ligg 2 til 14 prosent av skilnadene i svara, mest for «Stor» (14 prosent, truleg mellom 4 og 24). For 1 av 2 spørsmål er det ikkje vist skilnader mellom fylke eller kommunar ut over det slumpen kan gje.',
    );
    expect(build('en').lead).toBe(
      'Those in the same municipality answer nearly as differently as all do together. Between counties and municipalities lie 2 to 14% of the differences in the answers, most for “Large” (14%, likely 4 to 24). For 1 of 2 questions no differences between counties or municipalities beyond what chance can give are shown.',
    );
    expect(build('nb', ['stor']).lead).toBe(
      'Av forskjellene i svarene ligger 14 prosent (trolig mellom 4 og 24) mellom fylker og kommuner; resten er mellom dem som svarer i samme kommune.',
    );
  });

  test('and one share is read aloud', () => {
    expect(build('nb').notes).toContain(
      'Les slik: Av alt som skiller svarene på «Stor», ligger 14 prosent mellom fylker og kommuner. De andre 86 prosentene skiller også dem som svarer i samme kommune.',
    );
  });

  test('with all withheld nothing is drawn', () => {
    const { nothingLeft, lead } = build('nb', ['skjult']);
    expect(nothingLeft).toBe(true);
    expect(lead).toBeUndefined();
  });
});
