import { analyses } from '../../wave/index.js';
import type { LoadedPipeline, LoadedWave } from '../load.js';
import type { Step } from '../step.js';
import { simulateStep } from './01-simulate.js';
import { ingestStep } from './02-ingest.js';
import { checkStep } from './03-check.js';
import { harmonizeStep } from './04-harmonize.js';
import { disclosureStep } from './05-disclosure.js';
import { resultsStep } from './06-results.js';
import { reportStep } from './07-report.js';
import { analysesOf, analysisStep } from './analysis.js';

/** What every step is called, before the name of an earlier wave. */
export const stepKinds: readonly string[] = [
  'simulate',
  'ingest',
  'check',
  'harmonize',
  ...analyses.map(({ name }) => name),
  'disclosure',
  'results',
  'report',
];

/** The steps of a run, first to last: each wave from its export to its numbers, then what is said of them all. */
export const stepsOf = (pipeline: LoadedPipeline): Step[] => [
  ...pipeline.waves.flatMap((wave, i) => waveSteps(wave, pipeline.waves[i - 1])),
  resultsStep(pipeline),
  reportStep,
];

const waveSteps = (wave: LoadedWave, before: LoadedWave | undefined): Step[] => [
  simulateStep(wave),
  ingestStep(wave),
  checkStep(wave, before),
  harmonizeStep(wave),
  ...analysesOf(wave).map((analysis) => analysisStep(wave, analysis)),
  disclosureStep(wave),
];
