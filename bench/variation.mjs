// Variance components of 6 000 rows in 500 groups (in 50), beside lme4's fit with `confint` where Rscript finds it.
// Run after `npm run build`: node bench/variation.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../dist/stats/index.js';
import { variation } from '../dist/variation/index.js';

const random = new Random(1);
const outer = Array.from({ length: 50 }, () => random.normal(0, 0.5));
const inner = Array.from({ length: 500 }, () => random.normal(0, 0.7));
const rows = Array.from({ length: 6000 }, (_, i) => {
  const x = Number(random.normal(0, 1).toFixed(3));
  const eta = outer[i % 50] + inner[i % 500] + 0.3 * x;
  const y = Number((eta + random.normal(0, 1)).toFixed(3));
  return { a: `a${i % 50}`, b: `b${i % 500}`, x, y, z: random.uniform() < 1 / (1 + Math.exp(-eta)) ? 1 : 0 };
});
const level = (name) => ({ name, codes: rows.map((row) => row[name]) });
const covariates = [{ name: 'x', kind: 'number', values: rows.map(({ x }) => x) }];
const outcome = (name) => ({ name, values: rows.map((row) => row[name]) });
const cases = {
  'linear, one level': { outcome: outcome('y'), levels: [level('b')], covariates },
  'linear, two levels': { outcome: outcome('y'), levels: [level('a'), level('b')], covariates },
  'logistic, one level': { outcome: outcome('z'), levels: [level('b')], covariates, binary: true },
  'logistic, two levels': {
    outcome: outcome('z'),
    levels: [level('a'), level('b')],
    covariates,
    binary: true,
  },
};
const seconds = {};
for (const [name, input] of Object.entries(cases)) {
  const times = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    variation(input);
    times.push((performance.now() - start) / 1000);
  }
  seconds[name] = { first: times[0], median: times.sort((a, b) => a - b)[2] };
}
const folder = mkdtempSync(join(tmpdir(), 'bench-variation-'));
const file = join(folder, 'rows.csv');
writeFileSync(file, `a,b,x,y,z\n${rows.map(({ a, b, x, y, z }) => [a, b, x, y, z].join(',')).join('\n')}\n`);
const r = `suppressMessages(library(lme4)); d <- read.csv("${file}")
f <- function(e) { g <- NULL; fit <- system.time(g <- eval(e))[["elapsed"]]
  ci <- system.time(suppressMessages(suppressWarnings(confint(g, parm = "theta_"))))[["elapsed"]]; cat(fit, ci, "\\n") }
invisible(lmer(y ~ x + (1 | b), d))
f(quote(lmer(y ~ x + (1 | b), d))); f(quote(lmer(y ~ x + (1 | a) + (1 | b), d)))
f(quote(glmer(z ~ x + (1 | b), d, binomial))); f(quote(glmer(z ~ x + (1 | a) + (1 | b), d, binomial)))`;
const lme4 = spawnSync('Rscript', ['-e', r], { encoding: 'utf8' });
if (lme4.status === 0) {
  const lines = lme4.stdout.trim().split('\n');
  Object.values(seconds).forEach((own, i) => {
    const [fit, confint] = lines[i].trim().split(/\s+/).map(Number);
    own.lme4 = { fit, confint };
    own.times_as_fast = (fit + confint) / own.median;
  });
}
rmSync(folder, { recursive: true });
console.log(JSON.stringify({ rows: rows.length, groups: 500, seconds }, null, 2));
