import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { type Document, isMap, isSeq } from 'yaml';
import type { CarryInput } from './input.js';
import { moved } from './wave.js';

/** Models below the pipeline's own folder are copied, so that the new wave's can be changed by themselves; others are named. */
export function copyModels(doc: Document, input: CarryInput): string[] {
  const models = doc.get('models', true);
  if (!isSeq(models) || resolve(dirname(input.from)) === resolve(dirname(input.to))) return [];
  const copied: string[] = [];
  models.items.forEach((model, i) => {
    const name = isMap(model) ? model.get('file') : undefined;
    if (typeof name !== 'string' || isAbsolute(name)) return;
    const [source, target] = [resolve(dirname(input.from), name), resolve(dirname(input.to), name)];
    if (/^\.\.[/\\]/.test(name) || existsSync(target) || !existsSync(source)) {
      if (!existsSync(target)) doc.setIn(['models', i, 'file'], moved(name, input));
      return;
    }
    if (!copied.includes(target)) input.write(target, readFileSync(source, 'utf8'));
    copied.push(target);
  });
  return [...new Set(copied)];
}
