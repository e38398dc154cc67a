import { columnsAs, labelOf, modelOf, nRange } from '../../figures/index.js';
import { reportTexts } from '../texts/index.js';
import { effectSentence } from './effect-sentences.js';
import { effectWords } from './effect-words.js';
import { bootstrapNote, estimates, groupsNote } from './estimates.js';
import type { TableBuilder } from './table.js';

/** Effects that the model defines (`:=`): indirect and total ones, with their intervals. */
export const defined: TableBuilder = (item, doc, { language }) => {
  const t = reportTexts(language);
  const model = modelOf(item, doc);
  const name = (id: string) => labelOf(doc, id, language);
  const effects = model.parameters.filter(({ op }) => op === ':=');
  // A defined parameter is one number for the whole model, also where its parts are of several groups.
  const { parameters, columns, cells, strong, used } = estimates(doc, model, effects, [undefined], language);
  return {
    columns: [...columnsAs('text', t.effect, t.definition), ...columns],
    rows: parameters.map(({ lhs, rhs }, i) => [name(lhs), effectWords(model, rhs, name), ...cells[i]!]),
    strong,
    lead:
      parameters.flatMap((effect) => effectSentence(doc, model, effect, language)).join('\n\n') || undefined,
    notes: [t.readDefined, ...bootstrapNote(model, language), ...groupsNote(doc, model, language)],
    n: nRange(used),
  };
};
