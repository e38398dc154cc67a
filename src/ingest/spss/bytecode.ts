import { type CaseChunk, type CaseLayout, cutShort } from './cases.js';

/**
 * Cases of bytecode: groups of eight one-byte commands, each followed by the 8-byte values that its commands
 * call for. 0 is nothing, 1 to 251 the number (command - bias), 252 the end, 253 a value as it is, 254 eight
 * blanks, 255 system missing.
 */
export async function* bytecodeCases(
  blocks: AsyncGenerator<Uint8Array>,
  layout: CaseLayout,
): AsyncGenerator<CaseChunk> {
  const whole = layout.cases ?? Number.POSITIVE_INFINITY;
  const chunk = Math.min(layout.chunkCases, Math.max(1, whole));
  const decoder = new BytecodeDecoder(blocks, layout, chunk * layout.elements);
  for (let done = 0; done < whole; ) {
    await decoder.fill(done);
    const held = Math.min(chunk, Math.floor(decoder.count / layout.elements));
    if (!decoder.full) {
      // The last chunk: what is left must be whole cases, and as many as were promised.
      const partial = decoder.count % layout.elements !== 0;
      if (layout.cases === null ? partial : done + held < layout.cases) {
        cutShort(layout, done + held, partial ? `, within case ${done + held + 1}` : '');
      }
    }
    const cases = Math.min(held, whole - done);
    if (cases === 0) return;
    const last = !decoder.full;
    done += cases;
    yield { cases, bytes: decoder.take() };
    if (last) return;
  }
}

/** Decodes blocks of bytecode into chunks of so many values. */
class BytecodeDecoder {
  /** Values of the chunk under way. */
  count = 0;
  // The value of each command as two 32-bit halves in the file's byte order (a double might lose a NaN's bits).
  readonly #low = new Int32Array(256);
  readonly #high = new Int32Array(256);
  readonly #buffers: readonly [Int32Array, Int32Array];
  #turn = 0;
  #input = new Uint8Array(0);
  #at = 0;
  /** There may be more blocks; the command that ends the data has come. */
  #more = true;
  #ended = false;

  constructor(
    readonly blocks: AsyncGenerator<Uint8Array>,
    readonly layout: CaseLayout,
    readonly values: number,
  ) {
    const value = new DataView(new ArrayBuffer(8));
    for (let command = 1; command < 256; command++) {
      if (command === 254) value.setBigUint64(0, 0x2020202020202020n);
      else {
        const number = command === 255 ? layout.systemMissing : command - layout.bias;
        value.setFloat64(0, number, layout.littleEndian);
      }
      this.#low[command] = value.getInt32(0, true);
      this.#high[command] = value.getInt32(4, true);
    }
    // A group may run up to seven values over the end of a chunk; they open the next one.
    this.#buffers = [new Int32Array(2 * (values + 8)), new Int32Array(2 * (values + 8))];
  }

  get full(): boolean {
    return this.count >= this.values;
  }

  /** Fills the chunk, as far as the data go. @param done - cases before it, for whoever is told of a fault */
  async fill(done: number): Promise<void> {
    this.#decode(done);
    while (!this.full && !this.#ended && this.#more) {
      const next = await this.blocks.next();
      if (next.done) this.#more = false;
      else {
        const rest = this.#input.length - this.#at;
        const joined = new Uint8Array(rest + next.value.length);
        joined.set(this.#input.subarray(this.#at));
        joined.set(next.value, rest);
        this.#input = joined;
        this.#at = 0;
      }
      this.#decode(done);
    }
  }

  /** The chunk's bytes; what ran over its end opens the next one. */
  take(): Uint8Array {
    const out = this.#buffers[this.#turn]!;
    this.#turn ^= 1;
    const over = Math.max(0, this.count - this.values);
    if (over > 0) this.#buffers[this.#turn]!.set(out.subarray(2 * this.values, 2 * this.count));
    this.count = over;
    return new Uint8Array(out.buffer);
  }

  /** Decodes groups until the chunk is full, the input runs low, or the data end. */
  #decode(done: number): void {
    const input = this.#input;
    const view = new DataView(input.buffer);
    const [low, high, out] = [this.#low, this.#high, this.#buffers[this.#turn]!];
    const end = input.length;
    const enough = this.#more ? end - 72 : end - 1;
    let { count } = this;
    let at = this.#at;
    let ended = false;
    while (count < this.values && at <= enough) {
      const commands = Math.min(8, end - at);
      let data = at + commands;
      for (let k = 0; k < commands && !ended; k++) {
        const command = input[at + k]!;
        if (command === 253) {
          if (data + 8 > end)
            cutShort(this.layout, done + Math.floor(count / this.layout.elements), ', within a value');
          out[2 * count] = view.getInt32(data, true);
          out[2 * count + 1] = view.getInt32(data + 4, true);
          data += 8;
          count++;
        } else if (command === 252) ended = true;
        else if (command !== 0) {
          out[2 * count] = low[command]!;
          out[2 * count + 1] = high[command]!;
          count++;
        }
      }
      if (ended) break;
      at = data;
    }
    this.count = count;
    this.#at = at;
    this.#ended = ended;
  }
}
