import { ink } from '../drawing/palette.js';
import { pixels, short, size } from '../drawing/spec.js';
import type { Spec } from '../figure.js';

/** Room above the rows for the text of a reference line, below that of the line for all. */
export const referenceRoom = 16;

/**
 * A value from elsewhere as a dotted line through all rows, its text above them: an earlier cohort's mean.
 * @param line from `top` of the text to `bottom` in pixels; `middle` of the axis turns the text to the side with room
 */
export function referenceLayer(
  { value, text }: { value: number; text: string },
  { top, bottom, middle }: { top: number; bottom: number; middle: number },
): Spec[] {
  const right = value > middle;
  const data = { values: [{ x: short(value), y: top, y2: bottom, text }] };
  const x = { field: 'x', type: 'quantitative' };
  return [
    {
      data,
      mark: { type: 'rule', color: ink, strokeDash: [1.5, 3], strokeWidth: 1.5 },
      encoding: { x, y: pixels('y'), y2: { field: 'y2' } },
    },
    {
      data,
      mark: {
        type: 'text',
        baseline: 'bottom',
        fontSize: size.value,
        align: right ? 'right' : 'left',
        dx: right ? 3 : -3,
      },
      encoding: { x, y: pixels('y'), text: { field: 'text' } },
    },
  ];
}
