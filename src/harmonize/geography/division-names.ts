import { reference } from './reference.js';

const most = 3;
const listed = (names: readonly string[], and: string) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;

/**
 * A name for municipalities of the 2024 division together: up to three by name, else the most populous with how many
 * more. Areas that share no municipality never share a name.
 */
export function areaName(municipalities: readonly string[]): { nb: string; nn: string; en: string } {
  const known = municipalities
    .map((code) => reference().municipalities.get(code)!)
    .sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1));
  const names = known.map(({ name }) => name);
  if (names.length <= most)
    return { nb: listed(names, 'og'), nn: listed(names, 'og'), en: listed(names, 'and') };
  const others = names.length - 1;
  return {
    nb: `${names[0]} og ${others} andre kommuner`,
    nn: `${names[0]} og ${others} andre kommunar`,
    en: `${names[0]} and ${others} other municipalities`,
  };
}

/** Municipalities of the 2024 division in order of code. */
export const municipalityCodes = (): string[] => [...reference().municipalities.keys()].sort();

/** Name of a municipality of the 2024 division. */
export const municipalityName = (code: string): string => reference().municipalities.get(code)?.name ?? code;

/** Counties of the 2024 division, each with its municipalities. */
export function countyAreas(): { code: string; name: string; municipalities: string[] }[] {
  return reference()
    .counties.filter(({ to }) => to === '')
    .map(({ code, name }) => ({
      code,
      name,
      municipalities: municipalityCodes().filter((each) => each.startsWith(code)),
    }))
    .filter(({ municipalities }) => municipalities.length > 0);
}
