import { fault } from '../errors/index.js';

/** Names with commas between, each once. Throws LV-CLI-OPTION (exit code 2) where there is none. */
export function listOf(text: string, option: string): string[] {
  const names = [...new Set(text.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  if (names.length === 0) {
    fault(
      { code: 'LV-CLI-OPTION', what: `${option} names nothing`, found: JSON.stringify(text) },
      { exitCode: 2 },
    );
  }
  return names;
}
