import { didYouMean, type Fault } from '../../errors/index.js';
import { decimalsOf, isPublishedShare } from '../../results/index.js';
import type { Codebook } from '../codebook.js';
import { readingOf } from '../published.js';
import { codeRange } from '../resolve.js';
import type { CodebookFile, PublishedDefinition } from '../schema.js';
import type { Path } from '../yaml-file.js';
import { type Check, checkCode, type Named, unknownName } from './check.js';
import { differenceSides, effectOf, keysOfOthers, membersOf } from './published-sides.js';

/** Fit measures under lavaan's names with _ for . ; each may be scaled or robust. */
const fitMeasures = [
  ...['chisq', 'df', 'pvalue', 'cfi', 'tli', 'nfi', 'ifi', 'rni', 'rmsea', 'rmsea_pvalue', 'srmr'],
  ...['baseline_chisq', 'baseline_df', 'logl', 'aic', 'bic', 'bic2', 'npar'],
];

/** Names, codes and numbers of the published figures. */
export function publishedFaults(
  codebook: Codebook,
  file: CodebookFile,
  named: ReadonlyMap<string, Named>,
  add: Check,
): void {
  const questions = codebook.questions.map((q) => q.name);
  const scales = codebook.scales.map((s) => s.name);
  const groupNames = file.respondent_groups.map((g) => g.name);
  file.published.forEach((p, i) => {
    const at = (...rest: Path): Path => ['published', i, ...rest];
    if (file.published.findIndex((other) => other.id === p.id) < i) {
      add(at('id'), {
        code: 'LV-CODEBOOK-DUPLICATE-NAME',
        what: `the published figure '${p.id}' stands twice`,
        remedy: 'give one of them another id',
      });
    }
    // A fit measure or an effect belongs to a model of the pipeline, which the codebook doesn't know.
    const known = [...named.keys(), ...scales, ...questions];
    const ofModel = p.statistic === 'fit' || p.statistic === 'effect' || p.parameter !== undefined;
    if (p.variable === undefined) notAsked(p, at, add);
    else if (ofModel) {
      // See pipeline/definition/published.ts.
    } else if (!known.includes(p.variable)) {
      add(at('variable'), unknownName(p.variable, known));
    } else {
      const kind = wrongKind(p, p.variable, named, scales, codebook);
      if (kind !== null) add(at('variable'), kind);
    }
    const v = p.variable === undefined ? undefined : named.get(p.variable);
    (p.category ?? []).forEach((code, k) => {
      if (v === undefined) return;
      checkCode(code, v, at('category', k), add, false);
      if (p.statistic === 'missing_share') missingCode(code, v, at('category', k), p, add);
      else noAnswer(code, v, at('category', k), p, add);
    });
    if (p.respondent_group !== undefined && !groupNames.includes(p.respondent_group)) {
      add(at('respondent_group'), unknownName(p.respondent_group, groupNames));
    }
    if (p.group !== undefined) {
      const group = named.get(p.group.variable);
      if (group === undefined) add(at('group', 'variable'), unknownName(p.group.variable, named.keys()));
      else checkCode(p.group.value, group, at('group', 'value'), add, false);
    }
    keysOfOthers(p, at, add);
    if (p.variable !== undefined) {
      if (p.statistic === 'fit') measure(p, at(), add);
      if (p.statistic === 'effect') effectOf(p, at, add);
      if (p.statistic === 'top') membersOf(p, at, codebook, add);
      if (p.statistic === 'difference') differenceSides(p, at, named, groupNames, scales, add);
    }
    if (p.statistic === 'alpha') alphaOfGroup(p, at, add);
    numbers(p, at, add);
    outsideScale(p, at, codebook, named, add);
  });
}

/** A claim without a question can be shown only: nothing of it is looked up. */
function notAsked(p: PublishedDefinition, at: (...rest: Path) => Path, add: Check): void {
  const keys = (['category', 'group', 'less', 'parameter', 'measure', 'members'] as const).filter(
    (key) => p[key] !== undefined,
  );
  for (const key of keys) {
    add(at(key), {
      code: 'LV-CODEBOOK-PUBLISHED-STATISTIC',
      what: `the published figure '${p.id}' names no variable, and '${key}' is of one`,
      remedy: `name the variable, or take '${key}' out`,
    });
  }
}

