import type { Codebook } from '../../codebook/index.js';
import { FaultError } from '../../errors/index.js';
import type { Ask } from '../ask.js';
import type { Add, Path } from '../check/add.js';
import { regressionVariables } from '../regressions/request.js';
import { comparisons } from '../waves/comparability.js';
import { seenFrom } from '../waves/seen-from.js';
import { poolsAsked, waveName } from './asked.js';

/**
 * What is asked of several waves together, held against the waves that there are: enough of them, all that is named the
 * same in each, and nothing that would be told twice.
 * @param codebooks oldest first, the described wave's last
 * @param replicates whether each wave's design has replicate weights, which can't be put together
 */
export function poolFaults(
  ask: Ask,
  codebooks: readonly Codebook[],
  replicates: readonly boolean[],
  add: Add,
): void {
  const newest = codebooks.at(-1)!;
  const told = new Map<string, number>();
  ask.areas.forEach(({ by, variables }, i) => {
    for (const name of variables) {
      const key = JSON.stringify([by, name]);
      const first = told.get(key);
      told.set(key, first ?? i);
      const pooled = ask.areas[i]!.pool ?? (first === undefined ? undefined : ask.areas[first]!.pool);
      if (first === undefined || pooled === undefined) continue;
      add(['areas', i, 'variables'], 'LV-PIPELINE-POOL', {
        what: `'${name}' by '${by}' is asked for twice, of several waves together and otherwise: the difference would be the answers of single waves`,
        remedy: 'ask for it once',
      });
    }
  });
  for (const { last, areas, regressions } of poolsAsked(ask)) {
    for (const area of areas) {
      const at: Path = ['areas', ask.areas.indexOf(area)];
      if (!enough(codebooks, last, [...at, 'pool'], add)) continue;
      replicateFault(codebooks, replicates, last, [...at, 'pool'], add);
      if (ask.groups.includes(area.by))
        add([...at, 'by'], 'LV-PIPELINE-POOL', {
          what: `'${area.by}' is one of 'groups', of which each wave has its own tables`,
          remedy: `take '${area.by}' out of 'groups', or leave 'pool' out`,
        });
      sameInAll(codebooks, last, [area.by, ...area.variables], [...at, 'pool'], add);
    }
    for (const ask_ of regressions) {
      const at: Path = ['regressions', ask.regressions.indexOf(ask_)];
      if (!enough(codebooks, last, [...at, 'pool'], add)) continue;
      replicateFault(codebooks, replicates, last, [...at, 'pool'], add);
      if ([...newest.variables, ...newest.derived, ...newest.scales].some(({ name }) => name === waveName))
        add([...at, 'pool'], 'LV-PIPELINE-POOL', {
          what: `the codebook has a variable '${waveName}', which is what the waves are told apart by`,
          remedy: 'give the variable another name',
        });
      else sameInAll(codebooks, last, namesIn(ask_), [...at, 'pool'], add);
    }
  }
}

function replicateFault(
  codebooks: readonly Codebook[],
  replicates: readonly boolean[],
  last: number,
  path: Path,
  add: Add,
): void {
  const waves = codebooks.slice(-last).filter((_, i) => replicates.slice(-last)[i]);
  if (waves.length === 0) return;
  add(path, 'LV-PIPELINE-POOL', {
    what: `waves with replicate weights can't be put together: their replicates are drawn for each wave by itself`,
    found: `replicate weights in ${waves.map(({ wave }) => wave).join(', ')}`,
    remedy: "leave 'pool' out, and tell each wave by itself",
  });
}

function namesIn(ask: Ask['regressions'][number]): string[] {
  try {
    return regressionVariables(ask).filter((name) => ![waveName, 'respondent_group'].includes(name));
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return []; // its terms are a fault of their own
  }
}

function enough(codebooks: readonly Codebook[], last: number, path: Path, add: Add): boolean {
  if (codebooks.length >= last) return true;
  add(path, 'LV-PIPELINE-POOL', {
    what: `${last} waves are to be put together, and the pipeline has ${codebooks.length}`,
    expected: codebooks.length < 2 ? "several waves under 'waves'" : `at most 'last ${codebooks.length}'`,
  });
  return false;
}

/** What is put together must be the same in every wave, or said to be comparable. */
function sameInAll(
  codebooks: readonly Codebook[],
  last: number,
  names: readonly string[],
  path: Path,
  add: Add,
): void {
  for (const older of codebooks.slice(-last, -1)) {
    const newest = seenFrom(codebooks.slice(codebooks.indexOf(older)));
    const held = new Map(comparisons(older, newest).map((c) => [c.name, c]));
    for (const name of names) {
      const found = held.get(name);
      if (found === undefined || found.compared) continue;
      add(path, 'LV-PIPELINE-POOL', {
        what: `'${name}' can't be put together: it is not the same in ${older.wave}`,
        found: found.status.replaceAll('_', ' '),
        remedy:
          found.status === 'not_asked'
            ? "leave it out, or say with 'same_as' in the newer codebook what it was called"
            : "leave it out, or say in the newer codebook why it can be compared: 'comparable: true' with 'comparable_because'",
      });
    }
  }
}
