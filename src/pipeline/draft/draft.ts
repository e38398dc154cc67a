import { posix } from 'node:path';
import { asName, type Codebook, type DraftFacts, yamlText } from '../../codebook/index.js';
import type { SourceOptions } from '../../ingest/index.js';
import { draftChapters, type Grouping } from './chapters.js';
import { given, type Known, knownVariables } from './column.js';
import { chooseGroups, isCompared, isFew } from './groups.js';
import { chapterLines } from './item.js';
import { LeftOut } from './left-out.js';
import { draftModels } from './models.js';
import { askedQuestions } from './questions.js';
import { chooseDesign } from './survey-design.js';
import { titles } from './texts/titles.js';
import type { Lacking } from './used-answers.js';
import { yamlNames, yamlTexts } from './yaml.js';

/** What a pipeline is drafted from. */
interface DraftInput {
  codebook: Codebook;
  /** What each column holds, by the export's name of it. */
  facts: ReadonlyMap<string, DraftFacts>;
  rows: number;
  lacking: Lacking;
  /** Names of the scales that the codebook proposes as comments. */
  notAdopted: readonly string[];
  /** What the pipeline, and the folder of its runs, is called. */
  name: string;
  /** The file of the model beside the pipeline. */
  modelFile: string;
  /** Paths as the pipeline writes them, relative to its own folder. */
  codebookPath: string;
  exportPath: string;
  source: SourceOptions;
}

/** A drafted pipeline as YAML with comments, and the model that it names. */
interface DraftedPipeline {
  yaml: string;
  /** The model's file beside the pipeline and what stands in it; undefined where there is no model. */
  model: { name: string; syntax: string } | undefined;
  groups: number;
  figures: number;
}

/**
 * Drafts a pipeline that runs from a drafted codebook and what its columns hold: groups and design as far as the data tell
 * of them, and a report with who answered, every battery, the other questions, every scale, and where groups differ; models
 * as comments.
 */
export function draftPipeline(input: DraftInput): DraftedPipeline {
  const { codebook, rows } = input;
  const known = knownVariables(codebook, input.facts);
  const design = chooseDesign(known, rows);
  const leftOut = new LeftOut();
  const chosen = chooseGroups(codebook, known, rows, input.lacking, leftOut).filter(
    (k) => !design.variables.has(k.variable.name),
  );
  const found = groupingsOf(chosen, input);
  const asked = askedQuestions(codebook, known, design.variables, rows, leftOut);
  // Groups of which nothing else is asked part nobody.
  const named = new Set(found.map((g) => g.name));
  const others = asked.some((a) => !('known' in a && named.has(a.known.variable.name)));
  const groups = others ? found : [];
  const country = groups.find((g) => g.name === design.country);
  const chapters = draftChapters(codebook, asked, groups, leftOut, {
    name: design.country,
    compared: country !== undefined,
  });
  const models = draftModels(codebook, known, asked, groups, design.weight, input.modelFile);
  const lines = [
    ...headLines(input, design),
    ...groupLines(groups, chosen),
    ...countryLines(known.get(design.country ?? ''), country !== undefined, design.compared ?? []),
    ...(design.disclosure.length > 0
      ? design.disclosure
      : ['disclosure: { min_n: 5 } # fewest respondents behind a published number']),
    ...models.asked,
    '',
    'report:',
    `  title: ${yamlText(posix.parse(codebook.title.nb).name || codebook.title.nb)}`,
    '  language: nb # or nn, en; with languages: [nn, en] every run writes those too',
    '  chapters:',
    ...chapters.flatMap(chapterLines),
    ...notAdoptedLines(input.notAdopted),
    ...models.chapter,
    ...leftOut.lines().flatMap((line, i) => (i === 0 ? ['', '# Left out:', line] : [line])),
    '',
  ];
  return {
    yaml: lines.join('\n'),
    model: models.syntax === undefined ? undefined : { name: input.modelFile, syntax: models.syntax },
    groups: groups.length,
    figures: chapters.reduce((sum, c) => sum + c.items.length, 0),
  };
}

