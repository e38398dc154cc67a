import type { ReportDefinition } from '../results/index.js';
import { docx } from './docx/index.js';
import { explorer } from './explorer/index.js';
import { languagesOf, type ReportForm, type ReportNames, reportNames } from './format.js';
import { html } from './html/index.js';
import { figures } from './kits/index.js';
import { pdf } from './pdf/index.js';
import { pptx } from './pptx/index.js';

/** Every form of the report. A new one is a folder beside this file and a line here. */
export const forms = { html, figures, pdf, docx, pptx, explorer } as const satisfies Record<
  string,
  ReportForm
>;

export type ReportFormat = keyof typeof forms;
export const reportFormats = Object.keys(forms) as ReportFormat[];

/** What every run writes. */
export const formatsOfRun = reportFormats.filter((name) => forms[name].ofRun);

/** What these forms write at the top of the report's folder. */
export const reportEntries = (formats: readonly ReportFormat[], names: ReportNames): string[] =>
  formats.flatMap((name) => forms[name].entries(names));

/** The folder beside the report that a run writes the owners' reports into. */
export const ownersFolder = 'owners';

/** What every run has of a report at the top of its folder, in all the languages that it is written in. */
export const reportFilesOfRun = (
  report: Pick<ReportDefinition, 'language' | 'languages' | 'each'>,
): string[] => [
  ...languagesOf(report).flatMap((language) =>
    reportEntries(formatsOfRun, reportNames(report.language, language)),
  ),
  ...(report.each === undefined ? [] : [ownersFolder]),
];
