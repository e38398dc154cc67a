import type { DraftFacts, DraftSource } from './source.js';

/**
 * Columns that form services put before the questions, by their names in English and Norwegian, in small letters without
 * punctuation: about the answering, and no questions. From the services' own descriptions of their exports.
 */
const services: Readonly<Record<string, { own: readonly string[]; least: number }>> = {
  qualtrics: {
    own: [
      'startdate enddate status ipaddress progress finished recordeddate responseid recipientlastname recipientfirstname',
      'recipientemail externalreference locationlatitude locationlongitude distributionchannel userlanguage responseset',
    ]
      .join(' ')
      .split(' ')
      .concat('duration in seconds'),
    least: 4,
  },
  limesurvey: {
    own: [
      ...[
        'id',
        'submitdate',
        'lastpage',
        'startlanguage',
        'seed',
        'startdate',
        'datestamp',
        'ipaddr',
        'refurl',
      ],
      ...[
        'token',
        'response id',
        'date submitted',
        'last page',
        'start language',
        'date started',
        'access code',
      ],
      ...[
        'date last action',
        'ip address',
        'referrer url',
        'svar id',
        'dato sendt',
        'siste side',
        'startspråk',
      ],
      ...['frø', 'dato startet', 'dato for siste handling', 'tilgangskode', 'ip adresse'],
    ],
    least: 4,
  },
  smartsurvey: {
    own: [
      ...[
        'userid',
        'userno',
        'name',
        'email',
        'ip address',
        'unique id',
        'tracking link',
        'started',
        'ended',
      ],
      ...['completed', 'time taken', 'device data', 'status', 'language'],
    ],
    least: 4,
  },
  questback: {
    own: [
      ...['respondent id', 'respondentid', 'status', 'startet', 'fullført', 'started', 'completed'],
      ...['svart', 'språk', 'distribusjon', 'invitert', 'submitted', 'sist endret', 'language'],
    ],
    least: 3,
  },
  surveymonkey: {
    own: [
      ...['respondent id', 'collector id', 'date created', 'date modified', 'ip address', 'email address'],
      ...['first name', 'last name', 'custom data 1'],
    ],
    least: 4,
  },
  'microsoft forms': {
    own: [
      ...[
        'id',
        'start time',
        'completion time',
        'email',
        'name',
        'last modified time',
        'language',
        'starttidspunkt',
      ],
      ...[
        'fullføringstidspunkt',
        'e post',
        'navn',
        'tidspunkt for siste endring',
        'språk',
        'starttid',
        'sluttid',
      ],
    ],
    least: 3,
  },
  'google forms': {
    own: [
      ...[
        'timestamp',
        'tidsmerke',
        'tidsstempel',
        'email address',
        'e postadresse',
        'username',
        'brukernavn',
      ],
      ...['score', 'poengsum'],
    ],
    least: 1,
  },
};

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface ServiceColumns {
  /** The service whose columns the export begins with; '' for none known. */
  service: string;
  /** The sources, those of the service marked as being about the answering. */
  sources: DraftSource[];
  /** Columns of tick-all options, known by how the service writes them. */
  ticks: ReadonlySet<string>;
}

/** What is known of an export's columns by the service that wrote it: the run of names that only the service gives. */
export function serviceColumns(
  sources: readonly DraftSource[],
  factsOf: ReadonlyMap<string, DraftFacts>,
): ServiceColumns {
  const run = (own: readonly string[]) => {
    const end = sources.findIndex(({ name }) => !own.includes(plain(name)));
    return end === -1 ? 0 : end;
  };
  const found = Object.entries(services)
    .map(([service, { own, least }]) => ({ service, n: run(own), least }))
    .filter(({ n, least }) => n >= least)
    .sort((a, b) => b.n - a.n)[0];
  if (found === undefined) return { service: '', sources: [...sources], ticks: new Set() };
  const about = sources.map((given, i) => {
    // Qualtrics says that a column has the choices, and the next one what was written beside them.
    const label =
      found.service === 'qualtrics' ? given.label.replace(/ - Selected Choices?$/, '') : given.label;
    const source = { ...given, label };
    return i < found.n && source.element === 'unknown' ? { ...source, element: 'meta' } : source;
  });
  if (found.service !== 'limesurvey') return { service: found.service, sources: about, ticks: new Set() };
  const ticks = limeTicks(about.slice(found.n), factsOf);
  return {
    service: found.service,
    sources: about.map((source) => {
      const parts = ticks.get(source.name);
      return parts === undefined ? source : { ...source, ...parts, element: 'multiple' };
    }),
    ticks: new Set(ticks.keys()),
  };
}

const partOf = /^(.*\S)\s*\[([^[\]]+)\]$/;
const besides = /^(?:other|comment|annet|anna|kommentar|andre)$/i;

/** LimeSurvey writes a tick-all question as a column an option, «Question [option]» with Y or nothing, or yes and no. */
function limeTicks(
  sources: readonly DraftSource[],
  factsOf: ReadonlyMap<string, DraftFacts>,
): Map<string, { question: string; label: string }> {
  const questions = new Map<string, { name: string; own: string }[]>();
  for (const { name, label } of sources) {
    const [, question, own] = partOf.exec(label === '' ? name : label) ?? [];
    if (question === undefined || besides.test(own!)) continue;
    questions.set(question, [...(questions.get(question) ?? []), { name, own: own! }]);
  }
  const ticks = new Map<string, { question: string; label: string }>();
  for (const [question, parts] of questions) {
    const cells = new Set(
      parts.flatMap(({ name }) => factsOf.get(name)!.values.map((v) => String(v.value).trim().toLowerCase())),
    );
    const only = (...words: string[]) => cells.size > 0 && [...cells].every((cell) => words.includes(cell));
    if (parts.length < 2 || !(only('y') || only('ja', 'nei') || only('yes', 'no'))) continue;
    for (const { name, own } of parts) ticks.set(name, { question, label: own });
  }
  return ticks;
}
