// Makes population.csv: a made-up register of kindergartens, owners and local authorities, for the simulated SBN wave.
// No row is a real kindergarten. Municipalities are real (SSB's 2024 division), their number of kindergartens
// follows their population. Kindergartens in three samples, owners and local authorities in two, stratified by
// county; the sampling of the real survey is not published in this detail.
// Run from the project's root: node data-schemas/sbn-2025h/make-population.mjs
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

// The sample: one of `parts` random parts of each stratum.
const parts = { 1: 3, 2: 2, 3: 2 };
const strata = new Map();
for (const unit of units) {
  const key = [unit.resp, unit.fylkesnr, unit.resp === 3 ? '' : unit.eierforhold].join('/');
  strata.set(key, [...(strata.get(key) ?? []), unit]);
}
for (const list of strata.values()) {
  const n = parts[list[0].resp];
  // The remainder falls on a random part.
  const offset = Math.floor(uniform() * n);
  shuffle([...list]).forEach((unit, i) => {
    unit.utvalg = (i + offset) % n === 0 ? 1 : 0;
  });
}
const columns = ['respid', 'resp', 'kommunenr', 'fylkesnr', 'storrelse', 'eierforhold', 'utvalg'];
const rows = units.map((unit, i) =>
  columns.map((c) => (c === 'respid' ? `B${10001 + i}` : (unit[c] ?? ''))).join(';'),
);
writeFileSync('data-schemas/sbn-2025h/population.csv', `${columns.join(';')}\n${rows.join('\n')}\n`);
