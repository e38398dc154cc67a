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
    // Answers in quotation marks and the names of the programme and of this software stand as they are.
    const words = (language: keyof Text, foreign: RegExp) =>
      texts.flatMap(
        ({ text }) => text[language]!.replace(/«[^»]*»|Led skole|ledervilkar/g, '').match(foreign) ?? [],
      );
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
      report?: { chapters: { id: string; items: { title: Text; each_by?: string[] }[] }[] };
    };
    // A page of several pipelines has theirs.
    if (report === undefined) continue;
    const titles = report.chapters.flatMap(({ items }) =>
      items.filter(({ each_by }) => each_by === undefined).map(({ title }) => title.nb),
    );
    expect(
      titles.filter((title, i) => titles.indexOf(title) !== i),
      name,
    ).toEqual([]);
  }
});

/**
 * Numbers that a run can compute are not typed: a share, a count of items or answers, a limit of disclosure control.
 * They are placeholders («{n variable=…}») or rows of a table. What may stand, and why:
 */
const typedNumbers: [allowed: RegExp, because: string][] = [
  [/\b(19|20)\d\d\b/g, 'years'],
  [
    /\b(figur|figure|kapittel|kapitlet|chapters?) \d+(-\d+|, \d+ (og|and) \d+)?|\bfigures \d+-\d+/gi,
    'where something stands in a source',
  ],
  [/(fra|frå|from) 1 (\([^)]*\) )?(til|to) \d+/gi, 'ends of a scale'],
  [/(regnes|blir) \d og \d |\d and \d count/g, 'codes of a scale'],
  [/(over|under) 0[,.]\d+/g, "thresholds of the field's rules of thumb"],
  [/p < 0[,.]05|5-prosentsnivå|5 per cent/g, 'the level of a test'],
  [/100 (prosent|per cent)/g, 'the whole'],
  [
    /Ett ferdighetsområde|Eitt ferdigheitsområde|[Oo]ne (skill area )?at a time|one and all else|ett standardavvik|eitt standardavvik|minst ett|minst eitt|at least one/g,
    'one as a word',
  ],
  [
    /tre kommuner og tre fylkeskommuner|tre kommunar og tre fylkeskommunar|three municipalities and three counties/g,
    'who the form of Led skole was sent to: no answer tells',
  ],
  [/\{[^{}]*\}/g, 'filled in by the run'],
  [/([Ss]pørsmål|[Qq]uestion) \d+/g, 'number of a question'],
  [
    /av (fem|to) ledd( og av to)?|med fem utsagn|med fem utsegner|(bare|berre) to av (dem|dei)|of (five|two) items( and of two)?|with five statements|only two of them/g,
    'how many items the evaluation draws and describes of one index',
  ],
  [
    /RMSEA( of| på)? 0[,.]087|CFI( of| på)? 0[,.]921|om lag 64|about 64/g,
    'fit that the evaluation publishes, and what follows from it',
  ],
  [/i under halvparten av utval[a-z]* |in less than half of the samples/g, 'how many seeds were looked at'],
  [/BRR, Fay 0\.5/g, 'the replication method of the file'],
];
const number =
  /\d+|\b(to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|halvparten|tredjedel\p{L}*|halvdelen|ett|én|ein|eitt|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third)\b/giu;

/** Numbers left in a text when those that may stand are taken out. */
function numbersIn(text: string, language: string): string[] {
  const left = typedNumbers.reduce((rest, [allowed]) => rest.replace(allowed, ' '), text);
  // «To» is two in Norwegian, «ein» an article in nynorsk.
  return (left.match(number) ?? []).filter(
    (word) => !(language === 'en' ? /^(to|ni|ti)$/i : /^(ten|ein)$/i).test(word),
  );
}

test('the check of typed numbers finds what a run could compute', () => {
  const typed = [
    ['Nær 85 prosent svarte «ikke aktuell»', 'nb', '85'],
    ['Fem utsagn om trivsel, på en skala fra 1 til 5', 'nb', 'Fem'],
    ['ni av ti er nøgde', 'nn', 'ni'],
    ['som er besvart av 35 ledere', 'nb', '35'],
    ['fewer than five leaders', 'en', 'five'],
    ['Grunnskole has some 35 leaders here', 'en', '35'],
  ] as const;
  for (const [text, language, first] of typed) expect(numbersIn(text, language)[0]).toBe(first);
  expect(numbersIn('RMSEA under 0,08 på en skala fra 1 (usikker) til 7, {n variable=a}', 'nb')).toEqual([]);
});

test.each(readdirSync(folder).filter((file) => file.endsWith('.yaml')))(
  'no number that a run could compute is typed in %s',
  (name) => {
    const yaml = readFileSync(new URL(name, folder), 'utf8');
    const texts = textsOf(parse(yaml), name).flatMap(({ at, text }) =>
      Object.entries(text).flatMap(([language, words]) =>
        numbersIn(words as string, language).map((found) => `${at} (${language}): ${found}`),
      ),
    );
    expect(texts).toEqual([]);
    const comments = yaml
      .split('\n')
      // A comment that shows how a source is written holds a path.
      .flatMap((line) => /^\s*#(?!\s+source:)(.*)$/.exec(line)?.[1] ?? [])
      .flatMap((line) =>
        numbersIn(line, 'en')
          .filter((word) => /\d/.test(word))
          .map((word) => `${line}: ${word}`),
      );
    expect(comments).toEqual([]);
  },
);
