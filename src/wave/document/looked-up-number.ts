/** A number found, with its interval where it has one. */
export interface LookedUp {
  estimate: number | null;
  interval: readonly [low: number, high: number] | null;
  level: number;
  n: number | null;
  /** Why there is no number: the reason why it is withheld, or 'not computed'. */
  reason: string;
  /** It was rounded, or its standard error was, for disclosure control. */
  rounded?: boolean;
  /** The step that it was rounded to, where it was. */
  step?: number;
}
