import { readFileSync } from 'node:fs';
import { type Fault, FaultError } from '../../errors/index.js';
import { resolveMunicipality } from './place.js';
import { reference } from './reference.js';

/** A part of a division: municipalities of the 2024 division together. */
export interface DivisionArea {
  code: string;
  /** Its name, where it has one. */
  name?: string;
  /** In order of code. */
  municipalities: string[];
}

/** Codes of Statistics Norway for what is no municipality: Svalbard and other waters, unknown. */
const elsewhere = /^(2[1-3]\d\d|99\d\d|0000)$/;

type Row = { line: number; municipality: string; area: string; name: string };

/**
 * Which municipalities make each region, from a CSV of Statistics Norway's classification service (KLASS): a
 * correspondence (`sourceCode;sourceName;targetCode;targetName`, either way round) or a list by level
 * (`code;parentCode;level;name`). Municipalities of another year are followed to 2024.
 * @param asOf the date that its codes are of, YYYY-MM-DD
 * @throws FaultError LV-GEOGRAPHY-CORRESPONDENCE, every fault of the file at once
 */
export function readCorrespondence(file: string, asOf = '2024-01-01'): DivisionArea[] {
  return correspondenceOf(decoded(readFileSync(file)), file, asOf);
}

/** As `readCorrespondence`, of a file's text. */
export function correspondenceOf(text: string, file: string, asOf = '2024-01-01'): DivisionArea[] {
  const faults: Fault[] = [];
  const add = (line: number | undefined, wrong: Omit<Fault, 'code' | 'place'>) =>
    faults.push({
      code: 'LV-GEOGRAPHY-CORRESPONDENCE',
      place: { file, ...(line === undefined ? {} : { line }) },
      ...wrong,
    });
  const rows = rowsOf(text, add);
  const found = new Map<string, { area: string; line: number }>();
  const areas = new Map<string, DivisionArea>();
  for (const { line, municipality, area, name } of rows) {
    if (elsewhere.test(municipality)) continue;
    const placed = resolveMunicipality(municipality, { asOf });
    if (placed.status === 'unknown') {
      add(line, { what: `'${municipality}' is no municipality`, expected: 'a code such as 0301' });
      continue;
    }
    if (placed.status !== 'whole') {
      add(line, {
        what: `${municipality} ${placed.place.name} was divided between several municipalities of 2024`,
        remedy: 'take the file of the 2024 division from the classification service',
      });
      continue;
    }
    const code = placed.targets[0]!.code;
    const before = found.get(code);
    if (before !== undefined && before.area !== area) {
      add(line, {
        what: `${code} ${reference().municipalities.get(code)!.name} lies in both '${before.area}' (line ${before.line}) and '${area}'`,
        expected: 'each municipality in one region',
      });
      continue;
    }
    if (before !== undefined) continue;
    found.set(code, { area, line });
    const own = areas.get(area) ?? { code: area, ...(name === '' ? {} : { name }), municipalities: [] };
    own.municipalities.push(code);
    areas.set(area, own);
  }
  const lacking = [...reference().municipalities.keys()].filter((code) => !found.has(code));
  if (rows.length > 0 && faults.length === 0 && lacking.length > 0) {
    const some = lacking.slice(0, 5).map((code) => `${code} ${reference().municipalities.get(code)!.name}`);
    add(undefined, {
      what: `${lacking.length} of the 357 municipalities of 2024 are in no region of the file`,
      found: `${some.join(', ')}${lacking.length > 5 ? ' and others' : ''} are lacking`,
      expected: 'all of them, or the year that its codes are of under `as_of`',
    });
  }
  if (faults.length > 0) throw new FaultError(faults);
  return [...areas.values()]
    .map((area) => ({ ...area, municipalities: area.municipalities.sort() }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** UTF-8, with or without a mark; else windows-1252, which the classification service also writes. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function rowsOf(
  text: string,
  add: (line: number | undefined, wrong: Omit<Fault, 'code' | 'place'>) => void,
): Row[] {
  const lines = text.split(/\r\n|\n|\r/);
  const head = lines[0] ?? '';
  const separator = [';', '\t', ','].find((each) => head.includes(each)) ?? ';';
  const names = cellsOf(head, separator).map((name) => name.toLowerCase());
  const cells = lines
    .map((line, i) => ({ line: i + 1, cells: cellsOf(line, separator) }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const column = (name: string) => names.indexOf(name.toLowerCase());
  const at = (name: string) => (row: (typeof cells)[number]) => row.cells[column(name)] ?? '';
  const has = (...wanted: string[]) => wanted.every((name) => column(name) >= 0);
  if (has('sourceCode', 'targetCode')) {
    const sides = (['source', 'target'] as const).map((side) => {
      const codes = cells.map(at(`${side}Code`));
      const known = codes.filter(isMunicipality).length;
      return { side, share: codes.length === 0 ? 0 : known / codes.length, kinds: new Set(codes).size };
    });
    const [fine, coarse] = sides.sort((a, b) => b.share - a.share || b.kinds - a.kinds) as [
      (typeof sides)[number],
      (typeof sides)[number],
    ];
    if (cells.length > 0 && (fine.share < 0.5 || coarse.share > 0.5)) {
      add(1, {
        what:
          fine.share < 0.5
            ? 'neither sourceCode nor targetCode has codes of municipalities'
            : 'both sourceCode and targetCode are municipalities',
        expected: 'municipalities on one side, and the regions that they make on the other',
      });
      return [];
    }
    return cells.map((row) => ({
      line: row.line,
      municipality: at(`${fine.side}Code`)(row),
      area: at(`${coarse.side}Code`)(row),
      name: at(`${coarse.side}Name`)(row),
    }));
  }
  if (has('code', 'parentCode')) {
    const nameOf = new Map(cells.map((row) => [at('code')(row), at('name')(row)]));
    const parents = new Set(cells.map(at('parentCode')).filter((code) => code !== ''));
    return cells
      .filter((row) => at('parentCode')(row) !== '' && !parents.has(at('code')(row)))
      .map((row) => ({
        line: row.line,
        municipality: at('code')(row),
        area: at('parentCode')(row),
        name: nameOf.get(at('parentCode')(row)) ?? '',
      }));
  }
  add(1, {
    what: 'the file has not the columns of a correspondence',
    found: names.filter((name) => name !== '').join(', ') || 'no columns',
    expected: 'sourceCode, sourceName, targetCode and targetName; or code, parentCode and name',
    remedy: "take it as CSV from the classification service's page of the correspondence",
  });
  return [];
}

const isMunicipality = (code: string) =>
  elsewhere.test(code) || (/^\d{3,4}$/.test(code) && reference().codes.has(code.padStart(4, '0')));

/** Cells of a line; a quoted one may hold the separator. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!;
    if (c === '"' && quoted && line[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (c === '"') quoted = !quoted;
    else if (c === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += c;
  }
  return [...cells, cell.trim()];
}
