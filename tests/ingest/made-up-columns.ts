/** Made-up columns of each harmless and harmful kind, by a seed: what the door must let through, and what it must stop. */
import { isIdentityNumber } from '../../src/ingest/index.js';
import { Random } from '../../src/stats/index.js';

export interface MadeUp {
  name: string;
  label?: string;
  values: (string | number)[];
}

/** Draws from one stream of random numbers. */
export class Draw {
  private readonly random: Random;
  constructor(seed: number) {
    this.random = new Random(seed);
  }
  whole(least: number, greatest: number): number {
    return least + Math.floor(this.random.uniform() * (greatest - least + 1));
  }
  of<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)]!;
  }
  digits(n: number): string {
    return Array.from({ length: n }, () => this.whole(0, 9)).join('');
  }
  hex(n: number): string {
    return Array.from({ length: n }, () => '0123456789abcdef'[this.whole(0, 15)]).join('');
  }
  rows<T>(make: (row: number) => T, least = 20, greatest = 120): T[] {
    return Array.from({ length: this.whole(least, greatest) }, (_, row) => make(row));
  }
}

const two = (x: number) => String(x).padStart(2, '0');
const grouped = (x: number, mark: string) => String(x).replace(/\B(?=(\d{3})+$)/g, mark);
const date = (d: Draw) => [two(d.whole(1, 28)), two(d.whole(1, 12)), String(d.whole(1950, 2005))] as const;

/** Eleven digits with right check digits; `mark` is added to the month, 40 to the day of D-numbers. */
export function identityNumber(d: Draw, mark = 0, dNumber = false): string {
  for (;;) {
    const [day, month, year] = date(d);
    const start =
      two(Number(day) + (dNumber ? 40 : 0)) + two(Number(month) + mark) + year.slice(2) + d.digits(3);
    for (let check = 0; check < 100; check++) {
      if (isIdentityNumber(start + two(check))) return start + two(check);
    }
  }
}

/** A bank account: eleven digits, the last by modulus 11. */
function account(d: Draw): string {
  for (;;) {
    const start = String(d.whole(1000, 9999)) + d.digits(6);
    const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    const check = (11 - (weights.reduce((sum, w, i) => sum + w * Number(start[i]), 0) % 11)) % 11;
    if (check < 10) return start + check;
  }
}

const words = [
  'Bra kurs',
  'ok',
  'Ingen',
  'For mye teori',
  'Vet ikke',
  'Fint opplegg i år',
  'Mer tid til samtaler',
  'Litt langt',
];
const among = (d: Draw, make: () => string, share = 0.3) =>
  d.rows(() => (d.whole(0, 99) < share * 100 ? make() : d.of(words)));

