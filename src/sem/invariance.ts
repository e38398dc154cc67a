import { fault } from '../errors/index.js';
import { fitModel } from './fit-model.js';
import { compareModels } from './inference/model-tests.js';
import type { EqualAcrossGroups } from './model/parameter-table.js';
import type { SemOptions } from './options.js';
import type { NestedTest, SemResult } from './result.js';

export interface InvarianceStep {
  step: 'configural' | 'metric' | 'scalar' | 'strict' | 'thresholds';
  equal: EqualAcrossGroups[];
  result: SemResult;
  /** Against the step before; null for the first. */
  test: NestedTest | null;
  /** Change against the step before (Chen 2007: a fall of CFI above 0.010 or a rise of RMSEA above 0.015 counts). */
  delta_cfi: number | null;
  delta_rmsea: number | null;
}

/**
 * The ladder of measurement invariance over groups (Meredith 1993; Vandenberg & Lance 2000): the same form, equal
 * loadings, equal intercepts with free latent means, equal residual variances. With ordered items: the same form,
 * then equal thresholds and loadings.
 * @param wanted the steps to fit, each compared with the one before it; all when left out
 * @throws LV-SEM-INVARIANCE for a step that the ladder of these items does not have
 */
export function invarianceLadder(
  options: SemOptions,
  wanted?: readonly InvarianceStep['step'][],
): InvarianceStep[] {
  const ordered = (options.ordered?.length ?? 0) > 0;
  const ladder: [InvarianceStep['step'], EqualAcrossGroups[]][] = ordered
    ? [
        ['configural', []],
        ['thresholds', ['thresholds', 'loadings']],
      ]
    : [
        ['configural', []],
        ['metric', ['loadings']],
        ['scalar', ['loadings', 'intercepts']],
        ['strict', ['loadings', 'intercepts', 'residuals']],
      ];
  const known = ladder.map(([step]) => step);
  const unknown = wanted?.find((step) => !known.includes(step));
  if (unknown !== undefined) {
    fault({
      code: 'LV-SEM-INVARIANCE',
      what: `the ladder of ${ordered ? 'ordered' : 'continuous'} items has no step '${unknown}'`,
      expected: known.join(', '),
    });
  }
  const steps: InvarianceStep[] = [];
  for (const [step, equal] of ladder) {
    if (wanted !== undefined && !wanted.includes(step)) continue;
    const groupPartial = options.groupPartial?.filter((name) => equal.some((type) => isOf(name, type)));
    const result = fitModel({ ...options, groupEqual: equal, ...(groupPartial ? { groupPartial } : {}) });
    const before = steps.at(-1)?.result;
    const change = (name: string): number | null => {
      const now = result.fit[`${name}_robust`] ?? result.fit[`${name}_scaled`] ?? result.fit[name];
      const then =
        before && (before.fit[`${name}_robust`] ?? before.fit[`${name}_scaled`] ?? before.fit[name]);
      return typeof now === 'number' && typeof then === 'number' ? now - then : null;
    };
    steps.push({
      step,
      equal,
      result,
      test: before ? compareModels(before, result) : null,
      delta_cfi: change('cfi'),
      delta_rmsea: change('rmsea'),
    });
  }
  return steps;
}

/** Whether a parameter, as `f=~x2`, is of what a step holds equal: those left free are so from the step that holds them. */
function isOf(parameter: string, type: EqualAcrossGroups): boolean {
  const operators: Partial<Record<EqualAcrossGroups, RegExp>> = {
    loadings: /=~/,
    intercepts: /~\s*1\s*$/,
    thresholds: /\|/,
    residuals: /~~/,
  };
  return operators[type]?.test(parameter) ?? false;
}
