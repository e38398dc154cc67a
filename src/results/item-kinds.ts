import type { StatisticName } from './statistics.js';

/**
 * What a kind of figure or table says of its variables: answers of theirs, a scale's items, a model, a regression; or of
 * all, or of who answered.
 */
type Of = 'variables' | 'scales' | 'models' | 'regressions' | 'register' | 'any';

/** A key of an item that some kinds heed and all others would pass over in silence. */
export type ItemKey = 'by' | 'sort' | 'show_missing' | 'form' | 'waves' | 'bound' | 'reference' | 'with';

interface Kind {
  of: Of;
  /** What must have been computed of its variables for its respondent group and groupings. */
  needs?: 'estimates' | 'counts' | 'reliability' | 'differences' | 'variations' | 'paired' | 'agreement';
  /** Shows one statistic of each variable, which the item may choose: `statistic`, and `category` for a share. */
  oneStatistic?: true;
  /** Shows all groupings of `each_by` in one figure; other kinds give one for each. */
  oneFigure?: true;
  heeds: readonly ItemKey[];
  /** Statistics whose rows say how its numbers were made; shares, means and parameters when left out. */
  made?: readonly StatisticName[];
}

/** The kinds of figures a chapter can hold; each is drawn by the file of the same name in src/figures. */
const figures = {
  bars: { of: 'variables', needs: 'estimates', heeds: ['by', 'sort', 'show_missing'] },
  likert: {
    of: 'variables',
    needs: 'estimates',
    heeds: ['by', 'sort', 'show_missing'],
    made: ['proportion'],
  },
  'grouped-bars': { of: 'variables', needs: 'estimates', heeds: ['by'] },
  'group-dots': { of: 'variables', needs: 'estimates', oneStatistic: true, oneFigure: true, heeds: [] },
  'response-rates': { of: 'register', oneFigure: true, heeds: [], made: ['response_rate'] },
  representativity: { of: 'register', oneFigure: true, heeds: [], made: ['r_indicator'] },
  'dot-interval': {
    of: 'variables',
    needs: 'estimates',
    oneStatistic: true,
    heeds: ['by', 'sort', 'reference'],
  },
  'score-distribution': { of: 'scales', needs: 'counts', heeds: [], made: ['mean', 'sd'] },
  variation: { of: 'variables', needs: 'variations', heeds: [], made: ['variance_share'] },
  'path-diagram': { of: 'models', heeds: [] },
  sides: { of: 'variables', needs: 'estimates', oneStatistic: true, heeds: ['by', 'with'] },
  change: { of: 'variables', needs: 'estimates', oneStatistic: true, heeds: ['by', 'form', 'waves'] },
  map: { of: 'variables', needs: 'estimates', oneStatistic: true, heeds: ['by', 'form'] },
  indicator: { of: 'variables', needs: 'estimates', oneStatistic: true, heeds: ['by', 'form', 'bound'] },
  funnel: { of: 'variables', needs: 'estimates', oneStatistic: true, heeds: ['by'] },
  coefficients: { of: 'regressions', heeds: [], made: ['marginal_effect'] },
} as const satisfies Record<string, Kind>;

/** The kinds of tables a chapter can hold; each is made by the file of the same name in src/report/tables. */
const tables = {
  reliability: { of: 'scales', needs: 'reliability', heeds: [], made: ['alpha', 'omega_total'] },
  items: {
    of: 'scales',
    needs: 'reliability',
    heeds: [],
    made: ['item_mean', 'item_rest_correlation', 'alpha_if_deleted'],
  },
  parameters: { of: 'models', heeds: [] },
  fit: { of: 'models', heeds: [], made: ['fit'] },
  response: { of: 'variables', heeds: [] },
  published: { of: 'any', heeds: [] },
  'one-at-a-time': { of: 'models', heeds: [] },
  defined: { of: 'models', heeds: [] },
  groups: { of: 'variables', needs: 'estimates', heeds: ['by'] },
  'model-comparison': { of: 'models', heeds: [], made: ['fit'] },
  'response-groups': { of: 'register', heeds: ['by'] },
  crossings: { of: 'variables', needs: 'estimates', heeds: [] },
  differences: { of: 'variables', needs: 'differences', heeds: ['by'], made: ['test'] },
  'difference-map': {
    oneFigure: true,
    of: 'variables',
    needs: 'differences',
    heeds: ['by'],
    made: ['mean', 'top_two', 'proportion'],
  },
  changes: { of: 'variables', needs: 'estimates', heeds: [], made: ['difference'] },
  counts: { of: 'variables', needs: 'counts', heeds: [], made: ['count'] },
  regression: { of: 'regressions', heeds: [], made: ['coefficient', 'r_square'] },
  agreement: { of: 'variables', needs: 'agreement', heeds: [], made: ['kappa'] },
  paired: {
    of: 'variables',
    needs: 'paired',
    heeds: ['by'],
    made: ['mean', 'paired_d', 'signed_rank', 'rank_biserial'],
  },
} as const satisfies Record<string, Kind>;

export type FigureKind = keyof typeof figures;
export type TableKind = keyof typeof tables;

/** What each kind of a report's items shows, needs and heeds. A new kind is a line here, its file and its builder's line. */
export const itemKinds: Readonly<Record<FigureKind | TableKind, Kind>> = { ...figures, ...tables };
export const figureKinds = Object.keys(figures) as FigureKind[];
export const tableKinds = Object.keys(tables) as TableKind[];

/** The kinds of which something holds, for a remedy that names them. */
export const kindsWhere = (holds: (kind: Kind) => boolean): string[] =>
  Object.entries(itemKinds).flatMap(([name, kind]) => (holds(kind) ? [name] : []));
