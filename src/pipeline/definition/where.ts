import { type Codebook, conditionFaults } from '../../codebook/index.js';
import type { LoadedDesign } from '../../design/index.js';
import { itemKinds } from '../../results/index.js';
import type { PipelineFile } from '../schema.js';
import type { Add, Path } from './item.js';

/** Kinds whose numbers of a group are those of all, by another name. */
const shown = (kind: PipelineFile['report']['chapters'][number]['items'][number]['kind']): boolean =>
  itemKinds[kind].needs === 'estimates' && kind !== 'change' && kind !== 'crossings' && kind !== 'changes';

/** What `where` of the pipeline and of its items names, and where it can't be. */
export function whereFaults(
  definition: PipelineFile,
  codebooks: readonly Codebook[],
  design: LoadedDesign | undefined,
  add: Add,
): void {
  const names = (where: PipelineFile['where'], path: Path) => {
    for (const codebook of codebooks) {
      const named = new Map([...codebook.variables, ...codebook.derived].map((v) => [v.name, v]));
      conditionFaults(where, path, '', named, (at, { code: _, ...fault }) =>
        add([...at] as Path, 'LV-PIPELINE-WHERE', fault),
      );
    }
  };
  if (definition.where !== undefined) {
    names(definition.where, ['where']);
    const drawn = (design?.alternatives ?? []).some(
      (d) => d.type === 'stratified' || d.type === 'cluster' || ('fpc' in d && d.fpc !== undefined),
    );
    if (drawn || codebooks.at(-1)!.register !== undefined) {
      add(['where'], 'LV-PIPELINE-WHERE', {
        what: 'a part of a sample with strata, clusters, a known population or a register has not the errors of a sample of its own',
        remedy:
          "write 'where' on the items, or make it one of the 'groups': these are worked out as parts of the whole sample",
      });
    }
  }
  definition.report.chapters.forEach((chapter, c) => {
    chapter.items.forEach((item, i) => {
      if (item.where === undefined) return;
      const path: Path = ['report', 'chapters', c, 'items', i, 'where'];
      names(item.where, path);
      const wrong = (what: string, remedy: string) => add(path, 'LV-PIPELINE-WHERE', { what, remedy });
      if (!shown(item.kind))
        wrong(
          `'${item.kind}' can't be of some respondents only`,
          "use 'where' on the whole pipeline, or a figure of answers: bars, likert, dot-interval, groups",
        );
      else if (item.by !== '' || item.each_by.length > 0)
        wrong(
          'an item with where shows its respondents together, and this one has groups',
          "take 'by' out, or use 'where' on the whole pipeline",
        );
      else if (codebooks.length > 1)
        wrong('an item with where is of a pipeline with one wave', "use 'where' on the whole pipeline");
      else if (definition.respondent_groups === 'separate' && item.respondent_group === '')
        wrong(
          'respondent groups are told apart, and the item is of none: all together have no groups but these',
          "name a 'respondent_group'",
        );
    });
  });
}
