/** First line of the README in a working folder; by it the program knows a folder as its own. */
export const readmeMark = 'Arbeidsmappen til ledervilkar (working folder of ledervilkar)';

/** What stands in the README of a run's working folder. */
export const workingFolderReadme = (run: string): string =>
  `${readmeMark}

NB: Mappen hører til kjøringen i «${run}». Den holder MIKRODATA og tall som ikke er skjermet, så at neste kjøring bare
gjør det som er endret. Del den ikke, og oppbevar den som databehandlingsavtalen sier. Den kan slettes når som helst:
\`ledervilkar clean ${run}\`. Legg ikke egne filer her.

NN: Mappa høyrer til køyringa i «${run}». Ho held MIKRODATA og tal som ikkje er skjerma, slik at neste køyring berre
gjer det som er endra. Del ho ikkje, og oppbevar ho som databehandlingsavtalen seier. Ho kan slettast når som helst:
\`ledervilkar clean ${run}\`. Legg ikkje eigne filer her.

EN: This folder belongs to the run in "${run}". It holds MICRODATA and numbers that are not protected, so that the next
run does only what has changed. Do not share it, and keep it as your data agreement says. It may be removed at any
time: \`ledervilkar clean ${run}\`. Put no files of your own here.
`;
