/**
 * Columns that a service of forms writes of its own: about the answering, and no questions. Names are in small letters without
 * punctuation. What each list is taken from stands in tests/data/PROVENANCE.md.
 */
interface Service {
  /** How people call it. */
  name: string;
  /** Its own names. */
  own: (name: string) => boolean;
  /** Own names that stand before the questions; so many of them in a row tell the service. Anywhere when left out. */
  least?: number;
  /** Names that no other service gives: one of them tells the service, and its own may stand anywhere. */
  sure?: (name: string) => boolean;
}

const names = (...lines: string[]): ((name: string) => boolean) => {
  const all = new Set(lines.flatMap((line) => line.split(', ')));
  return (name) => all.has(name);
};
const either =
  (...tests: ((name: string) => boolean)[]) =>
  (name: string) =>
    tests.some((test) => test(name));

/** SurveyXact writes the names in full, or cut to eight characters as SPSS once had them; a state is a 0/1 column a step. */
const surveyXactStates =
  /^(?:stat(?:internal|completion|creation|distribution|source|close|overall)|stat[cdso]?) \d{1,2}$/;

const services: readonly Service[] = [
  {
    name: 'Qualtrics',
    own: names(
      'startdate, enddate, status, ipaddress, progress, duration in seconds, finished, recordeddate, responseid, responseset',
      'recipientlastname, recipientfirstname, recipientemail, externalreference, locationlatitude, locationlongitude',
      'distributionchannel, userlanguage',
    ),
    least: 4,
  },
  {
    name: 'LimeSurvey',
    own: names(
      'id, submitdate, lastpage, startlanguage, seed, startdate, datestamp, ipaddr, refurl, token',
      'response id, date submitted, last page, start language, date started, access code, date last action, ip address',
      'referrer url, svar id, dato sendt, siste side, startspråk, frø, dato startet, dato for siste handling, tilgangskode',
      'ip adresse',
    ),
    least: 4,
  },
  {
    name: 'SmartSurvey',
    own: names(
      'userid, userno, name, email, ip address, unique id, tracking link, started, ended, completed, time taken, device data',
      'status, language',
    ),
    least: 4,
  },
  {
    name: 'Questback',
    own: names(
      'respondent id, respondentid, status, startet, fullført, started, completed, svart, språk, distribusjon, invitert',
      'submitted, sist endret, language',
    ),
    least: 3,
  },
  {
    name: 'SurveyMonkey',
    own: names(
      'respondent id, collector id, date created, date modified, ip address, email address, first name, last name',
      'custom data 1',
    ),
    least: 4,
  },
  {
    name: 'Microsoft Forms',
    own: names(
      'id, start time, completion time, email, name, last modified time, language, starttidspunkt, fullføringstidspunkt, e post',
      'navn, tidspunkt for siste endring, språk, starttid, sluttid',
    ),
    least: 3,
  },
  {
    name: 'Google Forms',
    own: names(
      'timestamp, tidsmerke, tidsstempel, email address, e postadresse, username, brukernavn, score, poengsum',
    ),
    least: 1,
  },
  {
    name: 'Nettskjema',
    own: (name) => name.startsWith('$'),
    sure: names('$submission id', '$created', '$answer time ms'),
  },
  {
    name: 'SurveyXact',
    own: either(
      names(
        'survey, respondentid, organization, created, modified, closetime, starttime, difftime, responsecollectsessions',
        'numberofreturnedmail, importgroup, distributionschedule, email, digitaldistributionstatus',
        'digitaldistributionerrormessage, lang, responde, organiza, closetim, starttim, response, numberof, importgr, distribu',
        'digitald, digit 1',
      ),
      (name) => surveyXactStates.test(name),
    ),
    sure: either(names('respondentid, responde, statinternal 1'), (name) =>
      /^(?:stato|statoverall) \d$/.test(name),
    ),
  },
];

/** LimeSurvey's timings, behind the answers. */
const limeTiming = (name: string, all: ReadonlySet<string>) =>
  /^(?:interviewtime|group ?time ?\d+)$/.test(name) || (name.endsWith('time') && all.has(name.slice(0, -4)));

const plain = (name: string) =>
  `${name.startsWith('$') ? '$' : ''}${name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;

/**
 * Which of an export's columns are the service's own, and which service's: '' and none where no service is known.
 * @param columns the export's columns in its order
 */
export function ownColumns(columns: readonly string[]): { service: string; own: ReadonlySet<string> } {
  const all = columns.map(plain);
  const known = new Set(all);
  const inFront = services
    .map((service) => {
      const end = all.findIndex((name) => !service.own(name));
      return { ...service, n: end === -1 ? all.length : end };
    })
    .filter(({ n, least }) => least !== undefined && n >= least)
    .sort((a, b) => b.n - a.n)[0];
  const found = inFront ?? services.find(({ sure }) => sure !== undefined && all.some(sure));
  if (found === undefined) return { service: '', own: new Set() };
  const own = (name: string, i: number) =>
    (found === inFront ? i < inFront.n : found.own(name)) ||
    (found.name === 'LimeSurvey' && limeTiming(name, known));
  return { service: found.name, own: new Set(columns.filter((_, i) => own(all[i]!, i))) };
}
