import { listed } from '../listed.js';
import type { ChangeTexts } from '../nb/change.js';

/** Words of change over waves and of two sides, nynorsk. */
export const change: ChangeTexts = {
  changeAlt: (count, waves, form) =>
    ({
      dumbbell: `Endring mellom ${waves} for ${count} rader.`,
      slope: `${count} linjer over ${waves}.`,
      multiples: `${count} små figurar med utviklinga over ${waves}.`,
    })[form],
  changeOf: (label, first, last) => `«${label}»: frå ${first} til ${last}.`,
  sidesAlt: (rows: number, own: string, other: string) =>
    `To punkt på ein strek i ${rows} ${rows === 1 ? 'rad' : 'rader'}: ${own} og ${other}.`,
  sidesOf: (label: string, own: string, first: string, other: string, second: string) =>
    `«${label}»: ${first} for ${own}, ${second} for ${other}.`,
  difference: 'Skilnad',
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
        ? 'Skilnaden mellom dei to er ikkje statistisk signifikant.'
        : 'Ingen av skilnadene mellom dei to er statistisk signifikante.';
    return [
      ...(above.length === 0 ? [] : [`Høgare for «${own}»: ${listed(above, 'og')}.`]),
      ...(below.length === 0 ? [] : [`Høgare for «${other}»: ${listed(below, 'og')}.`]),
      ...(groups.length === 0 ? [] : [`Berre i nokre grupper: ${listed(groups, 'og')}.`]),
      ...(above.length + below.length + groups.length < of
        ? [
            questions
              ? 'For dei andre spørsmåla er ingen skilnad statistisk signifikant.'
              : 'Elles er ingen skilnader statistisk signifikante.',
          ]
        : []),
    ].join(' ');
  },
  sidesNote: (own: string, other: string, points: boolean) =>
    `Talet til høgre er ${points ? 'delen' : 'gjennomsnittet'} for «${own}» minus ${points ? 'delen' : 'gjennomsnittet'} for «${other}»${points ? ', i prosentpoeng (pp.)' : ''}. Dei to har svara kvar for seg, og streken bind saman gruppene, ikkje kvar leiar med sin eigar.`,
  sidesTogether:
    'Skilnaden er ikkje testa: Dei to kan ha svara frå dei same einingane, og korleis svara heng saman, er ikkje kjent.',
  sidesWording: 'Dei to er ikkje spurde med dei same orda.',
  sidesAnswers: (other: string, texts: string) =>
    `«${other}» svara med andre svaralternativ: Delen der er dei som har svara ${texts}.`,
  sidesRounded:
    'Nokre av tala er avrunda av omsyn til personvernet. Testane reknar med avrundinga, så òg store skilnader kan vere usikre.',
  sidesSignificant:
    'Skilnader som er statistisk signifikante på 5-prosentsnivå, har utheva tal; testane er justerte for kor mange som er gjorde av kvart spørsmålsbatteri (Holm); p i tabellen er ujustert.',
  change: 'Endring',
  changePoints: (value) => `${value} pp.`,
  changeLead: (up, down, of) => {
    if (up.length + down.length === 0)
      return of === 1
        ? 'Endringa er ikkje statistisk signifikant.'
        : 'Ingen av endringane er statistisk signifikante.';
    return [
      ...(up.length === 0 ? [] : [`Opp: ${listed(up, 'og')}.`]),
      ...(down.length === 0 ? [] : [`Ned: ${listed(down, 'og')}.`]),
      ...(up.length + down.length < of ? ['Elles er ingen endringar statistisk signifikante.'] : []),
    ].join(' ');
  },
  changeSignificant:
    'Endringar som er statistisk signifikante på 5-prosentsnivå, har utheva tal; testane er justerte for kor mange kvart spørsmålsbatteri har (Holm).',
  changeNote: (form, first, last, points) =>
    `${{ dumbbell: 'Talet til høgre', slope: 'Talet i parentes', multiples: 'Talet under namnet' }[form]} er endringa frå ${first} til ${last}${points ? ', i prosentpoeng (pp.)' : ''}.`,
  changeBand: 'Feltet eller streken rundt eit tal viser 95 % konfidensintervall.',
  wave: 'Undersøking',
};
