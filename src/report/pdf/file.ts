import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fault } from '../../errors/index.js';
import { fontFiles } from '../../figures/index.js';
import type { Printed } from '../format.js';
import { itemsOf } from '../tree/index.js';
import { figureFile, pdfContent } from './content.js';

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
  give('report.json', JSON.stringify(pdfContent(printed)));
  itemsOf(printed.tree).forEach((item, place) => {
    if (item.kind !== 'figure') return;
    const parts = printed.drawings.get(item.id)!.bare.page!;
    for (const [part, { svg }] of parts.entries()) give(figureFile(place, part), svg);
  });
  const made = compiler.compile({ mainFilePath: `${folder}report.typ` });
  if (made.result === null) {
    const said = compiler.fetchDiagnostics(made.takeDiagnostics()!) as { message: string }[];
    throw new Error(`the pages could not be laid out: ${said.map(({ message }) => message).join('; ')}`);
  }
  return compiler.pdf(made.result, {
    pdfStandard: 'ua-1',
    creationTimestamp: timeOf(printed.tree.citation?.date ?? null),
  });
}

/** A day as seconds since 1970; 1970 itself where none is given. */
function timeOf(date: string | null): number {
  if (date === null) return 0;
  const [year, month = '01', day = '01'] = date.split('-');
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`) / 1000;
}
