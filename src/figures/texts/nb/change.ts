import { listed } from '../listed.js';

/** Words of change over waves and of two sides, bokmål. */
export const change = {
  changeAlt: (count: number, waves: string, form: 'dumbbell' | 'slope' | 'multiples') =>
    ({
      dumbbell: `Endring mellom ${waves} for ${count} rader.`,
      slope: `${count} linjer over ${waves}.`,
      multiples: `${count} små figurer med utviklingen over ${waves}.`,
    })[form],
  changeOf: (label: string, first: string, last: string) => `«${label}»: fra ${first} til ${last}.`,
  sidesAlt: (rows: number, own: string, other: string) =>
    `To punkter på en strek i ${rows} ${rows === 1 ? 'rad' : 'rader'}: ${own} og ${other}.`,
  sidesOf: (label: string, own: string, first: string, other: string, second: string) =>
    `«${label}»: ${first} for ${own}, ${second} for ${other}.`,
  difference: 'Forskjell',
  sidesLead: (
    own: string,
    other: string,
    above: string[],
    below: string[],
    groups: string[],
    of: number,
    questions: boolean,
  ) => {
    if (above.length + below.length + groups.length === 0)
      return of === 1
        ? 'Forskjellen mellom de to er ikke statistisk signifikant.'
        : 'Ingen av forskjellene mellom de to er statistisk signifikante.';
    return [
      ...(above.length === 0 ? [] : [`Høyere for «${own}»: ${listed(above, 'og')}.`]),
      ...(below.length === 0 ? [] : [`Høyere for «${other}»: ${listed(below, 'og')}.`]),
      ...(groups.length === 0 ? [] : [`Bare i noen grupper: ${listed(groups, 'og')}.`]),
      ...(above.length + below.length + groups.length < of
        ? [
            questions
              ? 'For de andre spørsmålene er ingen forskjell statistisk signifikant.'
              : 'Ellers er ingen forskjeller statistisk signifikante.',
          ]
        : []),
    ].join(' ');
  },
  sidesNote: (own: string, other: string, points: boolean) =>
    `Tallet til høyre er ${points ? 'andelen' : 'gjennomsnittet'} for «${own}» minus ${points ? 'andelen' : 'gjennomsnittet'} for «${other}»${points ? ', i prosentpoeng (pp.)' : ''}. De to har svart hver for seg, og streken binder sammen gruppene, ikke hver leder med sin eier.`,
  sidesTogether:
    'Forskjellen er ikke testet: De to kan ha svart fra de samme enhetene, og hvordan svarene henger sammen, er ikke kjent.',
  sidesWording: 'De to er ikke spurt med de samme ordene.',
  sidesAnswers: (other: string, texts: string) =>
    `«${other}» svarte med andre svaralternativer: Andelen der er dem som har svart ${texts}.`,
  sidesRounded:
    'Noen av tallene er avrundet av hensyn til personvernet. Testene regner med avrundingen, så også store forskjeller kan være usikre.',
  sidesSignificant:
    'Forskjeller som er statistisk signifikante på 5-prosentsnivå, har uthevet tall; testene er justert for hvor mange som er gjort av hvert spørsmålsbatteri (Holm); p i tabellen er ujustert.',
  change: 'Endring',
  changePoints: (value: string) => `${value} pp.`,
  changeLead: (up: string[], down: string[], of: number) => {
    if (up.length + down.length === 0)
      return of === 1
        ? 'Endringen er ikke statistisk signifikant.'
        : 'Ingen av endringene er statistisk signifikante.';
    return [
      ...(up.length === 0 ? [] : [`Opp: ${listed(up, 'og')}.`]),
      ...(down.length === 0 ? [] : [`Ned: ${listed(down, 'og')}.`]),
      ...(up.length + down.length < of ? ['Ellers er ingen endringer statistisk signifikante.'] : []),
    ].join(' ');
  },
  changeSignificant:
    'Endringer som er statistisk signifikante på 5-prosentsnivå, har uthevet tall; testene er justert for hvor mange hvert spørsmålsbatteri har (Holm).',
  changeNote: (form: 'dumbbell' | 'slope' | 'multiples', first: string, last: string, points: boolean) =>
    `${{ dumbbell: 'Tallet til høyre', slope: 'Tallet i parentes', multiples: 'Tallet under navnet' }[form]} er endringen fra ${first} til ${last}${points ? ', i prosentpoeng (pp.)' : ''}.`,
  changeBand: 'Feltet eller streken rundt et tall viser 95 % konfidensintervall.',
  wave: 'Undersøkelse',
};

export type ChangeTexts = typeof change;
