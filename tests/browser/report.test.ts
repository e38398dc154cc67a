import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReport } from '../../src/report/index.js';
import type { Language } from '../../src/results/index.js';
import { fixture } from '../report/fixture.js';

let browser: Browser;
let folder = '';
const address = (name: string) => pathToFileURL(join(folder, name)).href;
const pages: Record<Language, string> = { nb: 'report.html', nn: 'report.nn.html', en: 'report.en.html' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledervilkar-browser-'));
  for (const language of ['nb', 'nn', 'en'] as const) {
    await renderReport(fixture(), { language, folder, formats: ['html'] });
  }
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a report and notes what it says on the console and asks of the network. */
async function open(language: Language, width: number): Promise<{ page: Page; complaints: string[] }> {
  // The policy of the page lets no script in: axe needs it lifted, nothing else does.
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (url !== address(pages[language]) && !url.startsWith('data:') && !url.startsWith('blob:')) {
      complaints.push(`request: ${url}`);
    }
  });
  await page.goto(address(pages[language]));
  await page.evaluate(() => document.fonts.ready);
  return { page, complaints };
}

describe.each([
  ['nb', 1280],
  ['nb', 420],
  ['nn', 1280],
  ['en', 1280],
] as const)('the report in %s at %i pixels', (language, width) => {
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    ({ page, complaints } = await open(language, width));
  });
  afterAll(async () => {
    await page?.context().close();
  });

  test('no console message, no request', () => {
    expect(complaints).toEqual([]);
  });

  test('nothing wider than the screen', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test('every figure is drawn, in the version for this width', async () => {
    const drawn = await page.evaluate(() =>
      Array.from(document.querySelectorAll('figure')).map((figure) => {
        const svgs = Array.from(figure.querySelectorAll('svg')).map((svg) => svg.getBoundingClientRect());
        return svgs.filter((box) => box.width > 200 && box.height > 60).length;
      }),
    );
    expect(drawn).toEqual(Array(13).fill(1));
  });

  test('no label is clipped: every text lies inside its figure, in the font it was measured with', async () => {
    const outside = await page.evaluate(() => {
      const faults: string[] = [];
      for (const svg of Array.from(document.querySelectorAll<SVGSVGElement>('figure svg'))) {
        const frame = svg.getBoundingClientRect();
        if (frame.width === 0) continue;
        // The title of the file's version is cut off on purpose: the page has it as a heading.
        for (const text of Array.from(svg.querySelectorAll('text'))) {
          const box = text.getBoundingClientRect();
          if (box.height === 0 || box.bottom <= frame.top + 1 || text.textContent === '') continue;
          if (
            box.left < frame.left - 0.5 ||
            box.right > frame.right + 0.5 ||
            box.bottom > frame.bottom + 0.5
          ) {
            faults.push(`${svg.closest('section')?.id}: ${text.textContent}`);
          }
          if (box.top < frame.top - 0.5)
            faults.push(`${svg.closest('section')?.id}: ${text.textContent} (top)`);
        }
      }
      return faults;
    });
    expect(outside).toEqual([]);
    expect(
      await page.evaluate(
        () => document.fonts.check('13px Roboto') && document.fonts.check('bold 13px Roboto'),
      ),
    ).toBe(true);
  });

  test('axe finds no violation of WCAG 2.1 AA', async () => {
    // All there is: with the tables open, and nothing left unlaid for being off the screen.
    await page.addStyleTag({ content: '.item{content-visibility:visible!important}' });
    await page.evaluate(() => {
      for (const details of Array.from(document.querySelectorAll('details'))) details.open = true;
    });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(async () => {
      const run = (
        window as unknown as {
          axe: {
            run(
              root: Document,
              options: object,
            ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        }
      ).axe;
      return run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] });
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
  });
});

test('texts in figures are as wide as they were measured', async () => {
  const { textWidth } = await import('../../src/figures/index.js');
  const { page } = await open('nb', 1280);
  const lengths = await page.evaluate(() =>
    Array.from(document.querySelectorAll<SVGTextElement>('#skolekultur .wide text')).map((text) => ({
      text: text.querySelector('tspan') === null ? (text.textContent ?? '') : '',
      size: Number.parseFloat(getComputedStyle(text).fontSize),
      bold: Number(getComputedStyle(text).fontWeight) >= 600,
      length: text.getComputedTextLength(),
    })),
  );
  const plain = lengths.filter(({ text }) => text.length > 3);
  expect(plain.length).toBeGreaterThan(10);
  // Browsers round glyph advances to 1/64 pixel.
  for (const { text, size, bold, length } of plain) {
    expect(Math.abs(length - textWidth(text, size, bold))).toBeLessThanOrEqual(text.length / 32);
  }
  await page.context().close();
});

