import { expect, it } from 'vitest';
import { ownColumns } from '../../src/codebook/index.js';

const list = (text: string) => text.split('|');

// As the services write them: see tests/data/PROVENANCE.md for where each header was found.
it.each([
  ['Microsoft Forms', 'ID|Start time|Completion time|Email|Name|Last modified time', 'Kurset var nyttig'],
  ['Google Forms', 'Tidsmerke|E-postadresse', 'Hva er rollen din?'],
  ['LimeSurvey', 'id|submitdate|lastpage|startlanguage|seed|startdate|datestamp', 'G01Q01|G01Q02[SQ001]'],
  [
    'Qualtrics',
    'StartDate|EndDate|Status|IPAddress|Progress|Duration (in seconds)|Finished|RecordedDate|ResponseId|RecipientLastName|RecipientFirstName|RecipientEmail|ExternalReference|LocationLatitude|LocationLongitude|DistributionChannel|UserLanguage',
    'Q1|Q2_1|Status quo',
  ],
])('knows the columns of %s before the questions', (service, own, asked) => {
  const found = ownColumns([...list(own), ...list(asked)]);
  expect(found.service).toBe(service);
  expect([...found.own]).toEqual(list(own));
});

it.each([
  ['Nettskjema', '$submission_id|$created|$answer_time_ms', 'radio_matrix.grants|created'],
  [
    'SurveyXact',
    'survey|responde|organiza|stat_1|stat_20|created|modified|closetim|starttim|difftime|response|numberof|importgr|distribu|email|digitald|digit_1|lang|statc_1|statd_5|stats_6|stato_1|stato_5',
    's_1|s_11_2|status|name',
  ],
  [
    'SurveyXact',
    'respondentid|statinternal_1|closeTime|startTime|diffTime|responseCollectSessions|numberOfReturnedmail|importgroup|distributionschedule|digitalDistributionStatus|statcompletion_3|statcreation_7|statdistribution_2|statsource_6|statoverall_4',
    's_1|stats|statoverall_text',
  ],
  [
    'LimeSurvey',
    'id|submitdate|lastpage|startlanguage|interviewtime|groupTime8020|G01Q01Time',
    'G01Q01|reisetime',
  ],
])('knows the columns of %s wherever they stand', (service, own, asked) => {
  const all = [...list(own).slice(0, 4), ...list(asked), ...list(own).slice(4)];
  const found = ownColumns(all);
  expect(found.service).toBe(service);
  expect([...found.own]).toEqual(list(own));
});

it('takes no column from an export of no known service', () => {
  for (const names of ['id|navn|alder', 'created|email|lang|q1', 'status|s_1'])
    expect(ownColumns(list(names))).toEqual({ service: '', own: new Set() });
});
