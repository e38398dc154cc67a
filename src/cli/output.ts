/** Options that every command takes, parsed once. */
export interface GlobalOptions {
  json: boolean;
  quiet: boolean;
  debug: boolean;
}

/** Prints the one JSON document of a command. Numbers are full doubles; NaN and infinities become null. */
export function printJson(value: unknown): void {
  process.stdout.write(
    `${JSON.stringify(value, (_key, v) => (typeof v === 'number' && !Number.isFinite(v) ? null : v), 2)}\n`,
  );
}

/** A line of progress on stderr, unless the user asked for quiet. */
export function progress(text: string, options: Pick<GlobalOptions, 'quiet'>): void {
  if (!options.quiet) process.stderr.write(`${text}\n`);
}

/** A table for the terminal: first column left, numbers right, widths by the longest cell. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(header), widths.map((w) => '-'.repeat(w)).join('  '), ...rows.map(line)].join('\n');
}
