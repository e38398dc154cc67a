import type { Text } from './text.js';

/**
 * What a computed number says of a published one. agrees: its interval holds the published number, or the whole range
 * that words are read as, or the number itself lies in the reading (a number stands for all that rounds to it);
 * outside: interval and reading have nothing in common; undecided: they overlap in part, or it has no interval. An effect
 * told of in words agrees when it is significant with that sign, or when it is not significant. not_asked: no question
 * answers it.
 */
export type PublishedVerdict =
  | 'agrees'
  | 'outside'
  | 'undecided'
  | 'other_wave'
  | 'not_comparable'
  | 'not_asked'
  | 'not_computed';

/** A published figure beside the same figure computed here. Shares are 0-1. */
export interface PublishedComparison {
  id: string;
  statement: Text;
  /** The source's own words, in its own language; '' when the codebook has none. */
  quote: string;
  /** Document, page or figure where it was published. */
  source: string;
  /** The wave that it is of, and whom it is about. */
  wave: string;
  respondents: Text;
  statistic:
    | 'proportion'
    | 'missing_share'
    | 'mean'
    | 'alpha'
    | 'fit'
    | 'count'
    | 'rank'
    | 'top'
    | 'difference'
    | 'effect';
  /** '' where no question answers it. */
  variable: string;
  /** Of a top: those that the source names as the highest, or as the lowest. */
  members?: string[];
  lowest?: true;
  /** Of an effect: what the source tells in words. */
  finding?: 'positive' | 'negative' | 'none';
  /** Why it is only shown beside, and not held against the computed one. */
  not_comparable?: Text;
  /** Codes counted together; a difference with them is one of shares, else of means. */
  category?: (string | number)[];
  /** What the words are taken to mean: a number, or lowest and highest (null where open). */
  reading: number | [number | null, number | null] | null;
  /** Decimals that the source writes; of the per cent of a share. */
  decimals: number;
  /** The same figure from these data; null when it is withheld or could not be computed. */
  computed: number | null;
  ci_lower: number | null;
  ci_upper: number | null;
  /** Level of the interval; 0.9 for RMSEA. */
  level: number;
  n: number | null;
  verdict: PublishedVerdict;
  /** Why it is withheld or not computed. */
  reason: string;
}
