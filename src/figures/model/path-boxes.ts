import type { Language, ModelDescription, ResultsDocument } from '../../results/index.js';
import { textWidth, wrap } from '../drawing/fonts.js';
import { lineHeight, size } from '../drawing/spec.js';
import { totalWidth } from '../figure.js';
import { numberFormat } from '../format.js';
import { labelOf, rowIndex } from '../look-up.js';
import { figureTexts } from '../texts/index.js';
import { layeredGraph } from './layered-graph.js';
import type { ModelEdge, ModelGroup } from './model-edges.js';
import type { Box } from './path-shapes.js';

/** A model that is laid out: its edges, and the variables that any of them joins, in the model's order. */
export interface DrawnModel {
  doc: ResultsDocument;
  model: ModelDescription;
  group: ModelGroup | undefined;
  edges: readonly ModelEdge[];
  ids: string[];
  /** The column of each variable, from the left. */
  layer: ReadonlyMap<string, number>;
  columns: number;
  language: Language;
}

export function drawnModel(
  doc: ResultsDocument,
  model: ModelDescription,
  edges: readonly ModelEdge[],
  language: Language,
  group: ModelGroup | undefined,
): DrawnModel {
  const ids = [...model.observed, ...model.latent].filter((id) =>
    edges.some((edge) => edge.from === id || edge.to === id),
  );
  const layer = layersOf(model, edges, ids);
  return { doc, model, group, edges, ids, layer, columns: Math.max(0, ...layer.values()) + 1, language };
}

/** Layer of each variable: factors and paths left to right, indicators outside the factor they belong to. */
function layersOf(
  model: ModelDescription,
  edges: readonly ModelEdge[],
  ids: readonly string[],
): Map<string, number> {
  const loadings = edges.filter((edge) => edge.kind === 'loading' && !model.latent.includes(edge.to));
  const indicators = new Set(loadings.map((edge) => edge.to));
  const inner = ids.filter((id) => !indicators.has(id));
  const { layer } = layeredGraph(
    inner.map((id) => ({ id, height: 1 })),
    edges.filter(({ kind, from, to }) => kind !== 'covariance' && inner.includes(from) && inner.includes(to)),
    1,
    1,
  );
  if (loadings.length === 0) return layer;
  const last = Math.max(0, ...inner.map((id) => layer.get(id)!));
  // With structure between the factors, the first layer's indicators stand left of it; else all right.
  const onLeft = (edge: ModelEdge) => last > 0 && layer.get(edge.from) === 0;
  const shift = loadings.some(onLeft) ? 1 : 0;
  const result = new Map(inner.map((id) => [id, layer.get(id)! + shift]));
  for (const edge of loadings) {
    if (!result.has(edge.to)) result.set(edge.to, onLeft(edge) ? 0 : last + shift + 1);
  }
  return result;
}

/** Least room between columns, for an arrow with its coefficient. */
const leastGap = 60;
/** A figure may be somewhat wider than usual (it is then shown smaller) rather than break words. */
const widestFigure = 920;

/** Widths of the columns, and the room between them. */
export interface Columns {
  widths: number[];
  gap: number;
}

const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0);

/** Room in a box beside its text. */
const paddingOf = ({ latent }: ModelDescription, id: string): number => (latent.includes(id) ? 38 : 16);

/**
 * The columns of a model: each holds its longest word unbroken, and those without long words give room to the others.
 *
 * @param arcs pixels that the curves beside the columns take
 */
export function columnsOf(drawn: DrawnModel, arcs: number): Columns {
  const { doc, model, ids, layer, columns, language } = drawn;
  const room = totalWidth.wide - 12 - arcs;
  const even = (gap: number) => Math.round((room - (columns - 1) * gap) / columns);
  // Two columns leave room for wide boxes: a factor with its indicators is then less tall.
  const usual = Math.max(92, Math.min(columns === 2 ? 280 : 176, even(84)));
  const wordsOf = (id: string) =>
    labelOf(doc, id, language)
      .split(/\s+/)
      .map((word) => textWidth(word, size.label) + paddingOf(model, id));
  const words = Array.from({ length: columns }, (_, c) =>
    Math.ceil(Math.max(92, ...ids.filter((id) => layer.get(id) === c).flatMap(wordsOf))),
  );
  const least = (columns - 1) * leastGap;
  const spare = Math.max(0, Math.floor((room - least - sum(words)) / columns));
  const widths = words.every((width) => width <= usual)
    ? words.map(() => usual)
    : sum(words) + least + arcs <= widestFigure
      ? words.map((width) => Math.min(Math.max(width, usual), width + spare))
      : words.map(() => Math.max(92, even(leastGap)));
  return { widths, gap: columns === 1 ? 0 : Math.max(leastGap, (room - sum(widths)) / (columns - 1)) };
}

/** A variable's box with its text and size, not yet placed. */
export function boxOf(drawn: DrawnModel, id: string, columnWidth: number): Box {
  const { doc, model, language } = drawn;
  const latent = model.latent.includes(id);
  const lines = wrap(labelOf(doc, id, language), columnWidth - paddingOf(model, id) + 2, size.label);
  const explained = explainedOf(drawn, id);
  const height = lines.length * lineHeight + (explained === null ? 14 : 29) + (latent ? 12 : 0);
  const text = Math.max(...lines.map((line) => textWidth(line, size.label)));
  const width = latent ? Math.min(columnWidth, Math.max(112, text + 56)) : columnWidth;
  return { id, lines, explained, latent, x: 0, y: 0, width, height };
}

/** The explained variance of an outcome, in words; of an indicator it is its loading squared, which stands on the arrow. */
function explainedOf({ doc, model, group, edges, language }: DrawnModel, id: string): string | null {
  if (!edges.some((edge) => edge.kind === 'path' && edge.to === id)) return null;
  const row = rowIndex(doc).row({
    variable: model.name,
    statistic: 'r_square',
    category: id,
    group_variable: group?.variable,
    group_value: group?.value,
  });
  return row?.estimate == null
    ? null
    : figureTexts(language).explained(numberFormat(language).decimal(row.estimate, 2));
}
