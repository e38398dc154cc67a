/** Recode, missing, reverse, derive, response status, municipality codes across years, pseudonyms. */
export {};
