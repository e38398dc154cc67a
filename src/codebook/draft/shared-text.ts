/** A label in two parts: the question's text, which other labels share, and the variable's own. */
interface Parts {
  question: string;
  own: string;
}

/** A question text shorter than this is shared by chance unless three labels or more have it. */
const tellingLength = 12;
const leastLength = 4;
/** Without a mark between question and item, labels share so many characters of whole words. */
const wordsLength = 10;

// «5a. », «Q12_3: », «1) »: numbers that set the items of one question apart before its text.
const enumerator = /^(?:[a-z]{1,3}\.?\s?)?\d+(?:[._]\d+)*[._-]?[a-zæøå]?\s*[.:)]\s+/i;

const tidied = (text: string) => text.replace(/^[\s:|/–—-]+|[\s:|/–—-]+$/g, '');

/** Every way in which a label can be parted at a mark. */
function partings(label: string): Parts[] {
  const out: Parts[] = [];
  const bracket = /^\[(.+?)\]\s*(\S.*)$/.exec(label);
  if (bracket !== null) out.push({ own: bracket[1]!, question: bracket[2]! });
  const last = /^(.*\S)\s*\[([^[\]]+)\]$/.exec(label);
  if (last !== null) out.push({ own: last[2]!, question: last[1]! });
  for (const mark of label.matchAll(/[?:/…]\s+|\s[-–—|]\s+/g)) {
    const head = tidied(label.slice(0, mark.index + 1));
    const tail = tidied(label.slice(mark.index + mark[0].length));
    if (head === '' || tail === '') continue;
    // «Question - item», and «item - Question» as some services turn it; a question mark ends a question.
    out.push({ question: head, own: tail });
    if (!mark[0].startsWith('?')) out.push({ question: tail, own: head });
  }
  return out;
}

const telling = (question: string, n: number) =>
  question.length >= tellingLength ? n >= 2 : n >= 3 && question.length >= leastLength;

/** Labels parted at a mark so that as many as possible share the question. */
function markedParts(labels: readonly string[]): (Parts | undefined)[] {
  const ways = labels.map(partings);
  const count = new Map<string, number>();
  for (const own of ways) {
    for (const question of new Set(own.map((p) => p.question))) {
      count.set(question, (count.get(question) ?? 0) + 1);
    }
  }
  const chosen = ways.map((own) =>
    own
      .filter((p) => telling(p.question, count.get(p.question)!))
      .sort(
        (a, b) => count.get(b.question)! - count.get(a.question)! || b.question.length - a.question.length,
      )
      .at(0),
  );
  const sharing = new Map<string, number>();
  for (const p of chosen) if (p !== undefined) sharing.set(p.question, (sharing.get(p.question) ?? 0) + 1);
  return chosen.map((p) =>
    p !== undefined && telling(p.question, sharing.get(p.question)!) ? p : undefined,
  );
}

/** The words of `shared` that a label begins with as well; the label keeps a word of its own. */
function commonWords(shared: readonly string[], label: readonly string[]): string[] {
  let k = 0;
  while (k < shared.length && k < label.length - 1 && shared[k] === label[k]) k++;
  return shared.slice(0, k);
}

/** Whether two columns' names say that they are of one question: the same letters first. */
function akin(a: string, b: string): boolean {
  const letters = (name: string) => /^[^\d_.]*/.exec(name.toLowerCase())![0];
  return letters(a) === letters(b) || a.slice(0, 3).toLowerCase() === b.slice(0, 3).toLowerCase();
}

/** Neighbours whose labels begin with the same words, where no mark parts question and item. */
function wordParts(labels: readonly string[], names: readonly string[]): (Parts | undefined)[] {
  const words = labels.map((label) => label.split(' '));
  const out: (Parts | undefined)[] = labels.map(() => undefined);
  const size = (shared: readonly string[]) => shared.join(' ').length;
  const enough = (shared: readonly string[]) => shared.length >= 2 && size(shared) >= wordsLength;
  for (let start = 0; start < labels.length; ) {
    let shared = words[start]!.slice(0, -1);
    let end = start + 1;
    for (; end < labels.length && akin(names[start]!, names[end]!); end++) {
      const next = commonWords(shared, words[end]!);
      // Another question that begins with some of the same words ends this one.
      if (!enough(next) || (end - start >= 2 && size(next) < 0.6 * size(shared))) break;
      shared = next;
    }
    if (end - start >= 3) {
      const question = cutAtMark(shared.join(' '), labels.slice(start, end));
      for (let i = start; i < end; i++) {
        out[i] = { question: tidied(question), own: tidied(labels[i]!.slice(question.length)) };
      }
    }
    start = Math.max(end, start + 1);
  }
  return out;
}

/** Items that go on in small letters begin at the last mark before, if there is one: «Hvor enig er du? Jeg ...». */
function cutAtMark(shared: string, labels: readonly string[]): string {
  if (labels.every((label) => !/^\p{Ll}/u.test(label.slice(shared.length).trim()))) return shared;
  const mark = /^.*[?:/–—-](?=\s)/u.exec(shared)?.[0];
  return mark !== undefined && mark.length >= wordsLength ? mark : shared;
}

/**
 * Finds the question text that labels share, as exports write it into each variable's label: «Question: item»,
 * «Question - item», «Question? Item», «[item] Question», «Question [item]», «item - Question», or the question's words and then
 * the item's without a mark between (three labels or more).
 * @param labels labels of variables with the same answer options, in the export's order
 * @param names the columns' names, label by label
 * @returns a label's parts, or undefined where it shares no question with others
 */
export function sharedTexts(labels: readonly string[], names: readonly string[]): (Parts | undefined)[] {
  const bare = labels.map((label) => label.replace(enumerator, '') || label);
  const out = markedParts(bare);
  const rest = out.flatMap((parts, i) => (parts === undefined ? [i] : []));
  const found = wordParts(
    rest.map((i) => bare[i]!),
    rest.map((i) => names[i]!),
  );
  rest.forEach((i, k) => {
    out[i] = found[k];
  });
  return out;
}
