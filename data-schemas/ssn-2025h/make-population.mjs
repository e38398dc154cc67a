// Makes population.csv: a made-up register of schools and school owners, for the simulated SSN wave.
// No row is a real school. Municipalities are real (SSB's 2024 division), their number of schools follows their
// population; numbers of units and the sampling are those of the national method page: grunnskoler in three
// samples stratified by county and school type, videregående schools and municipalities in two by county,
// county authorities and Oslo invited every time.
// Run from the project's root: node data-schemas/ssn-2025h/make-population.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const reference = 'src/harmonize/geography/reference/municipalities.csv';
const [header, ...lines] = readFileSync(reference, 'utf8').trim().split('\n');
const names = header.split(',');
const municipalities = lines.map((line) => Object.fromEntries(line.split(',').map((c, i) => [names[i], c])));

let state = 20251;
const uniform = () => {
  // mulberry32
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
const clamp = (x, low, high) => Math.round(Math.min(high, Math.max(low, x)));
const shuffle = (list) => {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
};

/** Whole numbers that add to total, in proportion to the sizes, at least `least` each. */
function divide(total, sizes, least) {
  const sum = sizes.reduce((a, b) => a + b, 0);
  const rest = total - least * sizes.length;
  const exact = sizes.map((s) => least + (rest * s) / sum);
  const whole = exact.map(Math.floor);
  const order = exact.map((x, i) => [x - whole[i], i]).sort((a, b) => b[0] - a[0]);
  for (let k = 0; whole.reduce((a, b) => a + b, 0) < total; k++) whole[order[k][1]] += 1;
  return whole;
}

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

// The sample: one of `parts` random parts of each stratum.
const groupBy = (list, key) => {
  const groups = new Map();
  for (const entry of list) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry]);
  return groups;
};
const parts = { 1: 3, 2: 2, 3: 2, 4: 1 };
const strata = groupBy(units, (u) => [u.resp, u.fylkesnr, u.resp === 1 ? u.skoletype : ''].join('/'));
for (const list of strata.values()) {
  const n = parts[list[0].resp];
  // The remainder falls on a random part.
  const offset = Math.floor(uniform() * n);
  shuffle([...list]).forEach((unit, i) => {
    unit.utvalg = (i + offset) % n === 0 ? 1 : 0;
    if (unit.resp === 3 && unit.kommunenr === '0301') unit.utvalg = 1;
  });
}
const columns = [
  'respid',
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
const rows = units.map((unit, i) =>
  columns.map((c) => (c === 'respid' ? `S${10001 + i}` : (unit[c] ?? ''))).join(';'),
);
writeFileSync('data-schemas/ssn-2025h/population.csv', `${columns.join(';')}\n${rows.join('\n')}\n`);
