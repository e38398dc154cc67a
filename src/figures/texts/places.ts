import type { Language } from '../../results/index.js';

/** What is said of areas that municipalities were put together to, with the words for it worked out. */
interface DivisionWords {
  /** What a region is called, in small letters. */
  label: string;
  /** Respondents that each area was grown to. */
  least: number;
  areas: string;
  shown: string;
  therefore: string;
}

const nb = {
  verdict: { under: 'under grensen', unsure: 'usikkert', over: 'over grensen' },
  verdictHeading: 'Mot grensen',
  bound: (bound: string) => `Grense: ${bound}`,
  /** What an indicator found. */
  indicator: {
    nothing: 'Ingen områder har tall som kan vises.',
    allUnsure: (all: number, bound: string) =>
      `Ikke for noen av de ${all} områdene viser svarene hvilken side av grensen på ${bound} området ligger på.`,
    noneOn: (side: string, bound: string) =>
      `Det er ikke vist at noe område ligger ${side} grensen på ${bound}`,
    someOn: (count: number, all: number, side: string, bound: string) =>
      `${count} av ${all} områder ligger ${side} grensen på ${bound}`,
    others: (count: number, side: string, unsure: number) =>
      `${count} ligger ${side}, og for ${unsure} skiller ikke svarene.`,
    without: (count: number) => `${count} områder har ingen tall som kan vises.`,
  },
  indicatorNote: (reach: string | null) =>
    `Et område er plassert under eller over når svarene skiller det fra grensen; av dem som er plassert, er i snitt høyst 5 % plassert feil (Benjamini og Hochberg).${reach === null ? '' : ` Et område med vanlig antall svar må ligge minst ${reach} fra grensen for å bli plassert.`} «Usikkert» sier ikke at området ligger ved grensen. Områdene er ikke ordnet etter verdi, og to områder på samme side kan ikke rangeres. Tallene gjelder dem som svarte ved én anledning, og sier ikke hvorfor et område ligger der det gjør.`,
  /** In place of a map of one colour. */
  oneVerdict: 'Kartet er utelatt, siden alle områdene ville hatt samme farge; tabellen har dem.',
  indicatorAlt: (what: string, places: number) => `Kart over ${places} områder mot en grense for «${what}».`,
  points: (x: string) => `${x} prosentpoeng`,
  steps: (x: string) => `${x} på skalaen`,
  municipalities: 'Kommuner',
  mapFew: (shown: number, all: number) =>
    `Kartet er ikke tegnet: bare ${shown} av ${all} områder har tall som kan vises, og hvor de ligger, viser mest hvor mange som svarte. Tallene står i tabellen.`,
  mapOne: (areas: number, within: string, alike: boolean) =>
    `Kartet er ikke tegnet: ${areas === 1 ? 'det eneste området som kan vises, ligger' : `alle de ${areas} områdene som kan vises, ligger`} i klassen ${within}${alike ? '; finere klasser ville skilt mellom områder som kan være like' : ''}. Tallene står i tabellen.`,
  tilesNote: 'Hver rute er ett område, like stor for alle og omtrent der området ligger i landet.',
  funnelFew: (points: number) =>
    `Traktdiagrammet er ikke tegnet: ${points === 1 ? 'én gruppe' : `${points} grupper`} har tall som kan vises, og det trengs minst tjue for å se hva tilfeldighetene gjør. Tallene står i tabellen.`,
  funnelOutsideNote: (names: string) => `Utenfor 95 %-grensene: ${names}.`,
  /** What municipalities are told by, and why; `therefore` is empty where they were not tried by themselves. */
  division: {
    few: (shown: string, all: string) =>
      `Bare ${shown} av ${all} kommuner har nok svar til å vises hver for seg.`,
    therefore: ' derfor',
    municipality: ({ areas, shown }: DivisionWords) =>
      `Tallene er vist kommune for kommune: ${shown} av ${areas} kan vises.`,
    correspondence: ({ areas, shown, label, therefore }: DivisionWords) =>
      `Kommunene er${therefore} slått sammen til ${areas} regioner (${label}); ${shown} av dem kan vises.`,
    grown: ({ areas, shown, least, therefore }: DivisionWords) =>
      `Kommunene er${therefore} slått sammen til ${areas} områder av nabokommuner i samme fylke, hvert med minst ${least} svar; ${shown} av dem kan vises. Alle kommunene i et område har samme tall.`,
    county: ({ areas, shown, therefore }: DivisionWords) =>
      `Kommunene er${therefore} slått sammen til fylker; ${shown} av ${areas} kan vises.`,
    short: 'Det er færre enn fire av fem.',
  },
};

