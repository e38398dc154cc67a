import type { RawSelection, SemData, SemMoments } from './data/prepared.js';
import type { EqualAcrossGroups } from './model/parameter-table.js';
import type { Estimator } from './result.js';

/** What `fitModel` takes. Give `data` or `moments`. */
export interface SemOptions extends RawSelection {
  /** The model in lavaan's syntax. */
  syntax: string;
  /** Where the syntax stands, for error messages. */
  file?: string;
  data?: SemData;
  /** One matrix, or one a group. */
  moments?: SemMoments | readonly SemMoments[];
  /** Default 'ML'; 'WLSMV' with ordered items. */
  estimator?: Estimator;
  /** Default 'listwise'. */
  missing?: 'listwise' | 'fiml';
  /** Items with ordered categories: thresholds and polychoric correlations. */
  ordered?: readonly string[];
  kind?: 'sem' | 'cfa' | 'growth';
  /** Moments of exogenous covariates fixed at the sample's; default true, as in lavaan. */
  fixedX?: boolean;
  stdLv?: boolean;
  meanStructure?: boolean;
  orthogonal?: boolean;
  groupEqual?: readonly EqualAcrossGroups[];
  groupPartial?: readonly string[];
  /** Bread of the standard errors; default 'expected', with missing values and robust errors 'observed'. */
  information?: 'expected' | 'observed';
  /** Level of the confidence intervals; default 0.95. */
  level?: number;
}
