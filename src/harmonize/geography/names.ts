import { inUse, reference } from './reference.js';

/** One name of a municipality, and the time that it had it under this code. */
interface NameSpell {
  code: string;
  /** As Statistics Norway writes it: «Våler (Østfold)», «Hábmer - Hamarøy». */
  label: string;
  from: string;
  to: string;
}

/** The name without a county in parentheses. */
const bare = (label: string) => label.replace(/ \(.*\)$/, '');

/** Separates the parts of a parallel name: « - », « – » and «/». */
const parallel = /\s+[-–]\s+|\s*\/\s*/;

/** What two spellings of one name share: letter case, blanks and the form of accents don't count. */
const key = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

let spells: NameSpell[] | undefined;

/** Every name of every code since 1994: the change table's names, and the official names of 2024. */
function nameSpells(): NameSpell[] {
  if (spells !== undefined) return spells;
  const { codes, changes, municipalities } = reference();
  const named = changes.filter((c) => c.kind !== 'boundary');
  spells = [...codes.values()].flatMap((period) => {
    const given = named.filter((c) => c.to === period.code);
    const first = named.find((c) => c.from === period.code && c.date > period.from);
    const starts = [
      {
        from: period.from,
        label:
          given[0] !== undefined && given[0].date <= period.from
            ? given[0].toName
            : (first?.fromName ?? period.name),
      },
      ...given.filter((c) => c.date > period.from).map((c) => ({ from: c.date, label: c.toName })),
    ].filter((s, i, all) => i === 0 || s.label !== all[i - 1]!.label);
    const list = starts.map((s, i) => ({
      code: period.code,
      label: s.label,
      from: s.from,
      to: starts[i + 1] === undefined ? period.to : dayBefore(starts[i + 1]!.from),
    }));
    const official = municipalities.get(period.code)?.officialName;
    const last = list.at(-1)!;
    return official === undefined || official === bare(last.label)
      ? list
      : [...list, { ...last, label: official }];
  });
  return spells;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

/** The municipality's name on a date, as Statistics Norway wrote it; the nearest one where it had none then. */
export function nameOn(code: string, date: string): string {
  const own = nameSpells().filter((s) => s.code === code);
  return (own.find((s) => inUse(s, date)) ?? own.at(-1))?.label ?? code;
}

/** Municipality codes by each part of their names, on a date or ever. */
const indices = new Map<string, Map<string, Set<string>>>();
function codesByName(date: string): Map<string, Set<string>> {
  let index = indices.get(date);
  if (index === undefined) {
    index = new Map();
    for (const spell of nameSpells()) {
      if (date !== 'ever' && !inUse(spell, date)) continue;
      const name = bare(spell.label);
      for (const part of new Set([name, ...name.split(parallel)].map(key))) {
        const codes = index.get(part);
        if (codes === undefined) index.set(part, new Set([spell.code]));
        else codes.add(spell.code);
      }
    }
    indices.set(date, index);
  }
  return index;
}

/** Names of the counties that a code's area has lain in, for telling apart municipalities of one name. */
function countiesOf(code: string): Set<string> {
  const { changes, counties } = reference();
  const codes = new Set([code]);
  // A code and its renumberings either way lie in the same place.
  for (let before = 0; before !== codes.size; ) {
    before = codes.size;
    for (const c of changes) {
      if (c.kind !== 'renumber') continue;
      if (codes.has(c.from)) codes.add(c.to);
      else if (codes.has(c.to)) codes.add(c.from);
    }
  }
  const prefixes = new Set([...codes].map((c) => c.slice(0, 2)));
  return new Set(counties.filter((c) => prefixes.has(c.code)).map((c) => key(c.name)));
}

/** «Bø i Telemark», «Bø (Telemark)», «Bø, Telemark» -> Bø and telemark. */
function withCounty(text: string): { name: string; county: string } {
  const counties = new Set(
    reference().counties.flatMap((c) => [c.name, ...c.officialName.split(parallel)].map(key)),
  );
  const m =
    /^(.+?)\s*\((.+)\)$/.exec(text) ?? /^(.+?)\s*,\s*(.+)$/.exec(text) ?? /^(.+?)\s+i\s+(.+)$/.exec(text);
  return m !== null && counties.has(key(m[2]!))
    ? { name: m[1]!, county: key(m[2]!) }
    : { name: text, county: '' };
}

/**
 * The codes that a municipality's name may mean on a date: parallel names in any order, either part alone,
 * with the county where two share a name, with or without «kommune».
 * @param date YYYY-MM-DD, or 'ever' for names of any time
 */
export function codesOfName(text: string, date: string): string[] {
  const plain = text.replace(/(\s+)(kommune|herad)\b/gi, '').trim();
  const { name, county } = withCounty(plain);
  const index = codesByName(date);
  let codes = index.get(key(name));
  if (codes === undefined) {
    const parts = name.split(parallel).map((part) => index.get(key(part)) ?? new Set<string>());
    const common = [...parts[0]!].filter((code) => parts.every((p) => p.has(code)));
    codes = new Set(common.length > 0 ? common : parts.flatMap((p) => [...p]));
  }
  const list = [...codes];
  return (county === '' ? list : list.filter((code) => countiesOf(code).has(county))).sort();
}

/** Codes of the counties that a name meant, on a date or ever: «Troms», «Troms - Romsa - Tromssa», «Viken fylkeskommune». */
export function countyCodesOfName(text: string, date: string): string[] {
  const wanted = key(text.replace(/\s+(fylkeskommune|fylke|fylkesting)$/i, ''));
  return reference()
    .counties.filter((c) => date === 'ever' || inUse(c, date))
    .filter((c) => [c.name, c.officialName, ...c.officialName.split(parallel)].map(key).includes(wanted))
    .map((c) => c.code);
}

/** Names of municipalities and counties in use on a date, for proposing the nearest. */
export function namesOn(date: string): string[] {
  return [
    ...nameSpells()
      .filter((s) => inUse(s, date))
      .flatMap((s) => bare(s.label).split(parallel)),
    ...reference()
      .counties.filter((c) => inUse(c, date))
      .map((c) => c.name),
  ];
}
