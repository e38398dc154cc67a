import type { ResultRow } from '../results/index.js';
import type { SuppressionReason } from './reasons.js';

/**
 * What a run computes beside its tables over respondents of its own choosing: models, and item statistics over the
 * complete cases of a scale. Nobody is told it.
 */
export interface BesideTables {
  models: readonly ModelFacts[];
  /**
   * How far two sets of respondents that means of the same variable are computed over lie apart. The first of the two
   * comes first in what is kept: tables, then scales, then models.
   */
  differences: readonly SetDifference[];
}

/** Respondents that are in one of two sets only, of all (`group` '') or in one group of the model's grouping. */
export interface SetDifference {
  first: SetName;
  second: SetName;
  group: string;
  n: number;
}

/** Those who answered a variable; all items of a scale; what a model needs (the model's name, its variant after a dot). */
export type SetName = `${'table' | 'items' | 'model'}:${string}`;

/** One run of a model. */
export interface ModelFacts {
  name: string;
  /** The variable that stands in for the placeholder; '' without one. */
  variant: string;
  observed: readonly string[];
  /** What its groups are values of; '' for a model of all respondents. */
  grouping: string;
  groups: readonly { value: string; n: number }[];
  /** An estimate of one group hangs on the answers in others: held equal, or with weights that count over all. */
  tied: boolean;
  /** Of each parameter defined by others: the groups whose parameters it is made of, and whether one tells of means or spread. */
  defined: Readonly<Record<string, { groups: readonly string[]; moments: boolean }>>;
}

export const modelSet = ({ name, variant }: Pick<ModelFacts, 'name' | 'variant'>): SetName =>
  `model:${variant === '' ? name : `${name}.${variant}`}`;

/** The reason that the tables give for a row's group, or null. */
type OfCell = (row: ResultRow) => SuppressionReason | null;

/** Means, thresholds, variances: a parameter that gives a sum of answers, or of their squares. */
const ofMoments = new Set(['~1', '|', '~~', '~*~']);
/** Standardised, a variance or covariance has no unit left. */
const ofMomentsStandardised = new Set(['~1', '|', '~*~']);
/** Fit measures that hold the determinants of the groups' covariance matrices, or n. */
const likelihoods = /logl|aic|bic/;

/** Decides on rows of models and item statistics by what the tables withhold. Rules: docs/disclosure.md. */
export class Beside {
  /** Groups ('' for all) of each set in which a set kept before it is within a few respondents of it. */
  private readonly close = new Map<SetName, Set<string>>();

  constructor(
    private readonly facts: BesideTables,
    private readonly minN: number,
    /** False: only what is too small itself is withheld. */
    private readonly secondary: boolean,
    private readonly ofCell: OfCell,
  ) {
    if (!secondary) return;
    for (const { first, second, group, n } of facts.differences) {
      // What is withheld already leaves nothing to subtract from.
      if (n <= 0 || n >= minN || this.isClose(first, group)) continue;
      const groups = this.close.get(second) ?? new Set();
      this.close.set(second, groups.add(group));
    }
  }

  private isClose(set: SetName, group: string): boolean {
    return this.close.get(set)?.has(group) ?? false;
  }

  /** Item means over complete cases beside means over all who answered, and the mean of all items, the index. */
  ofItems(row: ResultRow): SuppressionReason | null {
    const all = row.group_variable === '' && row.respondent_group === '';
    return all && this.isClose(`items:${row.variable}`, '') ? 'derivable' : null;
  }

  ofModel(row: ResultRow): SuppressionReason | null {
    const reasons = this.facts.models
      .filter(({ name, variant }) => {
        if (name !== row.variable) return false;
        return row.group_variable !== 'for_each' || row.group_value === variant;
      })
      .map((model) => this.ofRun(row, model));
    return reasons.find((reason) => reason !== null) ?? null;
  }

  /** Groups of a model that nothing may be said of, as the tables say nothing of them. */
  hiddenGroups(model: ModelFacts, row: Pick<ResultRow, 'survey' | 'wave'>): string[] {
    if (model.grouping === '') return [];
    return model.groups.flatMap(({ value, n }) => {
      const hidden =
        n < this.minN || model.observed.some((name) => this.cell(row, name, model.grouping, value) !== null);
      return hidden ? [value] : [];
    });
  }

  private cell(row: Pick<ResultRow, 'survey' | 'wave'>, variable: string, by: string, value: string) {
    return this.ofCell({
      ...(row as ResultRow),
      respondent_group: '',
      variable,
      group_variable: by,
      group_value: value,
    });
  }

  /** Where nothing is withheld for others' sake, the rule that takes the group in a table, or its few cases. */
  private ownReason(model: ModelFacts, row: ResultRow, group: string): SuppressionReason {
    const found = model.observed.map((name) => this.cell(row, name, model.grouping, group));
    return found.find((reason) => reason !== null) ?? 'few';
  }

  private ofRun(row: ResultRow, model: ModelFacts): SuppressionReason | null {
    if (model.observed.some((name) => this.cell(row, name, '', '') !== null)) return 'derivable';
    const group = row.group_variable === model.grouping ? row.group_value : '';
    const hidden = this.hiddenGroups(model, row);
    if (hidden.includes(group)) return this.secondary ? 'derivable' : this.ownReason(model, row, group);
    const [lhs = '', op = ''] = row.category.split(' ');
    const defined = op === ':=' ? model.defined[lhs] : undefined;
    if (hidden.length > 0 && this.secondary) {
      const ofOthers = defined?.groups.every((g) => g !== '' && !hidden.includes(g));
      if (model.tied || (group === '' && !ofOthers)) return 'derivable';
    }
    return this.tellsFew(row, model, group, defined?.moments ?? op === ':=', op) ? 'derivable' : null;
  }

  /** Whether the row gives a sum that lacks but a few of a published one's respondents, or has a few more. */
  private tellsFew(row: ResultRow, model: ModelFacts, group: string, moments: boolean, op: string): boolean {
    const set = modelSet(model);
    const any = this.isClose(set, '') || model.groups.some(({ value }) => this.isClose(set, value));
    if (row.statistic === 'fit') return any && likelihoods.test(row.category);
    if (row.statistic === 'r_square') return false;
    const standardised = row.statistic === 'parameter_std';
    const telling = op === ':=' ? moments : (standardised ? ofMomentsStandardised : ofMoments).has(op);
    return telling && (op === ':=' ? any : this.isClose(set, group) || this.isClose(set, ''));
  }
}
