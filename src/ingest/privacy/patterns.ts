import { holdsEmail, holdsIpAddress, isCoordinatePair } from './addresses.js';
import { type IdentityCandidate, identityCandidates, markedCandidates } from './identity.js';
import { isFullName, namesPerson } from './person-names.js';
import { phoneIn } from './phone.js';
import { digitRuns, plainText, withoutKeys } from './plain-text.js';

/** Kinds of personal data that can be told from the text of a cell. */
export type PersonalKind =
  | 'e-mail address'
  | 'phone number'
  | 'national identity number'
  | 'IP address'
  | 'coordinates'
  | "person's name"
  | 'attachment name';

/** What a cell's text shows, for a decision on its column. */
export interface Signs {
  /** What can be told from this cell alone. */
  kind: Exclude<PersonalKind, 'national identity number'> | null;
  /** Eleven digits that could be an identity number, right or not. */
  identity: IdentityCandidate[];
  /** The whole of it is eight digits of a mobile number. */
  bareMobile: boolean;
}

const fileName =
  /^[^\\/:*?"<>|\n]{1,200}\.(?:png|jpe?g|gif|heic|pdf|docx?|xlsx?|pptx?|odt|ods|txt|zip|mp[34]|mov|wav)$/i;
const isFileName = (text: string) => /\.[a-z\d]{3,4}$/i.test(text) && fileName.test(text);
const nothing: Signs = { kind: null, identity: [], bareMobile: false };

/** What a cell's text shows. */
export function signsOf(cell: string): Signs {
  const text = plainText(cell);
  if (!/\d/.test(text)) {
    if (text.length < 4) return nothing;
    const kind = holdsEmail(text)
      ? 'e-mail address'
      : isFileName(text)
        ? 'attachment name'
        : isFullName(text)
          ? "person's name"
          : text.includes(':') && holdsIpAddress(text)
            ? 'IP address'
            : null;
    return kind === null ? nothing : { ...nothing, kind };
  }
  const enough = (text.match(/\d/g)?.length ?? 0) >= 8;
  const kept = enough ? withoutKeys(text) : '';
  const found = digitRuns(kept);
  const identity = [...found.flatMap(identityCandidates), ...markedCandidates(kept)];
  const phone = phoneIn(found, text);
  const kind = holdsEmail(text)
    ? 'e-mail address'
    : phone === 'sure'
      ? 'phone number'
      : holdsIpAddress(text)
        ? 'IP address'
        : isCoordinatePair(text)
          ? 'coordinates'
          : isFileName(text)
            ? 'attachment name'
            : null;
  return { kind, identity, bareMobile: phone === 'bare' };
}

/** The kind of personal data that a cell's text holds, as far as it can be told from this cell alone, or null. */
export function personalKind(text: string): PersonalKind | null {
  const { kind, identity } = signsOf(text);
  if (kind === 'e-mail address') return kind;
  if (identity.some((c) => c.valid !== null && c.writing !== 'odd')) return 'national identity number';
  return kind;
}

/** Eight digits of a mobile number in whatever groups: alone it may be an amount, as an answer in words it is none. */
const mobileInGroups = /^(?:(?:\+|00)?47[\s.-]*)?[49]\d(?:[\s.-]?\d){6}$/;

/** Whether a text holds personal data, or names a person among other words: no answer option does. */
export function holdsPersonalData(text: string): boolean {
  const { kind, identity, bareMobile } = signsOf(text);
  return (
    kind !== null ||
    bareMobile ||
    (mobileInGroups.test(text.trim()) && !text.trim().endsWith('000')) ||
    identity.some((c) => c.valid !== null) ||
    namesPerson(plainText(text))
  );
}
