import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { runPipeline } from '../../src/pipeline/index.js';
import type { ResultRow, ResultsDocument } from '../../src/results/index.js';
import { launch } from './chromium.js';

interface Chapter {
  id: string;
  items: Record<string, unknown>[];
}

const pipelines = fileURLToPath(new URL('../../pipelines/', import.meta.url));
const read = (name: string) => parse(readFileSync(join(pipelines, name), 'utf8'));

let browser: Browser;
let folder = '';
let page: Page;
let rows: ResultRow[] = [];
let address = '';

// The school survey in two waves, with chapters of its whole report: what a reader of a new wave is sent.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledervilkar-browser-'));
  const pipeline = read('ssn.yaml');
  const whole: Chapter[] = read('ssn-2025h.yaml').report.chapters;
  const chapter = (id: string, kinds: string[]) => {
    const found = whole.find((c) => c.id === id)!;
    const groups = ['skoletype', 'grunnskolestorrelse'];
    const items = found.items
      .filter(
        ({ kind, id: name }) => kinds.includes(kind as string) && !/videregaende|eier/.test(name as string),
      )
      .map((item) =>
        item.each_by === undefined || item.kind === 'response-rates' ? item : { ...item, each_by: groups },
      );
    return { ...found, items };
  };
  pipeline.groups = ['skoletype', 'grunnskolestorrelse'];
  pipeline.report.chapters = [
    chapter('svar', ['response', 'response-rates']),
    chapter('belastning', ['likert', 'group-dots']),
    chapter('stotte', ['likert', 'group-dots']),
  ];
  const text = stringify(pipeline).replaceAll('../data-schemas', join(pipelines, '../data-schemas'));
  writeFileSync(join(folder, 'ssn.yaml'), text);
  const out = join(folder, 'run');
  await runPipeline(join(folder, 'ssn.yaml'), { out });
  rows = (JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as ResultsDocument).rows;
  address = pathToFileURL(join(out, 'report.html')).href;
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await page?.context().close();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(address);
});

/** Writes in the search field and goes to the first hit. */
async function search(words: string): Promise<void> {
  await page.fill('#finn', words);
  await page.locator('#treff a').first().click();
}

/** True when a text of the page is on the screen. */
const onScreen = (text: string | RegExp) =>
  page
    .locator('main')
    .getByText(text)
    .evaluateAll((found) =>
      found.some((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }),
    );
const percent = (share: number | null) => `${Math.round(share! * 100)}`;
const published = (of: Partial<ResultRow>) =>
  rows.find((row) => Object.entries(of).every(([field, value]) => row[field as keyof ResultRow] === value))!;

describe('a reader finds, within two clicks or one search,', () => {
  test('how many leaders of primary schools have too much to do', async () => {
    await search('for mye å gjøre');
    const answer = published({
      variable: 'for_mye_a_gjore',
      statistic: 'top_two',
      respondent_group: 'leder_grunnskole',
      wave: '2025H',
      group_variable: '',
    });
    await page.waitForFunction(() => location.hash !== '');
    expect(await onScreen(/for mye å gjøre/i)).toBe(true);
    const statement = page.locator('#belastning-grupper tbody', { hasText: /for mye å gjøre/i });
    expect(
      await statement.locator('tr.row', { hasText: 'Skoleleder grunnskole' }).locator('td.sum').textContent(),
    ).toContain(percent(answer.estimate));
  });

  test('which groups stand out on support', async () => {
    await page.click('.toc > li > a[href="#kapittel-stotte"]');
    const figure = page.locator('#stotte-etter-leder-grunnskole');
    // The finding stands under the title: who differs, or that nobody does.
    const lead = await figure.locator('.lead').first().textContent();
    expect(lead).toMatch(/skiller seg|Høyere|Lavere|Gruppene er ikke like/);
    // Where the sentence says all there is, the figure is folded under it.
    expect(await figure.locator('details.told > summary', { hasText: 'Vis figuren' }).count()).toBe(
      lead!.startsWith('Ingen av gruppene') ? 1 : 0,
    );
    expect(await page.locator('.toc li.has a[href="#stotte-etter-leder-grunnskole"]').count()).toBe(
      (await figure.locator('tr.on').count()) > 0 ? 1 : 0,
    );
  });

  test('what has changed since last time', async () => {
    // The front page says that nothing has, without a click.
    expect(await page.locator('#hovedfunn').textContent()).toContain('Ingen endring siden våren 2025 holder');
    await page.locator('.toc > li > a', { hasText: 'Siden sist' }).click();
    const change = published({
      variable: 'for_mye_a_gjore',
      statistic: 'difference',
      category: 'top_two',
      respondent_group: 'leder_grunnskole',
      group_variable: 'wave',
    });
    const shown = page.locator('section.chapter', { has: page.locator('h2', { hasText: 'Siden sist' }) });
    // The figure has every change of the battery; whether any is sure stands in its sentence.
    const statement = shown.locator('figure svg text', { hasText: /for mye å gjøre/i }).first();
    await statement.waitFor({ state: 'attached' });
    const sign = change.estimate! < 0 ? '−' : '+';
    expect(await shown.locator('figure').first().textContent()).toContain(
      `${sign}${percent(Math.abs(change.estimate!))} pp.`,
    );
    expect(await onScreen('Ingen av endringene er statistisk signifikante.')).toBe(true);
  });

  test('how many answered', async () => {
    await page
      .locator('.toc > li > a', { hasText: 'Hvem har svart' })
      .or(page.locator('.toc > li > a[href="#kapittel-svar"]'))
      .first()
      .click();
    expect(await onScreen(/svarprosent/i)).toBe(true);
  });

  test('what leaders of small schools answer', async () => {
    await search('under 100 elever');
    await page.waitForFunction(() => location.hash !== '');
    const hash = await page.evaluate(() => location.hash);
    expect(await page.locator(`${hash} tr`, { hasText: /under 100/i }).count()).toBeGreaterThan(0);
    expect(await onScreen(/under 100 elever/i)).toBe(true);
  });
});
