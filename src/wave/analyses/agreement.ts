import { frameAgreement } from '../../reliability/index.js';
import { itemKinds, type ResultRow, resultRow } from '../../results/index.js';
import { rowBase, type Wave } from '../wave.js';
import type { Analysis } from './analysis.js';

/** Whether the report shows how well two coders agree. */
const shown = ({ definition }: Pick<Wave, 'definition'>): boolean =>
  definition.report.chapters.some(({ items }) =>
    items.some(({ kind }) => itemKinds[kind].needs === 'agreement'),
  );

/**
 * Agreement of two coders on each theme of the free text, over all texts of the coding frame that both have coded: rows
 * of the theme's option in the codebook.
 */
export const agreement: Analysis = {
  name: 'agreement',
  ofEveryWave: false,
  reads: ['beside'],
  asked: shown,
  definition: ({ beside, codebook }) => ({
    frames: (beside ?? []).map(({ column, coding }) => [column, coding ?? null]),
    options: codebook.variables.map(({ name, column }) => [name, column]),
  }),
  async run(wave) {
    const rows: ResultRow[] = [];
    for (const { file, column, coding } of wave.beside ?? []) {
      if (coding === undefined) continue;
      const { both, themes } = await frameAgreement(
        file,
        { row: column, theme: coding.theme, coder: coding.coder },
        "name the frame's columns under 'beside' in the pipeline",
      );
      for (const one of themes) {
        const option = wave.codebook.variables.find((v) => v.column === `${coding.into}.${one.theme}`);
        if (option === undefined) continue;
        const base = { ...rowBase(wave), variable: option.name, n: both };
        rows.push(
          resultRow({
            ...base,
            statistic: 'coder_agreement',
            estimate: one.agreement,
            method: 'share of the texts',
          }),
          resultRow({
            ...base,
            statistic: 'kappa',
            estimate: one.kappa,
            se: one.se,
            ci_lower: one.ci_lower,
            ci_upper: one.ci_upper,
            method: 'Cohen, large-sample interval (Fleiss, Cohen & Everitt 1969)',
            reason: one.kappa === null ? 'both coders gave all texts the same' : '',
          }),
        );
      }
    }
    return { rows };
  },
};
