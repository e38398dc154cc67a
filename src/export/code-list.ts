import { inLanguage, type Language } from '../results/index.js';
import { exportTexts } from './texts/index.js';
import { madeText, type OutVariable } from './variables.js';

/** What stands beside data in codes: a row a variable, and a row for each of its codes. Cells in the order of `columns`. */
interface CodeList {
  columns: string[];
  rows: (string | number | null)[][];
}

/** The variables with their questions: a row each. */
export function variableList(variables: readonly OutVariable[], language: Language): CodeList {
  const t = exportTexts(language);
  return {
    columns: [t.variable, t.label, t.question, t.wording, t.type, t.measure, t.made],
    rows: variables.map(({ source, label, question, of }) => {
      const wording = of?.kind === 'variable' ? of.variable.wording : undefined;
      return [
        source.name,
        inLanguage(label, language),
        question === null
          ? source.question || null
          : inLanguage(question.wording ?? question.label, language),
        wording === undefined ? null : inLanguage(wording, language),
        t.types[source.type],
        t.measures[source.measure],
        madeText(of, language) || null,
      ];
    }),
  };
}

/** The codes of all variables: a row a code, with the reason of those that are missing. */
export function codeList(variables: readonly OutVariable[], language: Language): CodeList {
  const t = exportTexts(language);
  return {
    columns: [t.variable, t.code, t.label, t.missing],
    rows: variables.flatMap(({ source, values }) =>
      values.map(({ code, label, missing }) => [
        source.name,
        code,
        inLanguage(label, language),
        missing === undefined ? null : (t.reasons[missing] ?? missing),
      ]),
    ),
  };
}
