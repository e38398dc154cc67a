import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.js';

it('the codebook shown in docs/codebook.md is a valid one', async () => {
  const text = readFileSync(new URL('../../docs/codebook.md', import.meta.url), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  try {
    const file = join(folder, 'codebook.yaml');
    writeFileSync(file, /```yaml\n([\s\S]*?)```/.exec(text)![1]!);
    const codebook = await loadCodebook(file);
    expect(codebook.variables.map((v) => v.column)).toEqual([
      '$submission_id',
      'leder',
      'aar_som_leder',
      'kultur.kultur_deler',
      'kultur.kultur_tillit',
      'kultur.kultur_alene',
    ]);
    expect(codebook.scales[0]!.range).toEqual([1, 4]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("the source «unknown» of older drafts is said in the report's language", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  try {
    const file = join(folder, 'codebook.yaml');
    writeFileSync(
      file,
      "survey: x\nwave: '1'\ntitle: X\nsource: unknown # where the questionnaire is published\nvariables:\n  - { name: a, label: A, type: number, role: item }\n",
    );
    const { source } = await loadCodebook(file);
    expect(source).toEqual({ nb: 'Ikke oppgitt', nn: 'Ikkje oppgitt', en: 'Not given' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
