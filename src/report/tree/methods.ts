import { parts, rowIndex, shownOf } from '../../figures/index.js';
import { itemKinds, type ReportItem, type ResultsDocument } from '../../results/index.js';

/** The methods of the item's numbers as the results table names them, each once. */
export function methodsOf(item: ReportItem, doc: ResultsDocument): string[] {
  const index = rowIndex(doc);
  const { oneStatistic, made } = itemKinds[item.kind];
  const wanted = made ?? (['proportion', 'mean', 'parameter'] as const);
  const methods = [...item.variables, ...parts(item, doc, 'whole')].flatMap((variable) => {
    const statistics = oneStatistic ? [shownOf(item, doc, variable).statistic] : wanted;
    return statistics.flatMap((statistic) =>
      index
        .rows(variable, statistic)
        .filter((row) => row.respondent_group === item.respondent_group && row.method !== '')
        .map((row) => row.method),
    );
  });
  return [...new Set(methods)].sort();
}
