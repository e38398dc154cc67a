import type { DesignFile } from './schema.js';

/** 'PREFIX1' ... 'PREFIXn'. */
const numbered = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}${i + 1}`);

function fay(weight: string, prefix: string, n: number): DesignFile {
  return {
    type: 'replicate',
    method: 'fay',
    rho: 0.5,
    weight,
    replicates: numbered(prefix, n),
    combined: true,
    mse: true,
  };
}

/**
 * Designs of the OECD's public-use files: BRR with Fay's coefficient 0.5, deviations from the full estimate
 * (TALIS 2018 Technical Report, chapter 9; Starting Strong 2018 Technical Report, chapter 9). Where cycles
 * name the weights differently, the first set whose full weight the file has is taken: principals of 2018 and 2024 have
 * SCHWGTC with CRWGT (the OECD's R package Rrepest renames these two to SCHWGT and SRWGT for its survey TALISSCH).
 */
export const builtInDesigns: Readonly<Record<string, readonly DesignFile[]>> = {
  'talis-teacher': [fay('TCHWGT', 'TRWGT', 100)],
  'talis-principal': [fay('SCHWGT', 'SRWGT', 100), fay('SCHWGTC', 'CRWGT', 100)],
  'talis-ec-staff': [fay('STAFFWGT', 'SRWGT', 92)],
  'talis-ec-leader': [fay('CNTRWGT', 'CRWGT', 92), fay('LEADERWGT', 'LRWGT', 92)],
};
