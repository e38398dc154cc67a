import type { Codebook, Condition, Derived, Scale, Value, Variable } from '../../codebook/index.js';
import type { WaveComparison } from '../../results/index.js';

/**
 * How a number of one wave stands to that of another:
 * same; reworded (the question's text); options_changed (a code is another answer, or answers came or went among as
 * many); scale_length_changed (another number of answers in order, or other ends); asked_of_others (routing);
 * items_changed (an index of other items, or scored otherwise); recoded (a derived variable by another rule); not_asked.
 */
type Comparability = WaveComparison['status'];

type Entry = Variable | Derived | Scale;

/** Everything of the newer wave, held against the older. Words that differ in case, blanks and punctuation alone are the same. */
export function comparisons(older: Codebook, newer: Codebook): WaveComparison[] {
  const old = new Map<string, Entry>(
    [...older.variables, ...older.derived, ...older.scales].map((entry) => [entry.name, entry]),
  );
  const nameBefore = new Map(
    [...newer.variables, ...newer.derived, ...newer.scales].map((e) => [e.name, e.same_as ?? e.name]),
  );
  const sources: Record<'variable' | 'derived' | 'scale', readonly Entry[]> = {
    variable: newer.variables,
    derived: newer.derived,
    scale: newer.scales,
  };
  const found = new Map<string, WaveComparison>();
  const status = (kind: keyof typeof sources, now: Entry): Comparability => {
    const was = old.get(now.same_as ?? now.name);
    if (was === undefined) return 'not_asked';
    if (kind === 'scale') return scaleStatus(was as Scale, now as Scale, nameBefore, found);
    if (kind === 'derived') return derivedStatus(was, now as Derived, nameBefore);
    return 'column' in was
      ? variableStatus(was, now as Variable, older, newer, nameBefore)
      : 'options_changed';
  };
  for (const kind of ['variable', 'derived', 'scale'] as const) {
    for (const now of sources[kind]) {
      const own = status(kind, now);
      found.set(now.name, {
        name: now.name,
        before: own === 'not_asked' ? null : (now.same_as ?? now.name),
        status: own,
        compared: own === 'same' || (own !== 'not_asked' && now.comparable === true),
        ...(own === 'same' || now.comparable_because === undefined
          ? {}
          : { because: now.comparable_because }),
      });
    }
  }
  return [...found.values()];
}

/** A text as it is compared: letters and digits. */
export const plain = (text: string): string =>
  text
    .toLocaleLowerCase('nb')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The question as it was read: of an item with the battery's own text before it. */
function wordingOf(v: Variable, codebook: Codebook): string {
  const question = codebook.questions.find((q) => q.name === v.question);
  const stem = question === undefined ? '' : (question.wording ?? question.label).nb;
  return plain(`${stem} ${(v.wording ?? v.label).nb}`);
}

const answersOf = (values: readonly Value[]) => values.filter((value) => value.missing === undefined);

function variableStatus(
  was: Variable,
  now: Variable,
  older: Codebook,
  newer: Codebook,
  nameBefore: ReadonlyMap<string, string>,
): Comparability {
  const [a, b] = [answersOf(was.values), answersOf(now.values)];
  if (was.type !== now.type) return 'options_changed';
  if (now.type === 'ordinal' && a.length !== b.length) return 'scale_length_changed';
  if (JSON.stringify(was.range ?? null) !== JSON.stringify(now.range ?? null)) return 'scale_length_changed';
  if (!sameAnswers(a, b)) return 'options_changed';
  if (routeOf(was.askedIf) !== routeOf(now.askedIf, nameBefore)) return 'asked_of_others';
  return wordingOf(was, older) === wordingOf(now, newer) ? 'same' : 'reworded';
}

/** The same codes, each with the same words; in any order where they have none. */
function sameAnswers(a: readonly Value[], b: readonly Value[]): boolean {
  const words = (values: readonly Value[]) =>
    values.map(({ code, label }) => JSON.stringify([code, plain(label.nb)])).sort();
  return JSON.stringify(words(a)) === JSON.stringify(words(b));
}

/** A condition by the older wave's names. */
function routeOf(condition: Condition | undefined, nameBefore?: ReadonlyMap<string, string>): string {
  return JSON.stringify(condition ?? null, (key, value: unknown) =>
    key === 'variable' && typeof value === 'string' ? (nameBefore?.get(value) ?? value) : value,
  );
}

function derivedStatus(was: Entry, now: Derived, nameBefore: ReadonlyMap<string, string>): Comparability {
  if (!('rule' in was)) return 'recoded';
  if (!sameAnswers(answersOf(was.values), answersOf(now.values))) return 'options_changed';
  // Places are brought to the newest division in every wave: the rule's dates do not part them.
  const rule = (d: Derived, names?: ReadonlyMap<string, string>) =>
    JSON.stringify(
      { ...d.rule, ...('place' in d.rule ? { as_of: '', division: 0 } : {}) },
      (key, value: unknown) =>
        typeof value === 'string' && key !== 'gives' ? (names?.get(value) ?? value) : value,
    );
  return rule(was) === rule(now, nameBefore) ? 'same' : 'recoded';
}

function scaleStatus(
  was: Scale,
  now: Scale,
  nameBefore: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, WaveComparison>,
): Comparability {
  const before = (names: readonly string[]) => names.map((name) => nameBefore.get(name) ?? name).sort();
  const alike =
    JSON.stringify([...was.items].sort()) === JSON.stringify(before(now.items)) &&
    JSON.stringify([...was.reversed].sort()) === JSON.stringify(before(now.reversed)) &&
    was.score === now.score &&
    was.min_answered === now.min_answered;
  if (!alike) return 'items_changed';
  if (JSON.stringify(was.range) !== JSON.stringify(now.range)) return 'scale_length_changed';
  const items = now.items.map((name) => found.get(name));
  const changed = items.find((item) => item !== undefined && !item.compared);
  return changed?.status ?? 'same';
}
