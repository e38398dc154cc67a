/** Rows of the data: read, those that a number is made of, and why the others are not. */
export interface Cases<Reason extends string = string> {
  read: number;
  used: number;
  left_out: { reason: Reason; n: number }[];
}