const nn: typeof nb = {
  verdict: { under: 'under grensa', unsure: 'usikkert', over: 'over grensa' },
  verdictHeading: 'Mot grensa',
  bound: (bound) => `Grense: ${bound}`,
  indicator: {
    nothing: 'Ingen område har tal som kan visast.',
    allUnsure: (all, bound) =>
      `Ikkje for nokon av dei ${all} områda viser svara kva side av grensa på ${bound} området ligg på.`,
    noneOn: (side, bound) => `Det er ikkje vist at noko område ligg ${side} grensa på ${bound}`,
    someOn: (count, all, side, bound) => `${count} av ${all} område ligg ${side} grensa på ${bound}`,
    others: (count, side, unsure) => `${count} ligg ${side}, og for ${unsure} skil ikkje svara.`,
    without: (count) => `${count} område har ingen tal som kan visast.`,
  },
  indicatorNote: (reach) =>
    `Eit område er plassert under eller over når svara skil det frå grensa; av dei som er plasserte, er i snitt høgst 5 % plasserte feil (Benjamini og Hochberg).${reach === null ? '' : ` Eit område med vanleg tal på svar må ligge minst ${reach} frå grensa for å bli plassert.`} «Usikkert» seier ikkje at området ligg ved grensa. Områda er ikkje ordna etter verdi, og to område på same side kan ikkje rangerast. Tala gjeld dei som svara ved eitt høve, og seier ikkje kvifor eit område ligg der det gjer.`,
  oneVerdict: 'Kartet er utelate, sidan alle områda ville hatt same farge; tabellen har dei.',
  indicatorAlt: (what, places) => `Kart over ${places} område mot ei grense for «${what}».`,
  points: (x) => `${x} prosentpoeng`,
  steps: (x) => `${x} på skalaen`,
  municipalities: 'Kommunar',
  mapFew: (shown, all) =>
    `Kartet er ikkje teikna: berre ${shown} av ${all} område har tal som kan visast, og kvar dei ligg, viser mest kor mange som svara. Tala står i tabellen.`,
  mapOne: (areas, within, alike) =>
    `Kartet er ikkje teikna: ${areas === 1 ? 'det einaste området som kan visast, ligg' : `alle dei ${areas} områda som kan visast, ligg`} i klassen ${within}${alike ? '; finare klassar ville skilt mellom område som kan vere like' : ''}. Tala står i tabellen.`,
  tilesNote: 'Kvar rute er eitt område, like stor for alle og omtrent der området ligg i landet.',
  funnelFew: (points) =>
    `Traktdiagrammet er ikkje teikna: ${points === 1 ? 'éi gruppe' : `${points} grupper`} har tal som kan visast, og det trengst minst tjue for å sjå kva slumpen gjer. Tala står i tabellen.`,
  funnelOutsideNote: (names) => `Utanfor 95 %-grensene: ${names}.`,
  division: {
    few: (shown, all) => `Berre ${shown} av ${all} kommunar har nok svar til å visast kvar for seg.`,
    therefore: ' difor',
    municipality: ({ areas, shown }) => `Tala er viste kommune for kommune: ${shown} av ${areas} kan visast.`,
    correspondence: ({ areas, shown, label, therefore }) =>
      `Kommunane er${therefore} slåtte saman til ${areas} regionar (${label}); ${shown} av dei kan visast.`,
    grown: ({ areas, shown, least, therefore }) =>
      `Kommunane er${therefore} slåtte saman til ${areas} område av nabokommunar i same fylke, kvart med minst ${least} svar; ${shown} av dei kan visast. Alle kommunane i eit område har same tal.`,
    county: ({ areas, shown, therefore }) =>
      `Kommunane er${therefore} slåtte saman til fylke; ${shown} av ${areas} kan visast.`,
    short: 'Det er færre enn fire av fem.',
  },
};

