import { builtInDesigns, reportedUnits, surveyedCountries } from '../../design/index.js';
import type { Known } from './column.js';
import { clusterWords, fpcWords, strataWords } from './texts/words.js';

/** The design that the columns' names tell of, and the disclosure rule that comes with it. */
interface DraftedDesign {
  lines: string[];
  disclosure: string[];
  /** Variables of the design, which are nothing to show. */
  variables: ReadonlySet<string>;
  /** The variable with the weight, if there is one. */
  weight: string | undefined;
  /** The variable of countries in an international file. */
  country?: string | undefined;
  /** Codes of countries that are often compared. */
  compared?: readonly string[];
}

const asOf = (known: ReadonlyMap<string, Known>, column: string) =>
  [...known.values()].find((k) => k.variable.column.toUpperCase() === column)?.variable.name;

/**
 * Chooses the survey design: a built-in one of which the file has the weight and all replicate weights; else weight, strata,
 * clusters and population size by the columns' names, where every row has them. Other replicate weights are told of in a
 * comment: how they were made can't be seen.
 */
export function chooseDesign(known: ReadonlyMap<string, Known>, rows: number): DraftedDesign {
  const columns = new Set([...known.values()].map((k) => k.variable.column.toUpperCase()));
  const weights = [...known.values()].filter((k) => k.variable.role === 'weight');
  for (const [name, alternatives] of Object.entries(builtInDesigns())) {
    const found = alternatives.find(
      (d) => d.type === 'replicate' && [d.weight, ...d.replicates].every((c) => columns.has(c.toUpperCase())),
    );
    if (found === undefined) continue;
    const countries = surveyedCountries(name)!;
    return {
      lines: [`design: ${name} # the OECD's own, by the columns' names`],
      disclosure: builtInRule(name, known),
      variables: new Set([
        ...weights.map((k) => k.variable.name),
        ...[found.weight!, ...(found.type === 'replicate' ? found.replicates : [])].flatMap(
          (c) => asOf(known, c) ?? [],
        ),
      ]),
      weight: asOf(known, found.weight!),
      country: asOf(known, countries.column),
      compared: countries.examples,
    };
  }
  return byNames(known, weights, rows);
}

/** The OECD's reporting rule of TALIS, where the file says what it counts. */
function builtInRule(design: string, known: ReadonlyMap<string, Known>): string[] {
  const units = reportedUnits(design);
  if (units === undefined) return [`disclosure: { rule: ${design} } # the OECD's reporting rule`];
  const [country, unit] = [asOf(known, units.country), asOf(known, units.unit)];
  if (unit === undefined) return [];
  const of = country === undefined ? unit : `${country}, ${unit}`;
  return [`disclosure: { rule: ${design}, units: { of: [${of}] } } # the OECD's reporting rule`];
}

function byNames(known: ReadonlyMap<string, Known>, weights: readonly Known[], rows: number): DraftedDesign {
  const all = [...known.values()];
  const replicates = replicateSets(all);
  const repeated = new Set(replicates.flat());
  const full = weights.filter((k) => !repeated.has(k.variable.name));
  const named = (words: RegExp) => all.find((k) => words.test(k.variable.column) && usable(k));
  const usable = (k: Known) =>
    k.facts.filled === rows && !['free_text', 'direct_identifier'].includes(k.variable.role);
  const strata = named(strataWords);
  const cluster = named(clusterWords);
  const fpc = named(fpcWords);
  const weight = full.find((k) => k.facts.filled === rows && k.facts.kind === 'number');
  const variables = new Set([
    ...[...weights, strata, cluster, fpc].flatMap((k) => k?.variable.name ?? []),
    ...repeated,
  ]);
  const told = replicates.map((set) => {
    const [first, last] = [set[0]!, set.at(-1)!];
    const range = known.get(first)!.variable.column === first ? `${first}-${last}` : `[${set.join(', ')}]`;
    return [
      `# ${first} to ${last} look like replicate weights. The survey's documentation says how they were made; then, in place of any other design:`,
      `# design: { type: replicate, method: jk1, weight: ${weight?.variable.name ?? 'NAME_OF_THE_WEIGHT'}, replicates: ${range} } # or brr, fay, jk2, jkn, bootstrap`,
    ];
  });
  const keys = [
    ...(weight === undefined ? [] : [`weight: ${weight.variable.name}`]),
    ...(strata === undefined ? [] : [`strata: ${strata.variable.name}`]),
    ...(cluster === undefined ? [] : [`cluster: ${cluster.variable.name}`]),
    ...(fpcFits(fpc, strata) ? [`fpc: ${fpc!.variable.name}`] : []),
    ...(strata !== undefined && lonely(strata, cluster) ? ['lonely_psu: adjust'] : []),
    ...(strata !== undefined && cluster !== undefined ? ['nest: true'] : []),
  ];
  const type = strata !== undefined ? 'stratified' : cluster !== undefined ? 'cluster' : 'srs';
  const more = full.filter((k) => k !== weight).map((k) => k.variable.name);
  const also = more.length === 0 ? '' : `; other weights: ${more.slice(0, 5).join(', ')}`;
  const lines =
    keys.length === 0
      ? [
          '# No column looks like a weight, a stratum or a cluster. Where the sample was drawn with such: design: { type: stratified, weight: w, strata: s }',
        ]
      : [`design: { type: ${type}, ${keys.join(', ')} } # by the columns' names: see that it is so${also}`];
  return {
    lines: [...lines, ...told.flat()],
    disclosure: [],
    variables,
    weight: weight?.variable.name,
  };
}

/** One population size, or one for each stratum at most. */
const fpcFits = (fpc: Known | undefined, strata: Known | undefined) =>
  fpc !== undefined && fpc.facts.kind === 'number' && fpc.facts.distinct <= (strata?.facts.distinct ?? 1);

/** Whether a stratum may have a single sampling unit. */
const lonely = (strata: Known, cluster: Known | undefined) =>
  cluster !== undefined ||
  strata.facts.values.length !== strata.facts.distinct ||
  strata.facts.values.some((v) => v.n < 2);

/** Names of ten or more numeric columns that are numbered on from 0 or 1 and look like weights. */
function replicateSets(all: readonly Known[]): string[][] {
  const sets = new Map<string, { number: number; name: string }[]>();
  for (const { variable, facts } of all) {
    const parts = /^(.*?[^\d])(\d+)$/.exec(variable.column);
    const weighs = variable.role === 'weight' || /rep|wt|wgt|weight|vekt|^[jr]k?w/i.test(parts?.[1] ?? '');
    if (parts === null || !weighs || facts.kind !== 'number' || variable.type !== 'number') continue;
    const set = sets.get(parts[1]!) ?? [];
    set.push({ number: Number(parts[2]), name: variable.name });
    sets.set(parts[1]!, set);
  }
  return [...sets.values()]
    .map((set) => set.sort((a, b) => a.number - b.number))
    .filter((set) => set.length >= 10 && set.every((v, i) => v.number === set[0]!.number + i))
    .map((set) => set.map((v) => v.name));
}
