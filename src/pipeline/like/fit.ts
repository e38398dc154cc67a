import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Fault, FaultError } from '../../errors/index.js';
import { loadPipeline } from '../load.js';
import type { TakenOut } from './input.js';
import { around, chainAt, type Leaving, leavingAt } from './places.js';
import { calledPart, takeOut } from './take-out.js';
import { twins } from './twins.js';

/** As the document is written again after a change: long lines stay whole. */
export const asText = (doc: Document): string => doc.toString({ lineWidth: 0, flowCollectionPadding: true });

const mostRounds = 100;

/**
 * Takes out of a pipeline what can't be with its codebook, until its file loads: names that are gone from lists, then items,
 * groupings, models and texts that hang on them. What they were stays as comments. Gives what left, and the faults that no
 * taking out can mend.
 * @param doc the pipeline, which is changed
 * @param write writes it as it stands to the file
 */
export async function fitPipeline(
  doc: Document,
  file: string,
  write: () => void,
): Promise<{ taken: TakenOut[]; left: readonly Fault[] }> {
  const taken: TakenOut[] = [];
  for (let round = 0; round < mostRounds; round++) {
    write();
    const faults = await faultsOf(file);
    if (faults.length === 0) return { taken, left: [] };
    const source = readFileSync(file, 'utf8');
    const lines = new LineCounter();
    // What is written tells places; what is changed is the document itself, whose comments stay where they belong.
    const written = parseDocument(source, { lineCounter: lines });
    const leaving = merged(
      written,
      faults.map((fault) => ({ fault, part: partOf(written, lines, file, fault) })),
    );
    if (leaving.length === 0) return { taken, left: faults };
    const own = twins(written, doc);
    for (const { part, fault } of leaving) {
      taken.push({ name: calledPart(part), why: fault.what });
      takeOut(doc, source, part, own, fault.what);
    }
  }
  write();
  return { taken, left: await faultsOf(file) };
}

async function faultsOf(file: string): Promise<readonly Fault[]> {
  try {
    await loadPipeline(file);
    return [];
  } catch (error) {
    if (error instanceof FaultError) return error.faults;
    throw error;
  }
}

/** The part of the pipeline that a fault is about: the model whose file it stands in, or what stands at its place. */
function partOf(
  doc: Document.Parsed,
  lines: LineCounter,
  file: string,
  { place }: Fault,
): Leaving | undefined {
  const at = place?.file === undefined ? file : resolve(place.file);
  if (at !== resolve(file)) {
    const models = doc.get('models', true);
    const model = isSeq(models)
      ? models.items.find((item) => isMap(item) && resolve(dirname(file), String(item.get('file'))) === at)
      : undefined;
    return model === undefined ? undefined : { kind: 'entry', list: models as Node, item: model };
  }
  const start = lines.lineStarts[(place?.line ?? 0) - 1];
  return start === undefined ? undefined : leavingAt(chainAt(doc, start + (place?.column ?? 1) - 1));
}

/** One removal for each part: names of a list together, the entry around a list that nothing is left of. */
function merged(
  doc: Document.Parsed,
  found: readonly { fault: Fault; part: Leaving | undefined }[],
): { fault: Fault; part: Leaving }[] {
  const out: { fault: Fault; part: Leaving }[] = [];
  const add = (fault: Fault, part: Leaving | undefined): void => {
    if (part === undefined) return;
    const same = out.find(({ part: other }) => sameParts(other, part));
    if (same === undefined) out.push({ fault, part });
    else if (same.part.kind === 'names' && part.kind === 'names')
      same.part.items = [...new Set([...same.part.items, ...part.items])];
  };
  for (const { fault, part } of found) add(fault, part);
  const all: typeof out = [];
  for (const { fault, part } of out) {
    const whole =
      (part.kind === 'names' && isSeq(part.list) && part.items.length >= part.list.items.length) ||
      (part.kind === 'entry' && isSeq(part.list) && part.list.items.length === 1)
        ? (around(doc, part.list) ?? part)
        : part;
    if (!all.some((other) => sameParts(other.part, whole))) all.push({ fault, part: whole });
  }
  return all;
}

function sameParts(a: Leaving, b: Leaving): boolean {
  if (a.kind === 'names' && b.kind === 'names') return a.list === b.list;
  if (a.kind === 'entry' && b.kind === 'entry') return a.item === b.item;
  return a.kind === 'key' && b.kind === 'key' && a.pair === b.pair;
}
