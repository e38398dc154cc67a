import { bindDesign, resolveDesign } from '../../design/index.js';
import { type PairedRow, pairedChanges } from '../../estimate/index.js';
import { itemKinds, type ResultRow, resultRow } from '../../results/index.js';
import { answered } from '../describe/answered.js';
import { partsOf } from '../describe/parts.js';
import { rowBase, type Wave } from '../wave.js';
import type { Analysis } from './analysis.js';

/** Most groups that a grouping may have. */
const maxGroups = 400;

interface Asked {
  variable: string;
  by: string;
  respondentGroup: string;
}

/** What items of paired change show, each once. */
function askedOf({ definition }: Pick<Wave, 'definition'>): Asked[] {
  const items = definition.report.chapters.flatMap(({ items: list }) =>
    list.filter(({ kind }) => itemKinds[kind].needs === 'paired'),
  );
  const asked = items.flatMap(({ variables, by, each_by, respondent_group: respondentGroup }) =>
    variables.flatMap((variable) =>
      ['', by, ...(each_by ?? [])].map((name) => ({ variable, by: name, respondentGroup })),
    ),
  );
  return [...new Map(asked.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * Paired change of the derived differences that the report shows: t test, effect sizes and signed ranks. Their means
 * and what may be published of a group are those of the difference as any other variable.
 */
export const paired: Analysis = {
  name: 'paired',
  ofEveryWave: false,
  reads: ['design'],
  asked: (wave) => askedOf(wave).length > 0,
  definition: (wave) => ({
    asked: askedOf(wave),
    design: wave.definition.design ?? null,
    codebook: [wave.codebook.variables, wave.codebook.derived, wave.codebook.scales],
  }),
  async run(wave, { warehouse }) {
    const rows: ResultRow[] = [];
    const asked = askedOf(wave);
    for (const part of partsOf(wave)) {
      const own = asked.filter(({ respondentGroup }) => respondentGroup === part.respondentGroup);
      if (own.length === 0) continue;
      const columns = (await warehouse.describe(part.relation)).map((c) => c.name);
      const groupings = [...new Set(own.map(({ by }) => by))].filter((by) => by !== '');
      const known = await answered(warehouse, { relation: part.relation, groups: groupings }, columns);
      const bound = await bindDesign(warehouse, part.relation, resolveDesign(wave.design, columns));
      const base = { ...rowBase(wave), respondent_group: part.respondentGroup };
      for (const by of ['', ...groupings]) {
        if (by !== '' && !known.groups.has(by)) continue;
        const names = own.filter((one) => one.by === by && known.variables.has(one.variable));
        const found = await pairedChanges(
          bound,
          names.map(({ variable }) => variable),
          by === '' ? [] : [by],
          { maxGroups },
        );
        rows.push(...found.flatMap((row) => pairedRows(row, by, base)));
      }
    }
    return { rows };
  },
};

/** The numbers of a paired change beside its mean, as rows of the results table. */
function pairedRows(row: PairedRow, by: string, base: Partial<ResultRow>): ResultRow[] {
  const { variable, group, n, weighted_n, ranks } = row;
  const own = {
    ...base,
    variable,
    ...(by === '' ? {} : { group_variable: by, group_value: String(group[by]) }),
    n,
    weighted_n,
  };
  const reason = row.t === null ? row.reason || 'all changed alike' : '';
  return [
    resultRow({
      ...own,
      statistic: 'paired_t',
      estimate: row.t,
      df1: row.t === null ? null : 1,
      df2: row.df,
      p_value: row.p_value,
      method: 't',
      reason,
    }),
    resultRow({
      ...own,
      statistic: 'paired_d',
      estimate: row.dz,
      ci_lower: row.dz_ci_lower,
      ci_upper: row.dz_ci_upper,
      method: 'mean by standard deviation of the changes, noncentral t interval',
      reason: row.dz === null ? reason : '',
    }),
    ...(ranks === null
      ? []
      : [
          resultRow({
            ...own,
            statistic: 'signed_rank',
            estimate: ranks.v,
            p_value: ranks.p,
            method: ranks.exact
              ? 'Wilcoxon, exact'
              : 'Wilcoxon, normal with corrections for ties and continuity',
          }),
          resultRow({
            ...own,
            statistic: 'rank_biserial',
            estimate: ranks.rankBiserial,
            ci_lower: ranks.ci[0],
            ci_upper: ranks.ci[1],
            method: "matched pairs, interval by Fisher's z",
          }),
        ]),
  ];
}
