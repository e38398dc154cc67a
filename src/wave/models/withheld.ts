import type { ModelDescription, ResultRow } from '../../results/index.js';

const runOf = (row: ResultRow) =>
  JSON.stringify([row.variable, row.group_variable === 'for_each' ? row.group_value : '']);

/** Runs of models whose fit is withheld, and with it how many cases they used. */
function hiddenRuns(rows: readonly ResultRow[]): Set<string> {
  const fit = rows.filter((row) => row.statistic === 'fit');
  const shown = new Set(fit.filter((row) => !row.suppressed).map(runOf));
  return new Set(fit.map(runOf).filter((run) => !shown.has(run)));
}

/** The models without counts of cases where their fit is withheld. */
export function withoutHiddenCases(
  models: readonly ModelDescription[],
  rows: readonly ResultRow[],
): ModelDescription[] {
  const hidden = hiddenRuns(rows);
  return models.map(({ cases, ...model }) => {
    const left = cases?.filter(({ variable }) => !hidden.has(JSON.stringify([model.name, variable ?? ''])));
    return left === undefined || left.length === 0 ? model : { ...model, cases: left };
  });
}

/** What a run says of models and scales that lost numbers, and what to do to keep them. */
export function withheldNotes(models: readonly ModelDescription[], rows: readonly ResultRow[]): string[] {
  const hidden = hiddenRuns(rows);
  const notes: string[] = [];
  for (const { name, groups } of models) {
    const own = rows.filter((row) => row.variable === name && row.statistic === 'parameter');
    const lost = own.filter((row) => row.suppressed);
    if (lost.length === 0 && !hidden.has(JSON.stringify([name, '']))) continue;
    const closed = (groups?.values ?? []).filter((value) =>
      own.every((row) => row.group_value !== value || row.suppressed),
    );
    if (groups !== undefined && closed.length > 0) {
      const which = closed.length === groups.values.length ? 'all groups' : closed.join(', ');
      notes.push(
        `the model '${name}' is withheld for ${which} of '${groups.variable}', and its fit over all groups: the tables of its variables ` +
          'withhold these groups, or would, and the model would give them back; a grouping of larger groups keeps it',
      );
    } else if (lost.length > 0) {
      notes.push(
        `variances, covariances, intercepts and thresholds of the model '${name}' are withheld: its cases and those of the tables ` +
          'differ by so few that the difference would be their answers',
      );
    }
  }
  const scales = new Set(
    rows.filter((row) => row.statistic === 'item_mean' && row.suppressed).map((row) => row.variable),
  );
  for (const scale of scales) {
    notes.push(
      `item means and standard deviations of the scale '${scale}' are withheld: so few have not answered every item that ` +
        'the difference from the tables would be their answers',
    );
  }
  return notes;
}
