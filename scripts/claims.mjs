// Writes docs/claims.md: every published claim in the codebooks, and how a run of its pipeline stands to it.
//   node scripts/claims.mjs out/ssn-2025h out/sbn-2025h out/led-skole-2022 …   (finished runs)
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCodebook } from '../dist/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = new Map(
  process.argv.slice(2).map((folder) => {
    const doc = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'));
    return [`${doc.survey} ${doc.wave}`, doc];
  }),
);
const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
const sections = [];
let held = 0;
let all = 0;
for (const name of readdirSync(join(root, 'data-schemas')).sort()) {
  const file = join(root, 'data-schemas', name, 'codebook.yaml');
  if (!existsSync(file)) continue;
  const codebook = await loadCodebook(file);
  if (codebook.published.length === 0) continue;
  const doc = [...runs].find(([key]) => key === `${codebook.survey} ${codebook.wave}`)?.[1];
  const rows = codebook.published.map((claim) => {
    const found = doc?.published.find(({ id }) => id === claim.id);
    const own = claim.wave === codebook.wave;
    // What no data of this codebook could contradict is said to be so, and is not counted as held.
    const stands =
      claim.variable === ''
        ? 'shown in its own words; no question here answers it'
        : claim.not_comparable !== undefined
          ? `shown beside, not held against: ${claim.not_comparable.en ?? claim.not_comparable.nb}`
          : !own
            ? `shown, of ${claim.wave}`
            : found?.verdict === undefined || found.verdict === null
              ? 'in the codebook; its made-up answers hold it (test)'
              : found.verdict;
    all++;
    if (stands === 'agrees') held++;
    return `| ${cell(claim.statement.nb)} | ${cell(claim.quote ?? '')} | ${cell(claim.source)} | ${stands} |`;
  });
  sections.push(
    `## ${codebook.survey} ${codebook.wave} (${claims(rows.length)})\n\n| claim | quote | source | where it stands |\n|---|---|---|---|\n${rows.join('\n')}`,
  );
}
function claims(n) {
  return n === 1 ? '1 claim' : `${n} claims`;
}
writeFileSync(
  join(root, 'docs', 'claims.md'),
  `# What the sources claim, and where it stands\n\nMade by \`scripts/claims.mjs\` from the codebooks and runs on made-up answers: «agrees» says that the run holds the claim as the codebook\nreads it, not that it is true. ${all} claims; ${held} agree in the runs that the page was made from.\n\n${sections.join('\n\n')}

## In no codebook

| claim | why |
|---|---|
| TALIS 2013, figures 4.2-4.4 (Meld. St. 21) | the values stand in pictures; the item names are in no open source that was found ([talis.md](talis.md)) |
| Digital or physical gatherings were not asked (Led skole, chapter 6) | said in the report of \`led-skole-2022\`, not a number |
| Variation between schools 7 to 12 per cent (Meld. St. 21) | of pupils' results; the leaders' answers have variance components of their own |\n`,
);
console.log(`${all} claims, ${held} agree`);
