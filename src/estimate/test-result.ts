import type { TestRow } from './test-request.js';

/** What a test gives of its own. */
export type TestResult = Pick<TestRow, 'statistic' | 'df1' | 'df2' | 'p_value' | 'effect_size' | 'reason'>;

/** No test, and why. */
export const noTest = (reason: string): TestResult => ({
  statistic: null,
  df1: null,
  df2: null,
  p_value: null,
  effect_size: null,
  reason,
});