/** Kinds that are no personal data. */
export const harmless: Record<string, (d: Draw) => MadeUp> = {
  UUIDs: (d) => ({
    name: 'token',
    values: d.rows(() => [8, 4, 4, 4, 12].map((n) => d.hex(n)).join('-')),
  }),
  'hashes (hexadecimal, 32 to 64 digits)': (d) => {
    const length = d.of([32, 40, 64]);
    return { name: 'hash', values: d.rows(() => d.hex(length)) };
  },
  'ids with a prefix': (d) => {
    const prefix = d.of(['R_', 'ID-', 'SK', 'resp', 'NO-', 'A', 'sak 2021/']);
    const length = d.whole(6, 11);
    return { name: 'kode', values: d.rows(() => prefix + d.digits(length)) };
  },
  'amounts in texts': (d) => ({
    name: 'kommentar',
    values: among(d, () => {
      const x = d.whole(10_000, 99_999_999);
      return d.of([
        `kr ${grouped(x, ' ')}`,
        `${grouped(x, ' ')} kr`,
        `Budsjettet er ${x} kr`,
        `Vi fikk ${grouped(x, '.')} kroner`,
        `${x} NOK i år`,
        `om lag ${grouped(x, '\u00a0')},-`,
      ]);
    }),
  }),
  'amounts as numbers': (d) => ({
    name: d.of(['budsjett', 'belop', 'Driftsutgifter i kroner']),
    values: d.rows(() => d.whole(100_000, 99_999_999)),
  }),
  'amounts in groups, alone': (d) => ({
    name: 'svar',
    values: d.rows(() => grouped(d.whole(1_000, 99_999_999_999), d.of([' ', '.']))),
  }),
  'pairs of numbers, and lists of digits': (d) => {
    const few = d.of([true, false]);
    const mark = d.of([':', ',', ';', ', ', ' | ', '#', '=']);
    return {
      name: d.of(['svar', 'par', 'rekkefolge']),
      values: d.rows(
        () =>
          d.of([true, false])
            ? `${d.digits(6)}${mark}${d.digits(5)}`
            : Array.from({ length: 11 }, () => d.whole(0, 9)).join(mark),
        few ? 1 : 20,
        few ? 8 : 120,
      ),
    };
  },
  'times and scores with colons': (d) => ({
    name: 'tid',
    values: d.rows(() =>
      d.of([
        `${two(d.whole(0, 23))}:${two(d.whole(0, 59))}:${two(d.whole(0, 59))}.${d.digits(5)}`,
        `${date(d).join('.')} ${two(d.whole(0, 23))}:${two(d.whole(0, 59))}:${two(d.whole(0, 59))}`,
        `${date(d).join('')}:${d.digits(4)}`,
      ]),
    ),
  }),
  'ranges and lists of years': (d) => ({
    name: 'periode',
    values: d.rows(() => {
      const y = d.whole(1970, 2024);
      return d.of([
        `${y}-${y + 3}`,
        `${y}–${y + 1}`,
        `${y}/${y + 1}`,
        `fra ${y} til ${y + 5}`,
        `${y} ${y + 1} ${y + 2}`,
      ]);
    }),
  }),
  'questions about e-mail': (d) => ({
    name: d.of([
      'Hvor ofte leser du e-post?',
      'epost_bruk',
      'E-post er et godt verktøy',
      'E-post',
      'Bruker dere e-post?',
    ]),
    values: d.rows(() => d.of(['Daglig', 'Ukentlig', 'Sjelden', 'Aldri', 'Ja', 'Nei', 'Helt enig', 1, 2, 3])),
  }),
  'bank accounts': (d) => {
    const point = d.of([true, false]);
    return {
      name: d.of(['konto', 'svar']),
      values: d.rows(() => {
        const x = account(d);
        return point ? `${x.slice(0, 4)}.${x.slice(4, 6)}.${x.slice(6)}` : d.of([x, x]);
      }),
    };
  },
  'organisation numbers': (d) => {
    const way = d.of(['', ' ', 'number']);
    return {
      name: 'orgnr',
      values: d.rows(() => {
        const x = d.whole(810_000_000, 999_999_999);
        return way === 'number' ? x : grouped(x, way);
      }),
    };
  },
  'postal codes': (d) => ({
    name: 'postnummer',
    values: d.rows(() => d.of([d.digits(4), `${d.digits(4)} Oslo`])),
  }),
  'times and dates': (d) => {
    const way = d.whole(0, 5);
    return {
      name: 'tid',
      values: d.rows(() => {
        const [day, month] = date(d);
        const time = [two(d.whole(0, 23)), two(d.whole(0, 59)), two(d.whole(0, 59))];
        const year = d.whole(2015, 2026);
        return [
          `${year}-${month}-${day}T${time.join(':')}.${d.digits(6)}+01:00`,
          `${day}.${month}.${year} ${time.join('.')}`,
          d.whole(1_500_000_000, 1_790_000_000),
          String(d.whole(1_500_000_000_000, 1_790_000_000_000)),
          `${year}${month}${day}${time.join('')}`,
          `${day}/${month}/${year} ${time.join(':')}`,
        ][way]!;
      }),
    };
  },
  'numbers of eight digits': (d) => ({
    name: 'ident',
    values: d.rows(() => d.whole(10_000_000, 99_999_999)),
  }),
  'numbers of ten and eleven digits': (d) => {
    const length = d.of([10, 11]);
    return { name: 'kode', values: d.rows(() => d.whole(1, 9) + d.digits(length - 1)) };
  },
  'measures with decimals': (d) => ({
    name: 'mål',
    values: d.rows(() =>
      d.of([`${d.whole(1, 99)}.${d.digits(d.whole(1, 11))}`, `${d.whole(1, 99)},${d.digits(6)}`]),
    ),
  }),
  'versions and sections': (d) => ({
    name: 'versjon',
    values: d.rows(() =>
      d.of([
        `v${d.whole(1, 20)}.${d.whole(0, 9)}.${d.whole(0, 30)}`,
        `§ ${d.whole(1, 9)}.${d.whole(1, 9)}.${d.whole(1, 9)}.${d.whole(1, 9)}`,
      ]),
    ),
  }),
  'browsers, their versions and builds': (d) => ({
    name: d.of(['Browser', 'Version', 'Resolution', 'v3']),
    values: d.rows(() =>
      d.of([
        `${d.whole(90, 130)}.0.0.0`,
        `Edge ${d.whole(90, 130)}.0.0.0`,
        `Firefox ${d.whole(90, 130)}.0`,
        `Mozilla/5.0 (Windows NT 10.0) Chrome/${d.whole(90, 130)}.0.${d.whole(10, 99)}.${d.whole(10, 250)}`,
        `${d.whole(1, 20)}.${d.whole(0, 20)}.${d.whole(10, 20)}.${d.whole(100, 200)} build ${d.digits(4)}`,
      ]),
    ),
  }),
  'milliseconds since 1970': (d) => ({
    name: d.of(['start', 'tid', 'ts']),
    values: d.rows(() => String(1_700_000_000_000 + d.whole(0, 60_000_000) * 1000 + d.whole(0, 999))),
  }),
  'answers in words': (d) => ({
    name: d.of(['Trivsel', 'Rektor', 'Kontaktperson', 'Telefon', 'Mobil', 'Adresse', 'Respondent']),
    values: d.rows(() =>
      d.of(['Helt enig', 'Ja', 'Nei', 'Vet ikke', 'Rektor', 'Lærer', 'Grunnskole', 'Assisterende rektor']),
    ),
  }),
  'names of schools and places': (d) => ({
    name: d.of(['Skole', 'Skolens navn', 'Kommune', 'school_name']),
    values: d.rows(
      () =>
        `${d.of(['Berg', 'Haug', 'Lia', 'Nordre', 'Maria Dahl', 'Anne Berg'])} ${d.of(['skole', 'ungdomsskole', 'barnehage', 'vgs', 'kommune'])}`,
    ),
  }),
};

