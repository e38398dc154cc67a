import { ownColumns } from '../services.js';
import type { DraftFacts, DraftSource } from './source.js';

interface ServiceColumns {
  /** The sources, those of the service marked as being about the answering. */
  sources: DraftSource[];
  /** Columns of tick-all options, known by how the service writes them. */
  ticks: ReadonlySet<string>;
}

/** What is known of an export's columns by the service that wrote it: the names that only the service gives. */
export function serviceColumns(
  sources: readonly DraftSource[],
  factsOf: ReadonlyMap<string, DraftFacts>,
): ServiceColumns {
  const { service, own } = ownColumns(sources.map(({ name }) => name));
  const about = sources.map((given) => {
    // Qualtrics says that a column has the choices, and the next one what was written beside them.
    const label = service === 'Qualtrics' ? given.label.replace(/ - Selected Choices?$/, '') : given.label;
    if (!own.has(given.name)) return { ...given, label };
    if (service !== 'SurveyXact') return given.element === 'unknown' ? { ...given, element: 'meta' } : given;
    const whole = given.question === '' ? label : `${given.question}: ${label}`;
    return { ...given, label: whole, question: '', element: 'meta' };
  });
  if (service !== 'LimeSurvey') return { sources: about, ticks: new Set() };
  const asked = about.filter(({ name }) => !own.has(name));
  const ticks = limeTicks(asked, factsOf);
  return {
    sources: about.map((source) => {
      const parts = ticks.get(source.name);
      return parts === undefined ? source : { ...source, ...parts, element: 'multiple' };
    }),
    ticks: new Set(ticks.keys()),
  };
}

const partOf = /^(.*\S)\s*\[([^[\]]+)\]$/;
const besides = /^(?:other|comment|annet|anna|kommentar|andre)$/i;

/** LimeSurvey writes a tick-all question as a column an option, «Question [option]» with Y or nothing, or yes and no. */
function limeTicks(
  sources: readonly DraftSource[],
  factsOf: ReadonlyMap<string, DraftFacts>,
): Map<string, { question: string; label: string }> {
  const questions = new Map<string, { name: string; own: string }[]>();
  for (const { name, label } of sources) {
    const [, question, own] = partOf.exec(label === '' ? name : label) ?? [];
    if (question === undefined || besides.test(own!)) continue;
    questions.set(question, [...(questions.get(question) ?? []), { name, own: own! }]);
  }
  const ticks = new Map<string, { question: string; label: string }>();
  for (const [question, parts] of questions) {
    const cells = new Set(
      parts.flatMap(({ name }) => factsOf.get(name)!.values.map((v) => String(v.value).trim().toLowerCase())),
    );
    const only = (...words: string[]) => cells.size > 0 && [...cells].every((cell) => words.includes(cell));
    if (parts.length < 2 || !(only('y') || only('ja', 'nei') || only('yes', 'no'))) continue;
    for (const { name, own } of parts) ticks.set(name, { question, label: own });
  }
  return ticks;
}
