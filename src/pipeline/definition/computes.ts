import type { Codebook } from '../../codebook/index.js';
import type { Fault } from '../../errors/index.js';
import { type Described, describedVariables } from '../../wave/index.js';
import type { PipelineFile } from '../schema.js';
import { neverAsked } from './asked.js';
import { type Item, partsOf } from './item.js';

/** A fault of an item, without the place that whoever asks knows. */
export type Wrong = Omit<Fault, 'code' | 'place'>;

/** «'a', 'b' or 'c'». */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** What a pipeline computes: of which variables, by what and for whom. */
export class Computes {
  readonly described: ReadonlyMap<string, Described>;
  readonly scales: ReadonlyMap<string, readonly string[]>;
  readonly separate: boolean;
  /** Respondent groups of which only counts are computed. */
  readonly few: ReadonlySet<string>;
  readonly areas: ReadonlyMap<string, readonly string[]>;

  constructor(
    readonly definition: PipelineFile,
    readonly codebook: Codebook,
  ) {
    const groups = codebook.respondentGroups;
    this.described = new Map(describedVariables({ codebook, definition }).map((d) => [d.name, d]));
    this.scales = new Map(codebook.scales.map((s) => [s.name, s.items]));
    this.separate = definition.respondent_groups === 'separate';
    this.few = new Set(this.separate ? groups.filter((g) => g.counts_only).map((g) => g.name) : []);
    this.areas = new Map(definition.areas.map((area) => [area.by, area.variables]));
  }

  get groups(): string[] {
    return this.codebook.respondentGroups.map((g) => g.name);
  }

  /** Whether a group was asked of a variable, or of one of a scale's items. */
  asked(name: string, group: string): boolean {
    return !(this.scales.get(name) ?? [name]).every((part) => neverAsked(this.codebook, part, group));
  }

  /** Respondent groups, «» for all together, that have numbers by this grouping. */
  partsWith(by: string): string[] {
    if (by === '' || this.areas.has(by)) return ['', ...(this.separate ? this.groups : [])];
    if (!this.separate) return this.definition.groups.includes(by) ? [''] : [];
    if (by === 'respondent_group') return [''];
    if (!this.definition.groups.includes(by)) return [];
    return this.groups.filter((name) => this.asked(by, name));
  }

  /** The variables that an item shows, questions taken apart. */
  shownBy(item: Item): string[] {
    return item.variables.flatMap((name) => partsOf(this.codebook, name));
  }

  /** What is neither described nor a scale. */
  withoutNumbers(name: string): Wrong[] {
    if (this.described.has(name) || this.scales.has(name)) return [];
    return [
      {
        what: `'${name}' has no numbers to show: it is no question with answers to count, nor a number or a scale`,
        remedy: 'show a question, a number or a scale',
      },
    ];
  }
}

/** What to do where other respondent groups have the numbers. */
export const nameAnother = (names: readonly string[]): string =>
  names.length === 0 ? "leave 'respondent_group' out" : `name ${oneOf(names)} under 'respondent_group'`;
