import type { VariableDefinition } from './schema.js';

/** A name's stem and the number it ends with. */
const parts = (name: string) => /^(.*\D)(\d+)$/.exec(name);

/** A stem with a number so many further than its digits; leading zeros are kept («w01», «w02»). */
export const numberedName = (stem: string, digits: string, further: number): string =>
  stem + String(Number(digits) + further).padStart(digits.startsWith('0') ? digits.length : 0, '0');

/** Most variables that one line of a codebook may stand for. */
const mostInSeries = 1000;

/** Why `through` is no end of a series that begins with `name`; undefined where it is. */
export function seriesFault(name: string, through: string): string | undefined {
  const [first, last] = [parts(name), parts(through)];
  if (first === null || last === null || first[1] !== last[1])
    return 'the two names differ in more than the number at their end';
  const more = Number(last[2]) - Number(first[2]);
  if (!(more > 0)) return 'the number does not rise';
  return more < mostInSeries ? undefined : `a series has at most ${mostInSeries} variables`;
}

/**
 * A numbered series as the variables it stands for (`name: trwgt1, through: trwgt100`), numbered in name, column and
 * label; a variable that is no series as itself.
 */
export function seriesOf(definition: VariableDefinition): VariableDefinition[] {
  const { through, ...one } = definition;
  if (through === undefined || seriesFault(one.name, through) !== undefined) return [one];
  const [, stem, from] = parts(one.name)!;
  const [, , to] = parts(through)!;
  const column = one.column === undefined ? null : parts(one.column);
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, k) => {
    const number = Number(from) + k;
    const { nb, nn, en } = one.label;
    return {
      ...one,
      name: numberedName(stem!, from!, k),
      ...(column === null ? {} : { column: numberedName(column[1]!, column[2]!, k) }),
      label: {
        nb: `${nb} ${number}`,
        ...(nn === undefined ? {} : { nn: `${nn} ${number}` }),
        ...(en === undefined ? {} : { en: `${en} ${number}` }),
      },
    };
  });
}

/** Names in a line, three or more in a numbered series by its ends: «tchwgt, trwgt1-trwgt100». */
export function namesInLine(names: readonly string[]): string {
  const runs: string[][] = [];
  for (const name of names) {
    const run = runs.at(-1);
    const [last, next] = [parts(run?.at(-1) ?? ''), parts(name)];
    const follows = last !== null && next !== null && name === numberedName(last[1]!, last[2]!, 1);
    if (run !== undefined && follows) run.push(name);
    else runs.push([name]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]}-${run.at(-1)}`])).join(', ');
}
