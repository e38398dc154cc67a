import type { ModelTable } from '../../regression/index.js';
import type { RegressionDescription, ResultRow } from '../../results/index.js';
import type { RegressionAsk } from '../ask.js';

/** A regression that was run, before it is decided what of it may be published. JSON. */
export interface RegressionRun {
  ask: RegressionAsk;
  description: RegressionDescription;
  rows: ResultRow[];
  /** The tables that it tells of. */
  tables: ModelTable[];
  /** Predictors that are categories, and those that are numbers. */
  categories: string[];
  numbers: string[];
}
