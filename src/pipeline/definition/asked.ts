import type { Codebook, Condition } from '../../codebook/index.js';

type Known = ReadonlyMap<string, string | number>;

/** What a respondent group's definition says of its members for certain: the variables that it fixes to one value. */
function fixedBy(when: Condition | undefined): Map<string, string | number> {
  const fixed = new Map<string, string | number>();
  const visit = (condition: Condition) => {
    if ('all' in condition) condition.all.forEach(visit);
    else if ('equals' in condition) fixed.set(condition.variable, condition.equals);
    else if ('in' in condition && condition.in.length === 1) fixed.set(condition.variable, condition.in[0]!);
  };
  if (when !== undefined) visit(when);
  return fixed;
}

/** Whether a condition holds for those of whom something is known; null where that does not tell. */
function holds(condition: Condition, known: Known): boolean | null {
  if ('all' in condition) {
    const parts = condition.all.map((part) => holds(part, known));
    return parts.includes(false) ? false : parts.includes(null) ? null : true;
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => holds(part, known));
    return parts.includes(true) ? true : parts.includes(null) ? null : false;
  }
  if ('not' in condition) {
    const inner = holds(condition.not, known);
    return inner === null ? null : !inner;
  }
  const value = known.get(condition.variable);
  if (value === undefined) return null;
  if ('in' in condition) return condition.in.some((code) => String(code) === String(value));
  if ('equals' in condition) return String(condition.equals) === String(value);
  if ('at_least' in condition) return Number(value) >= condition.at_least;
  if ('at_most' in condition) return Number(value) <= condition.at_most;
  return condition.answered;
}

/** True when the routing of a variable leaves a whole respondent group out. */
export function neverAsked(codebook: Codebook, variable: string, group: string): boolean {
  const askedIf = codebook.variables.find((v) => v.name === variable)?.askedIf;
  const when = codebook.respondentGroups.find((g) => g.name === group)?.when;
  return askedIf !== undefined && when !== undefined && holds(askedIf, fixedBy(when)) === false;
}
