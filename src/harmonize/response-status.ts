import type { Codebook, Condition } from '../codebook/index.js';
import { sqlLiteral, sqlName } from '../warehouse/index.js';

/**
 * Response status of a row, as the national school surveys count them: approved (completed), approved with
 * some answers (not completed, but at least the codebook's share of the questions put to the respondent
 * answered), not approved with some answers (less than that: left out of the data), declined. A fifth,
 * no answer, is those invited without a row.
 */
export const responseStatuses = [
  'approved',
  'approved_some',
  'rejected_some',
  'declined',
  'no_answer',
] as const;
export type ResponseStatus = (typeof responseStatuses)[number];

/** Statuses whose rows are used. */
export const usedStatuses: readonly ResponseStatus[] = ['approved', 'approved_some'];

/**
 * The questions that count towards the answered share: each item alone, a tick-all question as one; what a
 * register tells is none.
 */
export function countedQuestions(
  codebook: Codebook,
): { variables: string[]; askedIf: Condition | undefined }[] {
  const multiple = new Map(
    codebook.questions.filter((q) => q.kind === 'multiple_choice').map((q) => [q.name, q]),
  );
  const singles = codebook.variables
    .filter((v) => !v.register && (v.role === 'item' || v.role === 'background') && !multiple.has(v.question))
    .map((v) => ({ variables: [v.name], askedIf: v.askedIf }));
  return [...singles, ...[...multiple.values()].map((q) => ({ variables: q.variables, askedIf: q.askedIf }))];
}

/**
 * The status as an SQL expression, given expressions for the questions asked of and answered by the row.
 * «Vet ikke» is an answer here. Where the export doesn't tell who completed, a row is a delivered form and
 * counts as completed when it reaches the least share.
 */
export function statusSql(codebook: Codebook, asked: string, answered: string): string {
  const { least_share_answered: least, completed, declined } = codebook.response;
  const is = (test: { variable: string; in: (string | number)[] }) =>
    `${sqlName(test.variable)} in (${test.in.map(sqlLiteral).join(', ')})`;
  const enough = `${answered} >= ${least} * ${asked}`;
  return [
    'case',
    declined === undefined ? '' : `when ${is(declined)} then 'declined'`,
    completed === undefined ? `when ${enough} then 'approved'` : `when ${is(completed)} then 'approved'`,
    completed === undefined ? '' : `when ${enough} then 'approved_some'`,
    "else 'rejected_some' end",
  ]
    .filter((part) => part !== '')
    .join(' ');
}
