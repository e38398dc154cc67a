import { type Change, type Codebook, definitionPlace } from '../../codebook/index.js';
import { asTyped } from '../../errors/index.js';
import type { Finding } from '../../harmonize/index.js';
import { shellText } from '../shell-text.js';

const counted = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

/** Findings of one code, and changes of one kind, that are shown to a person. */
const mostLines = 20;

/** What was checked, and what was found. */
interface Checked {
  file: string;
  kind: string;
  codebook: Codebook;
  /** The data, where there are any. */
  ref: string | undefined;
  findings: readonly Finding[];
  /** From another codebook, where one was named. */
  changes: readonly Change[] | undefined;
}

/** The findings for people. */
export function checkText(checked: Checked): string {
  const { file, kind, codebook, ref, findings, changes } = checked;
  const ofSeverity = (severity: Finding['severity']) => findings.filter((f) => f.severity === severity);
  const [errors, notes] = [ofSeverity('error'), ofSeverity('note')];
  return [
    `${file}: ${kind} in order: ${codebook.survey} ${codebook.wave}, ${codebook.variables.length} variables, ${codebook.questions.length} batteries and tick-all questions, ${codebook.derived.length} derived, ${codebook.scales.length} scales`,
    ...findingLines('Errors', errors),
    ...findingLines('Notes', notes),
    ...(ref === undefined
      ? []
      : [
          '',
          `${asTyped(ref)}: ${counted(errors.length, 'error')}, ${counted(findings.length - errors.length, 'note')}`,
        ]),
    ...(changes === undefined ? [nextStep(checked)] : changeLines(codebook, changes)),
  ].join('\n');
}

function findingLines(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const lines = ['', `${title} (${findings.length})`];
  for (const [code, group] of grouped(findings)) {
    lines.push(`  ${code}`);
    const told = saidOnce(group);
    lines.push(...told.slice(0, mostLines).map((line) => `    ${line}`));
    if (told.length > mostLines) lines.push(`    and ${told.length - mostLines} more (all with --json)`);
    const [remedy, ...others] = new Set(group.map((f) => f.remedy ?? ''));
    if (others.length === 0 && remedy !== undefined && remedy !== '') lines.push(`    -> ${remedy}`);
  }
  return lines;
}

/** The differences from another codebook, with their lines. */
function changeLines(codebook: Codebook, changes: readonly Change[]): string[] {
  const lines = [
    '',
    changes.length === 0 ? 'No differences between the codebooks' : `Differences (${changes.length})`,
  ];
  const shown = new Map<string, number>();
  for (const c of changes) {
    const n = (shown.get(c.kind) ?? 0) + 1;
    shown.set(c.kind, n);
    if (n > mostLines) continue;
    const place = definitionPlace(codebook, c.name);
    const line = place.line === undefined ? '' : ` (line ${place.line})`;
    const text = c.before === '' ? c.after : c.after === '' ? c.before : `${c.before} -> ${c.after}`;
    lines.push(`  ${c.kind.padEnd(10)} ${c.name}${line}: ${text}`);
  }
  for (const [kind, n] of shown) {
    if (n > mostLines) lines.push(`  and ${n - mostLines} more ${kind} (all with --json)`);
  }
  return lines;
}

/** What is to be done now, as a command that can be copied. */
function nextStep({ file, kind, ref, findings }: Checked): string {
  const own = shellText(file);
  if (findings.some((f) => f.severity === 'error')) {
    const given = kind === 'codebook' && ref !== undefined ? ` --data ${shellText(ref)}` : '';
    return `Next: mend the errors, and check again: ledervilkar check ${own}${given}`;
  }
  const noted = findings.length > 0 ? 'see whether the notes are as they should be; then ' : '';
  if (kind === 'pipeline') return `Next: ${noted}ledervilkar run ${own}`;
  return ref === undefined
    ? `Next: hold the data against it: ledervilkar check ${own} --data YOUR-EXPORT`
    : `Next: ${noted}name it in a pipeline (codebook: ${own}) and run that; codebook draft --pipeline drafts one`;
}

/** Findings as lines: those that say the same of several variables are one line with all of them and their count. */
function saidOnce(group: readonly Finding[]): string[] {
  const oneRemedy = new Set(group.map((f) => f.remedy ?? '')).size === 1;
  const byText = new Map<string, { who: string[]; alone: string }>();
  for (const f of group) {
    const text = [
      f.what,
      ...(f.found === undefined ? [] : [`found: ${f.found}`]),
      ...(f.expected === undefined ? [] : [`expected: ${f.expected}`]),
      ...(oneRemedy || f.remedy === undefined ? [] : [f.remedy]),
    ].join('; ');
    const line = f.place?.line === undefined ? '' : ` (codebook line ${f.place.line})`;
    const who = f.place?.variable === undefined ? [] : [`${f.place.variable}${line}`];
    // «the column 'x' is not …»: the name stands before it, where several share it.
    const variable = f.place?.variable;
    const shared = variable === undefined ? text : text.replaceAll(` '${variable}'`, '');
    const known = byText.get(shared);
    byText.set(shared, { who: [...(known?.who ?? []), ...who], alone: text });
  }
  return [...byText].map(([shared, { who, alone }]) => {
    if (who.length === 0) return alone;
    const text = who.length > 1 ? shared : alone;
    const shown = who.slice(0, 6).join(', ');
    const more = who.length > 6 ? ` and ${who.length - 6} more` : '';
    return `${shown}${more}${who.length > 1 ? ` (${who.length})` : ''}: ${text}`;
  });
}

function grouped(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const f of findings) groups.set(f.code, [...(groups.get(f.code) ?? []), f]);
  return groups;
}
