/** One line without superfluous blanks. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A column's name to the letter, its line breaks and double blanks too. */
export const exact = (name: string) => (oneLine(name) === name ? text(name) : JSON.stringify(name));

/** A text as a YAML scalar: plain where that is safe, else in double quotes (JSON's are YAML's). */
export function text(value: string): string {
  const one = oneLine(value) === '' ? value : oneLine(value);
  const plain = /^\p{L}[\p{L}\p{N} ()_-]*$/u.test(one) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(one);
  return plain ? one : JSON.stringify(one);
}

/** A text cut between words, with … for the rest, where it is longer than a title. */
export function shortened(long: string, longest = 60): string {
  const one = oneLine(long);
  return one.length <= longest ? one : `${one.slice(0, longest).replace(/[\s,.:;]+\S*$/, '')} …`;
}
