import { didYouMean, fault } from '../../errors/index.js';
import { answers, variableOf } from '../../figures/index.js';
import type { ResultsDocument, Text } from '../../results/index.js';

/** A group that a report is made for. */
export interface Owner {
  variable: string;
  code: string;
  label: Text;
  /** Groups of other background variables that it lies in, or is of one kind with. */
  liesIn: { variable: string; code: string; label: Text }[];
}

/** «fylke=46», «fylke=Vestland», or «fylke» for all its groups. */
export function ownersOf(doc: ResultsDocument, asked: string): Owner[] {
  const [variable = '', ...rest] = asked.split('=');
  const grouped = [...groupedBy(doc)];
  if (!grouped.includes(variable)) {
    fault({
      code: 'LV-REPORT-FOR',
      what: `nothing is computed by '${variable}'`,
      expected: `one of ${grouped.join(', ')}, as ${grouped[0] ?? 'fylke'}=${answers(doc, grouped[0] ?? '')[0]?.code ?? '46'}`,
      remedy: didYouMean(variable, grouped) || `add '${variable}' to 'groups' in the pipeline`,
    });
  }
  const groups = answers(doc, variable);
  const given = rest.join('=').trim();
  if (rest.length === 0) return groups.map((group) => ownerOf(doc, variable, group.code));
  const plain = (text: string) => text.toLowerCase();
  const found = groups.find(
    ({ code, label }) =>
      code === given || Object.values(label).some((text) => plain(text ?? '') === plain(given)),
  );
  if (found === undefined) {
    const names = groups.flatMap(({ code, label }) => [code, label.nb]);
    fault({
      code: 'LV-REPORT-FOR',
      what: `'${variable}' has no group '${given}'`,
      expected: groups
        .slice(0, 20)
        .map(({ code, label }) => `${code} (${label.nb})`)
        .join(', '),
      remedy: didYouMean(given, names),
    });
  }
  return [ownerOf(doc, variable, found.code)];
}

/** Background variables that answers are told by. */
const groupedBy = (doc: ResultsDocument): Set<string> =>
  new Set(
    doc.rows
      .filter(({ statistic }) => ['mean', 'proportion', 'top_two'].includes(statistic))
      .map((row) => row.group_variable)
      .filter((name) => doc.labels[name] !== undefined),
  );

function ownerOf(doc: ResultsDocument, variable: string, code: string): Owner {
  const own = variableOf(doc, variable).categories.find((c) => c.code === code)!;
  const grouped = groupedBy(doc);
  return {
    variable,
    code,
    label: own.label,
    liesIn: Object.entries(own.lies_in ?? {}).flatMap(([name, group]) => {
      const label = doc.labels[name]?.categories.find((c) => c.code === group)?.label;
      return label === undefined || !grouped.has(name) ? [] : [{ variable: name, code: group, label }];
    }),
  };
}

/** What its files are called by: «fylke-46». */
export const ownerName = ({ variable, code }: Owner): string =>
  `${variable}-${code}`.replace(/[^\p{L}\p{N}_-]+/gu, '-');
