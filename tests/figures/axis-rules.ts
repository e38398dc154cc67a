import { figureBuilders, type Spec } from '../../src/figures/index.js';
import type { FigureKind, ReportItem, ResultsDocument } from '../../src/results/index.js';

/** The domain of the axis of numbers in a specification, and everything that is placed on it. */
export function axisIn(
  spec: Spec,
  channel: 'x' | 'y' = 'x',
): { domain: [number, number]; placed: number[] } | null {
  type Channel = { field?: string; scale?: { domain?: [number, number] } | null };
  const layers = spec.layer as {
    data: { values: Record<string, number>[] } | { name: string };
    encoding: Record<string, Channel>;
  }[];
  const domains = layers.flatMap((layer) => layer.encoding[channel]?.scale?.domain ?? []);
  if (domains.length < 2) return null;
  const placed = layers.flatMap((layer) => {
    const ends = [layer.encoding[channel], layer.encoding[`${channel}2`]];
    // Positions in pixels have no scale.
    if (ends[0]?.field === undefined || ends[0].scale === null) return [];
    const values =
      'name' in layer.data
        ? (spec.datasets as Record<string, Record<string, number>[]>)[layer.data.name]!
        : layer.data.values;
    return ends.flatMap((end) => values.map((value) => value[end?.field ?? '']!));
  });
  return { domain: [domains[0]!, domains[1]!], placed: placed.filter((x) => typeof x === 'number') };
}

const ofNumbers: readonly string[] = ['bars', 'grouped-bars', 'dot-interval', 'change', 'funnel', 'likert'];

/** Breaches of the rule of axes (docs/figures.md) in all figures of a results document, in words. */
export function brokenAxes(doc: ResultsDocument): { checked: number; broken: string[] } {
  const broken: string[] = [];
  const seen = new Map<string, { domain: string; id: string }>();
  let checked = 0;
  const alike = (key: string, item: ReportItem, domain: readonly [number, number]) => {
    const known = seen.get(key);
    if (known === undefined) seen.set(key, { domain: domain.join(' to '), id: item.id });
    else if (known.domain !== domain.join(' to '))
      broken.push(`${item.id}: ${domain.join(' to ')}, and ${known.id}: ${known.domain} (${key})`);
  };
  for (const chapter of doc.report.chapters) {
    for (const item of chapter.items) {
      if (!ofNumbers.includes(item.kind)) continue;
      for (const width of ['wide', 'narrow'] as const) {
        const { spec } = figureBuilders[item.kind as FigureKind]!(item, doc, { language: 'nb', width });
        const axis = axisIn(spec, item.kind === 'funnel' ? 'y' : 'x');
        if (axis === null) continue;
        checked++;
        const [low, high] = axis.domain;
        const say = (what: string) => broken.push(`${item.id} (${item.kind}, ${width}): ${what}`);
        // Positions have six digits.
        const slack = 1e-5 * Math.max(1, Math.abs(low), Math.abs(high));
        const outside = axis.placed.filter((x) => x < low - slack || x > high + slack);
        if (outside.length > 0) say(`${outside.join(', ')} outside ${low} to ${high}`);
        if (item.kind === 'likert') {
          alike(`likert in ${chapter.id}`, item, axis.domain);
          // Whole 20 per cent, and 9 per cent of that length at either end for the labels of small answers.
          const room = (0.09 * (high - low)) / 1.18;
          const [from, to] = [low + room, high - room];
          if (from < -1 - slack || to > 1 + slack || !whole(from * 5) || !whole(to * 5))
            say(`from ${low} to ${high}`);
          continue;
        }
        const label = JSON.stringify(spec);
        const percent = label.includes('\u00a0%\\"');
        if (percent) {
          if (low !== 0 || ![0.1, 0.25, 0.5, 1].includes(high)) say(`shares from ${low} to ${high}`);
          // Stacked bars always go to the whole.
          if (item.kind !== 'bars') alike(`shares in ${chapter.id}`, item, axis.domain);
          continue;
        }
        for (const name of item.variables) {
          alike(`mean of ${name}`, item, axis.domain);
          const range = doc.labels[name]?.range;
          if (range === undefined || item.variables.length > 1) continue;
          if (low < range[0] - 1e-9 || high > range[1] + 1e-9)
            say(`passes the scale's ends: ${low} to ${high}`);
          if (high - low < Math.min(1, range[1] - range[0]) - 1e-9)
            say(`less than a scale point: ${low} to ${high}`);
        }
      }
    }
  }
  return { checked, broken };
}

// Domains have six digits.
const whole = (x: number) => Math.abs(x - Math.round(x)) < 1e-5;
