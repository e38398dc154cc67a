import type { ModelFacts } from '../../disclosure/index.js';
import { modelVariables, type ParsedModel, type SemParameter, type SemResult } from '../../sem/index.js';
import type { WaveModel } from '../wave.js';

/** What disclosure control must know of a model that was run, and which respondents it used. JSON. */
export interface ModelRun {
  facts: ModelFacts;
  /** Columns that each case has a value in; at least one of `any` where there are some; a weight above 0. */
  all: string[];
  any: string[];
  weight: string | null;
}

/** @param first step of the ladder that the parameters are of, where the model has a ladder */
export function modelRun(
  { definition }: Pick<WaveModel, 'definition'>,
  variant: string | undefined,
  parsed: ParsedModel,
  result: SemResult,
  first: string | undefined,
): ModelRun {
  const { observed, exogenousX } = modelVariables(parsed, definition.fixed_x);
  const { group, cluster, weight, missing } = definition;
  const several = group !== undefined && result.groups.length > 1;
  const labelled = labelledGroups(result.parameters);
  const complete = missing === 'fiml' ? (definition.fixed_x ? exogenousX : []) : observed;
  return {
    facts: {
      name: definition.name,
      variant: variant ?? '',
      observed,
      grouping: group ?? '',
      groups: group === undefined ? [] : result.groups.map(({ label, n }) => ({ value: label, n })),
      tied:
        several &&
        (weight !== undefined ||
          (first !== undefined && first !== 'configural') ||
          parsed.constraints.length > 0 ||
          parsed.terms.some((term) => term.equal !== undefined) ||
          [...labelled.values()].some((list) => new Set(list.map((p) => p.group)).size > 1)),
      defined: Object.fromEntries(
        parsed.defined.map(({ name }) => [
          name,
          madeOf(name, result.parameters, labelled, (g) =>
            several ? (result.groups[g - 1]?.label ?? '') : '',
          ),
        ]),
      ),
    },
    all: [...complete, ...[group, cluster].filter((name) => name !== undefined)],
    any: missing === 'fiml' ? observed : [],
    weight: weight ?? null,
  };
}

function labelledGroups(parameters: readonly SemParameter[]): Map<string, SemParameter[]> {
  const found = new Map<string, SemParameter[]>();
  for (const p of parameters) {
    if (p.label === '' || p.op === ':=') continue;
    found.set(p.label, [...(found.get(p.label) ?? []), p]);
  }
  return found;
}

/** The groups whose parameters a defined one is made of, by way of other defined ones too. */
function madeOf(
  name: string,
  parameters: readonly SemParameter[],
  labelled: ReadonlyMap<string, readonly SemParameter[]>,
  groupOf: (index: number) => string,
): ModelFacts['defined'][string] {
  const groups = new Set<string>();
  let moments = false;
  const seen = new Set<string>();
  const follow = (own: string) => {
    if (seen.has(own)) return;
    seen.add(own);
    for (const p of labelled.get(own) ?? []) {
      groups.add(groupOf(p.group));
      moments ||= ['~1', '|', '~~', '~*~'].includes(p.op);
    }
    const formula = parameters.find((p) => p.op === ':=' && p.lhs === own)?.rhs ?? '';
    for (const [used] of formula.matchAll(/[\p{L}_.][\p{L}\p{N}_.]*/gu)) follow(used);
  };
  follow(name);
  return { groups: [...groups], moments };
}
