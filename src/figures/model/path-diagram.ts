import { didYouMean, fault } from '../../errors/index.js';
import type { Language, ModelDescription, ReportItem, ResultsDocument } from '../../results/index.js';
import { absenceNotes, absenceOfRow } from '../absence.js';
import { textWidth } from '../drawing/fonts.js';
import { lineHeight, size, topLevel } from '../drawing/spec.js';
import {
  type BuiltFigure,
  type DataTable,
  type FigureBuilder,
  type FigureOptions,
  type Spec,
  totalWidth,
} from '../figure.js';
import { numberFormat } from '../format.js';
import { labelOf, nRange } from '../look-up.js';
import { textLayer } from '../placed-texts.js';
import { columnsAs } from '../table-columns.js';
import { figureTexts } from '../texts/index.js';
import { fitMeasures, fitParts } from './fit-line.js';
import { type EdgeGroup, edgesByGroup, edgeWord, type ModelEdge, type ModelGroup } from './model-edges.js';
import { type PathLayout, pathLayout } from './path-layout.js';
import { pathList } from './path-list.js';
import { pathMarks, placeLabels } from './path-marks.js';

/** The model that the item names first. */
export function modelOf(item: ReportItem, doc: ResultsDocument): ModelDescription {
  const name = item.variables[0] ?? '';
  const model = doc.models.find((m) => m.name === name);
  return (
    model ??
    fault({
      code: 'LV-FIGURES-NO-MODEL',
      place: { variable: name },
      what: `the report's item '${item.id}' shows a model that the results do not have`,
      found: `model '${name}'`,
      expected: 'a model of the pipeline',
      remedy: didYouMean(
        name,
        doc.models.map((m) => m.name),
      ),
    })
  );
}

/**
 * A path diagram: observed variables as boxes, latent ones as ellipses, in layers from causes to outcomes;
 * standardised coefficients on the arrows, which are as wide as those are large; significant ones dark and bold, the
 * others faint; covariances as curves with two heads. The model's fit stands under it. A model of several groups has a
 * diagram for each, one under the other.
 * On a phone the same coefficients stand as a list.
 */
export const pathDiagram: FigureBuilder = (item, doc, options) => {
  const model = modelOf(item, doc);
  const groups = edgesByGroup(doc, model, options.language);
  const spec =
    options.width === 'wide' ? diagrams(doc, model, groups, options) : pathList(doc, groups, options);
  return { ...facts(doc, model, groups, options), spec };
};

/** An edge of a model, of a group where it has several. */
interface GroupEdge {
  group: ModelGroup | undefined;
  edge: ModelEdge;
}

function facts(
  doc: ResultsDocument,
  model: ModelDescription,
  groups: readonly EdgeGroup[],
  { language }: FigureOptions,
): Omit<BuiltFigure, 'spec'> {
  const t = figureTexts(language);
  const several = groups.length > 1;
  const all = groups.flatMap(({ group, edges }) => edges.map((edge) => ({ group, edge })));
  const has = (kind: (edge: ModelEdge) => boolean) => all.some(({ edge }) => kind(edge));
  const fit = fitParts(fitMeasures(doc, model.name), language);
  return {
    table: edgeTable(all, several, doc, language),
    // Of a model whose groups all fell away there is nothing to draw, and nothing to say of it.
    ...(groups.length === 0 ? { nothingLeft: true } : {}),
    alt: [
      ...groups.map((group) => groupSentence(group, doc, language)),
      ...(fit.length === 0 ? [] : [`${fit.join('; ')}.`]),
    ].join(' '),
    n: nRange(all.map(({ edge }) => edge.raw)),
    notes: [
      t.pathNote,
      ...(has(({ kind, value, p }) => kind === 'covariance' && value !== null && p === null)
        ? [t.pathUntested]
        : []),
      ...(has(({ raw, p }) => raw?.reason === 'fixed' && raw.p_value === null && p !== null)
        ? [t.pathFixed]
        : []),
      ...(model.latent.length > 0 ? [t.pathShapes] : []),
      ...(several ? [t.pathGroups] : []),
      ...absenceNotes(
        all.map(({ edge }) => (edge.std === undefined ? null : absenceOfRow(edge.std))),
        language,
      ),
    ],
  };
}

