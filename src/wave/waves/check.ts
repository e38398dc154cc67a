import type { Codebook } from '../../codebook/index.js';
import { didYouMean } from '../../errors/index.js';
import type { Add, Path } from '../check/add.js';
import { plain } from './comparability.js';
import { entriesOf, lastWith, renamedSince } from './seen-from.js';

/** A season's place in its year: spring (v, vår), then autumn (h, høst, haust). */
const seasonOf = (word: string): number | undefined =>
  /^(v|vår|spring)$/.test(word) ? 1 : /^(h|høst|haust|autumn|fall)$/.test(word) ? 2 : undefined;

/**
 * Whether a wave's name says that it is older than another: «2024V» than «2024H», «vår 2024» than «høst 2024», «Runde 9»
 * than «Runde 10». Names that are not of one form say nothing of time.
 */
export function saysOlder(wave: string, than: string): boolean {
  const parts = (name: string) => name.toLocaleLowerCase('nb').match(/\d+|\p{L}+/gu) ?? [];
  const [a, b] = [parts(wave), parts(than)];
  // A year stands before what it is parted into: «10.2024» before «01.2025».
  const numbers = (all: readonly string[]) => {
    const found = all.flatMap((p) => (/\d/.test(p) ? [Number(p)] : []));
    return [...found.filter((n) => n >= 1000), ...found.filter((n) => n < 1000)];
  };
  const words = (all: readonly string[]) => all.filter((p) => !/\d/.test(p) && seasonOf(p) === undefined);
  if (words(a).join(' ') !== words(b).join(' ')) return false;
  const season = (all: readonly string[]) => all.flatMap((p) => seasonOf(p) ?? []);
  const [x, y] = [
    [...numbers(a), ...season(a)],
    [...numbers(b), ...season(b)],
  ];
  const at = x.findIndex((value, i) => value !== y[i]);
  return at >= 0 && y[at] !== undefined && x[at]! < y[at]!;
}

/**
 * What several waves of a pipeline say against each other.
 * @param at path of a key of the wave with this index
 */
export function waveFaults(
  codebooks: readonly Codebook[],
  at: (wave: number, path: Path) => Path,
  add: Add,
): void {
  codebooks.forEach((now, i) => {
    if (i === 0) return;
    const was = codebooks[i - 1]!;
    const twice = codebooks.slice(0, i).find(({ wave }) => wave === now.wave);
    if (twice !== undefined) {
      add(at(i, ['codebook']), 'LV-PIPELINE-WAVES', {
        what: `two waves have the name '${now.wave}': their numbers could not be told apart`,
        expected: "a name of its own under 'wave' in each codebook",
      });
    } else if (saysOlder(now.wave, was.wave)) {
      add(at(i, ['codebook']), 'LV-PIPELINE-WAVES', {
        what: `the wave '${now.wave}' stands after '${was.wave}', and is older`,
        expected: 'the oldest wave first',
        remedy: 'put the waves in order of time',
      });
    }
    if (now.survey !== was.survey) {
      add(at(i, ['codebook']), 'LV-PIPELINE-WAVES', {
        what: `the waves are of two surveys, '${was.survey}' and '${now.survey}'`,
        expected: "the same 'survey' in each codebook",
        remedy: 'numbers of several surveys are put together by `ledervilkar collect`',
      });
    }
    sameAsNothing(now, codebooks.slice(0, i), at(i, ['codebook']), add);
    turnedCodes(now, codebooks.slice(0, i), at(i, ['codebook']), add);
  });
}

/**
 * `same_as` names what a wave before has, once, and nothing that goes on under its own name. It is of the last wave
 * that has it: a question may rest for a wave.
 */
