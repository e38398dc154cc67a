// Runs the notebooks without a person and without Jupyter: every cell in order, in the kernel that Jupyter would use.
// Ends with 1 at the first cell that fails. Outputs are thrown away; the committed ones stay.
//   npm run notebooks            (in the project's folder, after npm start)
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { createConverter } = require('tslab/dist/converter.js');
const { createExecutor } = require('tslab/dist/executor.js');
const jupyter = require('tslab/dist/jupyter.js');

async function run() {
  process.chdir(__dirname);
  const wanted = process.argv.slice(2);
  const names = readdirSync('.').filter(
    (name) => name.endsWith('.ipynb') && (wanted.length === 0 || wanted.includes(name)),
  );
  const node = createConverter({ isJS: false, isBrowser: false });
  const kernel = createExecutor(__dirname, { node, browser: node, close: () => node.close() }, console);
  // Pictures of a notebook have nowhere to go here.
  jupyter.lastWriteDisplayData = () => {};
  let failed;
  for (const name of names) {
    kernel.reset();
    const { cells } = JSON.parse(readFileSync(join(__dirname, name), 'utf8'));
    const code = cells.filter((cell) => cell.cell_type === 'code').map((cell) => cell.source.join(''));
    for (const [i, text] of code.entries()) {
      if (!(await kernel.execute(text))) {
        failed = `${name}: cell ${i + 1} of ${code.length} fails`;
        break;
      }
    }
    if (failed !== undefined) break;
    console.log(`${name}: ${code.length} cells run`);
  }
  kernel.close();
  if (failed !== undefined) {
    console.error(failed);
    process.exitCode = 1;
  }
}

run();