/** How many variables and significant paths a group's model has, and those paths, the strongest first. */
function groupSentence({ group, edges }: EdgeGroup, doc: ResultsDocument, language: Language): string {
  const t = figureTexts(language);
  const f = numberFormat(language);
  const name = (id: string) => labelOf(doc, id, language);
  const paths = edges.filter((edge) => edge.kind !== 'covariance');
  const significant = paths.filter((edge) => edge.significant && edge.value !== null);
  const nodes = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const list = [...significant]
    .sort((a, b) => Math.abs(b.value!) - Math.abs(a.value!))
    .map((edge) => `${name(edge.from)} → ${name(edge.to)} ${f.decimal(edge.value!, 2)}`)
    .join('; ');
  const whose = group === undefined ? '' : `${group.label}: `;
  return `${whose}${t.pathAlt(nodes.size, significant.length, paths.length)} ${list === '' ? t.pathNone : `${list}.`}`;
}

function edgeTable(
  all: readonly GroupEdge[],
  several: boolean,
  doc: ResultsDocument,
  language: Language,
): DataTable {
  const t = figureTexts(language);
  const name = (id: string) => labelOf(doc, id, language);
  return {
    columns: [
      ...(several ? columnsAs('text', t.group) : []),
      ...columnsAs('text', t.from, t.to, t.relation),
      { label: t.standardised, kind: 'decimal2' },
      ...columnsAs('decimal3', t.unstandardised, t.se),
      { label: 'p', kind: 'p' },
    ],
    rows: all.map(({ group, edge }) => [
      ...(several ? [group!.label] : []),
      name(edge.from),
      name(edge.to),
      edge.kind === 'path' ? t.path : edge.kind === 'loading' ? t.loading : t.covariance,
      edge.value ?? edgeWord(edge.std, language),
      edge.raw?.estimate ?? edgeWord(edge.raw, language),
      edge.raw?.reason === 'fixed' ? null : (edge.raw?.se ?? null),
      edge.p,
    ]),
  };
}

/** The diagrams of all groups under each other, each under its group's name. */
function diagrams(
  doc: ResultsDocument,
  model: ModelDescription,
  groups: readonly EdgeGroup[],
  { language }: FigureOptions,
): Spec {
  const f = numberFormat(language);
  const headings: { x: number; y: number; text: string }[] = [];
  const whole: PathLayout = { boxes: [], drawn: [], width: 0, height: 0 };
  for (const { group, edges } of groups) {
    const layout = pathLayout(doc, model, edges, language, group);
    if (group !== undefined) {
      const top = whole.height + (headings.length > 0 ? 34 : 8);
      const { n } = group;
      headings.push({
        x: 0,
        y: top,
        text: n === null ? group.label : `${group.label} (n = ${f.integer(n)})`,
      });
      whole.height = top + 22;
    }
    for (const box of layout.boxes) box.y += whole.height;
    for (const point of layout.drawn.flatMap(({ points }) => points)) point.y += whole.height;
    whole.boxes.push(...layout.boxes);
    whole.drawn.push(...layout.drawn);
    whole.width = Math.max(whole.width, layout.width);
    whole.height += layout.height;
  }
  const { boxes, drawn, width } = whole;
  const fit = fitLines(doc, model, language);
  const lines = fit.map((text, i) => ({ x: 0, y: whole.height + 22 + i * lineHeight, text }));
  return topLevel({
    width,
    height: whole.height + (fit.length === 0 ? 0 : 22 + fit.length * lineHeight),
    layer: [
      ...pathMarks(drawn, boxes, placeLabels(drawn, boxes, f)),
      ...(headings.length > 0
        ? [textLayer(headings, { align: 'left', fontSize: size.label, fontWeight: 'bold' })]
        : []),
      ...(lines.length > 0 ? [textLayer(lines, { align: 'left', fontSize: size.value })] : []),
    ],
  });
}

/** The model's published fit, in as many lines as the figure's width needs; none for a model without. */
function fitLines(
  doc: ResultsDocument,
  model: ModelDescription,
  language: FigureOptions['language'],
): string[] {
  const measures = fitMeasures(doc, model.name);
  if (measures.get('df') === 0) return [figureTexts(language).fitExact];
  const parts = fitParts(measures, language);
  const lines: string[] = [];
  for (const part of parts) {
    const longer = lines.length === 0 ? part : `${lines.at(-1)}; ${part}`;
    if (lines.length > 0 && textWidth(longer, size.value) <= totalWidth.wide - 16)
      lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}
