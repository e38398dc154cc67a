import { type Document, isMap, isNode, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { builtInDesigns } from '../../design/index.js';
import { pathMoved } from '../../errors/index.js';
import type { CarryInput } from './input.js';

/** What the earlier wave's source says of who was asked, and the new one's can't. */
export interface EarlierAsked {
  invited?: number;
  register: boolean;
}

/** Sets the new wave's codebook and source. */
export function setWave(doc: Document, input: CarryInput): EarlierAsked {
  const { sheet, separator, encoding, headerRows } = input.source;
  const source = doc.createNode({
    export: input.exportPath,
    ...(sheet === undefined ? {} : { sheet }),
    ...(separator === undefined ? {} : { separator }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(headerRows === undefined ? {} : { header_rows: headerRows }),
  }) as YAMLMap;
  source.flow = true;
  moveKey(doc, ['design'], input);
  moveDivisions(doc, input);
  const waves = doc.get('waves', true);
  const earlier = isSeq(waves) ? waves.items.at(-1) : doc.contents;
  const before = isMap(earlier) ? earlier.get('source', true) : undefined;
  keepOfSource(before, source, input);
  const invited = isMap(before)
    ? (before.get('invited') ?? before.getIn(['simulate', 'invited']))
    : undefined;
  const asked = {
    ...(typeof invited === 'number' ? { invited } : {}),
    register: source.has('register'),
  };
  if (!isSeq(waves)) {
    doc.set('codebook', input.codebookPath);
    doc.set('source', source);
    return asked;
  }
  waves.items.forEach((_, i) => {
    for (const key of [
      ['codebook'],
      ['design'],
      ['source', 'export'],
      ['source', 'register'],
      ['source', 'elements'],
    ])
      moveKey(doc, ['waves', i, ...key], input);
    moveKey(doc, ['waves', i, 'source', 'simulate', 'register'], input);
    moveBeside(doc, ['waves', i, 'source', 'beside'], input);
  });
  const wave = doc.createNode({ codebook: input.codebookPath }) as YAMLMap;
  wave.set('source', source);
  const design = isMap(earlier) ? earlier.get('design', true) : undefined;
  if (isNode(design)) wave.set('design', design.clone());
  waves.add(wave);
  return asked;
}

/** Registers and tables beside the export are taken along; how the earlier export was written and how many it asked are not. */
function keepOfSource(before: unknown, source: YAMLMap, input: CarryInput): void {
  if (!isMap(before)) return;
  const register = before.get('register') ?? before.getIn(['simulate', 'register']);
  if (typeof register === 'string') source.set('register', moved(register, input));
  const beside = before.get('beside', true);
  if (!isSeq(beside)) return;
  const copy = beside.clone() as YAMLSeq;
  for (const table of copy.items) {
    if (isMap(table) && typeof table.get('file') === 'string')
      table.set('file', moved(String(table.get('file')), input));
  }
  source.set('beside', copy);
  source.flow = false;
}

/** A path of the earlier pipeline as the new one writes it. */
export function moved(path: string, { from, to }: CarryInput): string {
  return pathMoved(path, from, to);
}

function moveKey(doc: Document, key: readonly (string | number)[], input: CarryInput): void {
  const value = doc.getIn(key);
  if (typeof value === 'string' && !Object.hasOwn(builtInDesigns(), value))
    doc.setIn(key, moved(value, input));
}

function moveBeside(doc: Document, key: readonly (string | number)[], input: CarryInput): void {
  const list = doc.getIn(key, true);
  if (isSeq(list))
    list.items.forEach((_, i) => {
      moveKey(doc, [...key, i, 'file'], input);
    });
}

function moveDivisions(doc: Document, input: CarryInput): void {
  const areas = doc.get('areas', true);
  if (!isSeq(areas)) return;
  areas.items.forEach((area, i) => {
    const divisions = isMap(area) ? area.get('divisions', true) : undefined;
    if (isSeq(divisions))
      divisions.items.forEach((_, k) => {
        moveKey(doc, ['areas', i, 'divisions', k, 'file'], input);
      });
  });
}
