import type { Codebook, Derived, PlaceRule, Variable } from '../../codebook/index.js';
import { sqlName, sqlText, type Warehouse } from '../../warehouse/index.js';
import { type PlaceValue, placeValue } from './place-values.js';

/** A derived variable made from a place. */
type PlaceDerived = Derived & { rule: PlaceRule };

const isPlace = (d: Derived): d is PlaceDerived => 'place' in d.rule;

/** A place in the data that no value could be given for, or not the whole of one. */
export interface PlaceReport {
  /** The derived variable. */
  variable: string;
  /** The place as it stands in the data, and the rows that have it. */
  value: string;
  n: number;
  status: 'unknown' | 'split' | 'largest' | 'other_date';
  /** What was found or done, in words. */
  note: string;
}

/** The working table that places are joined from: variable, place as it stands, value. */
const table = 'ledervilkar_places';

/** SQL type of what a rule gives. */
const placeType = (rule: PlaceRule) =>
  rule.gives === 'municipality' || rule.gives === 'county' ? 'VARCHAR' : 'INTEGER';

/** The query with the place's value joined to it as a column. */
export function joinPlace(query: string, name: string, rule: PlaceRule): string {
  return `select base.*, cast(places.given as ${placeType(rule)}) as ${sqlName(name)} from (${query}) base
    left join ${table} places on places.variable = ${sqlText(name)} and places.place = cast(base.${sqlName(rule.place)} as varchar)`;
}

/** Takes the working table away. */
export async function dropPlaces(warehouse: Warehouse): Promise<void> {
  await warehouse.run(`drop table if exists ${table}`);
}

/**
 * Looks up every distinct place of the data and fills the working table that `joinPlace` reads: the work
 * grows with the number of places, not of rows.
 * @param dataOf gives the query over the raw data that has the variable that places are in, told the derived ones before
 * @returns what could not be placed whole, by variable, with counts over all rows
 */
export async function preparePlaces(
  warehouse: Warehouse,
  codebook: Codebook,
  dataOf: (source: string, before: Derived[]) => string,
): Promise<PlaceReport[]> {
  const places = codebook.derived.filter(isPlace);
  if (places.length === 0) return [];
  await warehouse.run(
    `create or replace temp table ${table} (variable varchar, place varchar, given varchar)`,
  );
  const reports: PlaceReport[] = [];
  const counted = new Map<string, { place: string; n: number }[]>();
  for (const d of places) {
    const source = d.rule.place;
    if (!counted.has(source)) {
      const before = codebook.derived.slice(0, codebook.derived.indexOf(d));
      counted.set(
        source,
        await warehouse.all<{ place: string; n: number }>(
          `select cast(${sqlName(source)} as varchar) as place, count(*) as n from (${dataOf(source, before)})
           where ${sqlName(source)} is not null group by 1 order by 1`,
        ),
      );
    }
    const labels = labelsOf([...codebook.variables, ...codebook.derived].find((v) => v.name === source));
    const appender = await warehouse.connection.createAppender(table, 'main', 'temp');
    for (const { place, n } of counted.get(source)!) {
      const given = bestOf(d.rule, place, labels.get(place));
      if (given.value !== null) {
        for (const cell of [d.name, place, String(given.value)]) appender.appendVarchar(cell);
        appender.endRow();
      }
      const noted = note(given, d.rule);
      if (noted !== null) reports.push({ variable: d.name, value: labels.get(place) ?? place, n, ...noted });
    }
    appender.closeSync();
  }
  return reports;
}

/** Labels of a place variable that has answer options: there a code may be the export's own, and the label the name. */
function labelsOf(v: Variable | Derived | undefined): Map<string, string> {
  return new Map((v?.values ?? []).map((value) => [String(value.code), value.label.nb]));
}

function bestOf(rule: PlaceRule, place: string, label: string | undefined): PlaceValue {
  if (label === undefined) return placeValue(rule, place);
  const byLabel = placeValue(rule, label);
  return byLabel.resolution.status === 'unknown' ? placeValue(rule, place) : byLabel;
}

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;

function note(
  { value, resolution, parts }: PlaceValue,
  rule: PlaceRule,
): Pick<PlaceReport, 'status' | 'note'> | null {
  if (resolution.status === 'unknown') {
    const { reason, candidates, nearest } = resolution;
    const words = {
      no_such_place: `no municipality or county has had this code or name since 1994${nearest === null ? '' : `; did you mean '${nearest}'?`}`,
      several_of_that_name: `several municipalities have this name: ${candidates.join(', ')}; give the county in parentheses`,
      code_and_name_disagree: `the code and the name are of different places: ${candidates.join(', ')}`,
    };
    return { status: 'unknown', note: words[reason] };
  }
  const { place } = resolution;
  const listed = parts
    .slice(0, 4)
    .map((p) => ('targets' in resolution ? `${p.value} (${percent(p.share)})` : p.value))
    .join(', ');
  if (parts.length > 1) {
    const what = `${place.code} ${place.name} is divided between ${listed}${parts.length > 4 ? ' and others' : ''}`;
    return value === null
      ? { status: 'split', note: `${what}, and a respondent cannot be split` }
      : { status: 'largest', note: `${what}; all are put in ${value}` };
  }
  if (place.asOf !== rule.as_of) {
    const when = place.asOf < rule.as_of ? 'last' : 'first';
    return {
      status: 'other_date',
      note: `${place.code} ${place.name} was not in use on ${rule.as_of}; read as of ${place.asOf}, when it was ${when} in use`,
    };
  }
  return null;
}
