import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { numberFormat } from '../../src/figures/index.js';
import { explorerNumbers } from '../../src/report/explorer/numbers.js';
import { findingsOf } from '../../src/report/findings/index.js';
import { tableHtml } from '../../src/report/html/table.js';
import { collect } from '../../src/report/index.js';
import { tableCsv } from '../../src/report/kits/csv.js';
import { numbered } from '../../src/report/kits/spec.js';
import { workbookWriter } from '../../src/report/kits/workbook.js';
import { chartXml } from '../../src/report/ooxml/chart.js';
import { type ItemNode, makeTree } from '../../src/report/tree/index.js';
import { cellText } from '../../src/report/written.js';
import type { ResultsDocument } from '../../src/results/index.js';
import { item, small } from './findings-fixture.js';

/**
 * Of an index with means in steps: small schools (2.5) of 0.5, their standard error to 0.02; large schools (3.25) in full;
 * of all (3) to 0.1.
 */
const stepped = (change: (doc: ResultsDocument) => void = () => {}) =>
  small((doc) => {
    const of = (group: string) =>
      doc.rows.find((r) => r.variable === 'c' && r.statistic === 'mean' && r.group_value === group)!;
    Object.assign(of('1'), { estimate: 2.5, ci_lower: 2.13, ci_upper: 2.87, se: 0.06 });
    of('1').method = 'Taylor linearisation, rounded to 0.5, standard error to 0.02';
    of('').method = 'Taylor linearisation, rounded to 0.1';
    change(doc);
  });

const figures = ['group-dots', 'dot-interval', 'grouped-bars', 'bars'] as const;
const asFigure = (kind: (typeof figures)[number] | 'difference-map', doc = stepped()) => {
  const by = kind === 'bars' || kind === 'difference-map' ? {} : { by: 'storrelse', each_by: ['storrelse'] };
  const variables = kind === 'difference-map' ? [] : ['c'];
  doc.report.chapters[0]!.items.unshift(item('own', kind, { variables, ...by }));
  const tree = makeTree(doc, 'nb');
  const [node] = tree.chapters[0]!.items as Exclude<ItemNode, { kind: 'unknown' }>[];
  return { tree, node: node!, table: node!.table };
};
const f = numberFormat('nb');

/** The texts of the numbers in a table, a list a row. */
const textsOf = ({ columns, rows }: ReturnType<typeof asFigure>['table']) =>
  rows.map((row) =>
    row.flatMap((cell, c) => (columns[c]!.kind === 'text' ? [] : [cellText(cell, columns[c]!.kind, f)])),
  );