/** A statistic of something that has none: an alpha of a single question, a rank of what is no option. */
function wrongKind(
  p: PublishedDefinition,
  variable: string,
  named: ReadonlyMap<string, Named>,
  scales: readonly string[],
  codebook: Codebook,
): Omit<Fault, 'place'> | null {
  const v = named.get(variable);
  if (p.statistic === 'rank' && !codebook.questions.some(({ variables }) => variables.includes(variable))) {
    return {
      code: 'LV-CODEBOOK-RANK-OF-OPTION',
      what: `'${variable}' has no rank`,
      expected: 'an option of a tick-all question, or an item of a battery',
    };
  }
  const wrong = (expected: string) => ({
    code: 'LV-CODEBOOK-PUBLISHED-STATISTIC',
    what: `'${variable}' has no ${p.statistic}`,
    expected,
  });
  if (p.statistic === 'alpha' && !scales.includes(variable)) return wrong('a scale');
  const means = p.statistic === 'mean' || (p.statistic === 'difference' && p.category === undefined);
  if (means && v !== undefined && v.type !== 'number' && v.type !== 'ordinal') {
    return {
      ...wrong('answers that have an order, or numbers'),
      remedy: "say which answers are meant: 'category: [1]' with a proportion or a difference",
    };
  }
  const single = isPublishedShare(p) || p.statistic === 'count';
  if (single && v === undefined) return wrong('a variable with answers, and not a question or a scale');
  return null;
}

/** Reliability is computed of all who answered: a group's own would stand without a number beside it. */
function alphaOfGroup(p: PublishedDefinition, at: (...rest: Path) => Path, add: Check): void {
  for (const key of ['respondent_group', 'group'] as const) {
    if (p[key] === undefined) continue;
    add(at(key), {
      code: 'LV-CODEBOOK-PUBLISHED-STATISTIC',
      what: `alpha is computed of all respondents together, and '${p.id}' is of a group`,
      remedy: `take '${key}' out, and say under 'respondents' whom the source speaks of`,
    });
  }
}

/** A number that no answers can give: a mean above the highest answer, an alpha over 1. */
function outsideScale(
  p: PublishedDefinition,
  at: (...rest: Path) => Path,
  codebook: Codebook,
  named: ReadonlyMap<string, Named>,
  add: Check,
): void {
  // Another wave may have had another scale.
  if (p.variable === undefined || isPublishedShare(p) || (p.wave ?? codebook.wave) !== codebook.wave) return;
  const range = possibleRange(p, codebook, named);
  const bounds = [readingOf(p) ?? []].flat().filter((bound) => bound !== null);
  const outside = bounds.find((bound) => bound < range[0] || bound > range[1]);
  if (outside === undefined) return;
  add(at(p.reading === undefined ? 'value' : 'reading'), {
    code: 'LV-CODEBOOK-READING',
    what: `no ${p.statistic} of '${p.variable}' can be ${outside}`,
    expected:
      range[0] === Number.NEGATIVE_INFINITY ? `at most ${range[1]}` : `from ${range[0]} to ${range[1]}`,
    ...(p.statistic === 'alpha' || bounds.some((bound) => bound < 0)
      ? {}
      : { remedy: 'if the source has another scale, bring the number to this one and quote the source' }),
  });
}

function possibleRange(
  p: PublishedDefinition,
  codebook: Codebook,
  named: ReadonlyMap<string, Named>,
): readonly [number, number] {
  const any = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
  if (p.statistic === 'alpha') return [Number.NEGATIVE_INFINITY, 1];
  if (p.statistic !== 'mean' && p.statistic !== 'difference') return any;
  const scale = codebook.scales.find(({ name }) => name === p.variable);
  const v = named.get(p.variable ?? '');
  const [low, high] =
    scale !== undefined ? scoreRange(scale) : ((v === undefined ? undefined : codeRange(v)) ?? any);
  if (Number.isNaN(low) || Number.isNaN(high)) return any;
  return p.statistic === 'mean' ? [low, high] : [low - high, high - low];
}

/** Ends of a scale's score: of a mean those of its items, of a sum as many times over. */
function scoreRange({ range: [low, high], score, items }: Codebook['scales'][number]): [number, number] {
  return score === 'sum' ? [low * items.length, high * items.length] : [low, high];
}

/** Answers that nobody counts: a missing one is no category of the valid answers. */
function noAnswer(code: string | number, v: Named, path: Path, p: PublishedDefinition, add: Check): void {
  const value = v.values.find((x) => x.code === code);
  if (value?.missing === undefined) return;
  add(path, {
    code: 'LV-CODEBOOK-PUBLISHED-STATISTIC',
    what: `code ${code} of '${v.name}' («${value.label.nb}») is a missing answer, and no ${p.statistic} counts it`,
    ...(p.statistic === 'proportion' ? { remedy: "write 'statistic: missing_share'" } : {}),
  });
}

