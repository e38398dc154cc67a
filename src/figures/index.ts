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
export { captionFacts, captionNotes, standalone } from './caption.js';
export { fieldCell, numberIn, type SteppedNumber, steppedCell, type TableCell } from './cell.js';
export { adjusted, betweenGroups, type Contrast, comparable } from './comparison.js';
export { type DrawnFigure, drawnIn, drawSvg, svgFile, withFooter } from './drawing/draw.js';
export {
  type Cut,
  DrawError,
  type DrawJob,
  type DrawResult,
  drawAll,
  type KnownPixels,
} from './drawing/draw-all.js';
export { fontFaceCss, fontFamily, fontFiles, fontStack, textWidth, wrap } from './drawing/fonts.js';
export { contrast, divergentColours, palette, sequentialColours, textOn } from './drawing/palette.js';
export { pngFile, pngZoom } from './drawing/raster.js';
export { inXml } from './drawing/svg.js';
export type {
  BuiltFigure,
  ColumnKind,
  DataTable,
  FigureBuilder,
  FigureOptions,
  FigureWidth,
  Spec,
} from './figure.js';
export { measured, type NumberFormat, numberFormat, plainNumber } from './format.js';
export { codebookPhrase, inSentence, withoutAside } from './group-phrase.js';
export {
  answers,
  cellOf,
  groupsOf,
  isOfDescribedWave,
  labelOf,
  nRange,
  parts,
  possibleAnswers,
  type RowIndex,
  type RowKey,
  rowIndex,
  tickAll,
  variableOf,
} from './look-up.js';
export type { Limits } from './map/control-limits.js';
export { groupLimits } from './map/group-limits.js';
export { missingOf } from './missing-answers.js';
export { fitMeasures, fitNumber, fitParts, fitRow, fitRows, hasOwnDigits } from './model/fit-line.js';
export {
  type ModelEdge,
  type ModelGroup,
  modelEdges,
  modelGroups,
  parameterRow,
  stars,
} from './model/model-edges.js';
export { modelOf } from './model/path-diagram.js';
export {
  answerShown,
  interactionsOf,
  predictorsOf,
  regressionOf,
  regressionRow,
} from './model/regression-rows.js';
export { nothingLeft, nothingLeftText } from './nothing-left.js';
export { blocksWithin, inParts } from './parting.js';
export { figureBuilders } from './registry.js';
export { withheldNotes } from './rows/distribution.js';
export { type Block, blocksOf, comparedOf } from './rows/group-blocks.js';
export { groupsFound, groupsSentence } from './rows/group-words.js';
export { type LikertRow, type LikertScale, type LikertSegment, likertOf } from './rows/likert.js';
export { type ListRow, type RowList, type RowScale, rowListSpec, rowsOf } from './rows/row-list.js';
export { rowListParts } from './rows/row-list-parts.js';
export { rangeOf, shownOf, showsMeans } from './shown.js';
export { columnsAs } from './table-columns.js';
export { testLevel } from './test-note.js';
export { levelInFull, testInFull, testStatistic } from './test-statistic.js';
export { figureTexts } from './texts/index.js';
export { listed } from './texts/listed.js';
export { adjustedChanges, comparisonNotes, wavesIn } from './waves.js';
