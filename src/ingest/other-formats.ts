import { otherStata } from './stata/detect.js';

/** A kind of file that is met where an export is meant, and what to do about it. */
interface OtherFormat {
  name: string;
  remedy: string;
}

const again = 'export the data as .csv, .xlsx or .sav';

const byBytes: [string, OtherFormat][] = [
  [
    'd0cf11e0a1b11ae1',
    {
      name: 'an old Excel workbook (.xls), or one with a password',
      remedy: 'save it as .xlsx without a password',
    },
  ],
  ...['89504e47', 'ffd8ff', '47494638'].map((magic): [string, OtherFormat] => [
    magic,
    { name: 'a picture (PNG, JPEG, GIF)', remedy: again },
  ]),
  ['25504446', { name: 'a PDF document', remedy: again }],
  [
    '1f8b',
    { name: 'a compressed file (.gz, .rds)', remedy: 'unpack it, or write .sav, .dta or .csv from R' },
  ],
  ['53514c69746520666f726d6174', { name: 'an SQLite database', remedy: again }],
  [
    'c2ea8160b31411cfbd92080009c7318c181f1011',
    { name: 'a SAS data set (.sas7bdat)', remedy: 'save it as .sav, .dta or .csv' },
  ],
];

const byText: [RegExp, OtherFormat][] = [
  [
    /^\s*<(?:!doctype|html)/i,
    { name: 'a web page', remedy: 'you may have saved a login page: export the data again, logged in' },
  ],
  [/^\s*<\?xml/i, { name: 'an XML file', remedy: again }],
  [
    /^\s*(?:\{\s*"|\[\s*[{["])/,
    { name: 'a JSON file', remedy: "give the answers' file; a form's elements go with --elements" },
  ],
  [/^\{\\rtf/, { name: 'a Word document (.rtf)', remedy: again }],
  [/SPSS PORT FILE/, { name: 'an SPSS portable file (.por)', remedy: 'save it as .sav in SPSS' }],
  [/^HEADER RECORD\*{7}/, { name: 'a SAS transport file (.xpt)', remedy: 'save it as .sav, .dta or .csv' }],
];

/** What a file is that begins with these bytes and is no export; undefined when it is none of these. */
export function otherFormat(head: Buffer): OtherFormat | undefined {
  if (head.toString('latin1', 8, 12) === 'DUCK') {
    return { name: 'a warehouse (DuckDB)', remedy: 'say which of its tables: FILE.duckdb:schema.table' };
  }
  const hex = head.toString('hex', 0, 32);
  const text = head.toString('latin1', 0, 600);
  return (
    otherStata(head) ??
    byBytes.find(([magic]) => hex.startsWith(magic) || (magic.length > 32 && hex.includes(magic)))?.[1] ??
    byText.find(([pattern]) => pattern.test(text))?.[1]
  );
}
