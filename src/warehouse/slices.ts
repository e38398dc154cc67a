import { openSource, type SourceNote, type SourceOptions } from '../ingest/index.js';
import { loadInMemory, type OpenedData, openData, tableOfWarehouse } from './open-data.js';

/** DuckDB takes 20 to 40 kB of memory for each column of a table, however few its rows. */
const widest = 4000;

type Load = (columns: readonly string[]) => Promise<OpenedData>;

/** Any <data> of the command line, a wide file loaded some thousand columns at a time. Close when done. */
export class SlicedData {
  private opened: { data: OpenedData; columns: ReadonlySet<string> } | null = null;

  private constructor(
    readonly notes: readonly SourceNote[],
    /** Names of all columns, by slice. */
    readonly slices: readonly (readonly string[])[],
    private readonly load: Load,
    private readonly widest: number,
  ) {}

  /**
   * @param source what the user says of a file
   * @param most columns that are loaded at a time
   * Throws what `openData` throws.
   */
  static async open(ref: string, source: SourceOptions | undefined, most = widest): Promise<SlicedData> {
    const options = source === undefined ? {} : { source };
    if (tableOfWarehouse.test(ref)) {
      const data = await openData(ref, options);
      const names = data.variables.map((v) => v.name);
      const sliced = new SlicedData(data.notes, [names], async () => data, most);
      sliced.opened = { data, columns: new Set(names) };
      return sliced;
    }
    const file = await openSource(ref, source);
    const names = file.variables.map((v) => v.name);
    const slices: string[][] = [];
    for (let at = 0; at === 0 || at < names.length; at += most) slices.push(names.slice(at, at + most));
    return new SlicedData(file.notes, slices, (columns) => loadInMemory(file, columns), most);
  }

  /** Data that hold these columns, and maybe others; what was given before is closed. */
  async at(columns: readonly string[]): Promise<OpenedData> {
    const known = this.opened;
    if (known !== null && columns.every((name) => known.columns.has(name))) return known.data;
    this.close();
    const data = await this.load(columns);
    this.opened = { data, columns: new Set(columns) };
    return data;
  }

  /** Parts of a list whose items ask for columns, each part for no more than a slice has. */
  parts<T extends { columns: readonly string[] }>(items: readonly T[]): T[][] {
    const out: T[][] = [];
    let size = Number.POSITIVE_INFINITY;
    for (const item of items) {
      if (size + item.columns.length > this.widest) {
        out.push([]);
        size = 0;
      }
      out.at(-1)!.push(item);
      size += item.columns.length;
    }
    return out;
  }

  close(): void {
    this.opened?.data.warehouse.close();
    this.opened = null;
  }
}
