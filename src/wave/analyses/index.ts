import { agreement } from './agreement.js';
import type { Analysis } from './analysis.js';
import { estimates } from './estimates.js';
import { models } from './models.js';
import { paired } from './paired.js';
import { regressions } from './regressions.js';
import { reliability } from './reliability.js';
import { representativity } from './representativity.js';
import { variations } from './variations.js';

export type { Analysis, Findings, Tell } from './analysis.js';

/** Everything that can be asked of a wave, in the order that it is run. A new analysis is its room, its file here and a line. */
export const analyses: readonly Analysis[] = [
  estimates,
  reliability,
  models,
  regressions,
  variations,
  paired,
  agreement,
  representativity,
];
