import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { requireFormat } from '../../../src/pipeline/index.js';
import { cli, scratch } from '../../e2e/cli.js';
import { alike, smallPipeline } from '../../pipeline/small.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const small = (...rest: [[string, string][]?, string?]) =>
  smallPipeline(join(folder, String(count++)), ...rest);

interface Finding {
  severity: string;
  code: string;
  variable: string | null;
  what: string;
  n: number | null;
}
const check = (file: string) => {
  const { code, stdout, stderr } = cli(['check', file, '--json']);
  return {
    code,
    stderr,
    findings: code === 2 ? [] : (JSON.parse(stdout) as { findings: Finding[] }).findings,
  };
};
const same = (file: string) => check(file).findings.filter((f) => f.code === 'LV-CHECK-SAME-GROUPS');

describe('groupings that give the same groups', () => {
  it('are told by check before anything is run', () => {
    const pipeline = small();
    const { code, findings } = check(pipeline);
    expect(code).toBe(0);
    expect(findings.filter((f) => f.code === 'LV-CHECK-SAME-GROUPS')).toMatchObject([
      {
        severity: 'note',
        variable: 'slag_fem',
        what: "gives the same groups as 'slag', so it is not tested by",
        n: 6,
      },
    ]);
    expect(cli(['check', pipeline]).stdout).toContain("slag_fem: gives the same groups as 'slag'");
  });

  it('are not told where a respondent is parted otherwise, or the grouping is not asked for', () => {
    expect(same(small([], alike.replace('3,2,3,1\n1,1,2,2', '3,2,2,1\n1,1,2,2')))).toEqual([]);
    expect(same(small([], `${alike}2,1,,1\n`))).toEqual([]);
    expect(same(small([['[slag, slag_fem, kjonn]', '[slag, kjonn]']]))).toEqual([]);
  });
});

describe('a format that the export contradicts', () => {
  const said = (format: string) =>
    check(small([['{ export: answers.csv }', `{ export: answers.csv, format: ${format} }`]]));

  it('stops check and run with what the content is', () => {
    expect(said('csv').code).toBe(0);
    const { code, stderr } = said('spss');
    expect(code).toBe(2);
    expect(stderr).toContain("the pipeline says 'format: spss', and the export's content is csv");
    const run = cli([
      'run',
      small([['{ export: answers.csv }', '{ export: answers.csv, format: xlsx }']]),
      '--out',
      join(folder, 'out'),
    ]);
    expect([run.code, run.stderr.includes('LV-PIPELINE-FORMAT')]).toEqual([2, true]);
  });

  it('stops elements beside another format than Nettskjema', () => {
    const elements = { export: 'a.csv', elements: 'e.json' } as never;
    expect(() => requireFormat(elements, 'csv', 'a.csv')).toThrow(/LV-PIPELINE-FORMAT/);
    expect(() => requireFormat(elements, 'nettskjema', 'a.csv')).not.toThrow();
    expect(() =>
      requireFormat({ export: 'a.csv', format: 'stata' } as never, 'stata', 'a.dta'),
    ).not.toThrow();
  });
});
