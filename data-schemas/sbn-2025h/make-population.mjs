// Makes population.csv: a made-up register of kindergartens, owners and local authorities, for the simulated SBN wave.
// No row is a real kindergarten. Municipalities are real (SSB's 2024 division), their number of kindergartens
// follows their population. Kindergartens in three samples, owners and local authorities in two, stratified by
// county; the sampling of the real survey is not published in this detail.
// Run from the project's root: node data-schemas/sbn-2025h/make-population.mjs
import {
  clamp,
  divide,
  drawSample,
  generator,
  readMunicipalities,
  writePopulation,
} from '../make-population.mjs';

const municipalities = readMunicipalities();
const { uniform, normal, shuffle } = generator(20251);

const units = [];
const add = (unit) => units.push({ storrelse: '', eierforhold: '', ...unit });
const kindergartens = divide(
  4800,
  municipalities.map((m) => Number(m.population) ** 0.85),
  1,
);
municipalities.forEach((m, i) => {
  const urban = (7 - Number(m.centrality_class)) / 6;
  for (let k = 0; k < kindergartens[i]; k++) {
    add({
      resp: 1,
      kommunenr: m.code,
      fylkesnr: m.county_code,
      storrelse: clamp((32 + 30 * urban) * Math.exp(0.5 * normal()), 5, 300),
      eierforhold: uniform() < 0.35 + 0.2 * urban ? 2 : 1,
    });
  }
});
municipalities.forEach((m, i) => {
  add({ resp: 2, kommunenr: m.code, fylkesnr: m.county_code, eierforhold: 1 });
  const private_ = Math.round(kindergartens[i] * 0.2);
  for (let k = 0; k < private_; k++)
    add({ resp: 2, kommunenr: m.code, fylkesnr: m.county_code, eierforhold: 2 });
});
for (const m of municipalities) add({ resp: 3, kommunenr: m.code, fylkesnr: m.county_code });

const parts = { 1: 3, 2: 2, 3: 2 };
drawSample(units, {
  stratum: (u) => [u.resp, u.fylkesnr, u.resp === 3 ? '' : u.eierforhold].join('/'),
  parts: (u) => parts[u.resp],
  uniform,
  shuffle,
});
const columns = ['resp', 'kommunenr', 'fylkesnr', 'storrelse', 'eierforhold', 'utvalg'];
writePopulation('data-schemas/sbn-2025h/population.csv', 'B', columns, units);
