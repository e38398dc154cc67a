// What the made-up registers of the simulated waves share: the real municipalities, a seeded generator, and the drawing
// of the sample. Each wave's make-population.mjs has the units and the sampling that are its own.
import { readFileSync, writeFileSync } from 'node:fs';

/** Norway's municipalities in SSB's 2024 division, one object a row of the reference table. */
export function readMunicipalities() {
  const reference = 'src/harmonize/geography/reference/municipalities.csv';
  const [header, ...lines] = readFileSync(reference, 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((c, i) => [names[i], c])));
}

/** Seeded draws: the same seed gives the same register. */
export function generator(seed) {
  let state = seed;
  const uniform = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const shuffle = (list) => {
    for (let i = list.length - 1; i > 0; i--) {
      const j = Math.floor(uniform() * (i + 1));
      [list[i], list[j]] = [list[j], list[i]];
    }
    return list;
  };
  return { uniform, normal, shuffle };
}

export const clamp = (x, low, high) => Math.round(Math.min(high, Math.max(low, x)));

/** Whole numbers that add to total, in proportion to the sizes, at least `least` each. */
export function divide(total, sizes, least) {
  const sum = sizes.reduce((a, b) => a + b, 0);
  const rest = total - least * sizes.length;
  const exact = sizes.map((s) => least + (rest * s) / sum);
  const whole = exact.map(Math.floor);
  const order = exact.map((x, i) => [x - whole[i], i]).sort((a, b) => b[0] - a[0]);
  for (let k = 0; whole.reduce((a, b) => a + b, 0) < total; k++) whole[order[k][1]] += 1;
  return whole;
}

/**
 * Marks the sample (`utvalg` 1 or 0): one of `parts(unit)` random parts of each stratum; the remainder of a stratum
 * that does not divide falls on a random part.
 */
export function drawSample(units, { stratum, parts, uniform, shuffle }) {
  const strata = new Map();
  for (const unit of units) strata.set(stratum(unit), [...(strata.get(stratum(unit)) ?? []), unit]);
  for (const list of strata.values()) {
    const n = parts(list[0]);
    const offset = Math.floor(uniform() * n);
    shuffle([...list]).forEach((unit, i) => {
      unit.utvalg = (i + offset) % n === 0 ? 1 : 0;
    });
  }
}

/** Writes the register: semicolons, a `respid` made of the prefix and a running number, then the columns. */
export function writePopulation(file, prefix, columns, units) {
  const rows = units.map((unit, i) =>
    [`${prefix}${10001 + i}`, ...columns.map((c) => unit[c] ?? '')].join(';'),
  );
  writeFileSync(file, `${['respid', ...columns].join(';')}\n${rows.join('\n')}\n`);
}
