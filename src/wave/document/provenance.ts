import type { Codebook } from '../../codebook/index.js';
import type { HarmonizeReport, PlaceReport } from '../../harmonize/index.js';
import type { Provenance, ProvenanceCount, ResultRow, Text } from '../../results/index.js';
import { resultRow } from '../../results/index.js';
import { waveText } from '../texts/index.js';

/** Rows whose place is unknown or cannot be divided, counted by derived variable. */
function placeCounts(codebook: Codebook, places: readonly PlaceReport[]): ProvenanceCount[] {
  return codebook.derived.flatMap((d) =>
    (['unknown', 'split'] as const).flatMap((status) => {
      const n = places
        .filter((p) => p.variable === d.name && p.status === status)
        .reduce((sum, p) => sum + p.n, 0);
      return n === 0
        ? []
        : [
            {
              name: `place_${status}:${d.name}`,
              label: waveText((t, label) => t.place[status](label(d.label))),
              n,
            },
          ];
    }),
  );
}

/** Where the numbers come from: inputs, who was invited, answered and used, and all that was left out. */
export function provenanceOf(
  codebook: Codebook,
  harmonized: HarmonizeReport,
  given: {
    inputs: Provenance['inputs'];
    simulated: boolean;
    invited: number | null;
    dropped: ProvenanceCount[];
    seed: number;
    versions: Record<string, string>;
    weights?: Text;
  },
): Provenance {
  const response = harmonized.statuses
    .map(({ status, n }) => ({
      name: status,
      label: waveText((t) => t.status[status]),
      n:
        status === 'no_answer' && given.invited !== null ? Math.max(0, given.invited - harmonized.rowsIn) : n,
    }))
    .filter((r) => r.n > 0 || r.name !== 'declined');
  const least = codebook.response.least_share_answered;
  const rejected = harmonized.statuses.find((s) => s.status === 'rejected_some')?.n ?? 0;
  const declined = harmonized.statuses.find((s) => s.status === 'declined')?.n ?? 0;
  const labels = new Map(codebook.variables.map((v) => [v.name, v.label]));
  return {
    inputs: given.inputs,
    simulated: given.simulated,
    invited: given.invited,
    answered: harmonized.rowsIn - declined,
    used: harmonized.rowsUsed,
    response_rate: given.invited === null ? null : harmonized.rowsUsed / given.invited,
    response: response.filter((r) => r.name !== 'no_answer' || given.invited !== null),
    dropped: [
      ...given.dropped,
      ...(rejected === 0
        ? []
        : [
            {
              name: 'below_least_share',
              label: waveText((t) => t.belowLeastShare(t.decimal(least * 100, 1))),
              n: rejected,
            },
          ]),
      ...harmonized.invalid.map(({ variable, n }) => {
        const own = labels.get(variable) ?? { nb: variable };
        return { name: `invalid:${variable}`, label: waveText((t, label) => t.invalidValue(label(own))), n };
      }),
      ...placeCounts(codebook, harmonized.places),
    ],
    weights: given.weights ?? waveText((t) => t.unweighted),
    source: codebook.source,
    seed: given.seed,
    versions: given.versions,
  };
}

/** The response and what was left out as rows of the results table. */
export function responseRows(base: Partial<ResultRow>, provenance: Provenance): ResultRow[] {
  const gross = provenance.invited;
  return [
    ...provenance.response.map((r) =>
      resultRow({
        ...base,
        statistic: 'response',
        category: r.name,
        estimate: r.n,
        n: gross,
        method: 'count',
      }),
    ),
    ...provenance.dropped.map((d) =>
      resultRow({ ...base, statistic: 'dropped', category: d.name, estimate: d.n, method: 'count' }),
    ),
  ];
}
