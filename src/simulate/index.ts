/** Made-up exports with known truth, from codebook and published figures. */
export type { Answers } from './answers.js';
export { type ExportFile, type ExportWriter, type SimulationFormat, spssName } from './formats.js';
export type { Moments } from './moments.js';
export type { Population } from './register.js';
export {
  answerPlan,
  registerFile,
  type SimulatedExport,
  type SimulateOptions,
  simulatedMarker,
  simulateExport,
  type Truth,
  writeExport,
  writtenExport,
} from './simulate.js';
export { type SimulatedModel, type TrueModel, type TrueParameter, trueParameters } from './truth.js';
