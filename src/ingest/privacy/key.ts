import { createHmac, scryptSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { assertPlainFile, fault, isShellPipe } from '../../errors/index.js';
import { isIdentityValue } from './identity.js';

const leastLength = 16;

/** The key of the keyed hashes, which shows itself to no one: it is not printed, logged or stored. */
export class HashKey {
  readonly #secret: Buffer;

  constructor(secret: string | Buffer) {
    this.#secret = Buffer.from(secret);
    if (this.#secret.length < leastLength) {
      fault({
        code: 'LV-PRIVACY-KEY',
        what: `the key for keyed hashes is too short`,
        found: `${this.#secret.length} bytes`,
        expected: `at least ${leastLength} bytes`,
        remedy: 'make one with `openssl rand -hex 32` and keep it where the data are not',
      });
    }
  }

  /**
   * What tells one key from another and gives neither away: scrypt (RFC 7914) of the key, slow to guess, salted with
   * what it is used for. 32 hexadecimal digits.
   */
  fingerprint(salt: string): string {
    return scryptSync(this.#secret, `ledervilkar ${salt}`, 16, { N: 1 << 15, maxmem: 1 << 26 }).toString(
      'hex',
    );
  }

  /**
   * HMAC-SHA-256 (RFC 2104, FIPS 180-4) of a value's text without blanks around it, as 64 hexadecimal digits. An
   * identity number that is a number in the export gets its leading zero back: its hash is the same in every wave.
   */
  hash(value: string | number): string {
    const text = String(value).trim();
    const whole = isIdentityValue(Number(text)) ? text.padStart(11, '0') : text;
    return createHmac('sha256', this.#secret).update(whole, 'utf8').digest('hex');
  }
}

/** The key from a file, else from the environment's LEDERVILKAR_KEY; undefined when there is neither. */
export async function readHashKey(file?: string): Promise<HashKey | undefined> {
  if (file !== undefined) {
    if (!isShellPipe(file)) assertPlainFile(file, 'LV-PRIVACY-KEY');
    const text = await readFile(file, 'utf8').catch(() =>
      fault({
        code: 'LV-PRIVACY-KEY',
        // What has no ending and is in no folder may be the key itself, which no message shows.
        place: /[./\\]/.test(file) ? { file } : {},
        what: 'the key file could not be read',
        expected: 'the path of a file that holds the key, not the key itself',
        remedy: 'check the path',
      }),
    );
    return new HashKey(text.trim());
  }
  const secret = process.env.LEDERVILKAR_KEY;
  return secret === undefined || secret.trim() === '' ? undefined : new HashKey(secret.trim());
}
