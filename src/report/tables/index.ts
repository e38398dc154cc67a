import type { TableKind } from '../../results/index.js';
import { agreement } from './agreement.js';
import { asksOf, changes } from './changes.js';
import { counts } from './counts.js';
import { crossings } from './crossings.js';
import { defined } from './defined.js';
import { differenceMap } from './difference-map.js';
import { differences } from './differences.js';
import { fit } from './fit.js';
import { groups } from './groups.js';
import { items } from './items.js';
import { modelComparison } from './model-comparison.js';
import { oneAtATime } from './one-at-a-time.js';
import { paired } from './paired.js';
import { parameters } from './parameters.js';
import { published } from './published.js';
import { regression } from './regression.js';
import { reliability } from './reliability.js';
import { response } from './response.js';
import { responseGroups } from './response-groups.js';
import type { TableBuilder } from './table.js';

export {
  type BuiltTable,
  type Heat,
  type HeatCell,
  isStrong,
  type Journal,
  type TableSection,
} from './table.js';

export { asksOf };

/** Which builder makes which kind. A new kind of table is a file beside this one and a line here. */
export const tableBuilders: Partial<Record<TableKind, TableBuilder>> = {
  reliability,
  items,
  parameters,
  fit,
  response,
  published,
  'one-at-a-time': oneAtATime,
  defined,
  'model-comparison': modelComparison,
  groups,
  'response-groups': responseGroups,
  crossings,
  changes,
  counts,
  differences,
  'difference-map': differenceMap,
  regression,
  paired,
  agreement,
};
