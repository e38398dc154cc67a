/** Names that harmonising uses itself, and words that would read badly in SQL and model syntax. */
const reserved = ['row_id', 'respondent_group'];

const letters: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  đ: 'd',
};

/** A text as a name (a-z, 0-9 and _, first a letter), at most `longest` characters, cut between words. */
export function asName(text: string, longest = 32): string {
  const plain = text
    .toLowerCase()
    .replace(/[æøåäöüßðþđ]/g, (c) => letters[c] ?? c)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const started = /^[a-z]/.test(plain) ? plain : `v_${plain}`.replace(/_+$/, '');
  if (started.length <= longest) return started;
  const cut = started.slice(0, longest + 1);
  const word = cut.lastIndexOf('_');
  return (word > longest / 2 ? cut.slice(0, word) : started.slice(0, longest)).replace(/_+$/, '');
}

/** Gives each text a name of its own: a second `a` becomes `a_2`. */
export class NameGiver {
  private readonly taken: Set<string>;
  /** The number to try next for a name that is taken: thousands of columns may begin alike. */
  private readonly next = new Map<string, number>();

  /** @param taken names that are others' already */
  constructor(taken: readonly string[] = []) {
    this.taken = new Set([...reserved, ...taken]);
  }

  name(text: string): string {
    const base = asName(text);
    let name = base;
    let i = this.next.get(base) ?? 2;
    while (this.taken.has(name)) name = `${base}_${i++}`;
    this.next.set(base, i);
    this.taken.add(name);
    return name;
  }
}

/** What columns have in common at the start of their names; '' where that is too short to tell. */
export function commonStem(members: readonly { column: string }[]): string {
  const columns = members.map((v) => v.column);
  let stem = columns[0]!;
  for (const c of columns) while (!c.startsWith(stem)) stem = stem.slice(0, -1);
  return stem.replace(/[^\p{L}\p{N}]+$/u, '').length >= 2 ? stem : '';
}
