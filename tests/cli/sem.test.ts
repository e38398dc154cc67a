import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { semCommand } from '../../src/cli/commands/sem.js';
import { FaultError } from '../../src/errors/index.js';

let folder: string;
const data = (name: string) => join('tests', 'data', 'sem', name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-sem-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs the command; what it printed and the fault it ended with. */
async function sem(
  ref: string,
  syntax: string,
  ...flags: string[]
): Promise<{ out: string; fault: FaultError | null }> {
  const model = file('m.lav', syntax);
  let out = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const program = new Command().option('--json', '', false).option('--quiet', '', false).exitOverride();
  semCommand(program);
  try {
    await program.parseAsync(['node', 'x', '--json', '--quiet', 'sem', ref, '--model', model, ...flags]);
    return { out, fault: null };
  } catch (error) {
    if (error instanceof FaultError) return { out, fault: error };
    throw error;
  } finally {
    spy.mockRestore();
  }
}

const rows = (n: number, row: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => row(i)).join('\n');

describe('sem on input that cannot be', () => {
  it('an absent variable: nearest name', async () => {
    const { fault } = await sem(data('indices.csv'), 'efficasy ~ culture');
    expect(fault?.code).toBe('LV-SEM-UNKNOWN-VARIABLE');
    expect(fault?.message).toContain("'efficacy'");
    expect(fault?.exitCode).toBe(1);
  });
  it('a text column', async () => {
    const csv = file('text.csv', `y,school\n${rows(20, (i) => `${i},school ${i % 3}`)}\n`);
    const { fault } = await sem(csv, 'y ~ school');
    expect(fault?.code).toBe('LV-SEM-TEXT-VARIABLE');
    expect(fault?.message).toContain('school');
    expect(fault?.exitCode).toBe(1);
  });
  it('all values missing', async () => {
    const csv = file('empty.csv', `y,x,z\n${rows(20, (i) => `${i},,${i % 7}`)}\n`);
    const { fault } = await sem(csv, 'y ~ x');
    expect(['LV-SEM-ALL-MISSING', 'LV-SEM-TEXT-VARIABLE']).toContain(fault?.code);
    expect(fault?.exitCode).toBe(1);
  });
  it('fewer cases than parameters', async () => {
    const csv = file('few.csv', 'a,b,c\n1,2,3\n2,1,5\n4,4,1\n5,3,2\n');
    const { fault } = await sem(csv, 'f =~ a + b + c');
    expect(fault?.code).toBe('LV-SEM-TOO-FEW-CASES');
    expect(fault?.message).toMatch(/4 complete cases, 6 free parameters/);
    expect(fault?.exitCode).toBe(1);
  });
  it('a variable that is the sum of two others', async () => {
    const csv = file(
      'sum.csv',
      `a,b,c\n${rows(40, (i) => `${(i * 7) % 11},${(i * 5) % 13},${((i * 7) % 11) + ((i * 5) % 13)}`)}\n`,
    );
    const { fault } = await sem(csv, 'c ~ a + b');
    expect(fault?.code).toBe('LV-SEM-NOT-POSITIVE-DEFINITE');
    expect(fault?.exitCode).toBe(1);
  });
});

describe('sem with a design', () => {
  it('takes standard errors from replicate weights', async () => {
    const design = file(
      'fay.yaml',
      'type: replicate\nmethod: fay\nrho: 0.5\nweight: weight\nreplicates: [R1, R2, R3, R4, R5, R6, R7, R8]\ncombined: true\nmse: true\n',
    );
    const { out, fault } = await sem(data('replicates.csv'), 'y ~ x', '--design', design);
    expect(fault).toBeNull();
    const plain = await sem(data('replicates.csv'), 'y ~ x', '--weight', 'weight');
    const slope = (text: string) =>
      (JSON.parse(text) as { parameters: { est: number; se: number }[] }).parameters[0]!;
    expect(slope(out).est).toBe(slope(plain.out).est);
    expect(slope(out).se).not.toBe(slope(plain.out).se);
  });
});
