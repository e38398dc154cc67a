import { type Codebook, calledByLabels, conditionText, type Derived } from '../codebook/index.js';
import { inAllLanguages } from '../results/index.js';
import { selectionPrefix } from '../wave/index.js';
import type { PipelineFile } from './schema.js';
import { selection } from './texts/labels.js';

/** The grouping of a selection of respondents: those in it, and the rest. */
const inIt = [
  { code: 1, label: selection.inIt },
  { code: 0, label: selection.rest },
];

/**
 * The pipeline and codebook with a grouping for every `where` of an item, which the item is then a group of. As one more
 * grouping, what may be told of the selected ones is decided together with all else that is told.
 */
export function withSelections(
  definition: PipelineFile,
  codebook: Codebook,
): { definition: PipelineFile; codebook: Codebook } {
  const made = new Map<string, Derived>();
  const chapters = definition.report.chapters.map((chapter) => ({
    ...chapter,
    items: chapter.items.map(({ where, ...item }) => {
      if (where === undefined) return item;
      const key = JSON.stringify(where);
      const own = made.get(key) ?? {
        name: `${selectionPrefix}${made.size + 1}`,
        label: inAllLanguages((language) =>
          conditionText(where, language, calledByLabels(codebook, language)),
        ),
        type: 'categorical',
        role: 'background',
        values: inIt,
        rule: { cases: [{ when: where, value: 1 }], otherwise: 0 },
      };
      made.set(key, own);
      return { ...item, subset: own.name };
    }),
  }));
  if (made.size === 0) return { definition, codebook };
  const derived = [...made.values()];
  return {
    definition: {
      ...definition,
      groups: [...definition.groups, ...derived.map(({ name }) => name)],
      report: { ...definition.report, chapters },
    },
    codebook: { ...codebook, derived: [...codebook.derived, ...derived] },
  };
}
