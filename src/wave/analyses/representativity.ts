import type { ResultRow } from '../../results/index.js';
import { representativityAsked } from '../representativity/asked.js';
import { responseCells } from '../representativity/cells.js';
import { representativity as indicatorsOf } from '../representativity/indicators.js';
import { representativityRows } from '../representativity/rows.js';
import { rowBase } from '../wave.js';
import type { Analysis } from './analysis.js';

/** How far those who answered are spread as those invited, for the respondent groups that the report shows it of. */
export const representativity: Analysis = {
  name: 'representativity',
  ofEveryWave: false,
  reads: [],
  asked: (wave) => representativityAsked(wave).length > 0,
  definition: (wave) => ({ asked: representativityAsked(wave), register: wave.codebook.register ?? null }),
  async run(wave, answers, tell) {
    const response: ResultRow[] = [];
    for (const { respondentGroup, variables } of representativityAsked(wave)) {
      const cells = await responseCells(wave, answers, respondentGroup, variables);
      const whose = respondentGroup === '' ? '' : ` of '${respondentGroup}'`;
      if (cells === null) {
        tell.note('without a register of those invited nothing can be said of representativity');
        continue;
      }
      // What is the same of all invited tells nothing of who answered.
      const told = variables.flatMap((name, v) =>
        new Set(cells.map(({ codes }) => codes[v])).size > 1 ? [{ name, v }] : [],
      );
      const own = cells.map((cell) => ({ ...cell, codes: told.map(({ v }) => cell.codes[v]!) }));
      const found = indicatorsOf(own, told.length);
      if (found === null) {
        tell.note(`the representativity${whose} is not worked out: all or none of those invited answered`);
        continue;
      }
      const names = told.map(({ name }) => name);
      response.push(
        ...representativityRows(found, names, { ...rowBase(wave), respondent_group: respondentGroup }),
      );
    }
    return { rows: [], response };
  },
};
