import type { Path } from '../yaml-file.js';
import type { Check, Named } from './check.js';

/** What one derived variable's rule is held against. */
export interface RulePlace {
  base: Path;
  /** A variable that the rule reads; its absence is noted. */
  source(name: string, path: Path): Named | undefined;
  /** A code that the rule gives. */
  result(code: string | number, path: Path): void;
  add: Check;
}
