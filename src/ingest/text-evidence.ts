/**
 * What the bytes of a text that is not UTF-8 tell of its encoding: Nordic letters stand within words, and symbols do not.
 * One look at a word («Troms» and a byte) can't tell; the letters around it can.
 */

/** The encodings that are told apart, and their bytes of æ, ø, å, Æ, Ø, Å. */
const nordic = {
  'windows-1252': [0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5],
  cp850: [0x91, 0x9b, 0x86, 0x92, 0x9d, 0x8f],
  macintosh: [0xbe, 0xbf, 0x8c, 0xae, 0xaf, 0x81],
} as const;

type Guess = keyof typeof nordic;
const guesses = Object.keys(nordic) as Guess[];

/** Bytes that windows-1252 leaves undefined. */
const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Its †, ‘, ›, Œ, Ÿ, ¾ and ¿, which stand between letters in no word; ’, ´ and · do. */
const symbols = new Set([0x86, 0x91, 0x9b, 0x8c, 0x9f, 0xbe, 0xbf]);

/** Its › and ¾, which stand before no word: the ø of «øy» in cp850, the æ of «ærlig» on an old Mac. */
const neverBefore = new Set([0x9b, 0xbe]);

const isLower = (byte: number) => byte >= 0x61 && byte <= 0x7a;
/** Blanks, line ends, separators and quotes: what stands before a word. */
const beforeWord = new Set([...' \t\r\n;,|"('].map((c) => c.charCodeAt(0)));
const isLetter = (byte: number) => isLower(byte | 0x20);

/** Length of the UTF-8 character that begins at `at`; 0 when none does, -1 when it goes on past the end. */
export function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  for (let k = 1; k < length; k++) {
    if (at + k >= bytes.length) return -1;
    if ((bytes[at + k]! & 0xc0) !== 0x80) return 0;
  }
  // «FÅ”» in windows-1252: a closing quote or dash after Å, and no Sámi or Polish letter.
  return lead === 0xc5 && bytes[at + 1]! >= 0x91 && bytes[at + 1]! <= 0x97 ? 0 : length;
}

/** UTF-8 characters that no Norwegian text in windows-1252 happens to spell: those that begin with Ã, Â or â€. */
const surelyUtf8 = (bytes: Uint8Array, at: number) =>
  bytes[at] === 0xc3 || bytes[at] === 0xc2 || (bytes[at] === 0xe2 && bytes[at + 1] === 0x80);

/** Counts over a text; `take` its bytes in order, in pieces that end at line ends or anywhere. */
export class TextEvidence {
  private line = 1;
  private readonly within: Record<Guess, number> = { 'windows-1252': 0, cp850: 0, macintosh: 0 };
  private readonly edge: Record<Guess, number> = { 'windows-1252': 0, cp850: 0, macintosh: 0 };
  /** Lines with UTF-8 characters, lines with bytes that are none, and the first of each. */
  utf8 = { lines: 0, first: 0, last: 0 };
  other = { lines: 0, first: 0, last: 0 };
  /** Bytes that windows-1252 does not have, or that make no sense between letters there; the first one's line. */
  odd = { count: 0, first: 0, bytes: new Set<number>() };

  private note(which: { lines: number; first: number; last: number }): void {
    if (which.last === this.line) return;
    if (which.lines++ === 0) which.first = this.line;
    which.last = this.line;
  }

  take(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte === 10) this.line++;
      if (byte < 0x80) continue;
      const length = utf8Length(bytes, at);
      if (length > 1 && surelyUtf8(bytes, at)) {
        this.note(this.utf8);
        at += length - 1;
        continue;
      }
      if (length <= 0) this.note(this.other);
      this.weigh(byte, bytes[at - 1] ?? 10, bytes[at + 1] ?? 10);
    }
  }

  private weigh(byte: number, before: number, after: number): void {
    const near = (other: number, letters: readonly number[]) => isLetter(other) || letters.includes(other);
    for (const guess of guesses) {
      const letters: readonly number[] = nordic[guess];
      const place = letters.indexOf(byte);
      if (place < 0) continue;
      const capital = place >= 3;
      // A capital within small letters («it’s» as «itÆs») is no sign of a word.
      if (capital && isLower(before)) continue;
      if (near(before, letters) && near(after, letters)) this.within[guess]++;
      else if (capital && isLetter(after)) this.within[guess]++;
      else if (isLetter(before) && !capital) this.edge[guess]++;
    }
    const inside = near(before, [...symbols]) && near(after, [...symbols]);
    const starts = neverBefore.has(byte) && isLower(after) && beforeWord.has(before);
    if (starts)
      for (const guess of guesses)
        if ((nordic[guess] as readonly number[]).includes(byte)) this.within[guess]++;
    if (!undefinedBytes.has(byte) && !(inside && symbols.has(byte)) && !starts) return;
    if (this.odd.count++ === 0) this.odd.first = this.line;
    this.odd.bytes.add(byte);
  }

  /** The encoding that explains the letters: another than windows-1252 only where that one makes no sense. */
  guess(): Guess {
    const { within, edge } = this;
    if (this.odd.count === 0 && this.loose < 2) return 'windows-1252';
    const score = (guess: Guess) => 2 * within[guess] + edge[guess];
    return guesses.reduce((best, guess) => (score(guess) > score(best) ? guess : best));
  }

  /** Words that end in a letter of another encoding, where nothing more is known («p†» may be «på», or have a footnote). */
  get loose(): number {
    const { within, edge } = this;
    return within['windows-1252'] + edge['windows-1252'] === 0 ? edge.cp850 + edge.macintosh : 0;
  }
}