test('on paper no figure is higher than a page, and each is kept whole', async () => {
  const { page } = await open('nb', 1280);
  await page.emulateMedia({ media: 'print' });
  // A4 less the margins of the style sheet: 182 x 261 mm at 96 dpi.
  await page.setViewportSize({ width: 688, height: 986 });
  const figures = await page.evaluate(() =>
    Array.from(document.querySelectorAll('figure')).map((figure) => ({
      height: figure.getBoundingClientRect().height,
      inside: getComputedStyle(figure).breakInside,
      wide: (figure.querySelector('.wide') as HTMLElement).getBoundingClientRect().height > 0,
    })),
  );
  expect(figures).toHaveLength(13);
  for (const figure of figures) {
    expect(figure.height).toBeLessThan(986);
    expect(figure.inside).toBe('avoid');
    expect(figure.wide).toBe(true);
  }
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await page.context().close();
});

describe('a report of many figures', () => {
  let page: Page;
  beforeAll(async () => {
    const doc = fixture();
    // Six more chapters of the first one's tables and figures, under ids of their own.
    doc.report.chapters.push(
      ...[2, 3, 4, 5, 6, 7].map((copy) => ({
        ...doc.report.chapters[0]!,
        id: `kopi-${copy}`,
        title: { nb: `Kopi nr${copy}` },
        items: doc.report.chapters[0]!.items.map((item) => ({ ...item, id: `${item.id}-${copy}` })),
      })),
    );
    const many = mkdtempSync(join(folder, 'many-'));
    await renderReport(doc, { language: 'nb', folder: many, formats: ['html'] });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(pathToFileURL(join(many, 'report.html')).href);
  });

  const shown = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('nav ol ol a'))
        .filter((link) => link.checkVisibility())
        .map((link) => link.textContent),
    );

  test('the contents are folded by chapter, and a search opens what it finds', async () => {
    expect(await shown()).toEqual([]);
    await page.fill('#finn', 'nr3 arbeidssted');
    const found = await shown();
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('Respondentenes arbeidssted');
    await page.fill('#finn', 'finnes ikke');
    expect(await page.textContent('nav [role="status"]')).toBe('Ingen treff.');
    await page.fill('#finn', '');
    expect(await shown()).toEqual([]);
    expect(await page.textContent('nav [role="status"]')).toBe('');
  });

  test('a link leads back to the contents from anywhere', async () => {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.click('a.top');
    expect(await page.evaluate(() => window.scrollY)).toBeLessThan(900);
  });
});

test('downloads come from the page itself', async () => {
  const { page } = await open('nb', 1280);
  const fetched: Record<string, Buffer> = {};
  for (const kind of ['svg', 'png', 'spec', 'csv']) {
    const waiting = page.waitForEvent('download');
    await page.click(`#skolekultur button[data-get="${kind}"]`);
    const download = await waiting;
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    fetched[download.suggestedFilename()] = Buffer.concat(chunks);
  }
  expect(Object.keys(fetched)).toEqual([
    'skolekultur.svg',
    'skolekultur.png',
    'skolekultur.vl.json',
    'skolekultur.csv',
  ]);
  expect(fetched['skolekultur.svg']!.toString()).toContain('SIMULERTE DATA');
  expect(fetched['skolekultur.svg']!.toString()).toContain('Kilde: ');
  expect(fetched['skolekultur.png']!.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(JSON.parse(fetched['skolekultur.vl.json']!.toString()).$schema).toContain('vega-lite/v6');
  expect(fetched['skolekultur.csv']!.toString()).toMatch(/^\ufeffSpørsmål;Svært uenig \(andel\);/);
  await page.context().close();
});

test('with scripts forbidden by its own policy the page still reads, and its own script runs', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(address('report.html'));
  expect(await page.evaluate(() => document.documentElement.classList.contains('js'))).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});
