import { didYouMean, type Fault } from '../../errors/index.js';
import type { Derived, Variable } from '../codebook.js';
import type { Path } from '../yaml-file.js';

/** Notes a fault at a place of the codebook's file. */
export type Check = (path: Path, fault: Omit<Fault, 'place'>) => void;

/** A variable of the clean data by its name, read or derived. */
export type Named = Variable | Derived;

export function unknownName(name: string, known: Iterable<string>): Omit<Fault, 'place'> {
  return {
    code: 'LV-CODEBOOK-UNKNOWN-NAME',
    what: `there is no variable '${name}'`,
    remedy: didYouMean(name, known),
  };
}

/** A code that a variable is held against must be one of its own, and an answer where missing ones never hold. */
export function checkCode(
  code: string | number,
  v: Named,
  path: Path,
  add: Check,
  answersOnly: boolean,
): void {
  if (v.values.length === 0) return;
  const value = v.values.find((x) => x.code === code);
  if (value === undefined) {
    const other = v.values.find((x) => String(x.code) === String(code));
    add(path, {
      code: 'LV-CODEBOOK-UNKNOWN-CODE',
      what: `'${v.name}' has no code ${JSON.stringify(code)}`,
      expected: v.values.map((x) => JSON.stringify(x.code)).join(', '),
      ...(other === undefined ? {} : { remedy: `write ${JSON.stringify(other.code)}` }),
    });
  } else if (answersOnly && value.missing !== undefined) {
    add(path, {
      code: 'LV-CODEBOOK-MISSING-CODE',
      what: `code ${code} of '${v.name}' («${value.label.nb}») is a missing answer, so the test never holds`,
      remedy: 'take the code out, or test with answered: false',
    });
  }
}
