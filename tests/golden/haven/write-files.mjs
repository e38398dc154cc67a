// Writes tests/data/spss/written-*.sav with this project's writer, for haven to read (read-files.R).
// Run from the project's root: node tests/golden/haven/write-files.mjs
import { runnerImport } from 'vite';

const load = async (path) => (await runnerImport(path, { logLevel: 'error' })).module;
const { readSpss } = await load('./src/ingest/spss/read.ts');
const { writeSpss } = await load('./src/ingest/spss/write.ts');
for (const [from, to, compression] of [
  ['traits-bytecode.sav', 'written-traits.sav', 'bytecode'],
  ['traits-bytecode.sav', 'written-traits-plain.sav', 'none'],
  ['pspp-windows-1252.sav', 'written-pspp.sav', 'bytecode'],
  ['no-rows.sav', 'written-no-rows.sav', 'bytecode'],
]) {
  await writeSpss(`tests/data/spss/${to}`, await readSpss(`tests/data/spss/${from}`), { compression });
}
