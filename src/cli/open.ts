import open from 'open';

/** Opens a file with the program that the machine has for it; a machine without one is no fault of the run. */
export async function openForReading(file: string): Promise<void> {
  try {
    const child = await open(file);
    child.on('error', () => cannot(file));
  } catch {
    cannot(file);
  }
}

const cannot = (file: string) =>
  process.stderr.write(`note: no program was found that opens ${file}; open it by hand\n`);
