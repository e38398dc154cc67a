import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import {
  drawSvg,
  figureBuilders,
  nothingLeft,
  type Spec,
  standalone,
  withFooter,
} from '../../src/figures/index.js';
import type {
  FigureKind,
  Language,
  ReportItem,
  ResultRow,
  ResultsDocument,
  Text,
} from '../../src/results/index.js';

/**
 * Looks for numbers in figures that are no rounding of a number of the results: in every text that is drawn, in the
 * text alternative, in the notes and in the table. Written without the builders' own ways to find and round a number.
 */
export async function wrongNumbers(
  doc: ResultsDocument,
  options: {
    languages: readonly Language[];
    /** Of the figures in all languages and both widths, every one so many is drawn; of the others, the texts are read. */
    drawEvery: number;
  },
): Promise<{ checked: number; wrong: string[] }> {
  const wrong: string[] = [];
  let checked = 0;
  const items = doc.report.chapters.flatMap((chapter) => chapter.items);
  const forms = options.languages.flatMap((language) =>
    (['wide', 'narrow'] as const).map((width) => ({ language, width })),
  );
  for (const [i, item] of items.entries()) {
    const build = figureBuilders[item.kind as FigureKind];
    if (build === undefined) continue;
    const sources = new Map(options.languages.map((language) => [language, sourceOf(item, doc, language)]));
    for (const [j, { language, width }] of forms.entries()) {
      const source = sources.get(language)!;
      const built = build(item, doc, { language, width });
      // All of it withheld: a sentence stands in its place, and its axis is never drawn.
      if (nothingLeft(built, language)) continue;
      const whole =
        width === 'wide' ? standalone(built, item, doc, language) : { spec: built.spec, footer: [] };
      const where = `${item.id} (${item.kind}, ${language}, ${width})`;
      const look = (text: string, of: string) => {
        for (const token of tokensOf(text, language)) {
          checked++;
          if (!source.knows(token)) wrong.push(`${where}: ${token.text} in ${of} «${text.slice(0, 120)}»`);
        }
      };
      if ((i * (forms.length + 1) + j) % options.drawEvery === 0) {
        const { svg } = withFooter(await drawSvg(whole.spec), whole.footer);
        const [drawn, raw] = [textsIn(svg), textsIn(await rawSvg(whole.spec))];
        const lost = raw.filter((text) => !drawn.includes(text));
        if (lost.length > 0) wrong.push(`${where}: lost from the drawing: ${lost.join(' | ')}`);
        for (const text of drawn) look(text, 'drawing');
      } else for (const text of textsOfSpec(whole.spec)) look(text, 'specification');
      look(built.alt, 'text alternative');
      for (const note of built.notes) look(note, 'note');
      for (const cells of built.table.rows) {
        for (const [c, cell] of cells.entries()) {
          if (typeof cell !== 'number') continue;
          checked++;
          const { label } = built.table.columns[c]!;
          if (!source.has(cell)) wrong.push(`${where}: ${cell} in the column «${label}» of its table`);
        }
        if (!source.ofOneRow(cells)) wrong.push(`${where}: ${cells.join(' | ')} is no row of the results`);
      }
    }
  }
  return { checked, wrong };
}

interface Token {
  text: string;
  value: number;
  decimals: number;
  percent: boolean;
}

/** Numbers in a text, as the language writes them. */
function tokensOf(text: string, language: Language): Token[] {
  const pattern =
    language === 'en'
      ? /([−-]?)(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.(\d+))?(%?)/g
      : /([−-]?)(\d{1,3}(?:\u00a0\d{3})+(?!\d)|\d+)(?:,(\d+))?((?:\u00a0%)?)/g;
  return [...text.matchAll(pattern)].map(([whole, sign, digits, fraction, percent]) => ({
    text: whole,
    value: Number(`${digits!.replace(/[,\u00a0]/g, '')}.${fraction ?? ''}`) * (sign === '−' ? -1 : 1),
    decimals: fraction?.length ?? 0,
    percent: percent !== '',
  }));
}

