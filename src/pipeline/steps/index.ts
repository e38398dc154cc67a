import { analyses } from '../../wave/index.js';
import type { Step } from '../step.js';
import { simulateStep } from './01-simulate.js';
import { ingestStep } from './02-ingest.js';
import { checkStep } from './03-check.js';
import { harmonizeStep } from './04-harmonize.js';
import { resultsStep } from './05-results.js';
import { reportStep } from './06-report.js';
import { analysisStep } from './analysis.js';

/** The steps of a run, first to last. */
export const steps: readonly Step[] = [
  simulateStep,
  ingestStep,
  checkStep,
  harmonizeStep,
  ...analyses.map(analysisStep),
  resultsStep,
  reportStep,
];
