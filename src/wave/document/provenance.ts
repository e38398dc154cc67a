import type { Codebook } from '../../codebook/index.js';
import type { HarmonizeReport, PlaceReport, ResponseStatus } from '../../harmonize/index.js';
import type { Provenance, ProvenanceCount, ResultRow, Text } from '../../results/index.js';
import { resultRow } from '../../results/index.js';

const statusTexts: Record<ResponseStatus, Text> = {
  approved: { nb: 'Godkjent', nn: 'Godkjend', en: 'Approved' },
  approved_some: { nb: 'Godkjent – noen svar', nn: 'Godkjend – nokre svar', en: 'Approved – some answers' },
  rejected_some: {
    nb: 'Ikke godkjent – noen svar',
    nn: 'Ikkje godkjend – nokre svar',
    en: 'Not approved – some answers',
  },
  declined: { nb: 'Frafalt', nn: 'Fråfallen', en: 'Declined' },
  no_answer: { nb: 'Ikke svart', nn: 'Ikkje svart', en: 'No answer' },
};

/** What became of places that a derived variable could not use whole; the list is in the harmonise report. */
const placeTexts = {
  unknown: (label: Text) => ({
    nb: `Ukjent kommune eller fylke i «${label.nb}»`,
    nn: `Ukjend kommune eller fylke i «${label.nn ?? label.nb}»`,
    en: `Unknown municipality or county in “${label.en ?? label.nb}”`,
  }),
  split: (label: Text) => ({
    nb: `Kommune eller fylke som er delt og ikke kan plasseres, i «${label.nb}»`,
    nn: `Kommune eller fylke som er delt og ikkje kan plasserast, i «${label.nn ?? label.nb}»`,
    en: `Divided municipality or county that cannot be placed, in “${label.en ?? label.nb}”`,
  }),
};

/** Rows whose place is unknown or cannot be divided, counted by derived variable. */
function placeCounts(codebook: Codebook, places: readonly PlaceReport[]): ProvenanceCount[] {
  return codebook.derived.flatMap((d) =>
    (['unknown', 'split'] as const).flatMap((status) => {
      const n = places
        .filter((p) => p.variable === d.name && p.status === status)
        .reduce((sum, p) => sum + p.n, 0);
      return n === 0 ? [] : [{ name: `place_${status}:${d.name}`, label: placeTexts[status](d.label), n }];
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
      label: statusTexts[status],
      n:
        status === 'no_answer' && given.invited !== null ? Math.max(0, given.invited - harmonized.rowsIn) : n,
    }))
    .filter((r) => r.n > 0 || r.name !== 'declined');
  const percent = (least: number, separator: string) =>
    String(Number((least * 100).toFixed(1))).replace('.', separator);
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
              label: {
                nb: `Svarte på under ${percent(least, ',')} prosent av spørsmålene de fikk`,
                nn: `Svara på under ${percent(least, ',')} prosent av spørsmåla dei fekk`,
                en: `Answered less than ${percent(least, '.')} per cent of the questions they got`,
              },
              n: rejected,
            },
          ]),
      ...harmonized.invalid.map(({ variable, n }) => {
        const label = labels.get(variable) ?? { nb: variable };
        return {
          name: `invalid:${variable}`,
          label: {
            nb: `Ugyldig verdi i «${label.nb}»`,
            nn: `Ugyldig verdi i «${label.nn ?? label.nb}»`,
            en: `Invalid value in “${label.en ?? label.nb}”`,
          },
          n,
        };
      }),
      ...placeCounts(codebook, harmonized.places),
    ],
    weights: given.weights ?? { nb: 'Uvektet', nn: 'Uvekta', en: 'Unweighted' },
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