describe('a number in steps has no more decimals than its step', () => {
  test('in tables of groups: the number, its standard error and its limits, each by its own step', () => {
    expect(textsOf(asFigure('group-dots').table).map((row) => row.slice(0, 5))).toEqual([
      ['3,0', '0,1', '2,9', '3,1', '200'],
      ['2,5', '0,06', '2,1', '2,9', '100'],
      ['3,25', '0,050', '3,15', '3,35', '100'],
    ]);
    expect(textsOf(asFigure('grouped-bars').table)).toEqual([
      ['2,5', '2,1', '2,9', '100'],
      ['3,25', '3,15', '3,35', '100'],
    ]);
    expect(textsOf(asFigure('bars').table)).toEqual([['3,0', '200']]);
  });

  test('as every form prints it, while files have the number alone', async () => {
    const { tree, node, table } = asFigure('dot-interval');
    const html = tableHtml(table, 'x', 'nb');
    expect(html).toContain('<td>2,5</td>');
    expect(html).toContain('<td>3,25</td>');
    expect(html).not.toContain('2,50');
    const large = tableCsv(table, 'nb')
      .split('\r\n')
      .find((line) => line.includes('2,13'));
    expect(large).toContain(';2,5;');
    const { sheet } = await workbookOf(tree, node);
    const cells = Object.values(sheet).filter((cell) => cell?.t === 'n');
    expect(cells.find(({ v }) => v === 2.5)!.z).toBe('0.0');
    expect(cells.find(({ v }) => v === 3.25)!.z).toBe('0.00');
    if (node.kind !== 'figure') throw new Error('no figure');
    const { numbers } = numbered(node).datasets as { numbers: Record<string, unknown>[] };
    expect(numbers.flatMap((row) => Object.values(row).filter((value) => typeof value === 'object'))).toEqual(
      [],
    );
    expect(numbers.flatMap(Object.values)).toContain(2.5);
  });

  test('a step of whole numbers leaves no decimals, also in the drawing and in a chart of Word', () => {
    const years = stepped((doc) => {
      Object.assign(doc.labels.c!, { kind: 'number', items: undefined, range: undefined });
      for (const row of doc.rows.filter((r) => r.variable === 'c' && r.group_value === '1')) {
        Object.assign(row, { estimate: 24, ci_lower: 20.6, ci_upper: 27.4, method: 'rounded to 2' });
      }
    });
    const { node } = asFigure('grouped-bars', years);
    if (node.kind !== 'figure' || node.chart === null) throw new Error('no chart');
    expect(textsOf(node.table)[0]).toEqual(['24', '21', '27', '100']);
    expect(node.alt).toContain('24');
    expect(node.alt).not.toContain('24,0');
    const drawn = [...JSON.stringify(node.spec).matchAll(/"text":"([\d,]+)"/g)].map(([, text]) => text);
    expect(drawn).toEqual(['24', '3,3']);
    const labels = [...chartXml(node.chart, 'nb', 9).matchAll(/<c:dLbl>.*?formatCode="([^"]*)"/g)];
    expect(labels.map(([, code]) => code)).toEqual(['0']);
  });

  test('in sentences and in the map of differences by the group that it is of', () => {
    const doc = stepped();
    const finding = findingsOf(doc, 'nb')!
      .sections.flatMap((section) => section.findings)
      .find(({ id }) => id === 'difference-c-storrelse')!;
    expect(finding.sentence).toContain('2,5)');
    expect(finding.sentence).toContain('3,25)');
    // A difference is no finer than the coarser of the two.
    expect(finding.detail).toContain('0,8');
    expect(finding.detail).not.toContain('0,75');
    // Shares stand in per cent there: a step of 0.05 is one of five points.
    for (const row of doc.rows.filter(({ variable }) => variable === 'b1')) row.method = 'rounded to 0.05';
    const { table } = asFigure('difference-map', doc);
    const of = (question: string) =>
      textsOf(table)[table.rows.findIndex((row) => row[0] === question)]!.slice(0, 5);
    expect(of('Dialog')).toEqual(['3,25', '100', '2,5', '100', '0,8']);
    expect(of('Støtte')).toEqual(['90', '100', '50', '100', '40']);
  });

  test('in the explorer and in a collection', async () => {
    const doc = stepped();
    const { rows, questions } = explorerNumbers(doc, 'nb', 'Alle');
    const c = questions.findIndex(({ name }) => name === 'c');
    const own = rows.question.flatMap((q, i) => (q === c ? [[rows.estimate[i], rows.decimals[i]]] : []));
    expect(own).toEqual([
      [3, 1],
      [2.5, 1],
      [3.25, null],
    ]);
    const files = new Map(await collect([doc], { language: 'nb', only: ['c-etter'] }));
    const page = String(files.get('index.html'));
    expect(page).toContain('<td class="words">3,0</td>');
    expect(page).not.toContain('3,00');
    const book = read(files.get('numbers.xlsx'), { cellNF: true });
    const numbers = Object.values(book.Sheets[book.SheetNames[0]!]!).filter((cell) => cell?.t === 'n');
    expect(numbers.find(({ v }) => v === 2.5)!.z).toBe('0.0');
    expect(numbers.find(({ v }) => v === 3.25)!.z).toBe('0.000');
  });
});

async function workbookOf(
  tree: Parameters<typeof workbookWriter>[0],
  node: Exclude<ItemNode, { kind: 'unknown' }>,
) {
  const book = read((await workbookWriter(tree))(node), { cellNF: true });
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  return { sheet, rows: utils.sheet_to_json(sheet, { header: 1 }) };
}