/** A missing share is of declared missing answers, and a code must be alone with its reason to be told apart. */
function missingCode(code: string | number, v: Named, path: Path, p: PublishedDefinition, add: Check): void {
  const value = v.values.find((x) => x.code === code);
  if (value === undefined) return;
  if (value.missing === undefined) {
    add(path, {
      code: 'LV-CODEBOOK-PUBLISHED-STATISTIC',
      what: `code ${code} of '${v.name}' («${value.label.nb}») is an answer and no missing one`,
      remedy: "write 'statistic: proportion'",
    });
    return;
  }
  const alike = v.values.filter((x) => x.missing === value.missing);
  const left = alike.find((x) => !(p.category ?? []).includes(x.code));
  if (left === undefined) return;
  add(path, {
    code: 'LV-CODEBOOK-PUBLISHED-STATISTIC',
    what: `codes ${alike.map((x) => x.code).join(' and ')} of '${v.name}' are missing for one reason (${value.missing}), and are counted together`,
    remedy: `name them both, or give code ${left.code} another reason`,
  });
}

function measure(p: PublishedDefinition, path: Path, add: Check): void {
  const name = p.measure?.replace(/_(scaled|robust)$/, '').replace(/_ci_(lower|upper)$/, '');
  if (name !== undefined && fitMeasures.includes(name)) return;
  add(p.measure === undefined ? path : [...path, 'measure'], {
    code: 'LV-CODEBOOK-PUBLISHED-STATISTIC',
    what:
      p.measure === undefined ? 'which fit measure is not said' : `there is no fit measure '${p.measure}'`,
    expected: `one of ${fitMeasures.join(', ')}, as it is or with _scaled or _robust`,
    ...(p.measure === undefined ? {} : { remedy: didYouMean(p.measure, fitMeasures) }),
  });
}

/** A reading that can be held against a computed number. */
function numbers(p: PublishedDefinition, at: (...rest: Path) => Path, add: Check): void {
  const older = (['value', 'at_least', 'at_most'] as const).filter((key) => p[key] !== undefined);
  const wrong = (key: string, fault: Omit<Fault, 'place' | 'code'>) =>
    add(at(key), { code: 'LV-CODEBOOK-READING', ...fault });
  if (p.reading !== undefined && older.length > 0) {
    wrong(older[0]!, {
      what: `the published figure '${p.id}' has both 'reading' and the older '${older[0]}'`,
      remedy: `keep 'reading', and take '${older.join("' and '")}' out`,
    });
    return;
  }
  if (p.value !== undefined && older.length > 1) {
    wrong(older[1]!, {
      what: `the published figure '${p.id}' has both a value and a bound`,
      remedy: 'write one of reading: number, reading: [lowest, highest]',
    });
    return;
  }
  const reading = readingOf(p);
  const key = p.reading === undefined ? (older[0] ?? '') : 'reading';
  if (reading === null || (Array.isArray(reading) && reading.every((bound) => bound === null))) {
    if ((p.statistic === 'count' || p.variable === undefined) && reading === null) return;
    add(key === '' ? at() : at(key), {
      code: 'LV-CODEBOOK-NO-FIGURE',
      what: `the published figure '${p.id}' has no number`,
      expected: 'reading: a number, or [lowest, highest] with null for an open end',
    });
    return;
  }
  const bounds = [reading].flat().filter((bound) => bound !== null);
  if (bounds.length === 2 && bounds[0]! > bounds[1]!) {
    wrong(key, { what: 'the lowest is above the highest', found: bounds.join(' and ') });
  }
  const share = isPublishedShare(p);
  const outside = share ? bounds.find((bound) => bound < 0 || bound > 1) : undefined;
  if (outside !== undefined) {
    wrong(key, {
      what: 'a share is between 0 and 1',
      found: String(outside),
      ...(outside > 1 && outside <= 100 ? { remedy: `write ${outside} per cent as ${outside / 100}` } : {}),
    });
  }
  const needed = typeof reading === 'number' ? decimalsOf(reading, share) : 0;
  if (p.decimals !== undefined && p.decimals < needed) {
    wrong('decimals', {
      what: `the reading has more decimals${share ? ' of a per cent' : ''} than the source is said to write`,
      found: `${needed}, not ${p.decimals}`,
      remedy: 'write the number as the source does',
    });
  }
}
