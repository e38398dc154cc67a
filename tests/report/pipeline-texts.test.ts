import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Text } from '../../src/results/index.js';

const folder = new URL('../../pipelines/', import.meta.url);

/** Every text of the report's chapters and models, with the words before it in the file. */
function textsOf(node: unknown, at: string): { at: string; text: Text }[] {
  if (node === null || typeof node !== 'object') return [];
  if ('nb' in node && typeof node.nb === 'string') return [{ at, text: node as Text }];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, `${at}.${key}`));
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
  const texts = textsOf(parse(readFileSync(new URL(name, folder), 'utf8')), name);

  test('every text is there in bokmål, nynorsk and English', () => {
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter(({ text }) => !text.nn || !text.en).map(({ at }) => at)).toEqual([]);
  });

  test('no language has words of another', () => {
    // Answers in quotation marks and the name of the programme stand as in the questionnaire.
    const words = (language: keyof Text, foreign: RegExp) =>
      texts.flatMap(({ text }) => text[language]!.replace(/«[^»]*»|Led skole/g, '').match(foreign) ?? []);
    expect(
      words('nn', /\b(ikke|hva|hvor|hvem|hvordan|fra|mye|skole\p{L}*|leder\p{L}*|eier\p{L}*|tall|dem)\b/giu),
    ).toEqual([]);
    expect(
      words('nb', /\b(ikkje|kva|kor|kven|korleis|frå|mykje|skule\p{L}*|leiar\p{L}*|eigar\p{L}*|tal)\b/giu),
    ).toEqual([]);
    for (const language of ['nb', 'nn'] as const)
      expect(words(language, /\b(the|and|with|leaders|school|share)\b/gi)).toEqual([]);
    expect(words('en', /\p{L}*[æøå]\p{L}*|\b(og|etter|ikke|ikkje)\b/giu)).toEqual([]);
  });
});

// The questionnaire of Led skole was in bokmål only, and stands so in a report in nynorsk. The others' wordings are
// this project's reconstructions or translations.
test.each(['ssn-2025h', 'sbn-2025h', 'talis-2018-teachers'])(
  '%s asks in nynorsk in a nynorsk report',
  (name) => {
    const file = new URL(`../../data-schemas/${name}/codebook.yaml`, import.meta.url);
    const shown = textsOf(parse(readFileSync(file, 'utf8')), name).map(({ text }) => text.nn ?? text.nb);
    expect(shown.length).toBeGreaterThan(50);
    const foreign =
      /\b(ikke|jeg|hva|hvor|hvem|hvilke\p{L}*|hvordan|fra|noe|noen|mye|mer|dere|disse|enig|uenig|\p{L}*skole\p{L}*|\p{L}*leder\p{L}*|\p{L}*ledelse|\p{L}*eier\p{L}*|lærer\p{L}*|styrer\p{L}*|veiledning|tall|dem)\b/giu;
    expect(shown.filter((text) => text.match(foreign) !== null)).toEqual([]);
  },
);

test('figures and tables of a report have titles of their own', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    const { report } = parse(readFileSync(new URL(name, folder), 'utf8')) as {
      report: { chapters: { id: string; items: { title: Text; each_by?: string[] }[] }[] };
    };
    const titles = report.chapters.flatMap(({ items }) =>
      items.filter(({ each_by }) => each_by === undefined).map(({ title }) => title.nb),
    );
    expect(
      titles.filter((title, i) => titles.indexOf(title) !== i),
      name,
    ).toEqual([]);
  }
});
