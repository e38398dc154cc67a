/** What is told of a document as it is read. Names are without their prefix. */
export interface XmlHandler {
  open?(name: string, tag: string): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A cell holds 32 767 characters, six times that when every one is an entity. */
const longestToken = 1 << 20;
const deepest = 64;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities replaced. Throws an Error for one that XML does not have of itself. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,10});?/g, (whole, name: string) => {
    const code = name.startsWith('#x')
      ? Number.parseInt(name.slice(2), 16)
      : name.startsWith('#')
        ? Number.parseInt(name.slice(1), 10)
        : undefined;
    const known = code === undefined ? entities[name] : undefined;
    if (known !== undefined && whole.endsWith(';')) return known;
    if (code !== undefined && code >= 0 && code <= 0x10ffff && whole.endsWith(';'))
      return String.fromCodePoint(code);
    throw new Error(`the XML holds an entity that is not known: ${whole}`);
  });
}

const patterns = new Map<string, RegExp>();

/** An attribute of a tag, by its name with prefix; undefined when the tag has it not. */
export function attribute(tag: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(tag);
  return found === null ? undefined : unescapeXml(found[1] ?? found[2]!);
}

/** End of the tag that begins at `start`, past quoted attributes; -1 when it is not there yet. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const c = text[at]!;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return at;
  }
  return -1;
}

const localName = (tag: string): string => {
  const name = /^[^\s/>]+/.exec(tag)?.[0] ?? '';
  return name.slice(name.indexOf(':') + 1);
};

/**
 * Reads an XML document front to back, holding one tag or text at a time. Throws an Error for one that is not well
 * formed, has a document type (entities of its own could grow without bound), or is nested more than 64 deep.
 */
export async function readXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const path: string[] = [];
  let rest = '';

  const tag = (inside: string): void => {
    if (inside.startsWith('/')) {
      const name = localName(inside.slice(1));
      if (path.pop() !== name)
        throw new Error(`the XML is not well formed: </${name}> without its beginning`);
      handler.close?.(name);
      return;
    }
    const name = localName(inside);
    if (name === '') throw new Error('the XML is not well formed: a tag without a name');
    handler.open?.(name, inside);
    if (inside.endsWith('/')) handler.close?.(name);
    else if (path.push(name) > deepest) throw new Error(`the XML is nested more than ${deepest} deep`);
  };

  /** Takes the token at `at`; gives where the next begins, -1 when there is not enough text yet. */
  const token = (at: number): number => {
    if (rest[at] !== '<') {
      const end = rest.indexOf('<', at);
      if (end < 0) return -1;
      if (path.length > 0) handler.text?.(unescapeXml(rest.slice(at, end)));
      else if (rest.slice(at, end).trim() !== '') throw new Error('the XML is not well formed: text outside');
      return end;
    }
    const section = (mark: string, close: string): number => {
      const end = rest.indexOf(close, at + mark.length);
      return end < 0 ? -1 : end + close.length;
    };
    if (rest.startsWith('<!--', at)) return section('<!--', '-->');
    if (rest.startsWith('<?', at)) return section('<?', '?>');
    if (rest.startsWith('<![CDATA[', at)) {
      const end = section('<![CDATA[', ']]>');
      if (end > 0) handler.text?.(rest.slice(at + 9, end - 3));
      return end;
    }
    if (rest.startsWith('<!', at) && rest.length - at >= 9)
      throw new Error('the XML has a document type of its own');
    const end = endOfTag(rest, at + 1);
    if (end < 0) return -1;
    tag(rest.slice(at + 1, end));
    return end + 1;
  };

  const take = (piece: string): void => {
    rest = rest === '' ? piece : rest + piece;
    let at = 0;
    while (at < rest.length) {
      const next = token(at);
      if (next < 0) break;
      at = next;
    }
    rest = rest.slice(at);
    if (rest.length > longestToken)
      throw new Error(`the XML holds a text or tag of more than ${longestToken} characters`);
  };

  for await (const piece of pieces) take(decoder.decode(piece, { stream: true }));
  take(decoder.decode());
  if (path.length > 0 || rest.trim() !== '') throw new Error('the XML ends too soon');
}
