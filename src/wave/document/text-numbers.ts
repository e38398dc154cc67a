import type { Codebook, PublishedFigure } from '../../codebook/index.js';
import { didYouMean, type Fault } from '../../errors/index.js';
import { figureTexts, numberFormat } from '../../figures/index.js';
import {
  decimalsOfStep,
  type Language,
  type ReportDefinition,
  type ResultRow,
  type Text,
} from '../../results/index.js';
import type { Ask } from '../ask.js';
import { lookUp, type Wanted } from './looked-up.js';

/**
 * Numbers in the report's texts that the run fills in: `{missing_share variable=tilpasset_egne_behov category=98}`. So
 * no text says a number that the table beside it contradicts.
 */
const textStatistics = ['proportion', 'missing_share', 'top_two', 'mean', 'n', 'min_n'] as const;
type TextStatistic = (typeof textStatistics)[number];
const textKeys = ['variable', 'category', 'respondent_group', 'group'] as const;
type TextKey = (typeof textKeys)[number];

interface TextNumber {
  statistic: TextStatistic;
  keys: Partial<Record<TextKey, string>>;
}

const placeholder = /\{([^{}]*)\}/g;

/** The words of a placeholder; what is wrong with it as text. */
function parse(inside: string): TextNumber | Omit<Fault, 'code' | 'place'> {
  const [statistic = '', ...rest] = inside.trim().split(/\s+/);
  if (!textStatistics.includes(statistic as TextStatistic)) {
    return {
      what: `there is no number '${statistic}' for a text`,
      expected: `one of ${textStatistics.join(', ')}`,
      remedy: didYouMean(statistic, textStatistics),
    };
  }
  const keys: TextNumber['keys'] = {};
  for (const word of rest) {
    const [key = '', value = ''] = word.split(/=(.*)/s);
    if (!textKeys.includes(key as TextKey) || value === '') {
      return {
        what: `'${word}' says nothing of a number in a text`,
        expected: textKeys.map((name) => `${name}=…`).join(', '),
        remedy: didYouMean(key, textKeys),
      };
    }
    keys[key as TextKey] = value;
  }
  if (statistic !== 'min_n' && keys.variable === undefined) {
    return { what: `'{${inside}}' does not say of which variable`, expected: 'variable=…' };
  }
  return { statistic: statistic as TextStatistic, keys };
}

const isFault = (found: ReturnType<typeof parse>): found is Omit<Fault, 'code' | 'place'> => 'what' in found;

const codesOf = (category: string) => category.split(',').map((code) => code.trim());

/** What a placeholder asks of the results table. */
function wantedOf(codebook: Codebook, { statistic, keys }: TextNumber): Wanted {
  const { variable = '', category, respondent_group, group } = keys;
  const v = [...codebook.variables, ...codebook.derived].find(({ name }) => name === variable);
  const own = (code: string) => v?.values.find((value) => String(value.code) === code)?.code ?? code;
  const [by, value = ''] = group?.split(/:(.*)/s) ?? [];
  return {
    variable,
    statistic: statistic as PublishedFigure['statistic'],
    ...(category === undefined ? {} : { category: codesOf(category).map(own) }),
    ...(respondent_group === undefined ? {} : { respondent_group }),
    ...(by === undefined ? {} : { group: { variable: by, value } }),
  };
}

/** Faults of the placeholders in a text, for the place where it stands. */
export function textNumberFaults(
  text: Text | undefined,
  codebook: Codebook,
  definition: Pick<Ask, 'groups' | 'areas'>,
): Omit<Fault, 'code' | 'place'>[] {
  if (text === undefined) return [];
  const found = Object.values(text).flatMap((words: string) =>
    [...words.matchAll(placeholder)].map((match) => parse(match[1]!)),
  );
  return found.flatMap((number) => (isFault(number) ? [number] : unknownParts(number, codebook, definition)));
}