function sameAsNothing(now: Codebook, before: readonly Codebook[], path: Path, add: Add): void {
  const own = new Set(entriesOf(now).map(({ name }) => name));
  const taken = new Map<string, string>();
  for (const entry of entriesOf(now)) {
    const { name, same_as } = entry;
    if (same_as === undefined) continue;
    const other = taken.get(same_as);
    taken.set(same_as, name);
    const from = lastWith(before, entry);
    // What the name stood for in that wave, or one since.
    const since = before.slice(Math.max(0, from));
    const also = since.findLast((codebook) => entriesOf(codebook).some((each) => each.name === name));
    if (from < 0) {
      const last = before.at(-1)!;
      const names = new Set(before.flatMap((codebook) => entriesOf(codebook).map((each) => each.name)));
      add(path, 'LV-PIPELINE-SAME-AS', {
        what:
          before.length === 1
            ? `'${name}' is said to be '${same_as}' of the wave ${last.wave}, which has no such name`
            : `'${name}' is said to be '${same_as}', a name that no wave before has`,
        remedy: didYouMean(same_as, names),
      });
      continue;
    }
    const { wave } = before[from]!;
    const taken_up = renamedSince(before.slice(from + 1), same_as);
    if (other !== undefined || (own.has(same_as) && same_as !== name)) {
      add(path, 'LV-PIPELINE-SAME-AS', {
        what: `'${same_as}' of the wave ${wave} would be both '${name}' and '${other ?? same_as}'`,
        expected: 'one name in the newer wave for each in the older',
        remedy: "rename the one that is new, or take 'same_as' away",
      });
    } else if (taken_up !== undefined && taken_up.name !== name) {
      add(path, 'LV-PIPELINE-SAME-AS', {
        what: `'${name}' is said to be '${same_as}' of the wave ${wave}, which goes on as '${taken_up.name}' in ${taken_up.wave}`,
        expected: `the name that it has had since: '${taken_up.name}'`,
      });
    } else if (also !== undefined && same_as !== name) {
      add(path, 'LV-PIPELINE-SAME-AS', {
        what: `'${name}' is said to be '${same_as}' of the wave ${wave}, ${also.wave === wave ? 'which' : `and the wave ${also.wave}`} has a '${name}' too`,
        expected: 'a name that the older wave uses for nothing else',
      });
    }
  }
}

/** Answers in order whose codes run the other way: the same words with codes that mean the opposite. */
function turnedCodes(now: Codebook, earlier: readonly Codebook[], path: Path, add: Add): void {
  for (const v of now.variables) {
    const was = earlier[lastWith(earlier, v)];
    const before = was?.variables.find(({ name }) => name === (v.same_as ?? v.name));
    if (was === undefined || before === undefined || v.comparable === true) continue;
    const words = new Map(before.values.map((value) => [plain(value.label.nb), value.code]));
    const moved = v.values.filter(
      ({ label, code }) => words.has(plain(label.nb)) && words.get(plain(label.nb)) !== code,
    );
    const codes = new Set(before.values.map((value) => value.code));
    // Answers that came between others moved them on: the scale's length changed, not the order of its answers.
    const order = v.values.flatMap((value) => words.get(plain(value.label.nb)) ?? []);
    const inOrder = order.every((code, i) => i === 0 || Number(order[i - 1]) < Number(code));
    if (v.type === 'ordinal' && v.values.length !== before.values.length && inOrder) continue;
    // Words that moved to codes which the older wave uses for other answers: the codes changed their meaning.
    const turned = moved.filter((value) => codes.has(value.code));
    if (turned.length < 2) continue;
    const [first] = turned;
    add(path, 'LV-PIPELINE-CODES', {
      what: `the codes of '${v.name}' have changed their meaning since ${was.wave}`,
      found: `«${first!.label.nb}» is ${first!.code} in ${now.wave} and ${words.get(plain(first!.label.nb))} in ${was.wave}`,
      expected: 'the same code for the same answer in every wave',
      remedy:
        "correct the codebook that is wrong; where the export itself has turned, derive the variable anew with 'recode', or give it another name",
    });
  }
}

/** A linking error is of something that the wave has, and of a wave with one before it. */
export function linkingFaults(
  codebook: Codebook,
  linking: object,
  first: boolean,
  path: Path,
  add: Add,
): void {
  const names = entriesOf(codebook).map(({ name }) => name);
  for (const name of Object.keys(linking)) {
    if (!first && names.includes(name)) continue;
    add([...path, name], 'LV-PIPELINE-WAVES', {
      what: first
        ? `the first wave has a linking error of '${name}', and no wave before it to be linked to`
        : `a linking error is given of '${name}', which the wave ${codebook.wave} does not have`,
      remedy: first ? "write it under the later wave's 'linking_errors'" : didYouMean(name, names),
    });
  }
}
