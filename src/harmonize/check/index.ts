/** Data held against their codebook, and what a column holds, for drafting one. */
export { checkData } from './check-data.js';
export { columnFacts, itemCorrelations } from './column-facts.js';
export type { ColumnFacts } from './facts.js';
export type { Finding } from './finding.js';

export { withAlike } from './text-facts.js';
