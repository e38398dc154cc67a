import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { suppressionReasons } from '../../src/disclosure/index.js';
import { withheldSentence } from '../../src/figures/absence.js';
import { figureBuilders, nothingLeft } from '../../src/figures/index.js';
import { renderReport } from '../../src/report/index.js';
import type { FigureKind, Language, ResultsDocument } from '../../src/results/index.js';
import { extremeDocument, extremes } from './extremes-fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-nothing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const itemsOf = (doc: ResultsDocument) => doc.report.chapters.flatMap((chapter) => chapter.items);
const left = (doc: ResultsDocument) =>
  itemsOf(doc).map((item) => {
    const built = figureBuilders[item.kind as FigureKind]!(item, doc, { language: 'nb', width: 'wide' });
    return [item.id, nothingLeft(built, 'nb')] as const;
  });

describe('a figure of which all is withheld', () => {
  test('has nothing left, and one with a number, without an answer or without a row has', () => {
    for (const [name, extreme] of Object.entries(extremes)) {
      for (const [id, nothing] of left(extremeDocument(extreme)))
        expect(nothing, `${name}: ${id}`).toBe(name === 'all withheld');
    }
  });

  test.each(['nb', 'nn', 'en'] as const)(
    'is not drawn: its title and a sentence stand in its place (%s)',
    async (language: Language) => {
      const doc = extremeDocument(extremes['all withheld']!);
      const { files } = await renderReport(doc, { language, folder });
      const sentence = {
        nb: 'Figuren er ikke tegnet, fordi alle tallene i den er skjermet.',
        nn: 'Figuren er ikkje teikna, fordi alle tala i han er skjerma.',
        en: 'The figure is not drawn, as all its numbers are withheld.',
      }[language];
      const html = readFileSync(
        join(folder, language === 'nb' ? 'report.html' : `report.${language}.html`),
        'utf8',
      );
      expect(html.split(sentence)).toHaveLength(itemsOf(doc).length + 1);
      expect(html).not.toContain('class="drawing"');
      expect(html).not.toContain('data-get="svg"');
      const endings = new Set(
        files.filter((f) => f.startsWith('figures')).map((f) => f.replace(/^[^.]*(\.(nn|en)\/[^.]*)?/, '')),
      );
      expect([...endings].sort()).toEqual(['.csv', '.json', '.xlsx']);
    },
  );
});

test('the note says by which rules numbers are withheld', () => {
  const { few, derivable, either } = suppressionReasons;
  expect(withheldSentence([], 'nb')).toEqual([]);
  expect(withheldSentence([few], 'nb')).toEqual(['Ett tall er skjermet fordi for få har svart.']);
  expect(withheldSentence([derivable, few, few], 'nb')).toEqual([
    '3 tall er skjermet: 2 fordi for få har svart; 1 for at ingen svar skal kunne regnes ut.',
  ]);
  expect(withheldSentence([either, either], 'nn')).toEqual([
    '2 tal er skjerma fordi for få har svart eller for at ingen svar skal kunne reknast ut.',
  ]);
  expect(withheldSentence([few, 'another reason'], 'en')).toEqual([
    '2 numbers are withheld: 1 because too few answered; 1 to protect the respondents.',
  ]);
});
