import type { Codebook } from '../../codebook/index.js';
import { bindDesign } from '../../design/index.js';
import { estimate } from '../../estimate/index.js';
import type { ResultRow } from '../../results/index.js';
import { sqlName } from '../../warehouse/index.js';
import { comparisons } from './comparability.js';
import { type LinkedError, linkKey } from './linked-error.js';
import { seenFrom } from './seen-from.js';
import { keyedId, type Stack, unitColumn, waveColumn } from './stack.js';

type Scale = Codebook['scales'][number];

/**
 * Standard errors of the change in alpha between two waves of which some respondents are in both. Alpha is a function of
 * the items' variances and their sum's, and so each complete case has an influence on it,
 * k / (k - 1) * (tr / T^2 * (y - mean y)^2 - 1 / T * sum_j (x_j - mean x_j)^2), tr the sum of the items' variances and T
 * that of the sum y; the error of alpha is that of the mean influence, whatever the answers' distribution
 * (Maydeu-Olivares, Coffman & Hartmann, 2007), and the waves' covariance comes from the respondents in both. Unweighted, as alpha is.
 * @param stack of the two waves
 * @param rows the newer wave's, as published
 * @param codebooks from the older wave to the newer, with those between
 */
export async function alphaErrors(
  stack: Stack,
  rows: readonly ResultRow[],
  codebooks?: readonly Codebook[],
): Promise<Map<string, LinkedError>> {
  const found = new Map<string, LinkedError>();
  const { warehouse } = stack;
  const [now, was] = stack.parts;
  const held = new Map(
    comparisons(was!.codebook, seenFrom(codebooks ?? [was!.codebook, now!.codebook])).map((c) => [c.name, c]),
  );
  for (const row of rows) {
    if (row.statistic !== 'alpha' || row.suppressed || row.estimate === null) continue;
    if (row.respondent_group !== '' || row.group_variable !== '') continue;
    const before = held.get(row.variable);
    const scales = [
      now!.codebook.scales.find(({ name }) => name === row.variable),
      was!.codebook.scales.find(({ name }) => name === before?.before),
    ];
    if (before?.compared !== true || scales.some((scale) => scale === undefined)) continue;
    const influences = scales.map((scale, i) => influenceSql(stack.parts[i]!, i, scale!));
    await warehouse.run(`create or replace table alpha_part as ${influences.join(' union all ')}`);
    const [both] = await warehouse.all<{ n: number | bigint }>(
      `select count(*) as n from (select 1 from alpha_part group by ${unitColumn} having count(distinct ${waveColumn}) = 2)`,
    );
    const bound = await bindDesign(warehouse, 'alpha_part', {
      kind: 'linearized',
      type: 'stratified',
      weight: 'one',
      strata: null,
      cluster: unitColumn,
      nest: false,
      fpc: null,
      lonelyPsu: 'adjust',
    });
    const [change] = (
      await estimate(bound, [
        { statistic: 'mean', variable: 'influence', by: [waveColumn], compare: 'pairs' },
      ])
    ).filter(({ statistic }) => statistic === 'difference');
    if (change?.se == null || !(change.se > 0) || change.df === null) continue;
    found.set(linkKey(row), { se: change.se, df: change.df, linked: Number(both!.n) });
  }
  return found;
}

/** The influence of each complete case of a scale. An item's direction bears on its sign alone. */
function influenceSql({ relation, codebook }: Stack['parts'][number], wave: number, scale: Scale): string {
  const k = scale.items.length;
  const id = sqlName(keyedId(codebook)!);
  const answers = scale.items.map(
    (item, j) => `${scale.reversed.includes(item) ? '-' : ''}cast(${sqlName(item)} as double) as x${j}`,
  );
  const all = (say: (x: string) => string, sign = ' + ') =>
    scale.items.map((_, j) => say(`x${j}`)).join(sign);
  return `(with x as (select ${id} as id, row_id, ${answers.join(', ')} from ${relation}
      where ${scale.items.map((item) => `${sqlName(item)} is not null`).join(' and ')}),
    y as (select *, ${all((x) => x)} as y from x),
    m as (select ${all((x) => `avg(${x}) as mean_${x}`, ', ')}, avg(y) as mean_y, var_pop(y) as t,
      ${all((x) => `var_pop(${x})`)} as tr from y)
    select ${wave} as ${waveColumn}, 1.0 as one,
      case when id is null then '${wave} ' || cast(row_id as varchar) else id end as ${unitColumn},
      ${k} / ${k - 1}.0 * (tr / (t * t) * (y - mean_y) * (y - mean_y)
        - (${all((x) => `(${x} - mean_${x}) * (${x} - mean_${x})`)}) / t) as influence
    from y, m order by row_id)`;
}
