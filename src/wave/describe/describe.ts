import { bindDesign, resolveDesign } from '../../design/index.js';
import type { ResultRow } from '../../results/index.js';
import type { Warehouse } from '../../warehouse/index.js';
import { areasOf, type Control, nestings } from '../control/control.js';
import { modelGroupings } from '../models/groupings.js';
import { rowBase, type Wave } from '../wave.js';
import { answered, answeredAmong } from './answered.js';
import { areaRows } from './areas.js';
import { type AskedPart, areSeparate } from './asked-part.js';
import { type CombinedShare, combinedShares } from './combined-shares.js';
import { counts, distributions } from './counted.js';
import { crossedRows } from './crossed.js';
import { tellControl } from './for-control.js';
import { type Part, partsOf } from './parts.js';
import { type PublishedDifference, publishedDifferences } from './published-differences.js';
import { maxGroups } from './requests.js';
import { type SameGroups, sameGroups } from './same-groups.js';
import { describedVariables } from './variables.js';

/** What is found of a wave, with what disclosure control must know of it. */
interface Description {
  rows: ResultRow[];
  control: Control;
  combined: CombinedShare[];
  differences: PublishedDifference[];
  same: SameGroups[];
}

/**
 * Distributions, means, tests of every question and index, for all and by every group. With `respondent_groups:
 * separate` everyone together is crossed with the respondent group alone, and each group with the background
 * variables that it has.
 */
export async function describeWave(
  warehouse: Warehouse,
  wave: Wave,
  progress: (done: number) => void,
): Promise<Description> {
  const found: Description = {
    rows: [],
    control: {
      hierarchy: await nestings(warehouse, wave),
      areas: await areasOf(warehouse, wave),
      unprinted: [],
      units: {},
      weights: {},
    },
    combined: [],
    differences: [],
    same: [],
  };
  const parts = partsOf(wave);
  for (const [i, part] of parts.entries()) {
    await describePart(warehouse, wave, part, found, (share) => progress((i + share) / parts.length));
  }
  return found;
}

/** Describes a part into what is found. */
async function describePart(
  warehouse: Warehouse,
  wave: Wave,
  part: Part,
  found: Description,
  progress: (done: number) => void,
): Promise<void> {
  const base = {
    ...rowBase(wave),
    ...(part.respondentGroup === '' ? {} : { respondent_group: part.respondentGroup }),
  };
  const columns = (await warehouse.describe(part.relation)).map((c) => c.name);
  // What nobody has answered gets its counts of missing answers, but no estimates.
  const some = await answered(warehouse, part, columns);
  const asked = areSeparate(wave) ? some : { variables: some.variables, groups: new Set(part.groups) };
  if (asked.variables.size === 0) return;
  const all = describedVariables(wave);
  const described = all.filter((d) => asked.variables.has(d.name));
  const scales = wave.codebook.scales.filter((s) => asked.variables.has(s.name));
  found.rows.push(
    ...(await counts(warehouse, part, areSeparate(wave) ? described : all, base)),
    ...(await distributions(warehouse, part.relation, scales, base)),
  );
  if (part.countsOnly) return;

  const groupings = ['', ...part.groups.filter((name) => asked.groups.has(name))];
  const bound = await bindDesign(warehouse, part.relation, resolveDesign(wave.design, columns));
  const among = await answeredAmong(
    warehouse,
    part.relation,
    [
      ...groupings.slice(1),
      ...wave.definition.areas.map(({ by }) => by),
      ...modelGroupings(wave).map(({ by }) => by),
    ].filter((by) => columns.includes(by)),
    asked.variables,
  );
  await describeAsked(
    { wave, part, bound, base, asked, described, scales, groupings, among },
    found,
    progress,
  );
}

async function describeAsked(
  asked: AskedPart,
  found: Description,
  progress: (done: number) => void,
): Promise<void> {
  const { wave, part, bound, groupings } = asked;
  const twins = await sameGroups(bound.warehouse, part.relation, part.respondentGroup, groupings.slice(1));
  found.same.push(...twins);
  const untested = new Map(twins.map(({ grouping, same }) => [grouping, same]));
  for (const [i, by] of groupings.entries()) {
    found.rows.push(...(await crossedRows(asked, by, untested)));
    progress((i + 1) / groupings.length);
  }
  found.rows.push(...(await areaRows(asked)));
  const published = [bound, wave.codebook, part.respondentGroup, asked.asked.variables, maxGroups] as const;
  found.combined.push(...(await combinedShares(...published)));
  found.differences.push(...(await publishedDifferences(...published)));
  await tellControl(asked, found.control);
}
