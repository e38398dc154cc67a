/** What stands in the file beside a made-up export. */
export const notice = (
  title: string,
  { invited, answered, seed }: { invited: number; answered: number; seed: number },
): string =>
  [
    'SIMULERTE DATA',
    '',
    `Svarene i denne mappen er laget av et dataprogram ut fra kodeboken «${title}».`,
    'Ingen har svart slik. De skal ikke brukes til å si noe om virkeligheten.',
    `Inviterte: ${invited}. Svar: ${answered}. Frø (seed): ${seed}. De sanne parametrene står i truth.json.`,
    '',
    'SIMULATED DATA: made by a computer program from the codebook; nobody gave these answers.',
    '',
  ].join('\n');
