/** An earlier codebook carried over to a new export: what is the same, what is new, reworded, recoded, gone. */
import { basename } from 'node:path';
import { type Document, isMap, parseDocument } from 'yaml';
import { fault } from '../../errors/index.js';
import type { Codebook } from '../codebook.js';
import { type CodebookFile, codebookSchema } from '../schema.js';
import { addNew } from './add-new.js';
import { exportColumn } from './columns.js';
import { header, listAt, withoutKeys } from './document.js';
import type { Likeness, NewExport } from './likeness.js';
import { type Match, matchColumns } from './match.js';
import { prune } from './prune.js';
import { remarks } from './remarks.js';
import { writeColumns } from './write-columns.js';
import { writeOutIncluded } from './written-out.js';

/**
 * Writes an earlier codebook's text anew for another export: its names, codes, translations, roles, scales and routing
 * stay where question and options agree; columns are those of the export; what the export does not have is taken out,
 * with what hangs on it; what is new is drafted; shared scales that it includes are written out.
 * @param earlier the codebook, and its file's text
 */
export async function codebookLike(
  earlier: { codebook: Codebook; text: string },
  export_: NewExport,
): Promise<Likeness> {
  const { codebook } = earlier;
  const doc = parseDocument(earlier.text);
  await writeOutIncluded(doc, codebook.file);
  const file = codebookSchema.parse(doc.toJS());
  const columns = export_.sources.map((source, i) => exportColumn(source, export_.facts[i]!));
  const matches = matchColumns(codebook, columns);

  if (matches.size === 0) {
    fault({
      code: 'LV-CODEBOOK-LIKE',
      place: { file: codebook.file },
      what: `none of the export's ${columns.length} columns is a variable of this codebook, by wording or by name`,
      remedy: 'see that it is the codebook of an earlier wave of this survey, or draft one without --like',
    });
  }
  withoutKeys(doc, ['simulate', 'same_as', 'comparable', 'comparable_because']);
  const options = writeColumns(doc, file, codebook, matches);
  const gone = goneNames(codebook, matches);
  const pruned = prune(doc, file, gone);
  const taken = new Set([...matches.values()].map(({ column }) => column.name));
  const fresh = await addNew(doc, file, export_, taken);
  const wave = newWave(doc, file, export_.name);
  const reworded = rewordedQuestions(codebook, matches);
  const likeness: Omit<Likeness, 'yaml'> = {
    matched: taken.size,
    columns: columns.length,
    new: fresh,
    reworded,
    options,
    gone: [...gone],
    pruned,
  };
  header(doc, remarks(basename(codebook.file), export_.name, wave, likeness, codebook));
  return { ...likeness, yaml: doc.toString({ lineWidth: 0, flowCollectionPadding: true }) };
}

/** Variables without a column; identifiers and free text may be lacking in an export, but are not kept for that. */
function goneNames(codebook: Codebook, matches: ReadonlyMap<string, Match>): Set<string> {
  const inCell = new Set(codebook.questions.filter((q) => matches.has(q.name)).flatMap((q) => q.variables));
  return new Set(
    codebook.variables
      .filter((v) => v.register !== true && !matches.has(v.name) && !inCell.has(v.name))
      .map((v) => v.name),
  );
}

/** The wave by the export's name, where it tells another; what was published is of the earlier one. */
function newWave(doc: Document, file: CodebookFile, name: string): string | undefined {
  const year = /(?:19|20)\d\d/.exec(name)?.[0];
  if (year === undefined || file.wave.includes(year)) return undefined;
  doc.set('wave', year);
  for (const entry of listAt(doc, 'published')?.items ?? []) {
    if (isMap(entry) && !entry.has('wave')) entry.set('wave', file.wave);
  }
  return year;
}

function rewordedQuestions(codebook: Codebook, matches: ReadonlyMap<string, Match>): Likeness['reworded'] {
  const parts = new Map([...codebook.variables, ...codebook.questions].map((x) => [x.name, x]));
  return [...matches].flatMap(([name, { column, by }]) => {
    const known = parts.get(name)!;
    return by === 'reworded' ? [{ name, from: (known.wording ?? known.label).nb, to: column.own }] : [];
  });
}
