import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { cli, project, scratch } from '../e2e/cli.js';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = readFileSync(join(project, 'docs', 'how-do-i.md'), 'utf8');
const blocks = (kind: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);

type Tree = Record<string, unknown>;

/** The lines of a block, put into the file that they are of: lists get longer, keys are set. */
function into(file: Tree, lines: Tree): Tree {
  const out: Tree = { ...file };
  for (const [key, value] of Object.entries(lines)) {
    const there = out[key];
    if (Array.isArray(there) && Array.isArray(value)) out[key] = [...there, ...value];
    else if (there !== null && typeof there === 'object' && !Array.isArray(there))
      out[key] = into(there as Tree, value as Tree);
    else out[key] = value;
  }
  return out;
}

// Quotes are the shell's.
const run = (line: string) =>
  cli([...line.replaceAll('"', '').split(/\s+/).slice(1), '--quiet'], { cwd: folder });

describe('how do I', () => {
  it('asks twenty questions', () => {
    expect(page.match(/^### … /gm)).toHaveLength(20);
  });

  it('answers with commands that run', () => {
    const lines = blocks('sh').flatMap((text) => text.trim().split('\n'));
    expect(lines).toHaveLength(15);
    const failed = lines.flatMap((line) => {
      const { code, stderr } = run(line);
      return code === 0 ? [] : [`${line}: ${stderr}`];
    });
    expect(failed).toEqual([]);
  });

  it('answers with lines of YAML that stand together in the files that they are of, and run', () => {
    const files = new Map<string, Tree>();
    const all = blocks('yaml');
    expect(all).toHaveLength(7);
    for (const text of all) {
      const name = /^# (\S+)$/m.exec(text)![1]!;
      const file = files.get(name) ?? (parse(readFileSync(join(folder, name), 'utf8')) as Tree);
      files.set(name, into(file, parse(text) as Tree));
    }
    for (const [name, tree] of files) writeFileSync(join(folder, name), stringify(tree));
    const { code, stderr } = run('ledervilkar run pipelines/participants.yaml');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const results = readFileSync(join(folder, 'out', 'participants', 'results.json'), 'utf8');
    for (const name of ['"fornoyd"', '"samtaler"', '"ny_leder"']) expect(results).toContain(name);
    const report = readFileSync(join(folder, 'out', 'participants', 'report.html'), 'utf8');
    expect(report).toMatch(/\d+(?:&nbsp;| |\s)(?:%|prosent) vil anbefale kurset til andre\./);
  });
});
