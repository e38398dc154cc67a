import { type Codebook, type Scale, shortened } from '../../codebook/index.js';
import { batteryFigures, inCountries, mostStatements } from './battery-figures.js';
import type { Known } from './column.js';
import { isBackground } from './groups.js';
import { type DraftChapter, type DraftItem, Ids } from './item.js';
import type { LeftOut } from './left-out.js';
import type { Asked } from './questions.js';
import { byGroups, statementsOf, type Texts, titles } from './texts/titles.js';
import { yamlNames } from './yaml.js';

/** More batteries than this share a chapter. */
const mostChapters = 12;
const mostSingles = 40;
/** Scales of one figure of distributions. */
const mostScales = 6;
/** Groups of a table with a column for each. */
const mostColumns = 5;

/** A variable that the report breaks down by. */
export interface Grouping {
  name: string;
  label: string | Texts;
  /** Has two groups or more whose differences can be told of. */
  compared: boolean;
  answers: number;
}

/** The chapters of the report: who answered, the batteries (by country too, where there are several), other questions, the scales, differences between groups. */
export function draftChapters(
  codebook: Codebook,
  asked: readonly Asked[],
  groups: readonly Grouping[],
  leftOut: LeftOut,
  countries: { name: string | undefined; compared: boolean } = { name: undefined, compared: false },
): DraftChapter[] {
  const ids = new Ids();
  const country = countries.compared ? countries.name : undefined;
  const eachBy = groups.length === 0 ? undefined : `each_by: ${yamlNames(groups.map((g) => g.name))}`;
  const inScales = new Set(codebook.scales.flatMap((s) => s.items));
  const who = whoAnswered(asked, groups, ids);
  const others = asked.filter(
    (a) =>
      !who.shown.has(a) &&
      a.kind !== 'battery' &&
      !((a.kind === 'single' || a.kind === 'number') && inScales.has(a.known.variable.name)),
  );
  return [
    who.chapter,
    ...batteryChapters(codebook, asked, { eachBy, country }, ids),
    otherQuestions(others, groups, ids, leftOut),
    scalesChapter(codebook, asked, eachBy, ids),
    differencesChapter(codebook, asked, countries.name, groups, ids),
  ];
}

/** A chapter a battery, with the scales of its items; one chapter of all where they are many. */
function batteryChapters(
  { scales }: Codebook,
  asked: readonly Asked[],
  { eachBy, country }: { eachBy: string | undefined; country: string | undefined },
  ids: Ids,
): DraftChapter[] {
  const chapters = asked
    .filter((a) => a.kind === 'battery')
    .map((a): DraftChapter => {
      const { name, label, variables } = a.question;
      const own = scales.filter((s) => s.items.every((item) => variables.includes(item)));
      const items = [
        ...batteryFigures(a, ids),
        ...(country === undefined ? [] : inCountries(a, country, ids)),
        ...own.flatMap((scale) => dots(scale.name, label.nb, eachBy, ids)),
      ];
      return { id: ids.give(`chapter-${name}`), title: shortened(label.nb), items };
    });
  if (chapters.length <= mostChapters) return chapters;
  return [{ id: ids.give('batteries'), title: titles.batteries, items: chapters.flatMap((c) => c.items) }];
}

/** Where the groups differ most, of those that can be compared. */
function differencesChapter(
  codebook: Codebook,
  asked: readonly Asked[],
  country: string | undefined,
  groups: readonly Grouping[],
  ids: Ids,
): DraftChapter {
  const id = ids.give('differences');
  const compared = groups.filter((g) => g.compared).map((g) => g.name);
  const map = (): DraftItem => ({
    id: ids.give('difference-map'),
    kind: 'difference-map',
    title: titles.map,
    ...comparedQuestions(codebook, asked, country, new Set(groups.map((g) => g.name))),
    more: `each_by: ${yamlNames(compared)}`,
  });
  return { id, title: titles.differences, items: compared.length === 0 ? [] : [map()] };
}

/** A mean by all groups; nothing where there are no groups. */
const dots = (name: string, label: string, eachBy: string | undefined, ids: Ids): DraftItem[] =>
  eachBy === undefined
    ? []
    : [
        {
          id: ids.give(`${name}-groups`),
          kind: 'group-dots',
          title: byGroups(label),
          variables: [name],
          more: `statistic: mean, ${eachBy}`,
        },
      ];

/**
 * The questions of the map of differences, where not all can stand there: answers without a known order whose codes are
 * numbers have a mean that says nothing, nor does which country it is.
 */
function comparedQuestions(
  { scales }: Codebook,
  asked: readonly Asked[],
  country: string | undefined,
  groups: ReadonlySet<string>,
): { variables?: string[] } {
  const meaningless = (a: Asked) =>
    (a.kind === 'battery' && a.numbered && !a.ordered) ||
    (a.kind === 'single' &&
      ((a.known.variable.type === 'ordinal' && !a.ordered) || a.known.variable.name === country));
  if (!asked.some(meaningless)) return {};
  const names = asked
    .filter((a) => !meaningless(a))
    .map((a) => ('question' in a ? a.question.name : a.known.variable.name))
    .filter((name) => !groups.has(name));
  return { variables: [...names, ...scales.map((s) => s.name)] };
}

