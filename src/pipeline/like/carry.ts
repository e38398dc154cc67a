import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import { asName } from '../../codebook/index.js';
import type { Fault } from '../../errors/index.js';
import { asText, fitPipeline } from './fit.js';
import type { CarryInput, TakenOut } from './input.js';
import { copyModels } from './models.js';
import { addNewQuestions } from './new-questions.js';
import { type EarlierAsked, setWave } from './wave.js';

/** What became of an earlier wave's pipeline. */
export interface Carried {
  /** What left the pipeline because it is not in the export. */
  taken: TakenOut[];
  /** Figures of new questions. */
  added: number;
  /** Files of models that were copied beside the pipeline. */
  models: string[];
  /** What can't be mended by taking out. */
  left: readonly Fault[];
}

/**
 * Carries an earlier wave's pipeline to a new export: report, groups, models, design and disclosure stay; the codebook and the
 * source are the new wave's, a list of waves gets it at its end; what hangs on variables that are gone stays as comments;
 * questions that are new get a chapter.
 */
export async function carryPipeline(input: CarryInput): Promise<Carried> {
  const { from, to } = input;
  const doc = parseDocument(readFileSync(from, 'utf8'));
  const asked = setWave(doc, input);
  const models = copyModels(doc, input);
  doc.set('name', asName(input.name, 60).replaceAll('_', '-'));
  const added = addNewQuestions(doc, input);
  const write = () => input.write(to, asText(doc));
  const { taken, left } = await fitPipeline(doc, to, write);
  remark(doc, input, { asked, taken, added });
  write();
  return { taken, added, models, left };
}

/** What the reader must see to, at the top of the file. */
function remark(
  doc: Document,
  { from, exportPath }: CarryInput,
  { asked, taken, added }: { asked: EarlierAsked; taken: readonly TakenOut[]; added: number },
): void {
  const lines = [
    `Made for ${basename(exportPath)}, like ${basename(from)}, by \`ledervilkar codebook draft --like\`. See to titles and texts: what they say`,
    `of numbers and dates is the earlier wave's.`,
    ...(asked.invited === undefined
      ? []
      : [`The earlier wave had invited: ${asked.invited}. Write this one's into source, if it is known.`]),
    ...(asked.register ? ["The register is the earlier wave's: put this one's in its place."] : []),
    ...(added === 0 ? [] : ['New questions have a chapter of their own, the last one.']),
    ...(taken.length === 0
      ? []
      : [
          'Taken out, since the export does not have it; what is more than a name in a list stands as a comment where it was:',
          ...taken.map(({ name, why }) => `  - ${name}: ${why}`),
        ]),
  ]
    .map((line) => ` ${line}`)
    .join('\n');
  const before = doc.commentBefore ?? '';
  doc.commentBefore = before === '' ? lines : `${lines}\n\n${before}`;
}
