import type { DraftVariable } from './classify.js';
import { asName, commonStem, type NameGiver } from './names.js';
import { isAnswerScale } from './scale-words.js';
import type { ProposedScale } from './scales.js';
import type { DraftFacts } from './source.js';
import { shortened, text } from './yaml-text.js';

/** The proposed scales: those with an alpha from `adoptFrom` on adopted, the others as comments. */
export function scaleLines(
  proposed: readonly ProposedScale[],
  names: NameGiver,
  nameOf: ReadonlyMap<DraftVariable, string>,
  factsOf: ReadonlyMap<string, DraftFacts>,
  adoptFrom: number,
): { lines: string[]; adopted: number; notAdopted: string[] } {
  const scales = proposed.map((s) => {
    const items = s.items.map((v) => nameOf.get(v)!);
    // Cut before the ending, which tells a scale from its battery.
    const name = names.name(`${asName(commonStem(s.items) || items[0]!, 26)}_index`);
    const adopted = s.alpha >= adoptFrom && isAnswerScale(answersOf(s.items[0]!));
    return { name, adopted, lines: linesOf(s, name, adopted, nameOf, factsOf) };
  });
  const adopted = scales.filter((s) => s.adopted);
  const rest = scales.filter((s) => !s.adopted);
  const comment = adopted.length === 0 ? '#   ' : '  # ';
  return {
    adopted: adopted.length,
    notAdopted: rest.map((s) => s.name),
    lines: [
      ...(adopted.length === 0 ? [] : ['', ...adoptedHead(adoptFrom)]),
      ...adopted.flatMap((s) => s.lines.map((line) => `  ${line}`)),
      ...(rest.length === 0 ? [] : ['', ...(adopted.length === 0 ? noneAdopted : othersNotAdopted)]),
      ...rest.flatMap((s) => s.lines.map((line) => `${comment}${line}`)),
    ],
  };
}

const adoptedHead = (from: number) => [
  `# Likely scales, by common answer options and inter-item correlation, adopted since their alpha is ${from.toFixed(2)} or`,
  '# more: take out those that the questionnaire did not mean as scales, and see that reversed items are worded the other way.',
  'scales:',
];

const noneAdopted = [
  '# Likely scales, by common answer options and inter-item correlation. None is adopted: take away the # of',
  '# those that the questionnaire meant as scales, and see that reversed items are worded the other way.',
  '# scales:',
];

const othersNotAdopted = [
  '  # Likely scales with a lower alpha, which are not adopted: take away the # of those that were meant.',
];

/** A scale with what speaks for it. */
function linesOf(
  s: ProposedScale,
  name: string,
  adopted: boolean,
  nameOf: ReadonlyMap<DraftVariable, string>,
  factsOf: ReadonlyMap<string, DraftFacts>,
): string[] {
  const items = s.items.map((v) => nameOf.get(v)!);
  const numbers = s.items.every((v) => v.values.length === 0);
  const seen = s.items.flatMap((v) => factsOf.get(v.column)!.values.map((x) => Number(x.value)));
  // Scales that stand side by side in a report need labels that tell them apart, and that fit beside their items.
  const bare = adopted ? `${s.items[0]!.label}–${s.items.at(-1)!.label}` : 'index';
  const label = s.items[0]!.question || commonStem(s.items) || bare;
  return [
    `# Mean inter-item correlation ${s.meanCorrelation.toFixed(2)}, standardised alpha ${s.alpha.toFixed(2)}, n = ${s.n}.`,
    `- name: ${name}`,
    `  label: ${text(adopted ? shortened(label) : label)}`,
    `  items: [${items.join(', ')}]`,
    ...(s.reversed.length === 0 ? [] : [`  reversed: [${s.reversed.map((v) => nameOf.get(v)!).join(', ')}]`]),
    ...(numbers ? [`  range: [${Math.min(...seen)}, ${Math.max(...seen)}] # as found in the data`] : []),
    `  min_answered: ${Math.ceil(items.length / 2)}`,
  ];
}

/** The labels of the answers in the order of their codes; of numbers without labels some that run on. */
function answersOf({ values }: DraftVariable): string[] {
  const answers = values.filter((v) => v.missing === undefined);
  if (answers.length === 0) return ['1', '2', '3'];
  return [...answers].sort((a, b) => Number(a.code) - Number(b.code)).map((v) => v.label);
}
