import { type EstimateRequest, estimate } from '../../estimate/index.js';
import type { ResultRow } from '../../results/index.js';
import type { AskedPart } from './asked-part.js';
import { maxGroups, requestsFor, scaleRequests } from './requests.js';
import { estimateRow } from './rows.js';

/** Groupings with many values, for the variables that are named: top-two share and mean, no tests. */
export async function areaRows({
  wave,
  part,
  bound,
  base,
  described,
  asked,
  among,
}: AskedPart): Promise<ResultRow[]> {
  const { definition, codebook } = wave;
  const rows: ResultRow[] = [];
  for (const { by, variables, pool, respondent_groups: told } of definition.areas) {
    if (!asked.variables.has(by) || pool !== undefined) continue;
    if (told !== undefined && !told.includes(part.respondentGroup)) continue;
    const known = among(by);
    const requests = variables.flatMap((name): EstimateRequest[] => {
      if (!known.has(name)) return [];
      if (codebook.scales.some((s) => s.name === name)) return scaleRequests(name, by).slice(0, 1);
      const d = described.find((candidate) => candidate.name === name);
      if (d === undefined) return [];
      return requestsFor(d, by, true).filter((r) => r.statistic !== 'proportion' || !d.hasTopTwo);
    });
    const estimates = await estimate(bound, requests, { maxGroups });
    rows.push(...estimates.filter((row) => row.n > 0).map((row) => estimateRow(row, base)));
  }
  return rows;
}
