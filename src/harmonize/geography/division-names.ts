import type { Text } from '../../results/index.js';
import { municipalityAndOthers, namedMunicipalities } from '../texts/places.js';
import { reference } from './reference.js';

const most = 3;

/**
 * A name for municipalities of the 2024 division together: up to three by name, else the most populous with how many
 * more. Areas that share no municipality never share a name.
 */
export function areaName(municipalities: readonly string[]): Required<Text> {
  const known = municipalities
    .map((code) => reference().municipalities.get(code)!)
    .sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1));
  const names = known.map(({ name }) => name);
  return names.length <= most
    ? namedMunicipalities(names)
    : municipalityAndOthers(names[0]!, names.length - 1);
}

/** Municipalities of the 2024 division in order of code. */
export const municipalityCodes = (): string[] => [...reference().municipalities.keys()].sort();

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
