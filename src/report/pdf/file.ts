import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fault } from '../../errors/index.js';
import { fontFiles } from '../../figures/index.js';
import type { Printed } from '../format.js';
import { itemsOf } from '../tree/index.js';
import { figureFile, pdfContent } from './content.js';
import { shownSigns, signsIn } from './signs.js';

/**
 * The report as a tagged PDF for print and screen readers (PDF/UA-1, ISO 14289-1), laid out by Typst with the shipped font.
 * The same report gives the same bytes: its date is the one that its author has given.
 *
 * @throws FaultError LV-REPORT-PDF where Typst is not installed
 */
export async function pdfFile(printed: Printed): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch((cause: unknown) =>
    fault(
      {
        code: 'LV-REPORT-PDF',
        what: 'the program that lays out PDF files (Typst) is not installed',
        found: `${process.platform}-${process.arch}`,
        expected:
          'the package @myriaddreamin/typst-ts-node-compiler, which npm leaves out where it has no file for the machine',
        remedy: 'npm install @myriaddreamin/typst-ts-node-compiler; or print report.html from a browser',
      },
      { cause },
    ),
  );
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
  });
  const give = (name: string, content: string) =>
    compiler.mapShadow(`${folder}${name}`, Buffer.from(content));
  const content = pdfContent(printed);
  const options = {
    pdfStandard: 'ua-1' as const,
    creationTimestamp: timeOf(printed.tree.citation?.date ?? null),
  };
  const lacking: string[] = [];
  for (;;) {
    const shown = (_key: string, value: unknown) =>
      typeof value === 'string' ? shownSigns(value, lacking) : value;
    give('report.json', JSON.stringify(content, shown));
    itemsOf(printed.tree).forEach((item, place) => {
      if (item.kind !== 'figure') return;
      const parts = printed.drawings.get(item.id)!.bare.page!;
      for (const [part, { svg }] of parts.entries()) give(figureFile(place, part), shownSigns(svg, lacking));
    });
    const made = compiler.compile({ mainFilePath: `${folder}report.typ` });
    if (made.result === null) {
      const said = compiler.fetchDiagnostics(made.takeDiagnostics()!) as { message: string }[];
      throw new Error(`the pages could not be laid out: ${said.map(({ message }) => message).join('; ')}`);
    }
    try {
      const file = compiler.pdf(made.result, options);
      if (lacking.length > 0) printed.tell(lackingSigns(lacking));
      return file;
    } catch (refusal) {
      const more = signsIn(String(refusal)).filter((sign) => !lacking.includes(sign));
      if (more.length === 0) throw refusal;
      lacking.push(...more);
    }
  }
}

const lackingSigns = (signs: readonly string[]): string =>
  `the font of report.pdf lacks ${signs.length === 1 ? 'a sign' : `${signs.length} signs`} of the texts, shown there as «\ufffd»: ${signs.map(named).join(' ')} [LV-REPORT-SIGNS]`;

/** A sign, or its number where no font at all has it. */
const named = (sign: string): string =>
  /^\p{Co}$/u.test(sign) ? `U+${sign.codePointAt(0)!.toString(16).toUpperCase()}` : sign;

/** A day as seconds since 1970; 1970 itself where none is given. */
function timeOf(date: string | null): number {
  if (date === null) return 0;
  const [year, month = '01', day = '01'] = date.split('-');
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`) / 1000;
}
