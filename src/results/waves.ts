import type { Text } from './text.js';

/** How a variable or scale of the described wave stands to an earlier one. */
export interface WaveComparison {
  name: string;
  /** Its name in the earlier wave; null where it was not asked. */
  before: string | null;
  status:
    | 'same'
    | 'reworded'
    | 'options_changed'
    | 'scale_length_changed'
    | 'asked_of_others'
    | 'items_changed'
    | 'recoded'
    | 'not_asked';
  /** It is the same, or its codebook says that it can be compared all the same, and why. */
  compared: boolean;
  because?: Text;
}

/** An earlier wave whose rows are in the document. */
export interface EarlierWave {
  wave: string;
  answered: number;
  used: number;
  /** The described wave held against it; what is the same under the same name is left out. */
  comparisons: WaveComparison[];
}

/** What one of several waves counts for where they are put together. */
export interface PooledShare {
  wave: string;
  /** '' where respondent groups are not told apart. */
  respondent_group: string;
  n: number;
  /** Its share of the respondents of the group, 0-1; its weights are scaled to it. */
  share: number;
}

/** Waves that are put together for some numbers, whose rows have its name as their wave. */
export interface PooledDescription {
  name: string;
  /** Oldest first. */
  waves: string[];
  shares: PooledShare[];
  /** Respondents in several of them; null where fewer than may be published, unset where they can't be known again. */
  in_several?: number | null;
  /** What is told of them together. */
  areas: { by: string; variables: string[] }[];
  regressions: string[];
}
