import type { Language } from '../../results/index.js';

/** What is said of how municipalities were put together, with the words for it worked out. */
export interface DivisionFacts {
  kind: 'municipality' | 'correspondence' | 'grown' | 'county';
  /** What a region is called, in small letters. */
  label: string;
  least: number;
  areas: string;
  shown: string;
  /** Of the municipalities, where these were tried: how many could be shown, and all. */
  before: [string, string] | null;
  /** Fewer may be shown than were to be. */
  short: boolean;
}

const nb = {
  municipalities: 'Kommuner',
  mapFew: (shown: number, all: number) =>
    `Kartet er ikke tegnet: bare ${shown} av ${all} områder har tall som kan vises, og hvor de ligger, viser mest hvor mange som svarte. Tallene står i tabellen.`,
  tilesNote: 'Hver rute er ett område, like stor for alle og omtrent der området ligger i landet.',
  funnelFew: (points: number) =>
    `Traktdiagrammet er ikke tegnet: ${points === 1 ? 'én gruppe' : `${points} grupper`} har tall som kan vises, og det trengs minst tjue for å se hva tilfeldighetene gjør. Tallene står i tabellen.`,
  funnelOutsideNote: (names: string) => `Utenfor 95 %-grensene: ${names}.`,
  division: ({ kind, label, least, areas, shown, before, short }: DivisionFacts) => {
    const why =
      before === null
        ? ''
        : `Bare ${before[0]} av ${before[1]} kommuner har nok svar til å vises hver for seg. `;
    const what = {
      municipality: `Tallene er vist kommune for kommune: ${shown} av ${areas} kan vises.`,
      correspondence: `Kommunene er derfor slått sammen til ${areas} regioner (${label}); ${shown} av dem kan vises.`,
      grown: `Kommunene er derfor slått sammen til ${areas} områder av nabokommuner i samme fylke, hvert med minst ${least} svar; ${shown} av dem kan vises. Alle kommunene i et område har samme tall.`,
      county: `Kommunene er derfor slått sammen til fylker; ${shown} av ${areas} kan vises.`,
    }[kind];
    const told = before === null ? what.replace(' derfor', '') : what;
    return `${why}${told}${short ? ' Det er færre enn fire av fem.' : ''}`;
  },
};

const nn: typeof nb = {
  municipalities: 'Kommunar',
  mapFew: (shown, all) =>
    `Kartet er ikkje teikna: berre ${shown} av ${all} område har tal som kan visast, og kvar dei ligg, viser mest kor mange som svara. Tala står i tabellen.`,
  tilesNote: 'Kvar rute er eitt område, like stor for alle og omtrent der området ligg i landet.',
  funnelFew: (points) =>
    `Traktdiagrammet er ikkje teikna: ${points === 1 ? 'éi gruppe' : `${points} grupper`} har tal som kan visast, og det trengst minst tjue for å sjå kva tilfella gjer. Tala står i tabellen.`,
  funnelOutsideNote: (names) => `Utanfor 95 %-grensene: ${names}.`,
  division: ({ kind, label, least, areas, shown, before, short }) => {
    const why =
      before === null
        ? ''
        : `Berre ${before[0]} av ${before[1]} kommunar har nok svar til å visast kvar for seg. `;
    const what = {
      municipality: `Tala er viste kommune for kommune: ${shown} av ${areas} kan visast.`,
      correspondence: `Kommunane er difor slåtte saman til ${areas} regionar (${label}); ${shown} av dei kan visast.`,
      grown: `Kommunane er difor slåtte saman til ${areas} område av nabokommunar i same fylke, kvart med minst ${least} svar; ${shown} av dei kan visast. Alle kommunane i eit område har same tal.`,
      county: `Kommunane er difor slåtte saman til fylke; ${shown} av ${areas} kan visast.`,
    }[kind];
    const told = before === null ? what.replace(' difor', '') : what;
    return `${why}${told}${short ? ' Det er færre enn fire av fem.' : ''}`;
  },
};

const en: typeof nb = {
  municipalities: 'Municipalities',
  mapFew: (shown, all) =>
    `The map is not drawn: only ${shown} of ${all} areas have numbers that may be shown, and where they lie mostly shows how many answered. The numbers are in the table.`,
  tilesNote: 'Each square is one area, the same size for all and about where the area lies in the country.',
  funnelFew: (points) =>
    `The funnel plot is not drawn: ${points === 1 ? 'one group has' : `${points} groups have`} numbers that may be shown, and it takes at least twenty to see what chance does. The numbers are in the table.`,
  funnelOutsideNote: (names) => `Outside the 95% limits: ${names}.`,
  division: ({ kind, label, least, areas, shown, before, short }) => {
    const why =
      before === null
        ? ''
        : `Only ${before[0]} of ${before[1]} municipalities have enough answers to be shown by themselves. `;
    const what = {
      municipality: `The numbers are by municipality: ${shown} of ${areas} can be shown.`,
      correspondence: `The municipalities are therefore joined to ${areas} regions (${label}); ${shown} of them can be shown.`,
      grown: `The municipalities are therefore joined to ${areas} areas of neighbours in the same county, each with at least ${least} answers; ${shown} of them can be shown. All municipalities of an area have the same number.`,
      county: `The municipalities are therefore joined to counties; ${shown} of ${areas} can be shown.`,
    }[kind];
    const told = before === null ? what.replace(' therefore', '') : what;
    return `${why}${told}${short ? ' That is fewer than four in five.' : ''}`;
  },
};

const texts = { nb, nn, en };

/** Texts of figures of places. */
export const placesTexts = (language: Language): typeof nb => texts[language];
