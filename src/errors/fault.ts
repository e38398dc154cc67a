import { asTyped } from './paths.js';

/** Where a fault lies. Only what is known is set; it is printed in this order. */
export interface Place {
  file?: string;
  /** 1-based, as editors count. */
  line?: number;
  column?: number;
  sheet?: string;
  cell?: string;
  variable?: string;
  step?: string;
}

/** One thing that is wrong with what the user gave. */
export interface Fault {
  /** Stable, upper case: `LV-<ROOM>-<WHAT>`. Tests and scripts rely on it. */
  code: string;
  place?: Place;
  /** What is wrong: lower case, no full stop. */
  what: string;
  /** What was found there, if it is not plain from `what`. */
  found?: string;
  /** What was expected instead. */
  expected?: string;
  /** What to do next. */
  remedy?: string;
}

function placeText(place: Place | undefined): string {
  if (!place) return '';
  const parts: string[] = [];
  if (place.file !== undefined) {
    const line = place.line === undefined ? '' : `:${place.line}`;
    const column = place.line === undefined || place.column === undefined ? '' : `:${place.column}`;
    parts.push(`${asTyped(place.file)}${line}${column}`);
  } else if (place.line !== undefined) {
    parts.push(`line ${place.line}${place.column === undefined ? '' : `, column ${place.column}`}`);
  }
  if (place.sheet !== undefined) parts.push(`sheet '${place.sheet}'`);
  if (place.cell !== undefined) parts.push(`cell ${place.cell}`);
  if (place.variable !== undefined) parts.push(`variable '${place.variable}'`);
  if (place.step !== undefined) parts.push(`step '${place.step}'`);
  return parts.join(', ');
}

/** Characters that a terminal obeys or does not show, written out: a zero byte is told as \\u0000. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, (c) =>
    c === '\n' || c === '\t' ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function faultText(f: Fault): string {
  const place = placeText(f.place);
  const sentences = [place === '' ? f.what : `${place}: ${f.what}`];
  if (f.found !== undefined) sentences.push(`found: ${f.found}`);
  if (f.expected !== undefined) sentences.push(`expected: ${f.expected}`);
  const text = sentences.join('; ');
  return visible(f.remedy === undefined ? `${text} [${f.code}]` : `${text}; ${f.remedy} [${f.code}]`);
}

/** Exit codes of the command line: 1 the data or a check failed, 2 wrong use. */
type ExitCode = 1 | 2;

/**
 * One or more faults in what the user gave. Every fault of a file is reported at once.
 * `message` is one line a fault; `code` is the first fault's.
 */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly faults: readonly Fault[];
  readonly exitCode: ExitCode;

  constructor(faults: Fault | readonly Fault[], options: { exitCode?: ExitCode; cause?: unknown } = {}) {
    const list: readonly Fault[] = Array.isArray(faults) ? faults : [faults as Fault];
    super(list.map(faultText).join('\n'), options.cause === undefined ? undefined : { cause: options.cause });
    this.faults = list;
    this.exitCode = options.exitCode ?? 1;
  }

  get code(): string {
    return this.faults[0]?.code ?? 'LV-UNKNOWN';
  }
}

/** Throws a FaultError of one fault (short form for the usual case). */
export function fault(f: Fault, options: { exitCode?: ExitCode; cause?: unknown } = {}): never {
  throw new FaultError(f, options);
}
