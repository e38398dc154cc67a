import type { Codebook } from '../../codebook/index.js';
import { FaultError } from '../../errors/index.js';
import { plainVariable } from '../../ingest/index.js';
import type { ResultRow } from '../../results/index.js';
import { type VariationRequest, variationOf, variationRows } from '../../variation/index.js';
import type { VariationAsk } from '../ask.js';
import { describedVariables } from '../describe/variables.js';
import { rowBase, type Wave } from '../wave.js';
import { type Analysis, withoutLabels } from './analysis.js';

/** Every outcome of a variation, with batteries and tick-all questions replaced by their parts. */
export const outcomesOf = ({ questions }: Pick<Codebook, 'questions'>, ask: VariationAsk): string[] =>
  ask.variables.flatMap((name) => questions.find((q) => q.name === name)?.variables ?? [name]);

/** Respondent groups that a variation is computed for; '' is all together. */
export const respondentsOf = ({ respondent_groups: groups }: VariationAsk): readonly string[] =>
  groups.length === 0 ? [''] : groups;

/**
 * Variation of outcomes between levels of groups. What an outcome's answers don't allow (all alike, no group with two
 * answers) is said, and its rows are left out: the other outcomes stand.
 */
export const variations: Analysis = {
  name: 'variation',
  ofEveryWave: false,
  reads: [],
  asked: ({ definition }) => definition.variations.length > 0,
  definition: ({ definition, codebook: { variables, derived, scales, questions } }) => ({
    variations: definition.variations,
    codebook: withoutLabels({ variables, derived, scales, questions }),
  }),
  async run(wave, { warehouse, clean }, tell) {
    const rows: ResultRow[] = [];
    const columns = (await warehouse.describe(clean)).map((c) =>
      plainVariable(c.name, c.type === 'VARCHAR' ? 'text' : 'number'),
    );
    const asked = wave.definition.variations.flatMap((ask) =>
      outcomesOf(wave.codebook, ask).flatMap((of) => respondentsOf(ask).map((group) => ({ ask, of, group }))),
    );
    for (const [i, { ask, of, group }] of asked.entries()) {
      try {
        const result = await variationOf(warehouse, clean, columns, requestOf(wave, ask, of, group));
        rows.push(
          ...variationRows(
            result,
            { ...rowBase(wave), variable: of, respondent_group: group },
            ask.covariates,
          ),
        );
      } catch (error) {
        if (!(error instanceof FaultError)) throw error;
        const whose = group === '' ? '' : ` (${group})`;
        for (const { what, remedy } of error.faults)
          tell.note(`the variation of '${of}'${whose} is left out: ${what}${remedy ? `; ${remedy}` : ''}`);
      }
      tell.part((i + 1) / asked.length);
    }
    return { rows };
  },
};

function requestOf(wave: Wave, ask: VariationAsk, of: string, group: string): VariationRequest {
  const { within, covariates, binary } = ask;
  const described = describedVariables(wave).find(({ name }) => name === of);
  return {
    of,
    within: within.map(({ by }) => by),
    covariates,
    binary,
    // The two highest answers against the others, as the shares of them in the tables.
    ...(binary && described?.hasTopTwo ? { yes: described.categories.slice(-2) } : {}),
    ...(group === '' ? {} : { only: { name: 'respondent_group', code: group } }),
  };
}
