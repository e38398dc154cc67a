import { type Codebook, orderedRemedy, type PlaceOf } from '../codebook/index.js';
import type { Fault } from '../errors/index.js';
import type { PipelineFile } from './schema.js';

/** Statistics that count or average answers by their order. */
const byOrder = new Set(['top_two', 'mean', 'sd']);

/**
 * Figures and models that need answers in order, of variables whose answers have none by the codebook: a Likert figure
 * would draw them in the order of the alphabet.
 */
export function orderedFaults(definition: PipelineFile, codebook: Codebook, place: PlaceOf): Fault[] {
  const variables = new Map([...codebook.variables, ...codebook.derived].map((v) => [v.name, v]));
  const questions = new Map(codebook.questions.map((q) => [q.name, q]));
  const unordered = (name: string) => {
    const [first = name] = questions.get(name)?.variables ?? [];
    const v = variables.get(first);
    const nominal =
      v !== undefined && v.role !== 'multiple_choice' && (v.type === 'categorical' || v.type === 'text');
    return nominal ? v : undefined;
  };
  const faults: Fault[] = [];
  const check = (name: string, path: (string | number)[], needs: string) => {
    const v = unordered(name);
    // Two answers have an order in any order.
    const answers = v?.values.filter((value) => value.missing === undefined).length ?? 0;
    if (v === undefined || (answers <= 2 && v.values.every((value) => typeof value.code === 'number')))
      return;
    faults.push({
      code: 'LV-PIPELINE-NOT-ORDERED',
      place: place(path),
      what: `${needs} needs answers in order, and those of '${name}' have none in the codebook`,
      found: `type: ${v.type}`,
      expected: 'type: ordinal, with numbers as codes',
      remedy: `in the codebook, at '${name}', ${orderedRemedy(v.values)}`,
    });
  };
  definition.models.forEach((m, i) => {
    m.ordered.forEach((name, j) => {
      check(name, ['models', i, 'ordered', j], 'an ordered model');
    });
  });
  definition.report.chapters.forEach((chapter, c) => {
    chapter.items.forEach((item, i) => {
      const needs =
        item.kind === 'likert'
          ? 'a Likert figure'
          : item.statistic !== undefined && byOrder.has(item.statistic)
            ? `the statistic ${item.statistic}`
            : undefined;
      if (needs === undefined) return;
      item.variables.forEach((name, j) => {
        check(name, ['report', 'chapters', c, 'items', i, 'variables', j], needs);
      });
    });
  });
  return faults;
}
