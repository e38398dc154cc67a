import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isIdentityNumber, personalKind } from '../../src/ingest/index.js';
import { headingKind } from '../../src/ingest/privacy/column-names.js';
import { isFullName, namesPerson } from '../../src/ingest/privacy/person-names.js';
import { cli, project, scratch } from '../e2e/cli.js';

const cases = join(project, 'tests', 'data', 'cases');
const folder = scratch();
const ingest = (file: string, ...more: string[]) =>
  cli(['ingest', file, '--into', join(folder, 'x.duckdb'), '--as', 'raw.t', ...more]);

test.each([
  ['u02b_fnr_slash.csv', []],
  ['u02d_fnr_nbsp.csv', []],
  ['u04_01.csv', []],
  ['u06_names.csv', []],
  ['u12_msforms.csv', ['--drop', 'Email']],
])('%s is stopped, its values not shown', (name, more) => {
  const file = join(cases, 'files', name);
  const result = ingest(file, ...more);
  expect(result.code).toBe(1);
  expect(result.stderr).toContain('LV-PRIVACY-FOUND');
  for (const cell of ['010190', '91-23', 'Nordmann', 'Hansen']) expect(result.stderr).not.toContain(cell);
});

test.each(['o05_uuid.csv', 'o09_budget_text.csv', 'o16_epost_question.csv'])('%s is read', (name) => {
  const result = ingest(join(cases, 'files', name));
  expect(result.stderr).not.toContain('LV-PRIVACY');
  expect(result.code).toBe(0);
});

test('made-up numbers of NAV and of the tax authority, H-numbers and D-numbers, and years in four digits', () => {
  // Check digits by hand: 01 66 90 000 (month 1 + 65): 3*0+7*1+6*6+1*6+8*9 = 121 = 11*11, so 0; 5*0+4*1+3*6+2*6+7*9 = 97,
  // 97 mod 11 = 9, so 2.
  expect(isIdentityNumber('01669000002')).toBe(true);
  expect(isIdentityNumber('01669000003')).toBe(false);
  // Days and months that no register has.
  for (const digits of ['32019000083', '01139000083', '00019000083', '01959000002']) {
    expect(isIdentityNumber(digits)).toBe(false);
  }
  for (const text of [
    '01.01.1990 00083',
    '01011990-00083',
    '1990-01-01 00083',
    '010190\n00083',
    '0 1 0 1 9 0 0 0 0 8 3',
  ]) {
    expect(personalKind(text)).toBe('national identity number');
  }
});

test('what is no personal data', () => {
  for (const text of [
    'kr 12 345 678',
    'Vi fikk 98765432 kroner',
    '2019-2023',
    'R_91234567',
    'sak 2021/91234567',
    '1234.56.78903',
    'versjon 10.2.3.4',
    'jeg mener at skolen.no er grei',
    'se side.html#punkt.no',
    'sak #12.no er lukket',
    'C#.net er fint',
    'https://skole.no/x#under.no',
    '12:30:15',
    '22 25 24 26 28 30',
    'e58a2de0-d468-8989-e5e1-9baab5aeaa44',
  ]) {
    expect([text, personalKind(text)]).toEqual([text, null]);
  }
});

test('addresses written around, with ports, of version 6', () => {
  for (const text of [
    'ola(at)skole.no',
    'ola at skole dot no',
    'ola [krøllalfa] skole.no',
    'ola#skole.no',
    'Skriv til kari.nordmann#oslo.kommune.no da',
    'ola＠skole.no',
    'kari.n at skole.no nå',
  ])
    expect([text, personalKind(text)]).toEqual([text, 'e-mail address']);
  for (const text of [
    'fra 129.240.2.6 i går',
    '129.240.2.6:8080',
    '2001:db8::ff00:42:8329',
    '[fe80::1ff:fe23:4567]:443',
  ])
    expect([text, personalKind(text)]).toEqual([text, 'IP address']);
});

test('headings say what their columns hold, and questions about it do not', () => {
  const said = {
    Navn: 'name',
    'Fullt navn': 'name',
    'Hva heter du?': 'name',
    RecipientLastName: 'name',
    'Navn på rektor': 'name',
    Respondent: 'person',
    'E-postadresse': 'e-mail',
    e_mail: 'e-mail',
    ipaddr: 'IP address',
    'IP-adresse': 'IP address',
    LocationLatitude: 'coordinate',
    breddegrad: 'coordinate',
    koordinater: 'coordinate',
    Fødselsnummer: 'identity number',
    Mobilnummer: 'phone',
    'Tlf.': 'phone',
    Hjemmeadresse: 'street address',
  };
  for (const [heading, kind] of Object.entries(said))
    expect([heading, headingKind(heading)]).toEqual([heading, kind]);
  for (const heading of [
    'Hvor ofte leser du e-post?',
    'epost_bruk',
    'Skolens navn',
    'Kommunenavn',
    'Filename',
    'Trivsel',
    'Type leder',
  ])
    expect([heading, headingKind(heading)]).toEqual([heading, null]);
});

test('names of persons, and of schools', () => {
  for (const text of ['Ola Nordmann', 'Nordmann, Ola', 'Anne-Berit van der Berg', 'KARI HANSEN'])
    expect(isFullName(text)).toBe(true);
  for (const text of ['Helt enig', 'Amalie Dahl skole', 'Per elev', 'Oslo'])
    expect(isFullName(text)).toBe(false);
  expect(namesPerson('Kari Nordmann var en god kursleder')).toBe(true);
  expect(namesPerson('Amalie Skram videregående skole')).toBe(false);
});

test('comments that come back are free text, in neither draft nor check; options in words stay options', () => {
  const data = join(cases, 'forms', 'comments-repeated.csv');
  const draft = join(folder, 'draft.yaml');
  expect(cli(['codebook', 'draft', data, '-o', draft]).code).toBe(0);
  const yaml = readFileSync(draft, 'utf8');
  expect(yaml).toMatch(/column: Kommentar\n.*\n {4}type: text\n {4}role: free_text/);
  for (const text of ['Bra kurs', 'teori', '918', 'Nordmann']) expect(yaml).not.toContain(text);
  // As options by the codebook they are shown by no message of a check.
  const closed = join(folder, 'closed.yaml');
  writeFileSync(
    closed,
    yaml.replace(
      /type: text\n {4}role: free_text/,
      'type: categorical\n    role: background\n    values: [{ code: "Bra kurs", label: Bra }]',
    ),
  );
  const check = cli(['check', closed, '--data', data]);
  expect(check.code).toBe(1);
  expect(check.stdout + check.stderr).toContain('LV-CHECK-CODE');
  for (const text of ['teori', '918', 'Nordmann']) expect(check.stdout + check.stderr).not.toContain(text);

  mkdirSync(join(folder, 'o'), { recursive: true });
  const options = [
    'Helt enig',
    'Barneskole',
    'Lederstilling (inspektør, avdelingsleder, fagleder mv.)',
    'En kollega oppfordret meg til å delta',
  ];
  const rows = Array.from({ length: 24 }, (_, i) => `${i};${options[i % 4]};Ja, i stor grad`);
  writeFileSync(join(folder, 'o', 'o.csv'), `id;Stilling;Trygg\n${rows.join('\n')}\n`);
  const second = cli(['codebook', 'draft', join(folder, 'o', 'o.csv')]);
  for (const option of options)
    expect(second.stdout).toContain(`label: ${option.includes(',') ? `"${option}"` : option}`);
});
