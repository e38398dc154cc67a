import { Warehouse } from '../warehouse/index.js';

/** The warehouse that steps read one after the other, opened once for all of them. */
export class OpenWarehouse {
  #last: Warehouse | undefined;

  /** The warehouse of a finished step, to read until another is asked for or `close` is called. */
  async of(file: string): Promise<Warehouse> {
    if (this.#last?.path !== file) {
      this.close();
      this.#last = await Warehouse.open(file, { readOnly: true });
    }
    return this.#last!;
  }

  close(): void {
    this.#last?.close();
    this.#last = undefined;
  }
}
