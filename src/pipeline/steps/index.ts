import type { Step } from '../step.js';
import { simulateStep } from './01-simulate.js';
import { ingestStep } from './02-ingest.js';
import { harmonizeStep } from './03-harmonize.js';
import { estimateStep } from './04-estimate.js';
import { reliabilityStep } from './05-reliability.js';
import { semStep } from './06-sem.js';
import { resultsStep } from './07-results.js';
import { reportStep } from './08-report.js';

/** The steps of a run, first to last. */
export const steps: readonly Step[] = [
  simulateStep,
  ingestStep,
  harmonizeStep,
  estimateStep,
  reliabilityStep,
  semStep,
  resultsStep,
  reportStep,
];
