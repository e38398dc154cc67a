import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReport } from '../../src/report/index.js';
import type { Language } from '../../src/results/index.js';
import { fixture } from '../report/fixture.js';
import { launch } from './chromium.js';

let browser: Browser;
let folder = '';
const address = (name: string) => pathToFileURL(join(folder, name)).href;
const pages: Record<Language, string> = { nb: 'report.html', nn: 'report.nn.html', en: 'report.en.html' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledervilkar-browser-'));
  const doc = fixture();
  doc.report.languages = ['nn', 'en'];
  for (const language of ['nb', 'nn', 'en'] as const) {
    await renderReport(doc, { language, folder, formats: ['html'], figuresThere: true });
  }
  browser = await launch();
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
  ['nn', 640],
  ['en', 320],
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
        const parts = Array.from(figure.querySelectorAll('svg, table.rows')).map((part) =>
          part.getBoundingClientRect(),
        );
        return parts.filter((box) => box.width > 200 && box.height > 60).length;
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
      // Rows laid out as tables: no cell holds more than it shows, no dot or bar leaves its plot.
      for (const cell of Array.from(document.querySelectorAll<HTMLElement>('table.rows th, table.rows td'))) {
        if (cell.scrollWidth > cell.clientWidth + 1 && !cell.matches('.plot, .axis'))
          faults.push(`${cell.closest('section')?.id}: ${cell.textContent}`);
      }
      for (const bar of Array.from(document.querySelectorAll<HTMLElement>('.plot i, .plot b'))) {
        const [own, plot] = [bar, bar.closest('.plot')!].map((node) => node.getBoundingClientRect());
        if (own!.left < plot!.left - 6 || own!.right > plot!.right + 6)
          faults.push(`${bar.closest('section')?.id}: ${bar.outerHTML}`);
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

  test('axe finds no violation of WCAG 2.2 AA', async () => {
    // All there is: with the tables open, and nothing left unlaid for being off the screen.
    await page.addStyleTag({ content: '.item{content-visibility:visible!important}' });
    await page.evaluate(() => {
      for (const details of Array.from(document.querySelectorAll('details'))) details.open = true;
    });
    await page.waitForFunction(() => document.querySelector('main noscript') === null);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    // No stop of the tab key without something to do: a table is one only while it is wider than its frame.
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll('.scroll')).every(
        (area) => area.hasAttribute('tabindex') === area.scrollWidth > area.clientWidth,
      ),
    );
    // Labels of an axis stand apart.
    expect(
      await page.evaluate(() =>
        Array.from(document.querySelectorAll('.axis > span:last-child')).flatMap((labels) => {
          const boxes = Array.from(labels.children)
            .map((label) => label.getBoundingClientRect())
            .filter((box) => box.width > 0);
          return boxes.slice(1).filter((box, i) => box.left < boxes[i]!.right + 1);
        }),
      ),
    ).toEqual([]);
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
      return run.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
  });
});

