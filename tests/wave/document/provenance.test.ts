import { expect, it } from 'vitest';
import type { Codebook } from '../../../src/codebook/index.js';
import { type HarmonizeReport, type ResponseStatus, responseStatuses } from '../../../src/harmonize/index.js';
import { provenanceOf } from '../../../src/wave/document/provenance.js';

/** 70 forms came in: 60 completed, 5 with enough answers, 3 with too few, 2 declined. */
const counts: Partial<Record<ResponseStatus, number>> = {
  approved: 60,
  approved_some: 5,
  rejected_some: 3,
  declined: 2,
};

function provenance(invited: number | null, own = counts) {
  const statuses = responseStatuses.map((status) => ({ status, n: own[status] ?? 0 }));
  const harmonized: HarmonizeReport = {
    rowsIn: statuses.reduce((sum, s) => sum + s.n, 0),
    rowsUsed: (own.approved ?? 0) + (own.approved_some ?? 0),
    statuses,
    invalid: [],
    missing: [],
    places: [],
    missingAnswers: [],
  };
  const codebook = {
    variables: [],
    derived: [],
    response: { least_share_answered: 0.3 },
    source: { nb: 'Prøve' },
  } as unknown as Codebook;
  return provenanceOf(codebook, harmonized, {
    inputs: [],
    simulated: false,
    invited,
    dropped: [],
    seed: 1,
    versions: {},
  });
}

it('who declined has not answered, and is not counted among those without an answer too', () => {
  const { answered, used, response_rate, response, dropped } = provenance(100);
  expect({ answered, used, response_rate }).toEqual({ answered: 68, used: 65, response_rate: 0.65 });
  expect(response.map(({ name, n }) => [name, n])).toEqual([
    ['approved', 60],
    ['approved_some', 5],
    ['rejected_some', 3],
    ['declined', 2],
    ['no_answer', 30],
  ]);
  expect(dropped.map(({ name, n }) => [name, n])).toEqual([['below_least_share', 3]]);
  expect(dropped[0]!.label.nb).toBe('Svarte på under 30 prosent av spørsmålene de fikk');
});

it('without the number of invited there is no rate and no count of those without an answer', () => {
  const { answered, response_rate, response } = provenance(null, { ...counts, declined: 0 });
  expect({ answered, response_rate }).toEqual({ answered: 68, response_rate: null });
  expect(response.map(({ name }) => name)).toEqual(['approved', 'approved_some', 'rejected_some']);
});
