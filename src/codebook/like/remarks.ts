import type { Codebook } from '../codebook.js';
import { conditionNames, derivedSources } from '../definition/index.js';
import type { Likeness } from './likeness.js';

const short = (text: string) => (text.length > 90 ? `${text.slice(0, 88)} …` : text).replace(/\s+/g, ' ');

/** What the reader must see to, at the top of the file. */
export function remarks(
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
