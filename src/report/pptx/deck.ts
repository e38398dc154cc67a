import { partAlt, partCount } from '../figure-parts.js';
import type { Finding } from '../findings/index.js';
import { chartParts } from '../ooxml/chart-parts.js';
import { reportTexts } from '../texts/index.js';
import { type BarChart, type FigureNode, itemsOf, type ReportTree } from '../tree/index.js';
import { unbroken } from '../written.js';
import { titleSize } from './title.js';

/** A slide as plain data. */
export type Slide =
  | { kind: 'cover'; title: string; text: string[]; notes: string[] }
  /** Numbered sentences. */
  | { kind: 'list'; title: string; lines: { strong: string; text: string }[]; foot: string; notes: string[] }
  /** What a figure finds, over the figure or a part of it. */
  | {
      kind: 'figure';
      title: string;
      figure: FigureNode;
      shows: Shown;
      alt: string;
      under: string;
      foot: string;
      notes: string[];
    };

/** A chart that can be edited, or which part of a drawing. */
export type Shown = { kind: 'chart'; chart: BarChart } | { kind: 'picture'; part: number };

/** Highest chart that can be read on a slide, in pixels of 96 an inch. */
const highestChart = 440;

/**
 * The slides of a report: what it finds in one list, a slide for each finding with the figure that shows it, and a slide
 * for each other figure; a long figure is parted, and a finding has the part that shows its question. Method, question and source stand in the notes.
 */
export function slidesOf(tree: ReportTree): Slide[] {
  const t = reportTexts(tree.language);
  const figures = new Map(
    itemsOf(tree).flatMap((item) => (item.kind === 'figure' ? [[item.id, item] as const] : [])),
  );
  const found = tree.findings?.sections.flatMap(({ findings }) => findings) ?? [];
  const told = new Set<Shown>();
  const shownBy = new Map([...figures.values()].map((figure) => [figure.id, partsOf(figure)]));
  const ofFindings = found.flatMap((finding): Slide[] => {
    const figure = figures.get(finding.target);
    if (figure === undefined) return [];
    const all = shownBy.get(figure.id)!;
    const own = all.filter(
      (shown) => shown.kind === 'chart' && shown.chart.categories.some((name) => isOf(finding, name)),
    );
    return (own.length === 1 ? own : all).map((shown) => {
      told.add(shown);
      return figureSlide(figure, shown, all, finding.sentence, tree, [unbroken(finding.detail)]);
    });
  });
  // A title tells one slide from the others, also in a list of them: what several figures find has their names before it.
  const leads = [...figures.values()].map(({ lead }) => lead);
  const titleOf = ({ lead, title }: FigureNode) =>
    lead === null ? title : leads.filter((other) => other === lead).length > 1 ? `${title}: ${lead}` : lead;
  const others = [...figures.values()].flatMap((figure) => {
    const all = shownBy.get(figure.id)!;
    return all
      .filter((shown) => !told.has(shown))
      .map((shown) => figureSlide(figure, shown, all, titleOf(figure), tree, []));
  });
  const cover: Slide = {
    kind: 'cover',
    title: tree.title,
    text: [
      ...(tree.subtitle === null ? [] : [tree.subtitle]),
      ...(tree.citation === null ? [] : [tree.citation.publisher]),
      ...(tree.simulated ? [`${t.simulated}. ${t.simulatedLong}`] : []),
    ],
    notes: [
      ...tree.about.facts.map(([name, value]) => `${name}: ${value}`),
      ...(tree.citation === null ? [] : [`${t.reference}: ${tree.citation.reference}`]),
    ],
  };
  return [cover, ...(found.length === 0 ? [] : lists(tree, found)), ...ofFindings, ...others];
}

function lists(tree: ReportTree, found: readonly Finding[]): Slide[] {
  const title = tree.findings!.title;
  const most = 4;
  const parts = Array.from({ length: Math.ceil(found.length / most) }, (_, i) =>
    found.slice(i * most, (i + 1) * most),
  );
  return parts.map((part, i) => ({
    kind: 'list',
    title: parts.length === 1 ? title : `${title} (${i + 1}/${parts.length})`,
    lines: part.map(({ big, sentence }) => ({
      strong: big.join(` ${tree.findings!.against} `),
      text: unbroken(sentence),
    })),
    foot: tree.source,
    notes: [...part.map(({ sentence, detail }) => `${sentence} ${detail}.`), tree.findings!.rule],
  }));
}

/** Whether a category of a figure is what a finding is of, which may have the group of questions before it («Støtte: HR»). */
const isOf = ({ question }: Finding, category: string): boolean =>
  question === category || question.endsWith(`: ${category}`);

const partsOf = (figure: FigureNode): Shown[] =>
  figure.chart === null
    ? Array.from({ length: partCount(figure, 'slide') }, (_, part) => ({ kind: 'picture', part }))
    : chartParts(figure.chart, highestChart).map((chart) => ({ kind: 'chart', chart }));

function figureSlide(
  figure: FigureNode,
  shows: Shown,
  all: readonly Shown[],
  title: string,
  tree: ReportTree,
  before: string[],
): Slide {
  const t = reportTexts(tree.language);
  const facts = figure.chart?.facts ?? figure.facts;
  const n = figure.n === null ? '' : `n = ${[...new Set(figure.n)].join('–')}. `;
  const part = all.indexOf(shows) + 1;
  const which = all.length === 1 ? '' : ` (${part}/${all.length})`;
  // What is found in more words than a title has room for stands in the notes.
  const fits = titleSize(`${title}${which}`) !== null;
  return {
    kind: 'figure',
    title: `${unbroken(fits ? title : figure.title)}${which}`,
    figure,
    shows,
    alt: partAlt(figure, part, all.length, t),
    under: `${figure.label}${!fits || title.startsWith(figure.title) ? '' : `. ${figure.title}`}${which}`,
    foot: `${n}${t.source}: ${tree.source}`,
    notes: [
      ...(tree.simulated ? [`${t.simulated}. ${t.simulatedLong}`] : []),
      ...before,
      ...(fits ? [] : [unbroken(title)]),
      `${figure.label}. ${figure.title}`,
      ...facts.map(([name, value]) => `${name}: ${unbroken(value)}`),
      ...(figure.methods.length === 0 ? [] : [`${t.estimator}: ${figure.methods.join('; ')}`]),
      figure.alt,
      ...(tree.citation === null ? [] : [t.inReport(figure.label, figure.title, tree.citation.reference)]),
    ],
  };
}
