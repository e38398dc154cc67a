import { expect, test } from 'vitest';
import { loadCodebook } from '../../../src/codebook/index.js';
import { completeGeography } from '../../../src/harmonize/index.js';
import { placesLieIn } from '../../../src/wave/document/lies-in.js';

test('a municipality lies in its county and region and in a class of size and centrality, a county in its region', async () => {
  const codebook = completeGeography(await loadCodebook('data-schemas/ssn-2025h/codebook.yaml'));
  const places = placesLieIn(codebook);
  // Bergen: Vestland, Sør- og Vest-Norge, 10 000 inhabitants or more, most central. Utsira has 200 inhabitants.
  expect(places.get('kommune')!.get('4601')).toMatchObject({
    fylke: '46',
    landsdel: '3',
    kommunestorrelse: '3',
    sentralitet: '1',
  });
  expect(places.get('kommune')!.get('1151')).toMatchObject({
    fylke: '11',
    kommunestorrelse: '1',
    sentralitet: '3',
  });
  // All of Akershus is in the region of most of its inhabitants, and two of its municipalities in another of the older regions.
  expect(places.get('fylke')!.get('46')).toEqual({ landsdel: '3', landsdel_2019: '3' });
  expect(places.get('fylke')!.get('32')).toEqual({ landsdel: '1' });
});