const en: typeof nb = {
  verdict: { under: 'under the bound', unsure: 'uncertain', over: 'over the bound' },
  verdictHeading: 'Against the bound',
  bound: (bound) => `Bound: ${bound}`,
  indicator: {
    nothing: 'No area has numbers that may be shown.',
    allUnsure: (all, bound) =>
      `For none of the ${all} areas do the answers tell which side of the bound of ${bound} it lies on.`,
    noneOn: (side, bound) => `No area is shown to lie ${side} the bound of ${bound}`,
    someOn: (count, all, side, bound) => `${count} of ${all} areas lie ${side} the bound of ${bound}`,
    others: (count, side, unsure) => `${count} lie ${side}, and for ${unsure} the answers do not tell.`,
    without: (count) => `${count} areas have no numbers that may be shown.`,
  },
  indicatorNote: (reach) =>
    `An area is placed under or over where the answers tell it from the bound; of those placed, at most 5% on average are placed wrongly (Benjamini and Hochberg).${reach === null ? '' : ` An area with the usual number of answers must lie at least ${reach} from the bound to be placed.`} “Uncertain” does not say that the area lies near the bound. Areas are not ordered by value, and two on the same side cannot be ranked. The numbers are of those who answered on one occasion, and do not say why an area lies where it does.`,
  oneVerdict: 'The map is left out, as all areas would have one colour; the table has them.',
  indicatorAlt: (what, places) => `Map of ${places} areas against a bound of “${what}”.`,
  points: (x) => `${x} percentage points`,
  steps: (x) => `${x} on the scale`,
  municipalities: 'Municipalities',
  mapFew: (shown, all) =>
    `The map is not drawn: only ${shown} of ${all} areas have numbers that may be shown, and where they lie mostly shows how many answered. The numbers are in the table.`,
  mapOne: (areas, within, alike) =>
    `The map is not drawn: ${areas === 1 ? 'the only area that may be shown is' : `all of the ${areas} areas that may be shown are`} in the class ${within}${alike ? '; narrower classes would part areas that may be alike' : ''}. The numbers are in the table.`,
  tilesNote: 'Each square is one area, the same size for all and about where the area lies in the country.',
  funnelFew: (points) =>
    `The funnel plot is not drawn: ${points === 1 ? 'one group has' : `${points} groups have`} numbers that may be shown, and it takes at least twenty to see what chance does. The numbers are in the table.`,
  funnelOutsideNote: (names) => `Outside the 95% limits: ${names}.`,
  division: {
    few: (shown, all) =>
      `Only ${shown} of ${all} municipalities have enough answers to be shown by themselves.`,
    therefore: ' therefore',
    municipality: ({ areas, shown }) => `The numbers are by municipality: ${shown} of ${areas} can be shown.`,
    correspondence: ({ areas, shown, label, therefore }) =>
      `The municipalities are${therefore} joined to ${areas} regions (${label}); ${shown} of them can be shown.`,
    grown: ({ areas, shown, least, therefore }) =>
      `The municipalities are${therefore} joined to ${areas} areas of neighbours in the same county, each with at least ${least} answers; ${shown} of them can be shown. All municipalities of an area have the same number.`,
    county: ({ areas, shown, therefore }) =>
      `The municipalities are${therefore} joined to counties; ${shown} of ${areas} can be shown.`,
    short: 'That is fewer than four in five.',
  },
};

const texts = { nb, nn, en };

/** Texts of figures of places. */
export const placesTexts = (language: Language): typeof nb => texts[language];