/** The mean of the countries, each counting once; of more countries than a figure has room for, how some are chosen. */
function countryLines(
  countries: Known | undefined,
  compared: boolean,
  examples: readonly string[],
): string[] {
  if (countries === undefined || given(countries).length < 2) return [];
  const country = countries.variable.name;
  if (compared)
    return [
      '# The mean of the countries, each counting once.',
      `averages: [{ by: ${country}, of: ${yamlTexts(titles.countries)} }]`,
    ];
  const codes = given(countries).map(({ value }) => value.code);
  const there = codes.filter((code) => examples.includes(String(code)));
  const some = (there.length > 1 ? there : codes.slice(0, 3)).map((code) =>
    typeof code === 'number' ? String(code) : yamlText(String(code)),
  );
  return [
    '# To compare countries, name some, and leave the answers of others out:',
    `# where: { variable: ${country}, in: [${some.join(', ')}] }   # then also groups: [${country}], averages: [{ by: ${country} }]`,
  ];
}

/** The chosen variables, and classes that the codebook derives. */
function groupingsOf(chosen: readonly Known[], { codebook, lacking }: DraftInput): Grouping[] {
  const classes = codebook.derived.filter(
    (d) => ('cut' in d.rule || 'bands' in d.rule) && d.values.length >= 2 && !isFew(lacking.get(d.name)),
  );
  return [
    ...chosen.map((k) => ({
      name: k.variable.name,
      label: k.variable.label.nb,
      compared: isCompared(k),
      answers: given(k).length,
    })),
    ...classes.map((d) => ({
      name: d.name,
      label: { nn: d.label.nb, en: d.label.nb, ...d.label },
      compared: true,
      answers: d.values.length,
    })),
  ];
}

/** Name, codebook, source and design. */
function headLines(
  { name, codebookPath, exportPath, source }: DraftInput,
  { lines }: ReturnType<typeof chooseDesign>,
): string[] {
  const parts = [
    `export: ${yamlText(exportPath)}`,
    ...(source.sheet === undefined ? [] : [`sheet: ${yamlText(source.sheet)}`]),
    ...(source.separator === undefined ? [] : [`separator: ${JSON.stringify(source.separator)}`]),
    ...(source.encoding === undefined ? [] : [`encoding: ${yamlText(source.encoding)}`]),
    ...(source.headerRows === undefined ? [] : [`header_rows: ${source.headerRows}`]),
  ];
  return [
    '# A draft, made from the export by `ledervilkar codebook draft --pipeline`. It runs as it is. See to it: titles, groups and',
    '# design; then take out what readers do not need, and put first what matters.',
    `name: ${pipelineName(name)}`,
    `codebook: ${yamlText(codebookPath)}`,
    `source: { ${parts.join(', ')} } # with invited: N, where you know how many were asked`,
    ...lines,
  ];
}

/** The groupings, and those whose codes have no labels. */
function groupLines(groups: readonly Grouping[], chosen: readonly Known[]): string[] {
  const bare = chosen.filter(({ variable }) =>
    variable.values.every((v) => typeof v.code === 'number' && v.label.nb === String(v.code)),
  );
  return [
    '',
    '# Every question is crossed with these.',
    groups.length === 0
      ? 'groups: [] # no background variable with two to eight answers and enough respondents was found'
      : `groups: ${yamlNames(groups.map((g) => g.name))}`,
    ...(bare.length === 0
      ? []
      : [
          `# The export has no labels for the codes of ${bare.map((k) => k.variable.name).join(' and ')}: write in the codebook what they mean.`,
        ]),
  ];
}

const notAdoptedLines = (names: readonly string[]): string[] =>
  names.length === 0
    ? []
    : [
        `    # Proposed in the codebook with a lower alpha, and not adopted: ${names.join(', ')}. Adopt them there, then show them in the chapter`,
        '    # of scales.',
      ];

const pipelineName = (name: string) => asName(name, 60).replaceAll('_', '-');
