import { type Document, isMap, parseDocument } from 'yaml';
import { draftCodebook } from '../draft/draft.js';
import type { CodebookFile } from '../schema.js';
import { ownColumns } from '../services.js';
import { listAt } from './document.js';
import type { NewExport } from './likeness.js';

/** Drafts the columns that the earlier codebook does not have, and adds them; gives their names. */
export async function addNew(
  doc: Document,
  file: CodebookFile,
  { name, sources, facts, rows, correlate }: NewExport,
  taken: ReadonlySet<string>,
): Promise<string[]> {
  const at = sources.flatMap((source, i) => (taken.has(source.name) ? [] : [i]));
  if (at.length === 0) return [];
  const known = [
    ...[...file.variables, ...file.batteries, ...file.multiple_choice, ...file.derived, ...file.scales].map(
      (x) => x.name,
    ),
    ...file.batteries.flatMap((b) => b.items.map((item) => item.name)),
    ...file.multiple_choice.flatMap((m) => m.options.map((option) => option.name)),
    ...Object.keys(file.value_lists),
  ];
  const draft = await draftCodebook(
    name,
    at.map((i) => sources[i]!),
    at.map((i) => facts[i]!),
    rows,
    correlate,
    { taken: known },
  );
  const drafted = parseDocument(draft.yaml);
  // What the service tells of the answering is left out, as the earlier codebook does; ids and identifiers are not.
  const { own } = ownColumns(sources.map((source) => source.name));
  const ofTheService = (item: unknown) =>
    isMap(item) && item.get('role') === 'metadata' && own.has(String(item.get('column') ?? item.get('name')));
  const names: string[] = [];
  const lists = drafted.get('value_lists', true);
  if (isMap(lists)) {
    for (const pair of lists.items) doc.setIn(['value_lists', String(pair.key)], pair.value);
  }
  for (const section of ['variables', 'batteries', 'multiple_choice'] as const) {
    const added = (listAt(drafted, section)?.items ?? []).filter((item) => !ofTheService(item));
    if (added.length === 0) continue;
    const first = added[0];
    if (isMap(first))
      first.commentBefore = [' --- New in this export.', first.commentBefore ?? '']
        .filter(Boolean)
        .join('\n');
    names.push(...added.flatMap((item) => (isMap(item) ? [String(item.get('name'))] : [])));
    const own = listAt(doc, section);
    if (own === undefined) doc.set(section, doc.createNode([]));
    listAt(doc, section)!.items.push(...added);
  }
  const order = listAt(doc, 'order');
  for (const one of order === undefined ? [] : names) order!.add(doc.createNode(one));
  return names;
}
