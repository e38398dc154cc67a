import type { DraftFacts, DraftSource } from '../../codebook/index.js';
import { backgroundWords } from './texts/words.js';

/** The most codes that are taken as answer options, as of 0 to 10. */
const mostCodes = 11;
const fewestRows = 20;

/**
 * Columns of a few whole numbers without labels, as they come from R or Excel, with their codes as answer options: 1 to 6,
 * 0 to 10. Neighbours with one stem («A1» to «A5») share the options, also those that nobody chose in one of them.
 * Columns of 0 and 1 are left to the draft, which knows tick-all questions, but where they say that they are background.
 */
export function withCodeOptions(
  sources: readonly DraftSource[],
  facts: readonly DraftFacts[],
): DraftSource[] {
  const out = [...sources];
  for (let start = 0; start < out.length; ) {
    const stem = stemOf(out[start]!, facts[start]!);
    let end = start + 1;
    while (stem !== '' && end < out.length && stemOf(out[end]!, facts[end]!) === stem) end++;
    if (stem !== undefined) {
      const codes = codesOf(facts.slice(start, end));
      const bare = codes.length === 2 && codes[0] === 0;
      for (let i = start; i < end; i++) {
        const source = out[i]!;
        if (codes.length < 2 || (bare && !isBackground(source))) continue;
        out[i] = { ...source, valueLabels: codes.map((value) => ({ value, label: String(value) })) };
      }
    }
    start = end;
  }
  return out;
}

const isBackground = ({ name, label }: DraftSource) =>
  backgroundWords.some((words) => words.test(`${name} ${label}`));

/** What the names of neighbours begin with; '' of a column by itself, undefined where it can't be codes. */
function stemOf(source: DraftSource, f: DraftFacts): string | undefined {
  const codes =
    f.kind === 'number' &&
    f.whole &&
    f.filled >= fewestRows &&
    f.distinct <= mostCodes &&
    f.values.length === f.distinct &&
    source.valueLabels.length === 0 &&
    source.missing.length === 0 &&
    !['multiple', 'meta', 'attachment'].includes(source.element) &&
    f.values.every((v) => Number(v.value) >= 0 && Number(v.value) < mostCodes);
  return codes ? (/^(.*?)[_.]?\d+[a-z]?$/i.exec(source.name)?.[1] ?? '') : undefined;
}

/** All codes from the lowest to the highest, where they begin at 0 or 1 and none between is lacking in the data. */
function codesOf(facts: readonly DraftFacts[]): number[] {
  const found = [...new Set(facts.flatMap((f) => f.values.map((v) => Number(v.value))))].sort(
    (a, b) => a - b,
  );
  const whole = found.every((code, i) => i === 0 || code === found[i - 1]! + 1);
  return whole && found[0]! <= 1 ? found : [];
}
