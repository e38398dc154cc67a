import { protect } from '../../disclosure/index.js';
import type { ResultRow } from '../../results/index.js';
import { type Control, disclosureOptions } from '../control/control.js';
import type { Wave } from '../wave.js';
import type { Choice, DividedWave } from './divided-wave.js';
import { type ChosenDivision, type Division, leastShown } from './division.js';

/**
 * Of each divided area the finest division of which at least four in five areas may be shown, by every variable that is
 * asked of it and for every respondent group: the rules of disclosure are tried on its tables. Where none may, the coarsest.
 * What was not chosen leaves no trace in rows and control: it is not told of, and costs nothing.
 */
export function chooseDivisions(
  { wave, choices }: DividedWave,
  rows: readonly ResultRow[],
  control: Control,
  options: (wave: Wave, control: Control) => Parameters<typeof protect>[1] = (own, known) =>
    disclosureOptions(own, known, { models: [], differences: [] }),
): { wave: Wave; rows: ResultRow[]; control: Control; chosen: ChosenDivision[] } {
  const chosen: ChosenDivision[] = [];
  let left: Control = control;
  let kept = [...rows];
  let divisions = wave.divisions ?? [];
  for (const choice of choices) {
    const tried: ChosenDivision['tried'] = choice.out.map(({ division, shown }) => told(division, shown));
    for (const [i, candidate] of choice.candidates.entries()) {
      const others = choice.candidates.filter((other) => other !== candidate);
      const own = without(wave, kept, left, others, divisions);
      const shown = shownAreas(candidate, choice, own, options);
      if (shown < leastShown * candidate.areas.length && i < choice.candidates.length - 1) {
        tried.push(told(candidate, shown));
        continue;
      }
      const { variables, respondents } = choice;
      chosen.push({ ...candidate, variables, respondents, shown, tried });
      ({ rows: kept, control: left, divisions } = own);
      break;
    }
  }
  const names = new Set(divisions.map(({ name }) => name));
  const dropped = new Set((wave.divisions ?? []).map(({ name }) => name).filter((name) => !names.has(name)));
  const areas = wave.definition.areas.filter(({ by }) => !dropped.has(by));
  return {
    wave: { ...wave, divisions, definition: { ...wave.definition, areas } },
    rows: kept,
    control: left,
    chosen,
  };
}

const told = ({ kind, label, least, areas }: Division, shown: number): ChosenDivision['tried'][number] => ({
  kind,
  ...(label === undefined ? {} : { label }),
  ...(least === undefined ? {} : { least }),
  areas: areas.length,
  shown,
});

/** Rows, control and divisions less those of some divisions. */
function without(
  wave: Wave,
  rows: readonly ResultRow[],
  control: Control,
  others: readonly Division[],
  divisions: readonly Division[],
) {
  const gone = new Set(others.map(({ name }) => name));
  const left = divisions.filter(({ name }) => !gone.has(name));
  return {
    wave: { ...wave, divisions: left },
    divisions: left,
    rows: rows.filter(({ group_variable }) => !gone.has(group_variable)),
    control: {
      ...control,
      areas: control.areas.map((area) => ({
        ...area,
        values: Object.fromEntries(Object.entries(area.values).filter(([name]) => !gone.has(name))),
      })),
    },
  };
}

/** Areas of a division that may be shown, in the table where they are fewest. */
function shownAreas(
  { name }: Division,
  { variables, respondents }: Choice,
  own: { wave: Wave; rows: readonly ResultRow[]; control: Control },
  options: (wave: Wave, control: Control) => Parameters<typeof protect>[1],
): number {
  const asked = new Set(variables);
  const tables = own.rows.filter((row) => asked.has(row.variable));
  const { rows } = protect(tables, options(own.wave, own.control));
  const shown = variables.flatMap((variable) =>
    respondents.flatMap((group) => {
      const own = rows.filter(
        (row) => row.variable === variable && row.respondent_group === group && row.group_variable === name,
      );
      if (own.length === 0) return [];
      return [
        new Set(own.flatMap((row) => (row.suppressed || row.estimate === null ? [] : [row.group_value])))
          .size,
      ];
    }),
  );
  return shown.length === 0 ? 0 : Math.min(...shown);
}
