import type { Step } from '../step.js';
import { simulateStep } from './01-simulate.js';
import { ingestStep } from './02-ingest.js';
import { checkStep } from './03-check.js';
import { harmonizeStep } from './04-harmonize.js';
import { estimateStep } from './05-estimate.js';
import { reliabilityStep } from './06-reliability.js';
import { semStep } from './07-sem.js';
import { resultsStep } from './08-results.js';
import { reportStep } from './09-report.js';

/** The steps of a run, first to last. */
export const steps: readonly Step[] = [
  simulateStep,
  ingestStep,
  checkStep,
  harmonizeStep,
  estimateStep,
  reliabilityStep,
  semStep,
  resultsStep,
  reportStep,
];
