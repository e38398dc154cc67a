import { describe, expect, test } from 'vitest';
import { chartHeight, chartParts } from '../../src/report/ooxml/chart-parts.js';
import { type BarChart, makeTree, type ReportTree } from '../../src/report/tree/index.js';
import { answered, fixture } from './fixture.js';

const item = (kind: string, fields: object) => ({
  ...{ id: 'mitt', kind, title: { nb: 'Mitt' }, respondent_group: '', by: '', variables: [] as string[] },
  ...fields,
});

const chartOf = (tree: ReportTree): BarChart => {
  const [figure] = tree.chapters[0]!.items;
  if (figure?.kind !== 'figure' || figure.chart === null) throw new Error('no chart');
  return figure.chart;
};

describe('a chart of groups', () => {
  const doc = fixture();
  const battery = ['skolekultur_sp_1', 'skolekultur_sp_2'];
  for (const [group, of] of [
    ['a', 0.5],
    ['b', -0.5],
  ] as const) {
    for (const row of fixture().rows.filter(
      (one) => battery.includes(one.variable) && one.statistic === 'proportion' && one.group_variable === '',
    )) {
      doc.rows.push({
        ...row,
        group_variable: 'sted',
        group_value: group,
        n: Math.round(answered * (0.5 + of / 4)),
      });
    }
  }
  doc.labels.sted = {
    name: 'sted',
    label: { nb: 'Sted' },
    kind: 'categorical',
    categories: [
      { code: 'a', label: { nb: 'By' } },
      { code: 'b', label: { nb: 'Bygd' } },
    ],
  };
  const withItem = (kind: string, fields: object) => {
    doc.report.chapters = [
      { id: 'k', title: { nb: 'K' }, items: [item(kind, { by: 'sted', ...fields }) as never] },
    ];
    return chartOf(makeTree(doc, 'nb'));
  };

  test('has the groups as series, and no bounds of intervals as bars', () => {
    const chart = withItem('grouped-bars', { variables: [battery[0]] });
    expect(chart.series.map(({ name }) => name)).toEqual(['By', 'Bygd']);
    expect(chart.headings).toEqual([]);
    expect(chart.facts.map(([, text]) => text).join(' ')).not.toContain('konfidensintervall');
  });

  test('has a line for each question over the bars of its groups', () => {
    const chart = withItem('likert', { variables: battery });
    expect(chart.form).toBe('stacked');
    expect(chart.headings).toEqual([0, 4]);
    expect(chart.categories.slice(1, 4)).toEqual(['Alle', 'By', 'Bygd']);
    for (const { values } of chart.series) expect([values[0], values[4]]).toEqual([null, null]);
  });

  test('draws nothing of a bar of which an answer is withheld, and says so', () => {
    const row = doc.rows.find((one) => one.variable === battery[0] && one.group_value === 'b')!;
    Object.assign(row, { suppressed: true, estimate: null, reason: 'too few respondents' });
    const chart = withItem('likert', { variables: battery });
    expect(chart.categories[3]).toBe('Bygd (skjermet)');
    for (const { values } of chart.series) expect(values[3]).toBe(null);
  });
});

test('a long chart is parted before its headings, and holds each bar once', () => {
  const questions = 6;
  const lines = Array.from({ length: questions }, (_, q) => [`Q${q}`, 'a', 'b', 'c']).flat();
  const chart: BarChart = {
    form: 'stacked',
    unit: 'share',
    facts: [],
    categories: lines,
    headings: Array.from({ length: questions }, (_, q) => 4 * q),
    series: [{ name: 's', colour: '#000000', values: lines.map((_, i) => (i % 4 === 0 ? null : i)) }],
  };
  const parts = chartParts(chart, 440);
  expect(parts.map(({ categories }) => categories.length)).toEqual([12, 12]);
  for (const part of parts) {
    expect(part.headings).toEqual([0, 4, 8]);
    expect(chartHeight(part)).toBeLessThanOrEqual(440);
  }
  expect(parts.flatMap((part) => part.series[0]!.values)).toEqual(chart.series[0]!.values);
  expect(chartParts(chart, 2000)).toEqual([chart]);
});
