import { describe, expect, test } from 'vitest';
import { absenceOf, drawSvg, figureBuilders, figureTexts } from '../../src/figures/index.js';
import type { FigureKind, Language, ResultsDocument } from '../../src/results/index.js';
import { resultRow } from '../../src/results/index.js';
import { type Extreme, extremeDocument, extremes } from './extremes-fixture.js';

const languages: Language[] = ['nb', 'nn', 'en'];
const itemsOf = (doc: ResultsDocument) => doc.report.chapters.flatMap((chapter) => chapter.items);
function build(doc: ResultsDocument, id: string, language: Language = 'nb') {
  const item = itemsOf(doc).find((each) => each.id === id)!;
  return figureBuilders[item.kind as FigureKind]!(item, doc, { language, width: 'wide' });
}
const mixed = () => extremeDocument(extremes['each kind of absence, and an unknown error']!);

/** All that a figure says: its specification, its words and its table. */
const saying = (built: { spec: unknown; alt: string; notes: string[]; table: unknown }) =>
  JSON.stringify([built.spec, built.alt, built.notes, built.table]);

describe('«skjermet» is said of withheld numbers only', () => {
  test.each(['all 0 %', 'all 100 %', 'one group', 'thirty groups with long labels'])('not in %s', (name) => {
    const doc = extremeDocument(extremes[name]!);
    for (const { id } of itemsOf(doc)) expect(saying(build(doc, id)), id).not.toMatch(/skjermet/i);
  });

  test.each(languages)('nor where nobody answered or nothing was computed (%s)', (language) => {
    const nothing = (value: 'no answers' | 'no row'): Extreme => ({
      range: [1, 5],
      share: value,
      mean: value,
      number: value,
      groups: ['Små', 'Store'].map((label) => ({ label, share: value, mean: value, number: value })),
    });
    const t = figureTexts(language);
    for (const [value, word] of [
      ['no answers', t.absent.no_answers],
      ['no row', t.absent.not_computed],
    ] as const) {
      const doc = extremeDocument(nothing(value));
      for (const { id, kind } of itemsOf(doc)) {
        const said = saying(build(doc, id, language));
        expect(said, id).not.toContain(t.withheld);
        // A funnel without points says that it has none.
        if (kind !== 'funnel' && kind !== 'change') expect(said, id).toContain(word);
      }
    }
  });

  test('each kind has its own word, in figure, table and notes', () => {
    const built = build(mixed(), 'andel-endring');
    const words = new Map(built.table.rows.map((row) => [row[0], row[1]]));
    expect(words.get('Skjermet')).toBe('skjermet');
    expect(words.get('Tom')).toBe('ingen svar');
    expect(words.get('Uten rad')).toBe('ingen svar');
    expect(words.get('Kjent')).toBe(0.6);
    expect(built.notes.join(' ')).toContain('Ett tall er skjermet');
    expect(built.notes.join(' ')).toContain('«ingen svar»');
  });

  test('all withheld says so everywhere, and draws', async () => {
    const doc = extremeDocument(extremes['all withheld']!);
    for (const { id } of itemsOf(doc)) {
      const built = build(doc, id);
      expect(saying(built), id).toContain('skjermet');
      expect((await drawSvg(built.spec)).svg).toContain('<svg');
    }
  });

  test('a question that a respondent group did not get is «ikke spurt», not computed otherwise', () => {
    const doc = mixed();
    const key = {
      variable: 'spm',
      statistic: 'proportion',
      category: '3',
      respondent_group: 'eiere',
    } as const;
    expect(absenceOf(doc, key)).toEqual({ kind: 'no_answers', reason: '' });
    doc.labels.spm!.asked = { nb: 'Stilt til dem som er ledere' };
    expect(absenceOf(doc, key)).toEqual({ kind: 'not_asked', reason: '' });
    expect(absenceOf(doc, { ...key, variable: 'ukjent' })).toEqual({ kind: 'not_computed', reason: '' });
    const counted = mixed();
    counted.rows.push(
      resultRow({
        variable: 'spm',
        statistic: 'missing',
        category: 'not_asked',
        estimate: 9,
        n: 9,
        respondent_group: 'eiere',
      }),
    );
    expect(absenceOf(counted, key)!.kind).toBe('not_asked');
    const few = mixed();
    few.rows.push(
      resultRow({
        variable: 'spm',
        statistic: 'count',
        category: '3',
        estimate: 4,
        n: 4,
        respondent_group: 'eiere',
      }),
    );
    expect(absenceOf(few, key)!.kind).toBe('not_computed');
  });
});

describe('an error that is not known', () => {
  const notes = {
    nb: '† Usikkerheten er ikke kjent: bare én enhet.',
    nn: '† Uvissa er ikkje kjend: berre éi eining.',
    en: '† The uncertainty is not known: only one unit.',
  };
  test.each(languages)('is a hollow dot with a sign, a note and no interval (%s)', (language) => {
    const built = build(mixed(), 'snitt', language);
    const layers = built.spec.layer as { data: { values: Record<string, unknown>[] } }[];
    const values = layers.flatMap((layer) => layer.data.values);
    const dot = values.find((value) => value.label === 'Én enhet')!;
    expect(dot.text).toBe(language === 'en' ? '4.80†' : '4,80†');
    expect(dot.colour).toBe('#ffffff');
    const lines = values.filter((value) => 'x2' in value && value.y === dot.y);
    expect(lines).toEqual([]);
    expect(built.notes.join(' ')).toContain(notes[language]);
    const word = figureTexts(language).unknown;
    expect(built.table.rows.find((row) => row[0] === 'Én enhet')).toEqual([
      'Én enhet',
      4.8,
      word,
      word,
      word,
      9,
    ]);
  });

  test('a bar has the sign too', () => {
    const built = build(mixed(), 'svar-grupper');
    expect(saying(built)).toContain('70\u00a0%†');
    expect(built.notes.join(' ')).toContain(notes.nb);
  });

  test('no interval has no length', () => {
    for (const extreme of Object.values(extremes)) {
      const doc = extremeDocument(extreme);
      for (const id of ['andel', 'snitt', 'tall', 'svar-grupper', 'tall-grupper', 'andel-endring']) {
        const layers = build(doc, id).spec.layer as {
          mark: { type: string };
          data: { values: Record<string, number>[] };
          encoding: { x?: { field: string }; x2?: { field: string } };
        }[];
        for (const { mark, data, encoding } of layers) {
          const [from, to] = [encoding.x?.field, encoding.x2?.field];
          if (mark.type !== 'rule' || from === undefined || to === undefined) continue;
          for (const value of data.values) expect(value[to], id).toBeGreaterThan(value[from]!);
        }
      }
    }
  });
});

test.each(Object.entries(extremes))(
  '%s draws in every kind, within its width',
  async (_, extreme) => {
    const doc = extremeDocument(extreme);
    for (const item of itemsOf(doc)) {
      const options = { language: 'en', width: 'narrow' } as const;
      const { spec } = figureBuilders[item.kind as FigureKind]!(item, doc, options);
      const drawn = await drawSvg(spec);
      expect(drawn.width, item.id).toBeLessThanOrEqual(376);
      expect(drawn.svg, item.id).not.toMatch(/NaN|undefined|null/);
    }
  },
  30_000,
);
