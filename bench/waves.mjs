// How often the 95 % interval of a change covers the truth: 200 seeds of the two made-up SSN waves, leaders of primary
// and lower secondary schools. The codebooks' truths are a change of five points in for_mye_a_gjore and none in
// trives_godt. Told twice: of a population without limit, whose truth is the codebooks'; and of finite ones, where each
// seed draws samples of one made-up population of 2 700 schools, whose own change is the truth.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from './measure.mjs';

const room = (name) => import(pathToFileURL(join(project, 'dist', name)));
const { loadCodebook } = await room('codebook/index.js');
const { answerPlan } = await room('simulate/index.js');
const { drawAnswers } = await room('simulate/answers.js');
const { readPopulation } = await room('pipeline/population.js');
const { completeGeography } = await room('harmonize/index.js');
const { bindDesign } = await room('design/index.js');
const { estimate } = await room('estimate/index.js');
const { Warehouse } = await room('warehouse/index.js');
const { changes } = await room('wave/waves/change.js');
const { Random } = await room('stats/index.js');
const { resultRow } = await room('results/index.js');

const seeds = Number(process.argv[2] ?? 200);
const items = ['for_mye_a_gjore', 'trives_godt'];
const waves = [];
for (const [wave, file] of [
  ['2025v', 'gjentatt.yaml'],
  ['2025h', 'codebook.yaml'],
]) {
  const codebook = completeGeography(await loadCodebook(join(project, `data-schemas/ssn-${wave}`, file)));
  const { columns, rows } = await readPopulation(join(project, `data-schemas/ssn-${wave}/population.csv`));
  const at = (name) => columns.indexOf(name);
  const strata = new Map();
  for (const row of rows)
    if (String(row[at('resp')]) === '1') {
      const county = String(row[at('fylkesnr')]);
      strata.set(county, (strata.get(county) ?? 0) + 1);
    }
  waves.push({ wave, plan: answerPlan(codebook), strata });
}
/** Top-two answers of n leaders: 1, 0 or null. */
const draw = ({ plan }, n, seed) => {
  const known = Array.from({ length: n }, () => new Map([['respondent', 1]]));
  const answers = drawAnswers(plan, n, seed, known);
  return items.map((name) => answers.get(name).map((x) => (x === null || x > 5 ? null : x >= 4 ? 1 : 0)));
};
/** A third of each county's schools is asked, and 46 per cent of them answer. */
const drawnOf = (n) => Math.max(2, Math.round((n / 3) * 0.46));
const warehouse = await Warehouse.open();

async function estimates(wave, sample, fpc) {
  const values = sample.map(
    ({ stratum, weight, size, answers }) =>
      `('${stratum}', ${weight}, ${size}, ${answers.map((x) => x ?? 'null').join(', ')})`,
  );
  await warehouse.run(
    `create or replace table sample as select * from (values ${values.join(', ')}) t(stratum, weight, size, ${items.join(', ')})`,
  );
  const design = {
    kind: 'linearized',
    type: 'stratified',
    weight: 'weight',
    strata: 'stratum',
    cluster: null,
    nest: false,
    fpc: fpc ? 'size' : null,
    lonelyPsu: 'adjust',
  };
  const bound = await bindDesign(warehouse, 'sample', design);
  const rows = await estimate(
    bound,
    items.map((variable) => ({ statistic: 'mean', variable })),
  );
  return { wave, rows: rows.map((row) => resultRow({ ...row, category: '', group: undefined, wave })) };
}

/** A sample: of one population where it is given, else of answers drawn anew. */
function sampleOf(wave, seed, population) {
  const total = [...wave.strata.values()].reduce((sum, n) => sum + drawnOf(n), 0);
  const fresh = population === undefined ? draw(wave, total, seed) : null;
  const random = new Random(seed).fork();
  const sample = [];
  let from = 0;
  let next = 0;
  for (const [stratum, size] of wave.strata) {
    const n = drawnOf(size);
    const chosen =
      population === undefined
        ? Array.from({ length: n }, () => next++)
        : random.shuffle(Array.from({ length: size }, (_, i) => from + i)).slice(0, n);
    for (const i of chosen)
      sample.push({
        stratum,
        weight: size / n,
        size,
        answers: (fresh ?? population).map((column) => column[i]),
      });
    from += size;
  }
  return sample;
}

const share = (column) => {
  const valid = column.filter((x) => x !== null);
  return valid.reduce((a, b) => a + b, 0) / valid.length;
};
async function coverage(label, populations) {
  const truths =
    populations === undefined
      ? [0.05, 0]
      : items.map((_, k) => share(populations[1][k]) - share(populations[0][k]));
  const covered = items.map(() => 0);
  const sum = items.map(() => 0);
  for (let seed = 1; seed <= seeds; seed++) {
    const both = [];
    for (const [i, wave] of waves.entries())
      both.push(
        await estimates(
          wave.wave,
          sampleOf(wave, 1000 * (i + 1) + seed, populations?.[i]),
          populations !== undefined,
        ),
      );
    const rows = changes(...both, new Set(items));
    items.forEach((name, k) => {
      const row = rows.find((r) => r.variable === name);
      sum[k] += row.estimate;
      if (row.ci_lower <= truths[k] && truths[k] <= row.ci_upper) covered[k]++;
    });
  }
  items.forEach((name, k) => {
    console.log(
      `${label}, ${name}: truth ${(100 * truths[k]).toFixed(2)} points, mean estimate ${((100 * sum[k]) / seeds).toFixed(2)}; ` +
        `covered in ${covered[k]} of ${seeds} (${((100 * covered[k]) / seeds).toFixed(1)} %)`,
    );
  });
}
await coverage('population without limit');
await coverage(
  'finite population',
  waves.map((wave, i) =>
    draw(
      wave,
      [...wave.strata.values()].reduce((a, b) => a + b, 0),
      77 + i,
    ),
  ),
);
warehouse.close();
