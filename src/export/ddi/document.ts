import { basename } from 'node:path';
import type { Content } from '../content.js';
import type { ExportFormat } from '../formats.js';
import { exportTexts } from '../texts/index.js';
import { inAll, made, once } from './texts.js';
import { variableElement, variableGroups } from './variables.js';
import { element, xmlText } from './xml.js';

/** What the document says of the file that it describes. */
interface DdiFile {
  path: string;
  format: ExportFormat;
  simulated: boolean;
  /** Name and version of the program. */
  software: { name: string; version: string };
}

const mediaTypes: Record<ExportFormat, string> = {
  sav: 'application/x-spss-sav',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};

/**
 * The description of a file of answers as an archive takes it: DDI-Codebook 2.5 (DDI Alliance 2014), with study, file
 * and every variable: question texts and categories in all languages, missing codes, who was asked, derivations. It
 * holds no answer and no date, so that the same table gives the same document.
 */
export function ddiDocument(content: Content, file: DdiFile): string {
  const { codebook, variables, relation } = content;
  const title = codebook?.title ?? { nb: relation };
  const id = codebook === undefined ? relation : `${codebook.survey}-${codebook.wave}`;
  const titles = () =>
    element(
      'titlStmt',
      {},
      element('titl', { 'xml:lang': 'nb' }, once(title)),
      parallel(title),
      element('IDNo', {}, id),
    );
  const { name, version } = file.software;
  const maker = element('prodStmt', {}, element('software', { version }, name));
  return xmlText(
    element(
      'codeBook',
      {
        version: '2.5',
        xmlns: 'ddi:codebook:2_5',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation':
          'ddi:codebook:2_5 http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd',
        'xml:lang': 'nb',
      },
      element('docDscr', {}, element('citation', {}, titles(), maker)),
      element(
        'stdyDscr',
        {},
        element('citation', {}, titles()),
        studyInfo(file),
        codebook === undefined ? null : inAll('notes', codebook.source),
      ),
      fileDescription(content, file),
      element(
        'dataDscr',
        {},
        variableGroups(variables),
        variables.map((_, place) => variableElement(variables, place, 'F1')),
      ),
    ),
  );
}

/** That the answers are made up, where they are, and what kind of data they are. */
const studyInfo = ({ simulated }: DdiFile) =>
  element(
    'stdyInfo',
    {},
    simulated ? made('abstract', (language) => exportTexts(language).simulated) : null,
    element(
      'sumDscr',
      {},
      element('nation', { abbr: 'NO' }, 'Norge'),
      element('dataKind', {}, 'survey data'),
    ),
  );

/** The file's name, size and kind. */
const fileDescription = ({ variables, rows }: Content, { path, format, simulated }: DdiFile) =>
  element(
    'fileDscr',
    { ID: 'F1', URI: basename(path) },
    element(
      'fileTxt',
      {},
      element('fileName', {}, basename(path)),
      element(
        'dimensns',
        {},
        element('caseQnty', {}, String(rows)),
        element('varQnty', {}, String(variables.length)),
      ),
      element('fileType', {}, mediaTypes[format]),
    ),
    simulated ? made('notes', (language) => exportTexts(language).simulated) : null,
  );

/** The title in the other languages. */
const parallel = (title: { nn?: string; en?: string }) =>
  (['nn', 'en'] as const).flatMap((language) => {
    const own = title[language];
    return own === undefined ? [] : [element('parTitl', { 'xml:lang': language }, own)];
  });
