import { type Codebook, orderedRemedy } from '../../codebook/index.js';
import type { Ask } from '../ask.js';
import type { Add, Path } from './add.js';

/** Models that need answers in order, of variables whose answers have none by the codebook. */
export function orderedModelFaults(ask: Ask, codebook: Codebook, add: Add): void {
  ask.models.forEach((m, i) => {
    m.ordered.forEach((name, j) => {
      orderFault(name, 'an ordered model', codebook, ['models', i, 'ordered', j], add);
    });
  });
}

/**
 * Notes a variable (or a question by its first part) whose answers have no order in the codebook.
 * @param needs what needs the order, as the fault begins
 */
export function orderFault(name: string, needs: string, codebook: Codebook, path: Path, add: Add): void {
  const first = codebook.questions.find((q) => q.name === name)?.variables[0] ?? name;
  const v = [...codebook.variables, ...codebook.derived].find((variable) => variable.name === first);
  if (v === undefined || v.role === 'multiple_choice') return;
  if (v.type !== 'categorical' && v.type !== 'text') return;
  // Two answers have an order in any order.
  const answers = v.values.filter((value) => value.missing === undefined);
  if (answers.length <= 2 && v.values.every((value) => typeof value.code === 'number')) return;
  add(path, 'LV-PIPELINE-NOT-ORDERED', {
    what: `${needs} needs answers in order, and those of '${name}' have none in the codebook`,
    found: `type: ${v.type}`,
    expected: 'type: ordinal, with numbers as codes',
    remedy: `in the codebook, at '${name}', ${orderedRemedy(v.values)}`,
  });
}
