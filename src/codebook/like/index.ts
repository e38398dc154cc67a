/** An earlier codebook carried over to a new export: what is the same, what is new, reworded, recoded, gone. */
import { basename } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { fault } from '../../errors/index.js';
import type { Codebook, Value } from '../codebook.js';
import { conditionNames, derivedSources } from '../definition/index.js';
import { draftCodebook } from '../draft/draft.js';
import type { Correlate, DraftFacts, DraftSource } from '../draft/source.js';
import { plainText } from '../plain-text.js';
import { ownTexts } from '../question-texts.js';
import { type CodebookFile, codebookSchema } from '../schema.js';
import { ownColumns } from '../services.js';
import { type ExportColumn, exportColumn } from './columns.js';
import { header, listAt, mapAt, setKey, valuesNode, withoutKeys } from './document.js';
import { type Match, matchColumns } from './match.js';
import { type NewOptions, newOptions } from './options.js';
import { prune } from './prune.js';
import type { Pruned } from './pruned.js';
import { writeOutIncluded } from './written-out.js';

/** An export that a codebook is to be written for. */
export interface NewExport {
  name: string;
  sources: readonly DraftSource[];
  facts: readonly DraftFacts[];
  rows: number;
  correlate: Correlate;
}

/** What became of an earlier codebook's names. */
export interface Likeness {
  yaml: string;
  /** Columns of the export that are a variable or question of the earlier codebook. */
  matched: number;
  columns: number;
  new: string[];
  reworded: { name: string; from: string; to: string }[];
  options: { name: string; kind: 'recoded' | 'reworded' | 'new'; text: string }[];
  gone: string[];
  pruned: Pruned[];
}

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

type Section = 'variables' | 'batteries' | 'multiple_choice';

/** Sets the columns, and the answers where they have changed; tells what changed. */
function writeColumns(
  doc: Document,
  file: CodebookFile,
  codebook: Codebook,
  matches: ReadonlyMap<string, Match>,
): Likeness['options'] {
  const told: Likeness['options'] = [];
  const byName = new Map(codebook.variables.map((v) => [v.name, v]));
  const at = (section: Section, ...path: (string | number)[]) => mapAt(doc, [section, ...path]);
  const setColumn = (map: YAMLMap, name: string, own: string) => {
    const column = matches.get(name)?.column.name;
    if (column === undefined) return;
    if (column === own) map.delete('column');
    else setKey(map, 'column', column, doc);
  };
  const lists: { map: YAMLMap; name: string; list: string | undefined; found: NewOptions }[] = [];
  const answers = (
    map: YAMLMap,
    name: string,
    names: readonly string[],
    values: CodebookFile['variables'][number]['values'],
  ) => {
    const found = newOptions(
      byName.get(names[0]!)!.values,
      names.flatMap((n) => matches.get(n)?.column ?? []),
    );
    lists.push({ map, name, list: typeof values === 'string' ? values : undefined, found });
  };
  file.variables.forEach((v, i) => {
    setColumn(at('variables', i), v.name, v.name);
    answers(at('variables', i), v.name, [v.name], v.values);
  });
  file.batteries.forEach((b, i) => {
    at('batteries', i).delete('column');
    b.items.forEach((item, k) => {
      setColumn(at('batteries', i, 'items', k), item.name, item.name);
    });
    answers(
      at('batteries', i),
      b.name,
      b.items.map((item) => item.name),
      b.values,
    );
  });
  file.multiple_choice.forEach((m, i) => {
    const map = at('multiple_choice', i);
    const cell = matches.get(m.name)?.column;
    if (cell?.joined !== undefined) {
      setKey(map, 'separator', cell.joined.separator, doc);
      setKey(map, 'column', cell.name, doc);
      told.push(...optionsInCell(map, doc, m, cell));
      return;
    }
    map.delete('column');
    map.delete('separator');
    m.options.forEach((option, k) => {
      setColumn(at('multiple_choice', i, 'options', k), option.name, option.name);
    });
  });
  told.push(...writeValues(doc, lists));
  return told;
}

