// Made-up schools in municipalities in counties: node tests/golden/variation/make-data.mjs after node scripts/build.mjs --modules.
import { writeFileSync } from 'node:fs';

const { Random } = await import('../../../dist/stats/index.js');
const r = new Random(15);
const types = ['barneskole', '1-10-skole', 'ungdomsskole'];
const out = ['fylke,kommune,skole,skoletype,elever,trivsel,for_mye'];
let s = 0;
for (let f = 1; f <= 11; f++) {
  const a = r.normal(0, 0.15);
  for (let m = 0; m < 4 + r.integer(6); m++) {
    const b = r.normal(0, 0.35);
    for (let i = 0; i < 1 + r.integer(14); i++) {
      s++;
      const t = types[r.integer(3)];
      const el = 20 + r.integer(500);
      const y = 3.8 + a + b + (t === 'ungdomsskole' ? -0.2 : 0) + r.normal(0, 0.8);
      const q = -0.3 - 2 * (a + b) + 0.002 * el + Math.log(r.uniform() / (1 - r.uniform()));
      out.push(
        [
          `${String(f).padStart(2, '0')} Fylke`,
          `${f * 100 + m + 1} Kommune`,
          `S${s}`,
          t,
          el,
          r.uniform() < 0.03 ? '' : Math.max(1, Math.min(5, y)).toFixed(2),
          r.uniform() < 0.03 ? '' : q > 0 ? 'ja' : 'nei',
        ].join(','),
      );
    }
  }
}
writeFileSync('tests/data/variation/schools.csv', `${out.join('\n')}\n`);
