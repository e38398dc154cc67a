import type { Cases } from '../../results/index.js';

/** Why a case takes no part in a model. */
const leftOutReasons = [
  'no group',
  'no cluster',
  'no weight',
  'all items missing',
  'missing covariate',
  'missing item',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** How many cases a model read and used, and what was left out, each case by its first reason. */
export type ModelCases = Cases<LeftOutReason>;

/** Counts cases left out by reason. */
export class CaseCount {
  private readonly counts = new Map<LeftOutReason, number>();

  leaveOut(reason: LeftOutReason): void {
    this.counts.set(reason, this.of(reason) + 1);
  }

  of(reason: LeftOutReason): number {
    return this.counts.get(reason) ?? 0;
  }

  cases(read: number, used: number): ModelCases {
    const left_out = leftOutReasons
      .filter((reason) => this.of(reason) > 0)
      .map((reason) => ({ reason, n: this.of(reason) }));
    return { read, used, left_out };
  }
}
