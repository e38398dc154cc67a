import { languages } from '../question-texts.js';
import type { CodebookFile } from '../schema.js';
import type { Check } from './check.js';

/** Rules of tick-all questions that can't hold, and shares for made-up answers that break them. */
export function tickRules(file: CodebookFile, add: Check): void {
  file.multiple_choice.forEach((m, i) => {
    if (m.separator !== undefined) textsInCell(m, i, add);
    const alone = m.options.filter((o) => o.exclusive).length;
    const others = m.options.length - alone;
    if (m.at_most !== undefined && m.at_most >= others + (alone > 0 ? 1 : 0) && m.at_most > 1) {
      add(['multiple_choice', i, 'at_most'], {
        code: 'LV-CODEBOOK-AT-MOST',
        what: `'${m.name}' allows as many ticks as it has options, so that the rule says nothing`,
        found: `at_most: ${m.at_most}`,
        expected: `at most ${Math.max(1, others - 1)}`,
        remedy: 'correct the number, or take at_most out',
      });
    }
    if (others === 0) {
      add(['multiple_choice', i], {
        code: 'LV-CODEBOOK-EXCLUSIVE',
        what: `every option of '${m.name}' is exclusive`,
        remedy: "take 'exclusive' away, or make it a variable with one answer",
      });
      return;
    }
    const groups = new Set([
      undefined,
      ...m.options.flatMap((o) => Object.keys(o.simulate?.by?.shares ?? {})),
    ]);
    for (const group of groups) {
      const share = (o: (typeof m.options)[number]) =>
        (group === undefined ? undefined : o.simulate?.by?.shares[group]) ?? o.simulate?.share ?? 0;
      const sum = (exclusive: boolean) =>
        m.options
          .filter((o) => (o.exclusive === true) === exclusive)
          .reduce((total, o) => total + share(o), 0);
      const [stand, rest] = [sum(true), sum(false)];
      const most = (1 - stand) * (m.at_most ?? others);
      const largest = Math.max(...m.options.filter((o) => !o.exclusive).map(share));
      // Shares that sum to one or less are of one tick each.
      if (stand + rest <= 1 || (rest <= most + 1e-9 && largest <= 1 - stand + 1e-9)) continue;
      add(['multiple_choice', i], {
        code: 'LV-CODEBOOK-SHARES',
        what: `the shares of '${m.name}' can't be had by its rules${group === undefined ? '' : ` where the group is ${group}`}`,
        found: `${rest.toFixed(2)} ticks a respondent, and ${stand.toFixed(2)} who tick what stands alone`,
        expected: `at most ${most.toFixed(2)} ticks a respondent, and no share over ${(1 - stand).toFixed(2)}`,
      });
    }
  });
}

/** Two options that stand as one text in the question's cell would both be ticked by it. */
function textsInCell(m: CodebookFile['multiple_choice'][number], i: number, add: Check): void {
  const owner = new Map<string, string>();
  m.options.forEach((option, k) => {
    for (const text of option.column === undefined ? languages(option.label) : [option.column]) {
      const plain = text.replace(/\s+/g, ' ').trim().toLowerCase();
      const other = owner.get(plain) ?? option.name;
      owner.set(plain, other);
      if (other === option.name) continue;
      add(['multiple_choice', i, 'options', k], {
        code: 'LV-CODEBOOK-DUPLICATE-OPTION',
        what: `'${option.name}' and '${other}' are both written as «${text}» in the cell of '${m.name}', and could not be told apart`,
        remedy: "take one of them out, or say under 'column' what the export writes for it",
      });
      return;
    }
  });
}
