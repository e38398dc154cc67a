import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/index.js';
import { verdictOf } from '../../src/wave/document/published-verdict.js';
import { simulated } from './simulated-claims.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const codebooks = readdirSync(`${root}data-schemas`).filter((name) =>
  existsSync(`${root}data-schemas/${name}/codebook.yaml`),
);

/** The models that effects are published of, by their name in the pipelines. */
const models: Record<string, string> = {
  mestringstro_sti: readFileSync(`${root}pipelines/models/mestringstro.lav`, 'utf8'),
  ett_omrade: readFileSync(`${root}pipelines/models/ett-omrade.lav`, 'utf8'),
};

/** An effect that a source says is none: less than samples of some hundred tell from zero. */
const negligible = 0.06;

// What a run finds strays from the published figures by the sample alone; what answers are drawn with must not.
describe.each(codebooks)('%s', async (name) => {
  const file = `${root}data-schemas/${name}/codebook.yaml`;
  const { published, wave } = await loadCodebook(file);
  // Fit is of a model that the source does not print (see the report's text), and counts are of the run.
  const told = published.filter(
    (f) =>
      f.variable !== '' &&
      f.wave === wave &&
      f.not_comparable === undefined &&
      f.statistic !== 'fit' &&
      f.statistic !== 'count',
  );
  if (told.length === 0) {
    it('has no figure of its own wave to draw', () => expect(told).toEqual([]));
    return;
  }
  const answers = await simulated(file, 20_000, 7);
  it.each(told.map((figure) => [figure.id, figure] as const))('draws %s as published', (_id, figure) => {
    const area = /~ (\w+)/.exec(figure.parameter ?? '')?.[1] ?? '';
    const syntax = models[figure.variable]?.replaceAll(/\bomrade\b/g, area);
    const { estimate, interval } = answers.numberOf(figure, syntax);
    if (figure.finding === 'none') {
      expect(Math.abs(estimate!)).toBeLessThan(negligible);
      return;
    }
    // Significant at this size and with the sign: the whole interval on that side.
    if (figure.finding === 'positive') expect(interval![0]).toBeGreaterThan(0);
    if (figure.finding === 'negative') expect(interval![1]).toBeLessThan(0);
    expect(
      [estimate, interval, verdictOf(figure.reading!, figure, estimate!, interval)][2],
      String(estimate),
    ).toBe('agrees');
  });
});
