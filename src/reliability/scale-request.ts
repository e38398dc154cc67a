/** A scale whose reliability is asked for: its items and how its rows are chosen. */
export interface ScaleRequest {
  items: readonly string[];
  reversed?: readonly string[];
  weight?: string;
  missing?: 'listwise' | 'pairwise';
  /** Smallest and largest possible answer; without it the smallest and largest found over all items. */
  range?: readonly [number, number];
  /** Answers outside the range are a fault although no item is reversed: someone has said that there are none. */
  bounded?: boolean;
  /** Least number of items answered for a score; 1 when left out. */
  min_answered?: number;
}
