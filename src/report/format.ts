import type { Language, ReportDefinition, ResultsDocument } from '../results/index.js';
import type { Drawings, Drawn } from './drawings.js';
import type { ItemWords, ReportTree } from './tree/index.js';

/** A Word document for the report's look, by the name that faults tell it by. */
export interface Template {
  file: string;
  bytes: Uint8Array;
}

/** What a form of the report is printed from. */
export interface Printed {
  tree: ReportTree;
  drawings: Drawings;
  names: ReportNames;
  /** Its page in the other languages that there are, each with its name. */
  otherPages: [language: Language, name: string][];
  /** The published results that the tree is made of; for what lets the reader ask of them, as no page does. */
  doc: ResultsDocument;
  /** What an item of the report says of itself, in another language than the report's. */
  wordsIn(language: Language, id: string): ItemWords;
  /** The figures and tables lie as files beside it, so that it can link to them. */
  linked: boolean;
  /** A Word document whose styles, headers and page the report takes. */
  template: Template | null;
  /** Told what a form can't show as it is. */
  tell(note: string): void;
}

/** A file's name in the report's folder, and its content. */
export type PrintedFile = [name: string, content: string | Uint8Array];

/** A form of the report: how each src/report/<form>/index.ts looks. A printer decides nothing that the tree should hold. */
export interface ReportForm {
  /** Made by every run; others when they are asked for. */
  ofRun: boolean;
  /** What must be drawn for it; null where it shows no drawing. */
  draws: Drawn | null;
  /** What it writes at the top of the folder. */
  entries(names: ReportNames): string[];
  /** What can be wrong with what it is given, found before anything is drawn. @throws FaultError */
  check?(given: Pick<Printed, 'template'>): Promise<void>;
  print(printed: Printed): PrintedFile[] | Promise<PrintedFile[]>;
}

/** How what a report writes is called. */
export interface ReportNames {
  /** `report.html`; `report.en.html` in another language; `report-<ids>.html` of a part. */
  document(extension: string): string;
  /** `figures`; `figures.en` in another language. Parts lie among the whole. */
  folder(base: string): string;
}

/** Most letters of the ids in the name of a part of a report. */
const longestPart = 60;

/**
 * How a report is called in a language.
 * @param own the report's own language, which has no mark
 * @param only ids of a part of the report
 * @param owner whom it is for, as «fylke-46»
 */
export function reportNames(
  own: Language,
  language: Language,
  only?: readonly string[],
  owner?: string,
): ReportNames {
  const mark = language === own ? '' : `.${language}`;
  const ids = only?.join('-') ?? '';
  const part =
    only === undefined
      ? ''
      : ids.length <= longestPart
        ? `-${ids}`
        : `-${only[0]!.slice(0, longestPart)}-and-${only.length - 1}-more`;
  const whose = owner === undefined ? '' : `-${owner}`;
  return {
    document: (extension) => `report${whose}${part}${mark}.${extension}`,
    folder: (base) => `${base}${whose}${mark}`,
  };
}

/** The languages that a run writes the report in, its own first. */
export const languagesOf = ({
  language,
  languages = [],
}: Pick<ReportDefinition, 'language' | 'languages'>): Language[] => [...new Set([language, ...languages])];
