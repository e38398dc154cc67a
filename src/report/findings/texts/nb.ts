/** Words of findings, bokmål. Statements are quoted and never bent into the sentence. */
import { inTurn } from './in-turn.js';
import { joined, type Manner, type Numbered } from './manner.js';

const quote = (text: string) => `«${text}»`;

/** How the two highest answers are said, by what they are. */
const answer = (manner: Manner) => {
  switch (manner.kind) {
    case 'agree':
      return {
        verb: 'er',
        what: joined(
          manner.words.map((word) => `${word}e`),
          'eller',
        ),
        on: 'i',
      };
    case 'extent':
      return { verb: 'svarer', what: `i ${joined(manner.words, 'eller')} grad`, on: 'på' };
    case 'answers':
      return { verb: 'svarer', what: joined(manner.words.map(quote), 'eller'), on: 'på' };
    case 'numbered':
      return { verb: 'svarer', what: joined(manner.words.map(numbered), 'eller'), on: 'på' };
    case 'ticked':
      return { verb: 'har', what: 'krysset av', on: 'for' };
    case 'written':
      return { verb: 'har', what: 'skrevet', on: 'om' };
  }
};

const numbered = ({ number, text }: Numbered) => (text === '' ? number : `${number} (${quote(text)})`);

/** Seasons of waves that are named by them. */
const season = { V: 'våren', H: 'høsten' } as const;

