import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Codebook, codebookSchema, type Variable } from '../../src/codebook/index.js';
import { FaultError } from '../../src/errors/index.js';
import {
  HashKey,
  isIdentityNumber,
  personalKind,
  protect,
  readCsv,
  readHashKey,
} from '../../src/ingest/index.js';
import { cellsOf, faultCode, fileOf } from './cells.js';

/** A number with right check digits from nine digits; null where there is none. */
function identityNumber(nine: string): string | null {
  for (let check = 0; check < 100; check++) {
    const all = nine + String(check).padStart(2, '0');
    if (isIdentityNumber(all)) return all;
  }
  return null;
}

function codebook(variables: Pick<Variable, 'name' | 'role'>[], more: Partial<Variable> = {}): Codebook {
  const file = codebookSchema.parse({ survey: 'x', wave: '1', title: 't', source: 's' });
  const full = variables.map((v) => ({
    column: v.name,
    label: { nb: v.name },
    type: 'text' as const,
    values: [],
    question: '',
    ...more,
    ...v,
  }));
  return {
    ...file,
    file: 'codebook.yaml',
    respondentGroups: [],
    variables: full,
    questions: [],
    derived: [],
    scales: [],
    published: [],
  } as unknown as Codebook;
}

test('check digits of national identity numbers, D-numbers too', () => {
  // By hand: 7*1 + 1*1 + 8*5 + 4*1 = 52 and 4*1 + 2*1 + 7*5 + 5*1 + 2*3 = 52; 11 - 52 mod 11 = 3 both times.
  const plain = identityNumber('010150100');
  const dNumber = identityNumber('410150100');
  expect(plain).toBe('01015010033');
  expect(dNumber).not.toBeNull();
  expect(isIdentityNumber('01015010034')).toBe(false);
  expect(isIdentityNumber('32015010033')).toBe(false);
});

test('what looks like personal data', () => {
  expect(personalKind('skriv til ola.nordmann@skole.no')).toBe('e-mail address');
  expect(personalKind('010150 10033')).toBe('national identity number');
  for (const text of [
    '+47 912 34 567',
    '0047 22855050',
    '912 34 567',
    '22 85 50 50',
    'ring 91234567 i dag',
    'tlf 22855050',
    'Mobil: 912.34.567',
    '+47-912-34-567',
    '(+47) 22855050',
    '+46 70 123 45 67',
  ]) {
    expect(personalKind(text)).toBe('phone number');
  }
  expect(personalKind('129.240.2.6')).toBe('IP address');
  expect(personalKind('sølvi.png')).toBe('attachment name');
  // A plain one, a D-number, month + 40, month + 80, and both (check digits made by another program), in the
  // groups that people write.
  for (const digits of ['01019000083', '41019000077', '01419000066', '01819000049', '41819000032']) {
    const grouped = `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)} ${digits.slice(6)}`;
    for (const text of [digits, `Jeg er ${digits}, født i Oslo`, grouped]) {
      expect(personalKind(text)).toBe('national identity number');
    }
  }
  for (const text of [
    '996772810',
    '27685292',
    '2023-06-01',
    'Design og redesign',
    'kl. 12.30',
    '1.5',
    'org.nr. 996 772 810',
    'sak 2021/91234567',
    'kr 45 000 000',
    '0.01015010033',
  ]) {
    expect(personalKind(text)).toBeNull();
  }
});

test('a find stops the ingest with column, count and rows, and never the value', async () => {
  const table = await readCsv(fileOf('id;svar;kontakt\n1;2;\n2;3;ola@skole.no\n3;4;kari@skole.no\n'));
  const error = (await protect(table).catch((e: unknown) => e)) as FaultError;
  expect(error).toBeInstanceOf(FaultError);
  expect(error.faults).toHaveLength(1);
  expect(error.faults[0]).toMatchObject({
    code: 'LV-PRIVACY-FOUND',
    place: { variable: 'kontakt' },
    found: 'in rows 2, 3',
  });
  expect(error.message).toContain('2 rows');
  expect(error.message).not.toMatch(/ola|kari/);
});