function unknownParts(
  { statistic, keys }: TextNumber,
  codebook: Codebook,
  definition: Pick<Ask, 'groups' | 'areas'>,
): Omit<Fault, 'code' | 'place'>[] {
  if (statistic === 'min_n') return [];
  const faults: Omit<Fault, 'code' | 'place'>[] = [];
  const known = (name: string | undefined, names: readonly string[], what: string) => {
    if (name === undefined || names.includes(name)) return;
    faults.push({ what: `'${name}' in a text is no ${what}`, remedy: didYouMean(name, names) });
  };
  const variables = [...codebook.variables, ...codebook.derived];
  const scales = codebook.scales.map(({ name }) => name);
  const single = statistic === 'proportion' || statistic === 'missing_share';
  known(
    keys.variable,
    [...variables.map(({ name }) => name), ...(single ? [] : scales)],
    single ? 'variable of the codebook' : 'variable or scale of the codebook',
  );
  const values = variables.find(({ name }) => name === keys.variable)?.values ?? [];
  for (const code of keys.category === undefined || values.length === 0 ? [] : codesOf(keys.category)) {
    const value = values.find((candidate) => String(candidate.code) === code);
    if (value === undefined)
      known(
        code,
        values.map((v) => String(v.code)),
        `code of '${keys.variable}'`,
      );
    else if ((value.missing !== undefined) !== (statistic === 'missing_share')) {
      faults.push({
        what: `code ${code} of '${keys.variable}' is ${value.missing === undefined ? 'an answer and no missing one' : 'a missing answer'}`,
        remedy: `write ${value.missing === undefined ? 'proportion' : 'missing_share'} in place of ${statistic}`,
      });
    }
  }
  known(
    keys.respondent_group,
    codebook.respondentGroups.map(({ name }) => name),
    'respondent group of the codebook',
  );
  const computed = ['respondent_group', ...definition.groups, ...definition.areas.map(({ by }) => by)];
  known(keys.group?.split(':')[0], computed, "grouping of the pipeline ('group=variable:code')");
  return faults;
}

/** The report with the numbers of its texts filled in, from the rows as they are published. */
export function fillTexts(
  report: ReportDefinition,
  codebook: Codebook,
  rows: readonly ResultRow[],
  minN: number,
): ReportDefinition {
  const fill = (text: Text): Text =>
    Object.fromEntries(
      Object.entries(text).map(([language, words]) => [
        language,
        (words as string).replace(placeholder, (whole, inside: string) => {
          const number = parse(inside);
          return isFault(number) ? whole : written(number, codebook, rows, minN, language as Language);
        }),
      ]),
    ) as unknown as Text;
  const filled = <Part extends { text?: Text; note?: Text }>(part: Part): Part => ({
    ...part,
    ...(part.text === undefined ? {} : { text: fill(part.text) }),
    ...(part.note === undefined ? {} : { note: fill(part.note) }),
  });
  const { findings } = report;
  return {
    ...report,
    ...(findings === undefined || findings === 'none'
      ? {}
      : {
          findings: {
            ...findings,
            rewrite: Object.fromEntries(
              Object.entries(findings.rewrite).map(([id, text]) => [id, fill(text)]),
            ),
          },
        }),
    chapters: report.chapters.map((chapter) => ({ ...filled(chapter), items: chapter.items.map(filled) })),
  };
}

function written(
  number: TextNumber,
  codebook: Codebook,
  rows: readonly ResultRow[],
  minN: number,
  language: Language,
): string {
  const f = numberFormat(language);
  if (number.statistic === 'min_n') return f.integer(minN);
  const wanted = wantedOf(codebook, number);
  const {
    estimate,
    reason,
    step = 0,
  } = number.statistic === 'n'
    ? size(codebook, rows, wanted)
    : number.statistic === 'top_two'
      ? twoHighest(codebook, rows, wanted)
      : lookUp(codebook, rows, [], wanted);
  if (estimate === null) {
    return reason === 'not computed' ? figureTexts(language).noNumbers : figureTexts(language).withheld;
  }
  if (number.statistic === 'n') return f.integer(estimate);
  return number.statistic === 'mean'
    ? f.decimal(estimate, Math.min(2, decimalsOfStep(step) ?? 2))
    : f.percent(estimate);
}

/** The share of the two highest answers: a row of its own where respondent groups are apart, else the sum of the two. */
function twoHighest(codebook: Codebook, rows: readonly ResultRow[], wanted: Wanted) {
  const found = lookUp(codebook, rows, [], wanted);
  if (found.estimate !== null || found.reason !== 'not computed') return found;
  const category = answerCodes(codebook, wanted.variable).slice(-2);
  return category.length < 2
    ? found
    : lookUp(codebook, rows, [], { ...wanted, statistic: 'proportion', category });
}

/** Codes of a variable's answers, in the codebook's order. */
const answerCodes = (codebook: Codebook, variable: string) =>
  ([...codebook.variables, ...codebook.derived].find(({ name }) => name === variable)?.values ?? [])
    .filter(({ missing }) => missing === undefined)
    .map(({ code }) => code);

/** Respondents with a valid answer or a score. */
function size(codebook: Codebook, rows: readonly ResultRow[], wanted: Wanted) {
  const codes = answerCodes(codebook, wanted.variable);
  const found =
    codes.length > 0
      ? lookUp(codebook, rows, [], { ...wanted, statistic: 'proportion', category: codes })
      : lookUp(codebook, rows, [], { ...wanted, statistic: 'mean' });
  return { ...found, estimate: found.n };
}
