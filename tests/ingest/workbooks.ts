import { type Part, zip } from '../fuzz/containers.js';

/** A workbook of one sheet, with this XML; other parts may take the place of its own, or come beside them. */
export const sheetOf = (xml: string, others: Part[] = []): Buffer => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (...targets: [string, string][]) =>
    `<Relationships>${targets
      .map(([type, target], k) => `<Relationship Id="r${k}" Type="${types}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  const parts: [string, string][] = [
    ['_rels/.rels', rels(['officeDocument', 'xl/workbook.xml'])],
    [
      'xl/_rels/workbook.xml.rels',
      rels(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'strings.xml']),
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}"><sheets><sheet name="A" sheetId="1" r:id="r0"/></sheets></workbook>`,
    ],
    ['xl/strings.xml', '<sst><si><t>navn</t></si></sst>'],
    ['xl/worksheets/sheet1.xml', xml],
  ];
  const named = parts.map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  return zip([...named.filter((part) => !others.some((other) => other.name === part.name)), ...others]);
};
/** The XML of a sheet with these rows. */
export const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
/** A header of one column, `navn`, out of the shared texts. */
export const header = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