const first = ['Ola', 'Kari', 'Per', 'Anne', 'Mohammed', 'Ingrid', 'Lars', 'Bjørn', 'Åse', 'Fatima'];
const last = ['Nordmann', 'Hansen', 'Bakken', 'Ødegård', 'Li', 'Khan', 'Berg', 'Moen', 'Dahl', 'Johansen'];
const person = (d: Draw) => `${d.of(first)} ${d.of(last)}`;
const blanks = [
  ' ',
  '\u00a0',
  '\u2009',
  '\u202f',
  '\n',
  '\t',
  '-',
  '–',
  '\u2011',
  '.',
  '/',
  '_',
  ' - ',
  '\u200b',
  '·',
];

/** A number with a mark between its date and its last five digits, or all over. */
function marked(d: Draw, digits: string): string {
  const mark = d.of(blanks);
  const [a, b, c, number] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)];
  return d.of([
    `${a}${b}${c}${mark}${number}`,
    `${a}.${b}.${c}${mark}${number}`,
    [a, b, c, number].join(mark),
    `${a}${b}${c}${mark}${number.slice(0, 3)}${mark}${number.slice(3)}`,
  ]);
}

/** Kinds of personal data, in a column as they come. */
export const harmful: Record<string, (d: Draw) => MadeUp> = {
  'identity numbers': (d) => ({ name: 'a', values: d.rows(() => identityNumber(d)) }),
  'identity numbers with marks': (d) => ({ name: 'a', values: d.rows(() => marked(d, identityNumber(d))) }),
  'an identity number in one text': (d) => ({
    name: 'kommentar',
    values: [
      ...d.rows(() => d.of(words)),
      `Jeg er ${marked(d, identityNumber(d))}${d.of(['', ' og', ', takk', '.'])}`,
    ],
  }),
  'an identity number with a colon, odd dashes or a mark between all digits': (d) => ({
    name: 'kommentar',
    values: [
      ...d.rows(() => d.of(words)),
      (() => {
        const x = identityNumber(d);
        const mark = d.of([':', ' : ', '_', '\u2011', ' – ', '\t', '     ', '\u2043', '\uff1a']);
        return d.of([
          `${x.slice(0, 6)}${mark}${x.slice(6)}`,
          `${x.slice(0, 2)}.${x.slice(2, 4)}.${x.slice(4, 6)}${mark}${x.slice(6)}`,
          `Fnr ${x.slice(0, 6)}${d.of([mark, ',', ';', ' | '])}${x.slice(6)}.`,
          [...x].join(d.of([' ', '  ', ':', '-', '_', ' : '])),
          [...x].map((c) => String.fromCharCode(0xff10 + Number(c))).join(''),
        ]);
      })(),
    ],
  }),
  'four-digit years': (d) => ({
    name: 'a',
    values: d.rows(() => {
      const x = identityNumber(d);
      const year = `19${x.slice(4, 6)}`;
      const mark = d.of(['', '.', '-', '/']);
      return `${[x.slice(0, 2), x.slice(2, 4), year].join(mark)}${d.of(['', ' ', '-'])}${x.slice(6)}`;
    }),
  }),
  'D-, H- and made-up numbers': (d) => {
    const [mark, dNumber] = d.of([
      [0, true],
      [40, false],
      [65, false],
      [80, false],
      [80, true],
      [65, true],
    ] as const);
    return { name: 'a', values: d.rows(() => identityNumber(d, mark, dNumber)) };
  },
  'identity numbers that lost a zero': (d) => ({
    name: 'a',
    values: d.rows(() => Number(identityNumber(d))),
  }),
  'phones in groups, in one text': (d) => ({
    name: 'kommentar',
    values: [
      ...d.rows(() => d.of(words)),
      (() => {
        const x = d.of(['4', '9']) + d.digits(7);
        const mark = d.of([' ', '\u00a0', '-', '.', '\u2009']);
        return [
          d.of(['', 'Ring ', 'Nå meg på ', 'Mitt nr: ']),
          d.of([
            [x.slice(0, 2), x.slice(2, 4), x.slice(4, 6), x.slice(6)].join(mark),
            [x.slice(0, 3), x.slice(3, 5), x.slice(5)].join(mark),
          ]),
        ].join('');
      })(),
    ],
  }),
  'phones with the country code': (d) => ({
    name: 'svar',
    values: [
      ...d.rows(() => d.of(words)),
      d.of(['+47', '0047', '(+47)', '+47 ', '0047 ', '(+47) ', '+47-']) +
        d.of([
          d.whole(2, 9) + d.digits(7),
          `${d.whole(22, 99)} ${d.digits(2)} ${d.digits(2)} ${d.digits(2)}`,
        ]),
    ],
  }),
  'a bare mobile number among texts': (d) => ({
    name: 'kommentar',
    values: [...d.rows(() => d.of(words)), d.of(['', 'Ring ', 'Jeg har ']) + d.of(['4', '9']) + d.digits(7)],
  }),
  'a column of mobile numbers': (d) => ({
    name: 'svar',
    values: d.rows(() => Number(d.of(['4', '9']) + d.digits(7))),
  }),
  'IPv4, with ports and in texts': (d) => ({
    name: 'a',
    values: d.rows(() => {
      const ip = [d.whole(11, 223), d.whole(0, 255), d.whole(0, 255), d.whole(1, 254)].join('.');
      return d.of([ip, `${ip}:${d.whole(80, 65535)}`, `fra ${ip} i går`, `(${ip})`]);
    }),
  }),
  IPv6: (d) => ({
    name: 'a',
    values: d.rows(() =>
      d.of([
        Array.from({ length: 8 }, () => d.hex(4)).join(':'),
        `2001:db8::${d.hex(4)}`,
        `[fe80::${d.hex(4)}:${d.hex(4)}]:443`,
      ]),
    ),
  }),
  'e-mail, plain and written around': (d) => ({
    name: 'svar',
    values: [
      ...d.rows(() => d.of(words)),
      (() => {
        const who = d.of(['ola', 'kari.nordmann', 'o_n', 'ola2']);
        return d.of([
          `${who}@skole.no`,
          `${who}(at)skole.no`,
          `${who} (at) skole.no`,
          `${who} at skole dot no`,
          `${who} [krøllalfa] skole.no`,
          `${who} krøllalfa skole punktum no`,
          `${who}[a]skole.no`,
          `${who} @ skole . no`,
          `${who}＠skole.no`,
          `${who}{at}skole(dot)no`,
        ]);
      })(),
    ],
  }),
  'names by the heading': (d) => ({
    name: d.of([
      'Navn',
      'Name',
      'Fullt navn',
      'Kontaktperson',
      'Respondent',
      'Fornavn',
      'Ditt navn',
      'Hva heter du?',
      'Namn',
      'Etternavn',
      'RecipientFirstName',
      'Navn på rektor',
      'Full name',
      'Førenamn',
      'Efternavn',
    ]),
    values: d.rows(() => person(d)),
  }),
  'names without a heading': (d) => ({ name: d.of(['V7', 'svar', 'Q3']), values: d.rows(() => person(d)) }),
  'e-mail, IP, phone and identity columns by the heading': (d) => {
    const [names, make] = d.of([
      [['E-post', 'Email', 'E-postadresse', 'e_mail'], () => `${d.of(first).toLowerCase()}.${d.digits(3)}`],
      [['ipaddr', 'IP-adresse', 'IPAddress', 'ip'], () => `x${d.hex(6)}`],
      [['Telefon', 'Mobilnummer', 'tlf', 'Phone number'], () => d.whole(2, 9) + d.digits(7)],
      [['Fødselsnummer', 'fnr', 'Personnummer'], () => d.digits(11)],
    ] as [string[], () => string][]);
    return { name: d.of(names), values: d.rows(make) };
  },
  'coordinates and street addresses by the heading': (d) => {
    const [names, make] = d.of([
      [['latitude', 'LocationLatitude', 'breddegrad', 'lat'], () => 59 + d.whole(1, 99999) / 1e5],
      [['longitude', 'lengdegrad', 'lon', 'lng'], () => 10 + d.whole(1, 99999) / 1e5],
      [['koordinater', 'gps'], () => `59.${d.digits(4)}, 10.${d.digits(4)}`],
      [['adresse', 'Hjemmeadresse', 'Street address'], () => `Storgata ${d.whole(1, 99)}`],
    ] as [string[], () => string | number][]);
    return { name: d.of(names), values: d.rows(make) };
  },
};