/** A list that several share is changed as a whole where all of them have changed alike; else each gets its own. */
function writeValues(
  doc: Document,
  lists: readonly { map: YAMLMap; name: string; list: string | undefined; found: NewOptions }[],
): Likeness['options'] {
  const key = (values: readonly Value[]) => JSON.stringify(values);
  const alike = new Map<string, Set<string>>();
  for (const { list, found } of lists) {
    if (list !== undefined) alike.set(list, (alike.get(list) ?? new Set()).add(key(found.values)));
  }
  const done = new Set<string>();
  return lists.flatMap(({ map, name, list, found }) => {
    if (found.changes.length === 0) return [];
    if (list === undefined || alike.get(list)!.size > 1)
      setKey(map, 'values', valuesNode(found.values, doc), doc);
    else if (!done.has(list)) doc.setIn(['value_lists', list], valuesNode(found.values, doc));
    if (list !== undefined) done.add(list);
    return found.changes.map(({ kind, text }) => ({ name, kind, text }));
  });
}

/** Options of a tick-all question in one cell: texts that are not the labels, and new ones. */
function optionsInCell(
  map: YAMLMap,
  doc: Document,
  m: CodebookFile['multiple_choice'][number],
  column: ExportColumn,
): Likeness['options'] {
  const list = map.get('options', true);
  if (!isSeq(list)) return [];
  const texts = column.joined!.options;
  const left = new Set(texts);
  const told: Likeness['options'] = [];
  m.options.forEach((option, k) => {
    const entry = list.items[k];
    if (!isMap(entry)) return;
    entry.delete('column');
    const same = texts.find((text) => ownTexts({ label: option.label }).includes(plainText(text)));
    if (same !== undefined) left.delete(same);
  });
  const names = new Set(m.options.map((o) => o.name));
  for (const text of left) {
    let i = m.options.length + 1;
    while (names.has(`${m.name}_${i}`)) i++;
    names.add(`${m.name}_${i}`);
    list.add(doc.createNode({ name: `${m.name}_${i}`, label: text }, { flow: true }));
    told.push({ name: m.name, kind: 'new', text: `«${text}»` });
  }
  return told;
}

/** Drafts the columns that the earlier codebook does not have, and adds them; gives their names. */
async function addNew(
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

const short = (text: string) => (text.length > 90 ? `${text.slice(0, 88)} …` : text).replace(/\s+/g, ' ');

/** What the reader must see to, at the top of the file. */
function remarks(
  like: string,
  export_: string,
  wave: string | undefined,
  { matched, columns, new: fresh, reworded, options, gone, pruned }: Omit<Likeness, 'yaml'>,
  codebook: Codebook,
): string[] {
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  - ${line}`)];
  const recoded = new Set(options.filter(({ kind }) => kind === 'recoded').map(({ name }) => name));
  return [
    `Made from ${export_}, like ${like}, by \`ledervilkar codebook draft --like\`: ${matched} of ${columns} columns are the earlier codebook's.`,
    `See to ${wave === undefined ? 'wave (the export does not tell it), ' : ''}title and source, and to what is listed here. Shares for made-up answers are taken out.`,
    ...list(
      'Reworded, if it is the same question write the new text as its wording:',
      reworded.map(({ name, from, to }) => `${name}: «${short(to)}», and was «${short(from)}»`),
    ),
    ...list(
      'Answers that have changed:',
      options.map(({ name, kind, text }) => `${name}, ${kind}: ${short(text)}`),
    ),
    ...list('Rules that name codes of recoded questions, to be looked over:', rulesOn(codebook, recoded)),
    ...list('New:', fresh),
    ...list('Gone, not in the export:', gone),
    ...list(
      'Taken out or changed with them:',
      pruned.map(({ kind, name, lacks }) => `${kind} ${name} (lacks ${lacks.join(', ')})`),
    ),
  ];
}

/** Derived variables, routing, groups and published figures that name codes of these variables. */
function rulesOn(codebook: Codebook, names: ReadonlySet<string>): string[] {
  const variables = new Set(
    codebook.variables.filter((v) => names.has(v.name) || names.has(v.question)).map((v) => v.name),
  );
  const on = (list: readonly string[]) => list.some((name) => variables.has(name));
  return [
    ...codebook.derived.filter((d) => on(derivedSources(d))).map((d) => `derived ${d.name}`),
    ...codebook.variables
      .filter((v) => v.askedIf !== undefined && on(conditionNames(v.askedIf)))
      .map((v) => `asked_if of ${v.name}`),
    ...codebook.respondentGroups
      .filter((g) => g.when !== undefined && on(conditionNames(g.when)))
      .map((g) => `respondent group ${g.name}`),
    ...codebook.published
      .filter((p) => on([p.variable, p.group?.variable ?? '']))
      .map((p) => `published ${p.id}`),
  ];
}
