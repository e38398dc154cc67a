import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { project, scratch } from '../e2e/cli.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = "import { fitModel, loadCodebook, reliability, type SemResult } from 'ledervilkar';";

describe('the package', () => {
  it('is imported by its name with its types, and its numbers come out', () => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    const use = `${program}
const x = Float64Array.from([1, 2, 3, 4, 5, 6]);
const y = Float64Array.from([1.1, 1.9, 3.2, 3.8, 5.3, 5.7]);
const result: SemResult = fitModel({ syntax: 'y ~ x', data: { names: ['x', 'y'], columns: [x, y] } });
const slope = result.parameters.find((p) => p.op === '~');
console.log(slope?.est.toFixed(6), typeof loadCodebook, typeof reliability);
`;
    writeFileSync(join(folder, 'use.ts'), use);
    const config = {
      compilerOptions: {
        module: 'NodeNext',
        target: 'ES2022',
        strict: true,
        skipLibCheck: true,
        types: [],
        paths: { ledervilkar: [join(project, 'dist', 'index.d.ts')] },
      },
      files: ['use.ts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    execFileSync(process.execPath, [join(project, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder]);
    // Run inside the package, where its own name resolves to its exports.
    const compiled = readFileSync(join(folder, 'use.js'), 'utf8');
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', compiled], {
      cwd: project,
      encoding: 'utf8',
    });
    // Least squares by hand: sum (x - 3.5)(y - 3.5) / sum (x - 3.5)^2 = 16.9 / 17.5.
    expect(out.trim()).toBe('0.965714 function function');
  });

  it('has a bin that starts without a TypeScript loader', () => {
    const { bin } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    const file = join(project, bin.ledervilkar!);
    expect(readFileSync(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(execFileSync(file, ['--help'], { encoding: 'utf8' })).toMatch(/^Usage: ledervilkar/);
  });
});
