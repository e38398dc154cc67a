/** What one raw column holds, as far as a codebook draft needs to know. */
export interface ColumnFacts {
  name: string;
  kind: 'number' | 'text' | 'boolean' | 'time';
  filled: number;
  distinct: number;
  /** Every value with its count where there are few of them (at most 500), in order of value; else empty. */
  values: { value: number | string; n: number }[];
  /** All values are whole numbers. */
  whole: boolean;
  min: number;
  max: number;
  /** Mean and greatest length of the text. */
  meanLength: number;
  maxLength: number;
  /** Shares of filled cells that look like an e-mail address, a phone number, an 11-digit identity number. */
  email: number;
  phone: number;
  identityNumber: number;
  /** Cells whose text holds personal data, or names a person. */
  personal: number;
  /** Whether the door would stop the column as one of direct identifiers. */
  identifies: boolean;
  /** Other columns of texts that have half of this one's texts, and two of them. */
  alike: number;
}
