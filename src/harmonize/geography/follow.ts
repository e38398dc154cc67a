import { type Change, inUse, reference } from './reference.js';

/** A code of another division, and the share of the place's population that went there. */
export interface Target {
  code: string;
  share: number;
}

/** Where a code goes: `targets` add to 1, or are empty where nothing says how to divide the place. */
interface Followed {
  targets: Target[];
  /** Codes that the place overlaps where it can't be divided by share; empty otherwise. */
  overlaps: string[];
}

/** The changes that move a whole municipality's code, by the code they move. Renames and boundary moves don't. */
let byCode: Map<string, Change[]> | undefined;
function moves(code: string): Change[] {
  if (byCode === undefined) {
    byCode = new Map();
    for (const change of reference().changes) {
      if (!['renumber', 'merge', 'split'].includes(change.kind)) continue;
      const list = byCode.get(change.from);
      if (list === undefined) byCode.set(change.from, [change]);
      else list.push(change);
    }
  }
  return byCode.get(code) ?? [];
}

/**
 * Follows a municipality code from a date to a division by the dated change table: the renumber, merge and
 * split rows later than the date, in order of date (reference/PROVENANCE.md, «How to follow a code»).
 * A code that came whole into a municipality that was split later goes whole to the part that it lies in.
 * @param asOf a date on which the code was in use, YYYY-MM-DD
 * @param division year; the division of its 1 January. Where it is before `asOf`, the code goes to the one
 *   earlier code that it wholly consists of, and can't be divided where it was made from several.
 */
export function followCode(code: string, asOf: string, division = 2024): Followed {
  const goal = `${division}-01-01`;
  if (goal < asOf) return followBack(code, asOf, goal);
  return { targets: forward(code, asOf, goal), overlaps: [] };
}

function forward(code: string, asOf: string, goal: string): Target[] {
  const done = new Map<string, number>();
  const walk = (at: string, date: string, share: number, path: string[]) => {
    const next = moves(at).find((c) => c.date > date && c.date <= goal);
    if (next === undefined) {
      done.set(at, (done.get(at) ?? 0) + share);
      return;
    }
    const rows = moves(at).filter((c) => c.date === next.date);
    const exact = rows.find((c) => c.exactFor.some((earlier) => path.includes(earlier)));
    for (const row of exact === undefined ? rows : [exact]) {
      const part = exact === undefined && row.kind === 'split' ? row.share : 1;
      walk(row.to, row.date, share * part, [...path, row.to]);
    }
  };
  walk(code, asOf, 1, [code]);
  return [...done].map(([target, share]) => ({ code: target, share }));
}

function followBack(code: string, asOf: string, goal: string): Followed {
  const earlier = earlierCodes(asOf, goal).get(code) ?? [];
  // Inside one earlier municipality, whole or as a part of it: every respondent lies there.
  if (earlier.length === 1) return { targets: [{ code: earlier[0]!, share: 1 }], overlaps: [] };
  return { targets: [], overlaps: earlier };
}

/** The codes in use on the goal that go to each later code, whole or in part, by both dates; the data have few of them. */
const byDates = new Map<string, Map<string, string[]>>();
function earlierCodes(asOf: string, goal: string): Map<string, string[]> {
  const key = `${asOf} ${goal}`;
  const known = byDates.get(key);
  if (known !== undefined) return known;
  const earlier = new Map<string, string[]>();
  for (const period of reference().codes.values()) {
    if (!inUse(period, goal)) continue;
    for (const { code } of forward(period.code, goal, asOf))
      earlier.set(code, [...(earlier.get(code) ?? []), period.code]);
  }
  byDates.set(key, earlier);
  return earlier;
}
