import type { Respondents, VariableLabel } from './labels.js';
import type { ModelDescription, RegressionDescription } from './models.js';
import type { Provenance } from './provenance.js';
import type { PublishedComparison } from './published.js';
import type { ReportDefinition } from './report.js';
import type { ResultRow } from './row.js';
import type { Text } from './text.js';
import type { EarlierWave, PooledDescription } from './waves.js';

/** What `results.json` holds: all that figures and reports are made from. */
export interface ResultsDocument {
  format: 'ledervilkar-results';
  version: 1;
  pipeline: string;
  survey: string;
  /** The wave that the document describes. */
  wave: string;
  /** Waves before it, oldest first; unset where there is one wave. */
  earlier?: EarlierWave[];
  /** Waves that are put together for some numbers; unset where none are. */
  pooled?: PooledDescription[];
  title: Text;
  provenance: Provenance;
  labels: Record<string, VariableLabel>;
  /** Unset where the codebook has none. */
  respondents?: Respondents[];
  /** Models in the order of the pipeline: what the path diagrams need beside the rows. */
  models: ModelDescription[];
  /** Regressions in the order of the pipeline; unset where there are none. */
  regressions?: RegressionDescription[];
  /** The report's chapters as the pipeline defines them, with defaults filled in. */
  report: ReportDefinition;
  /** Published figures beside computed ones; empty when the codebook names none. */
  published: PublishedComparison[];
  rows: ResultRow[];
}
