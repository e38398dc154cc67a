import {
  type ReportItem,
  type ResultRow,
  type ResultsDocument,
  resultRow,
  type Text,
  type VariableLabel,
} from '../../src/results/index.js';

/** A made-up survey of leaders with a few questions, whose findings can be worked out by hand. */
const agree = [
  ['1', 'Uenig', 'Ueinig', 'Disagree'],
  ['2', 'Litt uenig', 'Litt ueinig', 'Partly disagree'],
  ['3', 'Litt enig', 'Litt einig', 'Partly agree'],
  ['4', 'Enig', 'Einig', 'Agree'],
].map(([code, nb, nn, en]) => ({ code: code!, label: { nb: nb!, nn: nn!, en: en! } }));
const extent = [
  ['1', 'I liten grad', 'I liten grad', 'To a small extent'],
  ['2', 'I noen grad', 'I nokon grad', 'To some extent'],
  ['3', 'I stor grad', 'I stor grad', 'To a large extent'],
  ['4', 'I svært stor grad', 'I svært stor grad', 'To a very large extent'],
].map(([code, nb, nn, en]) => ({ code: code!, label: { nb: nb!, nn: nn!, en: en! } }));

const text = (nb: string, nn = nb, en = nb): Text => ({ nb, nn, en });

export const item = (id: string, kind: ReportItem['kind'], more: Partial<ReportItem> = {}): ReportItem => ({
  id,
  kind,
  title: text(id),
  variables: [],
  by: '',
  respondent_group: '',
  sort: 'questionnaire',
  show_missing: false,
  ...more,
});

/** A share or mean with a symmetrical interval, of so many answers. */
export const row = (
  variable: string,
  statistic: 'top_two' | 'mean' | 'proportion' | 'sd',
  estimate: number,
  half: number,
  n: number,
  more: Partial<ResultRow> = {},
): ResultRow =>
  resultRow({
    survey: 'x',
    wave: '2025H',
    variable,
    statistic,
    estimate,
    ci_lower: estimate - half,
    ci_upper: estimate + half,
    se: half / 2,
    n,
    weighted_n: n,
    ...more,
  });

const size = (code: string) => ({ group_variable: 'storrelse', group_value: code });

/**
 * Three chapters: a (a1 90 %, a2 60 %), b (b1 80 %, b2 20 %), c (an index of c1 and c2). Small and large schools differ on
 * b1 by 0.4 and on the index by 0.5, and not on a1.
 */
export function small(change: (doc: ResultsDocument) => void = () => {}): ResultsDocument {
  const variable = (name: string, label: Text, more: Partial<VariableLabel>): VariableLabel => ({
    name,
    label,
    kind: 'ordinal',
    categories: agree,
    ...more,
  });
  const labels = [
    variable('a', text('A'), { items: ['a1', 'a2'] }),
    variable('a1', text('Jeg trives', 'Eg trivst', 'I thrive'), {}),
    variable('a2', text('Jeg mestrer', 'Eg meistrar', 'I cope'), {}),
    variable('b', text('B'), { items: ['b1', 'b2'], categories: extent }),
    variable('b1', text('Støtte', 'Støtte', 'Support'), { categories: extent }),
    variable('b2', text('Hjelp', 'Hjelp', 'Help'), { categories: extent }),
    variable('c', text('Dialog', 'Dialog', 'Dialogue'), {
      kind: 'scale',
      items: ['c1', 'c2'],
      range: [1, 4],
      categories: [],
    }),
    variable('c1', text('Møter', 'Møte', 'Meetings'), {}),
    variable('c2', text('Samtaler', 'Samtalar', 'Talks'), {}),
    variable('storrelse', text('Skolestørrelse', 'Skulestorleik', 'Size of the school'), {
      categories: [
        { code: '1', label: text('Under 100 elever', 'Under 100 elevar', 'Under 100 pupils') },
        { code: '2', label: text('100 elever eller flere', '100 elevar eller fleire', '100 pupils or more') },
      ],
      phrase: text('ved skoler med {group}', 'ved skular med {group}', 'at schools with {group}'),
    }),
  ];
  const doc: ResultsDocument = {
    format: 'ledervilkar-results',
    version: 1,
    pipeline: 'x',
    survey: 'x',
    wave: '2025H',
    title: text('X'),
    provenance: {
      inputs: [],
      simulated: false,
      invited: null,
      answered: 200,
      used: 200,
      response_rate: null,
      response: [],
      dropped: [],
      weights: text('Uvektet'),
      source: text('Laget'),
      seed: 1,
      versions: { ledervilkar: '0' },
    },
    labels: Object.fromEntries(labels.map((label) => [label.name, label])),
    respondents: [{ groups: [], who: text('skolelederne', 'skuleleiarane', 'the school leaders') }],
    models: [],
    report: {
      title: text('X'),
      language: 'nb',
      chapters: [
        { id: 'a', title: text('Trivsel'), items: [item('a-fig', 'likert', { variables: ['a'] })] },
        {
          id: 'b',
          title: text('Hjelp'),
          items: [
            item('b-fig', 'likert', { variables: ['b'] }),
            item('b-etter', 'dot-interval', { variables: ['b1'], by: 'storrelse' }),
          ],
        },
        {
          id: 'c',
          title: text('Dialog'),
          items: [
            item('c-etter', 'dot-interval', { variables: ['c'], by: 'storrelse' }),
            item('c-fig', 'likert', { variables: ['c'] }),
          ],
        },
      ],
    },
    published: [],
    rows: [
      row('a1', 'top_two', 0.9, 0.04, 200),
      row('a2', 'top_two', 0.6, 0.06, 200),
      row('b1', 'top_two', 0.8, 0.05, 200),
      row('b2', 'top_two', 0.2, 0.05, 190),
      row('c1', 'top_two', 0.5, 0.05, 190),
      row('c2', 'top_two', 0.4, 0.05, 190),
      row('c', 'mean', 3, 0.1, 200),
      row('c', 'sd', 0.5, 0, 200),
      row('a1', 'top_two', 0.9, 0.06, 100, size('1')),
      row('a1', 'top_two', 0.9, 0.06, 100, size('2')),
      row('b1', 'top_two', 0.5, 0.08, 100, size('1')),
      row('b1', 'top_two', 0.9, 0.06, 100, size('2')),
      row('c', 'mean', 2.75, 0.1, 100, size('1')),
      row('c', 'mean', 3.25, 0.1, 100, size('2')),
    ],
  };
  change(doc);
  return doc;
}
