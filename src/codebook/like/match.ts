import type { Codebook, Question, Variable } from '../codebook.js';
import { plainText } from '../plain-text.js';
import { languages, ownTexts, sharedWords, wholeTexts } from '../question-texts.js';
import type { ExportColumn } from './columns.js';

/** What of an earlier codebook a column is sought for: a variable, or a tick-all question whose ticks share a cell. */
interface Sought {
  name: string;
  column: string;
  whole: string[];
  own: string[];
  /** Whether a column may be it, by what the column holds. */
  fits(column: ExportColumn): boolean;
}

/** A column that is a variable or question of the earlier codebook. */
export interface Match {
  column: ExportColumn;
  /** `name` where no text tells it; `reworded` where the texts are nearly alike. */
  by: 'wording' | 'name' | 'reworded';
}

/** Labels cut short by their format (Stata at 80 characters) are known by their beginning. */
const cutLength = 60;
/** Texts with so many of their words in common are one question, reworded. */
const nearlyAlike = 0.6;
const fewestWords = 4;

/**
 * Which column of a new export each variable of an earlier codebook is, and each tick-all question with its ticks in one
 * cell: by the whole wording, by the item's own where it stands once, by the column's name where the texts don't
 * contradict it, and by wordings that are nearly alike.
 */
export function matchColumns(codebook: Codebook, columns: readonly ExportColumn[]): Map<string, Match> {
  const found = new Map<string, Match>();
  let left = soughtIn(codebook);
  let free = [...columns];
  const take = (by: Match['by'], pairs: readonly (readonly [Sought, ExportColumn])[]) => {
    const once = pairs.filter(
      ([s, c]) =>
        pairs.filter(([other]) => other === s).length === 1 && pairs.filter(([, o]) => o === c).length === 1,
    );
    for (const [s, column] of once) {
      found.set(s.name, { column, by });
      // Options go with their question, and the question with its first option.
      const parts = codebook.questions.find(({ name }) => name === s.name)?.variables ?? [];
      const whole = codebook.questions.find(
        (q) => q.kind === 'multiple_choice' && q.variables.includes(s.name),
      )?.name;
      left = left.filter(({ name }) => name !== s.name && name !== whole && !parts.includes(name));
    }
    const taken = new Set(once.map(([, column]) => column));
    free = free.filter((column) => !taken.has(column));
  };
  const pairs = (test: (s: Sought, c: ExportColumn) => boolean) =>
    left.flatMap((s) => free.filter((c) => s.fits(c) && test(s, c)).map((c) => [s, c] as const));
  const says = (texts: readonly string[], text: string) =>
    texts.includes(text) || (text.length >= cutLength && texts.some((known) => known.startsWith(text)));

  take(
    'wording',
    pairs((s, c) => says(s.whole, c.whole) || says(s.whole, c.own)),
  );
  take(
    'wording',
    pairs((s, c) => says(s.own, c.own)),
  );
  const sameName = (s: Sought, c: ExportColumn) =>
    [s.column, s.name].some(
      (name) => plainText(name.replaceAll('_', ' ')) === plainText(c.name.replaceAll('_', ' ')),
    );
  const silent = (c: ExportColumn) => c.own === '' || c.own === plainText(c.name);
  take(
    'name',
    pairs((s, c) => sameName(s, c) && (silent(c) || alike(s, c) >= 0.25)),
  );
  // An item under a question that has new words.
  const ends = (s: Sought, c: ExportColumn) =>
    s.own.some((own) => own.split(' ').length >= 2 && c.whole.endsWith(` ${own}`));
  take('reworded', pairs(ends));
  take(
    'reworded',
    best(pairs((s, c) => alike(s, c) >= nearlyAlike && c.own.split(' ').length >= fewestWords)),
  );
  return found;
}

/** How far a column's words are those of what is sought. */
function alike(s: Sought, c: ExportColumn): number {
  return Math.max(
    0,
    ...s.whole.map((text) => sharedWords(text, c.whole)),
    ...s.own.map((text) => sharedWords(text, c.own)),
  );
}

/** Pairs that are each other's best. */
function best(pairs: readonly (readonly [Sought, ExportColumn])[]): (readonly [Sought, ExportColumn])[] {
  const score = new Map(pairs.map((pair) => [pair, alike(...pair)]));
  const most = (test: (pair: (typeof pairs)[number]) => boolean) =>
    Math.max(...pairs.filter(test).map((pair) => score.get(pair)!));
  return pairs.filter((pair) => {
    const own = score.get(pair)!;
    return own >= most(([s]) => s === pair[0]) && own >= most(([, c]) => c === pair[1]);
  });
}

function soughtIn(codebook: Codebook): Sought[] {
  const questions = new Map(codebook.questions.map((q) => [q.name, q]));
  const variables = codebook.variables.map((v) => soughtVariable(v, questions.get(v.question)));
  const cells = codebook.questions.filter((q) => q.kind === 'multiple_choice').map(soughtCell);
  return [...variables, ...cells];
}

const soughtVariable = (v: Variable, question: Question | undefined): Sought => ({
  name: v.name,
  column: v.column,
  whole: wholeTexts(v, question),
  own: ownTexts(v),
  fits: (column) => column.joined === undefined || v.role === 'free_text',
});

function soughtCell(q: Question): Sought {
  const texts = [...new Set([...languages(q.wording), ...languages(q.label)].map(plainText))];
  return {
    name: q.name,
    column: q.cell?.column ?? q.name,
    whole: texts,
    own: texts,
    fits: ({ joined }) => joined !== undefined,
  };
}