/** What stands between the tags, line by line. */
function textsIn(svg: string): string[] {
  return [...svg.matchAll(/>([^<]+)</g)].map(([, text]) =>
    text!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
}

/** The drawing as Vega makes it, before it is made smaller; without what it does not show. */
async function rawSvg(spec: Spec): Promise<string> {
  const compiled = compile(spec as unknown as TopLevelSpec, { logger: silent }).spec;
  const view = new vega.View(vega.parse(compiled), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return svg.replace(/<text[^>]* opacity="0"[^>]*>[^<]*<\/text>/g, '');
}

const silent: vega.LoggerInterface = {
  level: (() => silent) as unknown as vega.LoggerInterface['level'],
  error: () => silent,
  warn: () => silent,
  info: () => silent,
  debug: () => silent,
};

/** Texts that a specification draws: data named `text`, and labels of its axes. */
function textsOfSpec(spec: Spec): string[] {
  const found: string[] = [];
  const visit = (value: unknown, key: string) => {
    if (key === 'text' && typeof value === 'string') found.push(value);
    else if (key === 'labelExpr' && typeof value === 'string')
      found.push(
        ...Object.values(JSON.parse(value.slice(0, value.lastIndexOf('}') + 1)) as object).map(String),
      );
    else if (Array.isArray(value)) for (const one of value) visit(one, key);
    else if (typeof value === 'object' && value !== null)
      for (const [k, one] of Object.entries(value)) visit(one, k);
  };
  visit(spec, '');
  return found;
}

const responseStatistics: ReadonlySet<string> = new Set([
  'response_rate',
  'gross_sample',
  'net_sample',
  'test',
]);

const representativityStatistics: ReadonlySet<string> = new Set([
  'r_indicator',
  'propensity_cv',
  'partial_r',
]);

/** What a figure's numbers can come from. */
function sourceOf(item: ReportItem, doc: ResultsDocument, language: Language) {
  const names = new Set(item.variables.flatMap((name) => [name, ...(doc.labels[name]?.items ?? [])]));
  // Who answered is of no variable.
  const ofResponse =
    item.kind === 'response-rates'
      ? responseStatistics
      : item.kind === 'representativity'
        ? representativityStatistics
        : new Set<string>();
  const bys = new Set([
    '',
    'wave',
    'group',
    item.by,
    ...(item.each_by ?? []),
    ...doc.models.flatMap((m) => m.groups?.variable ?? []),
    ...(item.with === undefined ? [] : ['respondent_group', `${item.by}*respondent_group`]),
  ]);
  const beside = new Set(item.with?.variables);
  const rows = doc.rows.filter(
    (row) =>
      bys.has(row.group_variable) &&
      !row.suppressed &&
      (row.respondent_group === item.respondent_group
        ? names.has(row.variable) || (row.variable === '' && ofResponse.has(row.statistic))
        : beside.has(row.variable) && row.respondent_group === item.with!.respondent_group),
  );
  const shares = new Set<number>();
  const numbers = new Set<number>();
  const counts = new Set<number>([0, 1, ...rows.flatMap((row) => row.n ?? [])]);
  for (const row of rows) {
    const isShare = ['proportion', 'top_two', 'missing_share', 'response_rate'].includes(row.statistic);
    const isCount = ['count', 'gross_sample', 'net_sample'].includes(row.statistic);
    // Degrees of freedom of a model's fit are whole.
    if (row.statistic === 'fit' && Number.isInteger(row.estimate)) counts.add(row.estimate!);
    for (const x of [row.estimate, row.ci_lower, row.ci_upper, row.se, row.p_value]) {
      if (x !== null) (isShare ? shares : isCount ? counts : numbers).add(x);
    }
    if (isShare && row.se !== null) numbers.add(row.se);
    // Of shares, in percentage points; a sentence says which way, and so has no sign.
    if (item.kind === 'sides' && row.statistic === 'difference' && row.estimate !== null)
      for (const sign of [1, -1]) counts.add(sign * Math.round(100 * row.estimate));
    if (row.p_value !== null) numbers.add(row.p_value);
  }
  for (const x of derivedShares(item, doc, rows)) shares.add(x);
  // Effects on shares are in percentage points; sentences say which way, and so have no sign.
  const regression = doc.regressions?.find(({ name }) => item.variables.includes(name));
  const points = regression?.family === 'logistic' || regression?.family === 'ordered';
  if (regression !== undefined) {
    for (const row of rows.filter(({ statistic }) => statistic === 'marginal_effect'))
      for (const x of [row.estimate, row.se, row.ci_lower, row.ci_upper])
        if (x !== null) for (const y of points ? [100 * x, -100 * x] : [x, -x]) numbers.add(y);
  }
  // A group against all others: worked out of published rows, held by values in tests of the comparison; here by its table.
  if (item.kind === 'group-dots') {
    const { table } = figureBuilders['group-dots']!(item, doc, { language, width: 'wide' });
    const p = table.columns.findIndex(({ kind }) => kind === 'p');
    for (const cells of table.rows) if (typeof cells[p] === 'number') numbers.add(cells[p]);
  }
  // Tests between the groups, of questions and their parts.
  for (const row of doc.rows) {
    if (row.statistic === 'test' && names.has(row.variable)) {
      if (row.p_value !== null) numbers.add(row.p_value);
      for (const x of [row.df1, row.df2]) if (x !== null) (Number.isInteger(x) ? counts : numbers).add(x);
    }
  }
  const explained = regression?.terms.flatMap(({ variables }) => variables) ?? [];
  const involved = new Set([
    ...names,
    ...explained,
    ...(regression === undefined ? [] : [regression.outcome]),
  ]);
  const words = wordsOf(item, doc, involved, language).flatMap((text) => tokensOf(text, language));
  const said = new Set(words.map(({ text }) => text.replace(/\u00a0?%$/, '')));
  const rounds = (x: number, token: Token) =>
    Math.abs(x - token.value) <= 0.5 * 10 ** -token.decimals + 1e-7 * Math.max(1, Math.abs(x));
  const some = (set: Iterable<number>, test: (x: number) => boolean) => {
    for (const x of set) if (test(x)) return true;
    return false;
  };
  const ticks = axisNumbers(item, doc, language);
  const withheld = doc.rows.filter((row) => row.suppressed).length;
  return {
    knows(token: Token): boolean {
      if (said.has(token.text.replace(/\u00a0?%$/, ''))) return true;
      const { percent, decimals, value } = token;
      // Levels of intervals and tests, and the limits of p that stars stand for.
      if ([95, 90, 5, 99.8, 100, 0.05, 0.01, 0.001, 0.999].includes(value)) return true;
      if (
        decimals === 0 &&
        Number.isInteger(value) &&
        (counts.has(value) || value <= Math.max(withheld, rows.length))
      )
        if (!percent) return true;
      // The parts of Likert bars are whole per cent without the sign.
      if (item.kind === 'likert' && decimals === 0 && some(shares, (x) => rounds(100 * x, token)))
        return true;
      if (percent) return decimals === 0 && (ticks.has(value) || some(shares, (x) => rounds(100 * x, token)));
      if (ticks.has(value)) return true;
      if (item.kind === 'change' && some(differences(shares, 100), (x) => rounds(x, token))) return true;
      return decimals > 0 && some(numbers, (x) => rounds(x, token));
    },
    has(cell: number): boolean {
      if (shares.has(cell) || numbers.has(cell) || counts.has(cell)) return true;
      if (item.kind === 'funnel') return true;
      return item.kind === 'change' && some(differences([...shares, ...numbers], 1), (x) => x === cell);
    },
    /** Whether numbers that stand beside each other are of one row: its estimate, error, limits and n. */
    ofOneRow(cells: readonly unknown[]): boolean {
      if (item.kind === 'response-rates') {
        const [invited, answered, rate] = cells.slice(-3);
        return typeof rate !== 'number' || rate === Number(answered) / Number(invited);
      }
      if (!['dot-interval', 'grouped-bars', 'map'].includes(item.kind)) return true;
      const given = cells.filter((cell) => typeof cell === 'number');
      return rows.some((row) => {
        const own = [row.estimate, row.se, row.ci_lower, row.ci_upper, row.n];
        return given.every((cell) => own.includes(cell));
      });
    },
  };
}

/** Shares that a figure works out of rows: upper answers together, no valid answer, a class's share of all scores. */
function derivedShares(item: ReportItem, doc: ResultsDocument, rows: readonly ResultRow[]): number[] {
  const found: number[] = [];
  const groups = new Map<string, ResultRow[]>();
  for (const row of rows) {
    if (row.statistic !== 'proportion' && row.statistic !== 'count' && row.statistic !== 'missing') continue;
    const key = [row.variable, row.statistic, row.group_variable, row.group_value].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const [key, list] of groups) {
    const [variable, statistic, by, group] = key.split('\n') as [string, string, string, string];
    const valid = (doc.labels[variable]?.categories ?? []).filter((c) => c.missing === undefined);
    const of = (code: string) => list.find((row) => row.category === code)?.estimate ?? 0;
    if (statistic === 'proportion') {
      // The upper half of the answers, and the two highest.
      for (const upper of [2, Math.max(1, Math.floor(valid.length / 2))])
        found.push(valid.slice(-upper).reduce((sum, c) => sum + of(c.code), 0));
      const n = Math.max(0, ...list.map((row) => row.n ?? 0));
      const missing = (doc.labels[variable]?.categories ?? []).filter((c) => c.missing !== undefined);
      const counted = groups.get([variable, 'missing', by, group].join('\n')) ?? [];
      const absent = missing.map((c) => counted.find((row) => row.category === c.missing)?.estimate ?? 0);
      const sum = absent.reduce((a, b) => a + b, 0);
      const asked = counted.reduce(
        (all, row) => all + (row.category === 'not_asked' ? 0 : (row.estimate ?? 0)),
        n,
      );
      if (asked > 0) found.push(sum / asked, ...absent.map((x) => x / asked));
    } else if (item.kind === 'score-distribution') {
      const total = valid.reduce((sum, c) => sum + of(c.code), 0);
      if (total > 0) found.push(...valid.map((c) => of(c.code) / total));
    }
  }
  return found;
}

function differences(numbers: Iterable<number>, times: number): number[] {
  const list = [...numbers];
  return list.flatMap((a) => list.map((b) => (a - b) * times));
}

/** Values of the axis' ticks, as its own labels place them; a map's limits of classes. */
function axisNumbers(item: ReportItem, doc: ResultsDocument, language: Language): Set<number> {
  const found = new Set<number>();
  const build = figureBuilders[item.kind as FigureKind]!;
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    // Labels of an axis that stands in several panels.
    if ('tick' in value && 'text' in value && typeof value.tick === 'number')
      for (const x of [value.tick, value.tick * 100]) found.add(Number(x.toFixed(6)));
    if ('labelExpr' in value && 'values' in value) {
      for (const tick of value.values as number[]) {
        for (const x of [tick, tick * 100, -tick * 100]) found.add(Number(x.toFixed(6)));
      }
    }
    for (const one of Object.values(value)) visit(one);
  };
  for (const width of ['wide', 'narrow'] as const) visit(build(item, doc, { language, width }).spec);
  if (item.kind === 'map') for (let i = 0; i <= 1000; i++) found.add(i % 5 === 0 ? i : i / 10);
  if (item.kind === 'score-distribution') for (let i = 0; i <= 100; i += 1) found.add(i);
  return found;
}

/** Everything in words that a figure can show, with the numbers in it: labels, questions, title, source. */
function wordsOf(item: ReportItem, doc: ResultsDocument, names: Set<string>, language: Language): string[] {
  const said = (text: Text | undefined) => (text === undefined ? [] : [text[language] ?? text.nb]);
  const involved = new Set([
    ...names,
    item.by,
    ...(item.each_by ?? []),
    'respondent_group',
    'wave',
    ...doc.models.flatMap((m) =>
      names.has(m.name) ? [...m.observed, ...m.latent, m.groups?.variable ?? ''] : [],
    ),
  ]);
  // The battery that a variable stands in gives it its wording.
  for (const label of Object.values(doc.labels)) {
    if (label.items?.some((name) => involved.has(name))) involved.add(label.name);
  }
  return [
    ...said(item.title),
    ...said(item.note),
    ...said(item.corresponds_to),
    ...said(doc.provenance.weights),
    ...said(doc.provenance.source),
    doc.wave,
    ...(doc.earlier ?? []).map(({ wave }) => wave),
    ...[...involved].flatMap((name) => {
      const label = doc.labels[name];
      if (label === undefined) return [name];
      return [
        ...said(label.label),
        ...said(label.wording),
        ...said(label.meaning),
        ...said(label.asked),
        label.number ?? '',
        ...(label.range ?? []).map(String),
        String(label.items?.length ?? ''),
        ...label.categories.flatMap((c) => [...said(c.label), c.code]),
      ];
    }),
    // Licences and the division of the map, and what R squared is called.
    'CC BY 4.0 4,0 CC BY 4.0 R² 2024',
  ];
}
