import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { loadCodebook } from '../../../src/codebook/index.js';
import type { WaveComparison } from '../../../src/results/index.js';
import { comparisons } from '../../../src/wave/waves/comparability.js';
import { seenFrom } from '../../../src/wave/waves/seen-from.js';

const three = '[{ code: 1, label: lite }, { code: 2, label: noe }, { code: 3, label: mye }]';
const item = (name: string, values: string, more = '') =>
  `  - { name: ${name}, label: Trives, wording: Hvor godt trives du?, type: ordinal, role: item, values: ${values}${more} }`;
const book = (wave: string, variables: string[], scale: string) => `survey: liten
wave: ${wave}
title: Liten
source: Prøve
variables:
  - { name: slag, label: Slag, type: categorical, role: background, values: [{ code: 1, label: a }, { code: 2, label: b }] }
${variables.join('\n')}
derived:
  - { name: enig, label: Enig, type: categorical, values: [{ code: 1, label: ja }, { code: 0, label: nei }], rule: { cases: [{ when: { variable: alike, at_least: ${wave === '1' ? 2 : 3} }, value: 1 }, { when: { variable: alike, at_most: ${wave === '1' ? 1 : 2} }, value: 0 }] } }
scales:
  - { name: indeks, label: Indeks, items: [${scale}] }
`;

/** Codebooks of three waves with these variables. */
async function ofThree(...variables: string[]): Promise<Map<string, WaveComparison>> {
  const folder = mkdtempSync(join(tmpdir(), 'lv-comparable-'));
  const books = [];
  for (const [i, variable] of variables.entries()) {
    const file = join(folder, `${i + 1}.yaml`);
    writeFileSync(
      file,
      book(String(i + 1), [item('alike', three), item('other', three), variable], 'alike, other'),
    );
    books.push(await loadCodebook(file));
  }
  return new Map(comparisons(books[0]!, seenFrom(books)).map((c) => [c.name, c]));
}
const four = three.replace(']', ', { code: 4, label: svært mye }]');
const said = (because: string) => `, comparable: true, comparable_because: ${because}`;

it('follows a name back through the waves between', async () => {
  const found = await ofThree(item('a', three), item('b', three, ', same_as: a'), item('b', three));
  expect(found.get('b')).toEqual({ name: 'b', before: 'a', status: 'same', compared: true });
});

it('takes what is comparable with the wave before for no word on those before it', async () => {
  const reworded = item('a', four, said('Bare et ord er nytt')).replace('Hvor godt', 'Hvor mye');
  const found = await ofThree(item('a', three), item('a', four), reworded);
  expect(found.get('a')).toEqual({
    name: 'a',
    before: 'a',
    status: 'scale_length_changed',
    compared: false,
  });
});

it('compares through waves each of which is said to be comparable with the one before, with its reasons', async () => {
  const found = await ofThree(
    item('a', three),
    item('a', four, said('Omregnet')),
    item('a', four, said('Bare et ord er nytt')).replace('Hvor godt', 'Hvor mye'),
  );
  expect(found.get('a')).toMatchObject({ status: 'scale_length_changed', compared: true });
  expect(found.get('a')!.because!.nb).toBe('Omregnet; Bare et ord er nytt');
});

it('is the same as the first of three, whatever the one between was like', async () => {
  const found = await ofThree(
    item('a', three),
    item('a', three).replace('Hvor godt', 'Hvor mye'),
    item('a', three),
  );
  expect(found.get('a')).toMatchObject({ status: 'same', compared: true });
});

it('follows a name over a wave that did not ask', async () => {
  const rest = item('rest', three);
  const renamed = await ofThree(item('a', three), rest, item('b', three, ', same_as: a'));
  expect(renamed.get('b')).toEqual({ name: 'b', before: 'a', status: 'same', compared: true });
  const longer = await ofThree(item('a', three), rest, item('b', four, `, same_as: a${said('Omregnet')}`));
  expect(longer.get('b')).toMatchObject({ before: 'a', status: 'scale_length_changed', compared: true });
  const four_ = await ofThree(
    item('a', three),
    item('b', three, ', same_as: a'),
    rest,
    item('c', three, ', same_as: b'),
  );
  expect(four_.get('c')).toMatchObject({ before: 'a', status: 'same', compared: true });
});

it('takes what came anew under an old name for nothing that the oldest asked', async () => {
  const found = await ofThree(
    item('b', three),
    item('a', three),
    item('b', three, ', same_as: a'),
    item('b', three),
  );
  expect(found.get('b')).toMatchObject({ status: 'not_asked', compared: false });
});

it('takes a new question under a name that another has left for no course of its own', async () => {
  const found = await ofThree(
    item('a', three),
    item('b', three, ', same_as: a'),
    `${item('b', three)}\n${item('a', three)}`,
  );
  expect(found.get('b')).toMatchObject({ before: 'a', compared: true });
  expect(found.get('a')).toMatchObject({ before: null, status: 'not_asked' });
});

let found: Map<string, WaveComparison>;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lv-comparable-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return loadCodebook(join(folder, name));
  };
  const names = ['alike', 'spaced', 'reworded', 'excused', 'options', 'longer', 'routed', 'old_name', 'gone'];
  const older = await file(
    '1.yaml',
    book(
      '1',
      names.map((name) => item(name, three)),
      'alike, options',
    ),
  );
  const newer = await file(
    '2.yaml',
    book(
      '2',
      [
        item('alike', three),
        item('spaced', three).replace('Hvor godt trives du?', '«Hvor godt trives du»'),
        item('reworded', three).replace('Hvor godt', 'Hvor mye'),
        item('excused', three, ', comparable: true, comparable_because: Prøvd mot hverandre i 2024').replace(
          'Hvor godt',
          'Hvor mye',
        ),
        item('options', three.replace('noe', 'litt')),
        item('longer', three.replace(']', ', { code: 4, label: svært mye }]')),
        item('routed', three, ', asked_if: { variable: slag, equals: 1 }'),
        item('new_name', three, ', same_as: old_name'),
        item('added', three),
      ],
      'alike, spaced',
    ),
  );
  found = new Map(comparisons(older, newer).map((c) => [c.name, c]));
});

it.each([
  ['alike', 'same', true],
  ['spaced', 'same', true],
  ['reworded', 'reworded', false],
  ['excused', 'reworded', true],
  ['options', 'options_changed', false],
  ['longer', 'scale_length_changed', false],
  ['routed', 'asked_of_others', false],
  ['new_name', 'same', true],
  ['added', 'not_asked', false],
  ['enig', 'recoded', false],
  ['indeks', 'items_changed', false],
] as const)('%s is %s', (name, status, compared) => {
  expect(found.get(name)).toMatchObject({ status, compared });
});

it('has the name before and the reason that the codebook gives', () => {
  expect(found.get('new_name')!.before).toBe('old_name');
  expect(found.get('added')!.before).toBeNull();
  expect(found.get('excused')!.because).toEqual({ nb: 'Prøvd mot hverandre i 2024' });
  expect(found.has('gone')).toBe(false);
});
