import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figureBuilders } from '../../src/figures/index.js';
import type { StepContext } from '../../src/pipeline/step.js';
import { reportStep } from '../../src/pipeline/steps/07-report.js';
import { makeTree, reportFilesOfRun } from '../../src/report/index.js';
import { ownerDocument } from '../../src/report/owner/document.js';
import { ownerName, ownersOf } from '../../src/report/owner/index.js';
import type { ResultsDocument } from '../../src/results/index.js';
import { item, row, small } from './findings-fixture.js';

/** The small survey by two places, the first of which lies in the region «Vest»; the second's b1 is withheld. */
function places(): ResultsDocument {
  return small((doc) => {
    const named = (code: string, nb: string) => ({ code, label: { nb } });
    doc.labels.fylke = {
      ...{ name: 'fylke', label: { nb: 'Fylke' }, kind: 'categorical' },
      categories: [{ ...named('46', 'Vestland'), lies_in: { landsdel: '1' } }, named('50', 'Trøndelag')],
    };
    doc.labels.landsdel = {
      ...{ name: 'landsdel', label: { nb: 'Landsdel' }, kind: 'categorical' },
      categories: [named('1', 'Vest'), named('2', 'Midt')],
    };
    const at = (variable: string, code: string) => ({ group_variable: variable, group_value: code });
    doc.rows.push(
      row('b1', 'top_two', 0.3, 0.06, 60, at('fylke', '46')),
      {
        ...row('b1', 'top_two', 0, 0, 0, at('fylke', '50')),
        estimate: null,
        n: null,
        suppressed: true,
        reason: 'x',
      },
      row('b1', 'top_two', 0.75, 0.05, 90, at('landsdel', '1')),
      row('b1', 'top_two', 0.8, 0.05, 90, at('landsdel', '2')),
      row('b2', 'top_two', 0.21, 0.06, 60, at('fylke', '46')),
      row('c', 'mean', 3, 0.2, 60, at('fylke', '46')),
    );
    doc.report.chapters.push({
      id: 'm',
      title: { nb: 'Blandet' },
      items: [item('m-fig', 'dot-interval', { variables: ['b1', 'c1', 'c'], title: { nb: 'Blandet' } })],
    });
  });
}
const of = (asked: string) => ownerDocument(places(), ownersOf(places(), asked)[0]!, 'nb');

