import { Random } from '../stats/index.js';
import { Endings } from './endings.js';
import { exactMargins } from './exact-margins.js';
import type { AnswerPlan } from './plan.js';
import { RespondentDraw } from './respondent.js';
import type { Answer } from './rules.js';

/** Made-up answers: one column a variable of the codebook, in its order, one entry a respondent. */
export type Answers = Map<string, Answer[]>;

/** What is known of each respondent beforehand: answers to variables of the register. */
export type Known = readonly ReadonlyMap<string, Answer>[];

/**
 * Draws n respondents. Everyone is drawn a full set of answers, then routing and early leaving take some
 * away. The same plan, n and seed give the same answers.
 * @param known what a register tells of each respondent; it is kept as it is
 * @param exact the codebook's shares are met by the counts themselves: see `exactMargins`
 */
export function drawAnswers(
  plan: AnswerPlan,
  n: number,
  seed: number,
  known?: Known,
  exact = false,
): Answers {
  const random = new Random(seed);
  const { codebook } = plan;
  const { variables } = codebook;
  const columns: Answers = new Map(variables.map((v) => [v.name, new Array<Answer>(n).fill(null)]));
  const endings = new Endings(codebook, n, random);
  const draw = new RespondentDraw(plan, random);
  const finish = (row: number, given: Map<string, Answer>) => {
    endings.apply(row, given);
    for (const v of variables) columns.get(v.name)![row] = given.get(v.name) ?? null;
  };
  if (!exact) {
    for (let row = 0; row < n; row++)
      finish(
        row,
        draw.next(known?.[row], () => {}),
      );
    return columns;
  }
  const underlying = new Map<string, Float64Array>();
  const respondents = Array.from({ length: n }, (_, row) =>
    draw.next(known?.[row], (name, z) => {
      const values = underlying.get(name) ?? new Float64Array(n);
      values[row] = z;
      underlying.set(name, values);
    }),
  );
  exactMargins(codebook, respondents, underlying, random);
  respondents.forEach((given, row) => {
    finish(row, given);
  });
  return columns;
}
