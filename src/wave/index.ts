/** The analyst: what is asked and said of a wave. */
export { type Analysis, analyses, type Findings } from './analyses/index.js';
export { outcomesOf, respondentsOf } from './analyses/variations.js';
export { type Ask, askShape } from './ask.js';
export {
  type Add,
  askFaults,
  fewCasesFindings,
  groupingFindings,
  modelSyntaxFaults,
  type Names,
  nameFault,
  namesOf,
  nominalFaults,
  orderFault,
  type Path,
} from './check/index.js';

export { nestingByPlace } from './control/nesting-notes.js';
export { type Protected, protectionOf, protectWave } from './control/protected.js';
export { selectionPrefix } from './describe/tested.js';
export { type Described, describedVariables } from './describe/variables.js';
export { withDivisions } from './divisions/asked.js';
export { divisionFaults } from './divisions/check.js';
export { documentOf, type SaidWave } from './document/document.js';
export { sayOfWave, type WaveSaid } from './document/gather.js';
export { textNumberFaults } from './document/text-numbers.js';
export { fitToTable, type ModelRequest } from './models/fit.js';
export { publishedParameter } from './models/published-parameter.js';
export { modelVariants } from './models/variants.js';
export { poolsAsked } from './pool/asked.js';
export { poolFaults } from './pool/check.js';
export { type PoolSaid, sayOfPool } from './pool/say.js';
export { regressionVariables } from './regressions/request.js';
export { type Wave, type WaveModel, withAnswers } from './wave.js';
export { askOfEarlier, inNewestDivision } from './waves/ask.js';
export { linkingFaults, waveFaults } from './waves/check.js';
export { comparisons } from './waves/comparability.js';

export { keyedColumn, keyFault, type RawWave } from './waves/keys.js';
export { linkedErrors } from './waves/linked.js';
export { linkedOverAll } from './waves/over-all.js';
export { seenFrom } from './waves/seen-from.js';
