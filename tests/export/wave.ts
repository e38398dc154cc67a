import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCodebook } from '../../src/codebook/index.js';
import { type Content, contentOf } from '../../src/export/index.js';
import { harmonize, makeRespondentGroups, waveRelations } from '../../src/harmonize/index.js';
import { openSource } from '../../src/ingest/index.js';
import type { Language } from '../../src/results/index.js';
import { loadSourceTable, Warehouse } from '../../src/warehouse/index.js';

/** A wave with one of each kind of column that goes out. */
const codebook = `survey: utforsel
wave: '2025'
title: { nb: Utførsel, en: Export }
source: Prøve
value_lists:
  enig: [{ code: 1, label: { nb: Uenig, nn: Usamd, en: Disagree } }, { code: 2, label: Litt enig }, { code: 3, label: Enig }, { code: 98, label: Vet ikke, missing: dont_know }, { code: 99, label: Ikke aktuelt, missing: not_applicable }]
respondent_groups:
  - { name: leder, label: Ledere, when: { variable: stilling, equals: 1 } }
  - { name: annen, label: Andre }
variables:
  - { name: lopenr, label: Løpenummer, type: text, role: id }
  - { name: stilling, label: Stilling, wording: Hva er stillingen din?, type: categorical, role: background, values: [{ code: 1, label: Leder }, { code: 2, label: "Annet, «og» mer" }] }
  - { name: aar, label: År som leder, type: number, role: item, asked_if: { variable: stilling, equals: 1 }, values: [{ code: -1, label: Vil ikke svare, missing: refused }, { code: -2, label: Kom ikke hit, missing: not_reached }, { code: -3, label: Ugyldig, missing: invalid }, { code: -4, label: Hoppet over, missing: omitted }] }
  - { name: eier, label: Eier, type: categorical, role: background, values: [{ code: K, label: Kommunal }, { code: P, label: Privat }, { code: X, label: Ukjent, missing: omitted }, { code: Y, label: Ikke oppgitt, missing: omitted }] }
  - { name: dato, label: Dato, type: date, role: metadata }
batteries:
  - name: trivsel
    label: "Hvor enig er du?"
    wording: "Hvor enig er du?"
    type: ordinal
    values: enig
    items: [{ name: trives, label: { nb: Jeg trives, en: I am happy } }, { name: sliten, label: Jeg er sliten }]
multiple_choice:
  - name: kurs
    label: Hvilke kurs?
    column: kurs
    options: [{ name: kurs_a, column: kurs.a, label: Kurs A }, { name: kurs_b, column: kurs.b, label: Kurs B }]
derived:
  - { name: erfaren, label: Erfaren, type: categorical, values: [{ code: 0, label: Nei }, { code: 1, label: Ja }], rule: { cut: aar, classes: [{ below: 5, value: 0 }, { from: 5, value: 1 }] } }
scales:
  - { name: velvaere, label: Velvære, items: [trives, sliten], reversed: [sliten], min_answered: 1 }
`;

const answers = `lopenr,stilling,aar,eier,dato,trives,sliten,kurs.a,kurs.b
101,1,4,K,2025-03-01,3,1,1,0
102,1,12.5,P,2025-03-02,98,2,0,1
103,2,,X,2025-03-03,2,99,0,0
104,1,-1,Y,,1,3,1,1
105,2,,"K",2025-03-05,,,,
`;

/** The wave harmonised in a warehouse of its own, and its clean table on the way out. */
export async function outgoing(
  folder: string,
  language: Language = 'nb',
  group = '',
): Promise<{ warehouse: Warehouse; content: Content }> {
  writeFileSync(join(folder, 'codebook.yaml'), codebook);
  writeFileSync(join(folder, 'answers.csv'), answers);
  const loaded = await loadCodebook(join(folder, 'codebook.yaml'));
  const { raw, clean } = waveRelations(loaded);
  const warehouse = await Warehouse.open();
  await loadSourceTable(warehouse, raw, await openSource(join(folder, 'answers.csv')));
  await harmonize(warehouse, loaded);
  await makeRespondentGroups(warehouse, loaded);
  return { warehouse, content: await contentOf(warehouse, clean + group, language) };
}
