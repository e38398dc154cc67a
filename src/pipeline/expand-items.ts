import type { Codebook } from '../codebook/index.js';
import { itemKinds } from '../results/index.js';
import { partsOf } from './definition/item.js';
import { otherSide } from './definition/sides.js';
import type { PipelineFile } from './schema.js';
import { titleBy } from './texts/labels.js';

type Item = PipelineFile['report']['chapters'][number]['items'][number];

/** A label as it stands inside a sentence: a small first letter, but not in names and abbreviations («IKT-støtte»). */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;

/** The pipeline with an item for each grouping of `each_by` in place of the one that names them. */
export function expandItems(definition: PipelineFile, codebook: Codebook): PipelineFile {
  const labels = new Map([...codebook.variables, ...codebook.derived].map((v) => [v.name, v.label]));
  const expand = (given: Item): Item[] => {
    const item = withQuestions(ofItsRespondents(given, definition), codebook);
    // Some kinds show all of them in one figure.
    if (item.each_by.length === 0 || itemKinds[item.kind].oneFigure) return [item];
    return item.each_by.map((by) => {
      const label = labels.get(by) ?? { nb: by };
      const { title } = item;
      return {
        ...item,
        each_by: [],
        by,
        id: `${item.id}-${by.replaceAll('_', '-')}`,
        title: {
          nb: titleBy.nb(title.nb, inSentence(label.nb)),
          ...(title.nn === undefined ? {} : { nn: titleBy.nn(title.nn, inSentence(label.nn ?? label.nb)) }),
          ...(title.en === undefined ? {} : { en: titleBy.en(title.en, inSentence(label.en ?? label.nb)) }),
        },
      };
    });
  };
  return {
    ...definition,
    report: {
      ...definition.report,
      chapters: definition.report.chapters.map((c) => ({ ...c, items: c.items.flatMap(expand) })),
    },
  };
}

/**
 * Of a figure of two sides the single questions, as each stands beside one of the other side: a battery is its items. The
 * other side is asked the same ones where it names none.
 */
function withQuestions(item: Item, codebook: Codebook): Item {
  if (item.with === undefined) return item;
  const { respondent_group, variables } = otherSide(item);
  const single = (names: readonly string[]) => names.flatMap((name) => partsOf(codebook, name));
  return {
    ...item,
    variables: single(item.variables),
    with: { respondent_group, variables: single(variables) },
  };
}

/** An item of regressions of one respondent group is of that group. */
function ofItsRespondents(item: Item, { regressions }: PipelineFile): Item {
  if (itemKinds[item.kind].of !== 'regressions') return item;
  const groups = new Set(
    item.variables.map((name) => regressions.find((r) => r.name === name)?.respondent_group ?? ''),
  );
  return groups.size === 1 ? { ...item, respondent_group: [...groups][0]! } : item;
}
