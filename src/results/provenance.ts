import type { Text } from './text.js';

/** One named count of what went in, was used or was dropped. */
export interface ProvenanceCount {
  name: string;
  label: Text;
  n: number;
}

/** Where the numbers come from: the provenance box of every report. */
export interface Provenance {
  /** Inputs by file name (never a path of the machine), with the SHA-256 of the content. */
  inputs: { name: string; sha256: string; bytes: number }[];
  /** True when any input was made by `simulate`: every page then says «simulerte data». */
  simulated: boolean;
  invited: number | null;
  answered: number;
  used: number;
  response_rate: number | null;
  /** Respondents by status and everything left out, each with its name and count. */
  response: ProvenanceCount[];
  dropped: ProvenanceCount[];
  /** How numbers were weighted, in words. */
  weights: Text;
  /** Where the survey is described. */
  source: Text;
  seed: number;
  versions: Record<string, string>;
}
