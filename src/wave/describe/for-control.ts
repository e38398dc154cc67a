import { estimate } from '../../estimate/index.js';
import { answersByArea, type Control, countUnits, weightsByGroup } from '../control/control.js';
import { modelGroupings } from '../models/groupings.js';
import { type AskedPart, areSeparate } from './asked-part.js';
import { maxGroups, requestsFor, scaleRequests } from './requests.js';
import { estimateRow } from './rows.js';

/** What disclosure control must know of a part beside what is printed: it is put into `control`. */
export async function tellControl(asked: AskedPart, control: Control): Promise<void> {
  const { wave, part, bound, described, scales, groupings } = asked;
  const { areas, disclosure } = wave.definition;
  if (part.respondentGroup === '') await unprintedGroups(asked, control);
  const named = [...described.map((d) => d.name), ...scales.map((s) => s.name)];
  await answersByArea(bound, control.areas, part.respondentGroup, named);
  const weighted = [...groupings.slice(1), ...areas.map((a) => a.by)];
  const own = [...new Set(weighted)].filter(
    (by) => !areSeparate(wave) || asked.asked.groups.has(by) || asked.asked.variables.has(by),
  );
  Object.assign(control.weights, await weightsByGroup(bound, part.respondentGroup, own));
  const { units } = disclosure;
  if (units === undefined) return;
  const by = [
    ...part.groups.filter((name) => asked.asked.groups.has(name)),
    ...areas.map((a) => a.by).filter((name) => asked.asked.variables.has(name)),
  ];
  const counted = await countUnits(bound.warehouse, part.relation, part.respondentGroup, named, by, units.of);
  Object.assign(control.units, counted);
}

/** Answers by the groups of models that no table shows. */
async function unprintedGroups(
  { wave, bound, base, described, scales, groupings, among }: AskedPart,
  control: Control,
): Promise<void> {
  for (const { by, observed } of modelGroupings(wave)) {
    if (groupings.includes(by) || !bound.data.types.has(by)) continue;
    const known = among(by);
    const wanted = (name: string) => observed.has(name) && name !== by && known.has(name);
    const requests = [
      ...described.filter((d) => wanted(d.name)).flatMap((d) => requestsFor(d, by, false)),
      ...scales.filter((s) => wanted(s.name)).flatMap((s) => scaleRequests(s.name, by)),
    ];
    const estimates = await estimate(bound, requests, { maxGroups });
    control.unprinted.push(...estimates.map((row) => estimateRow(row, base)));
  }
}
