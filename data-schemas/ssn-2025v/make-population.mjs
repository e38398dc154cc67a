// Makes population.csv: the register of the simulated spring wave. It is that of the autumn with another sample drawn:
// grunnskoler are split in three, videregående schools and municipalities in two, and spring has a part that autumn
// has not; county authorities and Oslo are invited every time (national method page). No row is a real school.
// Run from the project's root: node data-schemas/ssn-2025v/make-population.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { generator } from '../make-population.mjs';

const [header, ...rows] = readFileSync('data-schemas/ssn-2025h/population.csv', 'utf8').trim().split('\n');
const names = header.split(';');
const at = (name) => names.indexOf(name);
const units = rows.map((row) => row.split(';'));
const { shuffle } = generator(20250);
const strata = new Map();
for (const unit of units) {
  const [group, drawn] = [unit[at('resp')], unit[at('utvalg')]];
  const always = group === '4' || (group === '3' && unit[at('kommunenr')] === '0301');
  unit[at('utvalg')] = always ? '1' : '0';
  if (always || drawn === '1') continue;
  const key = [group, unit[at('fylkesnr')], group === '1' ? unit[at('skoletype')] : ''].join('/');
  strata.set(key, [...(strata.get(key) ?? []), unit]);
}
for (const [key, left] of strata) {
  // Of grunnskoler two thirds are left, and half of those are drawn; of the others all that are left.
  const n = key.startsWith('1/') ? Math.ceil(left.length / 2) : left.length;
  for (const unit of shuffle(left).slice(0, n)) unit[at('utvalg')] = '1';
}
writeFileSync(
  'data-schemas/ssn-2025v/population.csv',
  `${[header, ...units.map((unit) => unit.join(';'))].join('\n')}\n`,
);
