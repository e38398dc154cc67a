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
function unescapeXml(text: string): string {
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
  const reader = new XmlReader(handler);
  for await (const piece of pieces) reader.take(decoder.decode(piece, { stream: true }));
  reader.take(decoder.decode());
  reader.end();
}

/** A document under way: the elements that are open, and the text that no token is made of yet. */
class XmlReader {
  readonly #path: string[] = [];
  #rest = '';

  constructor(readonly handler: XmlHandler) {}

  /** Reads as many tokens as there are. */
  take(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const next = this.#token(text, at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > longestToken)
      throw new Error(`the XML holds a text or tag of more than ${longestToken} characters`);
  }

  end(): void {
    if (this.#path.length > 0 || this.#rest.trim() !== '') throw new Error('the XML ends too soon');
  }

  /** Takes the token at `at`; gives where the next begins, -1 when there is not enough text yet. */
  #token(text: string, at: number): number {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at);
      if (end < 0) return -1;
      if (this.#path.length > 0) this.handler.text?.(unescapeXml(text.slice(at, end)));
      else if (text.slice(at, end).trim() !== '') throw new Error('the XML is not well formed: text outside');
      return end;
    }
    const section = (mark: string, close: string): number => {
      const end = text.indexOf(close, at + mark.length);
      return end < 0 ? -1 : end + close.length;
    };
    if (text.startsWith('<!--', at)) return section('<!--', '-->');
    if (text.startsWith('<?', at)) return section('<?', '?>');
    if (text.startsWith('<![CDATA[', at)) {
      const end = section('<![CDATA[', ']]>');
      if (end > 0) this.handler.text?.(text.slice(at + 9, end - 3));
      return end;
    }
    if (text.startsWith('<!', at) && text.length - at >= 9)
      throw new Error('the XML has a document type of its own');
    const end = endOfTag(text, at + 1);
    if (end < 0) return -1;
    this.#tag(text.slice(at + 1, end));
    return end + 1;
  }

  #tag(inside: string): void {
    if (inside.startsWith('/')) {
      const name = localName(inside.slice(1));
      if (this.#path.pop() !== name)
        throw new Error(`the XML is not well formed: </${name}> without its beginning`);
      this.handler.close?.(name);
      return;
    }
    const name = localName(inside);
    if (name === '') throw new Error('the XML is not well formed: a tag without a name');
    this.handler.open?.(name, inside);
    if (inside.endsWith('/')) this.handler.close?.(name);
    else if (this.#path.push(name) > deepest) throw new Error(`the XML is nested more than ${deepest} deep`);
  }
}
