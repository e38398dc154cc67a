import type { FileCursor } from '../binary/file-cursor.js';
import { type StataLayout, stataFault } from './layout.js';

/** Long strings by the (variable, observation) that first held them: where in the file, how many bytes. */
export class LongTexts {
  private constructor(
    private readonly variables: Uint32Array,
    private readonly observations: Float64Array,
    private readonly offsets: Float64Array,
    private readonly lengths: Uint32Array,
    private readonly order: Uint32Array,
  ) {}

  /** Walks the file's long strings without keeping them. Throws LV-STATA-STRL. */
  static index(file: string, cursor: FileCursor, layout: StataLayout): LongTexts {
    const variables: number[] = [];
    const observations: number[] = [];
    const offsets: number[] = [];
    const lengths: number[] = [];
    cursor.position = layout.longTextOffset;
    for (;;) {
      const offset = cursor.position;
      const mark = cursor.view(3).toString('latin1');
      if (mark === '</s') break;
      if (mark !== 'GSO') {
        stataFault(file, 'STRL', `the long strings break off at byte ${offset}`, {
          found: JSON.stringify(mark),
          expected: 'GSO or </strls>',
        });
      }
      variables.push(cursor.uint32());
      observations.push(layout.release === 117 ? cursor.uint32() : cursor.int64());
      const type = cursor.uint8();
      const length = cursor.uint32();
      offsets.push(cursor.position);
      // Type 130 is text with a closing NUL, 129 bytes without.
      lengths.push(type === 130 && length > 0 ? length - 1 : length);
      cursor.skip(length);
    }
    const order = Uint32Array.from(variables.keys());
    const sorted = order.sort((a, b) => variables[a]! - variables[b]! || observations[a]! - observations[b]!);
    return new LongTexts(
      Uint32Array.from(variables),
      Float64Array.from(observations),
      Float64Array.from(offsets),
      Uint32Array.from(lengths),
      sorted,
    );
  }

  /** The long string of (variable, observation); undefined when the file has none. */
  find(variable: number, observation: number): { offset: number; length: number } | undefined {
    let low = 0;
    let high = this.order.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = this.order[middle]!;
      const difference = this.variables[at]! - variable || this.observations[at]! - observation;
      if (difference === 0) return { offset: this.offsets[at]!, length: this.lengths[at]! };
      if (difference < 0) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}

/**
 * The (variable, observation) that a row's 8 bytes point to, `split` bytes for the variable:
 * 4 + 4 bytes in 117, 2 + 6 in 118, 3 + 5 in 119.
 */
export function longTextKey(
  view: DataView,
  at: number,
  littleEndian: boolean,
  split: number,
): [number, number] {
  let variable = 0;
  let observation = 0;
  for (let i = 0; i < split; i++)
    variable = variable * 256 + view.getUint8(at + (littleEndian ? split - 1 - i : i));
  for (let i = split; i < 8; i++) {
    observation = observation * 256 + view.getUint8(at + (littleEndian ? 7 + split - i : i));
  }
  return [variable, observation];
}
