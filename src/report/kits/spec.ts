import { numberIn, type Spec } from '../../figures/index.js';
import type { FigureNode } from '../tree/index.js';
import { columnHeading } from './csv.js';

/**
 * A figure's specification with its numbers beside what is drawn: the dataset `numbers` has a row for each of the
 * figure's table, by the names of its columns, so that the file can be used, or drawn otherwise, without the page.
 */
export function numbered({ id, spec, table, title }: FigureNode): Spec {
  const headings = table.columns.map(columnHeading);
  // Two columns of one name would be one.
  const names = headings.map((name, c) => {
    const before = headings.slice(0, c).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
  const numbers = table.rows.map((row) =>
    Object.fromEntries(row.map((cell, c) => [names[c], typeof cell === 'string' ? cell : numberIn(cell)])),
  );
  return {
    ...spec,
    usermeta: { ...(spec.usermeta as Spec | undefined), id, title },
    datasets: { ...(spec.datasets as Spec | undefined), numbers },
  };
}
