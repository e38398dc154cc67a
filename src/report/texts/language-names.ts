import type { Language } from '../../results/index.js';

/** Each in its own words. */
export const languageNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };
