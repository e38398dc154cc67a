// Writes docs/claims.md: every published claim in the codebooks, and how a run of its pipeline stands to it.
//   node scripts/claims.mjs out/ssn-2025h out/ssn-2025v out/sbn-2025h out/led-skole-2022 out/ssn-2015   (finished runs)
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
| Questions 7, 9 and 10 of the form have no options in print (Led skole, appendix) | reconstructed; said in the report of \`led-skole-2022\` and where each stands in the codebook |
| Variation between schools 7 to 12 per cent (Meld. St. 21) | of pupils' results; the leaders' answers have variance components of their own |
| Needs: one of twelve options open, up to three to be chosen (Spørsmål til Skole-Norge, spring 2025) | the question's rule in \`ssn-2025v\` (\`at_most: 3\`, «Annet område, beskriv»), not a number |

## Analyses that the sources ask for

| asked for | source | where it stands |
|---|---|---|
| Variation between classrooms, schools, municipalities, regions | Meld. St. 21 (2016–2017) | \`variations\` of \`ssn-2025h\` and \`sbn-2025h\`: between municipalities and counties. One leader answers for a school, so that schools and classrooms can't be told apart here; \`variation\` takes them where the data have them ([variation.md](variation.md)) |
| Indicators with a lower bound for each municipality, without ranking | Meld. St. 21 (2016–2017) | kind \`indicator\` with \`bound\` ([figures.md](figures.md)); small areas by \`variation --small-areas\` |
| Change over time, cohorts, cycles | Utdanningsdirektoratet 2025; Led skole; TALIS | several waves ([waves.md](waves.md)), \`lederutdanning\` (cohorts, before and after). Spring and autumn 2025 have no question in common: \`ssn\` compares made-up ones, and says so |
| Leaders against owners | Utdanningsdirektoratet 2026 | \`ssn-2025h\`, \`sbn-2025h\`: respondent groups apart, both sides in \`kunnskapsgrunnlag\` |
| Factors behind quality work, in kindergartens too | Utdanningsdirektoratet 2026 | regressions and path models of \`kvalitetsarbeid\` in both |
| A standing set of indicators for the whole system | «Kvalitet i barnehage og skole» | \`kunnskapsgrunnlag\` and kind \`indicator\`; the set itself is for the Directorate to choose |
| A report for one owner (tilstandsrapport) | Meld. St. 21 (2016–2017) | \`report: { each: fylke }\` ([report.md](report.md)) |
| Free text coded: bevisstgjøring, refleksjon, trygghet | Led skole, chapter 6 | chapter «fritekst» of \`led-skole-2022\`, on a made-up coding frame: who wrote, themes by group, agreement of two coders ([beside.md](beside.md)) |
| SFO, PPT and the municipal administration as target groups | Utdanningsdirektoratet 2025 | later surveys: a codebook and a pipeline, no code |\n`,
);
console.log(`${all} claims, ${held} agree`);
