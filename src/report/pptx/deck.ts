import type { Finding } from '../findings/index.js';
import { reportTexts } from '../texts/index.js';
import { type FigureNode, itemsOf, type ReportTree } from '../tree/index.js';
import { unbroken } from '../written.js';

/** A slide as plain data. */
export type Slide =
  | { kind: 'cover'; title: string; text: string[]; notes: string[] }
  /** Numbered sentences. */
  | { kind: 'list'; title: string; lines: { strong: string; text: string }[]; foot: string; notes: string[] }
  /** What a figure finds, over the figure. */
  | { kind: 'figure'; title: string; figure: FigureNode; under: string; foot: string; notes: string[] };

/**
 * The slides of a report: what it finds in one list, a slide for each finding with the figure that shows it, and a slide
 * for each other figure. Method, question and source stand in the notes.
 */
export function slidesOf(tree: ReportTree): Slide[] {
  const t = reportTexts(tree.language);
  const figures = new Map(
    itemsOf(tree).flatMap((item) => (item.kind === 'figure' ? [[item.id, item] as const] : [])),
  );
  const found = tree.findings?.sections.flatMap(({ findings }) => findings) ?? [];
  const told = new Set<string>();
  const ofFindings = found.flatMap((finding): Slide[] => {
    const figure = figures.get(finding.target);
    if (figure === undefined) return [];
    told.add(figure.id);
    return [figureSlide(figure, finding.sentence, tree, [unbroken(finding.detail)])];
  });
  const others = [...figures.values()]
    .filter(({ id }) => !told.has(id))
    .map((figure) => figureSlide(figure, figure.lead ?? figure.title, tree, []));
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

function figureSlide(figure: FigureNode, title: string, tree: ReportTree, before: string[]): Slide {
  const t = reportTexts(tree.language);
  const facts = figure.chart?.facts ?? figure.facts;
  const n = figure.n === null ? '' : `n = ${[...new Set(figure.n)].join('–')}. `;
  return {
    kind: 'figure',
    title: unbroken(title),
    figure,
    under: `${figure.label}. ${figure.title}`,
    foot: `${n}${t.source}: ${tree.source}`,
    notes: [
      ...(tree.simulated ? [`${t.simulated}. ${t.simulatedLong}`] : []),
      ...before,
      `${figure.label}. ${figure.title}`,
      ...facts.map(([name, value]) => `${name}: ${unbroken(value)}`),
      ...(figure.methods.length === 0 ? [] : [`${t.estimator}: ${figure.methods.join('; ')}`]),
      figure.alt,
      ...(tree.citation === null ? [] : [t.inReport(figure.label, figure.title, tree.citation.reference)]),
    ],
  };
}
