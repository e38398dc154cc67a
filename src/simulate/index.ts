/** Made-up exports with known truth, from codebook and published figures. */

export { spssName } from './formats.js';
export type { Population } from './register.js';
export {
  answerPlan,
  registerFile,
  type SimulatedExport,
  simulatedMarker,
  simulateExport,
  writeExport,
  writtenExport,
} from './simulate.js';