describe('a report for one owner', () => {
  test('is found by code or name, and one for each by the variable alone', () => {
    expect(ownersOf(places(), 'fylke').map(ownerName)).toEqual(['fylke-46', 'fylke-50']);
    expect(ownersOf(places(), 'fylke=vestland')).toEqual(ownersOf(places(), 'fylke=46'));
    expect(() => ownersOf(places(), 'fylket=46')).toThrow(/did you mean 'fylke'/);
    expect(() => ownersOf(places(), 'fylke=Vestlandet')).toThrow(/did you mean 'Vestland'/);
  });

  test('holds no rows of others than the owner, what it lies in, and all', () => {
    const groups = new Set(of('fylke=46').rows.map((r) => `${r.group_variable}=${r.group_value}`));
    expect([...groups].sort()).toEqual(['=', 'fylke=46', 'landsdel=1']);
    // Every one of them is published as it stands.
    const published = new Set(places().rows.map((r) => JSON.stringify(r)));
    expect(of('fylke=46').rows.every((r) => published.has(JSON.stringify(r)))).toBe(true);
    expect(JSON.stringify(of('fylke=46').labels.fylke)).not.toContain('Trøndelag');
  });

  test('has a figure for each question with numbers of the owner, shares and means apart', () => {
    const { report } = of('fylke=46');
    expect(report.title.nb).toBe('X: Vestland');
    expect(report.subtitle!.nb).toBe('Tallene for Vestland ved siden av Vest (landsdel) og alle som svarte');
    expect(report.chapters.map(({ id, items }) => [id, items.map((i) => `${i.id}: ${i.variables}`)])).toEqual(
      [
        ['kort-sagt', []],
        ['b', ['b-fig: b1,b2']],
        ['c', ['c-etter: c']],
      ],
    );
    const { spec: _, ...figure } = figureBuilders['group-dots']!(
      report.chapters[1]!.items[0]!,
      of('fylke=46'),
      {
        language: 'nb',
        width: 'wide',
      },
    );
    expect(figure.table.rows.map((cells) => [cells[0], cells[2], cells[3]])).toEqual([
      ['Støtte', 'Alle', 0.8],
      ['Støtte', 'Vestland', 0.3],
      ['Støtte', 'Vest', 0.75],
      ['Hjelp', 'Alle', 0.2],
      ['Hjelp', 'Vestland', 0.21],
    ]);
  });

  test('holds each number against the limits of a funnel around all', () => {
    const text = (asked: string) => of(asked).report.chapters[1]!.items[0]!.text!.nb;
    // 60 answers around 80 per cent: 0.3 lies far under the binomial 2.5 per cent point, 0.21 within those around 20.
    expect(text('fylke=46')).toBe(
      '«Støtte»: 30 % av 60 svar er under det tilfeldigheter alene ville gitt rundt tallet for alle (69 % til 91 %). Det andre tallet ligger innenfor.'.replaceAll(
        ' %',
        '\u00a0%',
      ),
    );
    const said = of('fylke=46').report.chapters[0]!.text!.nb.split('\n\n')[1];
    expect(said).toContain('1 av 3 tall ligger utenfor; ved ren tilfeldighet ville neppe noen gjort det.');
  });

  test('all owners together tell no more than the report of all: their rows are its, and what it withholds stands nowhere', () => {
    const doc = places();
    const published = new Map(doc.rows.map((r) => [JSON.stringify(r), r]));
    for (const variable of ['fylke', 'landsdel'])
      for (const owner of ownersOf(doc, variable)) {
        const made = ownerDocument(doc, owner, 'nb');
        for (const r of made.rows) expect(published.has(JSON.stringify(r))).toBe(true);
        const withheld = made.rows.filter((r) => r.suppressed && r.group_value === owner.code);
        for (const item of made.report.chapters.flatMap((c) => c.items))
          for (const r of withheld)
            expect(item.text?.nb ?? '').not.toContain(doc.labels[r.variable]!.label.nb);
      }
  });

  test('a run writes one for each group where the pipeline asks', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'owners-'));
    const doc = places();
    doc.report.each = 'fylke';
    writeFileSync(join(folder, 'results.json'), JSON.stringify(doc));
    const progress = { part: () => {}, note: () => {} };
    const context = { folderOf: () => folder, progress } as unknown as StepContext;
    const { output } = await reportStep.run(context, join(folder));
    const own = output.files.filter((name) => name.startsWith('owners/'));
    expect(own).toEqual(['owners/report-fylke-46.html', 'owners/report-fylke-50.html']);
    expect(reportFilesOfRun(doc.report)).toContain('owners');
    const [west, middle] = own.map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(west).toContain('X: Vestland');
    expect(west).not.toContain('Trøndelag');
    expect(middle).not.toContain('Vestland');
    rmSync(folder, { recursive: true });
  });

  test('says in words how many numbers it has and whether they set it apart', () => {
    expect(of('fylke=46').report.chapters[0]!.text!.nb.split('\n\n').at(-1)).toMatch(
      /^«Om tallene» gjelder hele undersøkelsen/,
    );
    const said = (asked: string) => of(asked).report.chapters[0]!.text!.nb.split('\n\n')[0];
    expect(said('fylke=46')).toMatch(
      /^Rapporten har 3 tall for Vestland\. 1 av 3 tall .* klart fra de andre\./,
    );
    expect(said('fylke=50')).toBe(
      'Ingen tall for Trøndelag kan vises: det eneste er skjermet av hensyn til personvernet. Under står tallene for dem det er naturlig å sammenligne med.',
    );
    for (const language of ['nb', 'nn', 'en'] as const) {
      const [owner] = ownersOf(places(), 'fylke=46');
      expect(makeTree(ownerDocument(places(), owner!, language), language).chapters.length).toBe(3);
    }
  });
});
