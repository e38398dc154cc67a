// Speed of the structural equation engine, beside lavaan where Rscript is found, and coverage of its intervals.
// node bench/sem.mjs [--coverage]; run `npm run build` first.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sem = await import(process.env.SEM_MODULE ?? '../dist/sem/index.js');
const stats = await import(process.env.STATS_MODULE ?? '../dist/stats/index.js');
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

function table(name) {
  const [head, ...lines] = readFileSync(here(`../tests/data/sem/${name}.csv`), 'utf8')
    .trim()
    .split('\n');
  const names = head.split(',').map((n) => n.replaceAll('"', ''));
  const columns = names.map((_, j) =>
    Float64Array.from(lines, (line) => {
      const cell = line.split(',')[j];
      return cell === '' ? Number.NaN : Number(cell);
    }),
  );
  return { names, columns };
}

function time(run, repeats) {
  run();
  const times = [];
  for (let i = 0; i < repeats; i++) {
    const t = performance.now();
    run();
    times.push(performance.now() - t);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

const path = `efficacy ~ years + education + c*culture + level + b*integration + overall
integration ~ a*culture + education
overall ~ integration + culture + level
indirect := a*b`;
const hs = 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9';
const items = Array.from({ length: 11 }, (_, j) => `i${j + 1}`);
const ordered = `f =~ ${items.join(' + ')}`;

function orderedData(n) {
  const random = new stats.Random(11);
  const columns = items.map(() => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    const f = random.normal();
    items.forEach((_, j) => {
      const y = 0.7 * f + random.normal(0, 0.7);
      columns[j][i] = 1 + [-1.5, -0.8, -0.2, 0.4, 1, 1.6].filter((t) => y > t).length;
    });
  }
  return { names: items, columns };
}

function missingData(n, patterns) {
  const random = new stats.Random(12);
  const names = Array.from({ length: 8 }, (_, j) => `v${j + 1}`);
  const columns = names.map(() => new Float64Array(n));
  const masks = Array.from({ length: patterns }, (_, k) =>
    names.map((_, j) => k > 0 && j !== k % 8 && random.uniform() < 0.25),
  );
  for (let i = 0; i < n; i++) {
    const f = random.normal();
    const g = 0.4 * f + random.normal();
    const mask = masks[random.integer(patterns)];
    names.forEach((_, j) => {
      columns[j][i] = mask[j] ? Number.NaN : 0.8 * (j < 4 ? f : g) + random.normal();
    });
  }
  return { names, columns };
}

const indices = table('indices');
const holzinger = table('holzinger-swineford');
const missing = table('missing');
const orderedSet = table('ordered');
const fiml = 'f =~ u1 + u2 + u3\ng =~ w1 + w2 + w3\ng ~ a*f\nz ~ f + b*g\nind := a*b';
const four = 'f =~ i1 + i2 + i3 + i4';
const fourItems = items.slice(0, 4);
const big = missingData(100_000, 50);
/** The same moments as of few and of many cases: what a fit costs once they are known. */
const moments = (n) => ({
  syntax: hs,
  moments: sem.fitModel({ syntax: hs, data: holzinger }).moments.map(({ sample }) => ({
    names: sample.names,
    cov: sample.cov,
    unbiased: false,
    n,
  })),
});
const few = moments(300);
const many = moments(3_000_000);
const rows = [
  ['path model, n = 166, one fit', time(() => sem.fitModel({ syntax: path, data: indices }), 21), 'path'],
  [
    'same, 1 000 bootstrap draws',
    time(() => sem.bootstrapModel({ syntax: path, data: indices }, { draws: 1000, seed: 1 }), 3),
    'boot',
  ],
  [
    'fiml, n = 500, 1 000 bootstrap draws',
    time(
      () => sem.bootstrapModel({ syntax: fiml, data: missing, missing: 'fiml' }, { draws: 1000, seed: 1 }),
      1,
    ),
    'fimlboot',
  ],
  [
    '4 ordered items, n = 700, 1 000 draws',
    time(
      () =>
        sem.bootstrapModel({ syntax: four, data: orderedSet, ordered: fourItems }, { draws: 1000, seed: 1 }),
      1,
    ),
    'orderedboot',
  ],
  ['ML from moments, n = 300', time(() => sem.fitModel(few), 21), null],
  ['ML from moments, n = 3 000 000', time(() => sem.fitModel(many), 21), null],
  ['Holzinger-Swineford, ML', time(() => sem.fitModel({ syntax: hs, data: holzinger }), 21), 'hs'],
  [
    'WLSMV, 11 ordered items, n = 2 000',
    time(() => sem.fitModel({ syntax: ordered, data: orderedData(2000), ordered: items }), 3),
    'wlsmv',
  ],
  [
    'FIML, n = 100 000, 50 patterns',
    time(
      () =>
        sem.fitModel({
          syntax: 'f =~ v1 + v2 + v3 + v4\ng =~ v5 + v6 + v7 + v8',
          data: big,
          missing: 'fiml',
        }),
      1,
    ),
    null,
  ],
];

const script = `suppressMessages(library(lavaan)); d <- read.csv("tests/data/sem/indices.csv"); h <- read.csv("tests/data/sem/holzinger-swineford.csv")
ms <- function(f, k) { f(); median(replicate(k, system.time(f())[["elapsed"]])) * 1000 }
path <- ${JSON.stringify(path)}; hs <- ${JSON.stringify(hs)}
set.seed(1); f <- rnorm(2000); o <- as.data.frame(lapply(1:11, function(i) as.integer(cut(.7 * f + rnorm(2000, 0, .7), c(-Inf, -1.5, -.8, -.2, .4, 1, 1.6, Inf))))); names(o) <- paste0("i", 1:11)
cat("path", ms(function() sem(path, d), 5), "\\n"); fit <- sem(path, d)
cat("boot", system.time(bootstrapLavaan(fit, R = 200, FUN = coef))[["elapsed"]] * 5000, "\\n")
m <- read.csv("tests/data/sem/missing.csv"); q <- read.csv("tests/data/sem/ordered.csv")
fm <- sem(${JSON.stringify(fiml)}, m, missing = "fiml")
cat("fimlboot", system.time(bootstrapLavaan(fm, R = 40, FUN = coef))[["elapsed"]] * 25000, "\\n")
fo <- cfa(${JSON.stringify(four)}, q, ordered = paste0("i", 1:4), estimator = "DWLS")
cat("orderedboot", system.time(bootstrapLavaan(fo, R = 40, FUN = coef))[["elapsed"]] * 25000, "\\n")
cat("hs", ms(function() cfa(hs, h), 5), "\\n")
cat("wlsmv", ms(function() cfa(${JSON.stringify(ordered)}, o, ordered = names(o)), 2), "\\n")`;
const theirs = {};
try {
  const out = execFileSync('Rscript', ['-e', script], {
    cwd: here('..'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for (const line of out.trim().split('\n')) theirs[line.split(' ')[0]] = Number(line.split(' ')[1]);
} catch {
  console.log('Rscript with lavaan was not found: no comparison');
}
for (const [what, ms, key] of rows) {
  const other = key && theirs[key];
  console.log(
    `${what.padEnd(40)} ${ms.toFixed(1).padStart(9)} ms${other ? `   lavaan ${other.toFixed(0).padStart(7)} ms   ${(other / ms).toFixed(0)} times as fast` : ''}`,
  );
}

if (process.argv.includes('--coverage')) coverage();

/** Share of 95 % intervals that hold the truth, over 1 000 draws: should lie between 93 % and 97 %. */
function coverage() {
  const syntax = 'f =~ 1*x1 + x2 + x3\ng =~ 1*y1 + y2 + y3\ng ~ b*f';
  const names = ['x1', 'x2', 'x3', 'y1', 'y2', 'y3'];
  // Exponential variates: a smaller sample would test the skewness of the estimates' own distribution.
  const n = 1000;
  for (const [label, options, skewed, missing] of [
    ['ML, normal', {}, false, 0],
    ['MLR, skewed', { estimator: 'MLR' }, true, 0],
    ['FIML, 20 % missing', { missing: 'fiml' }, false, 0.2],
  ]) {
    const random = new stats.Random(5);
    const draw = () => (skewed ? -Math.log(1 - random.uniform()) - 1 : random.normal());
    let hits = 0;
    let used = 0;
    for (let k = 0; k < 1000; k++) {
      const columns = names.map(() => new Float64Array(n));
      for (let i = 0; i < n; i++) {
        const f = draw();
        const g = 0.5 * f + 0.8 * draw();
        [f, 0.8 * f, 1.2 * f, g, 0.9 * g, 0.7 * g].forEach((t, j) => {
          columns[j][i] = j > 0 && random.uniform() < missing ? Number.NaN : t + 0.7 * draw();
        });
      }
      const result = sem.fitModel({ syntax, data: { names, columns }, ...options });
      if (!result.converged) continue;
      const b = result.parameters.find((p) => p.label === 'b');
      used++;
      if (b.ci_lower <= 0.5 && b.ci_upper >= 0.5) hits++;
    }
    console.log(`coverage ${label.padEnd(22)} ${((100 * hits) / used).toFixed(1)} % of ${used}`);
  }
}
