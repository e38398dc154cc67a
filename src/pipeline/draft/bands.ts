import {
  bandBelow,
  bandBetween,
  bandOrMore,
  type Codebook,
  type DraftFacts,
  yamlText,
} from '../../codebook/index.js';
import { knownVariables } from './column.js';
import { inClasses, type Texts } from './texts/titles.js';
import { lengthWords } from './texts/words.js';
import { yamlTexts } from './yaml.js';

const mostBands = 2;
const fewestInClass = 20;

/** A number in classes, as a derived variable of the codebook. */
interface Band {
  name: string;
  of: string;
  label: Texts;
  classes: { from: number | undefined; below: number | undefined; label: Texts; n: number }[];
}

/**
 * Age and years of experience in classes, since a number can't be a group: up to four, near the quarters of the respondents,
 * at round numbers, each of twenty or more.
 */
export function chooseBands(codebook: Codebook, facts: ReadonlyMap<string, DraftFacts>): Band[] {
  const names = new Set([...codebook.variables, ...codebook.derived, ...codebook.scales].map((v) => v.name));
  const bands: Band[] = [];
  for (const { variable, facts: f } of knownVariables(codebook, facts).values()) {
    const { name, label, type, role, values, missingRanges } = variable;
    if (bands.length === mostBands || type !== 'number' || role !== 'background') continue;
    if (!lengthWords.test(`${name} ${variable.column} ${label.nb}`) || !f.whole || f.distinct <= 8) continue;
    const valid = f.values.flatMap(({ value, n }) => {
      const x = Number(value);
      const missing =
        values.some((v) => Number(v.code) === x) ||
        (missingRanges ?? []).some((r) => x >= (r.from ?? x) && x <= (r.to ?? x));
      return missing ? [] : [{ value: x, n }];
    });
    const classes = classesOf(valid);
    const own = `${name}_classes`;
    if (classes.length < 2 || names.has(own)) continue;
    bands.push({ name: own, of: name, label: inClasses(label.nb), classes });
  }
  return bands;
}

/** Classes of numbers with counts; none where there are too few of them. */
function classesOf(valid: { value: number; n: number }[]): Band['classes'] {
  const sorted = [...valid].sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, v) => sum + v.n, 0);
  const low = sorted[0]?.value ?? -1;
  // A year of birth, or 0 to 100 per cent, is nothing to call a length.
  if (low < 0 || sorted.at(-1)!.value > 120 || total < 2 * fewestInClass) return [];
  const upTo = sorted.map((_, i) => sorted.slice(0, i + 1).reduce((sum, v) => sum + v.n, 0));
  const at = (share: number) => sorted[upTo.findIndex((sum) => sum >= share * total)]!.value;
  const step = at(0.9) - at(0.1) >= 15 ? 5 : 1;
  const cuts = [...new Set([0.25, 0.5, 0.75].map((share) => Math.round(at(share) / step) * step))];
  const count = (from: number, to: number) =>
    sorted.reduce((sum, v) => sum + (v.value >= from && v.value < to ? v.n : 0), 0);
  const kept: number[] = [];
  for (const cut of cuts) {
    if (count(kept.at(-1) ?? Number.NEGATIVE_INFINITY, cut) >= fewestInClass) kept.push(cut);
  }
  while (kept.length > 0 && count(kept.at(-1)!, Number.POSITIVE_INFINITY) < fewestInClass) kept.pop();
  if (kept.length === 0) return [];
  return [undefined, ...kept].map((from, i) => {
    const next = kept[i];
    return {
      from,
      below: next,
      label:
        from === undefined
          ? bandBelow(next!, kept)
          : next === undefined
            ? bandOrMore(from, kept)
            : bandBetween(from, next - 1, kept),
      n: count(from ?? Number.NEGATIVE_INFINITY, next ?? Number.POSITIVE_INFINITY),
    };
  });
}

/** The `derived` section of a codebook. */
export function bandLines(bands: readonly Band[]): string[] {
  if (bands.length === 0) return [];
  return [
    '',
    '# Numbers in classes, so that the report can break down by them: set the limits that matter.',
    'derived:',
    ...bands.flatMap(({ name, of, label, classes }) => [
      `  - name: ${name}`,
      `    label: ${yamlTexts(label)}`,
      '    type: ordinal',
      '    values:',
      ...classes.map((c, i) => `      - { code: ${i + 1}, label: ${yamlTexts(c.label)} }`),
      '    rule:',
      `      cut: ${yamlText(of)}`,
      '      classes:',
      ...classes.map((c, i) => {
        const ends = [
          ...(c.from === undefined ? [] : [`from: ${c.from}`]),
          ...(c.below === undefined ? [] : [`below: ${c.below}`]),
        ];
        return `        - { ${ends.join(', ')}, value: ${i + 1} }`;
      }),
    ]),
    '',
  ];
}
