/** Invited units that are alike in all background variables and in their weight. */
export interface ResponseCell {
  /** Code of each background variable. */
  codes: readonly string[];
  invited: number;
  answered: number;
  /** Units of the population that each invited one stands for. */
  weight: number;
  /** The share that answered in the stratum that answers are weighted up from. */
  rate: number;
}
