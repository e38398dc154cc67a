import { lineHeight, pixels, round } from './drawing/spec.js';
import type { Spec } from './figure.js';

/** A text with its place in pixels. */
export interface PlacedText {
  x: number;
  y: number;
  text: string | string[];
  align: string;
  weight: string;
}

/** Lines as a drawing takes them: one by itself is no list. */
export const toldIn = (lines: string[]): string | string[] => (lines.length === 1 ? lines[0]! : lines);

/** Texts at positions in pixels. */
export function textLayer(values: Spec[], mark: Spec): Spec {
  return {
    data: { values },
    mark: { type: 'text', baseline: 'middle', lineHeight, ...mark },
    encoding: { x: pixels('x'), y: pixels('y'), text: { field: 'text' } },
  };
}

/** Texts in a layer for each side that they are set to and each weight, as Vega-Lite takes these by mark. */
export const placedTexts = (texts: readonly PlacedText[], mark: Spec = {}): Spec[] =>
  (['left', 'right', 'center'] as const).flatMap((align) =>
    (['normal', 'bold'] as const).flatMap((fontWeight) => {
      const values = texts
        .filter((text) => text.align === align && text.weight === fontWeight)
        .map(({ x, y, text }) => ({ x: round(x), y: round(y), text }));
      return values.length === 0 ? [] : [textLayer(values, { align, ...mark, fontWeight })];
    }),
  );
