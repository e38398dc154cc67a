/** What was taken out of the document because something that it hangs on is gone. */
export interface Pruned {
  name: string;
  kind: string;
  /** The names that are gone. */
  lacks: string[];
}
