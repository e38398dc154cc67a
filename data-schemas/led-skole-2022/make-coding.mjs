// Makes koding-simulert.csv: a coding frame of free text that nobody wrote, for the made-up answers of the pipeline: those who
// «wrote» there have texts here. A and B have coded each text, B another way in one theme of twelve. The shares are chosen:
// the evaluation names the three themes (chapter 6) and gives no numbers.
//   node data-schemas/led-skole-2022/make-coding.mjs out/.led-skole-2022.work/steps/simulate/export/simulerte-data-led-skole-2022.csv
import { readFileSync, writeFileSync } from 'node:fs';

let state = 2022;
/** Uniform on [0, 1): the generator of Park & Miller (1988). */
const random = () => {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
};
const themes = { bevisstgjøring: 0.5, refleksjon: 0.42, trygghet: 0.34 };
const [head, ...rows] = readFileSync(process.argv[2], 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.slice(1, -1).split('";"'));
const at = (name) => head.indexOf(name);
const ids = rows.filter((row) => row[at('styrket_tekst')] !== '').map((row) => row[at('$submission_id')]);
const lines = ['svar_id;tema;koder'];
for (const id of ids) {
  const first = Object.keys(themes).filter((theme) => random() < themes[theme]);
  const second = Object.keys(themes).filter((theme) => first.includes(theme) !== random() < 1 / 12);
  for (const [coder, given] of [
    ['A', first],
    ['B', second],
  ])
    for (const theme of given.length === 0 ? [''] : given) lines.push(`${id};${theme};${coder}`);
}
writeFileSync(new URL('koding-simulert.csv', import.meta.url), `${lines.join('\n')}\n`);
