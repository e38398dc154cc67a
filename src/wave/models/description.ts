import type { ModelDescription } from '../../results/index.js';
import { modelVariables, type ParsedModel, type SemResult } from '../../sem/index.js';
import type { WaveModel } from '../wave.js';
import { publishedCases } from './published-cases.js';

/** What figures and tables need to know of a fitted model beside its rows. */
export function describeModel(
  model: Pick<WaveModel, 'definition' | 'syntax'>,
  parsed: ParsedModel,
  result: SemResult,
  seed: number,
  minN: number,
): ModelDescription {
  const { definition } = model;
  const variables = modelVariables(parsed, true);
  // The first variant's variable back to the placeholder that stands in the model's file.
  const each = definition.for_each;
  const asWritten = (name: string) => (name === each?.variables[0] ? each.placeholder : name);
  const shown = result.parameters.filter(
    (p) => p.group <= 1 && ['~', '~~', '=~', '~1', ':=', '|'].includes(p.op),
  );
  return {
    name: definition.name,
    title: definition.title,
    syntax: model.syntax,
    observed: variables.observed,
    latent: variables.latent,
    endogenous: causalOrder(parsed, variables.endogenous),
    parameters: shown.map(({ lhs, op, rhs, label }) => ({
      lhs: asWritten(lhs),
      op: op as ModelDescription['parameters'][number]['op'],
      rhs: asWritten(rhs),
      label,
    })),
    estimator: result.estimator,
    bootstrap: definition.bootstrap === undefined ? null : { draws: definition.bootstrap, seed },
    cases: [
      {
        ...(each === undefined ? {} : { variable: each.variables[0] }),
        ...publishedCases(result.cases, minN),
      },
    ],
    ...(definition.for_each === undefined ? {} : { for_each: definition.for_each }),
    ...(result.missing === 'listwise' ? {} : { missing: result.missing }),
    ...(definition.ordered.length === 0 ? {} : { ordered: definition.ordered }),
    ...(definition.group === undefined || result.groups.length < 2
      ? {}
      : { groups: { variable: definition.group, values: result.groups.map((g) => g.label) } }),
    ...(definition.invariance === undefined ? {} : { invariance: definition.invariance }),
    ...(result.converged ? {} : { converged: false }),
  };
}

/** Explained variables so that each comes after those that explain it; circles keep their order. */
function causalOrder(parsed: ParsedModel, endogenous: readonly string[]): string[] {
  const left = new Set(endogenous);
  const order: string[] = [];
  while (left.size > 0) {
    const ready = [...left].filter(
      (y) => !parsed.terms.some((t) => t.op === '~' && t.lhs === y && t.rhs !== y && left.has(t.rhs)),
    );
    const next = ready.length > 0 ? ready : [...left];
    for (const y of next) {
      order.push(y);
      left.delete(y);
    }
  }
  return order;
}
