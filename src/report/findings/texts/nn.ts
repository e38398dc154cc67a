/** Words of findings, nynorsk. Statements are quoted and never bent into the sentence. */
import { inTurn } from './in-turn.js';
import { joined, type Manner, type Numbered } from './manner.js';
import type { FindingTexts } from './nb.js';

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
      return { verb: 'svarar', what: `i ${joined(manner.words, 'eller')} grad`, on: 'på' };
    case 'answers':
      return { verb: 'svarar', what: joined(manner.words.map(quote), 'eller'), on: 'på' };
    case 'numbered':
      return { verb: 'svarar', what: joined(manner.words.map(numbered), 'eller'), on: 'på' };
    case 'ticked':
      return { verb: 'har', what: 'kryssa av', on: 'for' };
    case 'written':
      return { verb: 'har', what: 'skrive', on: 'om' };
  }
};

const numbered = ({ number, text }: Numbered) => (text === '' ? number : `${number} (${quote(text)})`);

/** Seasons of waves that are named by them. */
const season = { V: 'våren', H: 'hausten' } as const;

export const nn: FindingTexts = {
  title: 'Hovudfunn',
  levels: 'Nivå',
  changes: 'Endra sidan sist',
  differences: 'Skilnader mellom grupper',
  quote,
  /** How labels of answers begin that are said as one: «enig», «i stor grad». */
  agree: /^(.*(?:einig|samd))$/i,
  extent: /^i (.+) grad$/i,
  percent: (value: string, about: boolean) => `${about ? 'Om lag ' : ''}${value}\u00a0prosent`,
  inside: (value: string) => `${value}\u00a0prosent`,
  thoseWhoAnswered: (groups: string[]) =>
    groups.length === 0 ? 'dei som svara,' : `dei som svara (${joined(groups.map(quote), 'og')}),`,
  thoseAsked: 'dei som fekk spørsmålet,',
  among: (who: string) => `Blant ${who}`,
  amongSmall: (who: string) => `blant ${who}`,
  amongGroups: 'Av respondentgruppene',
  inGroup: (group: string, by: string | null) =>
    `i gruppa ${quote(group)}${by === null ? '' : ` etter ${by}`}`,
  /** Templates 1 and 2. */
  level: (share: string, who: string, manner: Manner, statement: string) => {
    const { verb, what, on } = answer(manner);
    return `${share} av ${who} ${verb} ${what} ${on} ${quote(statement)}.`;
  },
  /** Template 3. */
  shares: (where: string, manner: Manner, statement: string, a: [string, string], b: [string, string]) => {
    const { verb, what, on } = answer(manner);
    return `${where} ${verb} flest ${what} ${on} ${quote(statement)} ${a[0]} (${a[1]}), færrast ${b[0]} (${b[1]}).`;
  },
  /** Template 4. */
  means: (where: string, measure: string, a: [string, string], b: [string, string]) =>
    `${where} er snittet for ${quote(measure)} høgast ${a[0]} (${a[1]}) og lågast ${b[0]} (${b[1]}).`,
  /** Template 6. */
  noChanges: (wave) =>
    `Inga endring sidan ${wave} held på 5-prosentsnivå etter justering for alle endringane i rapporten, når alle som fekk spørsmåla, blir sette under eitt.`,
  noDifferences: 'Ingen skilnad mellom grupper held på 5-prosentsnivå etter justering.',
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
    return `${share} av ${who} ${verb} ${what} ${on} ${quote(statement)}, mot ${was} ${wave}: ${up ? 'ein auke' : 'ein nedgang'} på ${points}\u00a0prosentpoeng.`;
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
    `Snittet for ${quote(measure)} er ${now} blant ${who}, mot ${was} ${wave}: ${up ? 'ein auke' : 'ein nedgang'} på ${by}.`,
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
    `Skilnad ${points}${share ? '\u00a0prosentpoeng' : ''} (${interval})`,
  changeBy: (interval: string) => `Endring: ${interval}`,
  adjusted: (p: string) => `justert p\u00a0${p}`,
  see: (chapter: string, question: string) => `Sjå ${chapter}: ${question}`,
  rule: ({ levels, each, changes, differences }: Rule) =>
    inTurn(
      'Valt etter regel:',
      'Så',
      [
        levels > 0 &&
          `${['', 'den høgaste og den lågaste delen', 'dei to høgaste og dei to lågaste delane', 'dei tre høgaste og dei tre lågaste delane'][levels]}, ${each ? 'éi utsegn per kapittel' : 'høgst éin høg og éin låg per kapittel'}.`,
        changes && 'dei største endringane sidan førre gong som held på 5-prosentsnivå etter justering.',
        differences &&
          'dei største skilnadene som held på 5-prosentsnivå etter justering for alle samanlikningane av dei same respondentane i rapporten (Benjamini–Hochberg), delar før snitt, høgst to per kapittel og minst 20 svar i kvar gruppe. Intervall og p tek omsyn til at paret er valt blant alle para av grupper.',
      ],
      'KI er konfidensintervall. Skilnader er rekna før avrunding.',
    ),
  edited: 'Rekkjefølgje, utval eller ordlyd er endra av forfattaren.',
  // Leads of figures.
  lowest: (statement: string, share: string) => `Lågast: ${quote(statement)} (${share}).`,
  mostTicked: (most: string, share: string, least: string | null, other: string) =>
    `Flest har kryssa av for ${quote(most)} (${share})${least === null ? '.' : `, færrast for ${quote(least)} (${other}).`}`,
  mostWritten: (most: string, share: string, least: string | null, other: string) =>
    `Flest har skrive om ${quote(most)} (${share})${least === null ? '.' : `, færrast om ${quote(least)} (${other}).`}`,
  mostAnswered: (most: string, share: string) => `Flest svarar ${quote(most)} (${share}).`,
  highestMean: (most: string, a: string, least: string, b: string) =>
    `Snittet er høgast for ${quote(most)} (${a}) og lågast for ${quote(least)} (${b}).`,
  groupsDifferIn: (count: number, of: number, most: string[]) =>
    `Grupper skil seg ut frå dei andre i ${count} av ${of} spørsmål: ${joined(most.map(quote), 'og')}${count > most.length ? ' med fleire' : ''}.`,
  // The map of differences.
  groupsUnlike: (p) => `Svara er ikkje likt fordelte i gruppene (p\u00a0${p}).`,
  groupsUnlikeIn: (questions, of) =>
    `Gruppene svarar ulikt på ${joined(questions.map(quote), 'og')}${of > questions.length ? ' med fleire' : ''}.`,
  meansUnlike: (a, b, p) =>
    `Snittet er høgast ${a[0]} (${a[1]}) og lågast ${b[0]} (${b[1]}); skilnaden er statistisk signifikant (p\u00a0${p}).`,
  noneCompared: 'Ingen skilnader kan visast: Det trengst minst to grupper med minst 20 svar som kan visast.',
  counts: (significant: number, all: string, holds: number, expected: number) =>
    `${significant === 0 ? 'Ingen' : significant} av ${all} skilnader er statistisk signifikante${significant === 0 ? '' : `, og ${holds === 0 ? 'ingen' : holds} held etter justering`}. ${expected === 0 ? 'Færre enn éin' : `Høgst om lag ${expected}`} ville vore det ved rein slump.`,
  largest: (question: string, by: string, size: string) =>
    `Den største som held, gjeld ${quote(question)} etter ${by}: ${size}.`,
  points: (value: string) => `${value}\u00a0prosentpoeng`,
  question: 'Spørsmål',
  respondents: 'Respondenter',
  chapter: 'Kapittel',
  background: 'Bakgrunnsvariabel',
  answered: 'Svar',
  measured: 'Mål',
  share: 'del',
  mean: 'snitt',
  highest: 'Høgast',
  lowestGroup: 'Lågast',
  highestValue: 'Verdi, høgast',
  lowestValue: 'Verdi, lågast',
  highestN: 'n, høgast',
  lowestN: 'n, lågast',
  difference: 'Skilnad',
  unit: 'Eining',
  pointsUnit: 'prosentpoeng',
  scaleUnit: 'poeng på skalaen',
  lower: 'Nedre grense (95 %)',
  upper: 'Øvre grense (95 %)',
  p: 'p',
  pAdjusted: 'Justert p',
  confidence: '95\u00a0% KI',
  limits: (low, high, negative) => `${low}${negative ? ' til ' : '–'}${high}`,
  side: (group, value, n) => `${group}: ${value} (n\u00a0=\u00a0${n})`,
  effectShort: 'h eller d',
  effect: 'Effektstorleik (h eller d)',
  withheld: 'skjerma',
  few: 'for få svar',
  keyTitle: 'Statistisk signifikant skilnad:',
  keySmall: 'under 10 prosentpoeng',
  keyMiddle: '10–19',
  keyLarge: '20 og over',
  keyHolds: '* held òg etter justering',
  keyNot: 'ikkje signifikant',
  keyWithheld: '· skjerma eller for få svar',
  showRest: (count: number) =>
    count === 1
      ? 'Vis òg det eine spørsmålet utan skilnader'
      : `Vis òg dei ${count} spørsmåla utan skilnader`,
  cell: (by: string, size: string) => `${by}: ${size}`,
  holdsToo: 'held etter justering',
  noneShown: 'Ingen spørsmål har statistisk signifikante skilnader.',
  tableOf: 'Dei statistisk signifikante skilnadene som tabell',
  readSides:
    'Høgast og lågast er av gruppene med minst 20 svar, etter delen i dei to høgaste svara, delen som har gjeve svaret, eller snittet; testen gjeld alle gruppene.',
  readMap:
    'Talet er den høgaste gruppa minus den lågaste, blant grupper med minst 20 svar som blir viste; prosentpoeng for delar, poeng på skalaen for snitt (der fargen følgjer skilnaden i standardavvik: under 0,2, 0,2–0,4 og over). Intervall og p tek omsyn til at paret er valt blant alle para av grupper (Bonferroni), og er rekna av dei publiserte tala som om gruppene var uavhengige. Justert p tek òg omsyn til alle samanlikningane av dei same respondentane i rapporten (Benjamini–Hochberg). Effektstorleiken er Cohens h for delar og d for snitt.',
};

interface Rule {
  /** How many highest and lowest; 0 for none. */
  levels: number;
  /** One statement a chapter. */
  each: boolean;
  changes: boolean;
  differences: boolean;
}
