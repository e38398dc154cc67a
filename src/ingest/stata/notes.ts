import type { SourceNote } from '../source-table.js';
import { type ExtendedMissing, extendedCode, extendedName } from './extended-missing.js';
import type { LabelSet, StataLayout, StataVariable } from './layout.js';

/** UTF-8 in a file of a release that does not write it. */
export const utf8Note: SourceNote = {
  code: 'LV-STATA-UTF8',
  text: 'Stata 13 and older do not write UTF-8, but every name, label and text of this file with other letters than a to z is that, and so they are read as UTF-8; name the encoding if letters are wrong: --encoding windows-1252',
};

/** What a pass met in one variable that became null: dates out of range (0), and letters of dates (1 to 26). */
export type Nulled = Map<string, Uint32Array>;

/** Index 0 counts dates out of range, 1 to 26 the letters. */
export function countNulled(nulled: Nulled, variable: string, index: number): void {
  let counts = nulled.get(variable);
  if (!counts) {
    counts = new Uint32Array(27);
    nulled.set(variable, counts);
  }
  counts[index]!++;
}

/** Letters with their counts, and labels where there are any: `.a 'Vet ikke': 3, .z: 1`. */
function lettersText(counts: Uint32Array, labels: LabelSet | undefined): string {
  const parts: string[] = [];
  for (let letter = 1; letter <= 26; letter++) {
    if (counts[letter] === 0) continue;
    const at = labels?.values.indexOf(extendedCode(letter)) ?? -1;
    const label = at >= 0 ? ` '${labels!.texts[at]}'` : '';
    parts.push(`${extendedName(letter)}${label}: ${counts[letter]}`);
  }
  return parts.join(', ');
}

/** Which letters the variables hold, told once for all. */
export function extendedNotes(extended: Map<string, ExtendedMissing>, layout: StataLayout): SourceNote[] {
  const code = 'LV-STATA-EXTENDED-MISSING';
  const having = layout.variables.filter((v) => extended.get(v.name)?.counts.some((n) => n > 0));
  const letters = (v: StataVariable) =>
    lettersText(extended.get(v.name)!.counts, layout.labels.get(v.labelName));
  const clashing = having.filter((v) => extended.get(v.name)!.clash);
  const notes = clashing.map(
    (v): SourceNote => ({
      code,
      text: `extended missing values of '${v.name}' are null, as true values are the numbers that would stand for them: ${letters(v)}`,
      variable: v.name,
    }),
  );
  const coded = having.filter((v) => !extended.get(v.name)!.clash);
  if (coded.length === 0) return notes;
  const what = 'extended missing values are missing codes (2147483622 for .a to 2147483647 for .z)';
  const [only] = coded;
  if (coded.length === 1)
    return [...notes, { code, text: `${what}: ${letters(only!)}`, variable: only!.name }];
  const told = coded.slice(0, 5).map((v) => `${v.name} (${letters(v)})`);
  const more = coded.length > told.length ? ` and ${coded.length - told.length} more` : '';
  return [...notes, { code, text: `${what} in ${coded.length} variables: ${told.join('; ')}${more}` }];
}

export function nulledNotes(nulled: Nulled): SourceNote[] {
  const notes: SourceNote[] = [];
  for (const [variable, counts] of nulled) {
    if (counts[0]! > 0) {
      notes.push({
        code: 'LV-STATA-DATE',
        text: `${counts[0]} values are no date (beyond the year 275760) and are null`,
        variable,
      });
    }
    const letters = lettersText(counts, undefined);
    if (letters !== '') {
      notes.push({
        code: 'LV-STATA-EXTENDED-MISSING',
        text: `extended missing values of a date are null: ${letters}`,
        variable,
      });
    }
  }
  return notes;
}
