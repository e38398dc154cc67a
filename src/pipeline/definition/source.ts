import type { Codebook } from '../../codebook/index.js';
import type { SourceFile } from '../schema.js';
import type { Add, Path } from './item.js';

/** Who was invited and who answers: said once, by a register or by counts. */
export function sourceFaults(source: SourceFile, codebook: Codebook, at: Path, add: Add): void {
  const simulated = 'simulate' in source;
  const register = simulated ? source.simulate.register : source.register;
  if (register !== undefined && codebook.register === undefined) {
    add([...at, 'source'], 'LV-PIPELINE-REGISTER', {
      what: 'the pipeline names a register, and the codebook does not say how to read it',
      expected: "'register' in the codebook, with 'key' and 'invited'",
    });
  }
  if (!simulated) {
    if (register === undefined || source.invited === undefined) return;
    add([...at, 'source', 'invited'], 'LV-PIPELINE-IDLE', {
      what: "'invited' stands beside a register, which tells how many were invited",
      remedy: "remove 'invited' or the register",
    });
    return;
  }
  const { simulate } = source;
  if (register === undefined && !(simulate.invited && simulate.answered)) {
    add([...at, 'source', 'simulate'], 'LV-PIPELINE-MISSING', {
      what: 'how many were invited and how many answered is not said',
      expected: "'invited' and 'answered', or a 'register'",
    });
  }
  for (const key of ['invited', 'answered'] as const) {
    if (register === undefined || simulate[key] === undefined) continue;
    add([...at, 'source', 'simulate', key], 'LV-PIPELINE-IDLE', {
      what: `'${key}' has no effect beside a register, which tells who is invited and who answers`,
      remedy: `remove '${key}' or the register`,
    });
  }
}
