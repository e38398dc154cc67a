/** Kinds of personal data that can be told from the text of a cell. */
export type PersonalKind =
  | 'e-mail address'
  | 'phone number'
  | 'national identity number'
  | 'IP address'
  | 'attachment name';

const weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether 11 digits are a Norwegian national identity number or D-number: a possible day and month (day + 40
 * for D-numbers; month + 40 or + 80 for synthetic numbers) and both check digits right (modulus 11;
 * Selmer 1964, Skatteetaten «Fødselsnummer»).
 */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const d = Array.from(digits, Number);
  const day = (d[0]! * 10 + d[1]!) % 40;
  const month = (d[2]! * 10 + d[3]!) % 40;
  if (day < 1 || day > 31 || d[0]! > 7 || month < 1 || month > 12) return false;
  const check = (w: number[]) => (11 - (w.reduce((sum, weight, i) => sum + weight * d[i]!, 0) % 11)) % 11;
  return check(weights1) === d[9] && check(weights2) === d[10];
}

const email = /[^\s@,;<>()]+@[^\s@,;<>()]+\.[a-zæøå]{2,}/i;
// As one number, or in groups: 010190 12345, 01.01.90-12345. Not the decimals of a number.
const identity = /(?<!\d[.,]?)(\d{2})[. ]?(\d{2})[. ]?(\d{2})[ -]{0,2}(\d{3})[ ]?(\d{2})(?!\d)/g;
// With country code, or in the groups that Norwegians write: 912 34 567, 22 85 50 50.
const phone =
  /(?<![\d.])(?:(?:\+|00)\(?47\)?[ .-]*[2-9](?:[ .-]?\d){7}|\+[1-9]\d{0,2}(?:[ .-]?\d){7,12}|[49]\d{2} \d{2} \d{3}|[2-9]\d \d{2} \d{2} \d{2})(?!\d)/;
// After a word that says so, in whatever groups.
const namedPhone =
  /(?:tlf|telefon|\btel|mobil|\bmob|phone|\bring|\bsms)[^\d+]{0,20}(?:(?:\+|00)?47[ .-]*)?[2-9](?:[ .-]?\d){7}(?!\d)/i;
// Eight digits alone are a phone number only within a text: they may be an id or an amount in a column of numbers.
const mobileInText = /(?<![\d.,/-])[49]\d{7}(?![\d.,-]*\d)/;
const address = /^\s*(?:\d{1,3}\.){3}\d{1,3}\s*$/;
const fileName =
  /^[^\\/:*?"<>|\n]{1,200}\.(?:png|jpe?g|gif|heic|pdf|docx?|xlsx?|pptx?|odt|ods|txt|zip|mp[34]|mov|wav)$/i;

/** The kind of personal data that a cell's text holds, or null. */
export function personalKind(text: string): PersonalKind | null {
  if (text.includes('@') && email.test(text)) return 'e-mail address';
  if (!/\d/.test(text)) return fileName.test(text) ? 'attachment name' : null;
  for (const match of text.matchAll(identity)) {
    if (isIdentityNumber(match.slice(1).join(''))) return 'national identity number';
  }
  if (phone.test(text) || namedPhone.test(text)) return 'phone number';
  if (!/^\s*\d+\s*$/.test(text) && mobileInText.test(text)) return 'phone number';
  if (
    address.test(text) &&
    text
      .trim()
      .split('.')
      .every((part) => Number(part) < 256)
  )
    return 'IP address';
  return fileName.test(text) ? 'attachment name' : null;
}

/** Whether a number is a national identity number; ten digits are one whose leading zero a spreadsheet dropped. */
export function isIdentityValue(value: number): boolean {
  return (
    Number.isInteger(value) &&
    value >= 1e9 &&
    value < 1e11 &&
    isIdentityNumber(String(value).padStart(11, '0'))
  );
}

const personalName =
  /^\$?(?:ip|ip[-_ .]?ad+ress?e?|e-?post.*|e-?mail.*|mail|epost.*|fnr|f[oø]dselsn(?:umme)?r|personn(?:umme)?r|telefon.*|tlf.*|mobil(?:nr|nummer|telefon)?|phone.*|forn|ettern|fornavn|etternavn|first_?name|last_?name|surname)$/i;
const phoneName = /telefon|tlf|mobil|phone/i;

/** Whether a column's name says that it holds direct identifiers. */
export function hasPersonalName(name: string): boolean {
  return personalName.test(name.trim());
}

/** Whether a column's name or label says that its eight digits are phone numbers. */
export function saysPhone(text: string): boolean {
  return phoneName.test(text);
}
