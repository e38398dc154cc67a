import { fault } from '../errors/index.js';
import type { Language } from '../results/index.js';

const languages: readonly Language[] = ['nb', 'nn', 'en'];

/** The language that --lang names; undefined where it is not given. Throws LV-CLI-OPTION (exit code 2). */
export function languageOf(text: string | undefined): Language | undefined {
  if (text === undefined || languages.includes(text as Language)) return text as Language | undefined;
  return fault(
    { code: 'LV-CLI-OPTION', what: '--lang is not known', found: text, expected: languages.join(', ') },
    { exitCode: 2 },
  );
}
