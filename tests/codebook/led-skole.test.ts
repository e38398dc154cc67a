import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.js';

const file = fileURLToPath(new URL('../../data-schemas/led-skole-2022/codebook.yaml', import.meta.url));

it('holds the whole Led skole questionnaire', async () => {
  const codebook = await loadCodebook(file);
  const items = (question: string) => codebook.questions.find((q) => q.name === question)?.variables.length;
  expect(items('grunnutdanning')).toBe(6);
  expect(items('lederutdanning')).toBe(6);
  expect(items('delegert')).toBe(5);
  expect(items('dager_aktiviteter')).toBe(13);
  const scales = Object.fromEntries(codebook.scales.map((s) => [s.name, [s.items.length, ...s.range]]));
  expect(scales).toEqual({
    skolekultur: [8, 1, 4],
    vurdering_samlinger: [9, 1, 5],
    fokusomrader: [5, 1, 5],
    ferdighetsomrader: [7, 1, 5],
    faglig_niva: [5, 1, 5],
    faglig_niva_to: [2, 1, 5],
    samlet_vurdering: [6, 1, 5],
    mestringstro: [11, 1, 7],
    skoleeier_involvering: [4, 1, 5],
  });
  const columns = codebook.variables.map((v) => v.column);
  expect(new Set(columns).size).toBe(columns.length);
  expect(columns).toContain('ferdighet.laeringsprosesser');
  // Everything that is shown to the reader has English beside the Norwegian.
  expect(codebook.variables.filter((v) => v.label.en === undefined).map((v) => v.name)).toEqual([]);
});
