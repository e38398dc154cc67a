import type { Codebook, Variable } from '../codebook/index.js';
import { fault } from '../errors/index.js';
import { Random } from '../stats/index.js';
import type { Known } from './answers.js';
import { type Answer, holds } from './rules.js';

/** A register as a table: its columns, and a row a unit of the population. */
export interface Population {
  /** Content of the file, which goes beside the export. */
  file: Uint8Array;
  columns: readonly string[];
  rows: readonly Answer[][];
}

/** Who was invited, and what the register tells of those who answer, in the order they answered. */
interface Answering {
  invited: number;
  known: Known;
}

/**
 * Draws who of a register's gross sample answers: of each group of the codebook's `register.simulate`, the
 * share that it states, rounded to whole respondents and picked at random.
 * @param wanted how many in all; the groups' rates are then multiplied to give about as many
 * Throws LV-SIMULATE-REGISTER when the codebook has no register, or the register lacks a column that is needed.
 */
export function drawAnswering(
  codebook: Codebook,
  population: Population,
  seed: number,
  wanted?: number,
): Answering {
  const { register } = codebook;
  if (register?.simulate === undefined) {
    fault({
      code: 'LV-SIMULATE-REGISTER',
      place: { file: codebook.file },
      what: 'the codebook does not say how the register is to be read and who answers',
      expected: "'register' with 'key', 'invited' and 'simulate'",
    });
  }
  const present = codebook.variables.filter((v) => population.columns.includes(v.column));
  const needed = [register.key, register.invited.variable, register.simulate.by];
  const lacking = needed.filter((name) => !present.some((v) => v.name === name));
  if (lacking.length > 0) {
    fault({
      code: 'LV-SIMULATE-REGISTER',
      place: { file: codebook.file },
      what: `the register has no column for ${lacking.join(', ')}`,
      found: population.columns.join(', '),
    });
  }
  const at = present.map((v) => population.columns.indexOf(v.column));
  const units = population.rows.map(
    (row) => new Map<string, Answer>(present.map((v, i) => [v.name, codeOf(v, row[at[i]!] ?? null)])),
  );
  const { invited, simulate } = register;
  const drawn = units.filter((unit) => holds(invited, (name) => unit.get(name) ?? null));
  const random = new Random(seed).fork();
  const answering: Map<string, Answer>[] = [];
  const groups = Object.entries(simulate.rates).map(([code, rate]) => ({
    rate,
    units: drawn.filter((unit) => String(unit.get(simulate.by)) === code),
  }));
  const usual = groups.reduce((sum, { rate, units }) => sum + rate * units.length, 0);
  const factor = wanted === undefined ? 1 : wanted / usual;
  for (const { rate, units: group } of groups) {
    answering.push(...random.shuffle(group).slice(0, Math.round(Math.min(1, factor * rate) * group.length)));
  }
  if (answering.length === 0 || (wanted ?? 0) > drawn.length) {
    fault(
      {
        code: 'LV-SIMULATE-N',
        what: 'so many can not answer',
        found: `${wanted ?? 0} of ${drawn.length} invited`,
        expected: 'a number from 1 up to those that the register has as invited',
      },
      { exitCode: 2 },
    );
  }
  return { invited: drawn.length, known: random.shuffle(answering) };
}

/** A register's cell as the variable's code. */
function codeOf(v: Variable, cell: Answer): Answer {
  if (cell === null || cell === '') return null;
  const option = v.values.find((o) => String(o.code) === String(cell));
  if (option !== undefined) return option.code;
  return v.type === 'number' ? Number(cell) : cell;
}