/** Response, and the background variables as bars: first those that the report breaks down by. */
function whoAnswered(
  asked: readonly Asked[],
  groups: readonly Grouping[],
  ids: Ids,
): { chapter: DraftChapter; shown: ReadonlySet<Asked> } {
  const grouping = new Set(groups.map((g) => g.name));
  const shown = new Set(
    asked.filter(
      (a) =>
        a.kind === 'single' &&
        (grouping.has(a.known.variable.name) || (isBackground(a.known) && !isShared(a, asked))),
    ),
  );
  const own = new Set([...shown].flatMap((a) => (a.kind === 'single' ? [a.known.variable.name] : [])));
  const bars = (name: string, title: string | Texts): DraftItem => ({
    id: ids.give(name),
    kind: 'bars',
    title,
    variables: [name],
  });
  const items: DraftItem[] = [
    { id: ids.give('response'), kind: 'response', title: titles.response },
    ...[...shown].flatMap((a) =>
      a.kind === 'single' ? [bars(a.known.variable.name, a.known.variable.label.nb)] : [],
    ),
    // Numbers in classes, which the codebook derives.
    ...groups.filter((g) => !own.has(g.name)).map((g) => bars(g.name, g.label)),
  ];
  return { chapter: { id: ids.give('who'), title: titles.who, items }, shown };
}

const optionsOf = (k: Known) => JSON.stringify(k.variable.values.map((v) => [v.code, v.label.nb]));

/** Whether other questions with answers in order have the same answers. */
const isShared = (a: Asked, asked: readonly Asked[]): boolean =>
  a.kind === 'single' &&
  a.ordered &&
  asked.some((b) => b !== a && b.kind === 'single' && b.ordered && optionsOf(a.known) === optionsOf(b.known));

/** Single questions, statements with the same answers together, tick-all questions, numbers. */
function otherQuestions(
  asked: readonly Asked[],
  groups: readonly Grouping[],
  ids: Ids,
  leftOut: LeftOut,
): DraftChapter {
  const items: DraftItem[] = [];
  const done = new Set<Asked>();
  const numbers = asked.flatMap((a) => (a.kind === 'number' ? [a.known.variable] : []));
  for (const a of asked) {
    if (done.has(a) || a.kind === 'battery' || a.kind === 'number') continue;
    if (a.kind === 'single' && items.length >= mostSingles) {
      leftOut.add('Left out, as the report would be long', a.known.variable.name);
      continue;
    }
    if (a.kind === 'ticks') {
      const { name, label, variables } = a.question;
      const more = variables.length > 8 ? 'sort: estimate' : undefined;
      items.push({
        id: ids.give(name),
        kind: 'bars',
        title: label.nb,
        variables: [name],
        ...(more ? { more } : {}),
      });
      continue;
    }
    const { name, label } = a.known.variable;
    const together = !a.ordered
      ? []
      : asked.filter((b) => b.kind === 'single' && b.ordered && optionsOf(b.known) === optionsOf(a.known));
    if (together.length < 2) {
      items.push({ id: ids.give(name), kind: 'bars', title: label.nb, variables: [name] });
      continue;
    }
    for (const b of together) done.add(b);
    const names = together.flatMap((b) => (b.kind === 'single' ? [b.known.variable.name] : []));
    const answers = a.known.variable.values.filter((v) => v.missing === undefined);
    const title = statementsOf(`${answers[0]!.label.nb} – ${answers.at(-1)!.label.nb}`);
    for (let from = 0; from < names.length; from += mostStatements) {
      items.push({
        id: ids.give(`${name}-likert`),
        kind: 'likert',
        title,
        variables: names.slice(from, from + mostStatements),
      });
    }
  }
  if (numbers.length > 0) {
    const by = groups.find((g) => g.compared && g.answers <= mostColumns)?.name;
    items.push({
      id: ids.give('numbers'),
      kind: 'groups',
      title: titles.numbers,
      variables: numbers.map((v) => v.name),
      ...(by === undefined ? {} : { more: `by: ${by}` }),
    });
  }
  return { id: ids.give('others'), title: titles.others, items };
}

/** Of every scale its items where no battery shows them, scores and groups; of all together reliability and items. */
function scalesChapter(
  { scales }: Codebook,
  asked: readonly Asked[],
  eachBy: string | undefined,
  ids: Ids,
): DraftChapter {
  const inBattery = new Set(asked.flatMap((a) => (a.kind === 'battery' ? a.question.variables : [])));
  const ordered = new Set(
    asked.flatMap((a) => (a.kind === 'single' && a.ordered ? [a.known.variable.name] : [])),
  );
  const names = scales.map((s) => s.name);
  const items: DraftItem[] = [];
  for (const scale of scales.filter((s) => !s.items.every((item) => inBattery.has(item)))) {
    items.push(...ofSingles(scale, ordered, eachBy, ids));
  }
  for (let from = 0; from < names.length; from += mostScales) {
    const variables = names.slice(from, from + mostScales);
    items.push({ id: ids.give('scores'), kind: 'score-distribution', title: titles.scores, variables });
  }
  if (names.length > 0) {
    items.push({
      id: ids.give('reliability'),
      kind: 'reliability',
      title: titles.reliability,
      variables: names,
    });
    items.push({ id: ids.give('items'), kind: 'items', title: titles.items, variables: names });
  }
  return { id: ids.give('scales'), title: titles.scales, items };
}

function ofSingles(
  scale: Scale,
  ordered: ReadonlySet<string>,
  eachBy: string | undefined,
  ids: Ids,
): DraftItem[] {
  const { name, label, items } = scale;
  const likert = items.every((item) => ordered.has(item));
  return [
    { id: ids.give(name), kind: likert ? 'likert' : 'bars', title: label.nb, variables: items },
    ...dots(name, label.nb, eachBy, ids),
  ];
}
