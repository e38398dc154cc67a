import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderReport } from '../../src/report/index.js';
import { fixture } from '../report/fixture.js';
import { launch } from './chromium.js';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'ledervilkar-explorer-'));
const addressOf = (name: string) => pathToFileURL(join(folder, name)).href;
const address = addressOf('report.explorer.html');

function shown() {
  const doc = fixture();
  doc.labels.skolekultur!.range = [1, 4];
  // Rounded for disclosure control: shares that sum to 120 %, and intervals past the ends of their axes.
  for (const row of doc.rows.filter((r) => r.variable === 'aar_leder' && r.statistic === 'proportion')) {
    Object.assign(row, { estimate: Math.ceil(10 * (row.estimate ?? 0)) / 10, ci_lower: -0.2, ci_upper: 1.3 });
  }
  // A mean in steps, as disclosure control gives it.
  const mean = doc.rows.find((r) => r.variable === 'skolekultur' && r.statistic === 'mean')!;
  Object.assign(mean, { estimate: 3.5, ci_lower: 3.12, ci_upper: 3.88, method: 'rounded to 0.5' });
  return doc;
}

beforeAll(async () => {
  const doc = shown();
  for (const language of ['nb', 'nn', 'en'] as const) {
    await renderReport(doc, { language, folder, formats: ['explorer'] });
  }
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(view = '', { width = 1200, bypassCSP = false, dark = false, at = address } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    bypassCSP,
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(at + view);
  await page.waitForSelector('html[data-ready]');
  return { page, complaints };
}

const cells = (page: Page) =>
  page.$$eval('#numbers tr', (rows) =>
    rows.map((row) => Array.from(row.children).map((cell) => cell.textContent)),
  );

test('a choice changes chart, table and address, and the address gives the same view again', async () => {
  const { page, complaints } = await open();
  await page.selectOption('#question', 'aar_leder');
  await page.selectOption('#statistic', 'proportion');
  const first = await cells(page);
  expect(first[0]).toEqual(['Gruppe', 'Andel', '95 % KI', 'n']);
  expect(await page.locator('#chart svg').count()).toBe(1);
  expect(page.url()).toContain('q=aar_leder');
  const again = await open(new URL(page.url()).hash);
  expect(await cells(again.page)).toEqual(first);
  expect([...complaints, ...again.complaints]).toEqual([]);
});

test('an address with a question that is not here shows the first one, and says so', async () => {
  const { page } = await open('#q=borte');
  const first = await open();
  expect(await page.textContent('#shown')).toBe(await first.page.textContent('#shown'));
  expect(await page.textContent('#found')).toBe(
    'Spørsmålet i adressen er ikke med her; det første spørsmålet er vist.',
  );
  expect(page.url()).not.toContain('q=borte');
  await page.selectOption('#question', 'aar_leder');
  expect(await page.textContent('#found')).toBe('');
  expect(await first.page.textContent('#found')).toBe('');
});

test('a view holds the published number, and none that is withheld', async () => {
  const doc = shown();
  const row = doc.rows.find(
    (r) =>
      r.variable === 'aar_leder' && r.statistic === 'proportion' && r.group_variable === '' && !r.suppressed,
  )!;
  const { page } = await open(`#q=aar_leder&show=proportion&a=${row.category}`);
  const first = (await cells(page))[1]!;
  expect(first[1]!.replace(/\s/g, '')).toBe(`${Math.round(100 * row.estimate!)}%`);
  expect(first.at(-1)).toBe(String(row.n));
});

test('nothing is drawn past the ends of an axis, and an arrow says where an interval goes on', async () => {
  const { page } = await open('#q=aar_leder&show=distribution');
  const ends = () =>
    page.$$eval('#chart svg', ([svg]) => {
      const right = (part: string) =>
        Math.max(
          ...Array.from(svg!.querySelectorAll(part)).map((mark) => mark.getBoundingClientRect().right),
        );
      return {
        bars: right('.mark-rect path'),
        rules: right('.role-mark.mark-rule line'),
        axis: right('.role-axis-grid line'),
      };
    });
  const stacked = await ends();
  expect(stacked.bars).toBeGreaterThan(stacked.axis - 60);
  expect(stacked.bars).toBeLessThan(stacked.axis + 2);
  await page.selectOption('#statistic', 'proportion');
  await page.waitForSelector('#chart svg .mark-symbol');
  const dots = await ends();
  expect(dots.rules).toBeLessThan(dots.axis + 2);
  const labels = await page.locator('#chart svg .role-axis-label text').allTextContents();
  expect(
    labels
      .filter((text) => /%/.test(text))
      .at(-1)
      ?.replace(/\s/g, ''),
  ).toBe('100%');
  // A dot and two arrows for each row.
  expect(await page.locator('#chart svg .mark-symbol path').count()).toBe(3);
});

test('axes are in the language of the page, and a mean stands on the whole of its scale', async () => {
  const { page } = await open('#q=skolekultur&show=mean');
  const labels = () => page.locator('#chart svg .role-axis-label text').allTextContents();
  const numbers = (await labels()).filter((text) => /^\d/.test(text));
  expect([numbers[0], numbers.at(-1)]).toEqual(['1', '4']);
  // In the table no more decimals than its step has.
  expect((await cells(page))[1]!.slice(1, 3)).toEqual(['3,5', '3,1–3,9']);
  await page.selectOption('#question', 'aar_leder');
  await page.selectOption('#statistic', 'proportion');
  expect((await labels()).filter((text) => text.includes('%'))[0]).toBe('0\u00a0%');
});

test('works by keyboard alone: search, choose, copy', async () => {
  const { page } = await open();
  await page.keyboard.press('Tab');
  await page.keyboard.type('leder');
  expect(await page.locator('#question option').count()).toBeLessThan(20);
  await page.keyboard.press('Tab');
  const before = await page.textContent('#shown');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction((text) => document.querySelector('#shown')?.textContent !== text, before);
  expect(new URL(page.url()).hash).toContain(`q=${await page.inputValue('#question')}`);
  const reached: string[] = [];
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.id ?? ''));
  }
  for (const id of ['respondents', 'grouping', 'statistic', 'sort', 'filter', 'copyNumbers', 'copyLink']) {
    expect(reached).toContain(id);
  }
  // Without the browser's clipboard, as where a file is opened: copied the old way, and on from the same button.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.focus('#copyNumbers');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#status')?.textContent?.startsWith('Kopiert'));
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('copyNumbers');
});