test('identity numbers that a spreadsheet made numbers of, phones in a column of eight digits, and a column named ip', async () => {
  const numbers = await readCsv(fileOf(`a;b\n${Number('01015010033')};1\n`));
  expect(await faultCode(() => protect(numbers))).toBe('LV-PRIVACY-FOUND');
  expect(await faultCode(async () => protect(await readCsv(fileOf('mobil_nr;b\n91234567;1\n'))))).toBe(
    'LV-PRIVACY-FOUND',
  );
  expect(
    await faultCode(async () => protect(await readCsv(fileOf('k;b\n98234567;1\n41234567;1\n91111111;3\n')))),
  ).toBe('LV-PRIVACY-FOUND');
  expect(
    await faultCode(async () =>
      protect(await readCsv(fileOf('$submission_id;b\n40000001;1\n40000002;1\n40000003;3\n'))),
    ),
  ).toBe('no fault');
  expect(await faultCode(async () => protect(await readCsv(fileOf('ip;b\nx;1\n'))))).toBe('LV-PRIVACY-FOUND');
});

test('a lost leading zero: all of a column, or by chance among other numbers of ten digits', async () => {
  const column = (values: (number | string)[]) => fileOf(`a;b\n${values.map((v) => `${v};1\n`).join('')}`);
  const lost = 1015010033;
  const others = Array.from({ length: 99 }, (_, i) => 2_000_000_001 + 7919 * i).filter(
    (n) => !isIdentityNumber(String(n).padStart(11, '0')),
  );
  expect(await faultCode(async () => protect(await readCsv(column([lost, 31015010033]))))).toBe(
    'LV-PRIVACY-FOUND',
  );
  expect(await faultCode(async () => protect(await readCsv(column([lost, ...others]))))).toBe('no fault');
  // Eleven digits with right check digits stop it however many others there are.
  const whole = 41019000077;
  expect(await faultCode(async () => protect(await readCsv(column([whole, ...others]))))).toBe(
    'LV-PRIVACY-FOUND',
  );
});

test('phone numbers with the country code as numbers, and issued numbers that look like them', async () => {
  const of = async (values: number[]) =>
    faultCode(async () => protect(await readCsv(fileOf(`a;b\n${values.map((v) => `${v};1\n`).join('')}`))));
  expect(await of([4798234567, 4741234567, 4791111111])).toBe('LV-PRIVACY-FOUND');
  expect(await of([45678907, 45678901, 45678923, 45678912])).toBe('no fault');
});

test('the hash of an identity number is the same whether it lost its zero or not', () => {
  const key = new HashKey('a key of at least sixteen bytes');
  expect(key.hash(1015010033)).toBe(key.hash(' 01015010033'));
  expect(key.hash(12)).not.toBe(key.hash('012'));
});

test('a key given for a key file is not shown', async () => {
  const error = (await readHashKey('9f86d081884c7d659a2feaa0c55ad015').catch(
    (e: unknown) => e,
  )) as FaultError;
  expect(error.faults[0]).toMatchObject({ code: 'LV-PRIVACY-KEY', place: {} });
  expect(error.message).not.toContain('9f86d081');
});

test('dropped, hashed and free text by the codebook', async () => {
  const table = await readCsv(fileOf('epost;fnr;ord;svar\na@b.no;01015010033;ring 91234567;1\nc@d.no;;;2\n'));
  const book = codebook([
    { name: 'epost', role: 'direct_identifier' },
    { name: 'fnr', role: 'direct_identifier', identifier: 'hash' } as Variable,
    { name: 'ord', role: 'free_text' },
  ]);
  const secret = 'a key of at least sixteen bytes';
  const safe = await protect(table, { codebook: book, key: new HashKey(secret) });
  expect(await cellsOf(safe.answers)).toEqual({
    fnr: [createHmac('sha256', secret).update('01015010033').digest('hex'), null],
    svar: [1, 2],
  });
  expect(safe.dropped).toEqual([{ column: 'epost', reason: 'direct identifier by the codebook' }]);
  expect(await cellsOf(safe.freeText!)).toEqual({ id: ['1'], variable: ['ord'], text: ['ring 91234567'] });
  expect(await faultCode(() => protect(table, { codebook: book }))).toBe('LV-PRIVACY-KEY');
  expect(() => new HashKey('short')).toThrow(/too short/);
  expect(JSON.stringify(new HashKey(secret))).toBe('{}');
});

test('columns left out by the user’s word', async () => {
  const table = await readCsv(fileOf('epost;svar\na@b.no;1\n'));
  expect(await cellsOf((await protect(table, { drop: ['epost'] })).answers)).toEqual({ svar: [1] });
  expect(await faultCode(() => protect(table, { drop: ['epsot'] }))).toBe('LV-PRIVACY-DROP');
});
