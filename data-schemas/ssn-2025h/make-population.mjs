// Makes population.csv: a made-up register of schools and school owners, for the simulated SSN wave.
// No row is a real school. Municipalities are real (SSB's 2024 division), their number of schools follows their
// population; numbers of units and the sampling are those of the national method page: grunnskoler in three
// samples stratified by county and school type, videregående schools and municipalities in two by county,
// county authorities and Oslo invited every time.
// Run from the project's root: node data-schemas/ssn-2025h/make-population.mjs
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

// Share of schools with nynorsk by county, roughly as in the public figures for pupils.
const nynorsk = { 46: 0.45, 15: 0.55, 11: 0.3, 42: 0.08, 40: 0.12, 34: 0.12, 33: 0.1 };
const units = [];
const add = (unit) =>
  units.push({ skoletype: '', trinn14: '', elevtall: '', tilbud: '', eierforhold: '', malform: '', ...unit });
const language = (county) => (uniform() < (nynorsk[county] ?? 0.01) ? 2 : 1);

const schools = divide(
  2700,
  municipalities.map((m) => Number(m.population) ** 0.78),
  1,
);
municipalities.forEach((m, i) => {
  const urban = (7 - Number(m.centrality_class)) / 6;
  for (let k = 0; k < schools[i]; k++) {
    const u = uniform();
    const combined = schools[i] < 3 ? 0.75 : 0.3 - 0.18 * urban;
    const skoletype = u < combined ? 3 : u < combined + (1 - combined) * 0.75 ? 1 : 2;
    const typical = { 1: 80 + 200 * urban, 2: 110 + 240 * urban, 3: 40 + 280 * urban }[skoletype];
    add({
      resp: 1,
      kommunenr: m.code,
      fylkesnr: m.county_code,
      skoletype,
      trinn14: skoletype === 1 && uniform() < 0.05 ? 1 : 0,
      elevtall: clamp(typical * Math.exp(0.7 * normal()), 6, 1100),
      eierforhold: uniform() < 0.09 ? 2 : 1,
      malform: language(m.county_code),
    });
  }
});
const counties = [...new Set(municipalities.map((m) => m.county_code))].sort();
const people = (code) =>
  municipalities.filter((m) => m.county_code === code).reduce((s, m) => s + Number(m.population), 0);
const upper = divide(400, counties.map(people), 4);
counties.forEach((county, i) => {
  const own = municipalities.filter((m) => m.county_code === county);
  const cumulative = own.map((m) => Number(m.population) ** 0.8);
  const total = cumulative.reduce((a, b) => a + b, 0);
  for (let k = 0; k < upper[i]; k++) {
    const u = uniform() * total;
    let at = 0;
    for (let below = cumulative[0]; below < u && at < own.length - 1; below += cumulative[at]) at += 1;
    const m = own[at];
    const v = uniform();
    const tilbud = v < 0.22 ? 1 : v < 0.9 ? 2 : 3;
    add({
      resp: 2,
      kommunenr: m.code,
      fylkesnr: county,
      skoletype: 4,
      elevtall: clamp([360, 480, 210][tilbud - 1] * Math.exp(0.6 * normal()), 15, 1900),
      tilbud,
      eierforhold: uniform() < 0.2 ? 2 : 1,
      malform: language(county),
    });
  }
});
for (const m of municipalities) add({ resp: 3, kommunenr: m.code, fylkesnr: m.county_code });
for (const county of counties) add({ resp: 4, fylkesnr: county });

const parts = { 1: 3, 2: 2, 3: 2, 4: 1 };
drawSample(units, {
  stratum: (u) => [u.resp, u.fylkesnr, u.resp === 1 ? u.skoletype : ''].join('/'),
  parts: (u) => parts[u.resp],
  uniform,
  shuffle,
});
// Oslo answers as owner every time.
for (const unit of units) if (unit.resp === 3 && unit.kommunenr === '0301') unit.utvalg = 1;
const columns = [
  'resp',
  'kommunenr',
  'fylkesnr',
  'skoletype',
  'trinn14',
  'elevtall',
  'tilbud',
  'eierforhold',
  'malform',
  'utvalg',
];
writePopulation('data-schemas/ssn-2025h/population.csv', 'S', columns, units);
