/** Figures, tables and texts to HTML and other formats. */
export {};