test('texts in figures are as wide as they were measured', async () => {
  const { textWidth } = await import('../../src/figures/index.js');
  const { page } = await open('nb', 1280);
  const lengths = await page.evaluate(() =>
    Array.from(document.querySelectorAll<SVGTextElement>('#arbeidssted .wide text')).map((text) => ({
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
      wide: (figure.querySelector('.wide, table.rows') as HTMLElement).getBoundingClientRect().height > 0,
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

  const shown = (where: string) =>
    page.evaluate(
      (selector) =>
        Array.from(document.querySelectorAll(selector))
          .filter((link) => link.checkVisibility())
          .map((link) => link.textContent),
      where,
    );

  test('the contents show the figures of the chapter that is read, beside the text', async () => {
    await page.evaluate(() => document.getElementById('kapittel-kopi-4')!.scrollIntoView());
    await page.waitForFunction(
      () => document.querySelector('.toc > .current > a')?.textContent === 'Kopi nr4',
    );
    const figures = await shown('.toc ol a');
    expect(figures).toHaveLength(4);
    expect(figures[0]).toMatch(/^(Figur|Tabell) \d+\. /);
    expect(await page.evaluate(() => document.querySelector('.side')!.getBoundingClientRect().top)).toBe(0);
  });

  test('a search finds titles, questions, answers and groups, and says how many', async () => {
    const words = async (text: string) => {
      await page.fill('#finn', text);
      return shown('#treff a');
    };
    const said = () => page.textContent('nav [role="status"]');
    expect((await words('nr3 arbeidssted'))[0]).toContain('Respondentenes arbeidssted');
    expect((await words('hjelp fra kolleger'))[0]).toMatch(
      /^Når jeg har et problem, er hjelp fra kolleger tilgjengelig.*spørsmål · Figur/,
    );
    expect((await words('videregående skole'))[0]).toContain('Videregående skole');
    expect(await said()).toMatch(/^\d+ treff\.$/);
    expect(await words('finnes ikke')).toEqual([]);
    expect(await said()).toBe('Ingen treff.');
    expect(await words('')).toEqual([]);
    expect(await said()).toBe('');
  });

  test('by keyboard: down into what is found, and to the figure', async () => {
    await page.fill('#finn', 'hjelp fra kolleger');
    await page.press('#finn', 'ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#skolekultur');
  });
});

test('a row of a figure: one stop of the tab key, arrows between rows, its numbers in a box that Escape closes', async () => {
  const { page } = await open('nb', 1280);
  expect(await page.locator('#skolekultur table.rows [tabindex="0"]').count()).toBe(1);
  await page.locator('#skolekultur .perma').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  const box = page.locator('#tips');
  // The second statement of the battery, with its sum and n as in the row.
  const numbers = await page.locator('#skolekultur tr.row').nth(1).locator('td.sum').textContent();
  expect(await box.textContent()).toContain(numbers);
  expect(await box.isVisible()).toBe(true);
  // A page that scrolls, as it does where an arrow leads below the screen, takes the box along with the row.
  const gap = () =>
    page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const row = document.activeElement?.getBoundingClientRect();
      const tips = document.getElementById('tips')?.getBoundingClientRect();
      return Math.round((row?.top ?? 0) - (tips?.bottom ?? 0));
    });
  const before = await gap();
  await page.evaluate(() => scrollBy(0, -40));
  expect(await gap()).toBe(before);
  expect(await box.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await box.isVisible()).toBe(false);
  await page.context().close();
});

test('another language opens at the place that is read', async () => {
  const { page } = await open('nb', 1280);
  await page.click('#skolekultur .perma');
  await page.click('.languages a[lang="en"]');
  await page.waitForURL(`${address(pages.en)}#skolekultur`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('.languages a').allTextContents()).toEqual(['Bokmål', 'Nynorsk']);
  await page.context().close();
});

test('a table opens from what is folded, and is sorted by a column, words last', async () => {
  const { page } = await open('nb', 1280);
  expect(await page.locator('#skolekultur .tools table').count()).toBe(0);
  await page.click('#skolekultur .fold summary');
  const column = (n: number) =>
    page.locator(`#skolekultur .tools tbody td:nth-child(${n})`).allTextContents();
  const before = await column(2);
  await page.locator('#skolekultur .tools thead th').nth(1).locator('button').click();
  const value = (text: string) => Number(text.replace(/[^\d,]/g, '').replace(',', '.'));
  expect((await column(2)).map(value)).toEqual(before.map(value).sort((a, b) => a - b));
  expect(await page.locator('#skolekultur .tools thead th').nth(1).getAttribute('aria-sort')).toBe(
    'ascending',
  );
  await page.context().close();
});

test('without a script all figures, tables and the contents are there', async () => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(address('report.html'));
  expect(await page.locator('figure').count()).toBe(13);
  await page.click('#skolekultur .fold summary');
  expect(await page.locator('#skolekultur .fold table').isVisible()).toBe(true);
  expect(await page.locator('#finn').isVisible()).toBe(false);
  expect(await page.locator('.toc ol a').first().isVisible()).toBe(true);
  await context.close();
});

/** What the page gives when a file of an item is asked for, by the file's name. */
async function downloads(page: Page, id: string, kinds: readonly string[]): Promise<Record<string, Buffer>> {
  const fetched: Record<string, Buffer> = {};
  await page.click(`#${id} .menu summary`);
  for (const kind of kinds) {
    const waiting = page.waitForEvent('download');
    await page.click(`#${id} button[data-get="${kind}"]`);
    const download = await waiting;
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    fetched[download.suggestedFilename()] = Buffer.concat(chunks);
  }
  return fetched;
}

test('a drawing is saved whole: with the title and caption that the page has as text', async () => {
  const { page } = await open('nb', 1280);
  const { id, title, shown } = await page.evaluate(() => {
    const svg = document.querySelector('.drawing .wide svg')!;
    const item = svg.closest('section.item')!;
    const text = (selector: string) =>
      item.querySelector(selector)!.textContent!.replace(/^Figur \d+\. /, '');
    return { id: item.id, title: text('h3'), shown: Number(svg.getAttribute('height')) };
  });
  const svg = (await downloads(page, id, ['svg']))[`${id}.svg`]!.toString();
  const [, width, height] = /<svg[^>]* viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
  expect(svg).toMatch(new RegExp(`<svg[^>]* width="${width}" height="${height}"`));
  expect(Number(height)).toBeGreaterThan(shown);
  expect(svg).toContain(title);
  expect(svg).toContain('Kilde: ');
  expect(svg).toContain('@font-face');
  await page.context().close();
});

test('downloads come from the page itself', async () => {
  const { page } = await open('nb', 1280);
  const fetched = await downloads(page, 'skolekultur', ['svg', 'png', 'spec', 'csv']);
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
