/** Results to Vega-Lite specifications, and those to SVG and PNG. Knows the results table only. */
export {
  type Absence,
  absenceNotes,
  absenceOf,
  absenceOfRow,
  absenceWord,
  errorCell,
  numberCell,
  reasonIn,
  unknownError,
  unknownNotes,
} from './absence.js';
export { type Axis, axisOf, familyAxes } from './axis.js';
export { captionFacts, standalone } from './caption.js';
export { withheldNotes } from './distribution.js';
export { type DrawnFigure, drawSvg, pngFile, svgFile, withFooter } from './draw.js';
export { DrawError, type DrawJob, type DrawResult, drawAll } from './draw-all.js';
export type {
  BuiltFigure,
  ColumnKind,
  DataTable,
  FigureBuilder,
  FigureOptions,
  FigureWidth,
  Spec,
  TableCell,
} from './figure.js';
export { fontFaceCss, fontFamily, fontStack, textWidth, wrap } from './fonts.js';
export { type NumberFormat, numberFormat } from './format.js';
export {
  type ModelEdge,
  type ModelGroup,
  modelEdges,
  modelGroups,
  parameterRow,
  stars,
} from './model-edges.js';
export { nothingLeft, nothingLeftText } from './nothing-left.js';
export { contrast, palette } from './palette.js';
export { modelOf } from './path-diagram.js';
export { figureBuilders } from './registry.js';
export {
  answers,
  cellOf,
  groupsOf,
  isOfDescribedWave,
  labelOf,
  missingAnswers,
  nRange,
  parts,
  type RowIndex,
  type RowKey,
  rowIndex,
  tickAll,
  variableOf,
} from './rows.js';
export { shownOf } from './shown.js';
export { testLevel } from './test-note.js';
export { testInFull, testStatistic } from './test-statistic.js';
export { figureTexts } from './texts/index.js';
