/** What a reader found wrong, for people: where the bytes led outside themselves, Node's own words say nothing. */
export function damageOf(cause: unknown): string {
  if (cause instanceof RangeError || cause instanceof TypeError || !(cause instanceof Error))
    return 'a length or place in it points outside what is there';
  return cause.message;
}
