import type { Codebook } from '../../codebook/index.js';
import type { Ask } from '../ask.js';
import { regressionVariables } from '../regressions/request.js';
import { comparisons } from './comparability.js';

/**
 * What is asked of an earlier wave: what is asked of the newest, under the earlier one's names, less what it does not
 * have. Models and variations are of the described wave alone.
 */
export function askOfEarlier<Asked extends Ask>(asked: Asked, older: Codebook, newer: Codebook): Asked {
  const held = comparisons(older, newer);
  const before = new Map(held.map((c) => [c.name, c.before]));
  const alike = new Set(held.flatMap((c) => (c.compared && c.before === c.name ? [c.name] : [])));
  alike.add('respondent_group');
  const groups = ['', ...older.respondentGroups.map((g) => g.name)];
  before.set('respondent_group', 'respondent_group');
  const named = (names: readonly string[]) => names.flatMap((name) => before.get(name) ?? []);
  const crossed = (names: readonly string[] | undefined) =>
    names?.flatMap((name) => {
      const parts = name.split('*');
      const own = named(parts);
      return own.length === parts.length ? [own.join('*')] : [];
    });
  const { keep, give_up, units, ...limits } = asked.disclosure;
  return {
    ...asked,
    groups: named(asked.groups),
    averages: asked.averages.flatMap((average) => named([average.by]).map((by) => ({ ...average, by }))),
    // Divisions are of the described wave: another wave's would be other areas.
    areas: asked.areas.flatMap(({ by, variables, ...more }) =>
      (more.divisions === undefined || more.pool !== undefined ? named([by]) : []).map((own) => ({
        ...more,
        by: own,
        variables: named(variables),
      })),
    ),
    models: [],
    // Coefficients are of the same things only where every variable is.
    regressions: asked.regressions.filter(
      (ask) =>
        groups.includes(ask.respondent_group) && regressionVariables(ask).every((name) => alike.has(name)),
    ),
    variations: [],
    disclosure: {
      ...limits,
      ...(keep === undefined ? {} : { keep: crossed(keep) }),
      ...(give_up === undefined ? {} : { give_up: crossed(give_up) }),
      ...(units === undefined ? {} : { units: { ...units, of: named(units.of) } }),
    },
  };
}

/** An earlier wave's codebook with its places brought to the division that the newest wave's are brought to. */
export function inNewestDivision(older: Codebook, newer: Codebook): Codebook {
  const years = new Map(
    newer.derived.flatMap(({ name, same_as, rule }) =>
      'place' in rule ? [[same_as ?? name, rule.division] as const] : [],
    ),
  );
  return {
    ...older,
    derived: older.derived.map((d) =>
      'place' in d.rule && years.has(d.name)
        ? { ...d, rule: { ...d.rule, division: years.get(d.name)! } }
        : d,
    ),
  };
}
