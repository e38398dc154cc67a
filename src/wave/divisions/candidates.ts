import {
  areaName,
  countyAreas,
  type DivisionArea,
  growAreas,
  municipalityCodes,
} from '../../harmonize/index.js';
import { countPlaceAnswers, type PlaceAnswers, stackColumns, type Warehouse } from '../../warehouse/index.js';
import type { Ask } from '../ask.js';
import { partsOf } from '../describe/parts.js';
import type { Wave } from '../wave.js';
import { type Division, leastShown } from './division.js';

type Area = Ask['areas'][number];

/** By variable and respondent group, what was answered in each municipality. */
type Counts = Map<string, Map<string, PlaceAnswers>>;

/** Areas are grown to so many times the least number, until enough of them may be shown. */
const growth = [1, 2, 4];

/**
 * The divisions that an area may be told by, finest first: those of which at least four in five areas have enough
 * respondents who did not all answer alike; the coarsest in any case.
 */
export async function candidateDivisions(
  warehouse: Warehouse,
  wave: Wave,
  area: Area,
  taken: ReadonlySet<string>,
): Promise<{ candidates: Division[]; passed: (division: Division) => number }> {
  const counts = await countAnswers(warehouse, wave, area);
  const { min_n, alike_below } = wave.definition.disclosure;
  const found = (members: readonly string[], least: number) =>
    [...counts.values()].every((own) => holds(own, members, least, alike_below));
  const size = (members: readonly string[]) =>
    Math.min(...[...counts.values()].map((own) => sumOf(own, members).n), Number.MAX_SAFE_INTEGER);
  const grown = (least: number) =>
    growAreas({ size, enough: (members) => found(members, least) }).map(
      (municipalities): DivisionArea => ({ code: municipalities[0]!, municipalities }),
    );
  const named = (part: string) => {
    let name = `${area.by}_${part}`;
    while (taken.has(name)) name += '_';
    return name;
  };
  const all = (area.divisions ?? []).flatMap((asked): Division[] => {
    const base = { of: area.by };
    if (asked === 'municipality') {
      const areas = municipalityCodes().map((code) => ({ code, municipalities: [code] }));
      return [{ ...base, name: area.by, kind: 'municipality', areas }];
    }
    if (asked === 'county') return [{ ...base, name: named('county'), kind: 'county', areas: countyAreas() }];
    if (asked === 'grown') {
      return growth.map((times) => ({
        ...base,
        name: named(`area_${times * min_n}`),
        kind: 'grown',
        least: times * min_n,
        areas: grown(times * min_n),
      }));
    }
    const areas = wave.correspondences?.[asked.file] ?? [];
    return [{ ...base, name: named(asked.name), kind: 'correspondence', label: asked.label, areas }];
  });
  const passed = ({ areas }: Division) =>
    areas.filter(({ municipalities }) => found(municipalities, min_n)).length;
  const kinds = new Set<string>();
  const sorted = all
    .sort((a, b) => b.areas.length - a.areas.length)
    .filter(({ areas }) => {
      const parts = JSON.stringify(areas.map(({ municipalities }) => municipalities));
      return !kinds.has(parts) && kinds.add(parts);
    });
  return { candidates: sorted, passed };
}

/** Whether a candidate may reach the share that must be shown. */
export const mayDo = (division: Division, passed: (division: Division) => number): boolean =>
  passed(division) >= leastShown * division.areas.length;

/** Names for readers of a division's areas. */
export const namesOfAreas = ({ areas, kind }: Pick<Division, 'areas' | 'kind'>) =>
  areas.map(({ code, name, municipalities }) => ({
    code,
    municipalities,
    label: name === undefined || kind === 'grown' ? areaName(municipalities) : { nb: name },
  }));

function sumOf(own: ReadonlyMap<string, PlaceAnswers>, members: readonly string[]): PlaceAnswers {
  const sum: PlaceAnswers = { n: 0, answers: new Map() };
  for (const code of members) {
    const one = own.get(code);
    if (one === undefined) continue;
    sum.n += one.n;
    for (const [answer, n] of one.answers) sum.answers.set(answer, (sum.answers.get(answer) ?? 0) + n);
  }
  return sum;
}

function holds(
  own: ReadonlyMap<string, PlaceAnswers>,
  members: readonly string[],
  least: number,
  alikeBelow: number,
): boolean {
  const { n, answers } = sumOf(own, members);
  const most = Math.max(0, ...answers.values());
  const given = [...answers.values()].reduce((sum, each) => sum + each, 0);
  return n >= least && given - most >= alikeBelow;
}

/** What was answered in each municipality; a respondent of several waves counts once. */
async function countAnswers(warehouse: Warehouse, wave: Wave, area: Area): Promise<Counts> {
  const counts: Counts = new Map();
  const wanted = new Set(area.respondent_groups ?? ['']);
  for (const { relation, respondentGroup, countsOnly } of partsOf(wave)) {
    if (countsOnly || !wanted.has(respondentGroup)) continue;
    const columns = new Set((await warehouse.describe(relation)).map(({ name }) => name));
    const unit = columns.has(stackColumns.unit) ? stackColumns.unit : 'row_id';
    for (const variable of area.variables.filter((name) => columns.has(name))) {
      const own = await countPlaceAnswers(warehouse, relation, { variable, place: area.by, unit });
      // What nobody of a respondent group answered stands in no table of theirs.
      if (own.size > 0) counts.set(JSON.stringify([variable, respondentGroup]), own);
    }
  }
  return counts;
}
