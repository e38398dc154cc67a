import {
  inLanguage,
  isShare,
  type Language,
  type ResultRow,
  type ResultsDocument,
} from '../../results/index.js';
import { adjusted } from '../comparison.js';
import { codebookPhrase, withoutAside } from '../group-phrase.js';
import { answers, rowIndex } from '../look-up.js';
import { measureWords } from '../measure-words.js';
import { testLevel } from '../test-note.js';
import { figureTexts } from '../texts/index.js';
import type { Block } from './group-blocks.js';

/** The test between the groups of a background variable, Pearson's before others. */
export const testOf = (block: Block, by: string, doc: ResultsDocument): ResultRow | undefined =>
  rowIndex(doc)
    .rows(block.key.variable, 'test')
    .filter((row) => row.group_variable === by && row.respondent_group === (block.key.respondent_group ?? ''))
    .sort((a, b) => Number(b.method === 'pearson') - Number(a.method === 'pearson'))[0];

/**
 * The same with the value for all where no group differs; the background variables whose own test holds (adjusted over the
 * figure's tests, Benjamini & Hochberg) are named, as a reader of the sentence alone would think their groups alike.
 * Quiet where there is nothing of either.
 */
export function groupsFound(
  blocks: readonly Block[],
  doc: ResultsDocument,
  language: Language,
): { sentence: string; quiet: boolean } {
  const t = figureTexts(language);
  const sentence = groupsSentence(blocks, doc, language);
  if (sentence !== t.noneDiffers) return { sentence, quiet: sentence === t.noneCompared };
  const tests = blocks.flatMap((block) =>
    block.groupings.flatMap(({ by, label }) => {
      const p = testOf(block, by, doc)?.p_value ?? null;
      return p === null ? [] : [{ label: blocks.length === 1 ? label : `${block.label}: ${label}`, p }];
    }),
  );
  const holding = adjusted(tests.map(({ p }) => p)).flatMap((p, i) =>
    p < testLevel ? [tests[i]!.label] : [],
  );
  if (holding.length > 0) return { sentence: t.unlikeBy([...new Set(holding)]), quiet: false };
  const [only, ...others] = blocks;
  if (only?.whole?.estimate == null || others.length > 0) return { sentence, quiet: true };
  const share = isShare(only.key.statistic);
  const value = measureWords(share, language).number(only.whole.estimate, only.whole);
  return { sentence: `${sentence} ${t.wholeIs(share, value)}`, quiet: true };
}

/** The answer that a share is of, where the question alone does not tell it: one of two, and no option that is ticked. */
function answerTold({ key }: Block, doc: ResultsDocument, language: Language): string | null {
  const all = answers(doc, key.variable);
  if (key.statistic !== 'proportion' || all.some(({ code }) => code === '0')) return null;
  const answer = all.find(({ code }) => code === key.category);
  return answer === undefined ? null : inLanguage(answer.label, language);
}

/** Which groups differ from the others, and which way; that none does. */
export function groupsSentence(blocks: readonly Block[], doc: ResultsDocument, language: Language): string {
  const t = figureTexts(language);
  if (blocks.every((b) => b.groupings.every((g) => g.groups.every(({ p }) => p === null))))
    return t.noneCompared;
  const said = blocks.flatMap((block) => blockSentence(block, blocks.length > 1, doc, language) ?? []);
  return said.length === 0 ? t.noneDiffers : said.join(' ');
}

/** The groups of one question or answer that differ, above and below the value for all; null where none does. */
function blockSentence(
  block: Block,
  amongOthers: boolean,
  doc: ResultsDocument,
  language: Language,
): string | null {
  const t = figureTexts(language);
  const words = measureWords(isShare(block.key.statistic), language);
  const marked = block.groupings.flatMap(({ by, label, groups }) =>
    groups
      .filter(({ differs }) => differs)
      .map(({ code, label: name, row }) => ({
        estimate: row!.estimate!,
        number: words.number(row!.estimate!, row),
        phrase: codebookPhrase(doc, by, code, language) ?? t.inGroup(withoutAside(label), name),
      })),
  );
  if (marked.length === 0) return null;
  const all = block.whole?.estimate;
  if (all == null) {
    const [high, low] = marked
      .sort((a, b) => b.estimate - a.estimate)
      .map(({ phrase, number }): [string, string] => [phrase, number]);
    return t.higherThan(block.label, high!, low!, amongOthers);
  }
  const side = (above: boolean) =>
    marked
      .filter(({ estimate }) => estimate > all === above)
      .map(({ phrase, number }) => `${phrase} (${number})`);
  const answer = amongOthers ? null : answerTold(block, doc, language);
  return t.differsFrom(
    answer ?? block.label,
    words.number(all, block.whole),
    side(true),
    side(false),
    amongOthers || answer !== null,
  );
}
