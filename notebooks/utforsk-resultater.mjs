// Reads the results table of a finished run into a data frame and looks at the scales.
//   npm install && npm start            (in the project's folder: makes out/led-skole-2022)
//   cd notebooks && npm install && node utforsk-resultater.mjs ../out/led-skole-2022
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as dfd from 'danfojs-node';

const folder = process.argv[2] ?? '../out/led-skole-2022';
const { rows, provenance } = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'));
if (provenance.simulated) console.log('SIMULERTE DATA');
const frame = new dfd.DataFrame(
  rows.map(({ variable, statistic, category, estimate, n }) => ({
    variable,
    statistic,
    category,
    estimate,
    n,
  })),
);
const alpha = frame.loc({ rows: frame.statistic.eq('alpha'), columns: ['variable', 'estimate', 'n'] });
alpha.print();
