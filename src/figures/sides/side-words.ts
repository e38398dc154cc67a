import type { Language, ReportItem, ResultsDocument } from '../../results/index.js';
import { labelOf, variableOf } from '../look-up.js';
import { answersShown } from '../shown.js';
import { figureTexts } from '../texts/index.js';
import type { SideFacts, SidesFacts } from './side-facts.js';
import { otherSideOf } from './side-rows.js';

interface ToTell {
  label: string;
  row: SideFacts;
}

/** What sentences tell of: of several questions all who answered each, else every group. */
function toTell({ blocks }: SidesFacts, doc: ResultsDocument, language: Language): ToTell[] {
  const t = figureTexts(language);
  return blocks.flatMap(({ heading, rows }) =>
    heading === null
      ? rows.map((row) => ({ label: row.label, row }))
      : [{ label: t.quote(labelOf(doc, rows[0]!.shown.variable, language)), row: rows[0]! }],
  );
}

/** Which of the two lies higher in what, where that is sure; null where no difference is worked out. */
export function sidesLead(facts: SidesFacts, doc: ResultsDocument, language: Language): string | null {
  const t = figureTexts(language);
  const { blocks, labels, words } = facts;
  const compared = toTell(facts, doc, language).filter(({ row }) => row.apart !== null);
  if (compared.length === 0) return null;
  const sure = (above: boolean) =>
    compared.flatMap(({ label, row }) =>
      row.sure && row.apart! > 0 === above
        ? [`${label} (${words.difference(row.apart!, row.difference, false)})`]
        : [],
    );
  // Of several questions also those that are told apart in single groups alone.
  const onlyInGroups = blocks.flatMap(({ heading, rows: [whole, ...groups] }) =>
    heading !== null && !whole!.sure && groups.some((row) => row.sure)
      ? [t.quote(labelOf(doc, whole!.shown.variable, language))]
      : [],
  );
  return t.sidesLead(
    ...labels,
    sure(true),
    sure(false),
    onlyInGroups,
    compared.length,
    blocks.some(({ heading }) => heading !== null),
  );
}

/** How many rows, and the largest difference between the two. */
export function sidesAlt(facts: SidesFacts, doc: ResultsDocument, language: Language): string {
  const t = figureTexts(language);
  const [own, other] = facts.labels;
  const [largest] = toTell(facts, doc, language)
    .filter(({ row }) => row.points.length === 2)
    .map(({ label, row: { points } }) => ({ label, first: points[0]!.row, second: points[1]!.row }))
    .sort(
      (a, b) =>
        Math.abs(b.first.estimate - b.second.estimate) - Math.abs(a.first.estimate - a.second.estimate),
    );
  const most =
    largest === undefined
      ? t.noNumbers
      : t.sidesOf(
          largest.label.replace(/^[«“]|[»”]$/g, ''),
          own,
          facts.words.number(largest.first.estimate, largest.first),
          other,
          facts.words.number(largest.second.estimate, largest.second),
        );
  return `${t.sidesAlt(facts.flat.length, own, other)} ${most}`;
}

/** What the reader must know to hold the two against each other. */
export function sidesNotes(
  facts: SidesFacts,
  item: ReportItem,
  doc: ResultsDocument,
  language: Language,
): string[] {
  const t = figureTexts(language);
  const { flat, labels, share, worked } = facts;
  const wording = (variable: string) => {
    const { label, wording: asked = label } = variableOf(doc, variable);
    return asked.nb;
  };
  const theirs = otherSideOf(item).variables;
  // Which answers the other side's share is of, where these are others.
  const otherAnswers = new Set(
    flat.flatMap(({ shown, beside }) => {
      const said = answersShown(beside, doc, language);
      return said === null || said === answersShown(shown, doc, language) ? [] : [said];
    }),
  );
  const made = flat.map(({ difference }) => difference?.method ?? '');
  return [
    ...(flat.some((row) => row.apart !== null) ? [t.sidesNote(...labels, share)] : []),
    ...(worked && item.variables.some((name, i) => wording(name) !== wording(theirs[i]!))
      ? [t.sidesWording]
      : []),
    ...[...otherAnswers].map((texts) => t.sidesAnswers(labels[1], texts)),
    ...(flat.some(({ sure }) => sure) ? [t.sidesSignificant] : []),
    ...(made.some((method) => method.includes('not tested')) ? [t.sidesTogether] : []),
    ...(made.some((method) => method.includes(', rounded to ')) ? [t.sidesRounded] : []),
  ];
}
