import type { Spec } from '../figure.js';
import { fontFamily } from './fonts.js';
import { ink } from './palette.js';

/** Type sizes of figures, in pixels. */
export const size = { label: 13, value: 12, axis: 12, title: 17, subtitle: 12, footer: 11 } as const;
export const lineHeight = 16;

/** Look of all figures. */
const config: Spec = {
  font: fontFamily,
  aria: false,
  background: '#ffffff',
  view: { stroke: null },
  text: { fontSize: size.label, fill: ink, limit: 0 },
  axis: {
    labelFontSize: size.axis,
    labelColor: ink,
    labelLimit: 0,
    titleFontSize: size.axis,
    titleFontWeight: 'normal',
    titleColor: ink,
    titleLimit: 0,
    domain: false,
    ticks: false,
    grid: false,
    labelPadding: 6,
  },
  title: {
    anchor: 'start',
    frame: 'bounds',
    fontSize: size.title,
    fontWeight: 'bold',
    color: ink,
    subtitleFontSize: size.subtitle,
    subtitleColor: ink,
    subtitlePadding: 6,
    offset: 14,
    lineHeight: 21,
    subtitleLineHeight: lineHeight,
    limit: 0,
  },
};

/** A whole specification from its parts. */
export function topLevel(parts: Spec): Spec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    padding: { left: 4, right: 8, top: 6, bottom: 6 },
    ...parts,
    config,
  };
}

/** Encoding of a position that the layout has worked out, in pixels. */
export function pixels(field: string): Spec {
  return { field, type: 'quantitative', scale: null, axis: null };
}

/** Encoding of a box, or of a line from one place to another, in pixels: x to x2, y to y2. */
export const fromTo: Spec = { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } };

/** A layer where there is anything to draw. */
export const layerOf = (values: readonly unknown[], layer: Spec): Spec[] =>
  values.length === 0 ? [] : [layer];

/** A colour that stands in the data. */
export const ownColour: Spec = { field: 'colour', type: 'nominal', scale: null };

/** Coordinates in a specification: half pixels are enough, and keep it small. */
export function round(value: number): number {
  return Math.round(value * 2) / 2;
}

/** Shares and means in a specification: six digits are more than a screen shows; tables hold the rest. */
export function short(value: number): number {
  return Number(value.toPrecision(6));
}