test.each([
  ['nb', 'report.explorer.html', false],
  ['nn', 'report.nn.explorer.html', false],
  ['en', 'report.en.explorer.html', true],
] as const)(
  'axe finds nothing in %s at three widths (%s, dark colours: %s), and nothing is wider than the screen',
  async (language, name, dark) => {
    // The policy lets no script in: axe needs it lifted, nothing else does.
    const { page, complaints } = await open('', { bypassCSP: true, dark, at: addressOf(name) });
    await page.evaluate(axe.source);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    for (const width of [1280, 640, 320]) {
      await page.setViewportSize({ width, height: 900 });
      // The chart is drawn anew at its new width.
      await page.waitForFunction(() => {
        const [svg, box] = [document.querySelector('#chart svg'), document.querySelector('#chart')];
        return (
          svg !== null &&
          box !== null &&
          svg.getBoundingClientRect().width <= box.getBoundingClientRect().width
        );
      });
      const found = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
      );
      expect(found.violations.map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe(dark ? 'rgb(22, 26, 24)' : 'rgb(255, 255, 255)');
    expect(complaints).toEqual([]);
  },
);

test('the page itself is let run no text as a program, and ask no address', async () => {
  const { page, complaints } = await open();
  const refused = await page.evaluate(async () => {
    const blocked: string[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
    // Not in the browser's own turn, in which a test may run anything.
    await new Promise((done) => setTimeout(done));
    const ran = (() => {
      try {
        return new Function('return 1 + 1')();
      } catch (error) {
        return (error as Error).name;
      }
    })();
    const got = await fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    );
    await new Promise((done) => setTimeout(done, 50));
    return { ran, got, blocked };
  });
  expect(refused.ran).toBe('EvalError');
  expect(refused.got).toBe('refused');
  expect(refused.blocked).toEqual(expect.arrayContaining(['script-src', 'connect-src']));
  expect(complaints.filter((text) => text.startsWith('https:'))).toEqual([]);
});
