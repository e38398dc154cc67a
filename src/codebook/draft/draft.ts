import { plainText } from '../plain-text.js';
import { sourceNotGiven } from '../texts/values.js';
import { classify, type DraftVariable } from './classify.js';
import { type DraftGroup, groupVariables, withSharedParts } from './group.js';
import { asName, commonStem, NameGiver } from './names.js';
import {
  batteryLines,
  inYaml,
  type Named,
  orderLines,
  sharedLists,
  tickLines,
  valueLines,
  variableLines,
} from './question-lines.js';
import { scaleLines } from './scale-lines.js';
import { neighbours, type ProposedScale, proposeScales } from './scales.js';
import { serviceColumns } from './service-columns.js';
import type { Correlate, DraftFacts, DraftSource } from './source.js';
import { isTickColumn } from './tick-columns.js';
import { wordedAnswers } from './worded.js';
import { text } from './yaml-text.js';

/** A drafted codebook as YAML with comments. */
export interface Draft {
  yaml: string;
  variables: number;
  questions: number;
  proposedScales: number;
  /** Names of the proposed scales that are left as comments. */
  notAdopted: string[];
}

/**
 * Drafts a codebook from what an export says of its columns and what the data hold. Batteries and tick-all
 * questions are joined; missing codes, identifiers and free text flagged; scales only proposed, as comments.
 * @param export_ the export's name, for survey and title
 * @param taken names that are others' already
 * @param adoptFrom the standardised alpha from which a proposed scale is adopted; none is when left out
 */
export async function draftCodebook(
  export_: string,
  given: readonly DraftSource[],
  facts: readonly DraftFacts[],
  rows: number,
  correlate: Correlate,
  {
    taken = [],
    adoptFrom = Number.POSITIVE_INFINITY,
  }: { taken?: readonly string[]; adoptFrom?: number } = {},
): Promise<Draft> {
  const factsOf = new Map(given.map((s, i) => [s.name, facts[i]!]));
  const { variables, groups } = questionsOf(given, facts, factsOf, rows);
  const named = namesOf(variables, groups, new NameGiver(taken));
  const proposed = await proposedScales(groups, factsOf, correlate);
  const scales = scaleLines(proposed, named.names, named.nameOf, factsOf, adoptFrom);
  const ofKind = (kind: DraftGroup['kind']) => groups.filter((g) => g.kind === kind);
  const section = (key: string, parts: string[][]) =>
    parts.length === 0 ? [] : ['', `${key}:`, ...parts.flat()];
  const lines = [
    ...headLines(export_, scales.adopted > 0),
    ...section(
      'value_lists',
      [...named.lists.values()].map((l) => [`  ${l.name}:`, ...valueLines(l.values, 4)]),
    ),
    ...section(
      'variables',
      ofKind('single').map((g) => variableLines(g.members[0]!, named)),
    ),
    ...section(
      'batteries',
      ofKind('battery').map((g) => batteryLines(g, named)),
    ),
    ...section(
      'multiple_choice',
      ofKind('multiple_choice').map((g) => tickLines(g, named)),
    ),
    ...orderLines(groups, named),
    ...scales.lines,
    '',
  ];
  return {
    yaml: lines.join('\n'),
    variables: variables.length,
    questions: groups.filter((g) => g.kind !== 'single').length,
    proposedScales: proposed.length,
    notAdopted: scales.notAdopted,
  };
}

/** Survey, wave, title and source by the export's name. */
function headLines(export_: string, adopted: boolean): string[] {
  const survey = asName(export_.replace(/\.[a-z]+$/i, ''), 60).replaceAll('_', '-');
  const year = /(?:19|20)\d\d/.exec(export_)?.[0];
  return [
    '# A draft, made from the export by `ledervilkar codebook draft`. See to it: survey, wave, title and source;',
    adopted
      ? '# types and roles; every comment below; then the scales at the end, which the data suggest and nobody has seen to.'
      : '# types and roles; every comment below; then the scales, which are proposed at the end and not adopted.',
    `survey: ${survey}`,
    `wave: '${year ?? '1'}'${year === undefined ? ' # not told by the export' : ''}`,
    `title: ${text(export_)}`,
    `source: { ${inYaml(sourceNotGiven)} } # where the questionnaire is published`,
  ];
}

/** The columns as variables, and these as questions. */
function questionsOf(
  given: readonly DraftSource[],
  facts: readonly DraftFacts[],
  factsOf: ReadonlyMap<string, DraftFacts>,
  rows: number,
): { variables: DraftVariable[]; groups: DraftGroup[] } {
  const { sources, ticks } = serviceColumns(given, factsOf);
  const labelOf = new Map(sources.map((s) => [s.name, s.label || s.name]));
  const isTick = (v: DraftVariable) =>
    ticks.has(v.column) || isTickColumn(labelOf.get(v.column)!, factsOf.get(v.column)!);
  const worded = wordedAnswers(sources, facts);
  const variables = withSharedParts(
    sources.map((s, i) => {
      const v = classify(s, facts[i]!, rows, worded.get(s.name));
      return ticks.has(s.name) ? { ...v, values: [], comments: [] } : v;
    }),
    isTick,
  );
  return { variables, groups: groupVariables(variables, isTick) };
}

function namesOf(
  variables: readonly DraftVariable[],
  groups: readonly DraftGroup[],
  names: NameGiver,
): Named {
  const questionOf = new Map(groups.flatMap((g) => g.members.map((v) => [v, g.question] as const)));
  // Where a question stands over its first column, the column is named by what it asks of, as those beside it are.
  const isQuestion = (v: DraftVariable) =>
    v.joined === undefined && v.label !== '' && plainText(v.column) === plainText(questionOf.get(v) ?? '');
  const nameOf = new Map(
    variables.map((v) => [v, names.name(isQuestion(v) ? v.label : v.column.replace(/^.*\$/, ''))]),
  );
  const several = groups.filter((g) => g.kind !== 'single');
  const questionName = new Map(
    several.map((g) => {
      const first = g.members[0]!;
      const own = first.joined === undefined;
      return [g, own ? names.name(commonStem(g.members) || g.question) : nameOf.get(first)!];
    }),
  );
  return { names, nameOf, questionName, lists: sharedLists(groups, names) };
}

/** Scales of batteries, and of single questions that stand beside each other. */
function proposedScales(
  groups: readonly DraftGroup[],
  factsOf: ReadonlyMap<string, DraftFacts>,
  correlate: Correlate,
): Promise<ProposedScale[]> {
  const holdsWords = (v: DraftVariable) =>
    factsOf.get(v.column)!.kind === 'text' &&
    v.type === 'ordinal' &&
    v.values.every((x) => x.missing !== undefined || typeof x.code === 'number');
  const numericItem = (v: DraftVariable) => {
    const f = factsOf.get(v.column)!;
    const answers = v.values.filter((x) => x.missing === undefined);
    if ((f.kind !== 'number' && !holdsWords(v)) || f.filled < 20) return false;
    if (answers.length > 0) return answers.length >= 4 && v.type === 'ordinal';
    return v.type === 'number' && f.whole && f.distinct >= 4 && f.distinct <= 11;
  };
  const singles = groups.filter((g) => g.kind === 'single').map((g) => g.members[0]!);
  const batteries = groups.filter(
    (g) => g.kind === 'battery' && g.members.length >= 3 && g.members.every(numericItem),
  );
  const sets = [...batteries.map((g) => g.members), ...neighbours(singles, numericItem)];
  return proposeScales(sets, correlate, holdsWords);
}
