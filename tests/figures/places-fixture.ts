import { readFileSync } from 'node:fs';
import type { ReportItem, ResultRow, ResultsDocument } from '../../src/results/index.js';
import { resultRow } from '../../src/results/index.js';

const [, ...lines] = readFileSync(
  new URL('../../src/harmonize/geography/reference/municipalities.csv', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n');
const municipalities = lines.map((line) => {
  const [code, name, , county, countyName, , , , population] = line.split(',');
  return {
    code: code!,
    name: name!,
    county: county!,
    countyName: countyName!,
    population: Number(population),
  };
});
const counties = [...new Map(municipalities.map((m) => [m.county, m.countyName]))].sort();

/** Respondents of a municipality: three for the smallest, up to 71 for Oslo. */
const respondents = (population: number) => Math.max(3, Math.round(Math.sqrt(population) / 12));

/** A fixed share for a code, between about 0.3 and 0.8, rising with the code's last digits. */
const shareOf = (code: string) => 0.3 + ((Number(code) * 37) % 50) / 100;

const base = { survey: 'prøve', wave: '2025H', variable: 'trivsel', category: '1', statistic: 'proportion' };

function shareRow(group_variable: string, group_value: string, share: number, n: number): ResultRow {
  const count = Math.round(share * n);
  return resultRow({
    ...base,
    group_variable,
    group_value,
    estimate: count / n,
    ci_lower: Math.max(0, count / n - 0.1),
    ci_upper: Math.min(1, count / n + 0.1),
    n,
    suppressed: n < 5,
  });
}

/** A document with one yes-no question by municipality, by county and over three waves. */
export function placesDocument(): ResultsDocument {
  const rows: ResultRow[] = [
    shareRow('', '', 0.55, 4000),
    // Utsira (1151) has no row at all.
    ...municipalities
      .filter((m) => m.code !== '1151')
      .map((m) => shareRow('kommune', m.code, shareOf(m.code), respondents(m.population))),
    ...counties.map(([code]) => shareRow('fylke', code, shareOf(String(Number(code) * 3)), 200)),
    ...(['2024V', '2024H'] as const).flatMap((wave, i) => [
      { ...shareRow('', '', 0.45 + 0.03 * i, 3800), wave },
      ...counties.map(([code]) => ({
        ...shareRow('fylke', code, shareOf(String(Number(code) * 3 + 1 + i)), 190),
        wave,
      })),
    ]),
  ];
  return {
    format: 'ledervilkar-results',
    version: 1,
    pipeline: 'prøve',
    survey: 'prøve',
    wave: '2025H',
    title: { nb: 'Prøve' },
    provenance: {
      inputs: [],
      simulated: true,
      invited: null,
      answered: 4000,
      used: 4000,
      response_rate: null,
      response: [],
      dropped: [],
      weights: { nb: 'Uvektet' },
      source: { nb: 'Prøve' },
      seed: 1,
      versions: {},
    },
    labels: {
      trivsel: {
        name: 'trivsel',
        label: { nb: 'Trives i stillingen', en: 'Thrives in the position' },
        kind: 'categorical',
        categories: [
          { code: '0', label: { nb: 'Nei', en: 'No' } },
          { code: '1', label: { nb: 'Ja', en: 'Yes' } },
        ],
      },
      kommune: {
        name: 'kommune',
        label: { nb: 'Kommune' },
        kind: 'categorical',
        categories: municipalities.map((m) => ({ code: m.code, label: { nb: m.name } })),
      },
      fylke: {
        name: 'fylke',
        label: { nb: 'Fylke' },
        kind: 'categorical',
        categories: counties.map(([code, name]) => ({ code, label: { nb: name } })),
      },
    },
    models: [],
    report: { title: { nb: 'Prøve' }, language: 'nb', chapters: [] },
    published: [],
    rows,
  };
}

/** An item of the document. */
export function placesItem(kind: ReportItem['kind'], by: string, more: Partial<ReportItem> = {}): ReportItem {
  return {
    id: `${kind}-${by}`,
    kind,
    title: { nb: 'Trivsel' },
    variables: ['trivsel'],
    by,
    respondent_group: '',
    sort: 'questionnaire',
    show_missing: false,
    ...more,
  };
}
