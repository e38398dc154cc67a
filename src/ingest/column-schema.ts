import { type Field, Schema } from 'apache-arrow';

const isSame = (a: readonly Field[], b: readonly Field[]) =>
  a.length === b.length && a.every((field, k) => field === b[k]);

/**
 * Arrow's schema of a table with any number of columns. Arrow merges each batch's fields into its schema by looking for
 * every name among all: with 20 000 columns that costs 5 s a batch. Fields that are the schema's own change nothing.
 */
export class ColumnSchema extends Schema {
  override assign(...other: [Schema] | (Field | Field[])[]): Schema {
    const [first] = other;
    if (Array.isArray(first) && isSame(first, this.fields)) return this;
    return super.assign(...(other as Field[]));
  }

  override selectAt(places: number[]): ColumnSchema {
    return new ColumnSchema(
      places.map((k) => this.fields[k]!),
      this.metadata,
    );
  }
}