export const nb = {
  title: 'Hovedfunn',
  levels: 'Nivåer',
  changes: 'Endret siden sist',
  differences: 'Forskjeller mellom grupper',
  quote,
  /** How labels of answers begin that are said as one: «enig», «i stor grad». */
  agree: /^(.*enig)$/i,
  extent: /^i (.+) grad$/i,
  percent: (value: string, about: boolean) => `${about ? 'Om lag ' : ''}${value}\u00a0prosent`,
  inside: (value: string) => `${value}\u00a0prosent`,
  thoseWhoAnswered: (groups: string[]) =>
    groups.length === 0 ? 'dem som svarte,' : `dem som svarte (${joined(groups.map(quote), 'og')}),`,
  thoseAsked: 'dem som fikk spørsmålet,',
  among: (who: string) => `Blant ${who}`,
  amongSmall: (who: string) => `blant ${who}`,
  amongGroups: 'Av respondentgruppene',
  inGroup: (group: string, by: string | null) =>
    `i gruppen ${quote(group)}${by === null ? '' : ` etter ${by}`}`,
  /** Templates 1 and 2. */
  level: (share: string, who: string, manner: Manner, statement: string) => {
    const { verb, what, on } = answer(manner);
    return `${share} av ${who} ${verb} ${what} ${on} ${quote(statement)}.`;
  },
  /** Template 3. */
  shares: (where: string, manner: Manner, statement: string, a: [string, string], b: [string, string]) => {
    const { verb, what, on } = answer(manner);
    return `${where} ${verb} flest ${what} ${on} ${quote(statement)} ${a[0]} (${a[1]}), færrest ${b[0]} (${b[1]}).`;
  },
  /** Template 4. */
  means: (where: string, measure: string, a: [string, string], b: [string, string]) =>
    `${where} er snittet for ${quote(measure)} høyest ${a[0]} (${a[1]}) og lavest ${b[0]} (${b[1]}).`,
  /** Template 6. */
  noChanges: (wave: string) =>
    `Ingen endring siden ${wave} holder på 5-prosentsnivå etter justering for alle endringene i rapporten, når alle som ble spurt, ses under ett.`,
  noDifferences: 'Ingen forskjell mellom grupper holder på 5-prosentsnivå etter justering.',
  /** Template 7. */
  change: (
    share: string,
    who: string,
    manner: Manner,
    statement: string,
    was: string,
    wave: string,
    up: boolean,
    points: string,
  ) => {
    const { verb, what, on } = answer(manner);
    return `${share} av ${who} ${verb} ${what} ${on} ${quote(statement)}, mot ${was} ${wave}: ${up ? 'en økning' : 'en nedgang'} på ${points}\u00a0prosentpoeng.`;
  },
  changeOfMean: (
    measure: string,
    now: string,
    who: string,
    was: string,
    wave: string,
    up: boolean,
    by: string,
  ) =>
    `Snittet for ${quote(measure)} er ${now} blant ${who}, mot ${was} ${wave}: ${up ? 'en økning' : 'en nedgang'} på ${by}.`,
  /** «i 2022», «høsten 2025». */
  wave: (name: string) => {
    const [, year, half] = /^(\d{4})([VH])$/i.exec(name) ?? [];
    return year === undefined ? `i ${name}` : `${season[half!.toUpperCase() as 'V' | 'H']} ${year}`;
  },
  against: 'mot',
  interval: (low: string, high: string, negative: boolean) =>
    `95\u00a0% KI ${low}${negative ? ' til ' : '–'}${high}`,
  n: (numbers: string[]) => `n\u00a0=\u00a0${joined(numbers, 'og')}`,
  differenceOf: (points: string, share: boolean, interval: string) =>
    `Forskjell ${points}${share ? '\u00a0prosentpoeng' : ''} (${interval})`,
  changeBy: (interval: string) => `Endring: ${interval}`,
  adjusted: (p: string) => `justert p\u00a0${p}`,
  see: (chapter: string, question: string) => `Se ${chapter}: ${question}`,
  rule: ({ levels, each, changes, differences }: Rule) =>
    inTurn(
      'Valgt etter regel:',
      'Så',
      [
        levels > 0 &&
          `${['', 'den høyeste og den laveste andelen', 'de to høyeste og de to laveste andelene', 'de tre høyeste og de tre laveste andelene'][levels]}, ${each ? 'ett utsagn per kapittel' : 'høyst én høy og én lav per kapittel'}.`,
        changes && 'de største endringene siden forrige gang som holder på 5-prosentsnivå etter justering.',
        differences &&
          'de største forskjellene som holder på 5-prosentsnivå etter justering for alle sammenligningene av de samme respondentene i rapporten (Benjamini–Hochberg), andeler før snitt, høyst to per kapittel og minst 20 svar i hver gruppe. Intervall og p tar hensyn til at paret er valgt blant alle parene av grupper.',
      ],
      'KI er konfidensintervall. Forskjeller er regnet før avrunding.',
    ),
  edited: 'Rekkefølge, utvalg eller ordlyd er endret av forfatteren.',
  // Leads of figures.
  lowest: (statement: string, share: string) => `Lavest: ${quote(statement)} (${share}).`,
  mostTicked: (most: string, share: string, least: string | null, other: string) =>
    `Flest har krysset av for ${quote(most)} (${share})${least === null ? '.' : `, færrest for ${quote(least)} (${other}).`}`,
  mostWritten: (most: string, share: string, least: string | null, other: string) =>
    `Flest har skrevet om ${quote(most)} (${share})${least === null ? '.' : `, færrest om ${quote(least)} (${other}).`}`,
  mostAnswered: (most: string, share: string) => `Flest svarer ${quote(most)} (${share}).`,
  highestMean: (most: string, a: string, least: string, b: string) =>
    `Snittet er høyest for ${quote(most)} (${a}) og lavest for ${quote(least)} (${b}).`,
  groupsDifferIn: (count: number, of: number, most: string[]) =>
    `Grupper skiller seg ut fra de andre i ${count} av ${of} spørsmål: ${joined(most.map(quote), 'og')}${count > most.length ? ' med flere' : ''}.`,
  groupsUnlike: (p: string) => `Svarene er ikke likt fordelt i gruppene (p\u00a0${p}).`,
  groupsUnlikeIn: (questions: string[], of: number) =>
    `Gruppene svarer ulikt på ${joined(questions.map(quote), 'og')}${of > questions.length ? ' med flere' : ''}.`,
  meansUnlike: (a: [string, string], b: [string, string], p: string) =>
    `Snittet er høyest ${a[0]} (${a[1]}) og lavest ${b[0]} (${b[1]}); forskjellen er statistisk signifikant (p\u00a0${p}).`,
  // The map of differences.
  noneCompared: 'Ingen forskjeller kan vises: Det trengs minst to grupper med minst 20 svar som kan vises.',
  counts: (significant: number, all: string, holds: number, expected: number) =>
    `${significant === 0 ? 'Ingen' : significant} av ${all} forskjeller er statistisk signifikante${significant === 0 ? '' : `, og ${holds === 0 ? 'ingen' : holds} holder etter justering`}. ${expected === 0 ? 'Færre enn én' : `Høyst om lag ${expected}`} ville vært det ved ren tilfeldighet.`,
  largest: (question: string, by: string, size: string) =>
    `Den største som holder, gjelder ${quote(question)} etter ${by}: ${size}.`,
  points: (value: string) => `${value}\u00a0prosentpoeng`,
  question: 'Spørsmål',
  respondents: 'Respondenter',
  chapter: 'Kapittel',
  background: 'Bakgrunnsvariabel',
  answered: 'Svar',
  measured: 'Mål',
  share: 'andel',
  mean: 'snitt',
  highest: 'Høyest',
  lowestGroup: 'Lavest',
  highestValue: 'Verdi, høyest',
  lowestValue: 'Verdi, lavest',
  highestN: 'n, høyest',
  lowestN: 'n, lavest',
  difference: 'Forskjell',
  unit: 'Enhet',
  pointsUnit: 'prosentpoeng',
  scaleUnit: 'poeng på skalaen',
  lower: 'Nedre grense (95 %)',
  upper: 'Øvre grense (95 %)',
  p: 'p',
  pAdjusted: 'Justert p',
  confidence: '95\u00a0% KI',
  limits: (low: string, high: string, negative: boolean) => `${low}${negative ? ' til ' : '–'}${high}`,
  side: (group: string, value: string, n: string) => `${group}: ${value} (n\u00a0=\u00a0${n})`,
  effectShort: 'h eller d',
  effect: 'Effektstørrelse (h eller d)',
  withheld: 'skjermet',
  few: 'for få svar',
  keyTitle: 'Statistisk signifikant forskjell:',
  keySmall: 'under 10 prosentpoeng',
  keyMiddle: '10–19',
  keyLarge: '20 og over',
  keyHolds: '* holder også etter justering',
  keyNot: 'ikke signifikant',
  keyWithheld: '· skjermet eller for få svar',
  showRest: (count: number) =>
    count === 1
      ? 'Vis også det ene spørsmålet uten forskjeller'
      : `Vis også de ${count} spørsmålene uten forskjeller`,
  cell: (by: string, size: string) => `${by}: ${size}`,
  holdsToo: 'holder etter justering',
  noneShown: 'Ingen spørsmål har statistisk signifikante forskjeller.',
  tableOf: 'De statistisk signifikante forskjellene som tabell',
  readSides:
    'Høyest og lavest er av gruppene med minst 20 svar, etter andelen i de to høyeste svarene, andelen som har gitt svaret, eller snittet; testen gjelder alle gruppene.',
  readMap:
    'Tallet er den høyeste gruppen minus den laveste, blant grupper med minst 20 svar som vises; prosentpoeng for andeler, poeng på skalaen for snitt (der fargen følger forskjellen i standardavvik: under 0,2, 0,2–0,4 og over). Intervall og p tar hensyn til at paret er valgt blant alle parene av grupper (Bonferroni), og er regnet av de publiserte tallene som om gruppene var uavhengige. Justert p tar også hensyn til alle sammenligningene av de samme respondentene i rapporten (Benjamini–Hochberg). Effektstørrelsen er Cohens h for andeler og d for snitt.',
};

interface Rule {
  /** How many highest and lowest; 0 for none. */
  levels: number;
  /** One statement a chapter. */
  each: boolean;
  changes: boolean;
  differences: boolean;
}

export type FindingTexts = typeof nb;
