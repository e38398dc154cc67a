import { didYouMean, FaultError } from '../../errors/index.js';
import type { Language, ResultsDocument } from '../../results/index.js';
import { makeTree, type ReportTree } from '../tree/index.js';

/** A run that takes part: its results, and the chosen part of its report. */
export interface CollectedRun {
  /** What its figures and files go by: the pipeline's name, with the wave where two runs have the same. */
  name: string;
  doc: ResultsDocument;
  tree: ReportTree;
}

/**
 * The chosen figures and tables of each run; those that its findings lead to where none is chosen.
 *
 * @param only ids of items or chapters; `run:id` for those of one run
 * @throws FaultError for runs that can't be put together, and ids that no run has
 */
export function chosenRuns(
  docs: readonly ResultsDocument[],
  only: readonly string[] | undefined,
  language: Language,
): CollectedRun[] {
  const names = namesOf(docs);
  const ids = docs.map((doc) => [...makeIds(doc), ...doc.report.chapters.map(({ id }) => id)]);
  const unknown = (only ?? []).filter(
    (asked) => !docs.some((_, i) => idOf(asked, names[i]!, ids[i]!) !== null),
  );
  if (unknown.length > 0) {
    throw new FaultError(
      unknown.map((asked) => ({
        code: 'LV-COLLECT-NO-ITEM',
        what: `no run has a figure, table or chapter '${asked}'`,
        expected: `an id that one of the runs has, or ${names.map((name) => `${name}:id`).join(', ')}`,
        remedy: didYouMean(asked.replace(/^[^:]*:/, ''), new Set(ids.flat())),
      })),
      { exitCode: 2 },
    );
  }
  return docs.flatMap((doc, i) => {
    const own =
      only === undefined
        ? foundBy(makeTree(doc, language))
        : only.flatMap((asked) => idOf(asked, names[i]!, ids[i]!) ?? []);
    return own.length === 0 ? [] : [{ name: names[i]!, doc, tree: makeTree(doc, language, own) }];
  });
}

/** Items that the findings of a report lead to; its first figures where it has none. */
function foundBy({ findings, chapters }: ReportTree): string[] {
  const items = chapters.flatMap((chapter) => chapter.items);
  const found = new Set(
    findings?.sections.flatMap((section) => section.findings.map(({ target }) => target)),
  );
  const own = items.filter(({ id }) => found.has(id));
  return (own.length > 0 ? own : items.filter(({ kind }) => kind === 'figure').slice(0, 4)).map(
    ({ id }) => id,
  );
}

const makeIds = (doc: ResultsDocument) =>
  doc.report.chapters.flatMap(({ items }) => items.map(({ id }) => id));

/** The id that is asked for, where this run has it. */
function idOf(asked: string, name: string, ids: readonly string[]): string | null {
  const [before, id] = asked.includes(':') ? asked.split(/:(.*)/s) : [name, asked];
  return before === name && ids.includes(id!) ? id! : null;
}

/** What each run goes by. @throws FaultError for the same run twice, and simulated beside real answers */
export function namesOf(docs: readonly ResultsDocument[]): string[] {
  const key = ({ survey, wave, pipeline }: ResultsDocument) => `${pipeline}\n${survey}\n${wave}`;
  const twice = docs.find((doc, i) => docs.findIndex((other) => key(other) === key(doc)) < i);
  if (twice !== undefined) {
    throw new FaultError(
      {
        code: 'LV-COLLECT-TWICE',
        what: `two of the folders hold the same run: ${twice.pipeline}, ${twice.survey} ${twice.wave}`.trim(),
        expected: 'runs of different surveys or waves',
        remedy: 'leave one of them out',
      },
      { exitCode: 2 },
    );
  }
  const simulated = docs.filter((doc) => doc.provenance.simulated).map(({ pipeline }) => pipeline);
  if (simulated.length > 0 && simulated.length < docs.length) {
    throw new FaultError({
      code: 'LV-COLLECT-SIMULATED',
      what: 'simulated and real answers can not stand on one page, where readers would take one for the other',
      found: `simulated: ${simulated.join(', ')}; the others are not`,
      expected: 'runs that are all of real answers, or all simulated',
    });
  }
  return docs.map((doc) =>
    docs.filter(({ pipeline }) => pipeline === doc.pipeline).length > 1
      ? `${doc.pipeline}-${doc.wave}`
      : doc.pipeline,
  );
}
