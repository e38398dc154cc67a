import { describe, expect, test } from 'vitest';
import { drawSvg, figureBuilders } from '../../src/figures/index.js';
import type { ResultsDocument } from '../../src/results/index.js';
import { resultRow } from '../../src/results/index.js';
import { placesDocument, placesItem } from './places-fixture.js';

const build = (by = '', change: (doc: ResultsDocument) => void = () => {}, language: 'nb' | 'en' = 'nb') => {
  const doc = placesDocument();
  change(doc);
  return figureBuilders.change!(placesItem('change', by), doc, { language, width: 'wide' });
};

describe('change', () => {
  test('waves in order of time, spring before autumn, with the change from first to last', () => {
    const built = build();
    expect(built.table.columns.map((c) => c.label)).toEqual([
      'Variabel',
      '2024V: Andel: Ja',
      '2024V: n',
      '2024H: Andel: Ja',
      '2024H: n',
      '2025H: Andel: Ja',
      '2025H: n',
      'Endring',
    ]);
    const [row] = built.table.rows;
    expect(row!.slice(0, 7)).toEqual(['Trives i stillingen', 0.45, 3800, 0.48, 3800, 0.55, 4000]);
    // 0.55 - 0.45 in floating point.
    expect(row![7]).toBeCloseTo(0.1, 12);
    expect(JSON.stringify(built.spec)).toContain('"+10 pp."');
    expect(built.alt).toContain('«Trives i stillingen»: fra 45\u00a0% til 55\u00a0%.');
    expect(built.n).toEqual([3800, 4000]);
  });

  test('a tested change is bold where it is significant', () => {
    const difference = (p_value: number) => (doc: ResultsDocument) => {
      doc.rows.push(
        resultRow({
          wave: '2025H',
          variable: 'trivsel',
          category: '1',
          group_variable: 'wave',
          group_value: '2024V->2025H',
          statistic: 'difference',
          estimate: 0.1,
          p_value,
        }),
      );
    };
    const note =
      'Endringer som er statistisk signifikante på 5-prosentsnivå, har uthevet tall; testene er justert for hvor mange hvert spørsmålsbatteri har (Holm).';
    expect(build('', difference(0.01)).notes).toContain(note);
    expect(build('', difference(0.2)).notes).not.toContain(note);
    expect(build().notes).not.toContain(note);
  });

  test('waves compared as groups are the same figure', () => {
    const built = build('', (doc) => {
      doc.rows = doc.rows
        .filter((r) => r.group_variable === '')
        .map((r) => ({ ...r, group_variable: 'wave', group_value: r.wave, wave: '2025H' }));
    });
    expect(built.table.rows).toEqual(build().table.rows);
  });

  test('groups with all on top; a withheld wave gives no change', () => {
    const built = build('fylke', (doc) => {
      for (const row of doc.rows) {
        if (row.group_value === '03' && row.wave === '2024V') row.suppressed = true;
      }
    });
    expect(built.table.rows).toHaveLength(16);
    expect(built.table.rows[0]![0]).toBe('Alle');
    const oslo = built.table.rows.find((r) => r[0] === 'Oslo')!;
    expect(oslo[1]).toBe('skjermet');
    expect(oslo[2]).toBeNull();
    expect(oslo[7]).toBeNull();
    expect(built.notes.join(' ')).toContain('Ett tall er skjermet');
  });

  test('draws in both languages, also with one wave or none', async () => {
    expect((await drawSvg(build('', () => {}, 'en').spec)).svg).toContain('+10 pp');
    for (const keep of ['2025H', '']) {
      const built = build('', (doc) => {
        doc.rows = doc.rows.filter((r) => r.wave === keep);
      });
      expect((await drawSvg(built.spec)).svg).toContain('<svg');
      expect(built.notes).toEqual([]);
    }
  });
});
